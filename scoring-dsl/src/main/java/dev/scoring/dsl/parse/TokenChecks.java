package dev.scoring.dsl.parse;

import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one text and checks them before they are parsed: the limits, brackets that do
 * not match, and characters and words that the language does not have.
 */
final class TokenChecks {

  /** What braces follow. */
  private static final Set<Integer> HEADS =
      Set.of(
          RulesLexer.FACTS,
          RulesLexer.TABLE,
          RulesLexer.PART,
          RulesLexer.RATING,
          RulesLexer.WEIGHTS,
          RulesLexer.CALENDAR);

  private final Offsets offsets;
  private final Reporter reporter;
  private final Deque<Open> open = new ArrayDeque<>();

  /** The line that is read, and the column of its first word. */
  private int line = -1;

  private int indent;

  /** The first word of the line, if braces must follow and have not yet. */
  private @Nullable Token headless;

  /** The last word of the first line behind which a brace is missing. */
  private @Nullable Token bare;

  /** The word before the one that is read. */
  private @Nullable Token previous;

  /** The first brace that closes a block and stands further left or right than what it closes. */
  private @Nullable Token misplaced;

  /** What it closes. */
  private @Nullable Open closedByIt;

  /** The line of the last text that is not closed, of which nothing more is checked. */
  private int openLine = -1;

  /**
   * A bracket that is open.
   *
   * @param indent the column in which its line begins
   */
  private record Open(Token bracket, int indent) {

    int type() {
      return bracket.getType();
    }

    String text() {
      return bracket.getText();
    }

