package dev.scoring.cli.output;

import dev.scoring.cli.data.UnitStream;
import dev.scoring.cli.show.LeagueTable;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps of every unit what a league table shows of it. */
public final class LeagueOutput implements UnitStream.Output<LeagueTable.Lines> {

  private final LeagueTable table;

  public LeagueOutput(SchemeModel scheme, Optional<LocalDate> date) {
    this.table = new LeagueTable(scheme, date);
  }

  @Override
  public LeagueTable.Lines make(Assessment stretch) {
    return table.lines(stretch);
  }

  @Override
  public void take(LeagueTable.Lines lines) {
    table.add(lines);
  }

  /** Writes the table. */
  public void writeTo(Spool text) {
    table.writeTo(text::write);
  }
}
