package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scoring score}: what each format looks like. */
final class ScoreCommandTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void leagueTable_hasATableForEachKindAndSharesRanks() {
    assertEquals(
        new Run(
            0,
            """
            示范方案 · 2019-07-31

            自治区部门 (3 units)
            rank  unit         X     Y     ALL  rating   lists
               1  Dept 2  100.00  5.00  105.00  high 高  red 红榜
               1  Dept 3  100.00  5.00  105.00  high 高  red 红榜
               3  Dept 1   94.00  5.00   99.00  high 高  red 红榜

            设区市 (2 units)
            rank  unit         X     Y    ALL  rating  lists
               1  Beihai   73.40  0.00  73.40  low 低
               2  Nanning  54.00  0.00  54.00  low 低  black 黑榜
            """,
            ""),
        Workbench.demo(directory).score());
  }

  @Test
  void leagueTable_standsUnderEachOtherWithChineseNames() {
    Run run =
        new Workbench(directory)
            .with("one.rules", Workbench.ONE_LINE)
            .with("facts.csv", "单位,completion\n南宁市,9.99\nBeihai,100\n柳州,99.99\n")
            .run("score", "%/one.rules", "--facts", "%/facts.csv");
    assertEquals(
        """
        scores

        rank  unit    points  total
           1  南宁市    5.00   5.00
           2  柳州      0.50   0.50
           3  Beihai    0.00   0.00
        """,
        run.out());
  }

  @Test
  void csv_keepsTheOrderOfTheFactsAndSaysEverythingExactly() {
    assertEquals(
        new Run(
            0,
            """
            unit,X,X_exact,Y,Y_exact,ALL,ALL_exact,rating,lists,A1,A2,C1,D1
            Nanning,54.00,54,0.00,0,54.00,54,low,black,2,4,40,0
            Beihai,73.40,3450/47,0.00,0,73.40,3450/47,low,,,0,25,0
            Dept 1,94.00,94,5.00,5,99.00,99,high,red,6,0,0,5
            Dept 2,100.00,100,5.00,5,105.00,105,high,red,0,0,0,5
            Dept 3,100.00,100,5.00,5,105.00,105,high,red,0,0,0,5
            """,
            ""),
        Workbench.demo(directory).score("--format", "csv"));
  }

  @Test
  void csv_quotesNamesThatNeedIt() {
    Run run =
        new Workbench(directory)
            .with("one.rules", Workbench.ONE_LINE)
            .with("facts.csv", "unit,completion\n\"A, \"\"B\"\"\nC\",50\n=1+1,50\n")
            .run("score", "%/one.rules", "--facts", "%/facts.csv", "--format", "csv");
    assertEquals(
        """
        unit,points,points_exact,total,total_exact,rating,lists,A2.6
        "A, ""B""
        C",3.00,3,3.00,3,,,3
        =1+1,3.00,3,3.00,3,,,3
        """,
        run.out());
  }

  @Test
  void json_holdsTheWholeAssessment() {
    Run run =
        new Workbench(directory)
            .with("one.rules", Workbench.ONE_LINE)
            .with("facts.csv", "unit,completion\n\"Nan\"\"ning\t\",9.99\n")
            .run("score", "%/one.rules", "--facts", "%/facts.csv", "--format", "json");
    assertEquals(
        """
        {
          "scheme": {"id": "", "label": "", "total": "total"},
          "date": null,
          "units": [
            {
              "unit": "Nan\\"ning",
              "kind": "",
              "parts": [
                {"id": "points", "deducts": false, "points": null, "available": null, "absent": [], "amount": "5", "gateOpen": true, "zeroed": false, "score": {"exact": "5", "shown": "5.00"}}
              ],
              "total": {"exact": "5", "shown": "5.00"},
              "ratings": [],
              "lists": [],
              "ledger": [
                {"id": "points", "kind": "part", "depth": 0, "status": "counted", "nominal": "5", "effective": "5", "share": "1", "cuts": []},
                {"id": "A2.6", "kind": "rule", "depth": 1, "status": "counted", "nominal": "5", "effective": "5", "share": "1", "cuts": []}
              ]
            }
          ],
          "notRated": []
        }
        """,
        run.out());
  }

  @Test
  void json_isExactAndNamesTheNextBand() {
    String json = Workbench.demo(directory).score("--format", "json").out();
    assertTrue(json.contains("\"total\": {\"exact\": \"3450/47\", \"shown\": \"73.40\"}"), json);
    assertTrue(
        json.contains(
            "{\"of\": \"ALL\", \"band\": \"low\", \"label\": \"低\", \"interval\": \"[0, 80)\","
                + " \"next\": {\"band\": \"high\", \"label\": \"高\", \"distance\":"
                + " {\"exact\": \"310/47\", \"shown\": \"6.60\"}, \"endIncluded\": true},"
                + " \"held\": null}"),
        json);
    assertTrue(
        json.contains(
            "{\"id\": \"C1.1\", \"kind\": \"rule\", \"depth\": 3, \"status\": \"counted\","
                + " \"nominal\": \"50\", \"effective\": \"40\","
                + " \"share\": \"1\", \"cuts\": [{\"by\": \"C1\", \"amount\": \"10\"}]}"),
        json);
  }

  @Test
  void everyFormat_isTheSameInEveryLocaleAndRun() {
    Workbench bench = Workbench.demo(directory);
    Locale before = Locale.getDefault();
    try {
      for (String format : new String[] {"table", "csv", "json"}) {
        Locale.setDefault(Locale.ROOT);
        Run run = bench.score("--format", format);
        for (String locale : new String[] {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "zh-CN"}) {
          Locale.setDefault(Locale.forLanguageTag(locale));
          assertEquals(run, bench.score("--format", format), locale);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void warnings_areMentionedAndDoNotFail() {
    Run run =
        Workbench.demo(directory)
            .with("demo.rules", Workbench.DEMO.replace("let ", "let unused = 3\nlet "))
            .score();
    assertEquals(
        "note: demo.rules has 1 warning; `scoring check demo.rules` shows it\n", run.err());
    assertEquals(0, run.exitCode());
  }
}
