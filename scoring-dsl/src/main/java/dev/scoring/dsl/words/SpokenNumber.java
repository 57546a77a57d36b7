package dev.scoring.dsl.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Numbers as people write them: with a unit, a word before them, or in Chinese numerals. */
public final class SpokenNumber {

  private static final Set<String> UNITS =
      Set.of(
          ("分 个 次 处 件 项 天 日 月 年 元 万元 亿元 人 户 家 条 起 例 名 位 篇 种 周 个月 小时 度 级 百分点 个百分点 点 宗 份"
                  + " 人次 个工作日 工作日 点数 point points pt pts mark marks times percent pct time"
                  + " pp")
              .split(" "));

  private static final Set<String> ABOVE = Set.of("以上 及以上 或以上 以上的 之上 及以上的".split(" "));

  private static final Set<String> BELOW = Set.of("以下 及以下 或以下 以内 之内 以下的 及以下的 以内的".split(" "));

  /** What is written before points and says nothing. */
  private static final Set<String> FILLERS =
      Set.of("扣 扣分 加 加分 减 得 得分 计 记 奖 奖励 扣减 倒扣 deduct award minus".split(" "));

  private static final String DIGITS = "〇一二三四五六七八九";

  private SpokenNumber() {}

  /** Whether a word is a unit, as {@code 分} or {@code points}. */
  public static boolean isUnit(String word) {
    return UNITS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is written before points and says nothing, as {@code 扣}. */
  public static boolean isFiller(String word) {
    return FILLERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word behind a number says that it is a least one, as {@code 分以上}. */
  public static boolean isAbove(String word) {
    return isSide(word, ABOVE);
  }

  /** Whether a word behind a number says that it is a most one, as {@code 天以内}. */
  public static boolean isBelow(String word) {
    return isSide(word, BELOW);
  }

  private static boolean isSide(String word, Set<String> sides) {
    return sides.stream()
        .anyMatch(
            side ->
                word.endsWith(side)
                    && (word.length() == side.length()
                        || isUnit(word.substring(0, word.length() - side.length()))));
  }

  /**
   * The number, in digits, if that is all that is written: {@code 扣3分}, {@code 三}, {@code 5pts}.
   */
  public static Optional<String> of(String written) {
    String text = written;
    for (int end = Math.min(text.length() - 1, 8); end > 0; end--) {
      if (isFiller(text.substring(0, end))) {
        text = text.substring(end);
        break;
      }
    }
    for (int start = 1; start < text.length(); start++) {
      if (isUnit(text.substring(start))) {
        text = text.substring(0, start);
        break;
      }
    }
    if (isDecimal(text)) {
      return Optional.of(text);
    }
    return numeral(text).map(String::valueOf);
  }

  private static boolean isDecimal(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        && text.charAt(0) != '.';
  }

  /** A number below 1000 in Chinese numerals. */
  public static Optional<Integer> numeral(String text) {
    int value = 0;
    int digit = -1;
    for (char c : text.replace('两', '二').replace('零', '〇').toCharArray()) {
      int at = DIGITS.indexOf(c);
      int power = c == '十' ? 10 : c == '百' ? 100 : 0;
      if ((at < 0 && power == 0) || (at >= 0 && digit > 0)) {
        return Optional.empty();
      }
      if (at >= 0) {
        digit = at;
      } else {
        value += (digit < 0 ? 1 : digit) * power;
        digit = -1;
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(value + Math.max(0, digit));
  }
}
