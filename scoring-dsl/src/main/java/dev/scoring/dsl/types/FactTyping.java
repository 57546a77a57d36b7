package dev.scoring.dsl.types;

import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.types.FactTypes.Use;

/** Checks what is said of facts and columns. */
final class FactTyping {

  private final NameTyping references;
  private final ExpressionTyping expressions;
  private final Reporter reporter;

  FactTyping(NameTyping references, ExpressionTyping expressions, Reporter reporter) {
    this.references = references;
    this.expressions = expressions;
    this.reporter = reporter;
  }

  /** A fact; or a column, with the scope of its rows. */
  void fact(Declaration.Fact fact, Scope scope) {
    FactType type = fact.type().type();
    boolean number = type == FactType.COUNT || type == FactType.RATE || type == FactType.AMOUNT;
    fact.domain()
        .ifPresent(
            domain -> {
              if (!number || domain.interval().isEmpty()) {
                reporter.report(
                    Code.IN_PLACE,
                    domain.span(),
                    number
                        ? "no number lies in `" + domain.interval() + "`"
                        : "`in` does not belong to " + FactTypes.words(type),
                    "");
              }
            });
    for (Relation relation : fact.relations()) {
      if (number) {
        related(scope, () -> expressions.number(relation.figure(), scope, Use.NUMBER));
      } else if (type == FactType.DATE) {
        related(scope, () -> expressions.date(relation.figure(), scope));
      } else {
        reporter.report(
            Code.IN_PLACE,
            relation.figure().span(),
            "`at most` and `at least` do not belong to " + FactTypes.words(type),
            "leave it out");
      }
    }
    fact.requiredWhen()
        .ifPresent(
            condition -> {
              expressions.condition(condition, scope);
              if (!fact.orEmpty()) {
                reporter.report(
                    Code.IN_PLACE,
                    condition.span(),
                    "`required when` belongs to what may be empty, and `"
                        + fact.name().text()
                        + "` is always required",
                    "write `"
                        + FactTypes.written(fact)
                        + " or empty required when …`, or leave it"
                        + " out");
              }
            });
  }

  /** A fact is not read for being the bound of another one; for rows it is a reason to have it. */
  private void related(Scope scope, Runnable typing) {
    if (scope.table().isPresent()) {
      typing.run();
    } else {
      references.passively(typing);
    }
  }
}
