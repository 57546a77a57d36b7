package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class GatesDecideTest {

  private static RulesAssert gate(String clauses) {
    return rules(
        """
        part X deduct from 100 { a: mark x in [0, 100] }
        part Y add up to 50 %s { b: mark y in [0, 50] }
        """
            .formatted(clauses));
  }

  @Test
  void boundOnNeitherSide_isUndecided() {
    gate("when X > 70 closed when ^X < 70^")
        .fails("E303", "leaves `X` = `70` undecided", "let one of the two");
  }

  @Test
  void boundOnBothSides_isDecidedTwice() {
    gate("when X >= 70 closed when ^X <= 70^").fails("E303", "decides `X` = `70` twice");
  }

  @Test
  void boundOnOneSide_isFine() {
    gate("when X >= 70 closed when X < 70").isFine();
    gate("when X > 70 closed when X <= 70").isFine();
    gate("when 70 <= X closed when not (X >= 70)").isFine();
    gate("when X in [70, 100] closed when X in [0, 70)").isFine();
    gate("when X = 100 closed when X != 100").isFine();
  }

  @Test
  void gapBetweenTheBounds_isUndecided() {
    gate("when X >= 80 closed when ^X < 70^").fails("E303", "`X` = `70` undecided");
    gate("when X >= 70 closed when ^X <= 69.99^").fails("E303", "`X` = `69.995` undecided");
  }

  @Test
  void valuesThatTheScoreCannotHave_areNoMatter() {
    gate("when X in [70, 100] closed when X < 70").isFine();
    gate("when X in [70, 100) closed when ^X < 70^").fails("E303", "`100` undecided");
    gate("when X in [70, 200] closed when X in [0, 70)").isFine();
    gate("when X in [70, 200] closed when ^X in (0, 70)^").fails("E303", "`0` undecided");
    gate("when X > 100 closed when X <= 100").hasNo("E303");
  }

  @Test
  void bothSorts_areBothReported() {
    gate("when X > 70 or X < 10 closed when ^X < 70^")
        .failsTimes(2, "E303", "`70` undecided", "twice");
  }

  @Test
  void parametersAreFollowed() {
    rules(
            """
            let mark = 70
            let score = X
            part X deduct from 100 { a: mark x in [0, 100] }
            part Y add up to 50 when score > mark closed when ^X < mark^ { b: flag y 1 }
            """)
        .fails("E303", "`70`");
  }

  @Test
  void conditionsOverAnythingElse_arePassedOver() {
    gate("when X >= 70 and z closed when X < 60").isFine();
    gate("when X >= 70 closed when z").isFine();
    gate("when X > a closed when X < 70").isFine();
  }

  @Test
  void gateWithOneSide_isDecided() {
    gate("when X > 70").isFine();
  }
}
