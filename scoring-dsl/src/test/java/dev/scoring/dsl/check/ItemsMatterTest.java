package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class ItemsMatterTest {

  @Test
  void blockOrPartOfNoPoints_warnsOnce() {
    rules("A ^0^ { A1: flag x 1 A2: flag y 0 }").warns("W402", "nothing in `A` can matter");
    rules("part X add up to ^0^ { A1: flag x 1 }").warns("W402");
    rules("let none = 0 A ^none^ { A1: flag x 1 }").warns("W402");
    rules("A 0.1 { A1: flag x 1 }").hasNo("W402");
  }

  @Test
  void capOfZero_warns() {
    rules("A: flag x 1 cap ^0^").warns("W402", "`A` can never matter");
  }

  @Test
  void ruleWhosePointsAreAllZero_warns() {
    rules("A: ^flag x 0^").warns("W402", "all its points are 0");
    rules("A: ^each x 0^").warns("W402");
    rules("A: ^0^ when x").warns("W402");
    rules("A: ^first [x: 0, y: flag z 0, else: 0 plus 0]^").warns("W402");
    rules("A: 0 but 1 when x").isFine();
    rules("A: first [x: 0, else: 1]").isFine();
    rules("A: 0 plus flag x 0.1").isFine();
  }

  @Test
  void capAboveThePointsAround_warns() {
    rules("A 8 { A1: each x 1 cap ^9^ }")
        .warns("W402", "the cap of `9`", "`A` around it gives at most 8");
    rules("group G 8 { A 8 { A1: each x 1 cap ^8.5^ } }").warns("W402");
    rules("part X add up to 8 { A1: each x 1 cap ^9^ }").warns("W402");
    rules("A 8 { A1: each x 1 cap 8 }").isFine();
    rules("A 8 { A1: each x 1 cap 7.9 }").hasNo("W402");
  }

  @Test
  void capAboveTheLargestPoints_isFine() {
    rules("A: rate x < [10:5, 30:4] cap 10").isFine();
  }

  @Test
  void ruleForOtherKindsThanItsBlock_warns() {
    String kinds = "facts { kind: one of city, department, county  x: flag } ";
    rules(kinds + "A 5 for city { A1: flag x 1 ^for department^ }")
        .warns("W402", "`A1` can never matter", "`A` around it is for other kinds");
    rules(kinds + "A 5 for city or county { A1: flag x 1 for department or county }").hasNo("W402");
    rules(kinds + "group G 5 for city { A 5 { A1: flag x 1 ^for department or county^ } }")
        .warns("W402");
  }

  @Test
  void bandThatNoScoreReaches_warns_unlessAConditionOrACeilingPutsAUnitThere() {
    String scheme = "facts { x: count } A 10 { A1: each x 1 } rating A { ";
    rules(scheme + "a [5, 10] b [0, 5) c ^[-1, 0)^ }").warns("W402", "the band `c`");
    rules(scheme + "a ^(10, 20]^ b [5, 10] when x > 6 c [0, 5) }").warns("W402", "the band `a`");
    rules(scheme + "a [5, 10] b [0, 5) c [-1, 0) ceiling c when x > 3 }").isFine();
    rules(scheme + "a [5, 10] b [0, 5) when x > 3 c [-1, 0) }").isFine();
  }

  @Test
  void withSic_itIsANote() {
    rules("A: ^flag x 0^ sic \"stands so\"").notes("W402");
  }
}
