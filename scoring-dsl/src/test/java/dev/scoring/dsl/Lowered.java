package dev.scoring.dsl;

import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.lower.Lowering;
import dev.scoring.dsl.names.Naming;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.types.Typing;

/** The graphs of texts, for tests: a scheme does not show its own. */
public final class Lowered {

  private Lowered() {}

  /** Returns the graph of a text without errors. */
  public static ScoringGraph graph(String text) {
    SourceText source = new SourceText("rules", text);
    Reporter reporter = new Reporter(source);
    SyntaxTree tree = Parser.parse(reporter).orElseThrow();
    return Lowering.lower(tree, Typing.of(tree, Naming.of(tree, reporter), reporter), source);
  }
}
