package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.types.Scale;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers forms to figures. */
final class FormLowering implements Form.Visitor<Figure> {

  private final GraphBuilder graph;
  private final Types types;
  private final ExpressionLowering expressions;
  private final ChoiceLowering choices;
  private final RowsLowering rows;

  FormLowering(
      GraphBuilder graph,
      Types types,
      ExpressionLowering expressions,
      ChoiceLowering choices,
      RowsLowering rows) {
    this.graph = graph;
    this.types = types;
    this.expressions = expressions;
    this.choices = choices;
    this.rows = rows;
  }

  @Override
  public Figure visitFlat(Form.Flat node) {
    return expressions.figure(node.points());
  }

  @Override
  public Figure visitFlagged(Form.Flagged node) {
    return graph.when(
        expressions.condition(Expression.Reference.of(node.flag(), node.flag().span())),
        expressions.figure(node.points()));
  }

  @Override
  public Figure visitEach(Form.Each node) {
    boolean percent =
        expressions.isPercent(node.figure())
            || expressions.isPercent(node.size())
            || expressions.isPercent(node.over());
    return graph.each(
        countable(node.figure(), percent),
        node.counting(),
        node.size()
            .map(size -> expressions.figure(size, percent))
            .orElseGet(() -> graph.constant(Rational.ONE)),
        node.over()
            .map(over -> expressions.figure(over, percent))
            .orElseGet(() -> graph.constant(Rational.ZERO)),
        expressions.factor(node.points()));
  }

  /** A number, or the count of a table's rows. */
  private Figure countable(Expression expression, boolean percent) {
    return expression instanceof Expression.Reference reference && rows.isTable(reference.name())
        ? rows.count(reference.name())
        : expressions.figure(expression, percent);
  }

  @Override
  public Figure visitSteps(Form.Steps node) {
    boolean percent = node.measure() == Form.Measure.RATE || expressions.isPercent(node.figure());
    for (Form.Step step : node.steps()) {
      percent |= expressions.isPercent(step.bound());
    }
    Figure figure = expressions.told(node.figure(), percent);
    List<Figure> bounds = new ArrayList<>();
    for (Form.Step step : node.steps()) {
      bounds.add(expressions.told(step.bound(), percent));
    }
    List<Figure> points = new ArrayList<>();
    for (Form.Step step : node.steps()) {
      points.add(expressions.told(step.points()));
    }
    return graph.steps(
        figure, node.comparison(), bounds, points, node.otherwise().map(expressions::told));
  }

  @Override
  public Figure visitFirst(Form.First node) {
    List<Condition> conditions = new ArrayList<>();
    for (Form.Case each : node.cases()) {
      conditions.add(expressions.condition(each.condition()));
    }
    List<Figure> points = new ArrayList<>();
    for (Form.Case each : node.cases()) {
      points.add(expressions.form(each.form()));
    }
    return graph.first(conditions, points, node.otherwise().map(expressions::form));
  }

  @Override
  public Figure visitPlus(Form.Plus node) {
    Figure sum = expressions.form(node.forms().get(0));
    for (Form form : node.forms().subList(1, node.forms().size())) {
      sum = graph.compute(Operation.Arithmetic.PLUS_POINTS, sum, expressions.form(form));
    }
    return sum;
  }

  @Override
  public Figure visitByCategory(Form.ByCategory node) {
    FactDefinition choice = choices.choice(node.choice().text());
    List<Condition> conditions = new ArrayList<>();
    List<Figure> points = new ArrayList<>();
    if (choice.mayBeEmpty()) {
      // An empty choice is not one of the others either: it gives no points.
      conditions.add(choices.isEmpty(choice));
      points.add(graph.empty());
    }
    for (Form.Category category : node.categories()) {
      List<String> values = category.values().stream().map(Name::text).toList();
      conditions.add(choices.isOneOf(choice, values));
      points.add(expressions.form(category.form()));
    }
    Figure otherwise = node.otherwise().map(expressions::form).orElseGet(graph::empty);
    return graph.first(conditions, points, Optional.of(otherwise));
  }

  @Override
  public Figure visitTiers(Form.Tiers node) {
    boolean percent = expressions.isPercent(node.figure());
    for (Form.Tier tier : node.tiers()) {
      percent |= expressions.isPercent(tier.upTo()) || expressions.isPercent(tier.size());
    }
    List<GraphBuilder.PricedTier> tiers = new ArrayList<>();
    for (Form.Tier tier : node.tiers()) {
      boolean inPercent = percent;
      tiers.add(
          new GraphBuilder.PricedTier(
              tier.upTo().map(end -> constant(end, inPercent)),
              tier.counting(),
              tier.size().map(size -> constant(size, inPercent)).orElse(Rational.ONE),
              expressions.factor(tier.points()),
              tier.cap().map(cap -> constant(cap, false))));
    }
    return graph.tiers(expressions.figure(node.figure(), percent), tiers);
  }

  @Override
  public Figure visitMarked(Form.Marked node) {
    return expressions.figure(Expression.Reference.of(node.mark(), node.mark().span()));
  }

  private Rational constant(Expression expression, boolean percent) {
    Rational value = types.constant(expression).orElseThrow();
    return percent && expressions.scale(expression) == Scale.PART
        ? value.times(Rational.HUNDRED)
        : value;
  }
}
