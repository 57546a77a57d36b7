package dev.scoring.cli.show;

import dev.scoring.cli.data.Problem;
import java.util.List;

/** Problems of data, in words. */
public final class ProblemText {

  private ProblemText() {}

  /**
   * Returns problems as text: a line for each, with its help below it; at most {@code limit} of
   * them and how many more there are.
   */
  public static String of(List<Problem> problems, int limit) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems.subList(0, Math.min(limit, problems.size()))) {
      append(text, problem);
    }
    if (problems.size() > limit) {
      text.append("… and ").append(problems.size() - limit).append(" more\n");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Problem problem) {
    text.append(OneLine.of(problem.place()))
        .append(": error[")
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
