package dev.scoring.dsl.check;

import static dev.scoring.dsl.check.RulesAssert.rules;

import org.junit.jupiter.api.Test;

/** Between which numbers scores lie, as ratings show it. */
class ScoreRangesTest {

  @Test
  void clausesOfTheTotal_boundIt() {
    rules(
            """
            part X deduct from 100 { A: each late 1 }
            part Y add { B: each done 1 }
            total T = X + Y cap 120 floor 20
            rating T { high [90, 120]  low ^[30, 90)^ }
            """)
        .fails("E301", "`20`", "`[20, 120]`");
  }

  @Test
  void totalThatCanBeZeroed_reachesZero() {
    rules(
            """
            facts { veto: flag  late: count }
            part X deduct from 100 floor 20 { A: each late 1 }
            total T = X zero when veto
            rating T { high [90, 100]  low ^[20, 90)^ }
            """)
        .fails("E301", "`0`");
  }

  @Test
  void partWithoutFloor_fallsWithoutEnd() {
    rules(
            """
            part X deduct from 100 no floor { A: each late 1 }
            rating X { high [90, 100]  low ^[0, 90)^ }
            """)
        .fails("E301", "`(.., 100]`");
  }

  @Test
  void partWithoutFloor_fallsByWhatItsCapsAllow() {
    rules(
            """
            part X deduct from 10 no floor {
              A 4 { A1: each late 1 cap 3  A2: each lost 1 cap 5 spills }
              B 6 { B1: flag wrong 6 }
            }
            rating X { high [5, 10]  low [-4, 5)  lowest ^[-9, -4)^ }
            """)
        .warns("W402", "`[-4, 10]`");
  }

  @Test
  void partWithAFloor_stopsThere() {
    rules(
            """
            part X deduct from 10 floor -20 { A: each late 1 }
            rating X { high [5, 10]  low [-20, 5)  lowest ^[-30, -20)^ }
            """)
        .warns("W402", "`[-20, 10]`");
  }

  @Test
  void mean_liesBetweenItsChildren() {
    rules(
            """
            part X add takes mean drop lowest 1 { A: mark a in [0, 100]  B: mark b in [0, 50] weight 2 }
            rating X { high [90, 100]  low [0, 90)  higher ^(100, 150]^ }
            """)
        .warns("W402", "`[0, 100]`");
  }

  @Test
  void highestOfTheChildren_addsUpAsManyAsAreTaken() {
    rules(
            """
            A takes highest 2 { A1: flag x 7  A2: each n 3 cap 9  A3: 1 }
            rating A { high [10, 16]  low [0, 10)  higher ^(16, 20]^ }
            """)
        .warns("W402", "`[0, 16]`");
  }

  @Test
  void fullForAbsent_givesTheCap() {
    rules(
            """
            A: flag x 2 cap 5 when open full for absent
            rating A { high [3, 5]  low [0, 3) }
            """)
        .isFine();
  }

  @Test
  void figureOfWhichNothingIsKnown_demandsNoBand() {
    rules(
            """
            facts { done: count  target: count }
            part X add { A: 100 * done / target }
            rating X { high [90, 100]  low [0, 90) }
            """)
        .isFine();
  }

  @Test
  void figuresWithoutEnds_areCutByLists() {
    rules(
            """
            part X deduct from 100 { A: each late 1 }
            total T = max of (0, X - 20) rounded to 1
            rating T { high [60, 80]  low [0, 60)  below ^[-20, 0)^  above ^(80, 100]^ }
            """)
        .warns("W402", "`[0, 80]`");
  }

  @Test
  void ceilingAtTheHighestBand_neverMatters() {
    rules(
            """
            part X deduct from 100 { A: flag late 1 }
            rating X { high [90, 100]  low [0, 90)  ceiling ^high^ when late  ceiling low when lost }
            part Y add { B: flag lost 1 }
            """)
        .warns("W402", "highest band");
  }
}
