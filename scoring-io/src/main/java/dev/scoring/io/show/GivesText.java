package dev.scoring.io.show;

import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a rule came to its points, and what became of the points of a rule or block. */
final class GivesText {

  private GivesText() {}

  /** Returns a line for each step, and one for what caps and floors made of it. */
  static List<String> lines(Explanation.Line line, CutText cuts) {
    Entry entry = line.entry();
    List<String> lines = new ArrayList<>();
    for (Derivation step : told(line.derivation())) {
      lines.add(DerivationText.of(step));
    }
    boolean cut = !entry.cuts().isEmpty();
    boolean rule = entry.kind() == Entry.Kind.RULE && !line.derivation().isEmpty();
    if (cut || (rule && entry.nominal().signum() != 0)) {
      lines.add(
          entry.nominal().toPlainString()
              + " nominal, "
              + entry.effective().toPlainString()
              + " effective"
              + cuts.of(entry));
    }
    return lines;
  }

  /**
   * The steps worth telling: not that nothing was replaced, nor points that the step before or what
   * follows tells anyway.
   */
  private static List<Derivation> told(List<Derivation> steps) {
    List<Derivation> told = new ArrayList<>();
    for (Derivation step : steps) {
      Derivation before = told.isEmpty() ? null : told.get(told.size() - 1);
      Rational points = points(step);
      if (points != null && before instanceof Derivation.CaseTaken taken) {
        if (taken.points().equals(points)) {
          continue;
        }
      } else if (points != null
          && before instanceof Derivation.Replaced replaced
          && replaced.by().equals(points)) {
        if (replaced.instead().signum() != 0) {
          continue;
        }
        told.remove(told.size() - 1);
      }
      told.add(step);
    }
    return told.size() == 1 && goesWithoutSaying(told.get(0)) ? List.of() : told;
  }

  /** Whether the line below, or the reason why nothing was given, says it as well. */
  private static boolean goesWithoutSaying(Derivation step) {
    Rational points = points(step);
    return points == null ? step instanceof Derivation.NothingToMeasure : points.signum() != 0;
  }

  /** The points of a step that is nothing but points; null for any other. */
  private static @Nullable Rational points(Derivation step) {
    if (step instanceof Derivation.Flat flat) {
      return flat.points();
    }
    return step instanceof Derivation.Computed computed ? computed.points() : null;
  }
}
