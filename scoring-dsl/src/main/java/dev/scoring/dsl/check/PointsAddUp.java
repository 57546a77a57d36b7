package dev.scoring.dsl.check;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The points of the blocks in a block or part that is their sum add up to its own. */
record PointsAddUp(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void item(Item item) {
    Optional<Rational> points = item.points().flatMap(types::constant);
    if (points.isEmpty() || item.clause(Clause.Takes.class).isPresent()) {
      return;
    }
    List<Child> children = children(item);
    Rational sum = sum(children);
    if (!children.isEmpty()
        && !sum.equals(points.get())
        && !addsUpForEveryKind(points.get(), children)) {
      report(item, points.get(), sum, children);
    }
  }

  private record Child(Declaration.Block block, Expression written, Rational points) {}

  /** The blocks in an item; none if something else stands there or a block has no points. */
  private List<Child> children(Item item) {
    List<Child> children = new ArrayList<>();
    for (Declaration node : item.children()) {
      if (!(node instanceof Declaration.Block block) || block.points().isEmpty()) {
        return List.of();
      }
      Optional<Rational> points = types.constant(block.points().get());
      if (points.isEmpty() || block.clauses().stream().anyMatch(PointsAddUp::isForUnits)) {
        return List.of();
      }
      children.add(new Child(block, block.points().get(), points.get()));
    }
    return children;
  }

  /** Which units there are is not known, so neither is what stands in place of what. */
  private static boolean isForUnits(Clause clause) {
    return clause instanceof Clause.For only && !only.units().isEmpty();
  }

  private static Rational sum(List<Child> children) {
    Rational sum = Rational.ZERO;
    for (Child child : children) {
      sum = sum.plus(child.points());
    }
    return sum;
  }

  /** Blocks for one kind of unit may stand in place of blocks for another. */
  private boolean addsUpForEveryKind(Rational points, List<Child> children) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Child child : children) {
      for (Clause clause : child.block().clauses()) {
        if (clause instanceof Clause.For only) {
          only.kinds().forEach(name -> kinds.add(name.text()));
        }
      }
    }
    Optional<FactDefinition> kind = kinds.isEmpty() ? Optional.empty() : types.factOfKinds(kinds);
    if (kind.isEmpty()) {
      return false;
    }
    for (Choice choice : kind.get().choices()) {
      List<Child> applying = new ArrayList<>();
      for (Child child : children) {
        if (isFor(child.block().clauses(), choice.value())) {
          applying.add(child);
        }
      }
      if (!sum(applying).equals(points)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFor(List<Clause> clauses, String kind) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.For only) {
        boolean named = false;
        for (Name name : only.kinds()) {
          named |= name.text().equals(kind);
        }
        if (!named) {
          return false;
        }
      }
    }
    return true;
  }

  private void report(Item item, Rational points, Rational sum, List<Child> children) {
    List<String> list = new ArrayList<>();
    for (Child child : children) {
      list.add(child.block().name().text() + " " + child.points().toPlainString());
    }
    Rational difference = points.minus(sum);
    reporter.report(
        Code.POINTS_ADD_UP,
        item.points().map(Expression::span).orElse(item.name().span()),
        "the blocks in `%s` have %s together, but `%s` has %s: %s too %s"
            .formatted(
                item.name().text(),
                WritersWords.points(sum),
                item.name().text(),
                words.of(item.points().orElseThrow()).equals(points.toPlainString())
                    ? points.toPlainString()
                    : words.valued(item.points().orElseThrow(), points),
                difference.max(difference.negated()).toPlainString(),
                difference.signum() > 0 ? "few" : "many"),
        String.join(" + ", list) + " = " + sum.toPlainString());
  }
}
