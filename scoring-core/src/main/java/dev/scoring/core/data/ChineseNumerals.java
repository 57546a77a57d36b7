package dev.scoring.core.data;

import dev.scoring.core.number.Rational;
import java.util.Optional;

/** Whole numbers in Chinese words, so that a message can show their digits. */
final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumerals() {}

  /** The number; empty if the words are not put together as one is written. */
  static Optional<Rational> value(String words) {
    String text = words.replace('〇', '零').replace('两', '二').replace("廿", "二十");
    if (text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      StringBuilder digits = new StringBuilder();
      text.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return text.length() <= 9 ? Optional.of(Rational.parse(digits.toString())) : Optional.empty();
    }
    long whole = 0;
    long section = 0;
    long digit = -1;
    long last = Long.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = DIGITS.indexOf(c);
      long unit = "十百千万亿".indexOf(c) < 0 ? 0 : unit(c);
      if (at == 0) {
        digit = -1;
      } else if (at > 0) {
        if (digit >= 0) {
          return Optional.empty();
        }
        digit = at;
      } else if (unit >= 10_000) {
        whole = (whole + section + Math.max(0, digit)) * unit;
        section = 0;
        digit = -1;
        last = Long.MAX_VALUE;
      } else if (unit >= last || (digit < 0 && unit != 10)) {
        return Optional.empty();
      } else {
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
        last = unit;
      }
    }
    // 一百二 is 120 and not 102.
    if (digit > 0 && last > 10 && last != Long.MAX_VALUE && text.indexOf('零') < 0) {
      return Optional.empty();
    }
    return Optional.of(Rational.of(whole + section + Math.max(0, digit)));
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      default -> 100_000_000;
    };
  }
}
