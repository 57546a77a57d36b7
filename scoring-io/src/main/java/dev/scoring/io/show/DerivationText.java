package dev.scoring.io.show;

import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import java.util.ArrayList;
import java.util.List;

/** How a rule came to its points, in words. */
final class DerivationText {

  private DerivationText() {}

  /** Returns one step in words. */
  static String of(Derivation step) {
    if (step instanceof Derivation.Flat flat) {
      return exact(flat.points());
    } else if (step instanceof Derivation.StepTaken taken) {
      return Numbers.exact(taken.figure())
          + " "
          + taken.comparison().symbol()
          + " "
          + exact(taken.bound())
          + ": "
          + exact(taken.points());
    } else if (step instanceof Derivation.NoStep none) {
      return Numbers.exact(none.figure()) + ": no step holds: " + exact(none.points());
    } else if (step instanceof Derivation.Occurrences each) {
      return occurrences(each);
    } else if (step instanceof Derivation.TierShares tiers) {
      return tiers(tiers.shares());
    } else if (step instanceof Derivation.Computed computed) {
      return Numbers.exact(computed.points());
    } else if (step instanceof Derivation.CaseTaken taken) {
      return (taken.number() == 0 ? "no case holds, else: " : "case " + taken.number() + " holds: ")
          + exact(taken.points());
    } else if (step instanceof Derivation.Replaced replaced) {
      return exact(replaced.instead()) + " is replaced by " + exact(replaced.by());
    } else if (step instanceof Derivation.NothingToMeasure) {
      return "nothing to measure: a value is empty";
    }
    throw new IllegalArgumentException("a step without words: " + step);
  }

  private static String occurrences(Derivation.Occurrences each) {
    boolean single = each.size().equals(Rational.ONE);
    String lots =
        switch (each.counting()) {
          case EXACT -> single ? "" : " in lots of " + exact(each.size());
          case FULL -> " in full lots of " + exact(each.size());
          case STARTED -> " in started lots of " + exact(each.size());
        };
    String over = each.start().signum() == 0 ? "" : " over " + exact(each.start());
    String counted =
        lots.isEmpty() && over.isEmpty() ? "" : exact(each.figure()) + over + lots + ": ";
    return counted
        + exact(each.occurrences())
        + " × "
        + exact(each.price())
        + " = "
        + Numbers.exact(each.occurrences().times(each.price()));
  }

  /** What each tier gave that something lies in. */
  private static String tiers(List<Derivation.TierShare> shares) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Derivation.TierShare share = shares.get(i);
      if (share.amount().signum() > 0) {
        told.add(
            exact(share.amount())
                + " in tier "
                + (i + 1)
                + ": "
                + exact(share.occurrences())
                + " × "
                + exact(share.price())
                + " = "
                + Numbers.exact(share.occurrences().times(share.price()))
                + (share.capped() ? ", capped at " + exact(share.points()) : ""));
      }
    }
    return told.isEmpty() ? "nothing lies in the tiers: 0" : String.join("; ", told);
  }

  private static String exact(Rational value) {
    return value.toPlainString();
  }
}
