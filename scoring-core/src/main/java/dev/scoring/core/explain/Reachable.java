package dev.scoring.core.explain;

import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The most that blocks and rules could have given to a unit: what their rules can give at all, held
 * by their own caps, without what is absent for the unit. Empty where there is no such number.
 */
final class Reachable {

  private final ScoringGraph graph;
  private final Evaluation evaluation;
  private final Map<String, Entry> entries = new HashMap<>();

  Reachable(ScoringGraph graph, Evaluation evaluation, Score score) {
    this.graph = graph;
    this.evaluation = evaluation;
    score.ledger().forEach(entry -> entries.put(entry.id(), entry));
  }

  /** The line of the ledger of a part, block or rule. */
  Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new NoSuchElementException(id);
    }
    return entry;
  }

  /** The most that an item could have given. */
  Optional<Rational> most(Item item) {
    Entry entry = entry(item.id());
    if (!isOpen(item, entry.status())) {
      return Optional.of(Rational.ZERO);
    } else if (item instanceof Item.Rule rule) {
      Optional<Rational> given = graph.most(rule);
      Optional<Rational> cap = rule.cap().map(each -> evaluation.number(each.index()));
      return least(given, cap);
    }
    Item.Block block = (Item.Block) item;
    if (entry.status() == Status.FULL_FOR_ABSENT) {
      return block.points();
    }
    Optional<Rational> made = made(block);
    return least(made.map(most -> block.floor().map(most::max).orElse(most)), block.points());
  }

  /** Whether an item could give something: a rule may have been fulfilled, a block is there. */
  private static boolean isOpen(Item item, Status status) {
    return switch (status) {
      case COUNTED, NO_VALUE, ZEROED, NOT_TAKEN, LOCKED, FULL_FOR_ABSENT, SPILLED -> true;
      case NOT_APPLICABLE -> item instanceof Item.Rule;
      case OTHER_KIND, NOT_IN_FORCE, GATE_CLOSED, PARENT_NOT_COUNTED -> false;
    };
  }

  private static Optional<Rational> least(Optional<Rational> one, Optional<Rational> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().min(other.get()))
        : one.or(() -> other);
  }

  /** What a block can make of the most of its children. */
  private Optional<Rational> made(Item.Block block) {
    List<Rational> most = new ArrayList<>();
    List<Rational> shares = new ArrayList<>();
    for (Item child : block.children()) {
      Entry entry = entry(child.id());
      if (isOpen(child, entry.status()) && entry.status() != Status.SPILLED) {
        Optional<Rational> each = most(child);
        if (each.isEmpty()) {
          return Optional.empty();
        }
        most.add(each.get());
        shares.add(entry.share());
      }
    }
    Combination combination = block.combination();
    return Optional.of(
        switch (combination.kind()) {
          case SUM, LEVELS -> sum(most);
          case HIGHEST -> sum(sorted(most, Comparator.reverseOrder(), combination.count()));
          case LOWEST -> sum(sorted(most, Comparator.naturalOrder(), combination.count()));
          case FIRST -> highest(most);
          case MEAN ->
              combination.trim().equals(Trim.NONE) && sum(shares).signum() > 0
                  ? mean(most, shares)
                  : highest(most);
        });
  }

  private static List<Rational> sorted(List<Rational> most, Comparator<Rational> order, int count) {
    return most.stream().sorted(order).limit(count).toList();
  }

  private static Rational sum(List<Rational> most) {
    return most.stream().reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational highest(List<Rational> most) {
    return most.stream().reduce(Rational.ZERO, Rational::max);
  }

  private static Rational mean(List<Rational> most, List<Rational> shares) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < most.size(); i++) {
      sum = sum.plus(most.get(i).times(shares.get(i)));
    }
    return sum;
  }
}
