package dev.scoring.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.scoring.bench.handwritten.DecimalScore;
import dev.scoring.bench.handwritten.ExactDecimal;
import dev.scoring.bench.handwritten.ExactLong;
import dev.scoring.bench.handwritten.FactsReader;
import dev.scoring.bench.handwritten.InexactDouble;
import dev.scoring.bench.handwritten.LongScore;
import dev.scoring.bench.handwritten.LongTotals;
import dev.scoring.bench.handwritten.RuleOrder;
import dev.scoring.bench.handwritten.UnitFacts;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The scorers written by hand against the engine: the exact ones must agree on every rule. */
class HandwrittenTest {

  static final List<String> CASES = InspectionCase.NAMES;

  private static final int RANDOM_CASES = 100;
  private static final int RANDOM_UNITS = 250;

  private final Scheme scheme = July.scheme();

  @ParameterizedTest
  @FieldSource("CASES")
  void exactScorersAgreeWithTheEngineOnACase(String name) {
    assertAgrees(InspectionCase.of(name));
  }

  @Test
  void exactScorersAgreeWithTheEngineOnRandomUnits() {
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      assertAgrees(RandomCase.of(scheme, seed, RANDOM_UNITS));
    }
  }

  @Test
  void floatingPointIsWrongForUnitsOfTheBoundaryCase() {
    InspectionCase boundary = InspectionCase.of("boundary");
    FloatingPoint fromHundred = new FloatingPoint(InexactDouble.Formula.FROM_HUNDRED);
    assertNotEquals(0, Agreement.check(scheme, fromHundred, boundary).wrongRatings());
  }

  private void assertAgrees(InspectionCase inspection) {
    FactsReader reader = inspection.reader();
    ExactLong exactLong = new ExactLong(inspection.date());
    ExactDecimal exactDecimal = new ExactDecimal(inspection.date());
    List<Score> scores = scheme.score(inspection.forScheme(scheme)).scores();
    UnitFacts[] all = new UnitFacts[scores.size()];
    for (int i = 0; i < scores.size(); i++) {
      Map<String, String> unit = inspection.units().get(i);
      Line expected = Line.of(scores.get(i));
      all[i] = reader.facts(unit);
      assertEquals(expected, Line.of(exactLong.score(all[i])), inspection.name());
      assertEquals(expected, Line.of(exactDecimal.score(reader.decimals(unit))), inspection.name());
    }
    LongTotals totals = new LongTotals(all.length);
    exactLong.score(all, totals);
    for (int i = 0; i < all.length; i++) {
      Line expected = Line.of(scores.get(i));
      assertEquals(expected.x(), Rational.of(totals.x[i], totals.available[i]));
      assertEquals(expected.y(), Rational.of(totals.y[i]));
      assertEquals(expected.total(), Rational.of(totals.total[i], totals.available[i]));
      assertEquals(expected.rating(), totals.rating(i).id());
    }
  }

  private static List<String> lists(boolean red, boolean black) {
    List<String> lists = new ArrayList<>();
    if (red) {
      lists.add("red");
    }
    if (black) {
      lists.add("black");
    }
    return lists;
  }

  /** Everything that a scorer says of a unit, in the engine's numbers. */
  private record Line(
      Rational available,
      Rational deducted,
      Rational x,
      Rational y,
      Rational total,
      String rating,
      List<String> lists,
      List<Rational> nominal,
      List<Rational> effective) {

    static Line of(Score score) {
      List<Entry> rules =
          score.ledger().stream().filter(entry -> entry.kind() == Entry.Kind.RULE).toList();
      assertEquals(RuleOrder.IDS, rules.stream().map(Entry::id).toList());
      return new Line(
          score.part("X").available().orElseThrow(),
          score.part("X").effective(),
          score.part("X").score(),
          score.part("Y").score(),
          score.total(),
          score.rating().orElseThrow().band(),
          score.lists(),
          rules.stream().map(Entry::nominal).toList(),
          rules.stream().map(Entry::effective).toList());
    }

    static Line of(LongScore score) {
      List<Rational> nominal = new ArrayList<>();
      List<Rational> effective = new ArrayList<>();
      for (int rule = 0; rule < RuleOrder.IDS.size(); rule++) {
        nominal.add(Rational.of(score.nominal(rule), 10));
        effective.add(Rational.of(score.effective(rule), 10));
      }
      return new Line(
          Rational.of(score.available),
          Rational.of(score.deducted, 10),
          Rational.of(score.x, score.available),
          Rational.of(score.y),
          Rational.of(score.total, score.available),
          score.rating.id(),
          HandwrittenTest.lists(score.red, score.black),
          nominal,
          effective);
    }

    static Line of(DecimalScore score) {
      Rational available = Rational.of(score.available());
      return new Line(
          available,
          Rational.of(score.deducted()),
          Rational.of(score.x()).dividedBy(available),
          Rational.of(score.y()),
          Rational.of(score.total()).dividedBy(available),
          score.rating().id(),
          HandwrittenTest.lists(score.red(), score.black()),
          score.nominal().stream().map(Rational::of).toList(),
          score.effective().stream().map(Rational::of).toList());
    }
  }
}
