package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import java.util.Optional;

/** Reads numbers in Chinese numerals: 三, 十五, 二百, 百分之八十, 三分之一, 半, 八成. */
final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 12;

  /** Words in which a numeral is none. */
  private static final String[] NO_NUMBERS = {
    "一票否决", "一次性", "一般", "一律", "一体", "一致", "一定", "一并", "一览", "一旦", "一贯", "一线", "一网", "一窗", "一站",
    "一门", "一事", "一件事", "一张网", "一把手", "一经", "一方", "一些", "一级", "二级", "三级", "四级", "五级", "三公", "三农",
    "三重一大", "五大", "四大", "三大", "两不", "两个维护", "三包", "三无", "四好", "五好", "十四五", "十三五", "十五五", "万元",
    "千方百计", "百姓", "百日", "百强", "千分", "万分", "半数", "半径", "半成品", "两网", "三同时", "一岗双责", "一季度", "二季度",
    "三季度", "四季度", "一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月", "两侧",
    "两地", "两会", "一刀切", "双", "一户一", "一人一", "一事一", "一案一", "一河一", "一企一", "一园一", "一项一"
  };

  private ChineseNumerals() {}

  /** A number that was read, and where it ends. */
  record Numeral(Rational value, boolean percent, int end) {}

  static boolean begins(char c) {
    return DIGITS.indexOf(c) >= 0 || c == '十' || c == '两' || c == '半' || c == '百' || c == '千';
  }

  private static boolean continues(char c) {
    return (begins(c) && c != '半') || c == '万' || c == '亿' || c == '〇';
  }

  /** Reads a number that begins at {@code start}, if what stands there is one. */
  static Optional<Numeral> read(ClauseText text, int start) {
    for (String word : NO_NUMBERS) {
      if (text.startsWith(word, start)) {
        return Optional.empty();
      }
    }
    char before = text.at(start - 1);
    if (before == '第'
        || (before == '之' && !text.startsWith("分", start - 2))
        || before == '统'
        || before == '唯'
        || before == '单'
        || before == '同'
        || before == '任'
        || before == '某'
        || before == '逐'
        || before == '专') {
      return Optional.empty();
    }
    if (text.startsWith("百分之", start)) {
      return read(text, start + 3).map(each -> new Numeral(each.value(), true, each.end()));
    }
    if (text.at(start) == '半') {
      return Optional.of(new Numeral(Rational.of(1, 2), false, start + 1));
    }
    int end = start;
    while (continues(text.at(end)) && end - start < LONGEST) {
      end++;
    }
    Optional<Rational> value = value(text.between(start, end));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (text.startsWith("分之", end)) {
      Optional<Numeral> above = read(text, end + 2);
      if (above.isPresent() && value.get().signum() > 0) {
        return Optional.of(
            new Numeral(above.get().value().dividedBy(value.get()), false, above.get().end()));
      }
      return Optional.empty();
    }
    if (text.at(end) == '成'
        && value.get().compareTo(Rational.of(10)) <= 0
        && text.at(end + 1) != '立') {
      return Optional.of(new Numeral(value.get().times(Rational.of(10)), true, end + 1));
    }
    return Optional.of(new Numeral(value.get(), false, end));
  }

  private static Optional<Rational> value(String numeral) {
    long total = 0;
    long section = 0;
    long digit = -1;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit = unit(c);
      if (unit > 0 && unit < 10_000) {
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else if (unit > 0) {
        if (digit < 0 && section == 0) {
          return Optional.empty();
        }
        total += (section + Math.max(0, digit)) * unit;
        section = 0;
        digit = -1;
      } else {
        int next = c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
        if (digit > 0 && next > 0) {
          // 三五 or 一二三: a list or a name
          return Optional.empty();
        }
        digit = next;
      }
    }
    return Optional.of(Rational.of(total + section + Math.max(0, digit)));
  }

  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
