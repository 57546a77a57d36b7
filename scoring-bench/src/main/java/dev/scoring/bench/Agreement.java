package dev.scoring.bench;

import dev.scoring.bench.handwritten.InexactDouble;
import dev.scoring.core.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Holds other ways to score by the 2019 scheme against the engine on its cases, and says how many
 * units each gets wrong.
 *
 * @param contender the name of the other way
 * @param inspection the name of the case
 * @param units how many units it has
 * @param wrongTotals how many have another total when it is shown with two decimals
 * @param wrongRatings how many have another score of Y, another rating or another list
 */
public record Agreement(
    String contender, String inspection, int units, int wrongTotals, int wrongRatings) {

  /** Prints a table of all contenders on the class path. */
  public static void main(String[] args) {
    Scheme scheme = July.scheme();
    System.out.println("| scorer | case | units | wrong totals | wrong ratings, lists or Y |");
    System.out.println("|---|---|--:|--:|--:|");
    for (Contender contender : contenders()) {
      for (String name : InspectionCase.NAMES) {
        Agreement row = check(scheme, contender, InspectionCase.of(name));
        System.out.printf(
            "| %s | %s | %d | %d | %d |%n",
            row.contender, row.inspection, row.units, row.wrongTotals, row.wrongRatings);
      }
    }
  }

  /** Holds a contender against the engine on one case. */
  public static Agreement check(Scheme scheme, Contender contender, InspectionCase inspection) {
    List<Verdict> expected =
        scheme.score(inspection.forScheme(scheme)).scores().stream().map(Verdict::of).toList();
    List<Verdict> actual = contender.score(inspection);
    if (actual.size() != expected.size()) {
      throw new IllegalStateException(contender.name() + " scored " + actual.size() + " units");
    }
    int totals = 0;
    int ratings = 0;
    for (int i = 0; i < expected.size(); i++) {
      totals += actual.get(i).hasOtherTotal(expected.get(i)) ? 1 : 0;
      ratings += actual.get(i).hasOtherRating(expected.get(i)) ? 1 : 0;
    }
    return new Agreement(contender.name(), inspection.name(), expected.size(), totals, ratings);
  }

  private static List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>();
    for (InexactDouble.Formula formula : InexactDouble.Formula.values()) {
      contenders.add(new FloatingPoint(formula));
    }
    ServiceLoader.load(Contender.class).forEach(contenders::add);
    return contenders;
  }
}
