package dev.scoring.dsl.diagnostic;

import dev.scoring.core.number.Rational;
import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Span;

/** Speaks of a text in the words that its writer used. */
public final class WritersWords {

  private final String text;

  public WritersWords(Reporter reporter) {
    this.text = reporter.source().text();
  }

  /** What is written at {@code node}, on one line. */
  public String of(Node node) {
    return of(node.span());
  }

  /** What is written at {@code span}, on one line. */
  public String of(Span span) {
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    String written = text.substring(start, Math.max(start, end));
    return Quoted.phraseWithoutMarks(written);
  }

  /** What is written at {@code node}, in backticks. */
  public String quoted(Node node) {
    return Quoted.of(of(node));
  }

  /** What is written at {@code node}, with the number that it stands for if it is a name. */
  public String valued(Node node, Rational value) {
    String written = of(node);
    boolean number = !written.isEmpty() && Character.isDigit(written.codePointAt(0));
    return Quoted.of(written) + (number ? "" : " (" + value.toPlainString() + ")");
  }

  /** A number of points with its noun. */
  public static String points(Rational value) {
    return value.toPlainString() + (value.equals(Rational.ONE) ? " point" : " points");
  }
}
