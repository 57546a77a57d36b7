package dev.scoring.io.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first problems of many by their place in the files, and how many there are. */
public final class ProblemList {

  private static final Comparator<Kept> ORDER =
      Comparator.comparing(Kept::problem).thenComparingLong(Kept::number);

  private final PriorityQueue<Kept> first = new PriorityQueue<>(ORDER.reversed());
  private long count;

  /** A problem, and how many were told before it. */
  private record Kept(Problem problem, long number) {}

  /** Makes an empty list. */
  public ProblemList() {}

  /** Adds a problem. */
  public void add(Problem problem) {
    first.add(new Kept(problem, count++));
    if (first.size() > RowLimits.PROBLEMS_SHOWN) {
      first.remove();
    }
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Returns what rejects the data. */
  public RejectedData rejected() {
    List<Problem> problems = new ArrayList<>();
    first.stream().sorted(ORDER).forEach(each -> problems.add(each.problem()));
    return new RejectedData(problems, count);
  }
}
