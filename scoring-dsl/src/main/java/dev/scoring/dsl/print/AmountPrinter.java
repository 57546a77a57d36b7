package dev.scoring.dsl.print;

import dev.scoring.core.text.Widths;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Amount.Case;
import dev.scoring.dsl.ast.Amount.Each;
import dev.scoring.dsl.ast.Amount.First;
import dev.scoring.dsl.ast.Amount.Flagged;
import dev.scoring.dsl.ast.Amount.Flat;
import dev.scoring.dsl.ast.Amount.Measure;
import dev.scoring.dsl.ast.Amount.Plus;
import dev.scoring.dsl.ast.Amount.Step;
import dev.scoring.dsl.ast.Amount.Steps;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.Reference;
import dev.scoring.dsl.ast.Expression.Rows;
import dev.scoring.dsl.ast.Expression.RowsFunction;
import dev.scoring.dsl.ast.Expression.TruthLiteral;
import java.util.List;

/** Prints amounts. */
final class AmountPrinter implements Amount.Visitor<Line> {

  private static final int INDENT = 2;

  private final Line line;
  private final ExpressionPrinter expressions;

  AmountPrinter(Line line) {
    this.line = line;
    this.expressions = new ExpressionPrinter(line);
  }

  /** Prints an amount. */
  Line print(Amount amount) {
    return amount.accept(this);
  }

  @Override
  public Line visitFlat(Flat node) {
    boolean beginsAmount =
        node.points() instanceof Reference reference
            && (Keyword.FLAG.isSpelled(reference.name().text())
                || Keyword.EACH.isSpelled(reference.name().text()));
    return beginsAmount ? expressions.inParentheses(node.points()) : points(node.points());
  }

  @Override
  public Line visitFlagged(Flagged node) {
    line.keyword(Keyword.FLAG).name(node.flag());
    return points(node.points());
  }

  @Override
  public Line visitEach(Each node) {
    line.keyword(Keyword.EACH);
    switch (node.counting()) {
      case EXACT -> {}
      case FULL -> line.keyword(Keyword.FULL);
      case STARTED -> line.keyword(Keyword.STARTED);
    }
    node.size().ifPresent(this::points);
    node.over()
        .ifPresent(
            over -> {
              line.keyword(Keyword.OVER);
              points(over);
            });
    if (node.size().isPresent() || node.over().isPresent()) {
      line.keyword(Keyword.OF);
    }
    eachOf(node.figure());
    return points(node.points());
  }

  /** Rows are counted without a word for it, except a bare table, which would look like a fact. */
  private void eachOf(Expression figure) {
    if (figure instanceof TruthLiteral) {
      expressions.inParentheses(figure); // bare, it would be the name of a table
    } else if (!(figure instanceof Rows rows)) {
      expressions.printFigure(figure);
    } else if (rows.function() == RowsFunction.ANY || rows.function() == RowsFunction.ALL) {
      expressions.inParentheses(rows);
    } else if (rows.function() == RowsFunction.COUNT && rows.where().isPresent()) {
      // In parentheses, so that the points do not disappear behind the condition.
      line.open("(");
      expressions.printFiltered(rows);
      line.close(")");
    } else if (rows.function() == RowsFunction.COUNT && rows.by().isPresent()) {
      expressions.printRows(rows);
    } else {
      expressions.print(rows);
    }
  }

  @Override
  public Line visitSteps(Steps node) {
    line.keyword(keyword(node.measure()));
    expressions.printFigure(node.figure());
    line.word(node.comparison().symbol()).open("[");
    List<Step> steps = node.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0) {
        line.close(",");
      }
      expressions.printPoints(steps.get(i).bound());
      line.close(":").glue();
      points(steps.get(i).points());
    }
    node.otherwise()
        .ifPresent(
            otherwise -> {
              line.close(",").keyword(Keyword.ELSE).close(":").glue();
              points(otherwise);
            });
    return line.close("]");
  }

  private static Keyword keyword(Measure measure) {
    return switch (measure) {
      case RATE -> Keyword.RATE;
      case COUNT -> Keyword.COUNT;
      case AMOUNT -> Keyword.AMOUNT;
      case DATE -> Keyword.DATE;
    };
  }

  /** On one line, or one line for each case where there are several and they do not fit. */
  @Override
  public Line visitFirst(First node) {
    int alternatives = node.cases().size() + (node.otherwise().isPresent() ? 1 : 0);
    boolean broken = !line.isSingle() && alternatives > 1 && !fits(node);
    line.keyword(Keyword.FIRST).open("[");
    int indent = line.indent();
    for (int i = 0; i < node.cases().size(); i++) {
      separate(i, broken, indent);
      Case each = node.cases().get(i);
      expressions.print(each.condition());
      line.close(":");
      print(each.amount());
    }
    node.otherwise()
        .ifPresent(
            otherwise -> {
              separate(node.cases().size(), broken, indent);
              line.keyword(Keyword.ELSE).close(":");
              print(otherwise);
            });
    if (broken) {
      line.breakTo(indent);
    }
    return line.close("]");
  }

  private void separate(int index, boolean broken, int indent) {
    if (index > 0) {
      line.close(",");
    }
    if (broken) {
      line.breakTo(indent + INDENT);
    }
  }

  private boolean fits(First node) {
    Line whole = Line.single(line.language());
    new AmountPrinter(whole).print(node);
    return 1 + Widths.columns(whole.text()) <= line.room();
  }

  @Override
  public Line visitPlus(Plus node) {
    for (int i = 0; i < node.amounts().size(); i++) {
      if (i > 0) {
        line.keyword(Keyword.PLUS);
      }
      Amount amount = node.amounts().get(i);
      if (amount instanceof Plus) {
        line.open("(");
        print(amount);
        line.close(")");
      } else {
        print(amount);
      }
    }
    return line;
  }

  private Line points(Expression points) {
    return expressions.printPoints(points);
  }
}
