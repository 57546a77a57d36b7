package dev.scoring.dsl.clause;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.clause.ClauseDay.Said;
import dev.scoring.dsl.clause.RuleReading.Difference;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the figures and conditions of a rule, and what names stand for. */
final class FigureReader {

  /** More numbers than this are no rule of a clause. */
  private static final int MOST = 400;

  private final Types types;
  private final Consumer<Form> forms;
  private final RuleReading reading = new RuleReading();
  private final Set<String> seen = new HashSet<>();
  private Optional<Declaration.Table> rows = Optional.empty();

  /** How much of what is read is written in the rule itself; 0 for all. */
  private int inside;

  void rows(Expression.Rows node, Role role, boolean negated, List<RuleNumber> bounds) {
    Optional<Declaration.Table> outer = rows;
    Declaration.Table table = types.symbols().tables().get(node.table().text());
    if (table != null) {
      rows = Optional.of(table);
      labels(table.label());
      soft(() -> table.where().ifPresent(where -> condition(where, false)));
    }
    node.where().ifPresent(where -> condition(where, negated, bounds));
    node.column().ifPresent(column -> reference(column, role));
    rows = outer;
  }

  FigureReader(Types types, Consumer<Form> forms) {
    this.types = types;
    this.forms = forms;
  }

  /** What was read. */
  RuleReading reading() {
    return reading;
  }

  /** Whether what is read now is written in the rule itself. */
  boolean isOwn() {
    return inside == 0;
  }

  RuleNumber number(Role role, Rational value, Against against, Node node) {
    RuleNumber number = new RuleNumber(role, value, against, inside == 0, node.span());
    if (reading.numbers().size() < MOST) {
      reading.numbers().add(number);
    }
    return number;
  }

  void soft(Runnable read) {
    inside++;
    read.run();
    inside--;
  }

  /** A place where a number or a name of one stands: points, a bound, a cap, a lot, a start. */
  Optional<RuleNumber> value(Role role, Expression expression) {
    return value(role, Against.OPEN, expression);
  }

  Optional<RuleNumber> value(Role role, Against against, Expression expression) {
    if (expression instanceof Expression.NumberLiteral literal) {
      return Optional.of(number(role, literal.value(), against, literal));
    }
    if (expression instanceof Expression.Negation negation
        && negation.operand() instanceof Expression.NumberLiteral literal) {
      return Optional.of(number(role, literal.value().negated(), against, negation));
    }
    Optional<Rational> constant = types.constant(expression);
    if (constant.isPresent()) {
      inside++;
      RuleNumber number = number(role, constant.get(), against, expression);
      figure(expression, role == Role.POINTS ? Role.FORMULA : Role.FIGURE);
      inside--;
      return Optional.of(number);
    }
    if (role == Role.POINTS || role == Role.CAP) {
      reading.hasFormula();
      figure(expression, Role.FORMULA);
    } else {
      figure(expression, Role.FIGURE);
    }
    return Optional.empty();
  }

  /** {@code 95 - x} and {@code x - 95}: which side of the number is counted. */
  void difference(Expression figure) {
    if (figure instanceof Expression.ListFigure list) {
      list.figures().forEach(this::difference);
    }
    if (figure instanceof Expression.Sum sum
        && sum.rest().size() == 1
        && sum.rest().get(0).sign() == Expression.Sign.MINUS) {
      Expression left = sum.first();
      Expression right = sum.rest().get(0).operand();
      types
          .constant(left)
          .filter(value -> types.constant(right).isEmpty())
          .ifPresent(
              value ->
                  reading
                      .differences()
                      .add(
                          new Difference(
                              new RuleNumber(
                                  Role.FIGURE, value, Against.LESS, inside == 0, sum.span()),
                              -1)));
      types
          .constant(right)
          .filter(value -> types.constant(left).isEmpty())
          .ifPresent(
              value ->
                  reading
                      .differences()
                      .add(
                          new Difference(
                              new RuleNumber(
                                  Role.FIGURE, value, Against.GREATER, inside == 0, sum.span()),
                              1)));
    }
  }

  void day(Expression.DateLiteral date, Said said) {
    reading.days().add(new RuleDay(date.day(), said, inside == 0, date.span()));
  }

  static Said said(Comparison comparison, boolean negated) {
    Said said =
        switch (comparison) {
          case LESS -> Said.BY;
          case AT_MOST -> Said.BY;
          case GREATER -> Said.AFTER;
          case AT_LEAST -> Said.SINCE;
          case EQUAL, NOT_EQUAL -> Said.OPEN;
        };
    return negated ? opposite(said) : said;
  }

  static Said opposite(Said said) {
    return switch (said) {
      case BY, UNTIL -> Said.AFTER;
      case AFTER, SINCE -> Said.BY;
      case OPEN -> Said.OPEN;
    };
  }

