package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import java.util.List;
import java.util.Optional;

/** Runs every check on a tree. */
public final class Checker {

  private Checker() {}

  /**
   * Checks a tree.
   *
   * @return what its names mean, or nothing if an error was reported
   */
  public static Optional<Symbols> check(SyntaxTree tree, Reporter reporter) {
    answered(tree.declarations(), reporter);
    Structure.check(tree, reporter);
    Names names = Names.collect(tree, reporter);
    List<Walk.Item> items = Walk.items(tree);
    Symbols symbols =
        new Typing(
                tree,
                names,
                Weights.collect(tree, items, reporter),
                Calendars.build(tree, reporter),
                reporter)
            .run();
    if (!reporter.hasErrors()) {
      BeforeScores.check(tree, symbols, reporter);
      Cycles.check(tree, items, symbols, reporter);
    }
    if (!reporter.hasErrors()) {
      Walk walk = new Walk(tree, items, symbols);
      walk.show(Analyses.of(walk, symbols, reporter));
    }
    return reporter.hasErrors() ? Optional.empty() : Optional.of(symbols);
  }

  /** A warning on something that carries {@code sic} is answered: the writer has seen it. */
  private static void answered(List<Declaration> declarations, Reporter reporter) {
    for (Declaration declaration : declarations) {
      List<Clause> clauses = List.of();
      if (declaration instanceof Declaration.Rule rule) {
        clauses = rule.clauses();
      } else if (declaration instanceof Declaration.Block block) {
        clauses = block.clauses();
        answered(block.items(), reporter);
      } else if (declaration instanceof Declaration.Part part) {
        clauses = part.clauses();
        answered(part.items(), reporter);
      } else if (declaration instanceof Declaration.Total total) {
        clauses = total.clauses();
      }
      if (Clause.has(clauses, Clause.Sic.class)) {
        reporter.answered(declaration.span());
      }
    }
  }
}
