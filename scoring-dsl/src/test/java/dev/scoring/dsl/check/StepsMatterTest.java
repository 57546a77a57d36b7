package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class StepsMatterTest {

  @Test
  void lastStepWithoutPoints_warns() {
    rules("A: rate x < [30:1, 60:^0^]").warns("W204", "`60` gives 0 points", "`else:0`");
    rules("A: rate x < [30:1, 60:0, 90:0.5]").isFine();
    rules("A: rate x < [30:1, 60:0.5, else:0]").isFine();
  }

  @Test
  void pointsAboveTheCap_makeNoDifference() {
    rules("A: rate x < [10:5, 30:^4^, 60:3, 90:1] cap 4")
        .warns("W204", "`5` and `4` make no difference", "`A` gives at most 4 points");
    rules("A: rate x < [10:5, 30:^4^, 60:^3^, 90:1] cap 3").warns("W204");
    rules("A: rate x < [10:5, 30:4, 60:3, 90:1] cap 4.5").isFine();
  }

  @Test
  void pointsAboveThePointsOfTheBlock_makeNoDifference() {
    rules("A 3 { A1: rate x < [10:5, 30:^4^, 60:2] }").warns("W204", "`A` gives at most 3 points");
    rules("A 4 { A1: rate x < [10:5, 30:^4^, 60:2] }").warns("W204");
    rules("A 4.01 { A1: rate x < [10:5, 30:4, 60:2] }").hasNo("W204");
  }

  @Test
  void pointsInsideASum_countToo() {
    rules("A: flag late 1 plus rate x < [10:5, 30:^4^, 60:2] cap 4").warns("W204");
  }
}
