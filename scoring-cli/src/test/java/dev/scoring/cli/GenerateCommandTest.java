package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scoring generate}. */
final class GenerateCommandTest {

  @TempDir private Path directory = Path.of("");

  private Workbench bench = new Workbench(directory);

  @BeforeEach
  void writeFiles() {
    bench =
        new Workbench(directory)
            .with("a.rules", "A: each late 0.5 cap 2\n")
            .with("dated.rules", "A: each late 0.5 since 2019-05-01\n")
            .with("ranked.rules", "A: 1 when rank of units.late ties best = 1\n");
  }

  @Test
  void theClass_isWritten() {
    Run run = bench.run("generate", "%/a.rules", "--class", "org.example.A");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("\npackage org.example;\n"), run::out);
    assertTrue(run.out().contains("public final class A implements GeneratedCode {"), run::out);
  }

  @Test
  void theFile_standsWhereItsPackageSays() {
    assertEquals(
        new Run(0, "", ""),
        bench.run("generate", "%/a.rules", "--class", "org.example.A", "-o", "%/new/java"));
    assertEquals(
        bench.run("generate", "%/a.rules", "--class", "org.example.A").out(),
        bench.text("new/java/org/example/A.java"));
  }

  @Test
  void aSchemeThatNeedsADay_isToldSo() {
    assertEquals(
        new Run(
            2,
            "",
            """
            error: the scheme needs the day of the inspections
              help: add `--date`, such as 2019-07-31
            """),
        bench.run("generate", "%/dated.rules", "--class", "A"));
    assertEquals(
        0,
        bench.run("generate", "%/dated.rules", "--class", "A", "--date", "2019-05-01").exitCode());
  }

  @Test
  void whatIsNoNameOfAClass_isAUsageError() {
    assertEquals(
        new Run(
            2,
            "",
            """
            error: `--class a-b` is not the name of a class
              help: write its package and its name, such as org.example.July
            """),
        bench.run("generate", "%/a.rules", "--class", "a-b"));
  }

  @Test
  void aSchemeThatOnlyTheExactWayScores_isRefused() {
    assertEquals(
        new Run(
            1,
            "",
            """
            error: the scheme cannot be written as Java
              help: it needs the exact way of scoring, or is too long for a class
            """),
        bench.run("generate", "%/ranked.rules", "--class", "A"));
  }

  @Test
  void aTextWithErrors_isShown() {
    bench.with("a.rules", "A: rate x <\n");
    Run run = bench.run("generate", "%/a.rules", "--class", "A", "-o", "%/java");
    assertEquals(3, run.exitCode());
    assertTrue(run.err().endsWith("error: a.rules has 1 error; nothing was written\n"), run::err);
    assertFalse(Files.exists(bench.path("java")));
  }
}
