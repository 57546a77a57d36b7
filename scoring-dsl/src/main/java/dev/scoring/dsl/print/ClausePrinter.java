package dev.scoring.dsl.print;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Clause.But;
import dev.scoring.dsl.ast.Clause.Cap;
import dev.scoring.dsl.ast.Clause.ClosedWhen;
import dev.scoring.dsl.ast.Clause.Dated;
import dev.scoring.dsl.ast.Clause.For;
import dev.scoring.dsl.ast.Clause.RescaleAbsent;
import dev.scoring.dsl.ast.Clause.Sic;
import dev.scoring.dsl.ast.Clause.Source;
import dev.scoring.dsl.ast.Clause.When;
import java.util.List;

/** Prints clauses. */
final class ClausePrinter implements Clause.Visitor<Line> {

  private final Line line;
  private final ExpressionPrinter expressions;
  private final AmountPrinter amounts;

  ClausePrinter(Line line) {
    this.line = line;
    this.expressions = new ExpressionPrinter(line);
    this.amounts = new AmountPrinter(line);
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
    amounts.print(node.amount());
    line.keyword(Keyword.WHEN);
    return expressions.print(node.condition());
  }

  @Override
  public Line visitFor(For node) {
    line.keyword(Keyword.FOR).name(node.kinds().get(0));
    node.kinds().stream().skip(1).forEach(kind -> line.keyword(Keyword.OR).name(kind));
    return line;
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
  public Line visitRescaleAbsent(RescaleAbsent node) {
    return line.keyword(Keyword.RESCALE_ABSENT);
  }
}
