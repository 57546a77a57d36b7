package dev.scoring.io.show;

import dev.scoring.core.text.OneLine;
import dev.scoring.io.row.Problem;
import java.util.List;

/** Problems of data, in words. */
public final class ProblemText {

  private ProblemText() {}

  /**
   * Returns problems as text: a line for each, with its help below it; of many of one kind in one
   * column the first, and the lines of the others; at most {@code limit} of them and how many more
   * there are.
   */
  public static String of(List<Problem> problems, int limit) {
    return of(problems, problems.size(), limit);
  }

  /**
   * Returns the first of {@code count} problems as text, as {@link #of(List, int)} does.
   *
   * @param problems at least as many of them as are shown
   */
  public static String of(List<Problem> problems, long count, int limit) {
    StringBuilder text = new StringBuilder();
    List<Problem> shown = problems.subList(0, Math.min(limit, problems.size()));
    LikeProblems like = new LikeProblems(shown);
    for (Problem problem : shown) {
      if (like.isTold(problem)) {
        append(text, problem);
        String others = like.others(problem);
        text.append(others.isEmpty() ? "" : OneLine.of(others) + "\n");
      }
    }
    if (count > limit) {
      text.append("… and ").append(count - limit).append(" more\n");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Problem problem) {
    text.append(OneLine.of(problem.place()))
        .append(problem.isWarning() ? ": warning[" : ": error[")
        .append(problem.code())
        .append("]: ")
        .append(problem.subject().isEmpty() ? "" : OneLine.of(problem.subject()) + ": ")
        .append(OneLine.of(problem.message()))
        .append('\n');
    if (!problem.help().isEmpty()) {
      text.append("  help: ").append(OneLine.of(problem.help())).append('\n');
    }
  }
}
