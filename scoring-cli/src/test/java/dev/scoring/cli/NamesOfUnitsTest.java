package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that look the same are one: of units, of the units that rows, rules and the previous period
 * name, and of values. Each is tried with the units a stretch at a time and all of them together.
 */
final class NamesOfUnitsTest {

  private static final String RULES =
      """
      facts {
        k "类别": one of city "城区（市）", county "县级"
      }
      table t {
        u: unit
      }
      A1: by k [city: 1, county: 2]
      A2: each t by u 10
      A3: 100 for "North（东）"
      """;

  /** What needs all units at once. */
  private static final String TOGETHER = "list best when total >= max of units.total\n";

  @TempDir private Path directory = Path.of("");

  private Run score(String more, String facts, String rows) {
    return new Workbench(directory)
        .with("s.rules", RULES + more)
        .with("facts.csv", facts)
        .with("t.csv", rows)
        .run(
            "score",
            "%/s.rules",
            "--facts",
            "%/facts.csv",
            "--table",
            "t=%/t.csv",
            "--format",
            "csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void howAUnitIsWritten_makesNoDifference(String more) {
    Run run =
        score(
            more,
            "unit,k\n\uFEFFNorth(东)\u00A0,城区(市)\u200B\nＡ 区,ｃｏｕｎｔｙ\nKo\u0308ln,县 级\n",
            "u\nNorth（东）\nA区\nA　区\nK\u00F6ln\u2003\nKöln\n");
    assertEquals("", run.err());
    List<String> points = new ArrayList<>();
    for (String line : run.out().lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      int last = cells.length - 1;
      points.add(
          String.join(" ", cells[0], cells[2], cells[last - 2], cells[last - 1], cells[last]));
    }
    assertEquals(List.of("North(东) 111 1 10 100", "Ａ 区 22 2 20 ", "Ko\u0308ln 22 2 20 "), points);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void aUnitThatLooksLikeAnother_isRefused(String more) {
    assertEquals(
        """
        facts.csv:3:1: error[D103 duplicate-unit]: unit `North`: the unit stands twice among the units
          help: it stands first in line 2
        facts.csv:4:1: error[D103 duplicate-unit]: unit `Ｎｏｒｔｈ`: the unit stands twice among the units
          help: it stands first in line 2, where it is written `North`
        facts.csv:5:1: error[D103 duplicate-unit]: unit `N\u043Erth`: the name looks like that of another unit, but its character 2 is U+043E and not `o` (U+006F)
          help: the other one stands in line 2
        error: 3 problems in the data; nothing was scored
        """,
        score(more, "unit,k\nNorth,city\nNorth\u200B,city\nＮｏｒｔｈ,city\nN\u043Erth,city\n", "u\n")
            .err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TOGETHER})
  void whatOnlyLooksLikeTheNameOfAUnitOrAValue_isToldByItsNumber(String more) {
    assertEquals(
        """
        facts.csv:3:2: error[D107 unknown-choice]: unit `South`, fact `k`: `c\u0456ty` is not a known value
          help: `city` looks the same, but in what is written its character 2 is U+0456 and not `i` (U+0069)
        t.csv:2:1: error[D108 unknown-unit]: unit `N\u043Erth`, column `u`: no unit is called so
          help: `North` looks the same, but in what is written its character 2 is U+043E and not `o` (U+006F)
        error: 2 problems in the data; nothing was scored
        """,
        score(more, "unit,k\nNorth,city\nSouth,c\u0456ty\n", "u\nN\u043Erth\n").err());
  }
}
