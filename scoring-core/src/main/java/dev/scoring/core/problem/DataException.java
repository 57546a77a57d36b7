package dev.scoring.core.problem;

import java.util.List;

/** Thrown for data that cannot be scored; carries every problem that was found. */
public final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<DataProblem> problems;

  /** Makes an exception of one problem or more. */
  public DataException(List<DataProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the data. */
  public List<DataProblem> problems() {
    return problems;
  }

  private static String message(List<DataProblem> problems) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(problems.size(), 20);
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : "\n").append(problems.get(i));
    }
    if (shown < problems.size()) {
      text.append("\n").append("… and ").append(problems.size() - shown);
    }
    return text.toString();
  }
}
