package dev.scoring.io.output;

import dev.scoring.core.model.ShownScores.ShownScore;
import dev.scoring.core.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The totals of units in the order of their ranks, as they are shown: those of neighbours with
 * different ranks have as many decimals as it takes to tell them apart.
 */
final class RankedTotals {

  /** Beyond so many decimals the exact value is shown. */
  private static final int MOST_PLACES = 50;

  private final ShownScore score;

  /** Which of the different totals that of each unit is. */
  private final int[] which;

  /** The different totals, the highest first, and as they are shown. */
  private final List<Rational> totals = new ArrayList<>();

  private final List<String> texts = new ArrayList<>();

  /**
   * Prepares totals.
   *
   * @param descending the totals of the units, the highest first
   * @param shown the same, as each is shown by itself
   */
  RankedTotals(List<Rational> descending, List<String> shown, ShownScore score) {
    this.score = score;
    this.which = new int[descending.size()];
    for (int i = 0; i < which.length; i++) {
      if (i == 0 || descending.get(i).compareTo(descending.get(i - 1)) != 0) {
        totals.add(descending.get(i));
        texts.add(shown.get(i));
      }
      which[i] = totals.size() - 1;
    }
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i + 1 < texts.size(); i++) {
        if (lookEqual(i, i + 1)) {
          tellApart(i, i + 1);
          again = true;
        }
      }
    }
  }

  /** How the total of a unit is shown. */
  String text(int unit) {
    return texts.get(which[unit]);
  }

  private void tellApart(int left, int right) {
    int decimals = Math.max(decimals(texts.get(left)), decimals(texts.get(right)));
    do {
      decimals++;
      show(left, decimals);
      show(right, decimals);
    } while (lookEqual(left, right));
  }

  /** Shows a total with more decimals, if there are more. */
  private void show(int at, int decimals) {
    Rational total = totals.get(at);
    if (decimals > MOST_PLACES) {
      texts.set(at, total.toString());
    } else if (!isWhole(texts.get(at), total)) {
      texts.set(at, score.text(total, decimals));
    }
  }

  /** Whether a text says all of a number. */
  private static boolean isWhole(String text, Rational number) {
    return text.indexOf('/') >= 0 || Rational.parse(text).equals(number);
  }

  private boolean lookEqual(int left, int right) {
    String one = texts.get(left);
    String other = texts.get(right);
    if (one.equals(other)) {
      return true;
    }
    return decimals(one) != decimals(other)
        && one.indexOf('/') < 0
        && other.indexOf('/') < 0
        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }

  /** How many decimals a number has. */
  static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }
}
