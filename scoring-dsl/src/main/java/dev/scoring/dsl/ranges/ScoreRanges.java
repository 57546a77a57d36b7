package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds between which numbers parts, blocks, rules and totals lie. */
final class ScoreRanges {

  private final SyntaxTree tree;
  private final Map<String, Item> byId = new HashMap<>();
  private final Types types;
  private final Ranges ranges;
  private final Map<String, Range> scores = new HashMap<>();
  private int depth;

  ScoreRanges(SyntaxTree tree, Types types, Ranges ranges) {
    this.tree = tree;
    this.types = types;
    this.ranges = ranges;
  }

  /**
   * The most that something gives.
   *
   * @param points the points; absent where there is no limit or none is known
   * @param certain whether that much, or without limit, is given or approached
   */
  record Most(Optional<Rational> points, boolean certain) {
    static final Most NOTHING = new Most(Optional.of(Rational.ZERO), true);
    static final Most UNKNOWN = new Most(Optional.empty(), false);

    static Most of(Range range) {
      return new Most(range.high().map(high -> high.max(Rational.ZERO)), range.tight());
    }

    Most plus(Most other) {
      Optional<Rational> sum =
          points.isPresent() && other.points.isPresent()
              ? Optional.of(points.get().plus(other.points.get()))
              : Optional.empty();
      return new Most(sum, certain && other.certain);
    }

    Most or(Most other) {
      Optional<Rational> larger =
          points.isPresent() && other.points.isPresent()
              ? Optional.of(points.get().max(other.points.get()))
              : Optional.empty();
      return new Most(larger, certain && other.certain);
    }

    /** No more than {@code limit}, which the scheme says. */
    Most upTo(Optional<Rational> limit) {
      return limit.isPresent() && (points.isEmpty() || points.get().compareTo(limit.get()) > 0)
          ? new Most(limit, true)
          : this;
    }

    /** From 0 to this. */
    Range range() {
      return new Range(
          new Interval(Optional.of(Rational.ZERO), true, points, points.isPresent()),
          certain,
          false);
    }
  }

  /** The values of a part, block, rule or total. */
  Range score(String id) {
    Range known = scores.get(id);
    if (known == null) {
      scores.put(id, Range.UNKNOWN);
      known = depth > Ranges.MAX_DEPTH ? Range.UNKNOWN : scoreAnew(id);
      scores.put(id, known);
    }
    return known;
  }

  private Range scoreAnew(String id) {
    Declaration node = types.symbols().scores().get(id);
    depth++;
    try {
      if (node instanceof Declaration.Part part) {
        return part(part);
      } else if (node instanceof Declaration.Total total) {
        return total(total);
      } else if (node != null) {
        return inside(node, id);
      }
      return implicit();
    } catch (ArithmeticException tooLarge) {
      return Range.UNKNOWN;
    } finally {
      depth--;
    }
  }

  /** What an item gives once the caps around it have taken theirs. */
  private Range inside(Declaration node, String id) {
    Optional<Item> item = item(id);
    if (item.isEmpty()) {
      return Range.UNKNOWN;
    }
    boolean full = false;
    for (Optional<Item> at = item.get().parent(); at.isPresent(); at = at.get().parent()) {
      full |=
          at.get().node() instanceof Declaration.Part
              && at.get().clause(Clause.FullForAbsent.class).isPresent();
    }
    Most most = most(node, full);
    return most.upTo(Limit.around(item.get(), types).map(Limit::value)).range();
  }

