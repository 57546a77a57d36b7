package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for an empty cell: {@code read as empty} of a scheme and {@code --missing}. */
final class MissingMarksTest {

  private static final String RULES =
      """
      read as empty "NA"
      facts {
        n: count or empty
        m: count or empty
        late: flag
      }
      table t {
        u: unit
        v: amount or empty
      }
      A1: 1 when n is empty
      A2: 2 when m is empty
      A3: flag late 4
      A4: each (t by u where v is empty) 10
      """;

  private static final String FACTS = "unit,n,m,late\na,NA,5,无\nb,99,－,yes\nc,9,n/a,no\n";

  /** What needs all units at once. */
  private static final String TOGETHER = "list best when total >= max of units.total\n";

  @TempDir private Path directory = Path.of("");

  private Run score(String more, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("score", "%/s.rules", "--facts", "%/facts.csv", "--table", "t=%/t.csv"));
    arguments.addAll(List.of("--format", "csv"));
    arguments.addAll(List.of(options));
    return new Workbench(directory)
        .with("s.rules", RULES + more)
        .with("facts.csv", FACTS)
        .with("t.csv", "u,v\nc,-\nc,1\nb,na\n")
        .run(arguments.toArray(new String[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void marksOfTheSchemeAndOfTheProgram_standForEmptyCells(String more) {
    Run run = score(more, "--missing", "-,N/A,99", "--missing", "无");
    assertEquals("", run.err());
    assertEquals(
        List.of("a 1", "b 17", "c 12"),
        run.out()
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> cells[0] + " " + cells[2])
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void otherMarks_areNamedForWhatTheyAre(String more) {
    assertEquals(
        """
        facts.csv:3:3: error[D105 wrong-type]: unit `b`, fact `m`: `－` says that there is no value
          help: leave the cell empty, or say in the scheme that it stands for that: `read as empty "－"`
        facts.csv:4:3: error[D105 wrong-type]: unit `c`, fact `m`: `n/a` says that there is no value
          help: leave the cell empty, or say in the scheme that it stands for that: `read as empty "n/a"`
        t.csv:2:2: error[D105 wrong-type]: unit `c`, column `v`: `-` says that there is no value
          help: leave the cell empty, or say in the scheme that it stands for that: `read as empty "-"`
        error: 3 problems in the data; nothing was scored
        """,
        score(more).err());
  }
}
