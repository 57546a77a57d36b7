package dev.scoring.dsl.clause;

import java.util.Locale;

/**
 * The text of a clause, of the same length, in which what means the same is written the same:
 * half-width, small letters, one kind of comma, dash and quotation mark. A full stop that ends a
 * sentence is a line break.
 */
final class ClauseText {

  /** The longest clause that is read. */
  static final int MAX_LENGTH = 4_000;

  private static final int CHINESE_ENOUGH = 2;

  private final String text;
  private final boolean chinese;

  ClauseText(String written) {
    char[] chars = new char[written.length()];
    int ideographs = 0;
    for (int i = 0; i < chars.length; i++) {
      chars[i] = folded(written.charAt(i));
      ideographs += isIdeograph(chars[i]) ? 1 : 0;
    }
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] == '.' && endsSentence(chars, i)) {
        chars[i] = '\n';
      }
    }
    this.text = new String(chars);
    this.chinese = ideographs >= CHINESE_ENOUGH;
  }

  private static char folded(char c) {
    if ((c >= 'Ａ' && c <= 'ｚ') || (c >= '０' && c <= '９')) {
      return folded((char) (c - ('Ａ' - 'A')));
    }
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c == '\t' ? ' ' : c;
    }
    return switch (c) {
      case '，', '﹐' -> ',';
      case '；' -> ';';
      case '。', '｡' -> '\n';
      case '：', '∶' -> ':';
      case '（' -> '(';
      case '）' -> ')';
      case '［', '【' -> '[';
      case '］', '】' -> ']';
      case '％' -> '%';
      case '～', '∼', '〜' -> '~';
      case '—', '–', '－', '−', '‐', '‑', '―', '─', '﹣' -> '-';
      case '＜', '﹤' -> '<';
      case '＞', '﹥' -> '>';
      case '≦', '⩽' -> '≤';
      case '≧', '⩾' -> '≥';
      case '＝' -> '=';
      case '＋' -> '+';
      case '／', '∕' -> '/';
      case '．' -> '.';
      case '！', '？', '!', '?' -> '\n';
      case '“', '”', '‘', '’', '「', '」', '『', '』', '＂' -> '"';
      case '\u00a0', '\u3000', '\u2009', '\u202f', '\u2007', '\u200b' -> ' ';
      default -> Character.isLetter(c) ? lower(c) : c;
    };
  }

  private static char lower(char c) {
    String small = String.valueOf(c).toLowerCase(Locale.ROOT);
    return small.length() == 1 ? small.charAt(0) : c;
  }

  private static boolean endsSentence(char[] chars, int at) {
    boolean digitBefore = at > 0 && isDigit(chars[at - 1]);
    if (at + 1 == chars.length) {
      return true;
    }
    char next = chars[at + 1];
    if (next != ' ' && next != '"' && next != '\n' && next != ')') {
      return false;
    }
    if (digitBefore) {
      return true;
    }
    int start = at;
    while (start > 0 && isLetter(chars[start - 1])) {
      start--;
    }
    String word = new String(chars, start, at - start);
    return switch (word) {
      case "max",
          "min",
          "no",
          "nos",
          "pt",
          "pts",
          "approx",
          "vs",
          "incl",
          "excl",
          "e",
          "i",
          "g",
          "art",
          "sec",
          "fig",
          "para",
          "cl",
          "etc",
          "p",
          "pp",
          "ca" ->
          false;
      default -> true;
    };
  }

  static boolean isIdeograph(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a letter of a word, and no ideograph. */
  static boolean isLetter(char c) {
    return Character.isLetter(c) && !isIdeograph(c);
  }

  /** What ends a piece of a sentence. */
  static boolean isBreak(char c) {
    return c == ',' || c == ';' || c == ':' || c == '\n' || c == '(' || c == ')';
  }

  /** Whether the clause is in Chinese. */
  boolean isChinese() {
    return chinese;
  }

  int length() {
    return text.length();
  }

  /** The character at {@code i}; a line break outside of the text. */
  char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  /** What stands from one place to another. */
  String between(int from, int to) {
    return text.substring(Math.max(0, from), Math.min(text.length(), Math.max(from, to)));
  }

  boolean startsWith(String word, int at) {
    return text.startsWith(word, at);
  }

  boolean contains(String word) {
    return text.contains(word);
  }

  int indexOf(String word, int from) {
    return text.indexOf(word, from);
  }

  /**
   * What stands before {@code end} in its piece of the sentence, without spaces, at most so far.
   */
  String before(int end, int most) {
    int start = end;
    while (start > 0 && end - start < most && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).replace(" ", "");
  }

  /** What stands behind {@code start} in its piece of the sentence, without spaces. */
  String behind(int start, int most) {
    int end = start;
    while (end < text.length() && end - start < most && !isBreak(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).replace(" ", "");
  }

  /** Where the sentence begins in which {@code at} stands. */
  int sentenceStart(int at) {
    int start = Math.min(at, text.length());
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != ';') {
      start--;
    }
    return start;
  }

  /** Where the piece of a sentence begins in which {@code at} stands. */
  int pieceStart(int at) {
    int start = Math.min(at, text.length());
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Behind the spaces at {@code at}. */
  int skipSpaces(int at) {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Before the spaces that end at {@code at}. */
  int skipSpacesBack(int at) {
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }
}
