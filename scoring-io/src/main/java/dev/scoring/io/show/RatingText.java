package dev.scoring.io.show;

import dev.scoring.core.model.RatingModel;
import dev.scoring.core.result.Rated;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The band that a unit is in, in words. */
public final class RatingText {

  private RatingText() {}

  /** The band alone, and the one that the score would have had: for a cell of a table. */
  public static String brief(Rated rated) {
    String band = Titles.named(rated.band(), rated.label());
    return rated
        .held()
        .map(held -> band + " (would be " + Titles.named(held.band(), held.label()) + ")")
        .orElse(band);
  }

  /** The band with its interval, and what keeps the unit from a higher one. */
  static String full(Rated rated, RatingModel rating) {
    String band = Titles.named(rated.band(), rated.label()) + " " + rated.interval();
    return rated
        .held()
        .map(
            held ->
                band
                    + "; would be "
                    + Titles.named(held.band(), held.label())
                    + "; held at "
                    + rated.band()
                    + ": "
                    + why(held, rating))
        .orElseGet(() -> band + next(rated));
  }

  /** Conditions that are true and hold the unit, and those that a band asks for in vain. */
  private static String why(Rated.Held held, RatingModel rating) {
    Set<String> ceilings =
        rating.ceilings().stream().map(RatingModel.CeilingModel::when).collect(Collectors.toSet());
    return Arrays.stream(held.text().split("; ", -1))
        .map(text -> "`" + text + "`" + (ceilings.contains(text) ? "" : " is not true"))
        .collect(Collectors.joining(", "));
  }

  private static String next(Rated rated) {
    if (rated.next().isEmpty()) {
      return "";
    }
    Rated.Next next = rated.next().get();
    return "; "
        + (next.endIncluded() ? "" : "more than ")
        + Numbers.exact(next.distance())
        + " below "
        + Titles.named(next.band(), next.label());
  }
}
