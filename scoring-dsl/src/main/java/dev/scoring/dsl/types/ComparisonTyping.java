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
import java.util.Set;

/** Checks that what is compared can be compared. */
final class ComparisonTyping {

  private static final Set<String> YES =
      Set.of("是", "有", "真", "对", "yes", "y", "Yes", "YES", "TRUE");

  private static final Set<String> NO =
      Set.of("否", "无", "假", "错", "没有", "no", "n", "No", "NO", "FALSE");

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

  /** What `and` or `or` joins must be conditions; a value that stands alone is none. */
  void joined(List<Expression> operands, String word, Scope scope) {
    Expression compared = null;
    for (Expression operand : operands) {
      if (operand instanceof ConditionNode.Comparing comparing) {
        compared = comparing.left();
      } else if (compared != null && isValueOf(operand, compared, scope)) {
        String value = words.of(operand);
        reporter.report(
            Code.RIGHT_SORT,
            operand.span(),
            "`" + value + "` stands behind `" + word + "` alone, and is no condition by itself",
            "write the comparison in full: `" + words.of(compared) + " = " + value + "`");
        continue;
      }
      expressions.condition(operand, scope);
    }
  }

  /** Whether an operand is something that what was compared before it may be. */
  private boolean isValueOf(Expression operand, Expression compared, Scope scope) {
    if (operand instanceof Expression.NumberLiteral) {
      return true;
    }
    Optional<String> value = value(operand);
    return value.isPresent()
        && !(operand instanceof Expression.Reference && references.isDeclared(value.get(), scope))
        && references
            .choice(compared, scope)
            .filter(fact -> FormTyping.values(fact).contains(value.get()))
            .isPresent();
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
    if (flag(node, scope)) {
      return;
    }
    if (node.left() instanceof Expression.TextLiteral
        || node.right() instanceof Expression.TextLiteral) {
      boolean textFirst = node.left() instanceof Expression.TextLiteral;
      text(textFirst ? node.right() : node.left(), textFirst ? node.left() : node.right());
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

  /** Whether a flag is compared with a word for yes or no; that is told. */
  private boolean flag(ConditionNode.Comparing node, Scope scope) {
    Optional<String> answer = value(node.right());
    if (!(node.left() instanceof Expression.Reference fact)
        || answer.isEmpty()
        || references.isDeclared(answer.get(), scope)
        || !references.isFlag(fact.name().text(), scope)) {
      return false;
    }
    boolean yes = YES.contains(answer.get());
    if (!yes && !NO.contains(answer.get())) {
      return false;
    }
    String name = fact.name().text();
    references.use(name);
    boolean holds = yes == (node.comparison() == Comparison.EQUAL);
    reporter.report(
        Code.RIGHT_SORT,
        node.span(),
        "the flag `" + name + "` is a condition by itself, and is not compared",
        "write `" + (holds ? "" : "not ") + name + "`");
    return true;
  }

  /** A text in quotes is compared with what is no choice. */
  private void text(Expression compared, Expression text) {
    String name = words.of(compared);
    String value = value(text).orElse("");
    reporter.report(
        Code.RIGHT_SORT,
        compared.span(),
        "`" + name + "` is compared with a text, and only a `one of` fact has values to compare",
        "declare `"
            + name
            + ": one of "
            + value
            + ", …`, and write `"
            + name
            + " = "
            + value
            + "`");
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
