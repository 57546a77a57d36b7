package dev.scoring.io.output;

import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.JsonInParts;
import java.time.LocalDate;
import java.util.Optional;

/** Scores as JSON: every unit with its ledger. Units that are not rated stand behind the others. */
final class JsonScores implements ScoreOutput {

  private final JsonInParts json;
  private final TextTarget text;
  private final TextTarget.Aside notRated;
  private boolean anyRated;
  private boolean anyNotRated;

  JsonScores(SchemeModel scheme, Optional<LocalDate> date, TextTarget text) {
    this.json = new JsonInParts(scheme, date);
    this.text = text;
    this.notRated = text.aside();
  }

  @Override
  public void begin() {
    text.write(json.begin());
  }

  @Override
  public Part part(Assessment units) {
    String rated = json.units(units.scores());
    String others = json.notRated(units.notRated());
    return () -> {
      anyRated = add(text, rated, anyRated);
      anyNotRated = add(notRated, others, anyNotRated);
    };
  }

  /** Adds elements, without the first comma if there are none before them. */
  private static boolean add(TextTarget to, String elements, boolean any) {
    to.write(any || elements.isEmpty() ? elements : elements.substring(1));
    return any || !elements.isEmpty();
  }

  @Override
  public void end() {
    text.write(json.between(anyRated));
    notRated.rejoin();
    text.write(json.end(anyNotRated));
  }
}
