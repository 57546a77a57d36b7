package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Data that a scheme has no answer for: the rule with its place, the empty or odd fact behind it,
 * and what is to be mended, in the whole and in the streamed way.
 */
final class ProblemsOfRulesTest {

  @TempDir private Path directory = Path.of("");

  private void assertTold(String rules, String facts, String expected) {
    Workbench bench = new Workbench(directory).with("s.rules", rules).with("f.csv", facts);
    String[] score = {"score", "%/s.rules", "--facts", "%/f.csv", "--date", "2020-01-05"};
    assertEquals(expected, problems(bench.run(score).err()));
    // A place among the units keeps them together.
    String together =
        rules
            + (rules.startsWith("数据项")
                ? "\n榜单 前 当 名次 之 全体单位.total 并列取前 ＝ 1\n"
                : "\nlist first when rank of units.total ties best = 1\n");
    assertTrue(
        problems(bench.with("s.rules", together).run(score).err()).startsWith(expected),
        () -> bench.run(score).err());
  }

  /**
   * What is said of the data: neither that the check has warned, nor how many problems there are.
   */
  private static String problems(String told) {
    return told.lines()
        .filter(line -> !line.startsWith("error: ") && !line.startsWith("note: s.rules has "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void aDivisionByZero_namesWhatIsZero() {
    assertTold(
        """
        facts { done: count  due: count }
        A1: rate done / due < [50:1]
        """,
        "unit,done,due\na,1,0\n",
        """
        f.csv:2:3: error[D201 arithmetic]: unit `a`, rule `A1` (s.rules:2), fact `due`: it divides by zero: `due` is 0
          help: if there may be nothing to measure, the scheme says `or empty` behind the division; otherwise correct `due`
        """);
  }

  @Test
  void aDenominatorOfSeveralFacts_isToldWithAllOfThem() {
    assertTold(
        """
        facts { done: count  due: count  off: count }
        A1: rate done / (due - off) < [50:1]
        """,
        "unit,done,due,off\na,1,3,3\n",
        """
        f.csv:2: error[D201 arithmetic]: unit `a`, rule `A1` (s.rules:2): it divides by zero: `due` is 3, `off` is 3
          help: if there may be nothing to measure, the scheme says `or empty` behind the division; otherwise correct the data
        """);
  }

  @Test
  void aRowThatFails_isToldWithItsColumns() {
    Workbench bench =
        new Workbench(directory)
            .with(
                "s.rules",
                """
                table t { unit: unit  done: count  due: count }
                A1: each (t where done / due < 50%) 1
                facts { x: count }
                A2: x
                """)
            .with("f.csv", "unit,x\na,1\n")
            .with("t.csv", "unit,done,due\na,1,4\na,3,0\n");
    String told =
        bench.run("score", "%/s.rules", "--facts", "%/f.csv", "--table", "t=%/t.csv").err();
    assertTrue(told.contains("rule `A1` (s.rules:2): it divides by zero: `t.due` is 0"), told);
  }

  @Test
  void aCaseThatNobodyThoughtOf_isOneOfTheScheme() {
    assertTold(
        """
        facts { x: amount or empty  k: one of p, q }
        A1: first [x > 3: 1, x < 2: 2]
        A2: first [k = p: 1]
        """,
        "unit,x,k\na,,p\nb,2.5,q\n",
        """
        f.csv:2:2: error[D202 no-case]: unit `a`, rule `A1` (s.rules:2), fact `x`: no case of its `first` holds: `x` is empty
          help: the scheme does not say what follows where `x` is empty: add a case such as `x is empty: …` or `else: …` to the rule; or fill it in, if it is known
        f.csv:3:2: error[D202 no-case]: unit `b`, rule `A1` (s.rules:2), fact `x`: no case of its `first` holds: `x` is 2.5
          help: the scheme does not provide for this case: add it, or `else: …`, to the rule; or correct `x`, if it cannot be so
        f.csv:3:3: error[D202 no-case]: unit `b`, rule `A2` (s.rules:3), fact `k`: no case of its `first` holds: `k` is q
          help: the scheme does not provide for this case: add it, or `else: …`, to the rule; or correct `k`, if it cannot be so
        """);
  }

  @Test
  void keywords_areThoseOfTheScheme() {
    assertTold(
        """
        数据项 { 甲：数额 }
        A1：依次 ［甲 ＞ 3：1］
        """,
        "单位,甲\na,1\n",
        """
        f.csv:2:2: error[D202 no-case]: unit `a`, rule `A1` (s.rules:2), fact `甲`: no case of its `依次` holds: `甲` is 1
          help: the scheme does not provide for this case: add it, or `否则: …`, to the rule; or correct `甲`, if it cannot be so
        """);
  }

  @Test
  void aLetWithoutAValueOnTheDay_isNamed() {
    assertTold(
        """
        facts { n: count }
        let price = 1 until 2019-12-31, 2 since 2020-02-01
        A1: each n price
        """,
        "unit,n\na,12\n",
        """
        f.csv:2: error[D202 no-case]: unit `a`, rule `A1` (s.rules:3): `price` has no value on 2020-01-05
          help: the scheme says what `price` is on other days only: add a value for that day
        """);
  }

  @Test
  void pointsBelowZero_areToldWithWhatMadeThem() {
    assertTold(
        """
        facts { n: amount  m: amount }
        let gap = n - m
        A1: 10 - gap
        A2: 1 cap (n - 13)
        """,
        "unit,n,m\na,12.5,0\n",
        """
        f.csv:2: error[D201 arithmetic]: unit `a`, rule `A1` (s.rules:3): its points are -2.5, below 0: `n` is 12.5, `m` is 0
          help: the scheme does not say what then: write `floor 0` behind the rule, or correct the data
        f.csv:2:2: error[D201 arithmetic]: unit `a`, rule `A2` (s.rules:4), fact `n`: its cap is -0.5, below 0: `n` is 12.5
          help: the scheme does not say what then: write `max of (0, …)` for it, or correct `n`
        """);
  }

  @Test
  void aPartOfWhichNothingApplies_saysWhatKeepsItOut() {
    assertTold(
        """
        facts { has: flag  n: count }
        part X deduct from 100, rescale absent {
          A 60 when has { A1: each n 1 }
          B 40 when n > 3 { B1: each n 1 }
        }
        """,
        "unit,has,n\na,no,1\nb,yes,2\n",
        """
        f.csv:2: error[D203 nothing-applies]: unit `a`, rule `X` (s.rules:2): nothing of part `X` applies to the unit: `A` counts only `when has` (`has` is false), `B` counts only `when n > 3` (`n` is 1)
          help: without points that apply there is nothing to rescale; if such a unit is not to be rated, the scheme says so: `not rated "…" when X is empty`; otherwise correct the data
        """);
  }

  @Test
  void aTotalOfNothing_namesWhatIsEmpty() {
    assertTold(
        """
        facts { m: amount or empty }
        part X add { A1: 3 }
        total T = X + m
        """
            .replace("total T", "total total"),
        "unit,m\na,\nb,3\n",
        """
        f.csv:2:2: error[D205 no-result]: unit `a`, rule `total` (s.rules:3), fact `m`: its formula needs a value that is empty: `m` is empty
          help: give the value, or write in the scheme what counts where it is empty
        """);
  }

  @Test
  void aScoreThatNoBandIsLeftFor_isToldWithTheConditions() {
    Workbench bench =
        new Workbench(directory)
            .with(
                "s.rules",
                """
                facts { x: amount in [0, 10]  ok: flag }
                A1: x
                rating total { good [5, 10]  fair [0, 5) when ok }
                """)
            .with("f.csv", "unit,x,ok\na,3,no\n");
    String told = bench.run("score", "%/s.rules", "--facts", "%/f.csv").err();
    assertTrue(
        told.contains(
            """
            no band of the rating is left for a score of 3: it is kept out of `fair` by `ok`, and there is no band below
              help: the scheme does not say what such a unit is called: add a band below that asks for nothing beside the score
            """),
        told);
  }
}
