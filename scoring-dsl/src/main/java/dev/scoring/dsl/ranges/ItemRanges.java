package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what rules and blocks may give to what stands around them. */
final class ItemRanges {

  /** How many sums of absent points are told apart. */
  private static final int MAX_ABSENCES = 32;

  private final Types types;
  private final Ranges ranges;
  private final IdentityHashMap<Declaration, Given> known = new IdentityHashMap<>();
  private final Means means;

  ItemRanges(Types types, Ranges ranges) {
    this.types = types;
    this.ranges = ranges;
    this.means = new Means(types, ranges);
  }

  /**
   * What something gives.
   *
   * @param range the points, where it gives any
   * @param mayBeMissing whether it may not apply, or have no value
   */
  record Given(Range range, boolean mayBeMissing) {
    static final Given NOTHING = new Given(Range.ZERO, /* mayBeMissing= */ true);

    /** The points, and 0 where there may be none. */
    Range orNothing() {
      return mayBeMissing ? range.or(Range.ZERO) : range;
    }
  }

  /**
   * What the part around an item says.
   *
   * @param deducts whether points are deducted
   * @param full whether what is absent gives all its points
   */
  record Around(boolean deducts, boolean full) {
    static final Around NOTHING = new Around(/* deducts= */ false, /* full= */ false);

    static Around of(Declaration.Part part) {
      return new Around(
          part.mode() == Mode.DEDUCT_FROM, Clause.has(part.clauses(), Clause.FullForAbsent.class));
    }
  }

  /** What is given in a part, what spills in it included. */
  Given all(Declaration.Part part, Around around) {
    return all(part.clauses(), part.items(), around);
  }

  /** What is given by some items and, in a part, by what spills in them. */
  Given all(List<Clause> clauses, List<Declaration> items, Around around) {
    Given combined = combined(clauses, items, around);
    Range spilled = spilled(items, around);
    return spilled.equals(Range.ZERO)
        ? combined
        : new Given(combined.orNothing().plus(spilled), combined.mayBeMissing());
  }

  /** What a rule or block gives, within its own limits. */
  Given given(Declaration item, Around around) {
    Given given = known.get(item);
    if (given == null) {
      known.put(item, new Given(Range.UNKNOWN, /* mayBeMissing= */ true));
      if (item instanceof Declaration.Rule rule) {
        given = rule(rule, around);
      } else if (item instanceof Declaration.Block block) {
        given = guarded(block, combined(block.clauses(), block.items(), around), around);
      } else {
        given = new Given(Range.UNKNOWN, /* mayBeMissing= */ true);
      }
      known.put(item, given);
    }
    return given;
  }

