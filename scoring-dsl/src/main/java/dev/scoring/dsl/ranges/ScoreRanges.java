package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which values parts, blocks, rules and totals may have. */
final class ScoreRanges {

  private final SyntaxTree tree;
  private final Map<String, Item> byId = new HashMap<>();
  private final Types types;
  private final Ranges ranges;
  private final ItemRanges items;
  private final Map<String, Range> scores = new HashMap<>();
  private int depth;

  ScoreRanges(SyntaxTree tree, Types types, Ranges ranges) {
    this.tree = tree;
    this.types = types;
    this.ranges = ranges;
    this.items = new ItemRanges(types, ranges);
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
        return inside(id);
      }
      return implicit();
    } catch (ArithmeticException tooLarge) {
      return Range.UNKNOWN;
    } finally {
      depth--;
    }
  }

  /** What an item gives once the caps around it have taken theirs. */
  private Range inside(String id) {
    Optional<Item> item = item(id);
    if (item.isEmpty()) {
      return Range.UNKNOWN;
    }
    ItemRanges.Around around = around(item.get());
    Range given = items.given(item.get().node(), around).orNothing();
    Optional<Rational> limit = Limit.around(item.get(), types).map(Limit::value);
    if (item.get().parent().isEmpty()) {
      return given.upTo(limit);
    }
    return items.leftOf(given, item.get(), around).upTo(limit);
  }

  private static ItemRanges.Around around(Item item) {
    ItemRanges.Around around = ItemRanges.Around.NOTHING;
    for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
      if (at.get().node() instanceof Declaration.Part part) {
        around = ItemRanges.Around.of(part);
      }
    }
    return around;
  }

  /** The values of the part or the total that a file has without saying so. */
  private Range implicit() {
    Range sum = Range.ZERO;
    boolean parts = false;
    List<Declaration> top = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        sum = sum.plus(score(part));
        parts = true;
      } else if (declaration instanceof Declaration.Block
          || declaration instanceof Declaration.Rule) {
        top.add(declaration);
      }
    }
    return parts ? sum : items.all(List.of(), top, ItemRanges.Around.NOTHING).orNothing();
  }

  /** The values of a part; of one with the id of another its own. */
  private Range score(Declaration.Part part) {
    String id = part.name().text();
    return types.symbols().scores().get(id) == part ? score(id) : part(part);
  }

  private Range part(Declaration.Part part) {
    Optional<Rational> points = part.points().flatMap(types::constant);
    Optional<Clause.Floor> floor = Clause.first(part.clauses(), Clause.Floor.class);
    Optional<Rational> least = floor.flatMap(Clause.Floor::points).flatMap(types::constant);
    if (part.mode() != Mode.ADD && points.isEmpty()) {
      return Range.UNKNOWN;
    }
    Range range;
    if (Clause.has(part.clauses(), Clause.RescaleAbsent.class) && points.isPresent()) {
      range = rescaled(part, points.get(), floor, least);
    } else {
      ItemRanges.Given inside = items.all(part, ItemRanges.Around.of(part));
      boolean mean =
          Clause.first(part.clauses(), Clause.Takes.class)
              .filter(takes -> takes.kind() == Combination.Kind.MEAN)
              .isPresent();
      // A mean of nothing is an error in the data.
      Range given = mean ? inside.range() : inside.orNothing();
      range = partOf(part.mode(), given, points, floor.isPresent(), least);
    }
    return canBeNothing(part.clauses()) ? range.or(Range.ZERO) : range;
  }

  /** What a part makes of what is given in it. */
  private static Range partOf(
      Mode mode,
      Range given,
      Optional<Rational> points,
      boolean floored,
      Optional<Rational> least) {
    if (mode == Mode.DEDUCT_FROM) {
      Optional<Rational> limit =
          floored && least.isEmpty()
              ? Optional.empty()
              : Optional.of(points.orElseThrow().minus(least.orElse(Rational.ZERO)));
      Range taken = given.upTo(limit.map(each -> each.max(Rational.ZERO)));
      return Range.of(points.orElseThrow()).plus(taken.times(Rational.of(-1)));
    }
    Range added = mode == Mode.ADD ? given : given.upTo(points);
    return least.isPresent() ? added.atLeast(Range.of(least.get())) : added;
  }

  /** The same where what is left after absent blocks is scaled to all points. */
  private Range rescaled(
      Declaration.Part part,
      Rational points,
      Optional<Clause.Floor> floor,
      Optional<Rational> least) {
    Optional<Range> all = Optional.empty();
    for (Map.Entry<Rational, Range> each :
        items.byAbsence(part, ItemRanges.Around.of(part)).entrySet()) {
      Rational left = points.minus(each.getKey());
      if (left.signum() > 0) {
        Rational share = left.dividedBy(points);
        Range range =
            partOf(
                    part.mode(),
                    each.getValue(),
                    Optional.of(left),
                    floor.isPresent(),
                    least.map(share::times))
                .times(Rational.ONE.dividedBy(share));
        all = Optional.of(all.map(range::or).orElse(range));
      }
    }
    return all.orElseGet(
        () ->
            new Range(
                partOf(
                        part.mode(),
                        Range.loose(Intervals.FROM_ZERO),
                        Optional.of(points),
                        floor.isPresent(),
                        least)
                    .interval(),
                /* tight= */ true,
                Optional.empty(),
                Optional.empty()));
  }

  private static boolean canBeNothing(List<Clause> clauses) {
    return Clause.has(clauses, Clause.When.class) || Clause.has(clauses, Clause.ZeroWhen.class);
  }

  private Range total(Declaration.Total total) {
    Range range = ranges.figure(total.formula());
    for (Clause clause : total.clauses()) {
      if (clause instanceof Clause.Cap cap) {
        range = limited(range, range.atMost(ranges.figure(cap.points())), cap.points());
      }
    }
    for (Clause clause : total.clauses()) {
      if (clause instanceof Clause.Floor floor && floor.points().isPresent()) {
        Expression least = floor.points().get();
        range = limited(range, range.atLeast(ranges.figure(least)), least);
      }
    }
    return canBeNothing(total.clauses()) ? range.or(Range.ZERO) : range;
  }

  /** A limit that may be empty may not limit. */
  private Range limited(Range range, Range limited, Expression limit) {
    return ranges.mayBeEmpty(limit) ? range.or(limited) : limited;
  }

  /** What is given in a part or block before its own limits; empty if that is too large. */
  Optional<Range> given(Item item) {
    ItemRanges.Around around =
        item.node() instanceof Declaration.Part part ? ItemRanges.Around.of(part) : around(item);
    try {
      return Optional.of(items.all(item.clauses(), item.children(), around).orNothing());
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** What a rule or block gives to what stands around it. */
  Range given(Declaration node, Item parent) {
    try {
      return items
          .given(
              node,
              parent.node() instanceof Declaration.Part part
                  ? ItemRanges.Around.of(part)
                  : around(parent))
          .orNothing();
    } catch (ArithmeticException tooLarge) {
      return Range.UNKNOWN;
    }
  }

  /** The values of a rule before its cap. */
  Range beforeCap(Declaration.Rule rule) {
    return items.beforeCap(rule);
  }

  /** The part, block or rule with an id; the first of them. */
  private Optional<Item> item(String id) {
    if (byId.isEmpty()) {
      types.symbols().items().forEach(item -> byId.putIfAbsent(item.name().text(), item));
    }
    return Optional.ofNullable(byId.get(id));
  }
}
