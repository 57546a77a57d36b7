package dev.scoring.dsl.parse;

import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import java.util.Optional;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reports syntax errors in the writer's words, one for each mistake, and goes on at the next rule;
 * at the limit it ends the parse with a {@link ParseCancellationException}.
 */
final class WritersErrors extends DefaultErrorStrategy {

  private final Reporter reporter;
  private final Offsets offsets;
  private final int most;
  private int reported;
  private int recoveredAt = -1;
  private int recoveries;

  /** Makes a way to report at most so many errors. */
  WritersErrors(Reporter reporter, Offsets offsets, int most) {
    this.reporter = reporter;
    this.offsets = offsets;
    this.most = most;
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    Token token = e.getOffendingToken();
    if (token.getType() == RulesLexer.RBRACE
        && reported > 0
        && parser.getContext() instanceof RulesParser.FileContext) {
      return; // braces match, so this one belongs to a block whose beginning had an error
    }
    if (++reported > most) {
      throw new ParseCancellationException();
    }
    RuleContext context = e.getCtx() != null ? e.getCtx() : parser.getContext();
    Optional<LikelyMistakes.Mistake> mistake =
        new LikelyMistakes(parser.getInputStream()).find(token, start(e, context, token));
    if (mistake.isPresent()) {
      report(mistake.get());
      return;
    }
    if (beginsRule(parser, token)) {
      unfinished(parser);
      return;
    }
    Span span = offsets.of(token);
    Optional<Token> misread = misread(parser, e, context);
    if (misread.isPresent()) {
      reportMisread(misread.get());
      return;
    }
    reporter.report(
        Code.FOLLOWS_GRAMMAR,
        span,
        within(context) + message(parser, e, context, token),
        help(parser, token));
  }

  /** The word with which began what the error lies in. */
  private static Token start(RecognitionException e, RuleContext context, Token token) {
    if (e instanceof NoViableAltException none) {
      return none.getStartToken();
    }
    return context instanceof RulesParser.BlockContext
            || context instanceof RulesParser.StepsContext
            || context instanceof RulesParser.ParenthesesContext
        ? ((ParserRuleContext) context).getStart()
        : token;
  }

  private void report(LikelyMistakes.Mistake mistake) {
    reporter.report(
        mistake.code(),
        offsets.of(mistake.first()).to(offsets.of(mistake.last())),
        mistake.message(),
        mistake.help());
  }

  /** Whether a colon shows that the name before it, on a new line, was the id of a rule. */
  private static boolean beginsRule(Parser parser, Token token) {
    Token name = parser.getInputStream().LT(-1);
    Token before = parser.getInputStream().LT(-2);
    return token.getType() == RulesLexer.COLON
        && name != null
        && before != null
        && parser.getInputStream().LT(1) == token
        && name.getType() != RulesLexer.STRING
        && before.getLine() < name.getLine();
  }

  /** What stands before the id of a rule lacks its end; the rule itself is read again. */
  private void unfinished(Parser parser) {
    Token name = parser.getInputStream().LT(-1);
    Token before = parser.getInputStream().LT(-2);
    reporter.report(
        Code.FOLLOWS_GRAMMAR,
        offsets.of(before),
        "something is missing behind "
            + Quoted.word(before.getText())
            + ", before "
            + Quoted.word(name.getText() + ":")
            + " begins",
        "end the rule with its points, or with what its last word asks for");
    parser.getInputStream().seek(name.getTokenIndex());
  }

  /**
   * The word inside a line that was taken for the beginning of a new rule or block: a clause that
   * is misspelt or not complete.
   */
  private static Optional<Token> misread(
      Parser parser, RecognitionException e, RuleContext context) {
    Token start = e.getOffendingToken();
    if (e instanceof NoViableAltException none) {
      start = none.getStartToken();
    } else if (!endsItems(context) || !Words.beginsClause(start.getType())) {
      start = context instanceof RulesParser.BlockContext block ? block.getStart() : null;
    }
    boolean word =
        start != null
            && (start.getType() == RulesLexer.NAME
                || Words.beginsClause(start.getType())
                || Words.beginsForm(start.getType()));
    if (start == null || !word) {
      return Optional.empty();
    }
    int index = start.getTokenIndex() - 1;
    TokenStream tokens = parser.getInputStream();
    while (index >= 0 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index--;
    }
    if (index < 0) {
      return Optional.empty();
    }
    Token before = tokens.get(index);
    boolean behindSomething =
        before.getLine() == start.getLine()
            && (before.getType() == RulesLexer.NUMBER
                || before.getType() == RulesLexer.NAME
                || before.getType() == RulesLexer.DAY
                || before.getType() == RulesLexer.STRING
                || before.getType() == RulesLexer.RBRACK
                || before.getType() == RulesLexer.RPAREN);
    return behindSomething ? Optional.of(start) : Optional.empty();
  }

