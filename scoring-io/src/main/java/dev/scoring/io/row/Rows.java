package dev.scoring.io.row;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * The rows of a source, that with the names of the columns first; read as often as wanted. This is
 * all that the rest of the house knows of a format of data.
 */
public interface Rows {

  /**
   * Hands every row that is not blank to {@code target}.
   *
   * @return whether all rows were read; otherwise {@code problems} was told why not
   * @throws IOException if the source cannot be read
   */
  boolean forEach(Consumer<Row> target, Consumer<Problem> problems) throws IOException;
}
