package dev.scoring.cli.data;

import dev.scoring.io.row.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in few bytes. Not thread-safe while rows are added, thread-safe afterwards. */
final class StoredRows {

  private static final int BLOCK_BITS = 18;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** Rows begin at multiples of this, so that a place is a number of 31 bits for 16 GiB. */
  private static final int STEP_BITS = 3;

  private static final int STEP = 1 << STEP_BITS;
  private static final int MOST_BLOCKS = 1 << (Integer.SIZE - 1 - (BLOCK_BITS - STEP_BITS));

  private final Scratch scratch;
  private final List<ByteBuffer> blocks = new ArrayList<>();
  private ByteBuffer block = ByteBuffer.allocate(0);
  private int used;

  StoredRows(Scratch scratch) {
    this.scratch = scratch;
  }

  /** Adds a row and returns its place, which is above those of the rows before. */
  int add(Row row) {
    byte[][] texts = new byte[row.size()][];
    int needed = Integer.BYTES;
    for (int i = 0; i < texts.length; i++) {
      texts[i] = row.utf8(i);
      needed += texts[i].length + Integer.BYTES;
    }
    used = (used + STEP - 1) & -STEP;
    if (used + needed > block.capacity()) {
      if (blocks.size() == MOST_BLOCKS) {
        throw new UncheckedIOException(
            new IOException("the tables have more than 16 GiB; split the units over several runs"));
      }
      block = scratch.room(Math.max(BLOCK, needed));
      blocks.add(block);
      used = 0;
    }
    int place = (blocks.size() - 1) << (BLOCK_BITS - STEP_BITS) | used >> STEP_BITS;
    putNumber(texts.length);
    for (byte[] text : texts) {
      putNumber(text.length);
      block.put(used, text);
      used += text.length;
    }
    return place;
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  private void putNumber(int number) {
    int rest = number;
    while (rest >= 0x80) {
      block.put(used++, (byte) (rest | 0x80));
      rest >>>= 7;
    }
    block.put(used++, (byte) rest);
  }

  /** Returns a row; it no longer knows its line. */
  Row row(int place) {
    return new Cursor(place).row();
  }

  /** Returns a cell of a row, which has it. */
  String cell(int place, int column) {
    return new Cursor(place).cell(column);
  }

  /** Whether a cell of a row, which has it, is just this text. */
  boolean holds(int place, int column, byte[] utf8) {
    return new Cursor(place).holds(column, utf8);
  }

  /** Reads one row. */
  private final class Cursor {
    private final ByteBuffer bytes;
    private final int cells;
    private int at;

    Cursor(int place) {
      bytes = blocks.get(place >>> (BLOCK_BITS - STEP_BITS));
      at = (place << STEP_BITS) & (BLOCK - 1);
      cells = number();
    }

    private int number() {
      int value = 0;
      int shift = 0;
      byte next = bytes.get(at++);
      while (next < 0) {
        value |= (next & 0x7F) << shift;
        shift += 7;
        next = bytes.get(at++);
      }
      return value | (next << shift);
    }

    private String text() {
      byte[] text = new byte[number()];
      bytes.get(at, text);
      at += text.length;
      return new String(text, StandardCharsets.UTF_8);
    }

    Row row() {
      String[] row = new String[cells];
      for (int i = 0; i < cells; i++) {
        row[i] = text();
      }
      return new Row.Texts(0, row);
    }

    String cell(int column) {
      skip(column);
      return text();
    }

    boolean holds(int column, byte[] utf8) {
      skip(column);
      if (number() != utf8.length) {
        return false;
      }
      for (int i = 0; i < utf8.length; i++) {
        if (bytes.get(at + i) != utf8[i]) {
          return false;
        }
      }
      return true;
    }

    private void skip(int columns) {
      for (int i = 0; i < columns; i++) {
        int length = number();
        at += length;
      }
    }
  }
}
