package dev.scoring.io.show;

import dev.scoring.core.model.ShownScores;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.PartScore;

/** How the score of a part comes about, as a formula with its numbers. */
final class PartFormula {

  private PartFormula() {}

  /** Returns the formula, such as {@code X = (94 − 7.2) × 100 / 94 = 4340/47 ≈ 92.34}. */
  static String of(PartScore part, ShownScores scores) {
    if (!part.gateOpen()) {
      return part.id() + " = 0, for its gate is closed";
    } else if (part.zeroed()) {
      return part.id() + " = 0, for its `zero when` holds";
    }
    String effective = part.effective().toPlainString();
    if (part.points().isEmpty() || part.available().isEmpty()) {
      return part.id() + " = " + Numbers.exact(part.score(), scores.score(part.id()));
    }
    Rational points = part.points().get();
    Rational available = part.available().get();
    String left = part.deducts() ? available.toPlainString() + " − " + effective : effective;
    String formula = left;
    if (!points.equals(available) && !part.score().equals(part.effective())) {
      formula =
          (part.deducts() ? "(" + left + ")" : left)
              + " × "
              + points.toPlainString()
              + " / "
              + available.toPlainString();
    }
    String score = Numbers.exact(part.score(), scores.score(part.id()));
    boolean same = formula.equals(part.score().toPlainString());
    return part.id() + " = " + (same ? score : formula + " = " + score);
  }
}
