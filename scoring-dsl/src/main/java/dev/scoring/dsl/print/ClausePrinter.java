package dev.scoring.dsl.print;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Clause.Assumed;
import dev.scoring.dsl.ast.Clause.But;
import dev.scoring.dsl.ast.Clause.Cap;
import dev.scoring.dsl.ast.Clause.ClosedWhen;
import dev.scoring.dsl.ast.Clause.Dated;
import dev.scoring.dsl.ast.Clause.Floor;
import dev.scoring.dsl.ast.Clause.For;
import dev.scoring.dsl.ast.Clause.FullForAbsent;
import dev.scoring.dsl.ast.Clause.RescaleAbsent;
import dev.scoring.dsl.ast.Clause.Sic;
import dev.scoring.dsl.ast.Clause.Source;
import dev.scoring.dsl.ast.Clause.Spills;
import dev.scoring.dsl.ast.Clause.Takes;
import dev.scoring.dsl.ast.Clause.Weight;
import dev.scoring.dsl.ast.Clause.When;
import dev.scoring.dsl.ast.Clause.ZeroWhen;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.Negation;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.words.Keyword;
import java.util.List;

/** Prints clauses. */
final class ClausePrinter implements Clause.Visitor<Line> {

  private final Line line;
  private final ExpressionPrinter expressions;
  private final FormPrinter forms;

  ClausePrinter(Line line) {
    this.line = line;
    this.expressions = new ExpressionPrinter(line);
    this.forms = new FormPrinter(line);
  }

  /** Prints a clause. */
  Line print(Clause clause) {
    return clause.accept(this);
  }

  /** Prints the clauses behind a rule, block or part. */
  void printBehind(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof RescaleAbsent) {
        line.close(",");
      }
      print(clause);
    }
  }

  @Override
  public Line visitWhen(When node) {
    line.keyword(Keyword.WHEN);
    return expressions.print(node.condition());
  }

  @Override
  public Line visitClosedWhen(ClosedWhen node) {
    line.keyword(Keyword.CLOSED_WHEN);
    return expressions.print(node.condition());
  }

  @Override
  public Line visitBut(But node) {
    line.keyword(Keyword.BUT);
    forms.print(node.form());
    line.keyword(Keyword.WHEN);
    return expressions.print(node.condition());
  }

  @Override
  public Line visitFor(For node) {
    line.keyword(Keyword.FOR);
    boolean first = true;
    for (Name kind : node.kinds()) {
      or(first).name(kind);
      first = false;
    }
    for (Name unit : node.units()) {
      or(first).quoted(unit.text());
      first = false;
    }
    return line;
  }

  private Line or(boolean first) {
    return first ? line : line.keyword(Keyword.OR);
  }

  @Override
  public Line visitDated(Dated node) {
    line.keyword(
        switch (node.bound()) {
          case SINCE -> Keyword.SINCE;
          case AFTER -> Keyword.AFTER;
          case UNTIL -> Keyword.UNTIL;
        });
    return line.word(node.day().toString());
  }

  @Override
  public Line visitCap(Cap node) {
    line.keyword(Keyword.CAP);
    return expressions.printPoints(node.points());
  }

  @Override
  public Line visitSource(Source node) {
    return line.keyword(Keyword.SOURCE).quoted(node.text());
  }

  @Override
  public Line visitSic(Sic node) {
    return line.keyword(Keyword.SIC).quoted(node.reason());
  }

  @Override
  public Line visitAssumed(Assumed node) {
    return line.keyword(Keyword.ASSUMED).quoted(node.reason());
  }

  @Override
  public Line visitRescaleAbsent(RescaleAbsent node) {
    return line.keyword(Keyword.RESCALE_ABSENT);
  }

  @Override
  public Line visitFloor(Floor node) {
    if (node.points().isEmpty()) {
      return line.keyword(Keyword.NO_FLOOR);
    }
    line.keyword(Keyword.FLOOR);
    Expression points = node.points().get();
    if (points instanceof Negation negation) {
      line.open("-");
      return expressions.printPoints(negation.operand());
    }
    return expressions.printPoints(points);
  }

  @Override
  public Line visitZeroWhen(ZeroWhen node) {
    line.keyword(Keyword.ZERO_WHEN);
    return expressions.print(node.condition());
  }

  @Override
  public Line visitTakes(Takes node) {
    line.keyword(
        switch (node.kind()) {
          case MEAN -> Keyword.TAKES_MEAN;
          case HIGHEST -> Keyword.TAKES_HIGHEST;
          case LOWEST -> Keyword.TAKES_LOWEST;
          case FIRST -> Keyword.TAKES_FIRST;
          case LEVELS -> Keyword.TAKES_LEVELS;
          case SUM -> throw new IllegalArgumentException("a sum is not written");
        });
    node.count().ifPresent(count -> line.word(Integer.toString(count)));
    return expressions.aggregates().trim(node.trim());
  }

  @Override
  public Line visitWeight(Weight node) {
    line.keyword(Keyword.WEIGHT);
    return expressions.printPoints(node.weight());
  }

  @Override
  public Line visitFullForAbsent(FullForAbsent node) {
    return line.keyword(Keyword.FULL_FOR_ABSENT);
  }

  @Override
  public Line visitSpills(Spills node) {
    return line.keyword(Keyword.SPILLS);
  }
}
