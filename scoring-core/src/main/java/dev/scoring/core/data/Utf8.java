package dev.scoring.core.data;

import java.nio.charset.StandardCharsets;

/**
 * A stretch of bytes as a text, without making one. Each byte counts as a character, so characters
 * beyond ASCII are seen only by {@link #toString}. Not thread-safe: it moves on to other stretches.
 */
public final class Utf8 implements CharSequence {

  private final byte[] utf8;
  private int begin;
  private int length;

  /** Looks at some bytes in UTF-8, at none of them yet. */
  public Utf8(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Turns to the bytes from {@code from} to {@code to}, and returns itself. */
  public Utf8 between(int from, int to) {
    begin = from;
    length = to - from;
    return this;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) (utf8[begin + index] & 0xFF);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new Utf8(utf8).between(begin + start, begin + end);
  }

  @Override
  public String toString() {
    return new String(utf8, begin, length, StandardCharsets.UTF_8);
  }
}