  /** The values of the part or the total that a file has without saying so. */
  private Range implicit() {
    Range sum = Range.ZERO;
    boolean parts = false;
    List<Declaration> items = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        sum = sum.plus(part(part));
        parts = true;
      } else if (declaration instanceof Declaration.Block
          || declaration instanceof Declaration.Rule) {
        items.add(declaration);
      }
    }
    return parts
        ? sum
        : sum(items, /* full= */ false).plus(spilled(items, /* full= */ false)).range();
  }

  private Range part(Declaration.Part part) {
    boolean full = Clause.has(part.clauses(), Clause.FullForAbsent.class);
    Optional<Rational> points = part.points().flatMap(types::constant);
    Most given = combined(part.clauses(), part.items(), full).plus(spilled(part.items(), full));
    Optional<Clause.Floor> floor = Clause.first(part.clauses(), Clause.Floor.class);
    Optional<Rational> least = floor.flatMap(Clause.Floor::points).flatMap(types::constant);
    Range range;
    if (part.mode() == Mode.ADD) {
      range = given.range();
    } else if (part.mode() == Mode.ADD_UP_TO) {
      range = new Most(points, points.isPresent()).range();
    } else if (points.isEmpty()) {
      return Range.UNKNOWN;
    } else if (floor.isPresent() && least.isEmpty()) {
      Optional<Rational> low = given.points().map(points.get()::minus);
      range = new Range(new Interval(low, low.isPresent(), points, true), given.certain(), false);
    } else {
      range =
          Range.tight(Interval.closed(least.orElse(Rational.ZERO).min(points.get()), points.get()));
    }
    if (part.mode() != Mode.DEDUCT_FROM && least.isPresent()) {
      range = range.atLeast(Range.of(least.get()));
    }
    return canBeNothing(part.clauses()) ? range.or(Range.ZERO) : range;
  }

  private static boolean canBeNothing(List<Clause> clauses) {
    return Clause.has(clauses, Clause.When.class) || Clause.has(clauses, Clause.ZeroWhen.class);
  }

  private Range total(Declaration.Total total) {
    Range range = ranges.figure(total.formula());
    for (Clause clause : total.clauses()) {
      if (clause instanceof Clause.Floor floor && floor.points().isPresent()) {
        range = range.atLeast(ranges.figure(floor.points().get()));
      }
    }
    for (Clause clause : total.clauses()) {
      if (clause instanceof Clause.Cap cap) {
        range = range.atMost(ranges.figure(cap.points()));
      }
    }
    return canBeNothing(total.clauses()) ? range.or(Range.ZERO) : range;
  }

  // ---------------------------------------------------------------- the most that items give

  private Most most(Declaration item, boolean full) {
    if (item instanceof Declaration.Rule rule) {
      return most(rule, full);
    }
    return item instanceof Declaration.Block block ? most(block, full) : Most.UNKNOWN;
  }

  private Most most(Declaration.Block block, boolean full) {
    Optional<Rational> points = block.points().flatMap(types::constant);
    Most most = combined(block.clauses(), block.items(), full);
    Optional<Rational> floor =
        Clause.first(block.clauses(), Clause.Floor.class)
            .flatMap(Clause.Floor::points)
            .flatMap(types::constant);
    if (floor.isPresent()) {
      most = most.or(Most.of(Range.of(floor.get())));
    }
    boolean all =
        full
            || Clause.has(block.clauses(), Clause.FullForAbsent.class)
            || Clause.has(block.clauses(), Clause.ZeroWhen.class);
    if (all && points.isPresent()) {
      most = most.or(Most.of(Range.of(points.get())));
    }
    return most.upTo(points);
  }

  /** What stands in a block or part, taken together as its clauses say. */
  private Most combined(List<Clause> clauses, List<Declaration> items, boolean full) {
    Optional<Clause.Takes> takes = Clause.first(clauses, Clause.Takes.class);
    if (takes.isEmpty() || takes.get().kind() == Combination.Kind.LEVELS) {
      return sum(items, full);
    }
    List<Most> each = new ArrayList<>();
    for (Declaration item : items) {
      each.add(most(item, full));
    }
    int taken =
        takes.get().kind() == Combination.Kind.HIGHEST
                || takes.get().kind() == Combination.Kind.LOWEST
            ? takes.get().count().orElse(1)
            : 1;
    return highest(each, taken);
  }

  /** The sum of the highest. */
  private static Most highest(List<Most> each, int taken) {
    boolean certain = each.stream().allMatch(Most::certain);
    if (each.stream().anyMatch(most -> most.points().isEmpty())) {
      return new Most(Optional.empty(), certain);
    }
    Optional<Rational> sum =
        each.stream()
            .map(most -> most.points().orElseThrow())
            .sorted(Comparator.reverseOrder())
            .limit(taken)
            .reduce(Rational::plus);
    return new Most(Optional.of(sum.orElse(Rational.ZERO)), certain);
  }

  private Most sum(List<Declaration> items, boolean full) {
    Most sum = Most.NOTHING;
    for (Declaration item : items) {
      if (!spills(item)) {
        sum = sum.plus(most(item, full));
      }
    }
    return sum;
  }

  /** What goes past all blocks straight into a part. */
  private Most spilled(List<Declaration> items, boolean full) {
    Most sum = Most.NOTHING;
    for (Declaration item : items) {
      if (item instanceof Declaration.Block block) {
        sum = sum.plus(spilled(block.items(), full));
      } else if (spills(item)) {
        sum = sum.plus(most(item, full));
      }
    }
    return sum;
  }

  private static boolean spills(Declaration item) {
    return item instanceof Declaration.Rule rule && Clause.has(rule.clauses(), Clause.Spills.class);
  }

  private Most most(Declaration.Rule rule, boolean full) {
    Most most = beforeCap(rule);
    Optional<Clause.Cap> cap = Clause.first(rule.clauses(), Clause.Cap.class);
    if (cap.isEmpty()) {
      return most;
    }
    Optional<Rational> fixed = types.constant(cap.get().points());
    Most limit = Most.of(ranges.figure(cap.get().points()));
    boolean gives = full || Clause.has(rule.clauses(), Clause.FullForAbsent.class);
    if (gives) {
      most = most.or(limit);
    }
    if (fixed.isPresent()) {
      return most.upTo(fixed);
    }
    Most limited = most.upTo(limit.points());
    return limited.equals(most) ? most : new Most(limited.points(), false);
  }

  /** The most that a rule gives before its cap. */
  Most beforeCap(Declaration.Rule rule) {
    Most most = Most.of(ranges.form(rule.form()));
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        most = most.or(Most.of(ranges.form(but.form())));
      } else if (clause instanceof Clause.Floor floor && floor.points().isPresent()) {
        most = most.or(Most.of(ranges.figure(floor.points().get())));
      }
    }
    return most;
  }

  /** The part, block or rule with an id; the first of them. */
  private Optional<Item> item(String id) {
    if (byId.isEmpty()) {
      types.symbols().items().forEach(item -> byId.putIfAbsent(item.name().text(), item));
    }
    return Optional.ofNullable(byId.get(id));
  }
}
