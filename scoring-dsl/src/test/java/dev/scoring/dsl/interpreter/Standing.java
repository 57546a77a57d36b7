package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Status;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.WeightNode;
import dev.scoring.dsl.interpreter.World.Nothing;
import dev.scoring.dsl.interpreter.World.Unworkable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a block or rule is before points flow: whether it counts, and what it is worth. */
record Standing(Figures figures, World world) {

  Rational pointsOf(Declaration item) {
    if (!(item instanceof Declaration.Block block)) {
      return Rational.ZERO;
    }
    if (block.points().isPresent()) {
      return (Rational) figures.figure(block.points().get());
    }
    Combination combination = combination(block.clauses());
    List<Rational> points = new ArrayList<>();
    block.items().forEach(child -> points.add(pointsOf(child)));
    points.sort(Comparator.reverseOrder());
    int taken =
        switch (combination.kind()) {
          case SUM, LEVELS -> points.size();
          case MEAN, FIRST -> 1;
          case HIGHEST, LOWEST -> combination.count();
        };
    Rational sum = Rational.ZERO;
    for (Rational each : points.subList(0, Math.min(taken, points.size()))) {
      sum = sum.plus(each);
    }
    return sum;
  }

  Status status(Declaration item, List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.When when) {
        Object truth = figures.condition(when.condition());
        if (!Boolean.TRUE.equals(truth)) {
          return truth == Nothing.EMPTY && item instanceof Declaration.Rule
              ? Status.NO_VALUE
              : Status.NOT_APPLICABLE;
        }
      } else if (clause instanceof Clause.Dated dated && !figures.inForce(dated)) {
        return Status.NOT_IN_FORCE;
      } else if (clause instanceof Clause.For kinds && !isFor(kinds)) {
        return Status.OTHER_KIND;
      }
    }
    return Status.COUNTED;
  }

  boolean isFor(Clause.For kinds) {
    return kinds.kinds().isEmpty()
        ? kinds.units().stream().anyMatch(unit -> unit.text().equals(figures.unit()))
        : kinds.kinds().stream().anyMatch(kind -> figures.isKind(kind.text()));
  }

  static Combination combination(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Takes takes) {
        return new Combination(takes.kind(), takes.count().orElse(1), takes.trim());
      }
    }
    return Combination.SUM;
  }

  static List<Clause> clauses(Declaration item) {
    return item instanceof Declaration.Block block
        ? block.clauses()
        : ((Declaration.Rule) item).clauses();
  }

  static boolean spills(Declaration item) {
    return clauses(item).stream().anyMatch(Clause.Spills.class::isInstance);
  }

  Optional<Rational> full(Declaration item) {
    if (item instanceof Declaration.Block block) {
      return block.points().map(points -> (Rational) figures.figure(points));
    }
    for (Clause clause : clauses(item)) {
      if (clause instanceof Clause.Cap cap
          && figures.figure(cap.points()) instanceof Rational most) {
        if (most.signum() < 0) {
          throw new Unworkable("a cap below 0");
        }
        return Optional.of(most);
      }
    }
    return Optional.empty();
  }

  Rational weight(Declaration item) {
    for (Clause clause : clauses(item)) {
      if (clause instanceof Clause.Weight weight) {
        return (Rational) figures.factor(weight.weight());
      }
    }
    WeightNode apart = world.weights.get(World.id(item));
    return apart == null ? Rational.ONE : (Rational) figures.factor(apart.weight());
  }
}
