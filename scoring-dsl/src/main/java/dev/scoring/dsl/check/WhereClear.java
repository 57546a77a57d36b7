package dev.scoring.dsl.check;

import dev.scoring.core.model.Trim;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import java.util.List;
import java.util.Optional;

/**
 * No {@code or} stands directly behind the filter of a {@code where}. It ends the filter, and a
 * reader may well think that it belongs to it.
 */
record WhereClear(Reporter reporter, WritersWords words) implements Check {

  @Override
  public void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Table table) {
      table.where().ifPresent(this::mixed);
    }
  }

  @Override
  public void expression(Walk.Placed<Expression> placed) {
    if (placed.node() instanceof Expression.Rows rows) {
      rows.where().ifPresent(this::mixed);
    } else if (placed.node() instanceof Expression.Ranking ranking) {
      ranking.where().ifPresent(this::mixed);
    }
    if (placed.node() instanceof ConditionNode.Or or) {
      for (int i = 0; i + 1 < or.operands().size(); i++) {
        Expression next = or.operands().get(i + 1);
        Optional<Expression.Rows> rows = lastRows(or.operands().get(i));
        if (rows.isPresent() && !isParenthesised(rows.get(), next)) {
          reporter.report(
              Code.WHERE_CLEAR,
              rows.get().where().orElseThrow().span().to(next.span()),
              "this `or` reads in two ways: %s stands outside of the filter `where %s`"
                  .formatted(words.quoted(next), words.of(rows.get().where().orElseThrow())),
              "put parentheses around the whole filter, or around %s"
                  .formatted(words.quoted(rows.get())));
        }
      }
    }
  }

  /** An `and` beside an `or` in a filter stands in parentheses, or a reader guesses. */
  private void mixed(Expression filter) {
    if (filter instanceof ConditionNode.Or or) {
      for (Expression operand : or.operands()) {
        if (operand instanceof ConditionNode.And and && !stands(and.span(), '(', '（')) {
          reporter.report(
              Code.WHERE_CLEAR,
              filter.span(),
              "this filter reads in two ways: %s counts as one condition, because `and` binds closer than `or`"
                  .formatted(words.quoted(and)),
              "put parentheses around it, or around the `or`");
          return;
        }
      }
    }
  }

  /** Whether one of two marks stands before a place. */
  private boolean stands(Span place, char mark, char wide) {
    String text = reporter.source().text();
    int at = Math.min(place.start(), text.length());
    if (at < text.length() && (text.charAt(at) == mark || text.charAt(at) == wide)) {
      return true;
    }
    at--;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && (text.charAt(at) == mark || text.charAt(at) == wide);
  }

  /** The rows with a filter that an expression ends with, if it does. */
  private static Optional<Expression.Rows> lastRows(Expression expression) {
    Expression at = expression;
    while (true) {
      if (at instanceof Expression.Rows rows) {
        boolean last = rows.where().isPresent() && rows.trim().equals(Trim.NONE);
        return last ? Optional.of(rows) : Optional.empty();
      }
      boolean endsOtherwise =
          at instanceof ConditionNode.Emptiness
              || at instanceof ConditionNode.Within
              || at instanceof Expression.Rounded
              || at instanceof Expression.ListFigure
              || at instanceof Expression.Ranking
              || at instanceof Expression.PointsForm
              || (at instanceof Expression.Product product && product.orEmpty());
      List<Expression> operands = at.accept(Operands.VISITOR);
      if (endsOtherwise || operands.isEmpty()) {
        return Optional.empty();
      }
      at = operands.get(operands.size() - 1);
    }
  }

  /** Whether parentheses close between the filter and what stands behind it. */
  private boolean isParenthesised(Expression.Rows rows, Expression next) {
    String text = reporter.source().text();
    int end = rows.where().orElseThrow().span().end();
    for (int i = end; i < next.span().start() && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return true;
      }
      boolean comment =
          c == '#' || c == '＃' || text.startsWith("//", i) || text.startsWith("／／", i);
      while (comment && i + 1 < text.length() && "\r\n".indexOf(text.charAt(i + 1)) < 0) {
        i++;
      }
    }
    return false;
  }
}
