package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.clause.ClauseCheck;
import dev.scoring.dsl.clause.Disagreement;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;

/** A rule says what the official clause in quotes above it says. */
final class ClauseAgrees implements Check {

  private final Reporter reporter;
  private final ClauseCheck clauses;

  ClauseAgrees(Types types, Reporter reporter) {
    this.reporter = reporter;
    this.clauses = new ClauseCheck(types);
  }

  @Override
  public void item(Item item) {
    for (Disagreement each : clauses.of(item)) {
      switch (each.kind()) {
        case NUMBER -> report(Code.CLAUSE_AGREES, item, each);
        case DIRECTION -> report(Code.CLAUSE_DIRECTION, item, each);
        case HINT -> {}
      }
    }
  }

  private void report(Code code, Item item, Disagreement found) {
    Span clause = clause(item, found);
    if (found.span().isEmpty()) {
      reporter.report(
          code, rule(item), found.message(), found.help(), clause, "what the clause says");
    } else {
      reporter.report(
          code, found.span().get(), found.message(), found.help(), clause, "what the clause says");
    }
  }

  /** What a rule gives, or the name of a block. */
  private static Span rule(Item item) {
    return item.node() instanceof Declaration.Rule rule ? rule.form().span() : item.name().span();
  }

  /** Where it stands in the clause, or the whole clause. */
  private Span clause(Item item, Disagreement found) {
    String label = ClauseCheck.label(item).orElse("");
    int start = reporter.source().text().indexOf(label, item.name().span().end());
    if (start < 0 || start > item.node().span().end()) {
      return item.name().span();
    }
    return found.start() < 0
        ? new Span(start, start + label.length())
        : new Span(start + found.start(), start + found.end());
  }
}
