package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it takes, what it refuses and how, and the exit codes. */
final class UsageTest {

  @TempDir private Path directory = Path.of("");

  private static void assertUsage(String message, Run run) {
    assertEquals(message, run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }

  @Test
  void help_listsTheExitCodes() {
    for (List<String> command :
        List.of(List.of("--help"), List.of("score", "--help"), List.of("check", "-h"))) {
      Run run = new Workbench(directory).run(command.toArray(new String[0]));
      assertEquals(0, run.exitCode());
      assertEquals("", run.err());
      assertTrue(
          run.out()
              .endsWith(
                  """

                  Exit codes:
                    0   fine
                    1   the program failed, or a file could not be read or written
                    2   the command line is wrong
                    3   a scheme has errors
                    7   data are rejected; nothing was scored
                  """),
          run.out());
    }
  }

  @Test
  void noCommand_isAUsageError() {
    assertUsage(
        """
        error: a command is missing: check, score, explain, format or generate
          help: `scoring --help` shows how to use it
        """,
        new Workbench(directory).run());
  }

  @Test
  void unknownCommand_isAUsageError() {
    Run run = new Workbench(directory).run("scor");
    assertEquals("error: there is no command `scor`", run.err().lines().findFirst().orElse(""));
    assertEquals(2, run.exitCode());
  }

  @Test
  void missingOption_isNamed() {
    assertUsage(
        """
        error: Missing required option: '--facts=F.csv'
          help: `scoring score --help` shows how to use it
        """,
        Workbench.demo(directory).run("score", "%/demo.rules"));
  }

  @Test
  void missingDay_isAskedFor() {
    assertUsage(
        """
        error: the scheme needs the day of the inspection
          help: give it with `--date`, such as `--date 2019-07-31`
        """,
        Workbench.demo(directory)
            .run(
                "score",
                "%/demo.rules",
                "--facts",
                "%/facts.csv",
                "--table",
                "findings=%/findings.csv"));
  }

  @Test
  void wrongDay_isExplained() {
    assertUsage(
        """
        error: `--date 31.7.2019` is not a day
          help: write it as year-month-day, such as 2019-07-31
        """,
        Workbench.demo(directory)
            .run("score", "%/demo.rules", "--facts", "%/facts.csv", "--date", "31.7.2019"));
    assertUsage(
        "error: `--date 2019-02-29` is not a day of the calendar\n",
        Workbench.demo(directory)
            .run("score", "%/demo.rules", "--facts", "%/facts.csv", "--date", "2019-02-29"));
  }

  @Test
  void daysInOtherForms_meanTheSame() {
    Workbench bench = Workbench.demo(directory);
    for (String day : List.of("2019/7/31", "2019.07.31", "2019年7月31日", "２０１９－０７－３１")) {
      Run run =
          bench.run(
              "score",
              "%/demo.rules",
              "--facts",
              "%/facts.csv",
              "--table",
              "findings=%/findings.csv",
              "--date",
              day);
      assertEquals(bench.score(), run, day);
    }
  }

  @Test
  void tableThatIsNotGiven_isAskedFor() {
    assertUsage(
        """
        error: the scheme reads the table `findings`, and no file is given for it
          help: give `--table findings=FILE`
        """,
        Workbench.demo(directory)
            .run("score", "%/demo.rules", "--facts", "%/facts.csv", "--date", "2019-07-31"));
  }

  @Test
  void unknownTable_isComparedWithTheKnownOnes() {
    assertUsage(
        """
        error: the scheme reads no table `finding`
          help: did you mean `findings`?
        """,
        Workbench.demo(directory).score("--table", "finding=%/findings.csv"));
  }

  @Test
  void tableTwiceOrWithoutFile_isRefused() {
    assertUsage(
        "error: the table `findings` is given twice\n",
        Workbench.demo(directory).score("--table", "findings=%/findings.csv"));
    assertUsage(
        """
        error: `--table findings` does not name a table and a file
          help: write `--table NAME=FILE`
        """,
        Workbench.demo(directory).score("--table", "findings"));
  }

  @Test
  void unknownFormat_isRefused() {
    assertUsage(
        """
        error: there is no format `jsn`
          help: did you mean `json`?
        """,
        Workbench.demo(directory).score("--format", "jsn"));
  }

  @Test
  void unknownUnit_isComparedWithTheKnownOnes() {
    assertUsage(
        """
        error: no unit is called `naning`
          help: did you mean `Nanning`?
        """,
        Workbench.demo(directory).explain("naning"));
  }

  @Test
  void missingFiles_areAllNamed() {
    Run run =
        Workbench.demo(directory)
            .run(
                "score",
                "%/demo.rules",
                "--facts",
                "%/no.csv",
                "--table",
                "findings=%/none.csv",
                "--date",
                "2019-07-31");
    assertEquals(
        "error: there is no file `no.csv`\nerror: there is no file `none.csv`\n", run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void directoryForAFile_isRefused() {
    Run run = new Workbench(directory).run("check", directory.toString());
    assertEquals("error: `" + directory + "` is a directory, not a file\n", run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void schemeWithErrors_isNotScored() {
    Run run =
        Workbench.demo(directory)
            .with("demo.rules", "A2.6: rate completion < [10:5\n")
            .score("--out", "%/scores.csv");
    assertTrue(
        run.err().endsWith("error: demo.rules has 1 error; nothing was scored\n"), run.err());
    assertTrue(run.err().startsWith("error[E"), run.err());
    assertEquals(3, run.exitCode());
    assertFalse(Files.exists(directory.resolve("scores.csv")));
  }

  @Test
  void out_writesTheFileAndNothingElse() throws IOException {
    Workbench bench = Workbench.demo(directory).with("scores.csv", "what was there before");
    Run run = bench.score("--format", "csv", "--out", "%/scores.csv");
    assertEquals(new Run(0, "", ""), run);
    assertEquals(bench.score("--format", "csv").out(), bench.text("scores.csv"));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(4, files.count());
    }
  }

  @Test
  void rejectedData_leaveTheFileAsItWas() throws IOException {
    Workbench bench = Workbench.demo(directory).with("scores.csv", "before").with("facts.csv", "");
    assertEquals(7, bench.score("--format", "csv", "--out", "%/scores.csv").exitCode());
    assertEquals("before", bench.text("scores.csv"));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(4, files.count());
    }
  }

  @Test
  void out_refusesToOverwriteWhatIsRead() {
    assertUsage(
        """
        error: `--out facts.csv` would overwrite `facts.csv`
          help: write to another file
        """,
        Workbench.demo(directory).score("--out", "%/facts.csv"));
  }

  @Test
  void outWithoutDirectory_isAFailure() {
    Run run = Workbench.demo(directory).score("--out", "%/none/scores.csv");
    assertEquals("error: there is no directory for `none/scores.csv`\n", run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void rulesThatAreNotUtf8_areRefused() {
    Run run =
        new Workbench(directory)
            .with("a.rules", new byte[] {'A', '\n', (byte) 0xC4, (byte) 0xCF})
            .run("check", "%/a.rules");
    assertEquals(
        "a.rules:2: error[F107 not-text]: the file is not UTF-8 text\n  help: save it as UTF-8\n",
        run.err());
    assertEquals("a.rules: 1 error, 0 warnings\n", run.out());
    assertEquals(3, run.exitCode());
  }
}
