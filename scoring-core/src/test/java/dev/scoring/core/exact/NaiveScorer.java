package dev.scoring.core.exact;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores a tree of blocks the slow and plain way: from the leaves to the root, a value for each
 * item, nothing about who is charged for a cap.
 */
final class NaiveScorer {

  /** Whether an item counts. */
  enum State {
    COUNTS,
    ABSENT,
    EMPTY
  }

  /** The ways to take children; all but the sum score each child for itself. */
  enum Way {
    SUM,
    MEAN,
    HIGHEST,
    LOWEST,
    FIRST,
    LEVELS
  }

  /** How a node takes its children. */
  record Taking(Way way, int count, int dropLowest, int dropHighest, int keep) {}

  /** A block, or a rule where there are no children. Points, caps and floors are in thirds. */
  record Node(
      String id,
      State state,
      int points,
      Optional<Integer> cap,
      Optional<Integer> floor,
      boolean zeroed,
      boolean full,
      boolean spills,
      int weight,
      Taking taking,
      List<Node> children) {

    boolean isRule() {
      return children.isEmpty();
    }
  }

  /** A part over some nodes. */
  record Tree(
      boolean deducts,
      boolean rescales,
      Optional<Integer> points,
      Optional<Integer> floor,
      Taking taking,
      List<Node> children) {}

  private final boolean deducts;

  /** The value of every item that has one. */
  final Map<String, Rational> values = new HashMap<>();

  /** The share of every item that was looked at. */
  final Map<String, Rational> shares = new HashMap<>();

  private Rational spilled = Rational.ZERO;

  NaiveScorer(boolean deducts) {
    this.deducts = deducts;
  }

  static Rational thirds(int value) {
    return Rational.of(value, 3);
  }

  /** The score of a part; nothing if nothing of it applies. */
  Optional<Rational> score(Tree tree) {
    Optional<Rational> made = combine(tree.taking(), tree.children());
    int available = tree.points().orElse(0) - (tree.rescales() ? absent(tree.children()) : 0);
    if (made.isEmpty() || (tree.rescales() && available <= 0)) {
      return Optional.empty();
    }
    Rational sum = made.get().plus(spilled);
    Rational scale =
        tree.rescales() ? Rational.of(tree.points().orElseThrow(), available) : Rational.ONE;
    Rational score = sum.times(scale);
    Optional<Rational> most = tree.points().map(NaiveScorer::thirds);
    if (deducts) {
      score = most.orElseThrow().minus(score);
    } else if (most.isPresent()) {
      score = score.min(most.get());
    }
    if (tree.floor().isPresent()) {
      Rational floor = thirds(tree.floor().get());
      score = score.max(most.isPresent() ? floor.min(most.get()) : floor);
    }
    return Optional.of(score);
  }

  private static int absent(List<Node> nodes) {
    int points = 0;
    for (Node node : nodes) {
      boolean gone = node.state() == State.ABSENT && !(node.full() && node.cap().isPresent());
      if (!node.isRule() && gone) {
        points += most(node);
      } else if (node.state() != State.ABSENT && node.taking().way() == Way.SUM) {
        points += absent(node.children());
      }
    }
    return points;
  }

  private static int most(Node node) {
    if (node.isRule() || node.cap().isPresent()) {
      return node.isRule() ? 0 : node.cap().get();
    }
    List<Integer> points = new ArrayList<>();
    node.children().forEach(child -> points.add(most(child)));
    points.sort((a, b) -> b - a);
    int taken =
        switch (node.taking().way()) {
          case SUM, LEVELS -> points.size();
          case HIGHEST, LOWEST -> Math.min(points.size(), node.taking().count());
          case MEAN, FIRST -> 1;
        };
    return points.subList(0, taken).stream().mapToInt(Integer::intValue).sum();
  }

  private Optional<Rational> value(Node node) {
    Optional<Rational> value = unrecorded(node);
    if (node.isRule() && node.spills()) {
      spilled = spilled.plus(value.orElse(Rational.ZERO));
    }
    value.ifPresent(known -> values.put(node.id(), known));
    return value;
  }

