package dev.scoring.dsl.print;

import dev.scoring.core.text.Widths;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.Vocabulary;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One logical line, built word by word with the spaces between. It may break into several lines of
 * text where something asks for it.
 *
 * <p>Two names in a row can spell a phrase: a parameter called {@code closed} before {@code when},
 * or a fact called {@code empty} behind {@code or}. The lexer reads a phrase only within one line,
 * so the words are kept apart by a line break there.
 */
final class Line {

  /** The columns that a line should not exceed. */
  static final int WIDTH = 100;

  private static final int CONTINUATION = 4;

  private static final Set<String> PHRASES =
      Arrays.stream(Keyword.values())
          .filter(Keyword::isPhrase)
          .flatMap(keyword -> keyword.spellings(Vocabulary.ENGLISH).stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Vocabulary vocabulary;
  private final boolean single;
  private final StringBuilder text = new StringBuilder();
  private int indent;
  private boolean glued = true;
  private String last = "";
  private String beforeLast = "";

  private Line(Vocabulary vocabulary, boolean single, int indent) {
    this.vocabulary = vocabulary;
    this.single = single;
    this.indent = indent;
    if (indent > 0) {
      text.append(" ".repeat(indent));
    }
  }

  /** A line that starts {@code indent} spaces from the margin. */
  static Line indented(Vocabulary vocabulary, int indent) {
    return new Line(vocabulary, false, indent);
  }

  /** A line that never breaks. */
  static Line single(Vocabulary vocabulary) {
    return new Line(vocabulary, true, 0);
  }

  /** The keywords that this line is printed with. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Whether this line never breaks. */
  boolean isSingle() {
    return single;
  }

  /** How many spaces the line at hand starts with. */
  int indent() {
    return indent;
  }

  /** How many more columns fit. */
  int room() {
    return WIDTH - Widths.columns(text.substring(text.lastIndexOf("\n") + 1));
  }

  /** Adds a word or a mark that has spaces on both sides. */
  Line word(String word) {
    if (glued) {
      last = "";
    } else if (!single && spellsPhrase(word)) {
      breakTo(indent, CONTINUATION);
    } else {
      text.append(' ');
    }
    text.append(word);
    beforeLast = last;
    last = word;
    glued = false;
    return this;
  }

  /** Adds a keyword. */
  Line keyword(Keyword keyword) {
    word(vocabulary.of(keyword));
    if (keyword.isPhrase()) {
      last = ""; // a whole phrase does not begin another
    }
    return this;
  }

  /** Adds a name or id. */
  Line name(Name name) {
    return word(name.text());
  }

  /** Adds a text in quotes. */
  Line quoted(String content) {
    return word(Quotes.quote(content));
  }

  /** Adds a mark that has a space before it and none behind: an opening bracket, a sign. */
  Line open(String mark) {
    word(mark);
    return glue();
  }

  /** Adds a mark that has a space behind it and none before: a closing bracket, a comma. */
  Line close(String mark) {
    text.append(mark);
    last = "";
    glued = false;
    return this;
  }

  /** What comes next has no space before it. */
  Line glue() {
    glued = true;
    return this;
  }

  /** Goes on in a new line of text, indented by {@code spaces}. */
  Line breakTo(int spaces) {
    indent = spaces;
    return breakTo(spaces, 0);
  }

  private Line breakTo(int spaces, int more) {
    text.append('\n').append(" ".repeat(spaces + more));
    last = "";
    return glue();
  }

  /** The text so far. */
  String text() {
    return text.toString();
  }

  /** Whether the lexer would read {@code word}, or how it begins, as the end of a phrase. */
  private boolean spellsPhrase(String word) {
    if (last.isEmpty()) {
      return false;
    }
    String two = last + " " + word + " ";
    String three = beforeLast + " " + two;
    return PHRASES.stream()
        .map(phrase -> phrase + " ")
        .anyMatch(phrase -> two.startsWith(phrase) || three.startsWith(phrase));
  }
}
