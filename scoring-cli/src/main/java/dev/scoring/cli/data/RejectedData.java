package dev.scoring.cli.data;

import java.util.List;

/** Thrown when data cannot be scored; carries every problem of every file. */
public final class RejectedData extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Makes an exception of one problem or more; sorts them. */
  public RejectedData(List<Problem> problems) {
    super(problems.size() + " problems in the data");
    this.problems = problems.stream().sorted().toList();
  }

  /** The problems, by file, line and column. */
  public List<Problem> problems() {
    return problems;
  }
}
