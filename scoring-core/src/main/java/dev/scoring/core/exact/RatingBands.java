package dev.scoring.core.exact;

import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.Rating.Band;
import dev.scoring.core.graph.Rating.Requirement;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.result.Rated;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The bands of a rating, the lowest first. Immutable. */
final class RatingBands {

  private final Rating rating;
  private final List<Band> bands;

  RatingBands(Rating rating) {
    this.rating = rating;
    this.bands = rating.ascending();
  }

  Rating rating() {
    return rating;
  }

  /** Whether the score alone decides. */
  boolean isPlain() {
    return rating.ceilings().isEmpty() && bands.stream().allMatch(band -> band.when().isEmpty());
  }

  /** The band of an index, for a score that lies in it. */
  Rated rated(int index, Rational score) {
    Band band = bands.get(index);
    return new Rated(
        rating.of(),
        band.id(),
        band.label(),
        band.interval(),
        next(index, score),
        Optional.empty());
  }

  /**
   * Finds the band of a score.
   *
   * @param problems takes what failed; then nothing comes back
   */
  Optional<Rated> rate(Rational score, Evaluation evaluation, Consumer<Failure> problems) {
    int natural = bandOf(score);
    if (natural < 0) {
      problems.accept(
          new Failure(
              Code.NO_BAND,
              "no band of the rating covers " + score.toPlainString() + around(score),
              "the scheme does not say what such a score is called: let the bands meet, or add"
                  + " one"));
      return Optional.empty();
    }
    Set<String> held = new LinkedHashSet<>();
    int index = natural;
    for (Rating.Ceiling ceiling : rating.ceilings()) {
      int highest = indexOf(ceiling.band());
      if (highest < natural) {
        Value holds = evaluation.value(ceiling.when().condition().index());
        if (holds instanceof Failure failure) {
          problems.accept(failure);
          return Optional.empty();
        } else if (holds == Truth.TRUE) {
          index = Math.min(index, highest);
          held.add(ceiling.when().text());
        }
      }
    }
    while (index >= 0 && bands.get(index).when().isPresent()) {
      Requirement requirement = bands.get(index).when().get();
      Value holds = evaluation.value(requirement.condition().index());
      if (holds instanceof Failure failure) {
        problems.accept(failure);
        return Optional.empty();
      } else if (holds == Truth.TRUE) {
        break;
      }
      held.add(requirement.text());
      index--;
    }
    if (index < 0) {
      problems.accept(
          new Failure(
              Code.NO_BAND,
              "no band of the rating is left for a score of "
                  + score.toPlainString()
                  + ": it is kept out of `"
                  + bands.get(natural).id()
                  + "` by `"
                  + String.join("`, `", held)
                  + "`, and there is no band below",
              "the scheme does not say what such a unit is called: add a band below that asks for"
                  + " nothing beside the score"));
      return Optional.empty();
    }
    Band band = bands.get(index);
    return Optional.of(
        new Rated(
            rating.of(),
            band.id(),
            band.label(),
            band.interval(),
            next(natural, score),
            index == natural ? Optional.empty() : Optional.of(held(natural, held))));
  }

  /** Between, above or below which bands a score lies that is in none. */
  private String around(Rational score) {
    String below = "";
    String above = "";
    for (Band band : bands) {
      String name = "`" + band.id() + "` " + band.interval();
      if (band.interval().high().filter(high -> high.compareTo(score) <= 0).isPresent()) {
        below = name;
      } else if (above.isEmpty()) {
        above = name;
      }
    }
    return below.isEmpty()
        ? above.isEmpty() ? "" : ", which lies below " + above
        : above.isEmpty() ? ", which lies above " + below : ", between " + below + " and " + above;
  }

  private Rated.Held held(int natural, Set<String> texts) {
    Band band = bands.get(natural);
    return new Rated.Held(band.id(), band.label(), String.join("; ", texts));
  }

  private int bandOf(Rational score) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).interval().contains(score)) {
        return i;
      }
    }
    return -1;
  }

  private int indexOf(String id) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalStateException("no band is called " + id);
  }

  /** The band above the score. */
  private Optional<Rated.Next> next(int natural, Rational score) {
    if (natural + 1 >= bands.size()) {
      return Optional.empty();
    }
    Band above = bands.get(natural + 1);
    return above
        .interval()
        .low()
        .map(
            low ->
                new Rated.Next(
                    above.id(), above.label(), low.minus(score), above.interval().lowIncluded()));
  }
}
