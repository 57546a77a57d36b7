package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.interpreter.World.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rows and other units give to a unit: counts, sums, shares and ranks. */
final class RowFigures {

  private final Interpreter all;
  private final World world;
  private final String unit;

  RowFigures(Interpreter all, String unit) {
    this.all = all;
    this.world = all.world;
    this.unit = unit;
  }

  Object rows(Expression.Rows rows) {
    if (rows.function() == RowsFunction.SHARE) {
      List<Object> truths = values(rows, /* filtered= */ false);
      int holding = 0;
      for (Object each : truths) {
        holding += Boolean.TRUE.equals(each) ? 1 : 0;
      }
      return truths.isEmpty()
          ? Nothing.EMPTY
          : Rational.of(holding).times(Rational.HUNDRED).dividedBy(Rational.of(truths.size()));
    }
    return Sums.of(rows.function(), values(rows, /* filtered= */ true), rows.trim());
  }

  boolean any(Expression.Rows rows) {
    return rows.where().isEmpty()
        ? !values(rows, /* filtered= */ false).isEmpty()
        : values(rows, /* filtered= */ false).contains(true);
  }

  boolean anyNot(Expression.Rows rows) {
    return values(rows, /* filtered= */ false).stream().anyMatch(each -> !each.equals(true));
  }

  /** The values of a column; without one, the truth of the filter; without that, a 1 for a row. */
  private List<Object> values(Expression.Rows rows, boolean filtered) {
    List<Object> values = new ArrayList<>();
    for (Figures each : eachRow(rows.table(), rows.by())) {
      Object truth = rows.where().map(each::condition).orElse(true);
      if (!filtered || Boolean.TRUE.equals(truth)) {
        if (rows.column().isPresent()) {
          values.add(each.named(rows.column().get().text()));
        } else {
          values.add(filtered ? Rational.ONE : truth);
        }
      }
    }
    return values;
  }

  /** What the rows see that belong to this unit. */
  List<Figures> eachRow(Name name, Optional<Name> by) {
    List<Figures> rows = new ArrayList<>();
    Declaration.Table of = world.tables.get(name.text());
    if (of == null) {
      for (String other : all.rated()) {
        Object own = by.map(fact -> world.units.get(unit).get(fact.text())).orElse(true);
        Object their = by.map(fact -> world.units.get(other).get(fact.text())).orElse(true);
        if (own != Nothing.EMPTY && own.equals(their)) {
          rows.add(new Figures(all, other));
        }
      }
      return rows;
    }
    String owner =
        by.map(Name::text)
            .orElseGet(
                () ->
                    of.columns().stream()
                        .filter(column -> column.type().type() == FactType.UNIT)
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .text());
    for (Map<String, Object> each : world.rows.get(name.text())) {
      Figures at = new Figures(all, unit, of, each);
      if (unit.equals(each.get(owner)) && of.where().map(at::holds).orElse(true)) {
        rows.add(at);
      }
    }
    return rows;
  }

  Object ranking(Expression.Ranking ranking) {
    List<Object> values = new ArrayList<>();
    Object own = Nothing.EMPTY;
    for (Figures each : eachRow(ranking.table(), ranking.by())) {
      if (ranking.where().map(each::holds).orElse(true)) {
        Object value = each.named(ranking.column().orElseThrow().text());
        if (value != Nothing.EMPTY) {
          values.add(value);
          own = each.unit().equals(unit) ? value : own;
        }
      }
    }
    return own == Nothing.EMPTY
        ? own
        : Sums.rank(own, values, ranking.lowestFirst(), ranking.ties().orElseThrow());
  }
}
