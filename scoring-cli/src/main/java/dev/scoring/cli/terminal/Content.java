package dev.scoring.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;

/** What a file or the terminal is to hold. */
public interface Content {

  /** Writes all of it. */
  void writeTo(OutputStream target) throws IOException;
}
