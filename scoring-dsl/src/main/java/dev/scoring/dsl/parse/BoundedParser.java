package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * The parser, which gives up where figures nest deeper than {@link Limits#MAX_DEPTH}: not only
 * brackets nest, but also {@code each each each …} and {@code any a where any b where …}.
 */
final class BoundedParser extends RulesParser {

  /** The parser gave up at a word. */
  static final class TooDeep extends ParseCancellationException {
    private static final long serialVersionUID = 1;

    private final transient Token at;

    TooDeep(Token at) {
      this.at = at;
    }

    Token at() {
      return at;
    }
  }

  private int depth;

  BoundedParser(TokenStream tokens) {
    super(tokens);
  }

  private static boolean nests(int rule) {
    return rule == RULE_atom || rule == RULE_rows;
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    if (nests(rule) && ++depth > Limits.MAX_DEPTH) {
      throw new TooDeep(getCurrentToken());
    }
    super.enterRule(context, state, rule);
  }

  @Override
  public void exitRule() {
    if (nests(getContext().getRuleIndex())) {
      depth--;
    }
    super.exitRule();
  }
}
