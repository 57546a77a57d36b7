package dev.scoring.dsl.print;

import dev.scoring.core.model.Counting;
import dev.scoring.core.text.Widths;
import dev.scoring.dsl.ast.ConditionNode.DoneBy;
import dev.scoring.dsl.ast.ConditionNode.TruthLiteral;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.PointsForm;
import dev.scoring.dsl.ast.Expression.Rows;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Form.ByCategory;
import dev.scoring.dsl.ast.Form.Each;
import dev.scoring.dsl.ast.Form.First;
import dev.scoring.dsl.ast.Form.Flagged;
import dev.scoring.dsl.ast.Form.Flat;
import dev.scoring.dsl.ast.Form.Marked;
import dev.scoring.dsl.ast.Form.Measure;
import dev.scoring.dsl.ast.Form.Plus;
import dev.scoring.dsl.ast.Form.Step;
import dev.scoring.dsl.ast.Form.Steps;
import dev.scoring.dsl.ast.Form.Tier;
import dev.scoring.dsl.ast.Form.Tiers;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.words.Keyword;
import java.util.ArrayList;
import java.util.List;

/** Prints forms. */
final class FormPrinter implements Form.Visitor<Line> {

  private static final int INDENT = 2;

  private final Line line;
  private final ExpressionPrinter expressions;

  FormPrinter(Line line) {
    this.line = line;
    this.expressions = new ExpressionPrinter(line);
  }

  /** Prints a form. */
  Line print(Form form) {
    return form.accept(this);
  }

  @Override
  public Line visitFlat(Flat node) {
    return expressions.printEntry(node.points());
  }

  @Override
  public Line visitFlagged(Flagged node) {
    line.keyword(Keyword.FLAG).name(node.flag());
    return points(node.points());
  }

  @Override
  public Line visitEach(Each node) {
    line.keyword(Keyword.EACH);
    counting(node.counting());
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

  private void counting(Counting counting) {
    switch (counting) {
      case EXACT -> {}
      case FULL -> line.keyword(Keyword.FULL);
      case STARTED -> line.keyword(Keyword.STARTED);
    }
  }

  /** Rows are counted without a word for it, except a bare table, which would look like a fact. */
  private void eachOf(Expression figure) {
    if (figure instanceof TruthLiteral) {
      expressions.inParentheses(figure); // bare, it would be the name of a table
    } else if (figure instanceof DoneBy) {
      // In one pair of parentheses it could be rows of a table by a column.
      line.open("(");
      expressions.inParentheses(figure);
      line.close(")");
    } else if (!(figure instanceof Rows rows)) {
      expressions.printMeasured(figure);
    } else if (rows.function() == RowsFunction.ANY || rows.function() == RowsFunction.ALL) {
      expressions.inParentheses(rows);
    } else if (rows.function() == RowsFunction.COUNT && rows.where().isPresent()) {
      // In parentheses, so that the points do not disappear behind the condition.
      line.open("(");
      expressions.aggregates().printFiltered(rows);
      line.close(")");
    } else if (rows.function() == RowsFunction.COUNT && rows.by().isPresent()) {
      expressions.aggregates().printRows(rows);
    } else {
      expressions.printMeasured(rows);
    }
  }

  @Override
  public Line visitSteps(Steps node) {
    line.keyword(keyword(node.measure()));
    expressions.printMeasured(node.figure());
    line.word(node.comparison().symbol()).open("[");
    List<Step> steps = node.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0) {
        line.close(",");
      }
      expressions.printBound(steps.get(i).bound());
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

  @Override
  public Line visitFirst(First node) {
    List<Runnable> entries = new ArrayList<>();
    for (Form.Case each : node.cases()) {
      entries.add(
          () -> {
            expressions.print(each.condition());
            line.close(":");
            print(each.form());
          });
    }
    node.otherwise().ifPresent(otherwise -> entries.add(() -> otherwise(otherwise)));
    boolean broken = isBroken(node, entries);
    line.keyword(Keyword.FIRST);
    return list(entries, broken);
  }

  private void otherwise(Form otherwise) {
    line.keyword(Keyword.ELSE).close(":");
    print(otherwise);
  }

  @Override
  public Line visitByCategory(ByCategory node) {
    List<Runnable> entries = new ArrayList<>();
    for (Form.Category each : node.categories()) {
      entries.add(
          () -> {
            for (int i = 0; i < each.values().size(); i++) {
              if (i > 0) {
                line.keyword(Keyword.OR);
              }
              Name value = each.values().get(i);
              line.word(Quotes.quoteUnlessName(value.text()));
            }
            line.close(":");
            print(each.form());
          });
    }
    node.otherwise().ifPresent(otherwise -> entries.add(() -> otherwise(otherwise)));
    boolean broken = isBroken(node, entries);
    line.word(line.vocabulary().byColumn()).name(node.choice());
    return list(entries, broken);
  }

  @Override
  public Line visitTiers(Tiers node) {
    List<Runnable> entries = new ArrayList<>();
    node.tiers().forEach(tier -> entries.add(() -> tier(tier)));
    boolean broken = isBroken(node, entries);
    line.keyword(Keyword.TIERS);
    expressions.printMeasured(node.figure());
    return list(entries, broken);
  }

  private void tier(Tier tier) {
    tier.upTo().ifPresentOrElse(expressions::printFixed, () -> line.keyword(Keyword.ELSE));
    line.close(":");
    points(tier.points());
    tier.size()
        .ifPresent(
            size -> {
              line.keyword(Keyword.PER);
              counting(tier.counting());
              expressions.printFixed(size);
            });
    tier.cap()
        .ifPresent(
            cap -> {
              line.keyword(Keyword.CAP);
              expressions.printFixed(cap);
            });
  }

  /** On one line, or one line for each entry. */
  private Line list(List<Runnable> entries, boolean broken) {
    line.open("[");
    int indent = line.indent();
    for (int i = 0; i < entries.size(); i++) {
      if (i > 0) {
        line.close(",");
      }
      if (broken) {
        line.breakTo(indent + INDENT);
      }
      entries.get(i).run();
    }
    if (broken) {
      line.breakTo(indent);
    }
    return line.close("]");
  }

  /** Whether several entries do not fit on the line. */
  private boolean isBroken(Form node, List<Runnable> entries) {
    return !line.isSingle() && entries.size() > 1 && !fits(node);
  }

  private boolean fits(Form node) {
    Line whole = Line.single(line.vocabulary());
    new FormPrinter(whole).print(node);
    return 1 + Widths.columns(whole.text()) <= line.room();
  }

  @Override
  public Line visitMarked(Marked node) {
    line.keyword(Keyword.MARK).name(node.mark()).keyword(Keyword.IN);
    expressions.print(node.interval().interval());
    return node.orEmpty() ? line.keyword(Keyword.OR_EMPTY) : line;
  }

  @Override
  public Line visitPlus(Plus node) {
    for (int i = 0; i < node.forms().size(); i++) {
      if (i > 0) {
        line.keyword(Keyword.PLUS);
      }
      Form form = node.forms().get(i);
      if (form instanceof Plus) {
        expressions.print(PointsForm.of(form, form.span()));
      } else {
        print(form);
      }
    }
    return line;
  }

  private Line points(Expression points) {
    return expressions.printPoints(points);
  }
}
