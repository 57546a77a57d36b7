/** A program with a parser of its own, made by the ANTLR that it requires. */
module host {
  requires dev.scoring.dsl;
  requires org.antlr.antlr4.runtime;
}
