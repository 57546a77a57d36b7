package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.result.Assessment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second scorer, written by hand, against the cases and against the engine. */
class OracleTest {

  /** Another start is chosen with {@code -Dscoring.seed=…}. */
  private static final long SEED = Long.getLong("scoring.seed", 20190624L);

  private static final int UNITS = 10_000;

  @ParameterizedTest
  @ValueSource(strings = {"july", "december", "boundary"})
  void theOracle_givesEveryFigureOfACase(String inspection) {
    InspectionData data = Guangxi.inspection(inspection);
    Oracle oracle = new Oracle(data);
    List<Map<String, String>> expected = Guangxi.expected(inspection);
    assertEquals(expected.size(), data.units().size());
    for (int i = 0; i < expected.size(); i++) {
      Oracle.Result result = oracle.score(data.units().get(i));
      assertEquals(expected.get(i), Results.row(result), result.unit());
    }
  }

  @Test
  void theEngine_agreesWithTheOracleOnRandomUnits() {
    System.out.println("OracleTest: seed " + SEED);
    Scheme scheme = Guangxi.scheme();
    Map<String, Integer> seen = new TreeMap<>();
    int units = 0;
    for (long number = 0; units < UNITS; number++) {
      InspectionData data = RandomInspections.seeded(SEED + number).inspection(8);
      Assessment assessment = scheme.score(data.forScheme(scheme));
      Oracle oracle = new Oracle(data);
      assertEquals(data.units().size(), assessment.scores().size());
      for (int i = 0; i < data.units().size(); i++) {
        Map<String, String> expected = Results.row(oracle.score(data.units().get(i)));
        long at = number;
        assertEquals(
            expected,
            Results.row(assessment.scores().get(i)),
            () -> "seed " + SEED + ", inspection " + at + ": " + data);
        note(expected, seen);
        units++;
      }
    }
    System.out.println("OracleTest: " + units + " units agree, " + seen);
    for (String wanted :
        List.of("X = 70", "X in [69, 70)", "X = 100", "ALL = 80", "ALL = 90", "ALL = 60")) {
      assertTrue(seen.getOrDefault(wanted, 0) > 0, "no unit with " + wanted);
    }
    for (String rating : List.of("very high", "high", "medium", "low")) {
      assertTrue(seen.getOrDefault(rating, 0) > 100, "too few units rated " + rating);
    }
  }

  private static void note(Map<String, String> row, Map<String, Integer> seen) {
    seen.merge(Guangxi.column(row, "rating"), 1, Integer::sum);
    String x = Guangxi.column(row, "X_exact");
    if (x.equals("70") || x.equals("100")) {
      seen.merge("X = " + x, 1, Integer::sum);
    } else if (Guangxi.column(row, "X").startsWith("69.")) {
      seen.merge("X in [69, 70)", 1, Integer::sum);
    }
    String all = Guangxi.column(row, "ALL_exact");
    if (List.of("60", "70", "80", "90").contains(all)) {
      seen.merge("ALL = " + all, 1, Integer::sum);
    }
  }
}
