package dev.scoring.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.Rules;
import dev.scoring.io.output.ScoreFormats;
import dev.scoring.io.output.TextTarget;
import dev.scoring.io.row.InspectionReader;
import dev.scoring.io.row.InspectionSources;
import dev.scoring.io.row.RejectedData;
import dev.scoring.io.row.RowFormats;
import dev.scoring.io.row.RowLimits;
import dev.scoring.io.row.Source;
import dev.scoring.io.show.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, rows that every unit must have, and relations of cells: the same however rows are read. */
final class RequiredRowsTest {

  private static final String RULES =
      """
      facts {
        limit: count
        closed: flag
        visited: flag
      }

      table marks {
        unit: unit
        item: text
        seen_by: text or empty
        points: count at most limit
        note: text or empty required when points >= limit
        key unit, item, seen_by
        every unit
      }

      table letters {
        from: unit
        to: unit or empty
        number: count
        sent: date
        answered: date or empty at least sent
        key number
        every unit by from when visited
      }

      not rated "closed down" when closed

      A1: sum of marks.points
      A2: each (letters by to) 1
      """;

  private static final String FACTS = "unit,limit,closed,visited\n";
  private static final String MARKS = "unit,item,seen_by,points,note\n";
  private static final String LETTERS = "from,to,number,sent,answered\n";

  private final Scheme scheme = Rules.compile("rows.rules", RULES).orThrow();

  @TempDir private Path directory = Path.of("");

  private InspectionSources files(String facts, String marks, String letters) throws IOException {
    return new InspectionSources(
        source("facts.csv", FACTS + facts),
        Optional.empty(),
        Map.of(
            "marks",
            source("marks.csv", MARKS + marks),
            "letters",
            source("letters.csv", LETTERS + letters)),
        RowFormats.STANDARD);
  }

  private Source source(String name, String text) throws IOException {
    return FileBytes.source(Files.writeString(directory.resolve(name), text));
  }

  /** The problems of an inspection, or its scores; the same in both ways of reading. */
  private String read(String facts, String marks, String letters) throws IOException {
    String whole;
    try {
      whole =
          ScoreFormats.STANDARD
              .named("csv")
              .orElseThrow()
              .text(
                  scheme.model(),
                  scheme.score(
                      new InspectionReader(scheme, note -> {})
                          .read(files(facts, marks, letters), Optional.empty())
                          .inspection()));
    } catch (RejectedData e) {
      whole = problems(e);
    }
    for (int length : new int[] {1, 4, 1000}) {
      assertEquals(whole, streamed(files(facts, marks, letters), length), "length " + length);
    }
    return whole.replace(directory + "/", "");
  }

  private String streamed(InspectionSources files, int length) throws IOException {
    StringBuilder text = new StringBuilder();
    try {
      new UnitStream(
              scheme,
              Optional.empty(),
              ScoreFormats.STANDARD
                  .named("csv")
                  .orElseThrow()
                  .output(scheme.model(), Optional.empty(), TextTarget.of(text)),
              length,
              2,
              new Scratch())
          .score(files, note -> {});
    } catch (RejectedData e) {
      return problems(e);
    }
    return text.toString();
  }

  private static String problems(RejectedData rejected) {
    return ProblemText.of(rejected.problems(), rejected.count(), RowLimits.PROBLEMS_SHOWN);
  }

  @Test
  void aRowThatStandsTwice_isToldWithBothLines_whereverTheyStand() throws IOException {
    assertEquals(
        """
        marks.csv:5: error[D113 duplicate-key]: unit `A`: a second row with the key unit `A`, item `２.1`, seen_by empty
          help: it stands first in line 2
        letters.csv:4: error[D113 duplicate-key]: unit `B`: a second row with the key number `7`
          help: it stands first in line 2
        """,
        read(
            "A,5,no,no\nB,5,no,no\n",
            "A,2.1,,1,\nB,2.1,,1,\nA,2.1,Li,1,\nA ,２.1,,2,\n",
            "A,B,7,2019-07-01,\nA,B,8,2019-07-01,\nB,A,07,2019-07-02,\n"));
  }

  @Test
  void unitsWithoutRows_areToldOnceForATable() throws IOException {
    StringBuilder units = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      units.append("U" + i + ",5," + (i % 3 == 0 ? "yes" : "no") + ",no\n");
    }
    assertEquals(
        """
        marks.csv: error[D114 no-rows]: units `U1`, `U2`, `U4`, `U5`, `U8`, `U10`, `U11`, `U13`, `U14`, `U16` and 9 others: no row, and every unit must have one
          help: is a sheet lost?
        """,
        read(units.toString(), "U7,1,,1,\n", ""));
    assertEquals(
        """
        letters.csv: error[D114 no-rows]: unit `B`: no row by `from`, and every unit must have one when `visited`
          help: is a sheet lost?
        """,
        read("A,5,no,no\nB,5,no,yes\n", "A,1,,1,\nB,1,,1,\n", "A,B,1,2019-07-01,\n"));
  }

  @Test
  void whereARowNamesNoUnit_nothingIsSaidOfUnitsWithoutRows() throws IOException {
    String problems = read("North,5,no,no\nSouth,5,no,no\n", "South,1,,1,\nNroth,1,,1,\n", "");
    assertTrue(problems.contains("D108") && !problems.contains("D114"), problems);
  }

  @Test
  void cellsAreComparedWithTheirRowAndTheirUnit() throws IOException {
    assertEquals(
        """
        marks.csv:2:4: error[D109 contradiction]: unit `A`, column `points`: it must be at most `limit`, and is not
          help: it is 6, and the other is 5
        marks.csv:4:5: error[D104 empty]: unit `B`, column `note`: it is empty, and is required when points >= limit
          help: expected text
        letters.csv:3:5: error[D109 contradiction]: unit `A`, column `answered`: it must be at least `sent`, and is not
          help: it is 2019-06-30, and the other is 2019-07-01
        """,
        read(
            "A,5,no,no\nB,3,no,no\n",
            "A,1,,6,x\nA,2,,4,\nB,1,,3,\n",
            "A,B,1,2019-07-01,2019-07-01\nA,B,2,2019-07-01,2019-06-30\n"));
  }

  @Test
  void bothWaysAgree_onRowsOfEverySort() throws IOException {
    Random random = new Random(11);
    int refused = 0;
    for (int run = 0; run < 60; run++) {
      StringBuilder facts = new StringBuilder();
      StringBuilder marks = new StringBuilder();
      StringBuilder letters = new StringBuilder();
      for (int unit = 0; unit < 6; unit++) {
        facts.append("U" + unit + "," + (3 + random.nextInt(3)));
        facts.append(random.nextInt(6) == 0 ? ",yes," : ",no,");
        facts.append(random.nextInt(3) == 0 ? "yes\n" : "no\n");
        for (int row = random.nextInt(12) == 0 ? 1 : 0; row < 2; row++) {
          marks.append("U" + (random.nextInt(40) == 0 ? 9 : unit) + "," + row + ",");
          marks.append((random.nextInt(9) == 0 ? "Li" : "") + "," + random.nextInt(5) + ",x\n");
        }
      }
      for (int row = 0; row < 8; row++) {
        letters.append("U" + random.nextInt(6) + ",U" + random.nextInt(6));
        letters.append("," + random.nextInt(60) + ",2019-07-01,\n");
      }
      refused +=
          read(facts.toString(), marks.toString(), letters.toString()).contains("D1") ? 1 : 0;
    }
    assertTrue(refused > 10 && refused < 60, "refused " + refused);
  }
}
