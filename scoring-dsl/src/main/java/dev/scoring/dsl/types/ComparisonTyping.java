package dev.scoring.dsl.types;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.types.FactTypes.Use;
import java.util.List;
import java.util.Optional;

/** Checks that what is compared can be compared. */
final class ComparisonTyping {

  private final NameTyping references;
  private final ExpressionTyping expressions;
  private final Reporter reporter;
  private final WritersWords words;

  ComparisonTyping(NameTyping references, ExpressionTyping expressions, Reporter reporter) {
    this.references = references;
    this.expressions = expressions;
    this.reporter = reporter;
    this.words = new WritersWords(reporter);
  }

  /** Both sides must be numbers, or dates, or a choice and one of its values. */
  void compare(ConditionNode.Comparing node, Scope scope) {
    Optional<Declaration.Fact> left = references.choice(node.left(), scope);
    Optional<Declaration.Fact> right = references.choice(node.right(), scope);
    if (left.isPresent() || right.isPresent()) {
      compareChoice(
          node,
          scope,
          left.orElseGet(right::orElseThrow),
          left.isPresent() ? node.left() : node.right(),
          left.isPresent() ? node.right() : node.left());
      return;
    }
    Use hint = hint(node.left(), scope).or(() -> hint(node.right(), scope)).orElse(Use.NUMBER);
    Type first = expressions.type(node.left(), scope, hint);
    Type second = expressions.type(node.right(), scope, hint);
    if (first == Type.ERROR || second == Type.ERROR) {
      return;
    }
    boolean comparable = first.isNumber() && second.isNumber();
    if (!comparable && !(first == Type.DATE && second == Type.DATE)) {
      reporter.report(
          Code.RIGHT_SORT,
          node.span(),
          "`" + words.of(node) + "` compares " + first.words() + " with " + second.words(),
          first == Type.CONDITION || second == Type.CONDITION
              ? "a flag needs no comparison: write its name, or `not` and its name"
              : "compare numbers with numbers and dates with dates");
    }
  }

  /** What is known of one side and so says something about an undeclared fact on the other. */
  private Optional<Use> hint(Expression side, Scope scope) {
    if (side instanceof Expression.NumberLiteral number && number.percent()) {
      return Optional.of(Use.RATE);
    }
    return references.isDate(side, scope) ? Optional.of(Use.DATE) : Optional.empty();
  }

  private void compareChoice(
      ConditionNode.Comparing node,
      Scope scope,
      Declaration.Fact fact,
      Expression factSide,
      Expression valueSide) {
    expressions.type(factSide, scope, Use.UNKNOWN);
    if (node.comparison() != Comparison.EQUAL && node.comparison() != Comparison.NOT_EQUAL) {
      reporter.report(
          Code.RIGHT_SORT,
          node.span(),
          "the values of `" + fact.name().text() + "` have no order",
          "compare with `=` or `!=`");
      return;
    }
    Optional<String> value = value(valueSide);
    List<String> known = FormTyping.values(fact);
    if (value.isEmpty() || !known.contains(value.get())) {
      String near = value.map(text -> DidYouMean.help(text, known)).orElse("");
      reporter.report(
          Code.KNOWN_VALUES,
          valueSide.span(),
          "`" + words.of(valueSide) + "` is not a value of `" + fact.name().text() + "`",
          near.isEmpty() ? "it is one of `" + String.join("`, `", known) + "`" : near);
    }
  }

  private static Optional<String> value(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return Optional.of(reference.name().text());
    }
    return expression instanceof Expression.TextLiteral text
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