  /** The names under which a value of a choice may stand in a clause. */
  void choice(Name choice, Name value, Set<String> names) {
    names.add(value.text());
    Declaration.Fact fact = fact(choice.text());
    if (fact != null) {
      fact.type().choices().stream()
          .filter(each -> each.value().text().equals(value.text()))
          .forEach(each -> each.label().ifPresent(names::add));
    }
  }

  /** Reads a condition; returns the bounds in it that must hold. */
  List<RuleNumber> condition(Expression condition, boolean negated) {
    List<RuleNumber> bounds = new ArrayList<>();
    condition(condition, negated, bounds);
    return bounds;
  }

  void condition(Expression condition, boolean negated, List<RuleNumber> bounds) {
    if (condition instanceof ConditionNode.Comparing comparing) {
      comparing(comparing, negated, bounds);
    } else if (condition instanceof ConditionNode.DoneBy by) {
      figure(by.day(), Role.FIGURE);
      if (by.deadline() instanceof Expression.DateLiteral date) {
        day(date, negated ? Said.AFTER : Said.BY);
      } else {
        figure(by.deadline(), Role.FIGURE);
      }
    } else if (condition instanceof ConditionNode.Within within) {
      figure(within.operand(), Role.FIGURE);
      int before = reading.numbers().size();
      interval(Role.BOUND, within.interval().interval(), within.interval());
      for (int i = before; i < reading.numbers().size(); i++) {
        RuleNumber bound = reading.numbers().get(i);
        if (negated) {
          bound =
              new RuleNumber(
                  bound.role(),
                  bound.value(),
                  bound.against().opposite(),
                  bound.hard(),
                  bound.span());
          reading.numbers().set(i, bound);
        }
        bounds.add(bound);
      }
    } else if (condition instanceof ConditionNode.Not not) {
      condition(not.operand(), !negated, bounds);
    } else if (condition instanceof ConditionNode.And and) {
      and.operands().forEach(each -> condition(each, negated, bounds));
    } else if (condition instanceof ConditionNode.Or or) {
      or.operands().forEach(each -> condition(each, negated, bounds));
    } else if (condition instanceof Expression.Rows node) {
      rows(node, Role.FIGURE, negated, bounds);
    } else if (condition instanceof Expression.Reference reference) {
      reference(reference.name(), Role.FIGURE, negated, bounds);
    } else if (condition instanceof ConditionNode) {
      for (Expression operand : condition.accept(Operands.VISITOR)) {
        figure(operand, Role.FIGURE);
      }
    } else {
      figure(condition, Role.FIGURE);
    }
  }

  private void comparing(
      ConditionNode.Comparing comparing, boolean negated, List<RuleNumber> bounds) {
    Expression left = comparing.left();
    Expression right = comparing.right();
    if (right instanceof Expression.DateLiteral date) {
      figure(left, Role.FIGURE);
      day(date, said(comparing.comparison(), negated));
      return;
    }
    if (left instanceof Expression.DateLiteral date) {
      figure(right, Role.FIGURE);
      day(date, opposite(said(comparing.comparison(), negated)));
      return;
    }
    Against against = Against.of(comparing.comparison());
    against = negated ? against.opposite() : against;
    boolean equal = against == Against.OPEN;
    inside += equal ? 1 : 0;
    if (types.constant(right).isPresent()) {
      figure(left, Role.FIGURE);
      value(Role.BOUND, against, right).ifPresent(bounds::add);
    } else if (types.constant(left).isPresent()) {
      figure(right, Role.FIGURE);
      value(Role.BOUND, against.turned(), left).ifPresent(bounds::add);
    } else {
      figure(left, Role.FIGURE);
      figure(right, Role.FIGURE);
    }
    inside -= equal ? 1 : 0;
  }

  /** Reads a figure, whose numbers are part of a formula or of what is looked at. */
  void figure(Expression expression, Role role) {
    if (expression instanceof Expression.NumberLiteral literal) {
      soft(() -> number(role, literal.value(), Against.OPEN, literal));
    } else if (expression instanceof Expression.DateLiteral date) {
      day(date, Said.OPEN);
    } else if (expression instanceof Expression.Reference reference) {
      reference(reference.name(), role);
    } else if (expression instanceof Expression.PointsForm form) {
      forms.accept(form.form());
    } else if (expression instanceof Expression.Rows node) {
      rows(node, role, false, new ArrayList<>());
    } else if (expression instanceof Expression.Previous previous) {
      reference(previous.name(), role);
    } else if (expression instanceof Expression.DatedValues values) {
      for (DatedValue value : values.values()) {
        soft(() -> value(role == Role.FORMULA ? Role.POINTS : Role.BOUND, value.value()));
      }
    } else if (expression instanceof ConditionNode) {
      condition(expression, false);
    } else {
      if (expression instanceof Expression.Sum sum) {
        for (Term term : sum.rest()) {
          if (term.sign() == Expression.Sign.MINUS && role == Role.FORMULA) {
            reading.hasMinus();
          }
        }
      }
      if (expression instanceof Expression.Product product) {
        combine(product, role);
      }
      for (Expression operand : expression.accept(Operands.VISITOR)) {
        figure(operand, role);
      }
    }
  }

