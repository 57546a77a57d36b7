/** The rules language: text to syntax tree, checks, evaluation graph, and back to text. */
module dev.scoring.dsl {
  requires transitive dev.scoring.core;
  requires org.antlr.antlr4.runtime;
  requires static org.immutables.value;
  requires static org.jspecify;

  exports dev.scoring.dsl;
}
