package dev.scoring.dsl.check;

import dev.scoring.core.model.Interval;
import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.CeilingNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Bands;
import dev.scoring.dsl.ranges.Intervals;
import dev.scoring.dsl.ranges.Range;
import dev.scoring.dsl.ranges.Ranges;
import java.util.Optional;

/** Some score can fall in each band of a rating, and each ceiling takes a band away. */
record BandsMatter(Ranges ranges, Reporter reporter) implements Check {

  @Override
  public void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Rating rating) {
      Range range = ranges.score(rating.of().text());
      for (BandNode band : rating.bands()) {
        Interval interval = band.interval().interval();
        if (!interval.isEmpty() && range.example(interval).isEmpty() && !isFallenTo(rating, band)) {
          reporter.report(
              Code.ITEMS_MATTER,
              band.interval().span(),
              "the band `%s` can never matter, because %s"
                  .formatted(
                      band.id().text(),
                      ValuesInWords.of("`" + rating.of().text() + "`", range).orElse("")),
              "remove the band or correct its ends");
        }
      }
      ceilings(rating);
    }
  }

  /** Whether a condition or a ceiling may put a unit of a higher score in a band. */
  private static boolean isFallenTo(Declaration.Rating rating, BandNode band) {
    return rating.ceilings().stream()
            .anyMatch(ceiling -> Bands.named(rating, ceiling.band()).equals(Optional.of(band)))
        || rating.bands().stream()
            .anyMatch(other -> other.when().isPresent() && isBelow(band, other));
  }

  private void ceilings(Declaration.Rating rating) {
    Optional<BandNode> highest = highest(rating);
    for (CeilingNode ceiling : rating.ceilings()) {
      if (highest.isPresent() && highest.equals(Bands.named(rating, ceiling.band()))) {
        reporter.report(
            Code.ITEMS_MATTER,
            ceiling.band().span(),
            "this ceiling can never matter, because `%s` is the highest band"
                .formatted(ceiling.band().text()),
            "name the highest band that is left: a lower one");
      }
    }
  }

  /** The band above all others. */
  private static Optional<BandNode> highest(Declaration.Rating rating) {
    return rating.bands().stream().max(BandsMatter::compare);
  }

  /** Whether a band is for lower scores than another. */
  private static boolean isBelow(BandNode band, BandNode other) {
    return compare(band, other) < 0;
  }

  private static int compare(BandNode band, BandNode other) {
    return Intervals.BY_HIGH.compare(band.interval().interval(), other.interval().interval());
  }
}
