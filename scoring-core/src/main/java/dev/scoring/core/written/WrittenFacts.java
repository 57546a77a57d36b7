package dev.scoring.core.written;

import java.util.Map;

/**
 * The values of all facts of a unit as they stand in a file: a map as any other, and for who is in
 * a hurry the bytes.
 */
public interface WrittenFacts extends Map<String, String> {

  /** What the values are part of, in UTF-8; not to be changed. */
  byte[] utf8();

  /**
   * Where a value begins, by the index of its fact among {@link dev.scoring.core.Scheme#facts()}.
   */
  int begin(int fact);

  /** Where a value ends. */
  int end(int fact);
}
