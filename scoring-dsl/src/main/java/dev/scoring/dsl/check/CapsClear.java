package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;

/**
 * No cap stands directly behind what is taken off for each occurrence: it caps all that the rule
 * gives, and a reader takes it for the most that is taken off.
 */
record CapsClear(Reporter reporter, WritersWords words) implements Check {

  @Override
  public void item(Item item) {
    if (item.node() instanceof Declaration.Rule rule
        && !rule.clauses().isEmpty()
        && rule.clauses().get(0) instanceof Clause.Cap cap
        && rule.form() instanceof Form.Flat flat
        && flat.points() instanceof Expression.Sum sum) {
      Term last = sum.rest().get(sum.rest().size() - 1);
      if (last.sign() == Expression.Sign.MINUS
          && last.operand() instanceof Expression.PointsForm taken
          && taken.form() instanceof Form.Each
          && !isParenthesised(sum, cap)) {
        String off = words.of(taken);
        reporter.report(
            Code.CAPS_CLEAR,
            cap.span(),
            "%s holds for all that the rule gives, and not for what `%s` takes off"
                .formatted(words.quoted(cap), off),
            "write `- min of (%s, %s)` for the most that is taken off; put parentheses around %s if all of it is meant"
                .formatted(words.of(cap.points()), off, words.quoted(sum)));
      }
    }
  }

  /** Whether parentheses close between what is worked out and its cap. */
  private boolean isParenthesised(Expression figure, Clause cap) {
    String between =
        reporter
            .source()
            .text()
            .substring(figure.span().end(), Math.max(figure.span().end(), cap.span().start()));
    return between.indexOf(')') >= 0 || between.indexOf('）') >= 0;
  }
}
