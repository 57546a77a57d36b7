package dev.scoring.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.ColumnScores;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.RulePoints;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way to score gives the same, to the last digit: one unit the fast way, by generated code,
 * from a map, in columns, and the exact way. The ledger, the parts and the explanation of a {@link
 * Score} come from the exact way, so they are what the rest of it is held against.
 */
class PathsTest {

  static final List<String> CASES = InspectionCase.NAMES;

  private static final int INSPECTIONS = Integer.getInteger("paths.inspections", 200);
  private static final int UNITS = 513;

  /** Numbers at the ends of what the fast way holds, and far beyond. */
  private static final List<String> COUNTS =
      List.of(
          "65536",
          "1048577",
          "4194303",
          "4194304",
          "4194305",
          "67108864",
          "67108865",
          "2147483647",
          "2147483648",
          "1099511627776",
          "1099511627777",
          "9223372036854775807",
          "9223372036854775808",
          "123456789012345678901234567890");

  private static final List<String> RATES =
      List.of(
          "29.99999999999999999999",
          "30.00000000000000000001",
          "2/3",
          "99.999999",
          "99.9999999",
          "0.000001",
          "59.99999999999999999999999999999");

  private final Scheme scheme = July.scheme();
  private final Scheme generated = July.generated();

  @ParameterizedTest
  @FieldSource("CASES")
  void everyWayAgreesOnACase(String name) {
    compare(InspectionCase.of(name));
  }

  @Test
  void everyWayAgreesOnRandomUnits() {
    for (int seed = 0; seed < INSPECTIONS; seed++) {
      compare(
          seed % 2 == 0
              ? RandomCase.of(scheme, seed, UNITS)
              : extreme(RandomCase.of(scheme, seed, UNITS), seed));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 1025})
  void aBatchOfAnySizeAgrees(int units) {
    compare(RandomCase.of(scheme, 7, Math.max(1, units)), units);
  }

