package dev.scoring.core.exact;

import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found wrong while units were scored. A unit may meet what is wrong in another one; that
 * is told only if the other has nothing to tell itself.
 */
final class Problems {

  private final Set<DataProblem> own = new LinkedHashSet<>();
  private final Set<DataProblem> met = new LinkedHashSet<>();

  void add(int unit, DataProblem problem) {
    (problem.row() == unit ? own : met).add(problem);
  }

  void addAll(int unit, Set<DataProblem> problems) {
    problems.forEach(problem -> add(unit, problem));
  }

  boolean isEmpty() {
    return own.isEmpty() && met.isEmpty();
  }

  /** Throws what was found, in the order of the units. */
  void throwIfAny() {
    Set<Integer> told = new HashSet<>();
    own.forEach(problem -> told.add(problem.row()));
    List<DataProblem> all = new ArrayList<>(own);
    met.stream().filter(problem -> !told.contains(problem.row())).forEach(all::add);
    if (!all.isEmpty()) {
      all.sort(Comparator.comparingInt(DataProblem::row));
      throw new DataException(all);
    }
  }
}
