package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.ranges.Limit;
import dev.scoring.dsl.ranges.Range;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.types.Types;
import java.util.List;
import java.util.Optional;

/** What stands in a block or part can reach its points, and no single rule goes beyond them. */
record PointsReached(Ranges ranges, Types types, Reporter reporter, WritersWords words)
    implements Check {

  @Override
  public void item(Item item) {
    if (item.node() instanceof Declaration.Rule rule) {
      fits(item, rule);
      return;
    }
    Optional<Rational> points = item.points().flatMap(types::constant);
    if (points.isEmpty() || points.get().signum() == 0 || item.children().isEmpty()) {
      return;
    }
    boolean deducts = deducts(item);
    if (deducts && item.clause(Clause.ZeroWhen.class).isPresent()) {
      return;
    }
    Rational limit = Limit.of(item, types).map(Limit::value).orElse(points.get());
    Optional<Rational> most = most(item);
    if (most.isPresent() && most.get().compareTo(limit) < 0) {
      tooFew(item, points.get(), most.get(), deducts);
    } else if (!deducts) {
      caps(item, points.get());
    }
  }

  private static boolean deducts(Item item) {
    for (Optional<Item> at = Optional.of(item); at.isPresent(); at = at.get().parent()) {
      if (at.get().node() instanceof Declaration.Part part) {
        return part.mode() == Mode.DEDUCT_FROM;
      }
    }
    return false;
  }

  /** The most that the rules in an item give; blocks with points are taken to reach theirs. */
  private Optional<Rational> most(Item item) {
    if (item.clause(Clause.Takes.class).isPresent()) {
      boolean rules = item.children().stream().allMatch(Declaration.Rule.class::isInstance);
      return rules ? ranges.given(item).flatMap(Range::high) : Optional.empty();
    }
    if (item.children().stream().allMatch(PointsReached::isBlock)) {
      // Whether their points add up is told by another.
      return Optional.empty();
    }
    if (item.node() instanceof Declaration.Part && anySpills(item.children())) {
      return Optional.empty();
    }
    Rational sum = Rational.ZERO;
    for (Declaration child : item.children()) {
      Optional<Rational> most =
          child instanceof Declaration.Block block && block.points().isPresent()
              ? types.constant(block.points().get())
              : ranges.given(child, item).high();
      if (most.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(most.get());
    }
    return Optional.of(sum);
  }

  private static boolean anySpills(List<Declaration> items) {
    for (Declaration item : items) {
      if (item instanceof Declaration.Block block ? anySpills(block.items()) : spills(item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean spills(Declaration item) {
    return item instanceof Declaration.Rule rule && Clause.has(rule.clauses(), Clause.Spills.class);
  }

  private static boolean isBlock(Declaration child) {
    return child instanceof Declaration.Block block && block.points().isPresent();
  }

  private void tooFew(Item item, Rational points, Rational most, boolean deducts) {
    Expression written = item.points().orElseThrow();
    String name = item.name().text();
    reporter.report(
        Code.POINTS_REACHED,
        written.span(),
        "`%s` can never %s its %s: what stands in it gives at most %s"
            .formatted(
                name,
                deducts ? "lose" : "reach",
                words.valued(written, points),
                WritersWords.points(most)),
        "correct the points of `%s` or of what stands in it; if the source has it so, say so with"
                .formatted(name)
            + " `sic \"…\"`");
  }

  /**
   * Where each rule in a part that adds says the most that it gives, these add up to its points.
   */
  private void caps(Item item, Rational points) {
    Rational sum = Rational.ZERO;
    StringBuilder list = new StringBuilder();
    for (Declaration child : item.children()) {
      if (!(child instanceof Declaration.Rule rule)
          || item.clause(Clause.Takes.class).isPresent()
          || !Clause.has(rule.clauses(), Clause.Cap.class)) {
        return;
      }
      Expression cap = Clause.first(rule.clauses(), Clause.Cap.class).orElseThrow().points();
      Optional<Rational> most = types.constant(cap);
      if (most.isEmpty()
          || most.get().compareTo(points) > 0
          || Clause.has(rule.clauses(), Clause.For.class)) {
        return;
      }
      sum = sum.plus(most.get());
      list.append(list.length() == 0 ? "" : " + ");
      list.append(rule.name().text()).append(' ').append(most.get().toPlainString());
    }
    if (sum.compareTo(points) > 0) {
      reporter.report(
          Code.POINTS_REACHED,
          item.points().orElseThrow().span(),
          "the caps in `%s` come to %s together, but `%s` has %s"
              .formatted(
                  item.name().text(),
                  WritersWords.points(sum),
                  item.name().text(),
                  points.toPlainString()),
          list + " = " + sum.toPlainString());
    }
  }

  // ------------------------------------------------------------------------------ one rule

  /** A fixed amount above what everything around it gives is cut wherever it counts. */
  private void fits(Item item, Declaration.Rule rule) {
    Optional<Limit> around = Limit.around(item, types);
    Optional<Limit> own = Limit.of(item, types);
    if (around.isEmpty()
        || around.get().value().signum() == 0
        || own.filter(cap -> cap.value().compareTo(around.get().value()) <= 0).isPresent()) {
      return;
    }
    Optional<Expression> largest = Optional.empty();
    Rational most = around.get().value();
    for (Expression points : FixedPoints.of(rule)) {
      Optional<Rational> value = types.constant(points);
      if (value.isPresent() && value.get().compareTo(most) > 0) {
        largest = Optional.of(points);
        most = value.get();
      }
    }
    Rational value = most;
    largest.ifPresent(
        points ->
            reporter.report(
                Code.POINTS_FIT,
                points.span(),
                "%s is more than `%s` around it gives, which is at most %s"
                    .formatted(
                        words.valued(points, value),
                        around.get().item().name().text(),
                        WritersWords.points(around.get().value())),
                "correct the points; what shall go past the points around it is said by `spills`",
                around.get().written().span(),
                "the limit"));
  }
}
