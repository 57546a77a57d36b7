package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import dev.scoring.core.text.Widths;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program shows of means, choices, levels, floors, what is zeroed, held or not rated. */
final class CombinedResultsTest {

  @TempDir private Path directory = Path.of("");

  private void assertExplains(String unit, String lines) {
    Run run = new Suppliers(directory).explain(unit, 0);
    assertEquals("", run.err());
    assertTrue(run.out().contains(lines), () -> "expected\n" + lines + "in\n" + run.out());
  }

  @Test
  void leagueTable_listsBelowItWhoIsNotRated() {
    assertEquals(
        new Run(
            0,
            """
            供应商评级

            货物 (1 unit)
            rank  unit      Q      D      E     ALL  rating
               1  东方  92.88  42.00  10.00  140.00  A 甲

            工程 (2 units)
            rank  unit      Q      D      E     ALL  rating
               1  南方  67.50  32.00   7.00  106.50  B 乙 (would be A 甲)
               2  西方  78.33   0.00  16.00    0.00  C 丙

            not rated (1 unit)
            unit  reason
            中央  没有上报材料
            """,
            ""),
        new Suppliers(directory).score("table"));
  }

  @Test
  void csv_hasColumnsForWhatHoldsARatingAndForWhoIsNotRated() {
    assertEquals(
        new Run(
            0,
            """
            \uFEFFunit,Q,Q_exact,D,D_exact,E,E_exact,ALL,ALL_exact,rating,would_be,held_by,lists,not_rated,Q1,Q2,Q3,Q4,D1,D2,D3,E1,E2
            东方,92.88,743/8,42.00,42,10.00,10,140.00,140,A,,,,,90.5,0,,100,2,5,1,0,2
            南方,67.50,135/2,32.00,32,7.00,7,106.50,213/2,B,A,late > 3,,,,90,45,0,8,0,10,5,2
            西方,78.33,235/3,0.00,0,16.00,16,0.00,0,C,,,,,0,90,45,100,0,0,0,5,2
            中央,,,,,,,,,,,,,没有上报材料,,,,,,,,,
            """,
            ""),
        new Suppliers(directory).score("csv"));
  }

  @Test
  void json_namesTheReasonForNotRating() {
    String json = new Suppliers(directory).score("json").out();
    assertTrue(
        json.contains(
            """
              "notRated": [
                {"unit": "中央", "reason": "没有上报材料", "text": "reports = 0"}
              ]
            """),
        json);
  }

  @Test
  void explainingAUnitThatIsNotRated_saysWhy() {
    assertEquals(
        new Run(
            7,
            "",
            """
            error: `中央`: the unit is not rated: 没有上报材料
              help: the scheme does not rate units of which it is true that `reports = 0`
            """),
        new Suppliers(directory).explain("中央", 0));
  }

  @Test
  void aRatingThatIsHeld_saysWhatTheScoreAloneWouldHaveGiven() {
    assertExplains(
        "南方",
        """
        rating of ALL 等级  B 乙 [60, 100); would be A 甲; held at B: `late > 3`
        """);
  }

  @Test
  void whatCostMost_comesFirst() {
    assertExplains(
        "东方",
        """
        what cost most
          7.125  Q1 质量评分 (100)
              5  D2 (20)
              5  E1 (5)
              2  D1 迟交 (20)
              1  D3 (10)

        Q 质量: 92.875
        """);
  }

  @Test
  void aPartThatTakesAMean_showsTheSharesOfItsChildren() {
    assertExplains(
        "西方",
        """
        Q 质量: 235/3 ≈ 78.33
          at     s.rules:18
          adds   235/3 ≈ 78.33, at most 100
          takes  the weighted mean, without the lowest
          score  Q = 235/3 ≈ 78.33
        """);
    assertExplains(
        "东方",
        """
          90.5  Q1 质量评分 (100)
                  at     s.rules:19
                  share  0.75 of Q: 90.5 × 0.75 = 67.875
        """);
    assertExplains(
        "西方",
        """
                 share  1/3 of Q: 100 × 1/3 = 100/3 ≈ 33.33
        """);
  }

  @Test
  void whatAMeanLeavesOut_saysSo() {
    assertExplains(
        "东方",
        """
                  gives  8 × 10 = 80
                         80 nominal, 0 effective; Q did not take 80
                  but    Q left it out
        """);
    assertExplains(
        "南方",
        """
           –  Q1 质量评分 (100)
                at   s.rules:19
                but  nothing in it applies and has a value
           –    Q1.1 按评分计
                  rule   quality floor 20
                  at     s.rules:20
                  reads  quality = (empty)  质量分
                  but    a value is empty, so there is nothing to measure
        """);
  }

