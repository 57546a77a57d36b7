package dev.scoring.io.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that can be read from their beginning as often as needed. What fails says in its message in
 * a whole sentence what could not be read.
 */
@FunctionalInterface
public interface ByteSource {

  /** Starts to read. */
  InputStream open() throws IOException;

  /** The number of bytes, as far as it is known before they are read; 0 if it is not. */
  default long size() throws IOException {
    return 0;
  }

  /** Returns bytes that are in memory. */
  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
