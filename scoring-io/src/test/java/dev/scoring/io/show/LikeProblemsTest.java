package dev.scoring.io.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.io.row.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LikeProblemsTest {

  private static Problem cell(long line, int column, String value) {
    return new Problem(
        0,
        "f.csv",
        line,
        column,
        "D105 wrong-type",
        "unit `U" + line + "`, fact `x`",
        "`" + value + "` is no number",
        "");
  }

  private static Problem column(String name) {
    return new Problem(
        0, "f.csv", 1, 0, "D101 missing", "column `" + name + "`", "it is missing", "");
  }

  private static String text(List<Problem> problems) {
    return ProblemText.of(problems, 100);
  }

  @Test
  void sameProblemInManyRows_isToldOnceWithTheLinesOfTheOthers() {
    List<Problem> problems = new ArrayList<>();
    for (long line : new long[] {2, 3, 4, 5, 9, 11, 12}) {
      problems.add(cell(line, 3, "x"));
    }
    problems.add(4, cell(5, 7, "y"));
    assertEquals(
        """
        f.csv:2:3: error[D105 wrong-type]: unit `U2`, fact `x`: `x` is no number
        f.csv: 6 more of D105 in column 3: lines 3–5, 9, 11–12
        f.csv:5:7: error[D105 wrong-type]: unit `U5`, fact `x`: `y` is no number
        """,
        text(problems));
  }

  @Test
  void differentValuesOfOneColumn_areShownThreeTimes() {
    List<Problem> problems = new ArrayList<>();
    for (int line = 2; line < 10; line++) {
      problems.add(cell(line, 3, "x" + line));
    }
    assertEquals(
        """
        f.csv:2:3: error[D105 wrong-type]: unit `U2`, fact `x`: `x2` is no number
        f.csv:3:3: error[D105 wrong-type]: unit `U3`, fact `x`: `x3` is no number
        f.csv:4:3: error[D105 wrong-type]: unit `U4`, fact `x`: `x4` is no number
        f.csv: 5 more of D105 in column 3: lines 5–9
        """,
        text(problems));
  }

  @Test
  void columnsThatAreMissing_areNamed() {
    List<Problem> problems = new ArrayList<>();
    for (char name = 'a'; name < 'j'; name++) {
      problems.add(column(String.valueOf(name)));
    }
    assertEquals(
        """
        f.csv:1: error[D101 missing]: column `a`: it is missing
        f.csv:1: error[D101 missing]: column `b`: it is missing
        f.csv:1: error[D101 missing]: column `c`: it is missing
        f.csv:1: error[D101 missing]: column `d`: it is missing
        f.csv:1: error[D101 missing]: column `e`: it is missing
        f.csv: 4 more of D101: `f`, `g`, `h`, `i`
        """,
        text(problems));
  }

  @Test
  void aFewProblems_areToldEach() {
    List<Problem> problems = List.of(cell(2, 3, "x"), cell(3, 3, "x"), cell(4, 3, "x"));
    assertEquals(3, text(problems).lines().count());
  }
}
