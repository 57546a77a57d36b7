package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class PointsAddUpTest {

  @Test
  void groupThatHasMoreThanItsBlocks_warns() {
    rules("group A ^43^ { A1 10 { a: flag x 1 } A2 32 { b: flag y 1 } }")
        .warns(
            "W401",
            "in `A` have 42 points together, but `A` has 43: 1 too few",
            "A1 10 + A2 32 = 42");
  }

  @Test
  void groupThatHasLessThanItsBlocks_warns() {
    rules("group A ^41.5^ { A1 10 { a: flag x 1 } A2 32 { b: flag y 1 } }")
        .warns("W401", "0.5 too many");
  }

  @Test
  void equalSum_isFine() {
    rules("group A 42 { A1 10 { a: flag x 1 } A2 32 { b: flag y 1 } }").hasNo("W401");
    rules("group A 0.3 { A1 0.1 { a: flag x 0.1 } A2 0.2 { b: flag y 0.2 } }").hasNo("W401");
  }

  @Test
  void partIsCheckedToo() {
    rules("part X deduct from ^100^ { A 43 { a: flag x 1 } B 43 { b: flag y 1 } }").warns("W401");
    rules("part X add up to ^50^ { A 37 { a: flag x 1 } B 14 { b: flag y 1 } }").warns("W401");
    rules("part X add up to 50 { A 37 { a: flag x 1 } B 13 { b: flag y 1 } }").hasNo("W401");
  }

  @Test
  void everyLevelIsCheckedByItself() {
    rules(
            """
            part X deduct from ^100^ {
              group A ^43^ { A1 10 { a: flag x 1 } A2 32 { b: flag y 1 } }
              group B 56 { B1 56 { c: flag z 1 } }
            }
            """)
        .warns("W401");
  }

  @Test
  void namedPoints_areShownWithTheirNumber() {
    rules("let all = 43 group A ^all^ { A1 10 { a: flag x 1 } A2 32 { b: flag y 1 } }")
        .warns("W401", "`all` (43)");
  }

  @Test
  void blocksBesideRulesOrWithoutPoints_areNotAdded() {
    rules("A 10 { A1 3 { a: flag x 1 } b: flag y 1 }").hasNo("W401");
    rules("A 10 { A1 { a: flag x 1 } A2 3 { b: flag y 1 } }").hasNo("W401");
    rules("A { A1 3 { a: flag x 1 } A2 3 { b: flag y 1 } }").hasNo("W401");
  }

  @Test
  void blocksForDifferentKinds_standInPlaceOfEachOther() {
    String kinds = "facts { kind: one of city, department  x: flag  y: flag } ";
    rules(
            kinds
                + "group A 10 { A1 10 for city { a: flag x 1 } A2 10 for department { b: flag y 1 }"
                + " }")
        .hasNo("W401");
    rules(
            kinds
                + "group A 20 { A1 10 for city { a: flag x 1 } A2 10 for department { b: flag y 1 }"
                + " }")
        .hasNo("W401");
    rules(
            kinds
                + "group A ^10^ { A1 10 for city { a: flag x 1 } A2 9 for department { b: flag y 1"
                + " } }")
        .warns("W401");
  }
}
