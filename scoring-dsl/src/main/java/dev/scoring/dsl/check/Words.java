package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.text.Reporter;

/** Speaks of a text in the words that its writer used. */
final class Words {

  private static final int LONGEST = 60;

  private final String text;

  Words(Reporter reporter) {
    this.text = reporter.source().text();
  }

  /** What is written at {@code node}, on one line. */
  String of(Node node) {
    return of(node.span());
  }

  /** What is written at {@code span}, on one line. */
  String of(Span span) {
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    String written = text.substring(start, Math.max(start, end)).strip();
    StringBuilder line = new StringBuilder();
    boolean space = false;
    int count = 0;
    for (int c : written.codePoints().toArray()) {
      if (Character.isWhitespace(c)) {
        space = true;
        continue;
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      if (++count > LONGEST) {
        return line.append('…').toString();
      }
      line.appendCodePoint(c);
    }
    return line.toString();
  }

  /** What is written at {@code node}, in backticks. */
  String quoted(Node node) {
    return "`" + of(node) + "`";
  }

  /** What is written at {@code node}, with the number that it stands for if it is a name. */
  String valued(Node node, Rational value) {
    String written = of(node);
    boolean number = !written.isEmpty() && Character.isDigit(written.codePointAt(0));
    return number ? "`" + written + "`" : "`" + written + "` (" + value.toPlainString() + ")";
  }

  /** A number of points with its noun. */
  static String points(Rational value) {
    return value.toPlainString() + (value.equals(Rational.ONE) ? " point" : " points");
  }
}
