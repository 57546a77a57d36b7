package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

/** What names mean in figures, points and tables. */
class NamesInFiguresTest {

  @Test
  void flatFigure_takesNoUnknownNameForAFact() {
    rules("A1: 10 * ^done^ / ^target^").fails("E101");
    rules("A1: flag late ^price^").fails("E101");
  }

  @Test
  void formsInsideAFlatFigure_tellTheTypesOfFacts() {
    rules("A1: 10 + each late 2").isFine();
  }

  @Test
  void flatFigure_readsWhatHasAName() {
    rules("facts { done: amount }\nlet price = 2\nA1: price * done\nA2: A3 / 2\nA3: 1")
        .hasNo("E101");
  }

  @Test
  void totalsRatingsAndLists_readWhatRulesBehindThemTell() {
    rules(
            """
            total T = X zero when late and not lost
            rating T { all [0, 100]  ceiling none when lost  none [-1, 0) }
            list red when late
            part X deduct from 100 { A: flag late 1  B: flag lost 2 }
            """)
        .hasNo("E101");
  }

  @Test
  void columnsHideParametersAndFacts() {
    rules(
            """
            facts { depth: date }
            let limit = 3
            table items { unit: unit  limit: count  depth: count  deep = depth > limit }
            A1: each (items where deep) 1
            A2: date depth > [2019-07-01: limit]
            """)
        .isFine();
  }

  @Test
  void valuesOfAChoiceAreNoNames() {
    rules(
            """
            facts { rule: one of A1, most }
            let most = 1 + less
            let less = 2 * each (findings where rule = most) 1
            table findings { unit: unit  rule: one of A1, most }
            A1: most when rule = A1
            """)
        .isFine();
  }

  @Test
  void unitsOfADeclaredTable_areItsRows() {
    rules("table units { unit: unit  size: amount }\nA1: each mean of units.size 1").isFine();
    rules("table units { unit: unit }\nA1: 1 when rank of ^units.done^ ties best < 3")
        .fails("E106");
  }

  @Test
  void unitsHaveFactsParametersAndScores() {
    rules(
            """
            facts { kind: one of city, county  done: rate }
            let half = done / 2
            part X add { A2.6: rate done < [50: 1] }
            part Y add {
              B1: 1 when X > mean of units.A2.6 by kind
              B2: 1 when half = max of units.half where kind = city
              B3: 1 when (share of units where X >= 1) > 50%
              B4: 1 when all units where done > mean of units.done / 2
            }
            """)
        .isFine();
  }

  @Test
  void previousValues_haveTheTypeOfTheirFact() {
    rules(
            """
            facts { kind: one of city, county  done: rate  ok: flag  on: date }
            A1: 1 when previous kind = city and previous ok and previous on < on
            A2: rate previous done < [50: 1]
            A3: 1 when kind = city and done > previous done and ok and previous A1 = 0
            """)
        .isFine();
    rules(
            """
            facts { kind: one of city, county }
            A1: 1 when previous kind = ^citi^
            """)
        .fails("E105");
  }

  @Test
  void kindThatTwoFactsHave_warnsAndSicAnswers() {
    String facts =
        "facts { a: one of city, town  b: one of city, county }\nA0: 1 when b = county\n";
    rules(facts + "A1: 1 ^for city^").warns("W505", "`a`", "`b`");
    rules(facts + "A1: 1 ^for city^ sic \"so\"").notes("W505");
    rules(facts + "A1: 1 for city or town").hasNo("W505");
  }

  @Test
  void quotientInsideARounding_doesNotMeetPerCent() {
    rules("A1: rate ^done / asked rounded to 0.1^ < [80: 1]").fails("E104", "100 *");
    rules("A1: rate 100 * done / asked rounded to 1 < [80: 1]").isFine();
    rules("A1: amount done / asked rounded to 0.1 < [0.8: 1]").isFine();
  }

  @Test
  void circleThroughOtherUnits_tellsTheWayRound() {
    rules(
            """
            let place = rank of units.T ties best
            part X add { A: count ^place^ < [3: 1] }
            total T = X
            """)
        .fails("E107", "`X` → `place` → `units.T` → `T` → `X`");
  }

  @Test
  void previousScores_makeNoCircle() {
    rules("part X add { A: 1 when previous X < 5 }").isFine();
  }
}