  private Optional<Rational> unrecorded(Node node) {
    Optional<Rational> cap = node.cap().map(NaiveScorer::thirds);
    Optional<Rational> floor = node.floor().map(NaiveScorer::thirds);
    if (node.state() == State.ABSENT) {
      return node.full() ? cap : Optional.empty();
    } else if (node.isRule()) {
      return node.state() == State.EMPTY
          ? Optional.empty()
          : Optional.of(between(thirds(node.points()), floor, cap));
    }
    Optional<Rational> made = combine(node.taking(), node.children());
    List<Node> own = node.children().stream().filter(child -> !child.spills()).toList();
    boolean unmet =
        own.stream()
            .anyMatch(child -> child.isRule() && child.state() == State.ABSENT && !has(child));
    if (node.zeroed()) {
      return deducts ? cap : Optional.of(Rational.ZERO);
    } else if (made.isEmpty()) {
      return Optional.empty();
    }
    boolean silent =
        own.stream().allMatch(child -> !has(child))
            && !unmet
            && (own.isEmpty()
                || own.stream().anyMatch(child -> !has(child) && child.state() != State.ABSENT));
    return silent && floor.isEmpty()
        ? Optional.empty()
        : Optional.of(between(made.get(), floor, cap));
  }

  private boolean has(Node child) {
    return values.containsKey(child.id());
  }

  private Rational known(Node node) {
    return values.getOrDefault(node.id(), Rational.ZERO);
  }

  private static Rational between(
      Rational value, Optional<Rational> floor, Optional<Rational> cap) {
    Rational held = floor.isPresent() ? value.max(floor.get()) : value;
    return cap.isPresent() ? held.min(cap.get()) : held;
  }

  private Optional<Rational> combine(Taking taking, List<Node> children) {
    List<Node> left = new ArrayList<>();
    for (Node child : children) {
      boolean has = value(child).isPresent();
      if (has && !child.spills()) {
        left.add(child);
      }
      boolean inSum = taking.way() == Way.SUM && !(has && child.spills());
      shares.put(child.id(), inSum ? Rational.ONE : Rational.ZERO);
    }
    switch (taking.way()) {
      case SUM -> {}
      case MEAN -> {
        return mean(taking, left);
      }
      case HIGHEST -> left = best(left, taking.count(), 1);
      case LOWEST -> left = best(left, taking.count(), -1);
      case FIRST -> {
        for (Node node : left) {
          if (known(node).signum() > 0) {
            left = List.of(node);
            break;
          }
        }
      }
      case LEVELS -> left = unlocked(children, left);
    }
    Rational sum = Rational.ZERO;
    for (Node node : left) {
      shares.put(node.id(), Rational.ONE);
      sum = sum.plus(known(node));
    }
    return Optional.of(sum);
  }

  /** The {@code count} nodes of the highest value, or of the lowest where {@code sign} is −1. */
  private List<Node> best(List<Node> nodes, int count, int sign) {
    List<Node> left = new ArrayList<>(nodes);
    List<Node> taken = new ArrayList<>();
    while (taken.size() < count && !left.isEmpty()) {
      taken.add(left.remove(extreme(left, sign)));
    }
    return taken;
  }

  private int extreme(List<Node> nodes, int sign) {
    int best = 0;
    for (int i = 1; i < nodes.size(); i++) {
      Rational value = known(nodes.get(i));
      if (value.compareTo(known(nodes.get(best))) * sign > 0) {
        best = i;
      }
    }
    return best;
  }

  private List<Node> unlocked(List<Node> children, List<Node> candidates) {
    List<Node> open = new ArrayList<>();
    for (Node child : children) {
      if (child.spills()) {
        continue;
      }
      Rational value = values.get(child.id());
      if (value != null && candidates.contains(child)) {
        open.add(child);
      }
      if (!complete(child, value)) {
        break;
      }
    }
    return open;
  }

  private static boolean complete(Node child, @Nullable Rational value) {
    if (value == null) {
      return false;
    }
    return child.cap().isPresent()
        ? value.compareTo(thirds(child.cap().get())) >= 0
        : value.signum() > 0;
  }

  private Optional<Rational> mean(Taking taking, List<Node> nodes) {
    List<Node> left = new ArrayList<>(nodes);
    for (int i = 0; i < taking.dropLowest() && !left.isEmpty(); i++) {
      left.remove(extreme(left, -1));
    }
    for (int i = 0; i < taking.dropHighest() && !left.isEmpty(); i++) {
      left.remove(extreme(left, 1));
    }
    if (taking.keep() > 0) {
      left = best(left, taking.keep(), 1);
    }
    int weights = left.stream().mapToInt(NaiveScorer::weight).sum();
    if (weights == 0) {
      return Optional.empty();
    }
    Rational sum = Rational.ZERO;
    for (Node node : left) {
      Rational share = Rational.of(weight(node), weights);
      shares.put(node.id(), share);
      sum = sum.plus(known(node).times(share));
    }
    return Optional.of(sum);
  }

  private static int weight(Node node) {
    return node.weight() < 0 ? 1 : node.weight();
  }
}
