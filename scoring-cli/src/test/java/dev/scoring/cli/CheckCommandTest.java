package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scoring check}. */
final class CheckCommandTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void goodSchemes_haveASummaryEach() {
    Run run =
        new Workbench(directory)
            .with(
                "two.rules",
                """
                facts {
                  late: count
                }
                table lost {
                  unit: unit
                  grave: flag
                }
                part X add up to 10 {
                  A1: each late 1 cap 5
                  A2: each (lost where grave) 1 cap 5
                }
                """)
            .with("one.rules", "\uFEFF" + Workbench.ONE_LINE)
            .run("check", "%/two.rules", "%/one.rules");
    assertEquals(
        new Run(
            0,
            """
            two.rules: 0 errors, 0 warnings; 2 rules, 1 fact, 1 table
            one.rules: 0 errors, 0 warnings; 1 rule, 1 fact
            """,
            ""),
        run);
  }

  @Test
  void errors_areShownWithTheirPlaces() {
    Run run =
        new Workbench(directory)
            .with("bad.rules", "facts { completion: rate }\nA2.6: rate complation < [10:5]\n")
            .run("check", "%/bad.rules");
    assertEquals("bad.rules: 1 error, 0 warnings\n", run.out());
    assertEquals(3, run.exitCode());
  }

  @Test
  void warnings_doNotFail() {
    Run run =
        new Workbench(directory)
            .with(
                "a.rules",
                "facts { completion: rate\n spare: flag }\nA: rate completion < [10:5]\n")
            .run("check", "%/a.rules");
    assertEquals("a.rules: 0 errors, 1 warning; 1 rule, 2 facts\n", run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void fileThatIsMissing_doesNotKeepTheOthersFromBeingChecked() {
    Run run =
        new Workbench(directory)
            .with("one.rules", Workbench.ONE_LINE)
            .run("check", "%/none.rules", "%/one.rules");
    assertEquals(
        new Run(
            1,
            "one.rules: 0 errors, 0 warnings; 1 rule, 1 fact\n",
            "error: there is no file `none.rules`\n"),
        run);
  }

  @Test
  void filesAlone_areReadAsPicocliReadsThem() {
    Workbench files =
        new Workbench(directory)
            .with("one.rules", Workbench.ONE_LINE)
            .with("bad.rules", "A: each complation\nB: [\n")
            .with("a b.rules", Workbench.ONE_LINE)
            .with("check", Workbench.ONE_LINE);
    for (String[] names :
        new String[][] {
          {"%/one.rules"},
          {"%/one.rules", "%/bad.rules"},
          {"%/a b.rules"},
          {"%/none.rules", "%/check"},
          {"%/one.rules", "%/one.rules"}
        }) {
      List<String> alone = new ArrayList<>(List.of("check"));
      alone.addAll(List.of(names));
      List<String> behindAnOption = new ArrayList<>(alone);
      behindAnOption.add(1, "--stacktrace");
      assertEquals(
          files.run(behindAnOption.toArray(new String[0])),
          files.run(alone.toArray(new String[0])));
    }
  }
}
