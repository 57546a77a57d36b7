package dev.scoring.dsl.logic;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ranges.Intervals;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.ranges.Scaled;
import dev.scoring.dsl.types.Constants;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads conditions and clauses as formulas. What it does not look into is a variable of its own.
 */
public final class FormulaReading {

  private static final String DAY = "inspection date";

  /** How far parameters are followed into each other. */
  private static final int MAX_DEPTH = 20;

  private final Types types;
  private final Ranges ranges;
  private final Map<String, Formula> lets = new HashMap<>();
  private final Map<Expression, String> opaque = new HashMap<>();
  private final Map<String, Integer> units = new HashMap<>();

  private int depth;

  public FormulaReading(Types types, Ranges ranges) {
    this.types = types;
    this.ranges = ranges;
  }

  /** A condition about a unit. */
  public Formula condition(Expression condition) {
    return condition(condition, Optional.empty());
  }

  /** A condition about a unit or, among the columns of a table, about a row. */
  public Formula condition(Expression node, Optional<Declaration.Table> rows) {
    if (node instanceof ConditionNode.And and) {
      return Formula.all(all(and.operands(), rows));
    } else if (node instanceof ConditionNode.Or or) {
      return Formula.any(all(or.operands(), rows));
    } else if (node instanceof ConditionNode.Not not) {
      return new Formula.Opposite(condition(not.operand(), rows));
    } else if (node instanceof ConditionNode.TruthLiteral truth) {
      return truth.value() ? Formula.TRUE : Formula.FALSE;
    } else if (node instanceof Expression.Reference reference) {
      return named(reference, rows);
    } else if (node instanceof Expression.Previous previous) {
      String name = FactDefinition.previous(previous.name().text());
      return flag(name, Optional.ofNullable(types.facts().get(name)), node, rows);
    } else if (node instanceof ConditionNode.Comparing comparing) {
      return comparing(comparing, rows);
    } else if (node instanceof ConditionNode.Within within) {
      return lies(within.operand(), within.interval().interval(), within, rows);
    } else if (node instanceof ConditionNode.DoneBy done && rows.isEmpty()) {
      return doneBy(done);
    } else if (node instanceof ConditionNode.Emptiness emptiness) {
      Formula empty = empty(emptiness.operand(), rows);
      return emptiness.negated() ? new Formula.Opposite(empty) : empty;
    }
    return opaque(node, rows);
  }

  private List<Formula> all(List<Expression> nodes, Optional<Declaration.Table> rows) {
    List<Formula> formulas = new ArrayList<>(nodes.size());
    nodes.forEach(node -> formulas.add(condition(node, rows)));
    return formulas;
  }

  /** A condition that is not looked into: the same wherever the same stands. */
  private Formula opaque(Expression node, Optional<Declaration.Table> rows) {
    String where = rows.map(table -> "row of " + table.name().text()).orElse("unit");
    String key = opaque.computeIfAbsent(node, each -> "#" + opaque.size());
    return asked(Variable.truth(where + " " + key, /* mayBeEmpty= */ true), 0);
  }

  private static Formula asked(Variable variable, int index) {
    return new Formula.Asked(variable, Optional.empty(), index);
  }

  private static Formula asked(Variable variable, Interval interval) {
    return new Formula.Asked(variable, Optional.of(interval), -1);
  }

  // ------------------------------------------------------------------------------ names

  private Formula named(Expression.Reference node, Optional<Declaration.Table> rows) {
    String name = node.name().text();
    Optional<FactDefinition> column = column(name, rows);
    if (column.isPresent()) {
      return flag(columnKey(name, rows), column, node, rows);
    } else if (isDerived(name, rows)) {
      return opaque(node, rows);
    } else if (types.conditions().contains(name)) {
      Formula known = lets.get(name);
      Declaration.Let let = types.lets().get(name);
      if (known == null && let != null && depth < MAX_DEPTH) {
        lets.put(name, opaque(node, Optional.empty()));
        depth++;
        known = condition(let.value());
        depth--;
        lets.put(name, known);
      }
      return known == null ? opaque(node, rows) : known;
    }
    return flag(name, Optional.ofNullable(types.facts().get(name)), node, rows);
  }

  private Formula flag(
      String key,
      Optional<FactDefinition> fact,
      Expression node,
      Optional<Declaration.Table> rows) {
    return fact.isPresent() && fact.get().type() == FactType.FLAG
        ? asked(truth(key, fact.get()), 0)
        : opaque(node, rows);
  }

  private static Variable truth(String key, FactDefinition fact) {
    return Variable.truth("flag " + key, fact.mayBeEmpty());
  }

  private static Variable choice(String key, FactDefinition fact) {
    return Variable.choice("choice " + key, fact.choices().size(), fact.mayBeEmpty());
  }

  /** Whether a flag is set. */
  public Formula flag(Name flag) {
    return condition(Expression.Reference.of(flag, flag.span()));
  }

  private Optional<FactDefinition> column(String name, Optional<Declaration.Table> rows) {
    if (rows.isPresent()) {
      for (Declaration.Fact column : rows.get().columns()) {
        if (column.name().text().equals(name)) {
          return Optional.of(Types.definition(column));
        }
      }
    }
    return Optional.empty();
  }

