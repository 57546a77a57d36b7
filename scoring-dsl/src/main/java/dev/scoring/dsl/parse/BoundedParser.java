package dev.scoring.dsl.parse;

import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The parser. It gives up where figures nest deeper than {@link Limits#MAX_DEPTH}: not only
 * brackets nest, but also {@code each each each …} and {@code any a where any b where …}. Of a text
 * without errors it has each rule, block and declaration built as soon as its end is read, and lets
 * go of what it made of it: what a parser makes of a long text is many times as large as the tree.
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

  private final @Nullable TreeBuilder trees;
  private final @Nullable Reporter reporter;
  private int depth;

  /** Whether what is read can be built: nothing broke off. */
  private boolean whole = true;

  /**
   * Makes a parser.
   *
   * @param trees builds what was read
   * @param reporter of errors, after which nothing is built
   */
  BoundedParser(TokenStream tokens, TreeBuilder trees, Reporter reporter) {
    super(tokens);
    this.trees = trees;
    this.reporter = reporter;
  }

  private BoundedParser(TokenStream tokens) {
    super(tokens);
    this.trees = null;
    this.reporter = null;
  }

  /** A parser that builds nothing. */
  static RulesParser trial(TokenStream tokens) {
    RulesParser parser = new BoundedParser(tokens);
    parser.setBuildParseTree(false);
    return parser;
  }

  private static boolean nests(int rule) {
    return rule == RULE_atom || rule == RULE_rows;
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    if (nests(rule) && ++depth > Limits.MAX_DEPTH) {
      whole = false;
      throw new TooDeep(getCurrentToken());
    }
    super.enterRule(context, state, rule);
  }

  @Override
  public void exitRule() {
    ParserRuleContext read = getContext();
    super.exitRule();
    if (nests(read.getRuleIndex())) {
      depth--;
    } else if (read instanceof ItemContext || read instanceof DeclarationContext) {
      build(read);
    }
  }

  private void build(ParserRuleContext read) {
    // ANTLR leaves a rule the same way when an exception ends it, one of those below too.
    if (!whole
        || read.exception != null
        || trees == null
        || reporter == null
        || reporter.hasErrors()) {
      return;
    }
    whole = false;
    trees.build(read);
    whole = true;
    read.children = null;
  }
}
