package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What looks wrong in data is told, and scored all the same: with the units a stretch at a time and
 * all of them together, and by {@code explain}.
 */
final class DataWarningTest {

  private static final String TOGETHER = "list best when total >= max of units.total\n";

  @TempDir private Path directory = Path.of("");

  private Workbench bench() {
    return new Workbench(directory);
  }

  private Run rates(String more, String... values) {
    StringBuilder facts = new StringBuilder("unit,done\n");
    for (int i = 0; i < values.length; i++) {
      facts.append("u").append(i).append(',').append(values[i]).append('\n');
    }
    return bench()
        .with(
            "s.rules",
            "facts {\n  done: rate or empty\n}\nA1: rate done < [10:5, 60:3, 90:1]\n" + more)
        .with("facts.csv", facts.toString())
        .run("score", "%/s.rules", "--facts", "%/facts.csv", "--format", "csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void ratesThatAreAllAtMostOne_areToldOnce(String more) {
    Run run = rates(more, "0.85", "", "0.97", "１", "0");
    assertEquals(
        """
        facts.csv:1:2: warning[D301 rates-as-fractions]: fact `done`: all its 4 values are at most 1 per cent: `u0` 0.85, `u2` 0.97, `u3` １ and others
          help: a rate is read as per cent; if 1 is all of it, write `100%`, or declare `done: rate as fraction`; if not, write the sign `%` behind the values
        """,
        run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("u0,5.00"), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "'0.85 0.97 85', false",
    "'0.85% 0.97% 1%', false",
    "'0.85', true",
    "'0 0 0 0 0 0 0', false",
    "'0 1', false",
    "'0 1 1 0 0', true",
    "'1 1 1 1 1', true",
    "'2/3 0 0', false",
    "'80% 0.85', true",
    "'0.85 x', false"
  })
  void onlyRatesWithoutASignThatAreAllSmall_areDoubted(String values, boolean isDoubted) {
    String[] written = values.split(" ");
    assertEquals(isDoubted, rates("", written).err().contains("D301"), values);
    assertEquals(isDoubted, rates(TOGETHER, written).err().contains("D301"), values);
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 1100})
  void aStretchOfSmallRates_isNotTheWholeColumn(int units) {
    String[] values = new String[units];
    Arrays.fill(values, "0.5");
    assertTrue(rates("", values).err().contains("all its " + units + " values"));
    values[units - 1] = "50";
    assertEquals("", rates("", values).err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void columnsOfTables_areLookedAtToo(String more) {
    Run run =
        bench()
            .with(
                "s.rules",
                """
                facts {
                  n: count
                }
                table t {
                  u: unit
                  share: rate
                  why: text or empty
                }
                A1: n
                A2: each (t by u where share < 50 and why is empty) 1
                """
                    + more)
            .with("facts.csv", "unit,n\na,1\nb,2\n")
            .with("t.csv", "u,share,why\nb,0.5,无\na,0.25,\n")
            .run(
                "score",
                "%/s.rules",
                "--facts",
                "%/facts.csv",
                "--table",
                "t=%/t.csv",
                "--format",
                "csv");
    assertEquals(
        """
        t.csv:1:2: warning[D301 rates-as-fractions]: column `share`: all its values are at most 1 per cent, from 0.25 to 0.5
          help: a rate is read as per cent; if 1 is all of it, write `100%`, or declare `share: rate as fraction`; if not, write the sign `%` behind the values
        t.csv:1:3: warning[D305 mark-in-text]: column `why`: `无` is a text that says that there is none: the cell is not empty
          help: leave the cell empty, or say in the scheme that it stands for that: `read as empty "无"`
        """,
        run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void aUnitThatRulesNameAndThatThereIsNot_isTold(String more) {
    Run run =
        bench()
            .with(
                "s.rules",
                "facts {\n  n: count\n}\nA1: n\nA2: 1 for \"Nroth\" or \"Ｅast\"\n" + more)
            .with("facts.csv", "unit,n\nNorth,1\nEast,2\n")
            .run("score", "%/s.rules", "--facts", "%/facts.csv", "--format", "csv");
    assertEquals(
        """
        facts.csv: warning[D302 no-such-unit]: unit `Nroth`: the scheme has rules for it, and no unit is called so
          help: did you mean `North`?
        """,
        run.err());
  }

  private Run previous(String facts, String previous) {
    return bench()
        .with(
            "s.rules",
            """
            facts {
              n: count
              d: date or empty
            }
            A1: n
            A2: 1 when d > previous d
            list fell when total < previous total
            """)
        .with("facts.csv", facts)
        .with("p.csv", previous)
        .run(
            "score",
            "%/s.rules",
            "--facts",
            "%/facts.csv",
            "--previous",
            "%/p.csv",
            "--format",
            "csv");
  }

  @Test
  void aPreviousPeriodOfStrangers_isRefused() {
    Run run = previous("unit,n,d\nNorth,1,\n", "unit,total,d\nNroth,9,2025-01-01\n");
    assertEquals(
        """
        p.csv: error[D111 no-previous]: fact `previous d`: no unit of the previous period is called as one of this period is
          help: `Nroth`: did you mean `North`?
        error: 1 problem in the data; nothing was scored
        """,
        run.err());
  }

  @Test
  void aSingleUnit_mayBeNew() {
    assertEquals("", previous("unit,n,d\nNorth,1,\n", "unit,total,d\nWest Side,9,\n").err());
  }

  @Test
  void aScoreThatNoUnitHad_isRefused_andAFactThatMayBeEmptyIsTold() {
    assertEquals(
        """
        p.csv: error[D111 no-previous]: fact `previous total`: no unit has a value of the previous period for it
          help: give `total` of the previous period
        error: 1 problem in the data; nothing was scored
        """,
        previous("unit,n,d\nNorth,1,\nSouth,1,\n", "unit,total,d\nNorth,,2025-01-01\nSouth,,\n")
            .err());
    assertEquals("", previous("unit,n,d\nNorth,1,\n", "unit,total,d\nNorth,,\n").err());
    assertEquals(
        """
        p.csv: warning[D304 empty-before]: fact `previous d`: it is empty for every unit
          help: give `d` of the previous period, if it is known
        """,
        previous("unit,n,d\nNorth,1,\nSouth,1,\n", "unit,total,d\nNorth,9,\nSouth,8,\n").err());
  }

  @Test
  void aUnitThatIsCalledNearlySoNow_isTold() {
    Run run =
        previous(
            "unit,n,d\nNorth,1,\nSouth,2,\n",
            "unit,total,d\nNorth,9,2025-01-01\nSuoth,9,2025-01-01\nFarawayland,1,\n");
    assertEquals(
        """
        p.csv:3:1: warning[D303 not-found-again]: unit `Suoth`, fact `previous d`: no unit of this period is called so, and `South` is taken for a new one
          help: did you mean `South`?
        """,
        run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void explain_warnsToo() {
    rates("", "0.85");
    Run run = bench().run("explain", "%/s.rules", "--facts", "%/facts.csv", "--unit", "u0");
    assertTrue(run.err().startsWith("facts.csv:1:2: warning[D301"), run.err());
    assertEquals(0, run.exitCode());
  }
}