  /** The number that the fixed factors of a product come to. */
  private void combine(Expression.Product product, Role role) {
    Optional<Rational> value = Optional.empty();
    Optional<Rational> first = types.constant(product.first());
    value = first;
    for (Factor factor : product.rest()) {
      Optional<Rational> next = types.constant(factor.operand());
      if (next.isPresent() && next.get().signum() != 0) {
        Rational one = value.orElse(Rational.ONE);
        value =
            Optional.of(
                factor.operator() == Expression.Operator.TIMES
                    ? one.times(next.get())
                    : one.dividedBy(next.get()));
      }
    }
    value.ifPresent(each -> soft(() -> number(role, each, Against.OPEN, product)));
  }

  void reference(Name name, Role role) {
    reference(name, role, false, new ArrayList<>());
  }

  /** Reads what a name stands for; what is not written in the rule itself is soft. */
  void reference(Name name, Role role, boolean negated, List<RuleNumber> bounds) {
    String text = name.text();
    if (rows.isPresent()) {
      Optional<Declaration.Let> column = types.derived(rows.get().name().text(), text);
      if (column.isPresent()) {
        let(rows.get().name().text() + "." + text, column.get(), role, negated, bounds);
        return;
      }
    }
    Declaration.Let let = types.symbols().lets().get(text);
    if (let != null) {
      let(text, let, role, negated, bounds);
      return;
    }
    Declaration.Fact fact = fact(text);
    if (fact != null) {
      labels(fact.label());
      fact.domain()
          .ifPresent(
              domain -> {
                domain.interval().low().ifPresent(reading.inFacts()::add);
                domain.interval().high().ifPresent(reading.inFacts()::add);
              });
    }
    labels(Optional.of(text));
  }

  private Declaration.@org.jspecify.annotations.Nullable Fact fact(String text) {
    if (rows.isPresent()) {
      for (Declaration.Fact column : rows.get().columns()) {
        if (column.name().text().equals(text)) {
          return column;
        }
      }
    }
    return types.symbols().facts().get(text);
  }

  private void let(
      String key, Declaration.Let let, Role role, boolean negated, List<RuleNumber> bounds) {
    labels(let.label());
    if (!seen.add(key)) {
      return;
    }
    inside++;
    Optional<Rational> constant = types.constant(let.value());
    if (constant.isPresent()) {
      number(role, constant.get(), Against.OPEN, let);
    } else if (let.value() instanceof ConditionNode) {
      condition(let.value(), negated, bounds);
    } else {
      difference(let.value());
      figure(let.value(), role);
    }
    inside--;
  }

  /** Numbers that are named by what a fact is called. */
  private void labels(Optional<String> label) {
    label
        .filter(FigureReader::hasNumber)
        .ifPresent(
            text -> {
              for (ClauseNumber number : Reading.of(text).numbers()) {
                reading.inFacts().add(number.value());
                reading.inFacts().add(number.bare());
              }
            });
  }

  /** Whether a text may have a number at all. */
  static boolean hasNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || ChineseNumerals.begins(c)) {
        return true;
      }
    }
    return false;
  }

  /** The names and labels of what a figure or condition looks at. */
  void names(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Reference reference) {
      name(reference.name(), names);
    } else if (expression instanceof ConditionNode.Comparing comparing
        && comparing.comparison() == Comparison.EQUAL
        && comparing.left() instanceof Expression.Reference choice
        && comparing.right() instanceof Expression.Reference value) {
      choice(choice.name(), value.name(), names);
    } else if (expression instanceof Expression.Rows node) {
      Optional<Declaration.Table> outer = rows;
      rows = Optional.ofNullable(types.symbols().tables().get(node.table().text()));
      node.where().ifPresent(where -> names(where, names));
      rows = outer;
    } else {
      for (Expression operand : expression.accept(Operands.VISITOR)) {
        names(operand, names);
      }
    }
  }

  void name(Name name, Set<String> names) {
    names.add(name.text());
    Declaration.Fact fact = fact(name.text());
    if (fact != null) {
      fact.label().ifPresent(names::add);
    }
  }

  void interval(Role role, Interval interval, Node node) {
    interval
        .low()
        .ifPresent(
            low ->
                number(
                    role,
                    low,
                    role == Role.WHOLE
                        ? Against.OPEN
                        : interval.lowIncluded() ? Against.AT_LEAST : Against.GREATER,
                    node));
    interval
        .high()
        .ifPresent(
            high ->
                number(
                    role,
                    high,
                    role == Role.WHOLE
                        ? Against.OPEN
                        : interval.highIncluded() ? Against.AT_MOST : Against.LESS,
                    node));
  }
}
