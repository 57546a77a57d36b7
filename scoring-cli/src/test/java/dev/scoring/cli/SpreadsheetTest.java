package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results as CSV, for spreadsheets and for the next period. */
final class SpreadsheetTest {

  private static final char MARK = '\uFEFF';

  @TempDir private Path directory = Path.of("");

  private Workbench bench(String rules, String facts) {
    return new Workbench(directory).with("s.rules", rules).with("facts.csv", facts);
  }

  private static String csv(Workbench bench, String... more) {
    String[] first = {"score", "%/s.rules", "--facts", "%/facts.csv", "--format", "csv"};
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    Workbench.Run run = bench.run(all);
    assertEquals("", run.err());
    return run.out();
  }

  @Test
  void whatIsNotAscii_beginsWithAByteOrderMark() throws Exception {
    assertEquals(MARK, csv(bench("facts { x: count } A1: x\n", "unit,x\n南宁市,1\n")).charAt(0));
    assertEquals(MARK, csv(bench("facts { 数: count } 甲: 数\n", "unit,数\nNorth,1\n")).charAt(0));
    assertEquals(
        'u', csv(bench("facts { x: count } A1 \"分\": x\n", "unit,x\nNorth,1\n")).charAt(0));
    Workbench bench = bench("facts { x: count } A1: x\n", "unit,x\n南宁市,1\n");
    assertEquals("", csv(bench, "--out", directory.resolve("out.csv").toString()));
    assertEquals(MARK, Files.readString(directory.resolve("out.csv")).charAt(0));
  }

  @Test
  void aMarkStandsInNoOtherForm() {
    for (String format : new String[] {"table", "json"}) {
      Workbench.Run run =
          bench("facts { x: count } A1: x\n", "unit,x\n南宁市,1\n")
              .run("score", "%/s.rules", "--facts", "%/facts.csv", "--format", format);
      assertFalse(run.out().indexOf(MARK) >= 0, format);
    }
  }

  @Test
  void aFractionThatLooksLikeADay_beginsWithItsSign_andIsReadBack() {
    String rules =
        """
        facts {
          x: amount
        }
        A1: x / 3
        list same when total = previous total and A1 = previous A1
        """;
    Workbench bench = bench(rules, "unit,x,previous total,previous A1\na,1,1,1\nb,40,1,1\n");
    String first = csv(bench);
    assertEquals(
        """
        unit,points,points_exact,total,total_exact,rating,lists,A1
        a,0.33,+1/3,0.33,+1/3,,,+1/3
        b,13.33,+40/3,13.33,+40/3,,,+40/3
        """,
        first);
    bench.with("previous.csv", MARK + first).with("facts.csv", "unit,x\na,1\nb,41\n");
    assertEquals(
        """
        unit,points,points_exact,total,total_exact,rating,lists,A1
        a,0.33,+1/3,0.33,+1/3,,same,+1/3
        b,13.67,+41/3,13.67,+41/3,,,+41/3
        """,
        csv(bench, "--previous", directory.resolve("previous.csv").toString()));
  }

  private static final String NESTED =
      """
      group G {
        A 10 {
          A1.1: each late 2
          A1.2: 1 when late > 3
        }
      }
      B: each late 1
      """;

  @Test
  void allItems_haveColumnsIfAskedFor() {
    Workbench bench = bench(NESTED, "unit,late\na,4\n");
    assertEquals(
        "unit,points,points_exact,total,total_exact,rating,lists,A,B\na,13.00,13,13.00,13,,,9,4\n",
        csv(bench));
    assertEquals(
        """
        unit,points,points_exact,total,total_exact,rating,lists,G,A,A1.1,A1.2,B
        a,13.00,13,13.00,13,,,9,9,8,1,4
        """,
        csv(bench, "--all-items"));
  }

  @Test
  void allItems_areForCsv() {
    Workbench.Run run =
        bench(NESTED, "unit,late\na,4\n")
            .run("score", "%/s.rules", "--facts", "%/facts.csv", "--all-items");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("write `--format csv` with it"), run.err());
  }

  @Test
  void itemsOfWhichAnEarlierPeriodIsAsked_haveColumns() {
    String rules = NESTED.replace("late > 3", "previous A1.1 > 3");
    Workbench bench = bench(rules, "unit,late,previous A1.1\na,4,4\n");
    String first = csv(bench);
    assertEquals(
        """
        unit,points,points_exact,total,total_exact,rating,lists,A,A1.1,B
        a,13.00,13,13.00,13,,,9,8,4
        """,
        first);
    bench.with("previous.csv", first).with("facts.csv", "unit,late\na,1\n");
    assertTrue(
        csv(bench, "--previous", directory.resolve("previous.csv").toString())
            .contains("a,4.00,4,4.00,4,,,3,2,1"));
  }

  @Test
  void everyRating_hasItsColumns() {
    String rules =
        """
        facts {
          x: count
        }
        part X add up to 10 {
          A1: x
        }
        part Y add up to 10 when X > 5 sic "5 at most" {
          B1: 5
        }
        rating total { yes [5, 20]  no [0, 5) }
        rating X {
          good [8, 10]
          fair [0, 8)
          ceiling fair when x = 9
        }
        """;
    assertEquals(
        """
        unit,X,X_exact,Y,Y_exact,total,total_exact,rating,rating_X,would_be_X,held_by_X,lists,A1,B1
        a,9.00,9,5.00,5,14.00,14,yes,fair,good,x = 9,,9,5
        b,8.00,8,5.00,5,13.00,13,yes,good,,,,8,5
        c,2.00,2,0.00,0,2.00,2,no,fair,,,,2,0
        """,
        csv(bench(rules, "unit,x\na,9\nb,8\nc,2\n")));
  }
}
