package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --previous}: what the units had in the previous period. */
final class PreviousPeriodTest {

  private static final String RULES =
      """
      facts {
        done "完成数": count
      }
      part X add {
        A: 5 when done > previous done
        B: 1 when previous X < 3
        C: 2 when previous done is empty
      }
      """;

  private static final String HEAD = "unit,X,X_exact,total,total_exact,rating,lists,A,B,C\n";

  @TempDir private Path directory = Path.of("");

  private Workbench bench = new Workbench(directory);

  @BeforeEach
  void writeFiles() {
    bench =
        new Workbench(directory)
            .with("s.rules", RULES)
            .with("facts.csv", "unit,done\nNorth,5\nSouth,3\n");
  }

  private Run score(String... more) {
    String[] args = {"score", "%/s.rules", "--facts", "%/facts.csv", "--format", "csv"};
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return bench.run(all);
  }

  @Test
  void factsAndScores_areReadFromAFileOfTheirOwn() {
    bench.with("p.csv", "单位,X,done,remarks\nNorth,2.5,4,fine\nClosed,1,x,\n");
    assertEquals(
        new Run(0, HEAD + "North,6.00,6,6.00,6,,,5,1,\nSouth,2.00,2,2.00,2,,,0,0,2\n", ""),
        score("--previous", "%/p.csv"));
  }

  @Test
  void ofAResult_theExactValuesAreRead_notThoseForShowing() {
    bench.with(
        "p.csv",
        """
        unit,X,X_exact,total,total_exact,done
        North,3.00,749/250,3.00,749/250,4
        South,3.00,3,3.00,3,
        """);
    assertEquals(
        new Run(0, HEAD + "North,6.00,6,6.00,6,,,5,1,\nSouth,2.00,2,2.00,2,,,0,,2\n", ""),
        score("--previous", "%/p.csv"));
  }

  @Test
  void columnsOfTheFacts_mayHoldThem() {
    String expected = HEAD + "North,5.00,5,5.00,5,,,5,,\nSouth,1.00,1,1.00,1,,,,1,\n";
    for (String header :
        new String[] {
          "unit,done,previous done,previous X",
          "unit,done,上期 done,上期　X",
          "unit,done,  previous   done,上期 X"
        }) {
      bench.with("facts.csv", header + "\nNorth,5,4,3\nSouth,3,3,2\n");
      assertEquals(new Run(0, expected, ""), score());
    }
  }

  @Test
  void withoutThem_nothingIsScored() {
    assertEquals(
        new Run(
            7,
            "",
            """
            facts.csv: error[D111 no-previous]: fact `previous done`: the scheme needs values of the previous period, and none were given
              help: give a file with `--previous`, or columns such as `previous NAME` among the facts
            error: 1 problem in the data; nothing was scored
            """),
        score());
  }

  @Test
  void aValueThatIsWrong_isShownInItsFile() {
    bench.with("p.csv", "unit,X,done\nNorth,2,many\nSouth,high,3\n");
    assertEquals(
        new Run(
            7,
            "",
            """
            p.csv:2:3: error[D105 wrong-type]: unit `North`, fact `previous done`: `many` is not a whole number, 0 or more
            p.csv:3:2: error[D105 wrong-type]: unit `South`, fact `previous X`: `high` is not a number
            error: 2 problems in the data; nothing was scored
            """),
        score("--previous", "%/p.csv"));
  }

  @Test
  void aUnitThatStandsTwice_isShownInItsFile() {
    bench.with("p.csv", "unit,X,done\nNorth,2,1\nNorth,2,3\n");
    assertEquals(
        "p.csv:3:1: error[D103 duplicate-unit]: unit `North`: the unit stands twice in the previous"
            + " period",
        score("--previous", "%/p.csv").err().lines().findFirst().orElse(""));
  }

  @Test
  void aFileWithoutAColumnOfUnits_isRefused() {
    bench.with("p.csv", "who,X,done\nNorth,2,1\n");
    assertEquals(
        """
        p.csv:1: error[D101 missing]: column `unit`: it is missing
          help: expected a column with the names of the units
        error: 1 problem in the data; nothing was scored
        """,
        score("--previous", "%/p.csv").err());
  }

  @Test
  void aColumnThatNoUnitHas_isMissed() {
    bench.with("p.csv", "unit,X\nNorth,2\n");
    assertEquals(
        """
        p.csv: error[D111 no-previous]: fact `previous done`: no unit has a value of the previous period for it
          help: give `done` of the previous period; it may be empty for a new unit
        error: 1 problem in the data; nothing was scored
        """,
        score("--previous", "%/p.csv").err());
  }

  @Test
  void aSchemeThatReadsNothingOfIt_saysSo() {
    bench.with("s.rules", "A: each done 1\n").with("p.csv", "unit,done\nNorth,2\n");
    Run run = score("--previous", "%/p.csv");
    assertEquals(
        "note: the scheme reads nothing of the previous period; `--previous` is passed over\n",
        run.err());
    assertEquals(0, run.exitCode());
  }
}
