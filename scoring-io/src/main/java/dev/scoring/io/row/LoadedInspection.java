package dev.scoring.io.row;

import dev.scoring.core.Inspection;
import dev.scoring.core.problem.DataException;
import java.util.ArrayList;
import java.util.List;

/** An inspection that was read from files, and the way back from its data to the files. */
public final class LoadedInspection {

  private final Inspection inspection;
  private final Locator locator;

  LoadedInspection(Inspection inspection, Locator locator) {
    this.inspection = inspection;
    this.locator = locator;
  }

  /** The inspection. */
  public Inspection inspection() {
    return inspection;
  }

  /** What looks wrong though it can be scored, with the files that it comes from. */
  public List<Problem> warnings() {
    List<Problem> problems = new ArrayList<>();
    locator.locate(inspection.warnings().list(), problems::add);
    return problems.stream().sorted().toList();
  }

  /** Returns problems of an evaluation with the lines of the files that they come from. */
  public RejectedData rejected(DataException e) {
    List<Problem> problems = new ArrayList<>();
    locator.locate(e.problems(), problems::add);
    return new RejectedData(problems);
  }
}
