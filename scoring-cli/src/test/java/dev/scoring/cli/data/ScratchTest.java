package dev.scoring.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.io.row.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept in memory, in a file, or first in one and then in the other. */
class ScratchTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20, 1 << 30})
  void numbers_areWhatTheyWereSetTo(long inMemory) throws IOException {
    try (Scratch scratch = new Scratch(inMemory)) {
      StoredInts numbers = new StoredInts(scratch, 0);
      int[] expected = new int[1_000_000];
      Random random = new Random(1);
      numbers.require(expected.length);
      for (int i = 0; i < expected.length; i++) {
        int at = random.nextInt(expected.length);
        expected[at] = random.nextInt();
        numbers.set(at, expected[at]);
      }
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], numbers.get(i));
      }
      assertThrows(IndexOutOfBoundsException.class, () -> numbers.get(2L * expected.length));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20, 1 << 30})
  void rows_areRead(long inMemory) throws IOException {
    try (Scratch scratch = new Scratch(inMemory)) {
      StoredRows rows = new StoredRows(scratch);
      int[] places = new int[20_000];
      for (int i = 0; i < places.length; i++) {
        places[i] = rows.add(new Row.Texts(0, row(i)));
        assertTrue(i == 0 || places[i] > places[i - 1]);
      }
      for (int i = 0; i < places.length; i++) {
        String[] row = row(i);
        assertEquals(List.of(row), List.of(texts(rows.row(places[i]))));
        assertEquals(row[row.length - 1], rows.cell(places[i], row.length - 1));
        assertTrue(rows.holds(places[i], 0, ("u" + i).getBytes(StandardCharsets.UTF_8)));
        assertFalse(rows.holds(places[i], 0, new byte[] {'u'}));
      }
    }
  }

  private static String[] row(int i) {
    // Now and then a row that is longer than a block.
    String text = (i % 7_000 == 6_999 ? "长".repeat(100_000) : "市").repeat(1 + i % 3);
    return i % 2 == 0 ? new String[] {"u" + i, text, ""} : new String[] {"u" + i, "", "a", text};
  }

  private static String[] texts(Row row) {
    String[] texts = new String[row.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = row.cell(i);
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20, 1 << 30})
  void names_areNewOnce(long inMemory) throws IOException {
    try (Scratch scratch = new Scratch(inMemory)) {
      UnitNames names = new UnitNames(scratch);
      Set<Long> expected = new HashSet<>();
      Random random = new Random(2);
      for (int i = 0; i < 200_000; i++) {
        long hash = UnitNames.hash("unit " + random.nextInt(100_000));
        assertEquals(expected.add(hash), names.add(hash));
      }
    }
  }
}
