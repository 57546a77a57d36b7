package dev.scoring.io.row;

/**
 * Something that data are read from, such as a file.
 *
 * @param order its place among all that is read, counted from 0
 * @param name what it is called in messages, such as the path of a file
 * @param bytes what it holds
 */
public record Source(int order, String name, ByteSource bytes) {

  /** Makes the first or only source. */
  public Source(String name, ByteSource bytes) {
    this(0, name, bytes);
  }

  /** Returns the same source at another place. */
  public Source at(int place) {
    return new Source(place, name, bytes);
  }

  /** Makes a problem of this source. */
  public Problem problem(
      long line, int column, FileCode code, String subject, String message, String help) {
    return problem(line, column, code.toString(), subject, message, help);
  }

  /** Makes a problem of this source. */
  public Problem problem(
      long line, int column, String code, String subject, String message, String help) {
    return new Problem(order, name, line, column, code, subject, message, help);
  }
}