  @Test
  void aBlockThatTakesTheHighest_saysWhatItDidNotTake() {
    assertExplains(
        "南方",
        """
           8  D1 迟交 (20)
                at     s.rules:28
                takes  the highest
        """);
    assertExplains(
        "南方",
        """
                  gives  1 × 3 = 3
                         3 nominal, 0 effective; D1 did not take 3
                  but    D1 took others
        """);
  }

  @Test
  void aLevelBehindOneThatIsNotComplete_isLocked() {
    assertExplains(
        "南方",
        """
                takes  levels: each counts once all before it are complete
        """);
    assertExplains(
        "南方",
        """
                  gives  5 nominal, 0 effective; D2 did not take 5
                  but    a level before it is not complete
        """);
  }

  @Test
  void aBlockThatIsZeroed_saysWhy() {
    assertExplains(
        "南方",
        """
          10  D3 (10)
                at     s.rules:36
                reads  late = 4  迟交次数
                gives  0 nominal, 10 effective; the `zero when` of D3 added 10
                but    all its points are deducted: `zero when late > 3`
        """);
  }

  @Test
  void aPartThatIsZeroed_saysWhy() {
    assertExplains(
        "西方",
        """
        D 扣分: 0
          at       s.rules:27
          zero     when fraud: yes (fraud = true)
          deducts  29 from 50
          score    D = 0, for its `zero when` holds
        """);
    assertExplains(
        "南方",
        """
          zero     when fraud: no (fraud = false)
        """);
  }

  @Test
  void whatIsAbsentAndHasFullPoints_saysSo() {
    assertExplains(
        "南方",
        """
          5  E1 (5)
               at     s.rules:42
               reads  certified = false
               but    it is absent, and has all its points: `when certified`
          –    E1.1
                 rule   each lost 3
                 at     s.rules:43
                 reads  lost = 1
                 but    E1 is absent, and has all its points
        """);
  }

  @Test
  void pointsThatSpill_sayWhereTheyGo() {
    assertExplains(
        "东方",
        """
          8    E1.2
                 rule   each audits 1 spills
                 at     s.rules:44
                 reads  audits = 8
                 gives  8 × 1 = 8
                        8 nominal, 8 effective
                 but    its points go past the blocks around it, straight into E
        """);
  }

  @Test
  void aFloor_saysWhatItAdded() {
    assertExplains(
        "南方",
        """
               gives  0 nominal, 2 effective; the floor of E2 added 2
        """);
  }

  @Test
  void aRuleForANamedUnit_isForOtherUnits() {
    assertExplains(
        "南方",
        """
                 but    it is for other units: `for "东方"`
        """);
  }

  @Test
  void onANarrowTerminal_linesAreWrapped() {
    Run run = new Suppliers(directory).explain("南方", 50);
    assertTrue(run.out().lines().allMatch(line -> Widths.columns(line) <= 50), run::out);
    assertTrue(
        run.out()
            .contains(
                """
                ALL                 Q + D + E cap 140 zero when
                                    fraud = 67.5 + 32 + 7 cap 140
                                    zero when fraud = 106.5
                """),
        run::out);
  }

  @Test
  void aWidthBelowZero_isRefused() {
    assertEquals(
        new Run(
            2,
            "",
            """
            error: `--width -1` is below 0
              help: write how many columns a line may have
            """),
        new Suppliers(directory).explain("东方", -1));
  }

  @Test
  void aBandThatAsksInVain_saysWhatIsNotTrue() {
    Run run =
        new Workbench(directory)
            .with(
                "r.rules",
                """
                facts {
                  points: amount in [0, 100]
                  certified: flag
                }
                part P add up to 100 {
                  P1: points
                }
                rating P {
                  good [80, 100] when certified
                  fair [0, 80)
                }
                """)
            .with("f.csv", "unit,points,certified\nNorth,90,no\n")
            .run("explain", "%/r.rules", "--facts", "%/f.csv", "--unit", "North");
    assertTrue(
        run.out()
            .contains(
                "rating of P  fair [0, 80); would be good; held at fair: `certified` is not"
                    + " true\n"),
        run::out);
  }
}
