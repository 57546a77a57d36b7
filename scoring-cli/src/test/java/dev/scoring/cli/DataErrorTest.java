package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake that data can have: the whole message, the exit code, and that nothing is scored.
 */
final class DataErrorTest {

  private static final String ONE_PROBLEM = "error: 1 problem in the data; nothing was scored\n";

  @TempDir private Path directory = Path.of("");

  private static void assertRejected(String message, Run run) {
    assertEquals(message, run.err());
    assertEquals("", run.out());
    assertEquals(7, run.exitCode());
  }

  private static void assertProblem(String message, Run run) {
    assertRejected(message + ONE_PROBLEM, run);
  }

  private Run facts(String facts) {
    return Workbench.demo(directory).with("facts.csv", facts).with("findings.csv", NO_ROWS).score();
  }

  private Run row(String row) {
    return facts(Workbench.HEADER + row + "\n");
  }

  private Run findings(String findings) {
    return Workbench.demo(directory).with("findings.csv", findings).score();
  }

  private static final String NO_ROWS = "date,unit,rule,other,cause\n";

  @Test
  void missingColumn_isToldOnce() {
    assertProblem(
        """
        facts.csv:1: error[D101 missing]: column `has_systems`: it is missing
          help: expected true or false
        """,
        facts(
            """
            unit,unit_kind,systems_total,systems_migrated,plan_missing,online_rate,done_on
            Nanning,city,3,2,true,80,
            Beihai,city,3,2,true,80,
            """));
  }

  @Test
  void missingColumnOfUnits_saysNothingAboutEachRow() {
    assertProblem(
        """
        facts.csv:1: error[D101 missing]: column `unit`: it is missing
          help: expected a column with the names of the units
        """,
        Workbench.demo(directory)
            .with(
                "facts.csv",
                Workbench.FACTS
                    .replaceFirst("unit,unit_kind", "unit_kind")
                    .replaceAll("(?m)^[A-Z][^,]*,", ""))
            .score());
  }

  @Test
  void unknownColumn_isComparedWithTheMissingOnes() {
    assertRejected(
        """
        facts.csv:1: error[D101 missing]: column `has_systems`: it is missing
          help: expected true or false
        facts.csv:1:3: error[D102 unknown]: column `has_system`: the scheme has no fact of this name
          help: did you mean `has_systems`?
        error: 2 problems in the data; nothing was scored
        """,
        facts(Workbench.FACTS.replace("has_systems", "has_system")));
  }

  @Test
  void columnNamedByItsLabel_isThatOfTheFact() {
    assertEquals(0, facts(Workbench.FACTS.replace("systems_total", "系统数")).exitCode());
  }

  @Test
  void columnThatNothingNeeds_isRefused() {
    assertProblem(
        """
        facts.csv:1:9: error[D102 unknown]: column `colour`: the scheme has no fact of this name
          help: leave the column out, or pass it over with `--ignore`
        """,
        facts(Workbench.HEADER.strip() + ",colour\nNanning,city,true,3,2,true,80,,x\n"));
  }

  @Test
  void columnTwice_isRefused() {
    assertProblem(
        """
        facts.csv:1:9: error[F104 duplicate-column]: column `plan_missing`: it stands twice
          help: it stands first in column 6
        """,
        facts(Workbench.HEADER.strip() + ",plan_missing\nNanning,city,true,3,2,true,80,,true\n"));
  }

  @Test
  void columnWithoutName_isRefusedOnlyIfItHoldsSomething() {
    assertProblem(
        """
        facts.csv:1:9: error[F105 nameless-column]: the column has no name, and cells below it
          help: the first of them stands in line 3
        """,
        facts(
            Workbench.HEADER.strip()
                + ",,\nNanning,city,true,3,2,true,80,,,\nBeihai,city,true,3,2,true,80,,x,\n"));
  }

  @Test
  void unitTwice_isToldWhereItStandsFirst() {
    assertProblem(
        """
        facts.csv:4:1: error[D103 duplicate-unit]: unit `Nanning`: the unit stands twice among the units
          help: it stands first in line 2
        """,
        facts(
            Workbench.HEADER
                + """
                Nanning,city,true,3,2,true,80,
                Beihai,city,true,3,2,true,80,
                Nanning,city,true,3,2,true,80,
                """));
  }

