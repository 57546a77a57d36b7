package dev.scoring.dsl.parse;

import dev.scoring.dsl.ast.Trivia;
import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Gives every comment to one declaration, so that none is lost: those above it and inside it, the
 * one behind it on its last line, and those before its closing brace. Declarations must be asked
 * for in the order of the text, an outer one after those inside it.
 */
final class Comments {

  private final List<Token> tokens;

  /** Where the comments stand that no declaration has been given. */
  private final NavigableSet<Integer> free;

  Comments(ReadTokens read) {
    this.tokens = read.getTokens();
    this.free = read.comments();
  }

  /** What stands around a declaration without braces. */
  Trivia around(ParserRuleContext context) {
    int first = context.getStart().getTokenIndex();
    int last = context.getStop().getTokenIndex();
    String behind = behind(last);
    List<String> before = above(first);
    take(first, last, before);
    return new Trivia(blankLineBefore(first), before, behind, List.of());
  }

  /** What stands around a declaration with braces. Those inside have been given theirs. */
  Trivia around(ParserRuleContext context, TerminalNode open, TerminalNode close) {
    int first = context.getStart().getTokenIndex();
    int opening = open.getSymbol().getTokenIndex();
    int closing = close.getSymbol().getTokenIndex();
    String behind = behind(opening);
    List<String> before = above(first);
    take(first, opening, before);
    List<String> atEnd = new ArrayList<>();
    take(opening, closing, atEnd);
    String afterClosing = behind(closing);
    if (!afterClosing.isEmpty()) {
      atEnd.add(afterClosing);
    }
    return new Trivia(blankLineBefore(first), before, behind, atEnd);
  }

  /** The comments that no declaration has been given. */
  List<String> atEndOfFile() {
    List<String> rest = new ArrayList<>();
    take(0, tokens.size() - 1, rest);
    return rest;
  }

  /** The comments between the word before {@code first} and {@code first} that are still free. */
  private List<String> above(int first) {
    int from = first;
    while (from > 0 && tokens.get(from - 1).getChannel() != Token.DEFAULT_CHANNEL) {
      from--;
    }
    // A comment on the line of the word before belongs to that word.
    boolean behindWord = from > 0 && from < first && lineBreaks(from) == 0;
    List<String> before = new ArrayList<>();
    take(behindWord ? from + 1 : from, first, before);
    return before;
  }

  /** How many lines end before a word or comment and behind what stands before it. */
  private int lineBreaks(int index) {
    return tokens.get(index).getLine() - (index == 0 ? 1 : tokens.get(index - 1).getLine());
  }

  /** The comment behind a word on its line; a comma may stand between. */
  private String behind(int last) {
    int line = tokens.get(last).getLine();
    boolean comma = false;
    for (int i = last + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.getType() == RulesLexer.COMMA && token.getLine() == line && !comma) {
        comma = true;
        continue;
      }
      if (token.getChannel() == Token.DEFAULT_CHANNEL || token.getLine() != line) {
        return "";
      }
      if (token.getType() == RulesLexer.COMMENT) {
        return free.remove(i) ? content(token) : "";
      }
    }
    return "";
  }

  private void take(int from, int to, List<String> into) {
    Integer comment = free.ceiling(from);
    while (comment != null && comment <= to) {
      into.add(content(tokens.get(comment)));
      free.remove(comment);
      comment = free.higher(comment);
    }
  }

  private static String content(Token token) {
    String text = token.getText();
    char mark = text.charAt(0);
    int start = 1;
    while (start < text.length() && text.charAt(start) == mark && (mark != '／' || start < 2)) {
      start++;
    }
    return text.substring(start).strip();
  }

  /** Whether a blank line separates a word, with the comments above it, from what comes before. */
  private boolean blankLineBefore(int first) {
    int index = first;
    while (lineBreaks(index) <= 1) {
      index--;
      if (index < 0 || tokens.get(index).getChannel() == Token.DEFAULT_CHANNEL) {
        return false;
      }
    }
    return true;
  }
}
