package dev.scoring.core.data;

import dev.scoring.core.problem.DataProblem;
import java.util.List;

/**
 * What was read: the data as far as they could be, and everything that is wrong with them. A value
 * that is wrong is nothing in the data, though it was not left out.
 *
 * @param data the data
 * @param problems in the order of the data; empty if all is well
 * @param doubts what looks wrong though it can be scored
 */
public record Checked(Data data, List<DataProblem> problems, Doubts doubts) {

  /** Copies the list. */
  public Checked {
    problems = List.copyOf(problems);
  }
}
