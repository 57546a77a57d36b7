package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.RemarkHead;
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
    for (Clause clause : clauses) {
      // One that names numbers is about these alone.
      if (clause instanceof Clause.Sic sic && RemarkHead.of(sic.reason()).isEmpty()) {
        reporter.answered(declaration.span());
      }
    }
  }
}
