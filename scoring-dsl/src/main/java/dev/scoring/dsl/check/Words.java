package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Reporter;

/** Speaks of a text in the words that its writer used. */
final class Words {

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
    String written = text.substring(start, Math.max(start, end));
    return Quoted.phraseWithoutMarks(written);
  }

  /** What is written at {@code node}, in backticks. */
  String quoted(Node node) {
    return Quoted.of(of(node));
  }

  /** What is written at {@code node}, with the number that it stands for if it is a name. */
  String valued(Node node, Rational value) {
    String written = of(node);
    boolean number = !written.isEmpty() && Character.isDigit(written.codePointAt(0));
    return Quoted.of(written) + (number ? "" : " (" + value.toPlainString() + ")");
  }

  /** A number of points with its noun. */
  static String points(Rational value) {
    return value.toPlainString() + (value.equals(Rational.ONE) ? " point" : " points");
  }
}
