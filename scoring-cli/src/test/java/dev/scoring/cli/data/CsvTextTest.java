package dev.scoring.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines that are split without the CSV reader are what the CSV reader makes of them. */
final class CsvTextTest {

  private static final String[] PIECES = {
    "a", "total", "0.5", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"\"", " ", "　", "南宁", "é"
  };

  private static final String BROKEN = "broken";

  private static String row(CsvRow row) {
    return row.line() + ":" + IntStream.range(0, row.size()).mapToObj(row::cell).toList();
  }

  private static List<String> rows(String text) throws IOException {
    List<String> rows = new ArrayList<>();
    ByteSource bytes = ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
    SourceFile file = new SourceFile(0, Path.of("data.csv"));
    boolean complete =
        CsvText.of(file, bytes, problem -> {}, note -> {})
            .orElseThrow()
            .forEachRow(row -> rows.add(row(row)), problem -> {});
    if (!complete) {
      rows.add(BROKEN);
    }
    return rows;
  }

  private static List<String> expected(String text) throws IOException {
    List<String> rows = new ArrayList<>();
    try (CsvReader<CsvRow> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new RowHandler(0), text)) {
      for (CsvRow row : reader) {
        if (!row.isBlank()) {
          rows.add(row(row));
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
    ByteSource bytes = ByteSource.of("a,b\n1,2\n\n3,\"4\"5\n".getBytes(StandardCharsets.UTF_8));
    CsvText.of(new SourceFile(0, Path.of("data.csv")), bytes, problems::add, note -> {})
        .orElseThrow()
        .forEachRow(row -> {}, problems::add);
    assertEquals(List.of(4L), problems.stream().map(Problem::line).toList());
  }
}