  @Test
  void unitWithoutName_isRefused() {
    assertProblem(
        "facts.csv:2:1: error[D103 duplicate-unit]: the unit has no name\n",
        row(",city,true,3,2,true,80,"));
  }

  @Test
  void emptyCell_isRefusedWhereAValueIsNeeded() {
    assertProblem(
        """
        facts.csv:2:6: error[D104 empty]: unit `Nanning`, fact `plan_missing`: it is empty
          help: expected true or false; write `no` or `否` where it does not hold
        """,
        row("Nanning,city,true,3,2,,80,"));
  }

  @Test
  void wordForANumber_isRefused() {
    assertProblem(
        "facts.csv:2:7: error[D105 wrong-type]: unit `Nanning`, fact `online_rate`:"
            + " `most` is not per cent from 0 to 100\n",
        row("Nanning,city,true,3,2,true,most,"));
  }

  @Test
  void decimalComma_isExplained() {
    assertProblem(
        """
        facts.csv:2:7: error[D105 wrong-type]: unit `Nanning`, fact `online_rate`: `80,5` has a decimal comma
          help: write `80.5`
        """,
        row("Nanning,city,true,3,2,true,\"80,5\","));
  }

  @Test
  void aCommaAmongSemicolons_mayBeADecimalPoint() {
    Run run =
        new Workbench(directory)
            .with(
                "s.rules",
                "facts {\n  x: amount\n  k: text or empty\n}\nA1: x\nA2: 1 when k is empty\n")
            .with("f.csv", "unit;x;k\na;1,234;1,234\nb;1,234,567;\nc;1234.5;\n")
            .run("score", "%/s.rules", "--facts", "%/f.csv", "--format", "csv");
    assertEquals(
        """
        note: f.csv: its cells are separated by `;`, not by commas
        f.csv:2:2: error[D105 wrong-type]: unit `a`, column `x`: `1,234` may be two numbers, as the cells are separated by semicolons
          help: write `1234` or `1.234`
        """
            + ONE_PROBLEM,
        run.err());
  }

  @Test
  void perCentForACount_isRefused() {
    assertProblem(
        """
        facts.csv:2:4: error[D105 wrong-type]: unit `Nanning`, fact `systems_total`: `30%` is per cent
          help: expected a whole number, 0 or more
        """,
        row("Nanning,city,true,30%,2,true,80,"));
  }

  @Test
  void rateAboveAHundred_isRefused() {
    assertProblem(
        "facts.csv:2:7: error[D106 out-of-domain]: unit `Beihai`, fact `online_rate`:"
            + " `120` is not per cent from 0 to 100\n",
        row("Beihai,city,true,3,2,true,120,"));
  }

  @Test
  void negativeAndBrokenCounts_areRefusedTogether() {
    assertRejected(
        """
        facts.csv:2:4: error[D106 out-of-domain]: unit `Nanning`, fact `systems_total`: `-3` is not a whole number, 0 or more
        facts.csv:2:5: error[D106 out-of-domain]: unit `Nanning`, fact `systems_migrated`: `1.5` is not a whole number, 0 or more
        error: 2 problems in the data; nothing was scored
        """,
        row("Nanning,city,true,-3,1.5,true,80,"));
  }

  @Test
  void wrongFlag_isRefused() {
    assertProblem(
        """
        facts.csv:2:3: error[D105 wrong-type]: unit `Nanning`, fact `has_systems`: `maybe` is not true or false
        """,
        row("Nanning,city,maybe,3,2,true,80,"));
  }

  @Test
  void dayThatIsNotInTheCalendar_isRefused() {
    assertProblem(
        "facts.csv:2:8: error[D106 out-of-domain]: unit `Nanning`, fact `done_on`:"
            + " `2019-02-30` is not a day of the calendar\n",
        row("Nanning,city,true,3,2,true,80,2019-02-30"));
  }

  @Test
  void unknownKind_isRefused() {
    assertProblem(
        """
        facts.csv:2:2: error[D107 unknown-choice]: unit `Nanning`, fact `unit_kind`: `town` is not a known value
          help: expected one of `department`, `city`
        """,
        row("Nanning,town,true,3,2,true,80,"));
  }

