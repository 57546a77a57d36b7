package dev.scoring.dsl.clause;

import java.util.ArrayList;
import java.util.List;

/** An English clause as words, marks and numbers. */
final class EnglishWords {

  /**
   * A word, a mark, or a number.
   *
   * @param text the word or mark; empty for a number
   * @param number which number of the clause it is; −1 for none
   * @param start where it begins
   * @param end where it ends
   */
  record Token(String text, int number, int start, int end) {

    boolean isNumber() {
      return number >= 0;
    }

    boolean isWord() {
      return number < 0 && ClauseText.isLetter(text.charAt(0));
    }

    boolean isBreak() {
      return number < 0 && text.length() == 1 && ClauseText.isBreak(text.charAt(0));
    }
  }

  private static final Token OUTSIDE = new Token("\n", -1, 0, 0);

  private final List<Token> tokens;

  private EnglishWords(List<Token> tokens) {
    this.tokens = tokens;
  }

  static EnglishWords of(ClauseText text, List<ClauseNumber> numbers) {
    List<Token> tokens = new ArrayList<>();
    int number = 0;
    int at = 0;
    while (at < text.length()) {
      if (number < numbers.size() && numbers.get(number).start() == at) {
        int end = numbers.get(number).end();
        tokens.add(new Token("", number, at, end));
        number++;
        at = end;
      } else if (ClauseText.isLetter(text.at(at))) {
        int end = at;
        while (ClauseText.isLetter(text.at(end)) || text.at(end) == '\'') {
          end++;
        }
        if (number < numbers.size() && numbers.get(number).start() < end) {
          end = Math.max(at + 1, numbers.get(number).start());
        }
        tokens.add(new Token(text.between(at, end), -1, at, end));
        at = end;
      } else {
        char c = text.at(at);
        if (c != ' ') {
          boolean pair = (c == '<' || c == '>') && text.at(at + 1) == '=';
          int end = pair ? at + 2 : at + 1;
          tokens.add(new Token(text.between(at, end), -1, at, end));
          at = end;
        } else {
          at++;
        }
      }
    }
    return new EnglishWords(List.copyOf(tokens));
  }

  int size() {
    return tokens.size();
  }

  /** The token at {@code i}; a line break outside. */
  Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : OUTSIDE;
  }

  /** Whether the words of a phrase end at {@code last}; returns where they begin, or −1. */
  int endsWith(int last, String[] phrase) {
    int first = last - phrase.length + 1;
    return startsWith(first, phrase) ? first : -1;
  }

  /** Whether the words of a phrase begin at {@code first}. */
  boolean startsWith(int first, String[] phrase) {
    if (first < 0) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!at(first + i).text().equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  boolean startsWithOne(int first, List<String[]> phrases) {
    for (String[] phrase : phrases) {
      if (startsWith(first, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Phrases, separated by bars. */
  static List<String[]> phrases(String phrases) {
    List<String[]> all = new ArrayList<>();
    for (String phrase : phrases.split("\\|", -1)) {
      all.add(phrase.strip().split(" ", -1));
    }
    all.sort((a, b) -> Integer.compare(b.length, a.length));
    return List.copyOf(all);
  }
}
