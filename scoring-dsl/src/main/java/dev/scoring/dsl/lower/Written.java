package dev.scoring.dsl.lower;

import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.KeywordLanguage;
import dev.scoring.dsl.print.Printer;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What explanations quote of a scheme: as its writer wrote it, on one line and without comments;
 * and what nobody wrote in so many words, in the language of the writer's keywords.
 */
final class Written {

  private static final String OPENING = "([{（［【｛";
  private static final String CLOSING = ")]}）］】｝";

  private final String text;
  private @Nullable Vocabulary vocabulary;

  Written(SourceText source) {
    this.text = source.text();
  }

  /** The text of something, on one line. */
  String of(Node node) {
    Span span = node.span();
    int end = Math.min(span.end(), text.length());
    StringBuilder line = new StringBuilder();
    int at = span.start();
    while (at < end) {
      int next = space(at, end);
      if (next > at) {
        boolean broken = text.substring(at, next).indexOf('\n') >= 0;
        boolean bracket =
            next < end
                && broken
                && (isLast(line, OPENING) || CLOSING.indexOf(text.charAt(next)) >= 0);
        line.append(line.isEmpty() || next == end || bracket ? "" : " ");
      } else {
        next = word(at, end);
        line.append(text, at, next);
      }
      at = next;
    }
    return line.toString();
  }

  /** The text of an expression that stands nowhere. */
  String made(Expression expression) {
    return Printer.print(expression, vocabulary());
  }

  /** A keyword. */
  String keyword(Keyword keyword) {
    return vocabulary().of(keyword);
  }

  private Vocabulary vocabulary() {
    Vocabulary known = vocabulary;
    if (known == null) {
      known = KeywordLanguage.vocabulary(text);
      vocabulary = known;
    }
    return known;
  }

  private static boolean isLast(StringBuilder line, String marks) {
    return !line.isEmpty() && marks.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Where spaces, line breaks and comments end that begin here. */
  private int space(int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#' || c == '＃' || text.startsWith("//", at) || text.startsWith("／／", at)) {
        int line = at;
        while (line < end && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
          line++;
        }
        at = line;
      } else if (c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '\uFEFF') {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** Where a text in quotes ends that begins here, or else the next character. */
  private int word(int at, int end) {
    char open = text.charAt(at);
    char close =
        switch (open) {
          case '"' -> '"';
          case '“' -> '”';
          case '「' -> '」';
          case '＂' -> '＂';
          default -> 0;
        };
    if (close == 0) {
      return at + 1;
    }
    int next = at + 1;
    while (next < end && text.charAt(next) != close) {
      next += text.charAt(next) == '\\' ? 2 : 1;
    }
    return Math.min(end, next + 1);
  }
}
