package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

class StepsReachableTest {

  @Test
  void boundThatStandsTwice_fails() {
    rules("A: rate x < [10:5, 30:4, ^30^:3, 60:2]").fails("E202", "`30` stands twice");
    rules("A: rate x < [10:5, ^10.0^:4]").fails("E202", "`10.0` stands twice");
    rules("let ten = 10 A: rate x < [10:5, ^ten^:4]").fails("E202");
  }

  @Test
  void rateBelowZero_neverHolds() {
    rules("A: rate x < [^0^:5, 10:4]")
        .fails("E202", "`< 0` can never hold", "a rate in `[0, 100]`");
    rules("A: rate x <= [0:5, 10:4]").isFine();
    rules("A: rate x < [0.001:5, 10:4]").isFine();
  }

  @Test
  void rateAboveAHundred_neverHolds() {
    rules("A: rate x >= [^101^:5, 90:4]").fails("E202", "`>= 101`");
    rules("A: rate x > [^100^:5, 90:4]").fails("E202");
    rules("A: rate x >= [100:5, 90:4]").isFine();
    rules("A: rate x > [99.999:5, 90:4]").isFine();
  }

  @Test
  void stepThatCatchesOnlyTheEndOfTheDomain_isReached() {
    rules("A: rate x < [100:5, 120:4]").isFine();
  }

  @Test
  void stepBehindOneThatTakesAll_isNeverReached() {
    rules("A: rate x <= [100:5, ^120^:4]").fails("E202", "`<= 120` is never reached");
    rules("A: rate x < [100:5, 120:4, ^130^:3]").fails("E202");
  }

  @Test
  void elseBehindStepsThatTakeAll_isNeverReached() {
    rules("A: rate x <= [50:5, 100:4, else:^1^]").fails("E202", "`else` is never reached");
    rules("A: count x >= [5:5, 0:4, else:^1^]").fails("E202", "`else`");
    rules("A: rate x < [50:5, 100:4, else:1]").isFine();
    rules("A: count x >= [5:5, 1:4, else:1]").isFine();
  }

  @Test
  void countBelowZero_neverHolds() {
    rules("A: count x < [^0^:5, 3:4]").fails("E202", "a whole number in `[0, ..)`");
    rules("A: count x < [1:5, 3:4]").isFine();
  }

  @Test
  void boundsBetweenTwoWholeNumbers_holdForNoCount() {
    rules("A: count x < [1.2:5, ^1.8^:4]").fails("E202", "`< 1.8` is never reached");
    rules("A: count x < [1.2:5, 2.1:4]").isFine();
    rules("A: amount x < [1.2:5, 1.8:4]").isFine();
  }

  @Test
  void declaredDomain_isKnown() {
    rules("facts { age: amount in [18, 65) } A: amount age < [^18^:1, 30:2]").fails("E202");
    rules("facts { age: amount in [18, 65) } A: amount age >= [^65^:1, 30:2]").fails("E202");
    rules("facts { age: amount in [18, 65) } A: amount age <= [18:1, 30:2]").isFine();
    rules("facts { age: amount in [18, 65] } A: amount age >= [65:1, 30:2]").isFine();
    rules("facts { age: amount in (18, 65] } A: amount age <= [^18^:1, 30:2]").fails("E202");
  }

  @Test
  void amountWithoutDomain_mayBeAnything() {
    rules("A: amount x < [0:2, 1000000:1, else:3]").isFine();
  }

  @Test
  void quotient_isTakenInPerCent() {
    String facts = "facts { all: count  some: count at most all  other: count } ";
    rules(
            facts
                + "let r = some / all or empty A: rate r <= [50:2, 100:1, else:^3^] B: each other"
                + " 1")
        .fails("E202");
    rules(facts + "A: rate some / all < [50:2, 100:1, else:3] B: each other 1").isFine();
    rules(facts + "A: rate other / all <= [50:2, 100:1, else:3] B: each some 1").isFine();
    rules(facts + "A: rate other / all < [^0^:2, 100:1] B: each some 1").fails("E202");
  }

  @Test
  void parametersAreFollowed() {
    rules("facts { x: rate } let r = x A: rate r < [^0^:2, 50:1]").fails("E202");
  }

  @Test
  void everyDate_isPossible() {
    rules("A: date done > [2019-09-30:2, 1000-01-01:1, else:3]").isFine();
  }

  @Test
  void numberOfRows_isACount() {
    rules(
            """
            table t { who: unit  age: amount in [0, 150] }
            A: count count of t by who < [^0^:1, 5:2]
            B: amount max of t.age by who > [^150^:1, 18:2]
            """)
        .fails("E202");
  }
}
