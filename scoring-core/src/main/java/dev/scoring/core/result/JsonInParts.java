package dev.scoring.core.result;

import dev.scoring.core.model.SchemeModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An assessment as JSON for units that come a stretch at a time: {@link #begin}, then {@link
 * #units} of each stretch, {@link #between}, {@link #notRated} of each, and {@link #end}. The first
 * comma of the units, and that of those that are not rated, is left out; then the text is that of
 * {@link Json#of(SchemeModel, Assessment)}. Immutable and thread-safe.
 */
public final class JsonInParts {

  private static final String UNITS = "[]";
  private static final String BETWEEN = ",\n  \"notRated\": ";
  private static final String NOT_RATED = "[]";
  private static final String END = "\n}\n";

  private final String head;

  /** Prepares a scheme and a day. */
  public JsonInParts(SchemeModel scheme, Optional<LocalDate> date) {
    String empty = Json.of(scheme, new Assessment(date, List.of(), List.of()));
    String tail = UNITS + BETWEEN + NOT_RATED + END;
    if (!empty.endsWith(tail)) {
      throw new IllegalStateException("an assessment ends otherwise: " + empty);
    }
    this.head = empty.substring(0, empty.length() - tail.length());
  }

  /** What stands before the units. */
  public String begin() {
    return head + "[";
  }

  /** Units that are rated, each behind a comma. */
  public String units(List<Score> scores) {
    return JsonWriter.more(scores, Json::unit);
  }

  /**
   * What stands between the units that are rated and the others.
   *
   * @param any whether there were any
   */
  public String between(boolean any) {
    return close(any) + BETWEEN + "[";
  }

  /** Units that are not rated, each behind a comma. */
  public String notRated(List<NotRated> units) {
    return JsonWriter.more(units, Json::notRatedUnit);
  }

  /**
   * What stands behind the units.
   *
   * @param any whether there were any that are not rated
   */
  public String end(boolean any) {
    return close(any) + END;
  }

  private static String close(boolean any) {
    return any ? "\n  ]" : "]";
  }
}
