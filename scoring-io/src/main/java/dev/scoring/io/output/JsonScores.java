package dev.scoring.io.output;

import dev.scoring.core.json.AssessmentJson;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

/** Scores as JSON: every unit with its ledger. Units that are not rated stand behind the others. */
final class JsonScores implements ScoreOutput {

  private final SchemeModel scheme;
  private final AssessmentJson json;
  private final TextTarget.Aside notRated;

  JsonScores(SchemeModel scheme, Optional<LocalDate> date, TextTarget text) {
    this.scheme = scheme;
    this.notRated = text.aside();
    this.json = new AssessmentJson(scheme, date, new Target(text), new Target(notRated));
  }

  @Override
  public void begin() {
    write(json::begin);
  }

  @Override
  public Part part(Assessment units) {
    AssessmentJson.Units rated = AssessmentJson.Units.of(scheme, units.scores());
    AssessmentJson.Units others = AssessmentJson.Units.notRated(units.notRated());
    return () -> {
      write(() -> json.units(rated));
      write(() -> json.notRated(others));
    };
  }

  @Override
  public void end() {
    write(json::endUnits);
    notRated.rejoin();
    write(json::end);
  }

  /** Something that is written. */
  private interface Writing {
    void go() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.go();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A target throws none.
    }
  }

  /** A target as JSON is written to it. */
  private record Target(TextTarget text) implements Appendable {

    @Override
    public Appendable append(CharSequence more) {
      text.write(more);
      return this;
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
      return append(more.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      return append(String.valueOf(c));
    }
  }
}
