package dev.scoring.io.row;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A format of data: how rows are found in bytes. Stands in {@link RowFormats}. */
public interface RowFormat {

  /** Whether a source of this name has this format. */
  boolean suits(String name);

  /**
   * Finds how a source is to be read.
   *
   * @param problems is told why it cannot be read, if it cannot
   * @param notes is told what the reader should know though nothing is wrong
   * @return its rows; nothing if {@code problems} was told something
   * @throws IOException if the source cannot be read
   */
  Optional<Rows> open(Source source, Consumer<Problem> problems, Consumer<String> notes)
      throws IOException;
}
