package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Rules;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What rows give to a unit is worked out once for equal rows, and is what the exact way makes of
 * them row by row.
 */
class RowsInFastTest {

  private static final String TABLES =
      """
      facts {
        limit: count
      }
      table rows {
        unit: unit
        other: unit or empty
        size: amount or empty
        share: count
        kind: one of a, b
        ratio = size / share
      }
      table more {
        unit: unit
        size: amount or empty
        share: count
      }
      """;

  private static final String SUMMARIES =
      """
      A: each (rows by unit where kind = a) 0.5
      B: sum of rows.size by unit where share > 0
      C: min of rows.size by unit plus max of rows.size by unit where kind = b
      D: mean of rows.size by unit where share > 1
      E: each (rows by other) 1
      F: sum of more.size
      G: sum of rows.size by unit drop highest 1
      """;

  private static final List<String> SIZES = List.of("0", "1.5", "2", "7", "");

  @Test
  void summariesOfEqualRows_areWhatTheExactWayMakesOfThem() {
    agree(TABLES + SUMMARIES);
  }

  @Test
  void aConditionOfRowsThatAsksForTheUnit_isEvaluatedForEachUnit() {
    agree(TABLES + "A: each (rows by unit where size > limit) 1\nB: sum of more.size\n");
  }

  @Test
  void aFailure_isSaidForTheUnitsThatNeedIt() {
    Scheme scheme =
        Rules.compile(TABLES + "A: sum of rows.ratio by unit where kind = a\n").orThrow();
    Inspection.Builder inspection = scheme.inspection();
    for (String unit : List.of("u1", "u2", "u3")) {
      inspection.unit(unit, Map.of("limit", 1));
    }
    inspection.row("rows", row("u1", "", "4", "2", "a"));
    inspection.row("rows", row("u2", "", "4", "0", "b"));
    Inspection right = inspection.build();
    assertEquals(
        List.of("2", "0", "0"),
        scheme.score(right).scores().stream().map(score -> score.total().toString()).toList());
    Inspection.Builder wrong = scheme.inspection();
    wrong.unit("u1", Map.of("limit", 1)).unit("u2", Map.of("limit", 1));
    wrong.row("rows", row("u2", "", "4", "0", "a"));
    wrong.row("rows", row("u2", "", "4", "0", "a"));
    Inspection divides = wrong.build();
    DataException thrown = assertThrows(DataException.class, () -> scheme.score(divides));
    assertEquals(1, thrown.problems().size());
    assertEquals("u2", thrown.problems().get(0).unit());
  }

  private static void agree(String text) {
    Scheme scheme = Rules.compile(text).orThrow();
    Random random = new Random(5);
    Inspection.Builder inspection = scheme.inspection();
    List<String> units = List.of("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8");
    units.forEach(unit -> inspection.unit(unit, Map.of("limit", random.nextInt(4))));
    for (int i = 0; i < 60; i++) {
      String unit = units.get(random.nextInt(7));
      String size = SIZES.get(random.nextInt(SIZES.size()));
      String share = Integer.toString(random.nextInt(3));
      String other = random.nextBoolean() ? "" : units.get(random.nextInt(7));
      inspection.row("rows", row(unit, other, size, share, random.nextBoolean() ? "a" : "b"));
      inspection.row("more", Map.of("unit", unit, "size", size, "share", share));
    }
    Inspection built = inspection.build();
    for (Score score : scheme.score(built).scores()) {
      Score exact = scheme.explain(built, score.unit()).score();
      assertNotEquals(exact.getClass(), score.getClass(), "not the fast way");
      assertEquals(exact.total(), score.total(), score.unit());
      assertEquals(exact.rules(), score.rules(), score.unit());
    }
  }

  private static Map<String, String> row(
      String unit, String other, String size, String share, String kind) {
    return Map.of("unit", unit, "other", other, "size", size, "share", share, "kind", kind);
  }
}
