package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class ClausesInForceTest {

  @Test
  void sinceBehindUntil_warns() {
    rules("A: flag x 1 since 2019-07-01 ^until 2019-06-30^")
        .warns("W403", "`A` is never in force", "`since 2019-07-01`", "`until 2019-06-30`");
    rules("A: flag x 1 until 2019-06-30 ^since 2019-07-01^").warns("W403");
  }

  @Test
  void sinceOnTheLastDay_isInForceOnThatDay() {
    rules("A: flag x 1 since 2019-07-01 until 2019-07-01").isFine();
  }

  @Test
  void afterTheLastDay_isNever() {
    rules("A: flag x 1 after 2019-07-01 ^until 2019-07-01^").warns("W403");
    rules("A: flag x 1 after 2019-06-30 until 2019-07-01").isFine();
  }

  @Test
  void ruleOutsideTheDatesOfItsBlock_warns() {
    rules("A 5 until 2019-06-30 { A1: flag x 1 ^since 2019-07-01^ A2: flag y 1 }").warns("W403");
    rules("A 5 until 2019-07-01 { A1: flag x 1 since 2019-07-01 }").hasNo("W403");
    rules("group G 5 since 2019-07-01 { A 5 { A1: flag x 1 ^until 2019-06-30^ } }").warns("W403");
  }

  @Test
  void blockThatIsNeverInForce_isReportedOnce() {
    rules("A 5 since 2019-07-01 ^until 2019-06-30^ { A1: flag x 1 since 2019-08-01 }")
        .warns("W403");
  }

  @Test
  void narrowestDatesCount() {
    rules("A: flag x 1 since 2019-01-01 since 2019-08-01 until 2019-12-31 ^until 2019-07-31^")
        .warns("W403", "`since 2019-08-01`");
  }

  @Test
  void valueWhoseDaysAreTaken_warns() {
    rules("let p = 1 since 2019-01-01, ^2^ since 2019-07-01 A: flag x p")
        .warns("W403", "`2` of `p` is never in force");
    rules(
            "let p = 1 until 2019-06-30, 2 after 2019-06-30 until 2019-12-31,"
                + " ^3^ since 2019-06-01 until 2019-12-31 A: flag x p")
        .warns("W403");
    rules("let p = 1 until 2019-06-30, ^2^ until 2019-06-30 A: flag x p").warns("W403");
    rules("let p = 1 until 2019-06-30, 2 until 2019-07-01 A: flag x p").isFine();
    rules(
            "let p = 1 until 2019-06-29, 2 since 2019-07-01, 3 since 2019-06-01 until 2019-12-31"
                + " A: flag x p")
        .isFine();
  }

  @Test
  void datesOfNeighbours_doNotMatter() {
    rules("A: flag x 1 until 2019-06-30 B: flag y 1 since 2019-07-01").isFine();
  }
}