  private static String columnKey(String name, Optional<Declaration.Table> rows) {
    return rows.map(table -> table.name().text() + "." + name).orElse(name);
  }

  private boolean isDerived(String name, Optional<Declaration.Table> rows) {
    return rows.isPresent() && types.derived(rows.get().name().text(), name).isPresent();
  }

  // ------------------------------------------------------------------------------ comparisons

  private Formula comparing(ConditionNode.Comparing node, Optional<Declaration.Table> rows) {
    Optional<Formula> choice =
        choice(node.left(), node.right(), rows).or(() -> choice(node.right(), node.left(), rows));
    if (choice.isPresent()) {
      return node.comparison() == Comparison.NOT_EQUAL
          ? new Formula.Opposite(choice.get())
          : choice.get();
    }
    Comparison comparison = node.comparison();
    if (rows.isPresent()) {
      Optional<Rational> right = Constants.of(node.right(), Map.of());
      Optional<Rational> left = Constants.of(node.left(), Map.of());
      return right.isPresent()
          ? compared(node.left(), comparison, right.get(), node, rows)
          : left.isPresent()
              ? compared(node.right(), comparison.mirrored(), left.get(), node, rows)
              : opaque(node, rows);
    }
    Optional<Scaled> line = ranges.line(node.left(), Optional.of(node.right()));
    if (line.isEmpty()) {
      return constant(node);
    }
    boolean mayBeEmpty = ranges.mayBeEmpty(node.left()) || ranges.mayBeEmpty(node.right());
    return compared(line.get(), comparison, Rational.ZERO, mayBeEmpty);
  }

  /** A comparison of two fixed numbers. */
  private Formula constant(ConditionNode.Comparing node) {
    Optional<Rational> left = types.constant(node.left());
    Optional<Rational> right = types.constant(node.right());
    return left.isPresent() && right.isPresent()
        ? node.comparison().holds(left.get().compareTo(right.get())) ? Formula.TRUE : Formula.FALSE
        : opaque(node, Optional.empty());
  }

  private Optional<Formula> choice(
      Expression side, Expression other, Optional<Declaration.Table> rows) {
    Optional<FactDefinition> fact = Optional.empty();
    String key = "";
    if (side instanceof Expression.Reference reference) {
      String name = reference.name().text();
      fact = column(name, rows);
      key = fact.isPresent() ? columnKey(name, rows) : name;
      if (fact.isEmpty() && !isDerived(name, rows) && !types.lets().containsKey(name)) {
        fact = Optional.ofNullable(types.facts().get(name));
      }
    } else if (side instanceof Expression.Previous previous) {
      key = FactDefinition.previous(previous.name().text());
      fact = Optional.ofNullable(types.facts().get(key));
    }
    if (fact.isEmpty() || fact.get().type() != FactType.CHOICE) {
      return Optional.empty();
    }
    String value =
        other instanceof Expression.Reference reference
            ? reference.name().text()
            : other instanceof Expression.TextLiteral text ? text.text() : "";
    int index = fact.get().indexOf(value);
    return index < 0 ? Optional.empty() : Optional.of(asked(choice(key, fact.get()), index));
  }

  private Formula compared(
      Expression figure,
      Comparison comparison,
      Rational bound,
      Expression node,
      Optional<Declaration.Table> rows) {
    if (figure instanceof Expression.Reference reference) {
      String name = reference.name().text();
      Optional<FactDefinition> column = column(name, rows).filter(FormulaReading::isNumber);
      if (column.isPresent()) {
        Variable variable =
            Variable.figure(
                "column " + columnKey(name, rows),
                Ranges.of(column.get()),
                column.get().mayBeEmpty());
        return compared(variable, comparison, bound);
      }
    }
    return opaque(node, rows);
  }

  private static boolean isNumber(FactDefinition fact) {
    return switch (fact.type()) {
      case COUNT, RATE, AMOUNT, DATE -> true;
      case FLAG, CHOICE, TEXT, UNIT -> false;
    };
  }

  private static Formula compared(
      Scaled line, Comparison comparison, Rational bound, boolean mayBeEmpty) {
    Rational end = bound.minus(line.constant()).dividedBy(line.factor());
    Comparison turned = line.factor().signum() > 0 ? comparison : comparison.mirrored();
    return compared(Variable.figure(line.key(), line.range(), mayBeEmpty), turned, end);
  }

  private static Formula compared(Variable variable, Comparison comparison, Rational bound) {
    Optional<Interval> interval = Intervals.where(comparison, bound);
    return interval.isPresent()
        ? asked(variable, interval.get())
        : new Formula.Opposite(asked(variable, Intervals.only(bound)));
  }

