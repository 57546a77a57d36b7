package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

/** Which limits concern an item: those around it, unless it spills or is scored for itself. */
class LimitsTest {

  @Test
  void capOfARuleThatSpills_isNotHeldAgainstItsBlock() {
    rules("part X deduct from 10 { A { A1 4 { A1.1: each late 1 cap 6 spills } } }").isFine();
  }

  @Test
  void capOfARuleThatSpills_isHeldAgainstItsPart() {
    rules("part X deduct from 10 { A { A1 4 { A1.1: each late 1 cap ^16^ spills } } }")
        .warns("W402", "`X`");
  }

  @Test
  void capsInsideAMean_areNotHeldAgainstTheBlock() {
    rules("A 10 takes mean { A1: each late 1 cap 100  A2: count lost < [3: 30, 5: 20] }").isFine();
  }

  @Test
  void pointsOfTheChildrenOfAMean_needNotAddUp() {
    rules("A 100 takes mean { A1 100 { a: flag late 1 }  A2 100 { b: flag lost 1 } }")
        .hasNo("W401");
  }

  @Test
  void pointsOfBlocksForUnits_needNotAddUp() {
    rules(
            """
            A 100 {
              A1 100 for "南宁市" { a: flag late 1 }
              A2 100 for "柳州市" { b: flag lost 1 }
            }
            """)
        .hasNo("W401");
  }

  @Test
  void stepsBelowAFloor_makeNoDifference() {
    rules("A1: count faults > [5: 3, 3: 2, 1: ^1^] floor 2").warns("W204", "floor");
  }

  @Test
  void stepsThatAreAddedToMore_areNotHeldAgainstAFloor() {
    rules("A1: 10 plus count faults > [5: 3, 3: 2, 1: 1] floor 2").isFine();
  }

  @Test
  void stepsInsideFigures_areCheckedToo() {
    rules("let p = max of (count faults > [5: 3, 5: 2], 1)\nA1: p".replace(", 5:", ", ^5^:"))
        .fails("E202");
    rules("A1: 1 when (rate done < [30: 4, ^10^: 5]) > 3").fails("E201");
  }

  @Test
  void boundsThatAreFigures_areNotCompared() {
    rules(
            """
            facts { faults: count  usual: amount }
            A1: count faults > [(2 * usual): 3, usual: 2, else: usual]
            """)
        .isFine();
  }

  @Test
  void floorAboveTheCap_warns() {
    rules("A1: each faults 1 floor ^5^ cap 4").warns("W402", "above the most");
  }

  @Test
  void ruleThatGivesItsCapWhereItDoesNotApply_matters() {
    rules("A1: 0 cap 5 when open full for absent").isFine();
  }
}
