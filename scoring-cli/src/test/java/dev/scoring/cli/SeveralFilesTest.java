package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --with}: schemes that stand in several files. */
final class SeveralFilesTest {

  @TempDir private Path directory = Path.of("");

  private Workbench bench = new Workbench(directory);

  @BeforeEach
  void writeFiles() {
    bench =
        new Workbench(directory)
            .with("main.rules", "A \"late\": each late price\n")
            .with("prices.rules", "# agreed in May\nlet price = 2\n")
            .with("more.rules", "B \"lost\": each lost 3\n")
            .with("facts.csv", "unit,late,lost\nNorth,2,1\n");
  }

  @Test
  void theFiles_areOneScheme() {
    assertEquals(
        new Run(
            0,
            "main.rules with prices.rules, more.rules: 0 errors, 0 warnings; 2 rules, 2 facts\n",
            ""),
        bench.run("check", "%/main.rules", "--with", "%/prices.rules", "--with=%/more.rules"));
    assertEquals(
        new Run(
            0,
            """
            unit,points,points_exact,total,total_exact,rating,lists,A,B
            North,7.00,7,7.00,7,,,4,3
            """,
            ""),
        bench.run(
            "score",
            "%/main.rules",
            "--with",
            "%/prices.rules",
            "--with",
            "%/more.rules",
            "--facts",
            "%/facts.csv",
            "--format",
            "csv"));
  }

  @Test
  void anError_isShownInItsFile() {
    bench.with("prices.rules", "# agreed in May\nlet prise = 2\n");
    Run run = bench.run("check", "%/main.rules", "--with", "%/prices.rules");
    assertEquals(
        """
        error[E101 known-names]: no fact, parameter or score is called `price`
          --> main.rules:1:21
           |
         1 | A "late": each late price
           |                     ^^^^^
           = help: did you mean `prise`?
        """,
        run.err());
    assertEquals("main.rules with prices.rules: 1 error, 0 warnings\n", run.out());
    assertEquals(3, run.exitCode());
  }

  @Test
  void anErrorInAFurtherFile_isShownThere() {
    bench.with("prices.rules", "# agreed in May\nlet price = 2 +\n");
    Run run = bench.run("check", "%/main.rules", "--with", "%/prices.rules");
    assertTrue(run.err().contains("  --> prices.rules:"), run::err);
    assertEquals("main.rules with prices.rules: 1 error, 0 warnings\n", run.out());
  }

  @Test
  void everyLineOfAnExplanation_tellsItsFile() {
    Run run =
        bench.run(
            "explain",
            "%/main.rules",
            "--with",
            "%/prices.rules",
            "--with",
            "%/more.rules",
            "--facts",
            "%/facts.csv",
            "--unit",
            "North");
    assertEquals(
        "[at     main.rules:1, at     more.rules:1]",
        run.out()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("at "))
            .toList()
            .toString());
  }

  @Test
  void warnings_areMentionedWithTheWholeCommand() {
    bench.with("more.rules", "let spare = 3\n");
    Run run =
        bench.run(
            "score",
            "%/main.rules",
            "--with",
            "%/prices.rules",
            "--with",
            "%/more.rules",
            "--facts",
            "%/facts.csv");
    assertEquals(
        "note: main.rules with prices.rules, more.rules has 1 warning; `scoring check main.rules"
            + " --with prices.rules --with more.rules` shows it",
        run.err().lines().findFirst().orElse(""));
  }

  @Test
  void aFileThatIsGivenTwice_isRefused() {
    assertEquals(
        new Run(2, "", "error: the file `more.rules` is given twice\n"),
        bench.run("check", "%/main.rules", "--with", "%/more.rules", "--with", "%/more.rules"));
    assertEquals(
        new Run(2, "", "error: the file `main.rules` is given twice\n"),
        bench.run("check", "%/main.rules", "--with", "%/main.rules"));
  }

  @Test
  void aFileThatIsMissingOrNoText_isNamed() {
    assertEquals(
        new Run(1, "", "error: there is no file `none.rules`\n"),
        bench.run("check", "%/main.rules", "--with", "%/none.rules"));
    bench.with("bad.rules", new byte[] {'A', (byte) 0xFF, '\n'});
    Run run = bench.run("check", "%/main.rules", "--with", "%/bad.rules");
    assertTrue(run.err().startsWith("bad.rules:1: error[F107 not-text]: "), run::err);
    assertEquals("main.rules with bad.rules: 1 error, 0 warnings\n", run.out());
    assertEquals(3, run.exitCode());
  }

  @Test
  void theResult_doesNotOverwriteAFurtherFile() {
    Run run =
        bench.run(
            "score",
            "%/main.rules",
            "--with",
            "%/prices.rules",
            "--facts",
            "%/facts.csv",
            "--out",
            "%/prices.rules");
    assertEquals(2, run.exitCode());
    assertEquals(
        """
        error: `--out prices.rules` would overwrite `prices.rules`
          help: write to another file
        """,
        run.err());
  }
}
