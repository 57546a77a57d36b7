package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class StepsDifferTest {

  @Test
  void equalNeighbours_warn() {
    rules("A: rate x < [30:1, 60:^1^, 90:0.5]")
        .warns("W203", "`60` gives 1 point, as its neighbour `30` does");
    rules("A: rate x < [30:1, 60:^1.0^, 90:^1^]").warns("W203");
    rules("let one = 1 A: rate x < [30:one, 60:^1^, 90:0.5]").warns("W203");
  }

  @Test
  void elseLikeTheLastStep_warns() {
    rules("A: rate x < [30:1, 60:0.5, else:^0.5^]").warns("W203", "`else` gives 0.5 points");
  }

  @Test
  void withSic_itIsANote() {
    rules("A: rate x < [30:1, 60:^1^, 90:0.5] sic \"stands so\"").notes("W203");
    rules("A 5 sic \"stands so\" { A1: rate x < [30:1, 60:^1^, 90:0.5] }").notes("W203");
  }

  @Test
  void equalPointsThatAreNoNeighbours_areFine() {
    rules("A: rate x < [30:1, 60:2, 90:1]").isFine();
    rules("A: rate x < [30:1, 60:1.01]").isFine();
    rules("A: first [late: rate x < [30:1], else: rate x < [60:1]]").isFine();
  }
}
