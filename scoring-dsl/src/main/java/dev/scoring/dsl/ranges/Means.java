package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.types.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds which values the mean of some children may have. */
record Means(Types types, Ranges ranges) {

  /** How many sums and weights are looked at one by one. */
  private static final int MAX_SUMS = 1000;

  private record Sum(Rational points, Rational weight) {}

  /** The mean of what children give, by their weights; between {@code hull} in any case. */
  Range mean(List<Declaration> items, List<ItemRanges.Given> given, Trim trim, Range hull) {
    Range between = Range.loose(hull.interval());
    Range wide = hull.tight() ? Range.tight(hull.interval()) : between;
    if (!trim.equals(Trim.NONE)) {
      return wide;
    }
    Set<Sum> sums = Set.of(new Sum(Rational.ZERO, Rational.ZERO));
    for (int i = 0; i < items.size(); i++) {
      Optional<Rational> weight = weight(items.get(i));
      Optional<List<Rational>> values = given.get(i).range().values();
      if (weight.isEmpty()
          || values.isEmpty()
          || (long) sums.size() * values.get().size() > MAX_SUMS) {
        return wide;
      }
      sums = with(sums, values.get(), weight.get(), given.get(i).mayBeMissing());
    }
    TreeSet<Rational> means = new TreeSet<>();
    for (Sum sum : sums) {
      if (sum.weight().signum() > 0) {
        means.add(sum.points().dividedBy(sum.weight()));
      }
    }
    return Range.of(Lattice.few(means), wide.tight()).orElse(wide);
  }

  private static Set<Sum> with(
      Set<Sum> before, List<Rational> values, Rational weight, boolean mayBeMissing) {
    Set<Sum> sums = mayBeMissing ? new HashSet<>(before) : new HashSet<>();
    for (Sum sum : before) {
      for (Rational value : values) {
        sums.add(new Sum(sum.points().plus(value.times(weight)), sum.weight().plus(weight)));
      }
    }
    return sums;
  }

  /** The weight of a child, if it is fixed. */
  private Optional<Rational> weight(Declaration item) {
    List<Clause> clauses =
        item instanceof Declaration.Rule rule
            ? rule.clauses()
            : item instanceof Declaration.Block block ? block.clauses() : List.of();
    String id =
        item instanceof Declaration.Rule rule
            ? rule.name().text()
            : item instanceof Declaration.Block block ? block.name().text() : "";
    Optional<Expression> written =
        Clause.first(clauses, Clause.Weight.class)
            .map(Clause.Weight::weight)
            .or(() -> Optional.ofNullable(types.symbols().weights().get(id)));
    return written.isEmpty() ? Optional.of(Rational.ONE) : types.constant(written.get());
  }
}
