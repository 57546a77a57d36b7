package dev.scoring.cli.output;

import dev.scoring.cli.data.UnitStream;
import dev.scoring.cli.show.ScoreCsv;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;

/** Writes scores as CSV as they come; holds back the units that are not rated. */
public final class CsvOutput implements UnitStream.Output<CsvOutput.Lines>, AutoCloseable {

  private final ScoreCsv csv;
  private final Spool text;
  private final Spool notRated = new Spool();

  /** Makes an output that begins with the names of the columns. */
  public CsvOutput(SchemeModel scheme, Spool text) {
    this.csv = new ScoreCsv(scheme);
    this.text = text;
    text.write(csv.header());
  }

  /** The lines of a stretch. */
  public record Lines(String rated, String notRated) {}

  @Override
  public Lines make(Assessment stretch) {
    return new Lines(csv.rated(stretch.scores()), csv.notRated(stretch.notRated()));
  }

  @Override
  public void take(Lines lines) {
    text.write(lines.rated());
    notRated.write(lines.notRated());
  }

  /** Adds what was held back. */
  public void finish() {
    text.append(notRated);
  }

  @Override
  public void close() {
    notRated.close();
  }
}
