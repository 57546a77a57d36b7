package dev.scoring.dsl.ast;

import java.util.List;

/**
 * What stands around a declaration and means nothing to the rules: comments, each without its
 * {@code #} and surrounding spaces, and whether a blank line stands before it.
 *
 * @param blankLineBefore whether a blank line separates it from what comes before
 * @param before the comments above it and inside it
 * @param behind the comment behind it on its last line, or behind its opening brace; empty for none
 * @param atEnd the comments before its closing brace
 */
public record Trivia(
    boolean blankLineBefore, List<String> before, String behind, List<String> atEnd) {

  /** Nothing around. */
  public static final Trivia NONE = new Trivia(false, List.of(), "", List.of());

  /** Copies the lists. */
  public Trivia {
    before = List.copyOf(before);
    atEnd = List.copyOf(atEnd);
  }
}
