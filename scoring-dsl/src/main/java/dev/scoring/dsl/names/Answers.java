package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import java.util.List;

/** Notes what carries {@code sic}: a warning there is answered, for the writer has seen it. */
final class Answers {

  private final Reporter reporter;

  private Answers(Reporter reporter) {
    this.reporter = reporter;
  }

  static void note(SyntaxTree tree, List<Item> items, Reporter reporter) {
    Answers answers = new Answers(reporter);
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Total total) {
        answers.note(total, total.clauses());
      }
    }
    items.forEach(item -> answers.note(item.node(), item.clauses()));
  }

  private void note(Declaration declaration, List<Clause> clauses) {
    if (Clause.has(clauses, Clause.Sic.class)) {
      reporter.answered(declaration.span());
    }
  }
}
