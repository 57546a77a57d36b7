package dev.scoring.cli.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning as often as needed. */
@FunctionalInterface
interface ByteSource {

  /** Starts to read. */
  InputStream open() throws IOException;

  /** Returns bytes that are in memory. */
  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
