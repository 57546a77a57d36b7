package dev.scoring.dsl.grammar;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * What the parser makes of a rule of the grammar. Most have a single child, for which ANTLR's own
 * keeps room for ten.
 */
abstract class SmallContext extends ParserRuleContext {

  /** Room that costs no more than room for one. */
  private static final int FEW = 2;

  SmallContext() {}

  SmallContext(ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }

  @Override
  public <T extends ParseTree> T addAnyChild(T child) {
    if (children == null) {
      children = new ArrayList<>(FEW);
    }
    return super.addAnyChild(child);
  }
}
