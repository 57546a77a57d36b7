package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class WhereClearTest {

  private static final String TABLE =
      "table t { who: unit  late: flag  lost: flag  n: count  m: count } ";

  @Test
  void orBehindWhere_warns() {
    rules(TABLE + "A: 4 when any t by who where ^late or gone^")
        .warns("W503", "`gone` stands outside of the filter `where late`");
    rules(TABLE + "A: 4 when any t by who where ^late and lost or gone^").warns("W503");
    rules(TABLE + "A: 4 when all t where ^n < 5 or gone^").warns("W503");
    rules(TABLE + "A: 4 when here and any t where ^n in [1, 5) or gone^").warns("W503");
    rules(TABLE + "A: 4 when not any t where ^late or gone^").warns("W503");
    rules(TABLE + "A: 4 when 3 < count of t where ^late or gone^").warns("W503");
  }

  @Test
  void parenthesesAroundTheFilterOrTheWhole_areFine() {
    rules(TABLE + "A: 4 when any t by who where (late or lost)").isFine();
    rules(TABLE + "A: 4 when any t by who where (late) or gone").isFine();
    rules(TABLE + "A: 4 when any t by who where ( late and lost ) or gone").isFine();
    rules(TABLE + "A: 4 when (any t by who where late) or gone").isFine();
    rules(TABLE + "A: 4 when （any t by who where late） or gone").isFine();
    rules(TABLE + "A: 4 when not (any t by who where late) or gone").isFine();
  }

  @Test
  void parenthesesAroundAPartOfTheFilter_areNotEnough() {
    rules(TABLE + "A: 4 when any t where ^late and (lost) or gone^").warns("W503");
    rules(TABLE + "A: 4 when any t where ^late # (all of it)\n or gone^").warns("W503");
  }

  @Test
  void orBeforeTheRows_isFine() {
    rules(TABLE + "A: 4 when gone or any t where late").isFine();
    rules(TABLE + "A: 4 when any t or gone").isFine();
    rules(TABLE + "A: 4 when count of t where late is empty").hasNo("W503");
  }
}
