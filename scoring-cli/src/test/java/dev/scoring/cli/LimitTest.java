package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import dev.scoring.cli.data.RulesText;
import dev.scoring.io.row.RowLimits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens at the limits and one past them. */
final class LimitTest {

  @TempDir private Path directory = Path.of("");

  private Run score(String facts) {
    return new Workbench(directory)
        .with("one.rules", Workbench.ONE_LINE)
        .with("facts.csv", facts)
        .run("score", "%/one.rules", "--facts", "%/facts.csv");
  }

  private void sized(String name, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
      file.setLength(length);
    }
  }

  @Test
  void dataBeyondTheLimitOfWhatIsKept_areRefused() throws IOException {
    Workbench bench =
        new Workbench(directory).with("one.rules", "A: 1 when rank of units.late ties best = 1\n");
    sized("facts.csv", RowLimits.WHOLE_BYTES + 1L);
    Run run = bench.run("score", "%/one.rules", "--facts", "%/facts.csv");
    assertEquals(
        """
        facts.csv: error[F108 too-large]: the file has more than 256 MiB
          help: split the units over several runs
        error: 1 problem in the data; nothing was scored
        """,
        run.err());
    assertEquals(7, run.exitCode());
  }

  @Test
  void rulesBeyondTheLimit_areRefused() throws IOException {
    sized("big.rules", RulesText.MOST_BYTES + 1L);
    Run run = new Workbench(directory).run("check", "%/big.rules");
    assertEquals("big.rules: error[F108 too-large]: the file has more than 64 MiB\n", run.err());
    assertEquals("big.rules: 1 error, 0 warnings\n", run.out());
    assertEquals(3, run.exitCode());
  }

  @Test
  void cellOfTheGreatestLength_isRead() {
    Run run = score("unit,completion\n" + "n".repeat(RowLimits.CELL_LENGTH) + ",50\n");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void cellBeyondTheGreatestLength_isRefused() {
    Run run = score("unit,completion\n" + "n".repeat(RowLimits.CELL_LENGTH + 1) + ",50\n");
    assertEquals(
        """
        facts.csv:2: error[F109 too-long]: a cell has more than 10000 characters
          help: is a closing quote `"` missing?
        error: 1 problem in the data; nothing was scored
        """,
        run.err());
    assertEquals(7, run.exitCode());
  }

  @Test
  void columnsBeyondTheLimit_areRefused() {
    Run run = score("unit,completion\nNanning,50" + ",".repeat(RowLimits.COLUMNS - 1) + "\n");
    assertEquals(
        """
        facts.csv:2: error[F108 too-large]: the row has more than 10000 cells
          help: a file of data has a row a unit and a column a fact
        error: 1 problem in the data; nothing was scored
        """,
        run.err());
  }

  @Test
  void problemsBeyondTheLimit_areCounted() {
    StringBuilder facts = new StringBuilder("unit,completion\n");
    for (int i = 0; i < RowLimits.PROBLEMS_SHOWN + 23; i++) {
      facts.append("Unit ").append(i).append(",x\n");
    }
    Run run = score(facts.toString());
    assertEquals(
        """
        facts.csv:2:2: error[D105 wrong-type]: unit `Unit 0`, fact `completion`: `x` is not per cent from 0 to 100
        facts.csv: 99 more of D105 in column 2: lines 3–101
        … and 23 more
        error: 123 problems in the data; nothing was scored
        """,
        run.err());
  }

  @Test
  void manyUnits_areScored() {
    StringBuilder facts = new StringBuilder("unit,completion\n");
    for (int i = 0; i < 20_000; i++) {
      facts.append("Unit ").append(i).append(',').append(i % 101).append('\n');
    }
    Run run = score(facts.toString());
    assertEquals("", run.err());
    assertEquals(20_003, run.out().lines().count());
  }
}
