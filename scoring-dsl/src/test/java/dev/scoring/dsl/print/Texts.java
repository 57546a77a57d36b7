package dev.scoring.dsl.print;

import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;

/** Texts to trees, for tests. */
final class Texts {

  private Texts() {}

  /** The tree of a text without syntax errors. */
  static SyntaxTree parse(String text) {
    Reporter reporter = new Reporter(new SourceText("rules", text));
    return Parser.parse(reporter)
        .orElseThrow(() -> new AssertionError(text + "\n" + reporter.findings()));
  }
}