    /** What closes it. */
    String partner() {
      return switch (text()) {
        case "{" -> "}";
        case "[" -> "]";
        case "(" -> ")";
        case "｛" -> "｝";
        case "［" -> "］";
        case "【" -> "】";
        default -> "）";
      };
    }
  }

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
      if (token.getLine() > line) {
        if (headless != null && bare == null && token.getType() != RulesLexer.LBRACE) {
          bare = previous;
        }
        headless = HEADS.contains(token.getType()) ? token : null;
        line = token.getLine();
        indent = column(token);
      } else if (token.getType() == RulesLexer.LBRACE || token.getType() == RulesLexer.COLON) {
        headless = null;
      }
      boolean good = token.getLine() == openLine || check(token);
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        previous = token;
      }
      if (!good && (open.size() > Limits.MAX_NESTING || ++errors >= Limits.MAX_SYNTAX_ERRORS)) {
        return false;
      }
    } while (token.getType() != Token.EOF);
    return checkClosed() && errors == 0;
  }

  private boolean checkClosed() {
    Open last = open.peek();
    if (last == null || openLine >= 0) {
      return true;
    }
    // A brace further left than what it closes belongs to what is around that.
    Open inner = closedByIt;
    boolean early = misplaced != null && inner != null && column(misplaced) < inner.indent();
    Open unclosed = early && inner != null ? inner : last;
    reporter.report(
        Code.FOLLOWS_GRAMMAR,
        offsets.of(unclosed.bracket()),
        "the `" + unclosed.text() + "` that opens here is not closed",
        "add `" + unclosed.partner() + "` where it ends");
    return false;
  }

  /** Whether a word is one of the language and stands where its kind can stand. */
  private boolean check(Token token) {
    return switch (token.getType()) {
      case RulesLexer.OPEN_STRING -> {
        openText(token, offsets.of(token));
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
        if (token.getType() == RulesLexer.LBRACE && listFollows()) {
          reporter.report(
              Code.FOLLOWS_GRAMMAR,
              offsets.of(token),
              "what is listed here stands in square brackets",
              "write `[` and `]`");
          open.push(new Open(token, indent));
          yield false;
        }
        open.push(new Open(token, indent));
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
          openLine >= 0 || isBehindNumbering(token) || close(token);
      default -> true;
    };
  }

  private boolean close(Token token) {
    Open last = open.peek();
    if (last == null) {
      closesNothing(token);
      return false;
    }
    // An interval may close with the other kind of bracket: [80, 90).
    boolean curly = token.getType() == RulesLexer.RBRACE;
    if (curly != (last.type() == RulesLexer.LBRACE)) {
      if (mismatch(token, last)) {
        // One mistake, one message: what is wrongly open is taken as closed.
        boolean closed = !curly;
        while (!closed && !open.isEmpty()) {
          closed = open.pop().type() == RulesLexer.LBRACE;
        }
      } else {
        open.pop();
      }
      return false;
    }
    open.pop();
    boolean first = column(token) == indent && token.getLine() > last.bracket().getLine();
    if (curly && first && indent != last.indent() && misplaced == null) {
      misplaced = token;
      closedByIt = last;
    }
    return true;
  }

  /** Whether the last word compares, so that steps must follow. */
  private boolean listFollows() {
    return previous != null && previous.getLine() == line && Words.isComparison(previous.getType());
  }

  /** Whether a bracket stands behind the first word of its line, as in {@code 1)}. */
  private boolean isBehindNumbering(Token token) {
    Token before = previous;
    return token.getType() == RulesLexer.RPAREN
        && before != null
        && before.getLine() == token.getLine()
        && column(before) == indent
        && (open.isEmpty() || open.peek().type() == RulesLexer.LBRACE)
        && (before.getType() == RulesLexer.NUMBER || before.getType() == RulesLexer.NAME);
  }

  private void closesNothing(Token token) {
    Token head = bare;
    if (head != null && token.getType() == RulesLexer.RBRACE) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(head),
          "`{` is missing behind " + Quoted.word(head.getText()),
          "write `{` at the end of the line");
      return;
    }
    Token earlier = misplaced;
    Open closed = closedByIt;
    boolean surplus =
        token.getType() == RulesLexer.RBRACE
            && earlier != null
            && closed != null
            && column(earlier) > closed.indent();
    reporter.report(
        Code.FOLLOWS_GRAMMAR,
        offsets.of(surplus && earlier != null ? earlier : token),
        surplus
            ? "this `" + token.getText() + "` is one too many: what stands as far right is closed"
            : "`" + token.getText() + "` closes nothing",
        surplus ? "leave it out" : "leave it out, or add what it closes");
  }

  /** Tells that a bracket is closed by one of another sort; whether what is open stays open. */
  private boolean mismatch(Token token, Open last) {
    boolean sameLine = token.getLine() == last.bracket().getLine();
    boolean block = token.getType() == RulesLexer.RBRACE && !sameLine && endsLine(last.bracket());
    if (block) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(last.bracket()),
          "`" + last.text() + "` does not open a block",
          "write `{`");
    } else if (sameLine) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(token),
          "`" + token.getText() + "` does not close the `" + last.text() + "` before it",
          "write `" + last.partner() + "`",
          offsets.of(last.bracket()),
          "this is still open");
    } else {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(last.bracket()),
          "the `" + last.text() + "` that opens here is not closed",
          "write `" + last.partner() + "` behind what it holds");
    }
    return !block;
  }

  /** Whether nothing stands behind a word on its line. */
  private boolean endsLine(Token word) {
    String text = reporter.source().text();
    int at = offsets.of(word).end();
    while (at < text.length()
        && text.charAt(at) != '\n'
        && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '#';
  }

  private static int column(Token token) {
    return token.getCharPositionInLine();
  }

  private static String closing(char quote) {
    return switch (quote) {
      case '“' -> "`”`";
      case '「' -> "`」`";
      case '＂' -> "`＂`";
      default -> "`\"`";
    };
  }

  /** A text that is not closed on its line, or closed with a quote of another sort. */
  private void openText(Token token, Span span) {
    String text = reporter.source().text();
    String closing = closing(token.getText().charAt(0));
    int end = span.end();
    int other = -1;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      if (other < 0 && "\"“”「」＂".indexOf(text.charAt(end)) >= 0) {
        other = end;
      }
      end++;
    }
    if (other < 0) {
      reporter.report(
          Code.TEXTS_CLOSED,
          span,
          "the text that begins here is not closed on its line",
          "close it with " + closing);
    } else {
      reporter.report(
          Code.TEXTS_CLOSED,
          new Span(other, other + 1),
          "a text that begins with `" + token.getText() + "` does not end with this",
          "write " + closing);
    }
  }

  /** What is said of a mark that the language does not have. */
  static String strayMessage(String mark) {
    if (mark.equals(";") || mark.equals("；")) {
      return "`" + mark + "` means nothing here";
    }
    String shown =
        isInvisible(mark.codePointAt(0)) ? String.format("U+%04X", mark.codePointAt(0)) : mark;
    return "the language has no `" + shown + "`";
  }

  /** What to write instead of such a mark; may be empty. */
  static String strayHelp(String mark) {
    return switch (mark) {
      case "'", "‘", "’" -> "write text in double quotes";
      case "。", ".", ";", "；", "．" -> "leave it out: a rule ends by itself";
      case "!" -> "write `not`, or `!=` for unequal";
      case "&" -> "write `and`";
      case "|" -> "write `or`";
      case "?", "？" -> "write `first [condition: points, else: points]`";
      case "~", "～", "〜", "—", "–" -> "a range is written `[60, 80)`";
      case "$", "￥", "¥", "€" -> "an amount is a number alone; its label says what it is";
      case "《", "》", "〈", "〉" -> "write text in double quotes";
      default -> isInvisible(mark.codePointAt(0)) ? "delete it" : "";
    };
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
