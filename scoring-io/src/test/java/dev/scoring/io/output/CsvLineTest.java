package dev.scoring.io.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines of CSV are what a library of its own writes. */
final class CsvLineTest {

  private static final String[] PIECES = {
    "a", "南宁", " ", ",", "\"", "\n", "\r", "#", "0.5", "-", "\t"
  };

  @Test
  void cellsOfAnyText_areQuotedWhereTheyMustBe() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      List<String> cells = new ArrayList<>();
      for (int cell = 1 + random.nextInt(4); cell > 0; cell--) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
          text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        cells.add(text.toString());
      }
      StringWriter expected = new StringWriter();
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected)) {
        csv.writeRecord(cells);
      }
      StringBuilder line = new StringBuilder();
      CsvLine.append(line, cells, cells.size());
      assertEquals(expected.toString(), line.toString());
    }
  }
}
