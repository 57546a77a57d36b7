package dev.scoring.cli.output;

import dev.scoring.cli.data.UnitStream;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.JsonInParts;
import java.time.LocalDate;
import java.util.Optional;

/** Writes scores as JSON as they come; holds back the units that are not rated. */
public final class JsonOutput implements UnitStream.Output<JsonOutput.Elements>, AutoCloseable {

  private final JsonInParts json;
  private final Spool text;
  private final Spool notRated = new Spool();
  private boolean anyRated;
  private boolean anyNotRated;

  /** Makes an output that begins with the scheme and the day. */
  public JsonOutput(SchemeModel scheme, Optional<LocalDate> date, Spool text) {
    this.json = new JsonInParts(scheme, date);
    this.text = text;
    text.write(json.begin());
  }

  /** The elements of a stretch, each behind a comma. */
  public record Elements(String rated, String notRated) {}

  @Override
  public Elements make(Assessment stretch) {
    return new Elements(json.units(stretch.scores()), json.notRated(stretch.notRated()));
  }

  @Override
  public void take(Elements elements) {
    anyRated = add(text, elements.rated(), anyRated);
    anyNotRated = add(notRated, elements.notRated(), anyNotRated);
  }

  /** Adds elements, without the first comma if there are none before them. */
  private static boolean add(Spool to, String elements, boolean any) {
    to.write(any || elements.isEmpty() ? elements : elements.substring(1));
    return any || !elements.isEmpty();
  }

  /** Adds what was held back. */
  public void finish() {
    text.write(json.between(anyRated));
    text.append(notRated);
    text.write(json.end(anyNotRated));
  }

  @Override
  public void close() {
    notRated.close();
  }
}
