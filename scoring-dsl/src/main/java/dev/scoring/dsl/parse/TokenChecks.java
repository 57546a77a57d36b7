package dev.scoring.dsl.parse;

import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/**
 * Reads the words of one text and checks them before they are parsed: the limits, brackets that do
 * not match, and characters and words that the language does not have.
 */
final class TokenChecks {

  private final Offsets offsets;
  private final Reporter reporter;
  private final Deque<Token> open = new ArrayDeque<>();

  /** The line of the last text that is not closed, of which nothing more is checked. */
  private int openLine = -1;

  private TokenChecks(Offsets offsets, Reporter reporter) {
    this.offsets = offsets;
    this.reporter = reporter;
  }

  /**
   * Reads the words of a text, comments and the end included, as far as they can be understood.
   *
   * @return whether they can be parsed
   */
  static boolean read(RulesLexer lexer, ReadTokens into, Offsets offsets, Reporter reporter) {
    return new TokenChecks(offsets, reporter).read(lexer, into);
  }

  private boolean read(RulesLexer lexer, ReadTokens into) {
    int errors = 0;
    Token token;
    do {
      token = lexer.nextToken();
      into.add(token);
      if (into.size() > Limits.MAX_TOKENS && token.getType() != Token.EOF) {
        reporter.report(
            Code.WITHIN_LIMITS,
            offsets.of(token),
            "the text has more than " + Limits.MAX_TOKENS + " words and marks",
            "split the scheme");
        return false;
      }
      boolean good = token.getLine() == openLine || check(token);
      if (!good && (open.size() > Limits.MAX_NESTING || ++errors >= Limits.MAX_SYNTAX_ERRORS)) {
        return false;
      }
    } while (token.getType() != Token.EOF);
    return checkClosed() && errors == 0;
  }

  private boolean checkClosed() {
    Token token = open.peek();
    if (token == null || openLine >= 0) {
      return true;
    }
    reporter.report(
        Code.FOLLOWS_GRAMMAR,
        offsets.of(token),
        "the `" + token.getText() + "` that opens here is not closed",
        "add `" + partner(token) + "` where it ends");
    return false;
  }

  /** Whether a word is one of the language and stands where its kind can stand. */
  private boolean check(Token token) {
    return switch (token.getType()) {
      case RulesLexer.STRAY -> stray(token, offsets.of(token));
      case RulesLexer.SEMICOLON -> {
        reporter.report(
            Code.KNOWN_MARKS,
            offsets.of(token),
            "`;` means nothing here",
            "leave it out: a rule ends by itself");
        yield false;
      }
      case RulesLexer.OPEN_STRING -> {
        reporter.report(
            Code.TEXTS_CLOSED,
            offsets.of(token),
            "the text that begins here is not closed on its line",
            "close it with " + closing(token.getText().charAt(0)));
        openLine = token.getLine();
        yield false;
      }
      case RulesLexer.EXPONENT -> {
        reporter.report(
            Code.KNOWN_MARKS,
            offsets.of(token),
            "a number has no exponent",
            "write it out in digits");
        yield false;
      }
      case RulesLexer.POWER -> {
        reporter.report(
            Code.EXACT_AND_FINITE,
            offsets.of(token),
            "the language has no powers",
            "multiply it out: `x * x`; a table of steps says other powers");
        yield false;
      }
      case RulesLexer.NUMBER -> digits(token, offsets.of(token));
      case RulesLexer.NAME, RulesLexer.SECTION -> nameLength(offsets.of(token));
      case RulesLexer.LBRACE, RulesLexer.LBRACK, RulesLexer.LPAREN -> {
        open.push(token);
        if (open.size() > Limits.MAX_NESTING) {
          reporter.report(
              Code.WITHIN_LIMITS,
              offsets.of(token),
              "brackets nest deeper than " + Limits.MAX_NESTING,
              "name parts of it with `let`");
          yield false;
        }
        yield true;
      }
      case RulesLexer.RBRACE, RulesLexer.RBRACK, RulesLexer.RPAREN ->
          // What an open text swallowed may have closed it.
          openLine >= 0 || close(token);
      default -> true;
    };
  }

  private boolean close(Token token) {
    Token last = open.peek();
    if (last == null) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(token),
          "`" + token.getText() + "` closes nothing",
          "leave it out, or add what it closes");
      return false;
    }
    // An interval may close with the other kind of bracket: [80, 90).
    boolean curly = token.getType() == RulesLexer.RBRACE;
    if (curly != (last.getType() == RulesLexer.LBRACE)) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(token),
          "`" + token.getText() + "` does not close the `" + last.getText() + "` before it",
          "write `" + partner(last) + "` first",
          offsets.of(last),
          "this is still open");
      // One mistake, one message: what is wrongly open is taken as closed.
      boolean closed = !curly;
      while (!closed && !open.isEmpty()) {
        closed = open.pop().getType() == RulesLexer.LBRACE;
      }
      return false;
    }
    open.pop();
    return true;
  }

  private static String partner(Token token) {
    return switch (token.getType()) {
      case RulesLexer.LBRACE -> "}";
      case RulesLexer.LBRACK -> "]";
      default -> ")";
    };
  }

  private static String closing(char quote) {
    return switch (quote) {
      case '“' -> "`”`";
      case '「' -> "`」`";
      case '＂' -> "`＂`";
      default -> "`\"`";
    };
  }

  private boolean stray(Token token, Span span) {
    String text = token.getText();
    String help =
        switch (text) {
          case "'", "‘", "’" -> "write text in double quotes";
          case "。", "." -> "leave it out: a rule ends by itself";
          case "!" -> "write `not`, or `!=` for unequal";
          case "&" -> "write `and`";
          case "|" -> "write `or`";
          case "?" -> "write `first [condition: points, else: points]`";
          default -> "";
        };
    String shown =
        isInvisible(text.codePointAt(0)) ? String.format("U+%04X", text.codePointAt(0)) : text;
    reporter.report(Code.KNOWN_MARKS, span, "the language has no `" + shown + "`", help);
    return false;
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private boolean nameLength(Span span) {
    if (span.end() - span.start() > Limits.MAX_NAME) {
      reporter.report(
          Code.WITHIN_LIMITS,
          new Span(span.start(), span.start() + 1),
          "a name is longer than " + Limits.MAX_NAME + " characters",
          "");
      return false;
    }
    return true;
  }

  private boolean digits(Token token, Span span) {
    if (span.end() - span.start() <= Limits.MAX_DIGITS) {
      return true;
    }
    String text = token.getText();
    int end = text.endsWith("万") || text.endsWith("亿") ? text.length() - 1 : text.length();
    int point = Math.max(text.indexOf('.'), text.indexOf('．'));
    int before = point < 0 ? end : point;
    int after = point < 0 ? 0 : end - point - 1;
    if (before > Limits.MAX_DIGITS || after > Limits.MAX_DIGITS) {
      reporter.report(
          Code.WITHIN_LIMITS,
          new Span(span.start(), span.start() + 1),
          "a number has more than " + Limits.MAX_DIGITS + " digits",
          "");
      return false;
    }
    return true;
  }
}
