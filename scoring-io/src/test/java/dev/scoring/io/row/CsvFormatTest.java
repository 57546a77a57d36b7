package dev.scoring.io.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CSV is read as a library of its own reads it, whether lines are plain or not. */
final class CsvFormatTest {

  private static final String[] PIECES = {
    "a", "total", "0.5", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"\"", " ", "　", "南宁", "é"
  };

  private static final String BROKEN = "broken";

  private static String row(Row row) {
    return row.line() + ":" + IntStream.range(0, row.size()).mapToObj(row::cell).toList();
  }

  private static Rows rowsOf(byte[] bytes) throws IOException {
    return new CsvFormat(Optional.empty())
        .open(new Source("data.csv", ByteSource.of(bytes)), problem -> {}, note -> {})
        .orElseThrow();
  }

  private static List<String> rows(String text) throws IOException {
    List<String> rows = new ArrayList<>();
    boolean complete =
        rowsOf(text.getBytes(StandardCharsets.UTF_8))
            .forEach(row -> rows.add(row(row)), problem -> {});
    if (!complete) {
      rows.add(BROKEN);
    }
    return rows;
  }

  private static List<String> expected(String text) throws IOException {
    List<String> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        if (!row.getFields().stream().allMatch(String::isBlank)) {
          rows.add(row.getStartingLineNumber() + ":" + row.getFields());
        }
      }
    } catch (CsvParseException e) {
      rows.add(BROKEN);
    }
    return rows;
  }

  @Test
  void anyTextIsReadAsTheCsvReaderReadsIt() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int pieces = i % 2 == 0 ? PIECES.length : 9;
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(PIECES[random.nextInt(pieces)]);
      }
      assertEquals(expected(text.toString()), rows(text.toString()), text.toString());
    }
  }

  @Test
  void linesThatLieAcrossBlocksAreReadWhole() throws IOException {
    StringBuilder text = new StringBuilder("unit,total\r\n");
    for (int i = 0; i < 60_000; i++) {
      text.append("U" + i + ",南" + "7".repeat(i % 13) + (i % 3 == 0 ? "\r\n" : "\n"));
    }
    text.append("\"the last\",1");
    assertEquals(expected(text.toString()), rows(text.toString()));
  }

  @Test
  void whatIsBrokenBehindPlainLinesIsToldWithItsLine() throws IOException {
    List<Problem> problems = new ArrayList<>();
    rowsOf("a,b\n1,2\n\n3,\"4\"5\n".getBytes(StandardCharsets.UTF_8))
        .forEach(row -> {}, problems::add);
    assertEquals(List.of(4L), problems.stream().map(Problem::line).toList());
  }

  @Test
  void textOfAnotherEncoding_isReadAsTheSameTextInUtf8() throws IOException {
    StringBuilder text = new StringBuilder("单位,total\n");
    for (int i = 0; i < 9_000; i++) {
      text.append(i % 7 == 0 ? "\"南,\"\"宁\"" : "𠀀" + "南宁市".repeat(i % 5))
          .append(",")
          .append(i)
          .append('\n');
    }
    List<String> rows = new ArrayList<>();
    assertTrue(
        rowsOf(text.toString().getBytes(Charset.forName(Encoding.GB18030)))
            .forEach(row -> rows.add(row(row)), problem -> {}));
    assertEquals(rows(text.toString()), rows);
  }

  @Test
  void quoteThatSwallowsVeryMuch_isACellThatIsTooLong() throws IOException {
    for (int lines : new int[] {100, 200_000, 600_000}) {
      for (String end : new String[] {"", "\"x\n"}) {
        List<Problem> problems = new ArrayList<>();
        String text = "a,b\n1,2\n\"" + "x,y\n".repeat(lines) + end;
        rowsOf(text.getBytes(StandardCharsets.UTF_8)).forEach(row -> {}, problems::add);
        FileCode code = lines > 300_000 ? FileCode.TOO_LONG : FileCode.BROKEN_QUOTE;
        assertEquals(
            List.of("data.csv:3 " + code),
            problems.stream().map(problem -> problem.place() + " " + problem.code()).toList());
      }
    }
  }
}
