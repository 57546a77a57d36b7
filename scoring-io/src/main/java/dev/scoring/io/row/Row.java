package dev.scoring.io.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A row of a CSV file. Immutable. */
public interface Row {

  /** The line of the file that it begins in, counted from 1. */
  long line();

  /** The number of its cells. */
  int size();

  /** The text of a cell. */
  String cell(int index);

  /** The text of a cell in UTF-8. */
  byte[] utf8(int index);

  /** Whether a cell holds nothing but blanks. */
  default boolean isBlank(int index) {
    return cell(index).isBlank();
  }

  /** Whether no cell holds anything. */
  default boolean isBlank() {
    for (int i = 0; i < size(); i++) {
      if (!isBlank(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A row whose cells are texts.
   *
   * @param cells not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // A row is never compared.
  record Texts(long line, String[] cells) implements Row {
    @Override
    public int size() {
      return cells.length;
    }

    @Override
    public String cell(int index) {
      return cells[index];
    }

    @Override
    public byte[] utf8(int index) {
      return cells[index].getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * A row as it stands in a file.
   *
   * @param bytes UTF-8; not to be changed
   * @param from where the row begins
   * @param ends where each cell ends; the next begins a byte later
   */
  @SuppressWarnings("ArrayRecordComponent") // A row is never compared.
  record Bytes(long line, byte[] bytes, int from, int[] ends) implements Row {
    @Override
    public int size() {
      return ends.length;
    }

    /** Where a cell begins. */
    int begin(int index) {
      return index == 0 ? from : ends[index - 1] + 1;
    }

    @Override
    public String cell(int index) {
      int begin = begin(index);
      return new String(bytes, begin, ends[index] - begin, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] utf8(int index) {
      return Arrays.copyOfRange(bytes, begin(index), ends[index]);
    }

    @Override
    public boolean isBlank(int index) {
      int begin = begin(index);
      int end = ends[index];
      return begin == end || (!isSeen(bytes[begin]) && cell(index).isBlank());
    }

    @Override
    public boolean isBlank() {
      return !isSeen(bytes[from]) && Row.super.isBlank();
    }

    private static boolean isSeen(byte each) {
      return each > ' ' && each != ',' && each != ';' && each != '|' && each != '"';
    }
  }
}
