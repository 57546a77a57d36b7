package dev.scoring.core.json;

import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes an assessment as JSON, for units that come a stretch at a time: {@link #begin}, then
 * {@link #units} of each stretch, {@link #endUnits}, {@link #notRated} of each, and {@link #end}.
 * Nothing of a unit is kept. The text is that of {@link Json#of(SchemeModel,
 * dev.scoring.core.result.Assessment)}. Not thread-safe.
 *
 * <p>Units that are not rated may be written to a text apart; then they may come at any time, and
 * whoever holds that text puts it behind the other one between {@link #endUnits} and {@link #end}.
 */
public final class AssessmentJson {

  /**
   * Units as they stand in the text. They can be made on any thread, and added one stretch after
   * the other. Immutable and thread-safe.
   */
  public static final class Units {

    private final String text;

    private Units(String text) {
      this.text = text;
    }

    /** Prepares units that are rated. */
    public static Units of(SchemeModel scheme, List<Score> scores) {
      ShownTexts shown = ShownTexts.of(scheme);
      return made(scores, (json, score) -> ResultJson.unit(json, score, shown));
    }

    /** Prepares units that are not rated. */
    public static Units notRated(List<NotRated> units) {
      return made(units, ResultJson::notRatedUnit);
    }

    private static <T> Units made(List<T> units, JsonWriter.Element<T> writer) {
      StringBuilder text = new StringBuilder();
      try {
        JsonWriter.ofElements(text).add(units, writer);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // Memory does not throw.
      }
      return new Units(text.toString());
    }

    /** Returns the text. */
    @Override
    public String toString() {
      return text;
    }
  }

  private final Optional<SchemeModel> scheme;
  private final Optional<LocalDate> date;
  private final JsonWriter json;
  private final JsonWriter apart;

  /**
   * Prepares to write all to one text, first the units that are rated.
   *
   * @param date the day of the inspection; empty if none was given
   */
  public AssessmentJson(SchemeModel scheme, Optional<LocalDate> date, Appendable text) {
    this(scheme, date, text, text);
  }

  /**
   * Prepares to write the units that are not rated to a text apart.
   *
   * @param date the day of the inspection; empty if none was given
   */
  public AssessmentJson(
      SchemeModel scheme, Optional<LocalDate> date, Appendable text, Appendable notRated) {
    this(Optional.of(scheme), date, text, notRated);
  }

  AssessmentJson(
      Optional<SchemeModel> scheme,
      Optional<LocalDate> date,
      Appendable text,
      Appendable notRated) {
    this.scheme = scheme;
    this.date = date;
    this.json = new JsonWriter(text);
    this.apart = JsonWriter.ofElements(notRated);
  }

  /** Writes what stands before the units. */
  public void begin() throws IOException {
    json.open('{', false);
    if (scheme.isPresent()) {
      ResultJson.scheme(json, scheme.get());
    }
    json.member("date", date.map(LocalDate::toString));
    json.name("units").open('[', false);
  }

  /** Writes units that are rated, behind those that are there. */
  public void units(List<Score> scores) throws IOException {
    Optional<ShownTexts> shown = scheme.map(ShownTexts::of);
    json.add(
        scores,
        (each, score) ->
            ResultJson.unit(
                each, score, shown.orElseGet(() -> ShownTexts.of(Optional.empty(), score))));
  }

  /** Writes units that are rated, behind those that are there. */
  public void units(Units prepared) throws IOException {
    json.addWritten(prepared.text);
  }

  /** Writes what stands between the units that are rated and the others. */
  public void endUnits() throws IOException {
    json.close(']');
    json.name("notRated").open('[', false);
  }

  /** Writes units that are not rated, behind those that are there. */
  public void notRated(List<NotRated> units) throws IOException {
    apart.add(units, ResultJson::notRatedUnit);
  }

  /** Writes units that are not rated, behind those that are there. */
  public void notRated(Units prepared) throws IOException {
    apart.addWritten(prepared.text);
  }

  /** Writes what stands behind the units. */
  public void end() throws IOException {
    json.close(']', apart.isEmpty());
    json.close('}');
    json.endLine();
  }

  /** Returns what is written. */
  @Override
  public String toString() {
    return "an assessment as JSON" + scheme.map(each -> " of " + each).orElse("");
  }
}
