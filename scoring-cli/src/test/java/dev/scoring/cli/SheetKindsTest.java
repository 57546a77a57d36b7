package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sheets of every shape in which offices save them, in Chinese and English, each with all that the
 * program says of it; read a stretch at a time and as a whole.
 */
final class SheetKindsTest {

  private static final Path SHEETS = Path.of("src/test/resources/sheets");

  /** What needs all units at once. */
  private static final String TOGETHER = "list best when total >= max of units.total\n";

  @TempDir private Path directory = Path.of("");

  private Workbench bench() throws IOException {
    String rules = Files.readString(SHEETS.resolve("sheets.rules"));
    return new Workbench(directory)
        .with("stretches.rules", rules)
        .with("whole.rules", rules + TOGETHER)
        .with("complaints.csv", Files.readString(SHEETS.resolve("complaints.csv")))
        .with("plain.csv", Files.readAllBytes(SHEETS.resolve("data/00-plain.csv")));
  }

  private static Run score(Workbench bench, String rules, String facts, String... more) {
    List<String> arguments = new ArrayList<>(List.of("score", "%/" + rules, "--format", "csv"));
    arguments.addAll(List.of("--facts", "%/" + facts));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--table")) {
      arguments.addAll(List.of("--table", "complaints=%/complaints.csv"));
    }
    return bench.run(arguments.toArray(new String[0]));
  }

  private String said(Path sheet, String rules) {
    try {
      Workbench bench = bench();
      String name = sheet.getFileName().toString();
      bench.with(name, Files.readAllBytes(sheet));
      boolean english = Files.readString(sheet, StandardCharsets.ISO_8859_1).startsWith("unit,");
      if (english) {
        bench.with("complaints.csv", "unit,day,cases\n");
      }
      Run plain = score(bench, rules, "plain.csv");
      Run run = score(bench, rules, name);
      String units =
          run.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList()
              + "\n";
      return (run.exitCode() != 0
              ? "exit " + run.exitCode() + "\n"
              : run.out().equals(plain.out()) ? "same\n" : units)
          + run.err();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everySheet_isReadWithANoteOrRefusedInOneMessage() throws IOException {
    return new SaidOfSheets(SHEETS, List.of("stretches.rules", "whole.rules"), this::said).tests();
  }

  private void assertBoth(String err, String facts, String... more) throws IOException {
    for (String rules : List.of("stretches.rules", "whole.rules")) {
      assertEquals(err, score(bench(), rules, facts, more).err());
    }
  }

  @Test
  void factsAndATableTheWrongWayRound_areRecognised() throws IOException {
    assertBoth(
        """
        complaints.csv:1: error[F112 other-sheet]: it holds the table `complaints`, and is given as the facts of the units; `plain.csv` is the other way round
          help: write `--table complaints=complaints.csv` and `--facts plain.csv`
        error: 1 problem in the data; nothing was scored
        """,
        "complaints.csv",
        "--table",
        "complaints=%/plain.csv");
  }

  @Test
  void namedEncoding_isRead() throws IOException {
    for (String encoding : List.of("windows-1252", "ISO-8859-1", "latin1")) {
      Workbench bench = bench();
      bench.with("complaints.csv", "unit,day,cases\n");
      bench.with("f.csv", Files.readAllBytes(SHEETS.resolve("data/western-europe.csv")));
      Run run = score(bench, "stretches.rules", "f.csv", "--encoding", encoding);
      assertEquals("", run.err());
      assertEquals(
          List.of("Orléans", "Besançon"),
          run.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());
    }
  }

  @Test
  void encodingThatAFileDoesNotHave_isRefusedOrSaid() throws IOException {
    assertBoth(
        """
        note: plain.csv: the file is UTF-8, with `单位`, `甲街道`, `城区`; it is not read as windows-1252
        note: complaints.csv: the file is UTF-8, with `甲街道`, `乙街道`; it is not read as windows-1252
        """,
        "plain.csv",
        "--encoding",
        "windows-1252");
    Workbench bench = bench();
    bench.with("f.csv", Files.readAllBytes(SHEETS.resolve("data/western-europe.csv")));
    assertEquals(
        """
        f.csv:2: error[F107 not-text]: the file is not UTF-8 text
          help: save it as UTF-8
        error: 1 problem in the data; nothing was scored
        """,
        score(bench, "stretches.rules", "f.csv", "--encoding", "UTF-8").err());
  }

  @Test
  void unknownEncoding_isAMistakeOfUse() throws IOException {
    Run run = score(bench(), "stretches.rules", "plain.csv", "--encoding", "windos-1252");
    assertEquals(
        """
        error: there is no encoding `windos-1252`
          help: did you mean `windows-1252`?
        """,
        run.err());
    assertEquals(2, run.exitCode());
  }

  @Test
  void columnsThatAreIgnored_areSaid() throws IOException {
    Workbench bench = bench();
    bench.with(
        "f.csv",
        "电话,单位,kind,problems,done_rate,spot,填报人,备注\n1,甲街道,城区,3,75,是,张三,\n1,乙街道,城区,3,75,是,李四,\n");
    assertEquals(
        "note: f.csv: columns `电话`, `填报人`, `备注` are not read\n",
        score(bench, "stretches.rules", "f.csv", "--ignore", "填报人，电话").err());
    bench.with("i.rules", "忽略列 “电话”，“填报人”\n" + Files.readString(SHEETS.resolve("sheets.rules")));
    assertEquals(
        "note: f.csv: columns `电话`, `填报人`, `备注` are not read\n",
        score(bench, "i.rules", "f.csv").err());
  }

  @Test
  void aColumnThatTheSchemeNeeds_isNotIgnored() throws IOException {
    assertBoth(
        "note: column `暗访` of the facts of the units is read, for the scheme needs it; it cannot be"
            + " passed over\n",
        "plain.csv",
        "--ignore",
        "暗访");
  }

  @Test
  void unitsWhoseFactsAreNumbersInARow_areUnits() throws IOException {
    Workbench bench = bench();
    bench.with("n.rules", "A: each p 1 plus each q 1 plus each r 1 plus each s 1\n");
    for (String names : List.of("a b", "甲 乙", "1 2", "A1 A2")) {
      String[] two = names.split(" ", -1);
      bench.with("n.csv", "unit,p,q,r,s\n" + two[0] + ",1,2,3,4\n" + two[1] + ",1,2,3,4\n");
      Run run = bench.run("score", "%/n.rules", "--facts", "%/n.csv", "--format", "csv");
      assertEquals("", run.err());
      assertEquals(3, run.out().lines().count());
    }
  }

  @Test
  void aUnitThatIsCalledLikeATotal_isOneIfTheSchemeATableOrAnOptionSaysSo() throws IOException {
    String header = "unit,kind,problems,done_rate,spot\n";
    Workbench bench = bench();
    bench.with("f.csv", header + "甲街道,city,1,90,no\n乙街道,city,1,90,no\nTotal,city,1,90,no\n");
    String note =
        "note: f.csv: line 4 is a total, not a unit, and is not read (`--keep` takes it for one):"
            + " `Total`\n";
    assertEquals(note, score(bench, "stretches.rules", "f.csv").err());
    assertEquals("", score(bench, "stretches.rules", "f.csv", "--keep", "Total").err());
    String rules = Files.readString(SHEETS.resolve("sheets.rules"));
    bench.with("named.rules", rules + "B1: 1 for \"Total\"\n");
    assertEquals("", score(bench, "named.rules", "f.csv").err());
    bench.with("t.csv", "unit,day,cases\nTotal,2025-06-01,2\n");
    bench.with("sum.csv", "unit,day,cases\n甲街道,2025-06-01,2\nTotal,,2\n");
    for (String each : List.of("stretches.rules", "whole.rules")) {
      assertEquals("", score(bench, each, "f.csv", "--table", "complaints=%/t.csv").err());
      assertEquals(
          "note: sum.csv: line 3 is a total, not a unit, and is not read: `Total`\n" + note,
          score(bench, each, "f.csv", "--table", "complaints=%/sum.csv").err());
    }
  }
}
