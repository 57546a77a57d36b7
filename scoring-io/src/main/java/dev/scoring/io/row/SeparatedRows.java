package dev.scoring.io.row;

import java.io.IOException;
import java.util.List;

/**
 * Rows of a text of which it is not known what stands between its cells until somebody says what
 * should stand in the header.
 */
interface SeparatedRows extends Rows {

  /** One way to read the text: what stands between cells, and what the first rows are then. */
  record Way(char separator, List<Row> head) {}

  /** The ways in which the text may be read, the likeliest first; at least one. */
  List<Way> ways() throws IOException;

  /** Returns the rows as they are with some separator. */
  Rows by(char separator);
}
