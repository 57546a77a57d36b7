package dev.scoring.core;

import dev.scoring.core.data.Doubts;
import dev.scoring.core.problem.DataProblem;
import java.util.List;

/**
 * What looks wrong in the data of an inspection, though they can be scored. Where units are scored
 * a part of them at a time, those of the parts are added up: what looks wrong in a part may not
 * look so in all. Not thread-safe.
 */
public final class Warnings {

  private final Doubts doubts;

  Warnings(Doubts doubts) {
    this.doubts = doubts;
  }

  /** Adds the warnings of another inspection for the same scheme. */
  public void add(Inspection later) {
    doubts.add(later.inspected().doubts());
  }

  /** The warnings, in the order of the facts and tables of the scheme. */
  public List<DataProblem> list() {
    return doubts.warnings();
  }

  /** Returns what looks wrong, a line each. */
  @Override
  public String toString() {
    return String.join("\n", list().stream().map(DataProblem::toString).toList());
  }
}
