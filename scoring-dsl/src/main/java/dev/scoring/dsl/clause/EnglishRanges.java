package dev.scoring.dsl.clause;

import dev.scoring.dsl.clause.EnglishWords.Token;
import java.util.List;

/** Finds what numbers of an English clause are by where they stand. */
final class EnglishRanges {

  private final List<ClauseNumber> numbers;
  private final EnglishWords words;

  EnglishRanges(List<ClauseNumber> numbers, EnglishWords words) {
    this.numbers = numbers;
    this.words = words;
  }

  private ClauseNumber number(Token token) {
    return numbers.get(token.number());
  }

  /** 5 to 10, 25–34, between 5 and 10. */
  void ranges() {
    for (int at = 0; at < words.size(); at++) {
      Token token = words.at(at);
      if (!token.isNumber()) {
        continue;
      }
      int second = rangeEnd(at);
      if (second < 0) {
        continue;
      }
      ClauseNumber low = number(token);
      ClauseNumber high = number(words.at(second));
      if (high.role() == Role.POINTS || (high.role() == Role.CAP && low.role() != Role.BOUND)) {
        low.isSoft(Role.WHOLE, Against.OPEN);
        high.is(Role.WHOLE);
      } else if (low.value().compareTo(high.value()) < 0 || !low.inDigits()) {
        Against from = low.role() == Role.BOUND ? low.against() : Against.OPEN;
        Against to = high.role() == Role.BOUND ? high.against() : Against.OPEN;
        if (high.role() == Role.LOT || low.role() == Role.LOT) {
          continue;
        }
        low.is(Role.BOUND, from.direction() > 0 ? from : Against.UPWARDS);
        high.is(Role.BOUND, to.direction() < 0 ? to : Against.DOWNWARDS);
      }
    }
  }

  int rangeEnd(int at) {
    int next = at + 1;
    boolean between = words.at(at - 1).text().equals("between");
    for (int skipped = 0; skipped < 3 && words.at(next).isWord() && !isTo(next); skipped++) {
      if (words.at(next).text().equals("and") && between) {
        break;
      }
      next++;
    }
    boolean joins =
        isTo(next)
            || words.at(next).text().equals("-")
            || words.at(next).text().equals("~")
            || (between && words.at(next).text().equals("and"));
    if (!joins
        || (EnglishPhrases.POINTS.contains(words.at(next - 1).text())
            && !words.at(next).text().equals("-"))) {
      return -1;
    }
    int second = next + 1;
    while (words.at(second).text().equals("-")
        || words.at(second).text().equals("under")
        || words.at(second).text().equals("below")
        || words.at(second).text().equals("less")
        || words.at(second).text().equals("than")) {
      second++;
    }
    return words.at(second).isNumber() && second - next <= 3 ? second : -1;
  }

  boolean isTo(int at) {
    String word = words.at(at).text();
    return word.equals("to")
        || word.equals("through")
        || (word.equals("up") && words.at(at + 1).text().equals("to"));
  }

  /** Numbers that end their piece of the sentence and have no unit: 'more than 5 days: 2'. */
  void elliptic() {
    boolean points = false;
    for (ClauseNumber number : numbers) {
      points |= number.role() == Role.POINTS && number.named();
    }
    for (int at = 0; at < words.size(); at++) {
      Token token = words.at(at);
      if (!token.isNumber() || number(token).role() != Role.PLAIN || number(token).percent()) {
        continue;
      }
      Token next = words.at(at + 1);
      boolean ends =
          (next.isBreak() && !next.text().equals(":"))
              || next.text().equals("each")
              || next.text().equals("and")
              || next.text().equals("otherwise");
      Token before = words.at(at - 1);
      boolean behindBound =
          before.text().equals(":")
              || before.text().equals(",")
              || before.text().equals("-")
              || before.text().equals("=")
              || before.text().equals("→")
              || (before.isNumber() && number(before).role() == Role.BOUND);
      if (ends && (points || behindBound || (before.isWord() && at >= 2))) {
        number(token).seems(Role.POINTS);
      } else if (points && before.text().equals(":") && number(token).inDigits()) {
        number(token).seems(Role.POINTS);
      }
    }
  }
}
