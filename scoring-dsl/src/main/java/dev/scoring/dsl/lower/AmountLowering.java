package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.check.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Lowers amounts to figures. */
final class AmountLowering implements Amount.Visitor<Figure> {

  private final GraphBuilder graph;
  private final Symbols symbols;
  private final ExpressionLowering expressions;

  AmountLowering(GraphBuilder graph, Symbols symbols, ExpressionLowering expressions) {
    this.graph = graph;
    this.symbols = symbols;
    this.expressions = expressions;
  }

  Figure amount(Amount amount) {
    return amount.accept(this);
  }

  @Override
  public Figure visitFlat(Amount.Flat node) {
    return graph.constant(constant(node.points()));
  }

  @Override
  public Figure visitFlagged(Amount.Flagged node) {
    return graph.when(
        expressions.condition(Expression.Reference.of(node.flag(), node.flag().span())),
        graph.constant(constant(node.points())));
  }

  @Override
  public Figure visitEach(Amount.Each node) {
    return graph.each(
        expressions.countable(node.figure()),
        node.counting(),
        node.size().map(this::constant).orElse(Rational.ONE),
        node.over().map(this::constant).orElse(Rational.ZERO),
        constant(node.points()));
  }

  @Override
  public Figure visitSteps(Amount.Steps node) {
    boolean percent =
        node.measure() == Amount.Measure.RATE
            || node.steps().stream().anyMatch(step -> symbols.isPercent(step.bound()));
    Figure figure =
        percent ? expressions.percent(node.figure()) : expressions.figure(node.figure());
    List<Operation.Step> steps = new ArrayList<>();
    for (Amount.Step step : node.steps()) {
      steps.add(new Operation.Step(constant(step.bound()), constant(step.points())));
    }
    return graph.steps(figure, node.comparison(), steps, node.otherwise().map(this::constant));
  }

  @Override
  public Figure visitFirst(Amount.First node) {
    List<Condition> conditions = new ArrayList<>();
    List<Figure> points = new ArrayList<>();
    for (Amount.Case each : node.cases()) {
      conditions.add(expressions.condition(each.condition()));
      points.add(amount(each.amount()));
    }
    return graph.first(conditions, points, node.otherwise().map(this::amount));
  }

  @Override
  public Figure visitPlus(Amount.Plus node) {
    Figure sum = amount(node.amounts().get(0));
    for (Amount amount : node.amounts().subList(1, node.amounts().size())) {
      sum = graph.compute(Operation.Arithmetic.PLUS, sum, amount(amount));
    }
    return sum;
  }

  private Rational constant(Expression expression) {
    return symbols.constant(expression).orElseThrow();
  }
}
