package dev.scoring.io;

import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Score;
import dev.scoring.io.output.ScoreOutput;
import dev.scoring.io.output.TextTarget;
import java.time.LocalDate;
import java.util.Optional;

/** A form of scores that the library does not know: a line for each unit, and their number. */
final class LinesOutput implements ScoreOutput {

  private final SchemeModel scheme;
  private final TextTarget text;
  private int units;

  LinesOutput(SchemeModel scheme, Optional<LocalDate> date, TextTarget text) {
    this.scheme = scheme;
    this.text = text;
  }

  @Override
  public void begin() {
    text.write(scheme.total().id() + "\n");
  }

  @Override
  public Part part(Assessment units) {
    StringBuilder lines = new StringBuilder();
    for (Score score : units.scores()) {
      lines.append(score.unit()).append(": ").append(score.total()).append('\n');
    }
    return () -> {
      text.write(lines);
      this.units += units.scores().size();
    };
  }

  @Override
  public void end() {
    text.write(units + "\n");
  }
}
