package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class BandsCoverTest {

  /** Scores from 0 to 100, and a bonus up to 50. */
  private static final String PARTS =
      """
      part X deduct from 100 { a: mark x in [0, 100] }
      part Y add up to 50 when X >= 70 { b: mark y in [0, 50] }
      total ALL = X + Y
      """;

  @Test
  void wholeRangeOnce_isFine() {
    rules(PARTS + "rating ALL { a [90, 150] b [80, 90) c [70, 80) d [0, 70) }").isFine();
    rules(PARTS + "rating ALL { d [0, 70) a [90, ..) c [70, 80) b [80, 90) }").isFine();
    rules(PARTS + "rating ALL { a (.., ..) }").isFine();
    rules(PARTS + "rating X { a [0, 100] }").isFine();
    rules(PARTS + "rating Y { a (-1, 49.9] b (49.9, 51) }").isFine();
  }

  @Test
  void gapBetweenBands_failsWithAValueInIt() {
    rules(PARTS + "rating ALL { a ^[90, 150]^ b [80, 89.99] c [0, 80) }")
        .fails(
            "E301",
            "a score of `89.995` falls in no band of `ALL`",
            "between `[80, 89.99]` and `[90, 150]`");
  }

  @Test
  void boundInNeitherBand_failsWithTheBound() {
    rules(PARTS + "rating ALL { a ^(90, 150]^ b [0, 90) }").fails("E301", "a score of `90`");
  }

  @Test
  void startOfAGapThatIsOpenBelow_isTheValue() {
    rules(PARTS + "rating ALL { a ^[90, 150]^ b [0, 80) }").fails("E301", "a score of `80`");
    rules(PARTS + "rating ALL { a ^(90, 150]^ b [0, 80] }").fails("E301", "a score of `90`");
  }

  @Test
  void endsOfTheRange_mustBeCovered() {
    rules(PARTS + "rating ALL { a [70, 150] b ^(0, 70)^ }")
        .fails("E301", "a score of `0`", "below");
    rules(PARTS + "rating ALL { a ^[70, 150)^ b [0, 70) }")
        .fails("E301", "a score of `150`", "above");
    rules(PARTS + "rating ALL { a ^[70, 140]^ b [0, 70) }").fails("E301", "a score of `150`");
  }

  @Test
  void partWithoutLimit_needsABandWithoutEnd() {
    String part = "part Y add { b: each y 1 } ";
    rules(part + "rating Y { a [0, ..) }").isFine();
    rules(part + "rating Y { a ^[0, 1000]^ }").fails("E301", "a score of `1001`");
  }

  @Test
  void implicitTotal_endsWhereItsRulesEnd() {
    rules("A: rate x < [10:5, 30:4] B: flag y 2 rating total { bad (3, 7] good [0, 3] }").isFine();
    rules("A: rate x < [10:5, 30:4] B: flag y 2 rating total { bad ^(3, 7)^ good [0, 3] }")
        .fails("E301", "a score of `7`");
    rules("A: each x 1 B: flag y 2 rating total { bad ^(3, 7]^ good [0, 3] }").fails("E301");
    rules("A: each x 1 cap 5 B: flag y 2 rating total { bad (3, 7] good [0, 3] }").isFine();
  }

  @Test
  void formula_givesTheRange() {
    String parts =
        """
        part X deduct from 100 { a: mark x in [0, 100] }
        part Y add up to 50 { b: mark y in [0, 50] }
        """;
    rules(
            parts
                + "let half = 0.5 total T = X * half + Y / 5 - 10 rating T { low [-10, 0) high [0,"
                + " 50] }")
        .isFine();
    rules(parts + "total T = X * 0.5 + Y / 5 - 10 rating T { low ^(-10, 0)^ high [0, 50] }")
        .fails("E301", "a score of `-10`");
    rules(parts + "total T = X - Y rating T { low [-50, 0) high [0, 100] }").isFine();
    rules(parts + "total T = X - X / 2 + Y - Y rating T { low [0, 50] }").isFine();
  }

  @Test
  void rangeThatIsNotKnown_demandsNothingOutsideOfTheBands() {
    String parts =
        """
        part X deduct from 100 { a: mark x in [0, 100] }
        part Y add up to 50 { b: mark y in [0, 50] }
        total T = X * Y / 10
        """;
    rules(parts + "rating T { low [0, 50) high [50, 300] }").isFine();
    rules(parts + "rating T { low [0, 50) high ^(50, 300]^ }").fails("E301", "a score of `50`");
  }

  @Test
  void boundInTwoBands_fails() {
    rules(PARTS + "rating ALL { a [90, 150] b ^[80, 90]^ c [0, 80) }")
        .fails("E302", "a score of `90` falls in two bands of `ALL`: `[90, 150]` and `[80, 90]`");
  }

  @Test
  void bandInsideAnother_fails() {
    rules(PARTS + "rating ALL { a [0, 150] b ^(80, 90)^ }").fails("E302", "a score of `85`");
    rules(PARTS + "rating ALL { a [0, 150] b ^[0, 150]^ }").fails("E302", "a score of `0`");
    rules(PARTS + "rating ALL { a [0, 150] b ^[7, 7]^ c ^[90, 100]^ }").fails("E302");
  }

  @Test
  void emptyInterval_fails() {
    rules(PARTS + "rating ALL { a [70, 150] b [0, 70) c ^[70, 70)^ }")
        .fails("E301", "no score lies in `[70, 70)`");
    rules(PARTS + "rating ALL { a ^[150, 70]^ b [0, 70) }")
        .fails("E301", "no score lies in `[150, 70]`", "the lower end first");
  }

  @Test
  void bandOutsideOfTheRange_warns() {
    rules(PARTS + "rating ALL { a [0, 150] b ^(150, 200]^ }")
        .warns("W402", "the band `b` can never matter", "`[0, 150]`");
    rules(PARTS + "rating ALL { a [0, 150) b [150, 200] }").isFine();
    rules(PARTS + "rating ALL { a [0, 150] b ^[-5, 0)^ }").warns("W402");
  }

  @Test
  void everyRatingIsCheckedByItself() {
    rules(PARTS + "rating ALL { a [0, 150] } rating X { a ^[0, 100)^ }").fails("E301");
  }
}
