package dev.scoring.dsl.print;

import dev.scoring.dsl.Language;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.SyntaxTree;

/** Prints syntax trees: whole files in their canonical layout, and small pieces on one line. */
public final class Printer {

  private Printer() {}

  /**
   * Returns the canonical text of a file. Lines end in {@code \n}, the last one too; a file that
   * declares nothing and has no comment is the empty text.
   */
  public static String print(SyntaxTree tree, Language language) {
    return new DeclarationPrinter(language).print(tree);
  }

  /** Returns the text of a form on one line, in English. */
  public static String print(Form form) {
    Line line = Line.single(Language.ENGLISH);
    new FormPrinter(line).print(form);
    return line.text();
  }

  /** Returns the text of an expression on one line, in English. */
  public static String print(Expression expression) {
    Line line = Line.single(Language.ENGLISH);
    new ExpressionPrinter(line).print(expression);
    return line.text();
  }

  /** Returns the text of a clause on one line, in English. */
  public static String print(Clause clause) {
    Line line = Line.single(Language.ENGLISH);
    new ClausePrinter(line).print(clause);
    return line.text();
  }
}
