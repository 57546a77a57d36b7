package dev.scoring.dsl.print;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.words.Vocabulary;

/** Prints syntax trees: whole files in their canonical layout, and small pieces on one line. */
public final class Printer {

  private Printer() {}

  /**
   * Returns the canonical text of a file. Lines end in {@code \n}, the last one too; a file that
   * declares nothing and has no comment is the empty text.
   */
  public static String print(SyntaxTree tree, Vocabulary vocabulary) {
    return new DeclarationPrinter(vocabulary).print(tree);
  }

  /** Returns the text of a form on one line, in English. */
  public static String print(Form form) {
    Line line = Line.single(Vocabulary.ENGLISH);
    new FormPrinter(line).print(form);
    return line.text();
  }

  /** Returns the text of an expression on one line, in English. */
  public static String print(Expression expression) {
    return print(expression, Vocabulary.ENGLISH);
  }

  /** Returns the text of an expression on one line. */
  public static String print(Expression expression, Vocabulary vocabulary) {
    Line line = Line.single(vocabulary);
    new ExpressionPrinter(line).print(expression);
    return line.text();
  }

  /** Returns the text of a clause on one line, in English. */
  public static String print(Clause clause) {
    Line line = Line.single(Vocabulary.ENGLISH);
    new ClausePrinter(line).print(clause);
    return line.text();
  }
}
