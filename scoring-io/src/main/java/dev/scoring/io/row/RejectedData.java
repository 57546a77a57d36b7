package dev.scoring.io.row;

import java.util.List;

/** Thrown when data cannot be scored; carries every problem of every file. */
public final class RejectedData extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final long count;

  /** Makes an exception of one problem or more; sorts them. */
  public RejectedData(List<Problem> problems) {
    this(problems, problems.size());
  }

  /**
   * Makes an exception of the first of many problems; sorts them.
   *
   * @param count how many there are
   */
  public RejectedData(List<Problem> problems, long count) {
    super(count + " problems in the data");
    this.problems = problems.stream().sorted().toList();
    this.count = count;
  }

  /** How many problems there are. */
  public long count() {
    return count;
  }

  /** The problems, by file, line and column; of very many at least those that are shown. */
  public List<Problem> problems() {
    return problems;
  }
}