  /** What is left of what an item gives when what stands around it has taken its part. */
  Range leftOf(Range given, Item item, Around around) {
    Optional<Rational> multiple = given.multiple();
    boolean apart = false;
    boolean cut = false;
    boolean nothing = false;
    for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
      List<Clause> clauses = at.get().clauses();
      apart |= at.get().scoresChildrenApart();
      nothing |= apart || isGuarded(clauses) || Clause.has(clauses, Clause.ZeroWhen.class);
      Optional<Rational> limit = Limit.of(at.get(), types).map(Limit::value);
      if (!apart && limit.isPresent()) {
        cut = true;
        Range inside = all(clauses, at.get().children(), around).orNothing();
        multiple = Lattice.common(Lattice.common(multiple, inside.multiple()), limit);
        if (Clause.has(clauses, Clause.RescaleAbsent.class)) {
          multiple = Optional.empty();
        }
      }
    }
    Range left = cut || nothing ? given.or(Range.ZERO) : given;
    return cut ? new Range(left.interval(), left.tight(), multiple, Optional.empty()) : left;
  }

  // ------------------------------------------------------------------------------ one item

  private Given rule(Declaration.Rule rule, Around around) {
    Range range = beforeCap(rule);
    boolean empty = ranges.mayBeEmpty(rule.form());
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        empty |= ranges.mayBeEmpty(but.form());
      }
    }
    Optional<Clause.Cap> cap = Clause.first(rule.clauses(), Clause.Cap.class);
    Optional<Range> most = cap.map(each -> notNegative(ranges.figure(each.points())));
    if (most.isPresent()) {
      Optional<Rational> fixed = types.constant(cap.get().points());
      Range limited = fixed.isPresent() ? range.upTo(fixed) : range.atMost(most.get());
      range = ranges.mayBeEmpty(cap.get().points()) ? range.or(limited) : limited;
    }
    boolean full = around.full() || Clause.has(rule.clauses(), Clause.FullForAbsent.class);
    if (full && most.isPresent() && isGuarded(rule.clauses())) {
      range = range.or(most.get());
    }
    return new Given(range, empty || isGuarded(rule.clauses()));
  }

  /** The values of a rule before its cap, where it has one. */
  Range beforeCap(Declaration.Rule rule) {
    Range range = ranges.form(rule.form());
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        range = range.or(ranges.form(but.form()));
      }
    }
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.Floor floor && floor.points().isPresent()) {
        Range least = range.atLeast(ranges.figure(floor.points().get()));
        range = ranges.mayBeEmpty(floor.points().get()) ? range.or(least) : least;
      }
    }
    return notNegative(range);
  }

  /** Points below 0 are an error in the data. */
  private static Range notNegative(Range range) {
    Range left = range.within(Intervals.FROM_ZERO);
    return left.interval().isEmpty() ? Range.ZERO : left;
  }

  /** What the clauses of a block make of what is given in it. */
  private Given guarded(Declaration.Block block, Given inside, Around around) {
    Optional<Rational> points = block.points().flatMap(types::constant);
    Optional<Rational> floor =
        Clause.first(block.clauses(), Clause.Floor.class)
            .flatMap(Clause.Floor::points)
            .flatMap(types::constant);
    Range range = inside.orNothing().upTo(points);
    if (floor.isPresent()) {
      range = range.atLeast(Range.of(floor.get().min(points.orElse(floor.get()))));
    }
    if (Clause.has(block.clauses(), Clause.ZeroWhen.class)) {
      range = range.or(around.deducts() ? points.map(Range::of).orElse(range) : Range.ZERO);
    }
    boolean guarded = isGuarded(block.clauses());
    boolean full = around.full() || Clause.has(block.clauses(), Clause.FullForAbsent.class);
    if (guarded && full && points.isPresent()) {
      range = range.or(Range.of(points.get()));
    }
    return new Given(range, guarded || (inside.mayBeMissing() && floor.isEmpty()));
  }

  /** Whether something may not apply to a unit or on a day. */
  private static boolean isGuarded(List<Clause> clauses) {
    return Clause.has(clauses, Clause.When.class)
        || Clause.has(clauses, Clause.For.class)
        || Clause.has(clauses, Clause.Dated.class);
  }

  // ------------------------------------------------------------------------------ several items

  /** What stands in a block or part, taken together as its clauses say. */
  private Given combined(List<Clause> clauses, List<Declaration> items, Around around) {
    Optional<Clause.Takes> takes = Clause.first(clauses, Clause.Takes.class);
    if (takes.isEmpty()) {
      return sum(items, around);
    } else if (takes.get().kind() == Combination.Kind.LEVELS) {
      Range sum = Range.ZERO;
      for (Declaration item : items) {
        sum = sum.plus(given(item, around).range().or(Range.ZERO));
      }
      return new Given(sum, /* mayBeMissing= */ true);
    }
    List<Given> each = new ArrayList<>();
    for (Declaration item : items) {
      each.add(given(item, around));
    }
    boolean missing = each.stream().allMatch(Given::mayBeMissing);
    Range hull = each.stream().map(Given::range).reduce(Range::or).orElse(Range.ZERO);
    return switch (takes.get().kind()) {
      case MEAN -> {
        Trim trim = takes.get().trim();
        boolean allDropped = !trim.equals(Trim.NONE);
        yield new Given(means.mean(items, each, trim, hull), missing || allDropped);
      }
      case HIGHEST, LOWEST -> {
        int taken = takes.get().count().orElse(1);
        boolean highest = takes.get().kind() == Combination.Kind.HIGHEST;
        boolean one = taken == 1 && !each.isEmpty();
        yield new Given(one ? outermost(each, highest) : best(each, hull, taken), missing);
      }
      case FIRST -> new Given(first(each), missing);
      case LEVELS, SUM -> new Given(hull.or(Range.ZERO), missing);
    };
  }

  /** The first of some children that gives anything. */
  private static Range first(List<Given> each) {
    Optional<Range> taken = Optional.empty();
    for (Given next : each) {
      Range points = next.range().within(Intervals.ABOVE_ZERO);
      if (!points.interval().isEmpty()) {
        taken = Optional.of(taken.map(points::or).orElse(points));
      }
      if (!next.mayBeMissing() && next.range().low().filter(low -> low.signum() > 0).isPresent()) {
        return taken.orElse(Range.ZERO);
      }
    }
    return taken.map(Range.ZERO::or).orElse(Range.ZERO);
  }

  /** The one of some children that gives most, or least. */
  private static Range outermost(List<Given> each, boolean highest) {
    Given taken = each.get(0);
    for (Given next : each.subList(1, each.size())) {
      Range range =
          highest ? taken.range().atLeast(next.range()) : taken.range().atMost(next.range());
      range = next.mayBeMissing() ? range.or(taken.range()) : range;
      range = taken.mayBeMissing() ? range.or(next.range()) : range;
      taken = new Given(range, taken.mayBeMissing() && next.mayBeMissing());
    }
    return taken.range();
  }

  /** The highest or lowest of some children, as many as are taken. */
  private static Range best(List<Given> each, Range hull, int taken) {
    boolean endless = each.stream().anyMatch(given -> given.range().high().isEmpty());
    Optional<Rational> most =
        endless
            ? Optional.empty()
            : each.stream()
                .map(given -> given.range().high().orElseThrow())
                .sorted(Comparator.reverseOrder())
                .limit(taken)
                .reduce(Rational::plus);
    Range all = hull.or(Range.ZERO);
    Interval interval =
        new Interval(all.interval().low(), all.interval().lowIncluded(), most, most.isPresent());
    return new Range(interval, all.tight(), all.multiple(), Optional.empty());
  }

  private Given sum(List<Declaration> items, Around around) {
    Range sum = Range.ZERO;
    boolean missing = true;
    for (Declaration item : items) {
      if (!spills(item)) {
        Given given = given(item, around);
        sum = sum.plus(given.orNothing());
        missing &= given.mayBeMissing();
      }
    }
    return new Given(sum, missing);
  }

  /** What goes past all blocks straight into a part. */
  private Range spilled(List<Declaration> items, Around around) {
    Range sum = Range.ZERO;
    for (Declaration item : items) {
      if (item instanceof Declaration.Block block) {
        Range inside = spilled(block.items(), around);
        if (!inside.equals(Range.ZERO)) {
          sum = sum.plus(inside.or(Range.ZERO));
        }
      } else if (spills(item)) {
        sum = sum.plus(given(item, around).orNothing());
      }
    }
    return sum;
  }

  private static boolean spills(Declaration item) {
    return item instanceof Declaration.Rule rule && Clause.has(rule.clauses(), Clause.Spills.class);
  }

  // ------------------------------------------------------------------------------ what is absent

  /**
   * What is given in a part, by the points of the blocks that are absent; empty if there are many
   * ways.
   */
  Map<Rational, Range> byAbsence(Declaration.Part part, Around around) {
    Map<Rational, Range> ways =
        Clause.has(part.clauses(), Clause.Takes.class) ? Map.of() : together(part.items(), around);
    Range spilled = spilled(part.items(), around);
    Map<Rational, Range> result = new TreeMap<>();
    ways.forEach((absent, range) -> result.put(absent, range.plus(spilled)));
    return result;
  }

  private Map<Rational, Range> together(List<Declaration> items, Around around) {
    Map<Rational, Range> sums = Map.of(Rational.ZERO, Range.ZERO);
    for (Declaration item : items) {
      if (spills(item)) {
        continue;
      }
      Map<Rational, Range> ways = ways(item, around);
      Map<Rational, Range> next = new TreeMap<>();
      for (Map.Entry<Rational, Range> before : sums.entrySet()) {
        for (Map.Entry<Rational, Range> way : ways.entrySet()) {
          Range sum = before.getValue().plus(way.getValue());
          next.merge(before.getKey().plus(way.getKey()), sum, Range::or);
        }
      }
      if (next.size() > MAX_ABSENCES) {
        return Map.of();
      }
      sums = next;
    }
    return sums;
  }

  private Map<Rational, Range> ways(Declaration item, Around around) {
    if (!(item instanceof Declaration.Block block)) {
      return Map.of(Rational.ZERO, given(item, around).orNothing());
    }
    Map<Rational, Range> ways = new TreeMap<>();
    boolean sums = !Clause.has(block.clauses(), Clause.Takes.class);
    Map<Rational, Range> inside =
        sums
            ? together(block.items(), around)
            : Map.of(Rational.ZERO, combined(block.clauses(), block.items(), around).orNothing());
    for (Map.Entry<Rational, Range> each : inside.entrySet()) {
      Given given = new Given(each.getValue(), /* mayBeMissing= */ true);
      ways.put(each.getKey(), guarded(block, given, around).range());
    }
    if (isGuarded(block.clauses())) {
      Range full = given(block, around).orNothing();
      boolean gives = around.full() || Clause.has(block.clauses(), Clause.FullForAbsent.class);
      ways.merge(pointsOf(block), gives ? full : Range.ZERO, Range::or);
    }
    return ways;
  }

  /** The points that are taken out where a block is absent. */
  private Rational pointsOf(Declaration item) {
    if (!(item instanceof Declaration.Block block)) {
      return Rational.ZERO;
    }
    Optional<Rational> points = block.points().flatMap(types::constant);
    if (points.isPresent()) {
      return points.get();
    }
    Optional<Clause.Takes> takes = Clause.first(block.clauses(), Clause.Takes.class);
    Combination.Kind kind = takes.map(Clause.Takes::kind).orElse(Combination.Kind.SUM);
    int taken =
        switch (kind) {
          case SUM, LEVELS -> block.items().size();
          case MEAN, FIRST -> 1;
          case HIGHEST, LOWEST -> takes.flatMap(Clause.Takes::count).orElse(1);
        };
    return block.items().stream()
        .map(this::pointsOf)
        .sorted(Comparator.reverseOrder())
        .limit(taken)
        .reduce(Rational.ZERO, Rational::plus);
  }
}
