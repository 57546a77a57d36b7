package dev.scoring.io.show;

import dev.scoring.core.model.ScoreBound;
import dev.scoring.core.model.ShownScores;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import java.util.ArrayList;
import java.util.List;

/** How a rule came to its points, in words. */
final class DerivationText implements Derivation.Visitor<String> {

  private static final DerivationText VISITOR = new DerivationText();

  private DerivationText() {}

  /** Returns one step in words. */
  static String of(Derivation step) {
    return step.accept(VISITOR);
  }

  @Override
  public String visitFlat(Derivation.Flat step) {
    return exact(step.points());
  }

  @Override
  public String visitStepTaken(Derivation.StepTaken step) {
    ScoreBound bound = new ScoreBound("", step.comparison(), step.bound());
    return Numbers.exact(step.figure(), new ShownScores(List.of(bound)).score(""))
        + " "
        + step.comparison().symbol()
        + " "
        + exact(step.bound())
        + ": "
        + exact(step.points());
  }

  @Override
  public String visitNoStep(Derivation.NoStep step) {
    return Numbers.exact(step.figure()) + ": no step holds: " + exact(step.points());
  }

  @Override
  public String visitOccurrences(Derivation.Occurrences step) {
    return occurrences(step);
  }

  @Override
  public String visitTierShares(Derivation.TierShares step) {
    return tiers(step.shares());
  }

  @Override
  public String visitComputed(Derivation.Computed step) {
    return Numbers.exact(step.points());
  }

  @Override
  public String visitCaseTaken(Derivation.CaseTaken step) {
    return (step.number() == 0 ? "no case holds, else: " : "case " + step.number() + " holds: ")
        + exact(step.points());
  }

  @Override
  public String visitReplaced(Derivation.Replaced step) {
    return exact(step.instead()) + " is replaced by " + exact(step.by());
  }

  @Override
  public String visitNothingToMeasure(Derivation.NothingToMeasure step) {
    return "nothing to measure: a value is empty";
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
      if (share.figure().signum() > 0) {
        told.add(
            exact(share.figure())
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
