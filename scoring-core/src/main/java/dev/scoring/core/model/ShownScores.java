package dev.scoring.core.model;

import dev.scoring.core.number.Rational;
import dev.scoring.core.number.RoundedText;
import dev.scoring.core.text.Counted;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How scores are shown: rounded half up to two decimals, and to more where the rounded number would
 * lie on another side of a bound than the score. So 79.995 is {@code 80.00}, and {@code 79.995}
 * where 80 is the end of a band. Immutable and thread-safe.
 */
public final class ShownScores {

  /** Beyond so many decimals the exact value is shown. */
  private static final int MOST_PLACES = 50;

  /** A hundred of such a number are a {@code long}. */
  private static final long SMALL = Long.MAX_VALUE / 1000;

  private static final ShownScore PLAIN = new ShownScore(List.of());

  private final Map<String, ShownScore> byScore = new HashMap<>();

  /** Prepares to show the scores that some bounds are about, and any others. */
  public ShownScores(List<ScoreBound> bounds) {
    for (ScoreBound bound : bounds) {
      byScore.computeIfAbsent(
          bound.score(),
          id ->
              new ShownScore(
                  bounds.stream().filter(each -> each.score().equals(id)).distinct().toList()));
    }
  }

  /** Prepares to show the scores of a scheme. */
  public static ShownScores of(SchemeModel scheme) {
    return new ShownScores(scheme.bounds());
  }

  /** How the part, block, rule or total called {@code id} is shown. */
  public ShownScore score(String id) {
    return byScore.getOrDefault(id, PLAIN);
  }

  /** Returns a score of the part, block, rule or total called {@code id} as it is shown. */
  public String text(String id, Rational value) {
    return score(id).text(value);
  }

  /** Returns how many scores are compared with something. */
  @Override
  public String toString() {
    return "how scores are shown, " + byScore.size() + " of them with bounds";
  }

  /** How one score is shown. Immutable and thread-safe. */
  public static final class ShownScore {

    private final List<ScoreBound> bounds;

    /** The hundredths of each bound, rounded down, as far as a {@code long} holds them. */
    private final long[] hundredths;

    private ShownScore(List<ScoreBound> bounds) {
      this.bounds = bounds;
      this.hundredths =
          bounds.stream()
              .map(bound -> bound.bound().times(Rational.HUNDRED).floor().numerator())
              .mapToLong(BigInteger::longValue)
              .toArray();
    }

    /** Returns how many bounds it has. */
    @Override
    public String toString() {
      return "how a score with " + Counted.of(bounds.size(), "bound") + " is shown";
    }

    /** Returns a score as it is shown. */
    public String text(Rational value) {
      int places = bounds.isEmpty() ? RoundedText.PLACES : places(value);
      return places == RoundedText.PLACES ? RoundedText.of(value) : text(value, places);
    }

    /**
     * Returns a score with at least {@code places} decimals.
     *
     * @param places two or more
     */
    public String text(Rational value, int places) {
      int enough = places;
      while (enough <= MOST_PLACES && contradicts(value, enough)) {
        enough++;
      }
      return enough > MOST_PLACES ? value.toString() : RoundedText.of(value, enough);
    }

    private int places(Rational value) {
      int places = RoundedText.PLACES;
      if (isPlain(value)) {
        return places;
      }
      while (places <= MOST_PLACES && contradicts(value, places)) {
        places++;
      }
      return places;
    }

    /** Whether a number has two decimals at most, or no bound is near: so most are. */
    private boolean isPlain(Rational value) {
      if (!value.fitsLong() || Math.abs(value.longNumerator()) > SMALL) {
        return false;
      }
      long numerator = value.longNumerator() * 100;
      long below = Math.floorDiv(numerator, value.longDenominator());
      if (below * value.longDenominator() == numerator) {
        return true;
      }
      for (long bound : hundredths) {
        if (bound == below || bound == below + 1) {
          return false;
        }
      }
      return true;
    }

    /** Whether a comparison holds for a score and not for what is shown of it, or vice versa. */
    private boolean contradicts(Rational value, int places) {
      Rational shown = Rational.of(value.rounded(places));
      for (ScoreBound bound : bounds) {
        if (bound.comparison().holds(value.compareTo(bound.bound()))
            != bound.comparison().holds(shown.compareTo(bound.bound()))) {
          return true;
        }
      }
      return false;
    }
  }
}
