package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.names.Item;

/**
 * One check of one tree, which reports what is wrong with what it is shown: everything in the tree,
 * each thing once. It sees only trees whose names are resolved and whose types are right.
 */
interface Check {

  /** The whole text, before anything in it. */
  default void text(SyntaxTree tree) {}

  /** Any declaration of the file, what stands in it not included. */
  default void declaration(Declaration declaration) {}

  /** A part, block or rule. */
  default void item(Item item) {}

  /** A form, used as points or as a figure. */
  default void form(Walk.Placed<Form> form) {}

  /** An expression that is neither a plain number nor a name. */
  default void expression(Walk.Placed<Expression> expression) {}
}
