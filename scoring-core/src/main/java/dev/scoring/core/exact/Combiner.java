package dev.scoring.core.exact;

import dev.scoring.core.graph.Item;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes one value of the children of a block that takes them otherwise than as their sum, and says
 * in their lines which ones it took. Among equal children the first of the scheme goes first, be it
 * to be taken or to be dropped.
 */
final class Combiner {

  private static final Comparator<Child> LOWEST_FIRST =
      Comparator.comparing(child -> child.line().effective());

  private final String by;
  private final List<Child> children;
  private final Function<Item, Rational> weight;

  /**
   * Prepares a block.
   *
   * @param by the id of the block
   * @param children all its children
   * @param weight the weight of a child, 0 or more
   */
  Combiner(String by, List<Child> children, Function<Item, Rational> weight) {
    this.by = by;
    this.children = children;
    this.weight = weight;
  }

  /** What the block is made of; empty only for a mean of nothing. */
  Optional<Rational> combine(Combination combination) {
    List<Child> candidates = new ArrayList<>();
    for (Child child : children) {
      child.line().share(Rational.ZERO);
      if (child.isCandidate()) {
        candidates.add(child);
      } else if (child.line().status() == Status.COUNTED) {
        child.line().status(Status.NO_VALUE);
      }
    }
    if (combination.kind() == Combination.Kind.MEAN) {
      return mean(candidates, combination.trim());
    }
    int count = Math.min(combination.count(), candidates.size());
    switch (combination.kind()) {
      case HIGHEST -> take(candidates, sorted(candidates, true).subList(0, count));
      case LOWEST -> take(candidates, sorted(candidates, false).subList(0, count));
      case FIRST -> takeFirst(candidates);
      case LEVELS -> takeLevels();
      default -> take(candidates, candidates);
    }
    Rational sum = Rational.ZERO;
    for (Child child : candidates) {
      sum = sum.plus(child.line().effective().times(child.line().share()));
    }
    return Optional.of(sum);
  }

  private Optional<Rational> mean(List<Child> candidates, Trim trim) {
    List<Child> left = sorted(candidates, false);
    left = left.subList(Math.min(trim.lowest(), left.size()), left.size());
    left = sorted(inOrder(left), true);
    left = left.subList(Math.min(trim.highest(), left.size()), left.size());
    if (trim.keep() > 0) {
      left = left.subList(0, Math.min(trim.keep(), left.size()));
    }
    take(candidates, left);
    Rational sum = Rational.ZERO;
    Rational weights = Rational.ZERO;
    for (Child child : left) {
      Rational own = weight.apply(child.item());
      child.line().share(own);
      weights = weights.plus(own);
      sum = sum.plus(child.line().effective().times(own));
    }
    if (weights.signum() <= 0) {
      return Optional.empty();
    }
    for (Child child : left) {
      child.line().share(child.line().share().dividedBy(weights));
    }
    return Optional.of(sum.dividedBy(weights));
  }

  private static List<Child> sorted(List<Child> some, boolean highestFirst) {
    List<Child> sorted = new ArrayList<>(some);
    sorted.sort(highestFirst ? LOWEST_FIRST.reversed() : LOWEST_FIRST);
    return sorted;
  }

  /** Some of the children in the order of the scheme. */
  private List<Child> inOrder(Collection<Child> some) {
    Set<LedgerLine> lines = lines(some);
    return children.stream().filter(child -> lines.contains(child.line())).toList();
  }

  private static Set<LedgerLine> lines(Collection<Child> some) {
    Set<LedgerLine> lines = new HashSet<>();
    some.forEach(child -> lines.add(child.line()));
    return lines;
  }

  private void take(List<Child> candidates, List<Child> taken) {
    Set<LedgerLine> lines = lines(taken);
    for (Child child : candidates) {
      if (lines.contains(child.line())) {
        child.line().share(Rational.ONE);
      } else {
        refuse(child, Status.NOT_TAKEN);
      }
    }
  }

  private void takeFirst(List<Child> candidates) {
    for (Child child : candidates) {
      if (child.line().effective().signum() > 0) {
        take(candidates, List.of(child));
        return;
      }
    }
    take(candidates, candidates);
  }

  private void takeLevels() {
    boolean open = true;
    for (Child child : children) {
      if (child.isCandidate() && open) {
        child.line().share(Rational.ONE);
      } else if (child.isCandidate()) {
        refuse(child, Status.LOCKED);
      }
      open &= child.spills() || child.isComplete();
    }
  }

  private void refuse(Child child, Status status) {
    child.line().status(status);
    child.line().cutAll(by);
  }
}
