package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class StepsInOrderTest {

  @Test
  void lessWithDescendingBounds_failsAtTheFirstThatFalls() {
    rules("A: rate x < [30:4, ^10^:5]")
        .fails("E201", "`10` stands behind `30`", "`<`", "ascend", "`[10:5, 30:4]`");
  }

  @Test
  void atMostWithDescendingBounds_fails() {
    rules("A: count x <= [30:4, ^29.5^:5, else:1]")
        .fails("E201", "`<=`", "`[29.5:5, 30:4, else:1]`");
  }

  @Test
  void greaterWithAscendingBounds_fails() {
    rules("A: count x > [3:1, ^5^:2]").fails("E201", "`>`", "descend", "`[5:2, 3:1]`");
  }

  @Test
  void atLeastWithAscendingBounds_fails() {
    rules("A: amount x >= [3:1, ^3.001^:2]").fails("E201", "`>=`", "descend");
  }

  @Test
  void allInTheWrongDirection_isOneError() {
    rules("A: rate x < [90:1, ^60^:2, 30:3, 10:4]").fails("E201", "`[10:4, 30:3, 60:2, 90:1]`");
  }

  @Test
  void datesOutOfOrder_fail() {
    rules("A: date done > [2019-06-30:1, ^2019-09-30^:2]").fails("E201", "`2019-09-30`");
  }

  @Test
  void parametersOutOfOrder_failInTheWritersWords() {
    rules("let low = 10 let high = 30 A: rate x < [high:1, ^low^:2]")
        .fails("E201", "`low` stands behind `high`");
  }

  @Test
  void stepsInsideAlternativesAndReplacements_areChecked() {
    rules(
            """
            A: first [late: rate x < [30:4, ^10^:5], else: 1 plus rate y < [20:1, ^19^:2]]
              but count z > [1:1, ^2^:2] when early
            """)
        .fails("E201");
  }

  @Test
  void ascendingForLess_andDescendingForGreater_areFine() {
    rules("A: rate x < [10:5, 10.001:4, 100:3]").isFine();
    rules("A: rate x <= [0:5, 50:4]").isFine();
    rules("A: count x > [5:2, 3:1]").isFine();
    rules("A: count x >= [5:2, 3:1, 0:0.5]").isFine();
    rules("A: date done > [2019-09-30:2, 2019-06-30:1]").isFine();
  }
}
