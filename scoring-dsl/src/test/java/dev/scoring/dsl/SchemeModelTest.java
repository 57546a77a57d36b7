package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.FigureModel;
import dev.scoring.core.model.GuardKind;
import dev.scoring.core.model.GuardModel;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.RuleModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.StepsModel;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scheme says of itself. */
class SchemeModelTest {

  private static SchemeModel model(String text) {
    Compilation compilation = Rules.compile("f.rules", text);
    assertFalse(compilation.hasErrors(), compilation::render);
    return compilation.orThrow().model();
  }

  /** The one rule of a scheme that knows some facts. */
  private static RuleModel rule(String rule) {
    return model(
            """
            facts {
              kind: one of city, county, town or empty
              late: flag
              x: count
              few: count in [0, 10]
              r: rate
              maybe: rate or empty
              sum: amount
              low: amount in [-5, 5]
              done: date or empty
            }
            table visits { unit: unit  days: count  rude: flag }
            let most = 7
            let doubled = x * 2
            """
                + rule)
        .rules()
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          flag late 2                                     | 2
          3 when late                                     | 3
          3 for city                                      | 3
          each x 0.5                                      | none
          each few 0.5                                    | 5
          each full 3 of few 2                            | 6
          each started 3 of few 2                         | 8
          each few 1.5 cap 4                              | 4
          each x 2 cap most                               | 7
          each x 2 cap doubled                            | none
          each few 2 cap sum floor 1                      | 20
          flag late 2 floor 3                             | 3
          flag late 2 cap 5 full for absent when x > 1    | 5
          rate r < [30:4, 90:1.5]                         | 4
          rate r < [30:4, 90:1.5, else: 6]                | 6
          rate maybe < [30:most, 90:doubled]              | none
          rate r < [30:4] plus flag late 2                | 6
          rate maybe < [30:4] plus each few 1             | 14
          first [late: 9, x > 2: each few 1, else: 1]     | 10
          by kind [city: 1, county: 2, else: 3]           | 3
          flag late 2 but 10 when x > 3                   | 10
          min of (each x 1, 5)                            | 5
          max of (each few 1, 5)                          | 10
          mark m in [0, 8]                                | 8
          low + 5                                         | 10
          10 - low                                        | 15
          10 * r                                          | 10
          tiers few [4: 1, 8: 2, else: 3]                 | 18
          tiers x [4: 1, else: 3]                         | none
          each (visits where rude) 2                      | none
          """)
  void most_isWhatNoUnitExceeds(String rule, String most) {
    RuleModel model = rule("A: " + rule.strip());
    assertEquals(
        most, model.most().map(Rational::toPlainString).orElse("none"), () -> model.text());
  }

  @Test
  void steps_haveTheirFigureAndEveryBound() {
    StepsModel steps = rule("A: rate r < [30:4, 90.5:1.5, else: 0.25]").steps().get(0);
    assertEquals("r", steps.figure().text());
    assertEquals(Optional.empty(), steps.figure().fixed());
    assertEquals("<", steps.comparison().symbol());
    assertEquals(
        List.of("30:4", "90.5:1.5"),
        steps.steps().stream().map(step -> step.bound() + ":" + step.points()).toList());
    assertEquals(Optional.of(Rational.of(181, 2)), steps.steps().get(1).bound().fixed());
    assertEquals(Optional.of(Rational.of(1, 4)), steps.otherwise().orElseThrow().fixed());
  }

  @Test
  void steps_ofWhatIsWorkedOut_areToldAsTheSchemeWritesThem() {
    StepsModel steps = rule("A: count x + few >= [doubled:4, most:(x + 1)]").steps().get(0);
    assertEquals("x + few", steps.figure().text());
    assertEquals("doubled", steps.steps().get(0).bound().text());
    assertEquals(Optional.empty(), steps.steps().get(0).bound().fixed());
    assertEquals(Optional.of(Rational.of(7)), steps.steps().get(1).bound().fixed());
    assertEquals("x + 1", steps.steps().get(1).points().text());
  }

  @Test
  void stepsInsideOfOtherForms_areFound() {
    RuleModel rule =
        rule("A: first [late: rate r < [30:4], else: count x > [3:1] plus count few > [2:1]]");
    assertEquals(
        List.of("r", "x", "few"),
        rule.steps().stream().map(steps -> steps.figure().text()).toList());
  }

  @Test
  void reads_areFactsColumnsScoresThePastAndOtherUnits() {
    SchemeModel scheme =
        model(
            """
            facts { kind: one of city, county  late: flag  x: count  y: count  z: count }
            table visits { unit: unit  days: count  rude: flag  note: text }
            part X deduct from 100 {
              A: each x 0.5 when late and inspection_date > 2019-01-01 for city
              B: each (sum of visits.days where rude) 1 cap y
              C: 2 when previous A > 1 and x > previous x
            }
            part Y add up to 20 when X > 60 {
              D: 1 when rank of (units.A by kind where z > 2) ties best <= 3
              E: 1 when X > 90
            }
            total T = X + Y
            """);
    var reads = scheme.rules().map(RuleModel::reads).toList();
    assertEquals(List.of("kind", "late", "x"), reads.get(0).facts());
    assertTrue(reads.get(0).date());
    assertFalse(reads.get(0).units());
    assertEquals(List.of("y"), reads.get(1).facts());
    assertEquals("[visits.unit, visits.days, visits.rude]", reads.get(1).columns().toString());
    assertEquals(List.of("visits"), reads.get(1).tables());
    assertFalse(reads.get(1).date());
    assertEquals(List.of("x"), reads.get(2).facts());
    assertEquals(List.of("A", "x"), reads.get(2).previous().stream().sorted().toList());
    assertEquals(List.of(), reads.get(2).scores());
    assertTrue(reads.get(3).units());
    assertEquals(List.of("kind"), reads.get(3).facts());
    assertEquals(List.of("A"), reads.get(3).scores());
    assertEquals(List.of("kind", "z", "A"), reads.get(3).ofUnits());
    assertEquals(List.of("X"), reads.get(4).scores());
    assertTrue(scheme.needsDate());
    assertTrue(scheme.readsPrevious());
    assertTrue(scheme.readsUnits());
  }

  @Test
  void partsBlocksAndRules_standAsInTheText() {
    SchemeModel scheme =
        model(
            """
            scheme dust "Dust" source "Decree 258"
            facts { kind: one of city "City", county  late: flag  x: count  r: rate or empty }
            part X "Air" deduct from 100, rescale absent zero when x > 90 {
              group G "Group" 10 {
                I "Indicator" 6 when late takes mean drop lowest 1 {
                  R "Clause": each x 0.5 cap 3 floor 1 for county source "§ 3"
                  S: mark r in [0, 9]
                }
              }
            }
            part Y add when X > 60 no floor { T: flag late 2 }
            weights { S: 2  R: 1 }
            total ALL "All" = X + Y
            rating ALL "Grade" { low [0, 60)  high "High" [60, 200] when late }
            list red "Red" when ALL > 80
            not rated "new" when x > 100
            """);
    assertEquals("dust", scheme.id());
    assertEquals("Dust", scheme.label());
    assertEquals("Decree 258", scheme.source());
    assertEquals("[city, county]", scheme.kinds().stream().map(k -> k.value()).toList().toString());
    assertEquals(List.of("G", "I", "R", "S", "T"), scheme.items().map(ItemModel::id).toList());
    PartModel air = scheme.parts().get(0);
    assertTrue(air.deducts() && air.rescalesAbsent());
    assertEquals(Optional.of("x > 90"), air.zeroWhen());
    assertEquals(Optional.of(Rational.ZERO), air.floor());
    PartModel more = scheme.parts().get(1);
    assertEquals(Optional.of("X > 60"), more.gate());
    assertEquals(Optional.empty(), more.floor());
    assertEquals(Optional.empty(), more.points());
    BlockModel indicator = (BlockModel) scheme.item("I").orElseThrow();
    assertEquals(Combination.Kind.MEAN, indicator.combination().kind());
    assertEquals(1, indicator.combination().trim().lowest());
    assertEquals("2", scheme.item("S").orElseThrow().weight().orElseThrow().text());
    assertEquals(Optional.of(Rational.of(6)), indicator.points());
    assertEquals(List.of(new GuardModel(GuardKind.WHEN, "when late")), indicator.guards());
    assertEquals(
        new Place("f.rules", 5, 5, indicator.place().orElseThrow().offset(), 1),
        indicator.place().orElseThrow());
    RuleModel rule = (RuleModel) scheme.item("R").orElseThrow();
    assertEquals("Clause", rule.label());
    assertEquals("§ 3", rule.source());
    assertEquals("each x 0.5 cap 3 floor 1 for county", rule.text());
    assertEquals(Optional.of(FigureModel.of(Rational.of(3))), rule.cap());
    assertEquals(Optional.of(FigureModel.of(Rational.ONE)), rule.floor());
    assertEquals(GuardKind.FOR, rule.guards().get(0).kind());
    assertEquals("f.rules:6:7", rule.place().orElseThrow().toString());
    assertEquals("ALL", scheme.total().id());
    assertEquals("X + Y", scheme.total().text());
    assertEquals("Grade", scheme.ratings().get(0).label());
    assertEquals(Optional.of("late"), scheme.ratings().get(0).bands().get(1).when());
    assertEquals("ALL > 80", scheme.lists().get(0).text());
    assertEquals("new", scheme.exclusions().get(0).reason());
    assertEquals("scheme dust (1 indicator, 3 rules, 4 facts)", scheme.toString());
    assertEquals("part X deducts from 100", air.toString());
    assertEquals("group G of 10", scheme.item("G").orElseThrow().toString());
    assertEquals("rule S: mark r in [0, 9]", scheme.item("S").orElseThrow().toString());
  }

  @Test
  void everyPlaceOfTheModel_isThatOfTheCompilation() {
    Compilation compilation =
        Rules.compile(
            List.of(
                new RulesFile("a.rules", "part X add { A: 1\n B 2 { C: 1 } }\n"),
                new RulesFile(
                    "b.rules", "part Y add { D: 1 }\ntotal T = X\nlist red when T > 1\n")));
    SchemeModel scheme = compilation.orThrow().model();
    assertEquals(4, scheme.items().count());
    scheme
        .items()
        .forEach(
            item -> {
              assertTrue(item.place().isPresent(), item::id);
              assertEquals(compilation.place(item.id()), item.place());
            });
    assertEquals(compilation.place("X"), scheme.parts().get(0).place());
    assertEquals(compilation.place("T"), scheme.total().place());
    assertEquals("b.rules", scheme.lists().get(0).place().orElseThrow().file());
    assertEquals("b.rules:1:6", scheme.parts().get(1).place().orElseThrow().toString());
  }

  @Test
  void daysAsBounds_areWrittenAsDays() {
    StepsModel steps = rule("A: date done <= [2019-08-31:5, else:1]").steps().get(0);
    assertEquals("2019-08-31", steps.steps().get(0).bound().text());
  }
}
