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

/** {@code scoring format}. */
final class FormatCommandTest {

  private static final String UNTIDY = "A2.6:rate 完成率<[10:5,30:4] cap 10 # as published\n";
  private static final String ENGLISH = "A2.6: rate 完成率 < [10:5, 30:4] cap 10  # as published\n";
  private static final String CHINESE = "A2.6: 比率 完成率 < [10:5, 30:4] 封顶 10  # as published\n";

  @TempDir private Path directory = Path.of("");

  private Workbench bench = new Workbench(directory);

  @BeforeEach
  void writeFile() {
    bench = new Workbench(directory).with("a.rules", UNTIDY);
  }

  @Test
  void theText_isLaidOutWithTheKeywordsAskedFor() {
    assertEquals(new Run(0, ENGLISH, ""), bench.run("format", "%/a.rules"));
    assertEquals(
        new Run(0, CHINESE, ""), bench.run("format", "%/a.rules", "--language", "chinese"));
    assertEquals(UNTIDY, bench.text("a.rules"));
  }

  @Test
  void theFile_mayBeReplaced() {
    assertEquals(new Run(0, "", ""), bench.run("format", "%/a.rules", "-o", "%/a.rules"));
    assertEquals(ENGLISH, bench.text("a.rules"));
    bench.run("format", "%/a.rules", "--language=chinese", "--out", "%/b.rules");
    assertEquals(CHINESE, bench.text("b.rules"));
  }

  @Test
  void aTextWithErrors_isNotTouched() {
    bench.with("a.rules", "A2.6: rate x <\n").with("b.rules", "A: 1\n");
    Run run = bench.run("format", "%/a.rules", "-o", "%/b.rules");
    assertEquals(3, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("--> a.rules:"), run::err);
    assertTrue(run.err().endsWith("error: a.rules has 1 error; nothing was written\n"), run::err);
    assertEquals("A: 1\n", bench.text("b.rules"));
  }

  @Test
  void aFileThatIsNoText_isRefused() {
    bench.with("a.rules", new byte[] {'A', (byte) 0xFF});
    Run run = bench.run("format", "%/a.rules", "-o", "%/b.rules");
    assertEquals(3, run.exitCode());
    assertTrue(run.err().startsWith("a.rules:1: error[F107 not-text]: "), run::err);
    assertFalse(Files.exists(bench.path("b.rules")));
  }

  @Test
  void anUnknownLanguage_isAUsageError() {
    assertEquals(
        new Run(
            2,
            "",
            """
            error: there is no language `chines`
              help: did you mean `chinese`?
            """),
        bench.run("format", "%/a.rules", "--language", "chines"));
  }

  @Test
  void aMissingFile_isNamed() {
    assertEquals(
        new Run(1, "", "error: there is no file `none.rules`\n"),
        bench.run("format", "%/none.rules"));
  }
}
