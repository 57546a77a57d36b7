package dev.scoring.cli.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of cells in few bytes. Not thread-safe while rows are added, thread-safe afterwards. */
final class StoredRows {

  /** Small enough that the garbage collector moves it like other objects. */
  private static final int BLOCK = 1 << 18;

  private final List<byte[]> blocks = new ArrayList<>();
  private long[] starts = new long[1024];
  private int size;
  private byte[] block = new byte[0];
  private int used;

  /** Adds a row and returns its index. */
  int add(CsvRow row) {
    byte[][] texts = new byte[row.size()][];
    int needed = Integer.BYTES;
    for (int i = 0; i < texts.length; i++) {
      texts[i] = row.utf8(i);
      needed += texts[i].length + Integer.BYTES;
    }
    if (used + needed > block.length) {
      block = new byte[Math.max(BLOCK, needed)];
      blocks.add(block);
      used = 0;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size + size / 2);
    }
    starts[size] = ((long) (blocks.size() - 1) << Integer.SIZE) | used;
    putNumber(texts.length);
    for (byte[] text : texts) {
      putNumber(text.length);
      System.arraycopy(text, 0, block, used, text.length);
      used += text.length;
    }
    return size++;
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  private void putNumber(int number) {
    int rest = number;
    while (rest >= 0x80) {
      block[used++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    block[used++] = (byte) rest;
  }

  /** Returns a row; it no longer knows its line. */
  CsvRow row(int index) {
    return new Cursor(index).row();
  }

  /** Returns a cell of a row, which has it. */
  String cell(int index, int column) {
    return new Cursor(index).cell(column);
  }

  /** Whether a cell of a row, which has it, is just this text. */
  boolean holds(int index, int column, byte[] utf8) {
    return new Cursor(index).holds(column, utf8);
  }

  /** Reads one row. */
  private final class Cursor {
    private final byte[] bytes;
    private final int cells;
    private int at;

    Cursor(int index) {
      bytes = blocks.get((int) (starts[index] >>> Integer.SIZE));
      at = (int) starts[index];
      cells = number();
    }

    private int number() {
      int value = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        value |= (bytes[at++] & 0x7F) << shift;
        shift += 7;
      }
      return value | (bytes[at++] << shift);
    }

    private String text() {
      int length = number();
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }

    CsvRow row() {
      String[] row = new String[cells];
      for (int i = 0; i < cells; i++) {
        row[i] = text();
      }
      return new CsvRow.Texts(0, row);
    }

    String cell(int column) {
      skip(column);
      return text();
    }

    boolean holds(int column, byte[] utf8) {
      skip(column);
      int length = number();
      return length == utf8.length && Arrays.equals(bytes, at, at + length, utf8, 0, length);
    }

    private void skip(int columns) {
      for (int i = 0; i < columns; i++) {
        int length = number();
        at += length;
      }
    }
  }
}
