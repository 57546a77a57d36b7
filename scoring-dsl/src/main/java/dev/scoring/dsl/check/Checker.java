package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.types.Types;

/** Runs every check on a tree. */
public final class Checker {

  private Checker() {}

  /** Reports what is wrong with a tree whose names and types are right. */
  public static void check(SyntaxTree tree, Types types, Reporter reporter) {
    BeforeScores.check(tree, types, reporter);
    NoCircles.check(tree, types, reporter);
    if (!reporter.hasErrors()) {
      new Walk(tree, types).show(Checks.of(tree, types, reporter));
    }
    if (!reporter.hasErrors()) {
      new Walk(tree, types).show(Checks.afterErrors(tree, types, reporter));
    }
  }
}