  @Test
  void moreMigratedThanThereAre_isRefused() {
    Run run = row("Nanning,city,true,3,4,true,80,");
    assertEquals(
        "facts.csv:2:5: error[D109 contradiction]: unit `Nanning`, fact `systems_migrated`:"
            + " it must be at most `systems_total`, and is not",
        run.err().lines().findFirst().orElse(""));
    assertEquals("", run.out());
    assertEquals(7, run.exitCode());
  }

  @Test
  void findingOfAnUnknownUnitRuleAndCause_isRefusedForEach() {
    assertRejected(
        """
        findings.csv:2:2: error[D108 unknown-unit]: unit `Nannin`, column `unit`: no unit is called so
          help: did you mean `Nanning`?
        findings.csv:3:3: error[D107 unknown-choice]: unit `Nanning`, column `rule`: `C1.11` is not a known value
          help: did you mean `C1.1`?
        findings.csv:4:5: error[D107 unknown-choice]: unit `Beihai`, column `cause`: `provder` is not a known value
          help: did you mean `provider`?
        findings.csv:5:4: error[D108 unknown-unit]: unit `Beihei`, column `other`: no unit is called so
          help: did you mean `Beihai`?
        error: 4 problems in the data; nothing was scored
        """,
        findings(
            NO_ROWS
                + """
                2019-07-02,Nannin,C1.1,,
                2019-07-02,Nanning,C1.11,,
                2019-07-02,Beihai,C1.1,,provder
                2019-07-02,Nanning,C1.1,Beihei,
                """));
  }

  @Test
  void unknownColumnOfATable_isComparedWithTheMissingOnes() {
    assertRejected(
        """
        findings.csv:1: error[D101 missing]: column `other`: it is missing
        findings.csv:1:4: error[D102 unknown]: column `othr`: the table has no column of this name
          help: did you mean `other`?
        error: 2 problems in the data; nothing was scored
        """,
        findings("date,unit,rule,othr,cause\n"));
  }

  @Test
  void problemsOfAllFiles_comeInOneGoAndInTheirOrder() {
    assertRejected(
        """
        facts.csv:2:7: error[D106 out-of-domain]: unit `Nanning`, fact `online_rate`: `-1` is not per cent from 0 to 100
        facts.csv:3: error[F103 ragged-row]: unit `Beihai`: the row has 2 cells, and the header has 8
        findings.csv:2:1: error[D104 empty]: unit `Beihai`, column `date`: it is empty
          help: expected a day such as 2019-07-31
        error: 3 problems in the data; nothing was scored
        """,
        Workbench.demo(directory)
            .with("facts.csv", Workbench.HEADER + "Nanning,city,true,3,2,true,-1,\nBeihai,city\n")
            .with("findings.csv", NO_ROWS + ",Beihai,C1.1,,\n")
            .score());
  }

  @Test
  void raggedRows_areRefusedWithoutGuessingTheirValues() {
    assertRejected(
        """
        facts.csv:2: error[F103 ragged-row]: unit `Nanning`: the row has 7 cells, and the header has 8
        facts.csv:3: error[F103 ragged-row]: unit `Beihai`: the row has 9 cells, and the header has 8
          help: a cell that holds a comma is written in quotes
        error: 2 problems in the data; nothing was scored
        """,
        row("Nanning,city,true,3,2,true,80\nBeihai,city,true,1,000,2,true,80,"));
  }

  @Test
  void linesStayRight_whenACellHoldsLineBreaks() {
    assertProblem(
        "facts.csv:5:7: error[D106 out-of-domain]: unit `Beihai`, fact `online_rate`:"
            + " `101` is not per cent from 0 to 100\n",
        row("\"Nan\n\nning\",city,true,3,2,true,80,\nBeihai,city,true,3,2,true,101,"));
  }

  @Test
  void emptyFile_isRefused() {
    assertProblem(
        """
        facts.csv: error[F101 empty-file]: the file is empty
          help: expected a header and a row for each unit
        """,
        facts(""));
  }

  @Test
  void emptyTable_isRefused() {
    assertProblem(
        """
        findings.csv: error[F101 empty-file]: the file is empty
          help: expected a header and a row for each entry of the table
        """,
        findings("\n\n"));
  }

  @Test
  void headerWithoutUnits_isRefused() {
    assertProblem(
        """
        facts.csv:1: error[F102 no-units]: the file has a header and no units
          help: expected a row for each unit
        """,
        facts(Workbench.HEADER));
  }