  private Formula lies(
      Expression figure, Interval interval, Expression node, Optional<Declaration.Table> rows) {
    List<Formula> ends = new ArrayList<>();
    Comparison above = interval.lowIncluded() ? Comparison.AT_LEAST : Comparison.GREATER;
    Comparison below = interval.highIncluded() ? Comparison.AT_MOST : Comparison.LESS;
    Optional<Scaled> line =
        rows.isEmpty() ? ranges.line(figure, Optional.empty()) : Optional.empty();
    if (rows.isEmpty() && line.isEmpty()) {
      return opaque(node, rows);
    }
    boolean mayBeEmpty = rows.isEmpty() && ranges.mayBeEmpty(figure);
    interval
        .low()
        .ifPresent(
            end ->
                ends.add(
                    line.isPresent()
                        ? compared(line.get(), above, end, mayBeEmpty)
                        : compared(figure, above, end, node, rows)));
    interval
        .high()
        .ifPresent(
            end ->
                ends.add(
                    line.isPresent()
                        ? compared(line.get(), below, end, mayBeEmpty)
                        : compared(figure, below, end, node, rows)));
    return ends.isEmpty() ? opaque(node, rows) : Formula.all(ends);
  }

  private Formula doneBy(ConditionNode.DoneBy node) {
    Optional<Scaled> late = ranges.line(node.day(), Optional.of(node.deadline()));
    if (late.isEmpty()) {
      return opaque(node, Optional.empty());
    }
    boolean mayBeEmpty = ranges.mayBeEmpty(node.day()) || ranges.mayBeEmpty(node.deadline());
    // Whether the day has come is a question of its own.
    Formula come =
        opaque(ConditionNode.DoneBy.of(node.day(), node.day(), node.span()), Optional.empty());
    return Formula.all(
        List.of(compared(late.get(), Comparison.AT_MOST, Rational.ZERO, mayBeEmpty), come));
  }

  private Formula empty(Expression operand, Optional<Declaration.Table> rows) {
    if (operand instanceof Expression.Reference reference) {
      String name = reference.name().text();
      Optional<FactDefinition> column = column(name, rows);
      Optional<FactDefinition> fact =
          column.isPresent() || isDerived(name, rows) || types.lets().containsKey(name)
              ? column
              : Optional.ofNullable(types.facts().get(name));
      if (fact.isPresent()) {
        return empty(column.isPresent() ? columnKey(name, rows) : name, fact.get(), operand, rows);
      }
    }
    Optional<Scaled> line =
        rows.isEmpty() ? ranges.line(operand, Optional.empty()) : Optional.empty();
    return line.isPresent()
        ? asked(Variable.figure(line.get().key(), line.get().range(), /* mayBeEmpty= */ true), -1)
        : opaque(operand, rows);
  }

  private Formula empty(
      String key, FactDefinition fact, Expression operand, Optional<Declaration.Table> rows) {
    if (!fact.mayBeEmpty()) {
      return Formula.FALSE;
    }
    boolean column = column(fact.name(), rows).isPresent();
    return switch (fact.type()) {
      case FLAG -> asked(truth(key, fact), -1);
      case CHOICE -> asked(choice(key, fact), -1);
      case TEXT, UNIT -> asked(Variable.truth("text " + key, /* mayBeEmpty= */ true), -1);
      case COUNT, RATE, AMOUNT, DATE ->
          column
              ? asked(Variable.figure("column " + key, Ranges.of(fact), /* mayBeEmpty= */ true), -1)
              : ranges
                  .line(operand, Optional.empty())
                  .map(
                      line ->
                          asked(
                              Variable.figure(line.key(), line.range(), /* mayBeEmpty= */ true),
                              -1))
                  .orElseGet(() -> opaque(operand, rows));
    };
  }

  // ------------------------------------------------------------------------------ clauses

  /** The kinds or units that something is for. */
  public Formula isFor(Clause.For clause) {
    List<Formula> some = new ArrayList<>();
    for (Name unit : clause.units()) {
      int index = units.computeIfAbsent(unit.text(), name -> units.size() + 1);
      Variable variable = Variable.figure("unit", Ranges.DAYS, /* mayBeEmpty= */ false);
      some.add(asked(variable, Intervals.only(Rational.of(index))));
    }
    List<String> kinds = clause.kinds().stream().map(Name::text).toList();
    Optional<FactDefinition> fact = kinds.isEmpty() ? Optional.empty() : types.factOfKinds(kinds);
    if (fact.isEmpty() && !kinds.isEmpty()) {
      return Formula.TRUE;
    }
    for (String kind : kinds) {
      some.add(asked(choice(fact.orElseThrow().name(), fact.get()), fact.get().indexOf(kind)));
    }
    return Formula.any(some);
  }

  /** A value of a fact that is one of several. */
  public Formula is(FactDefinition fact, Choice choice) {
    return asked(choice(fact.name(), fact), fact.indexOf(choice.value()));
  }

  /** The days on which something is in force. */
  public Formula inForce(Clause.Dated clause) {
    Comparison comparison =
        switch (clause.bound()) {
          case SINCE -> Comparison.AT_LEAST;
          case AFTER -> Comparison.GREATER;
          case UNTIL -> Comparison.AT_MOST;
        };
    Rational day = Rational.of(clause.day().toEpochDay());
    return compared(
        Variable.figure("1 " + DAY + "\n", Ranges.DAYS, /* mayBeEmpty= */ false), comparison, day);
  }
}