  @Test
  void rangesOfUnitsMayBeScoredInAnyOrder() {
    Inspection inspection = RandomCase.of(scheme, 11, 1_500).forScheme(scheme);
    ColumnScores whole = scheme.score(scheme.columns(inspection));
    ColumnScores parts = scheme.scores(whole.columns());
    for (int[] range : new int[][] {{700, 1_500}, {0, 1}, {1, 513}, {513, 700}}) {
      parts.score(range[0], range[1]);
    }
    for (int unit = 0; unit < whole.size(); unit++) {
      assertEquals(whole.total(unit), parts.total(unit));
      assertEquals(whole.band(unit), parts.band(unit));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> parts.score(-1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> parts.score(0, 1_501));
  }

  @Test
  void eightThreadsScoreAsOne() throws Exception {
    Inspection inspection = RandomCase.of(scheme, 13, 2_000).forScheme(scheme);
    List<String> alone = told(inspection);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(() -> told(inspection)));
      }
      for (Future<List<String>> each : all) {
        assertEquals(alone, each.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  /** All that is known of the scores, in words. */
  private List<String> told(Inspection inspection) {
    List<String> told = new ArrayList<>();
    ColumnScores columns = scheme.score(scheme.columns(inspection));
    for (int unit = 0; unit < columns.size(); unit++) {
      Score score = scheme.score(inspection, unit);
      told.add(score.total() + " " + score.rating() + " " + score.lists() + " " + score.rules());
      told.add(columns.total(unit) + " " + columns.part("X", unit) + " " + columns.band(unit));
    }
    return told;
  }

  @Test
  void whatIsWrongIsSaidWhateverTheWay() {
    Map<String, String> facts = new LinkedHashMap<>(July.facts().get(0));
    facts.remove("unit");
    facts.put("systems_total", "1");
    facts.put("systems_migrated", "2");
    DataException prepared =
        assertThrows(
            DataException.class,
            () -> scheme.inspection().date(July.DATE).unit("u", facts).build());
    DataException map = assertThrows(DataException.class, () -> scheme.score(facts, July.DATE));
    assertEquals(1, map.problems().size());
    assertEquals(prepared.problems().get(0).message(), map.problems().get(0).message());
    facts.put("systems_migrated", "-2");
    facts.remove("has_systems");
    facts.put("nonsense", "1");
    assertEquals(
        3,
        assertThrows(DataException.class, () -> scheme.score(facts, July.DATE)).problems().size());
  }

  private static InspectionCase extreme(InspectionCase inspection, int seed) {
    Random random = new Random(seed);
    List<FactDefinition> facts = July.scheme().facts();
    return new InspectionCase(
        inspection.name() + ", extreme",
        inspection.date(),
        inspection.units().stream().map(unit -> extreme(unit, facts, random)).toList(),
        inspection.findings(),
        inspection.counties());
  }

  private static Map<String, String> extreme(
      Map<String, String> unit, List<FactDefinition> facts, Random random) {
    Map<String, String> changed = new LinkedHashMap<>(unit);
    for (int i = random.nextInt(4); i > 0; i--) {
      FactDefinition fact = facts.get(random.nextInt(facts.size()));
      if (fact.type() == FactType.COUNT && !fact.name().startsWith("systems_")) {
        changed.put(fact.name(), COUNTS.get(random.nextInt(COUNTS.size())));
      } else if (fact.type() == FactType.RATE) {
        changed.put(fact.name(), RATES.get(random.nextInt(RATES.size())));
      }
    }
    if (random.nextInt(8) == 0) {
      String count = COUNTS.get(random.nextInt(COUNTS.size()));
      changed.put("systems_total", count);
      changed.put("systems_migrated", count);
    }
    return changed;
  }

  private void compare(InspectionCase of) {
    compare(of, of.units().size());
  }

  private void compare(InspectionCase all, int units) {
    InspectionCase of =
        new InspectionCase(
            all.name(),
            all.date(),
            all.units().subList(0, units),
            units < all.units().size() ? List.of() : all.findings(),
            units < all.units().size() ? List.of() : all.counties());
    Inspection inspection = of.forScheme(scheme);
    List<Score> scores = scheme.score(inspection).scores();
    aloneAgrees(of, inspection, scores);
    ColumnScores columns = scheme.score(scheme.columns(inspection));
    assertEquals(units, scores.size());
    assertEquals(units, columns.size());
    for (int unit = 0; unit < units; unit++) {
      Score score = scores.get(unit);
      String message = of.name() + ", unit " + score.unit();
      holdAgainstTheLedger(score, message);
      assertEquals(score.total(), columns.total(unit), message);
      assertEquals(score.points("X"), columns.part("X", unit), message);
      assertEquals(score.points("Y"), columns.part("Y", unit), message);
      assertEquals(score.rating().map(Rated::band), columns.band(unit), message);
      assertEquals(score.lists().contains("red"), columns.isOn("red", unit), message);
      assertEquals(score.lists().contains("black"), columns.isOn("black", unit), message);
    }
    mapsAgree(of);
  }

  /** A unit by itself is as it is among all, also by generated code. */
  private void aloneAgrees(InspectionCase of, Inspection inspection, List<Score> scores) {
    Inspection again = of.forScheme(generated);
    for (int unit = 0; unit < scores.size(); unit++) {
      String message = of.name() + ", alone, unit " + unit;
      agree(scores.get(unit), scheme.score(inspection, unit), message);
      agree(scores.get(unit), generated.score(again, unit), message + ", generated");
    }
  }

  private static void agree(Score expected, Score score, String message) {
    assertEquals(expected.getClass(), score.getClass(), message);
    giveTheSame(expected, score, message);
  }

  private static void giveTheSame(Score expected, Score score, String message) {
    assertEquals(expected.total(), score.total(), message);
    assertEquals(expected.rating(), score.rating(), message);
    assertEquals(expected.lists(), score.lists(), message);
    assertEquals(expected.rules(), score.rules(), message);
  }

  private static void holdAgainstTheLedger(Score score, String message) {
    List<RulePoints> rules =
        score.ledger().stream()
            .filter(entry -> entry.kind() == Entry.Kind.RULE)
            .map(entry -> new RulePoints(entry.id(), entry.nominal(), entry.effective()))
            .toList();
    assertEquals(rules, score.rules(), message);
    Rational x = score.part("X").score();
    Rational y = score.part("Y").score();
    Rational total = x.plus(y);
    assertEquals(total, score.total(), message);
    assertEquals(x, score.points("X"), message);
    assertEquals(y, score.points("Y"), message);
    String band = score.rating().map(Rated::band).orElse("");
    assertEquals(band(total), band, message);
    assertEquals(
        total.compareTo(Rational.of(80)) >= 0
            ? List.of("red")
            : total.compareTo(Rational.of(60)) < 0 ? List.of("black") : List.of(),
        score.lists(),
        message);
    for (Entry entry : score.ledger()) {
      if (entry.kind() == Entry.Kind.INDICATOR || entry.kind() == Entry.Kind.GROUP) {
        assertEquals(entry.effective(), score.points(entry.id()), message);
        assertEquals(!entry.isAbsent(), score.applies(entry.id()), message);
      }
    }
  }

  private static String band(Rational total) {
    return total.compareTo(Rational.of(90)) >= 0
        ? "very-high"
        : total.compareTo(Rational.of(80)) >= 0
            ? "high"
            : total.compareTo(Rational.of(70)) >= 0 ? "medium" : "low";
  }

  /** A unit from a map is as it would be in an inspection without rows, also by generated code. */
  private void mapsAgree(InspectionCase of) {
    Inspection alone =
        new InspectionCase(of.name(), of.date(), of.units(), List.of(), List.of())
            .forScheme(scheme);
    for (int unit = 0; unit < of.units().size(); unit++) {
      Map<String, String> facts = new LinkedHashMap<>(of.units().get(unit));
      facts.remove("unit");
      Score expected = scheme.score(alone, unit);
      String message = of.name() + ", map, unit " + unit;
      Map<String, @Nullable Object> typed = Everyday.typed(scheme.facts(), facts);
      Score score = scheme.score(typed, of.date());
      giveTheSame(expected, score, message);
      agree(score, generated.score(typed, of.date()), message + ", generated");
      if (unit < 5) {
        Score exact = scheme.explain(alone, expected.unit()).score();
        giveTheSame(exact, scheme.score(facts, of.date()), message + ", of texts");
        assertEquals(exact.ledger(), generated.score(typed, of.date()).ledger(), message);
      }
    }
  }
}