  @Test
  void headerWithoutRows_isFineForATable() {
    assertEquals(0, findings(NO_ROWS).exitCode());
  }

  @Test
  void unclosedQuote_isRefused() {
    assertProblem(
        """
        facts.csv:2: error[F106 broken-quote]: a cell in quotes is not closed
          help: a quote inside a cell in quotes is written twice: `""`
        """,
        row("\"Nanning,city,true,3,2,true,80,\nBeihai,city,true,3,2,true,80,"));
  }

  @Test
  void textBehindAQuote_isRefused() {
    assertProblem(
        """
        facts.csv:3: error[F106 broken-quote]: a cell in quotes goes on after its closing quote
          help: a quote inside a cell in quotes is written twice: `""`
        """,
        row("Nanning,city,true,3,2,true,80,\n\"Bei\"hai,city,true,3,2,true,80,"));
  }

  @Test
  void separatorsThatAreNotRead_areNamed() {
    assertProblem(
        """
        facts.csv:1: error[F110 not-commas]: the cells of the header are separated by `，`
          help: separate cells by commas
        """,
        facts(Workbench.FACTS.replace(',', '，')));
  }

  @Test
  void spreadsheet_isRefused() {
    assertProblem(
        """
        facts.csv: error[F107 not-text]: the file is an archive (ZIP), not text
          help: unpack it; open it and save it as “CSV UTF-8”
        """,
        Workbench.demo(directory).with("facts.csv", "PK\u0003\u0004…").score());
  }

  @Test
  void bytesOfNoKnownEncoding_areRefusedWithTheirLine() {
    assertProblem(
        """
        facts.csv:2: error[F107 not-text]: the file is not UTF-8 text; it may be windows-1252 (`ÿ`), or windows-1251 (`я`), or windows-1256 (`ے`)
          help: save it as UTF-8, or say what it is, such as `--encoding windows-1252`
        """,
        Workbench.demo(directory)
            .with("facts.csv", (Workbench.HEADER + "\u00ff,").getBytes(StandardCharsets.ISO_8859_1))
            .score());
  }

  @Test
  void controlCharactersInNames_doNotReachTheTerminal() {
    assertProblem(
        "facts.csv:2:7: error[D106 out-of-domain]: unit `N[31mn`, fact `online_rate`:"
            + " `101` is not per cent from 0 to 100\n",
        row("N\u001B[31mn,city,true,3,2,true,101,"));
  }

  @Test
  void evaluationThatFails_namesUnitAndRule() {
    Run run =
        new Workbench(directory)
            .with("a.rules", "A: amount debt / income < [1:5, 2:3]\n")
            .with("a.csv", "unit,debt,income\nNanning,1,2\nBeihai,1,0\n")
            .run("score", "%/a.rules", "--facts", "%/a.csv");
    assertEquals(
        "a.csv:3:3: error[D201 arithmetic]: unit `Beihai`, rule `A` (a.rules:1), fact `income`: it"
            + " divides by zero: `income` is 0",
        run.err().lines().findFirst().orElse(""));
    assertEquals(7, run.exitCode());
  }

  @Test
  void gb18030_isDetectedAndReadAndSaid() {
    Run run =
        Workbench.demo(directory)
            .with(
                "facts.csv",
                Workbench.FACTS.replace("Dept 1", "自治区部门001").getBytes(Charset.forName("GB18030")))
            .with("findings.csv", NO_ROWS)
            .score("--format", "csv");
    assertEquals("note: facts.csv: the file is not UTF-8; it is read as GB18030\n", run.err());
    assertEquals(0, run.exitCode());
    assertEquals(true, run.out().contains("\n自治区部门001,"));
  }

  @Test
  void byteOrderMark_isNotPartOfTheFirstName() {
    Run run = Workbench.demo(directory).with("facts.csv", "\uFEFF" + Workbench.FACTS).score();
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void fullWidthAndGroupedNumbersAndBlankRows_areAccepted() {
    Run run =
        facts(
            "单位 ,ｕｎｉｔ＿ｋｉｎｄ,has_systems,systems_total,systems_migrated,plan_missing,online_rate,"
                + "done_on\r\n南宁,city,是,\"1,000\",１０,否,９９．５％,2019年7月1日\r\n,,,,,,,\r\n\r\n");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }
}
