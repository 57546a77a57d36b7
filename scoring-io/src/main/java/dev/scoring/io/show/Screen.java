package dev.scoring.io.show;

import java.util.List;

/**
 * How wide the lines of a text may be.
 *
 * @param columns the most columns of a line; 0 for no limit
 */
public record Screen(int columns) {

  /** Lines are as long as they are. */
  public static final Screen UNLIMITED = new Screen(0);

  /** Narrower than this nothing is wrapped: it would be harder to read than a long line. */
  private static final int LEAST = 16;

  /** Returns the lines of a text, given how many columns stand before each of them. */
  List<String> wrap(String text, int before) {
    int left = columns - before;
    return columns == 0 || left < LEAST ? List.of(text) : Wrapped.lines(text, left);
  }
}