  private static boolean endsItems(RuleContext context) {
    return context instanceof RulesParser.FileContext
        || context instanceof RulesParser.PartDeclarationContext
        || context instanceof RulesParser.BlockContext;
  }

  private void reportMisread(Token word) {
    if (Words.beginsForm(word.getType())) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(word),
          "two forms stand one behind the other",
          "join them with `plus`, or begin a new rule on a new line");
      return;
    }
    boolean clause = Words.beginsClause(word.getType());
    reporter.report(
        Code.FOLLOWS_GRAMMAR,
        offsets.of(word),
        clause
            ? "what begins with " + Quoted.word(word.getText()) + " is not complete"
            : Quoted.word(word.getText()) + " is no clause, and a new rule begins on a new line",
        clause
            ? "write what belongs behind it"
            : DidYouMean.help(
                word.getText(),
                Words.CLAUSE_WORDS,
                "a clause is `when …`, `for …`, `since …`, `cap …`"));
  }

  private String message(Parser parser, RecognitionException e, RuleContext context, Token token) {
    String expected = Expectations.at(e, context);
    String found =
        token.getType() == Token.EOF ? "the text ends" : "found " + Quoted.word(token.getText());
    return "expected " + expected + ", " + found;
  }

  private static String help(Parser parser, Token token) {
    for (int back = 1; back >= -3; back--) {
      Token near = back == 0 ? null : parser.getInputStream().LT(back);
      String keyword = near == null ? "" : Words.keywordWithoutSpace(near);
      if (!keyword.isEmpty()) {
        return "a space is missing behind " + Quoted.word(keyword);
      }
    }
    Token before = parser.getInputStream().LT(-1);
    if (token.getType() == RulesLexer.COLON
        && before != null
        && before.getType() == RulesLexer.NAME) {
      return "if a new rule begins at "
          + Quoted.word(before.getText())
          + ", something is missing before it";
    }
    if (token.getType() == RulesLexer.MINUS || token.getType() == RulesLexer.PLUS) {
      return "points are never negative: a part says whether it deducts or adds";
    }
    if (token.getType() == RulesLexer.NUMBER
        && before != null
        && before.getType() == RulesLexer.COMMA) {
      return "a number has no comma inside: write `1234`, or `12万`";
    }
    return "";
  }

  /** Says in which rule, block or declaration the error lies. */
  private static String within(RuleContext context) {
    for (RuleContext at = context; at != null; at = at.parent) {
      if (at instanceof RulesParser.RuleItemContext rule && rule.id() != null) {
        return "in rule " + Quoted.word(rule.id().getText()) + ": ";
      } else if (at instanceof RulesParser.BlockContext block && block.id() != null) {
        return "in block " + Quoted.word(block.id().getText()) + ": ";
      } else if (at instanceof RulesParser.PartDeclarationContext part && part.name() != null) {
        return "in part " + Quoted.word(part.name().getText()) + ": ";
      } else if (at instanceof RulesParser.RatingDeclarationContext) {
        return "in the rating: ";
      } else if (at instanceof RulesParser.WeightsDeclarationContext) {
        return "in the weights: ";
      } else if (at instanceof RulesParser.CalendarDeclarationContext) {
        return "in the calendar: ";
      } else if (at instanceof RulesParser.FactContext fact && fact.name() != null) {
        return "in fact " + Quoted.word(fact.name().getText()) + ": ";
      }
    }
    return "";
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void sync(Parser parser) {}

  /** Skips to where a rule or declaration can begin again, or a block can end. */
  @Override
  public void recover(Parser parser, RecognitionException e) {
    int index = parser.getInputStream().index();
    if (index == recoveredAt) {
      // The rules around the error unwind one after another; then one word is passed over.
      if (++recoveries > 60) {
        recoveries = 0;
        parser.consume();
      } else {
        return;
      }
    }
    while (!canBegin(parser)) {
      parser.consume();
    }
    recoveredAt = parser.getInputStream().index();
  }

  private static boolean canBegin(Parser parser) {
    Token token = parser.getInputStream().LT(1);
    if (token.getType() == Token.EOF || token.getType() == RulesLexer.RBRACE) {
      return true;
    }
    Token before = parser.getInputStream().LT(-1);
    if (before != null && before.getLine() == token.getLine()) {
      return false;
    }
    int next = parser.getInputStream().LA(2);
    boolean named =
        next == RulesLexer.COLON
            || next == RulesLexer.LBRACE
            || next == RulesLexer.NUMBER
            || next == RulesLexer.STRING;
    // A source on a line of its own may belong to the rule above it.
    int type = token.getType();
    return (type != RulesLexer.SOURCE && Entries.DECLARATIONS.contains(type))
        || (named
            && (type == RulesLexer.NAME
                || type == RulesLexer.NUMBER
                || type == RulesLexer.SECTION));
  }
}
