package dev.scoring.dsl.print;

import dev.scoring.core.model.Trim;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.ListFigure;
import dev.scoring.dsl.ast.Expression.Ranking;
import dev.scoring.dsl.ast.Expression.Rows;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.words.Keyword;
import java.util.Optional;

/** Prints figures made of rows, of lists and of all units. */
final class AggregatePrinter {

  private final Line line;
  private final ExpressionPrinter expressions;

  AggregatePrinter(Line line, ExpressionPrinter expressions) {
    this.line = line;
    this.expressions = expressions;
  }

  /** Whether it is a condition and no figure. */
  static boolean isCondition(Rows rows) {
    return rows.function() == RowsFunction.ANY || rows.function() == RowsFunction.ALL;
  }

  /** Prints something made of rows. */
  Line print(Rows node) {
    line.keyword(keyword(node.function()));
    if (!isCondition(node)) {
      line.keyword(Keyword.OF);
    }
    printRows(node);
    return trim(node.trim());
  }

  /** Prints the table with its column and which of its rows, without what is made of them. */
  Line printRows(Rows node) {
    return rows(
        node.table(),
        node.column(),
        node.by(),
        node.where(),
        Binding.AND,
        !node.trim().equals(Trim.NONE));
  }

  /** The same inside parentheses, where the filter may hold an {@code or}. */
  Line printFiltered(Rows node) {
    return rows(node.table(), node.column(), node.by(), node.where(), Binding.OR, false);
  }

  private Line rows(
      Name table,
      Optional<Name> column,
      Optional<Name> by,
      Optional<Expression> where,
      Binding filter,
      boolean trimmed) {
    line.word(table.text() + column.map(name -> "." + name.text()).orElse(""));
    by.ifPresent(name -> line.word(line.vocabulary().byColumn()).name(name));
    where.ifPresent(
        condition -> {
          line.keyword(Keyword.WHERE);
          expressions.printFilter(condition, filter, trimmed);
        });
    return line;
  }

  /** Prints which values are dropped and kept. */
  Line trim(Trim trim) {
    trim(Keyword.DROP_LOWEST, trim.lowest());
    trim(Keyword.DROP_HIGHEST, trim.highest());
    trim(Keyword.KEEP_HIGHEST, trim.keep());
    return line;
  }

  private void trim(Keyword keyword, int count) {
    if (count > 0) {
      line.keyword(keyword).word(Integer.toString(count));
    }
  }

  /** Prints something made of several figures. */
  Line print(ListFigure node) {
    line.keyword(keyword(node.function())).keyword(Keyword.OF).open("(");
    expressions.inside(
        () -> {
          for (int i = 0; i < node.figures().size(); i++) {
            if (i > 0) {
              line.close(",");
            }
            expressions.printEntry(node.figures().get(i));
          }
        });
    line.close(")");
    return trim(node.trim());
  }

  /** Prints the place of a unit. */
  Line print(Ranking node) {
    line.keyword(Keyword.RANK).keyword(Keyword.OF);
    boolean more = node.lowestFirst() || node.ties().isPresent();
    rows(node.table(), node.column(), node.by(), node.where(), Binding.AND, more);
    if (node.lowestFirst()) {
      line.keyword(Keyword.LOWEST_FIRST);
    }
    node.ties()
        .ifPresent(
            ties ->
                line.keyword(
                    switch (ties) {
                      case BEST -> Keyword.TIES_BEST;
                      case WORST -> Keyword.TIES_WORST;
                      case MEAN -> Keyword.TIES_MEAN;
                      case DENSE -> Keyword.TIES_DENSE;
                    }));
    return line;
  }

  private static Keyword keyword(RowsFunction function) {
    return switch (function) {
      case COUNT -> Keyword.COUNT;
      case SUM -> Keyword.SUM;
      case MIN -> Keyword.MIN;
      case MAX -> Keyword.MAX;
      case MEAN -> Keyword.MEAN;
      case SHARE -> Keyword.SHARE;
      case ANY -> Keyword.ANY;
      case ALL -> Keyword.ALL;
    };
  }
}
