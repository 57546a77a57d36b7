package dev.scoring.dsl.clause;

import java.util.List;

/** Finds what two numbers of a Chinese clause are together, and whether they belong to it. */
final class ChineseRanges {

  private final ClauseText text;
  private final List<ClauseNumber> numbers;

  ChineseRanges(ClauseText text, List<ClauseNumber> numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** 60%-80%: both ends are bounds, and which side they belong to is open. */
  void ranges() {
    for (int i = 0; i + 1 < numbers.size(); i++) {
      ClauseNumber low = numbers.get(i);
      ClauseNumber high = numbers.get(i + 1);
      if (!isRange(low, high)) {
        continue;
      }
      if (high.role() == Role.POINTS || high.role() == Role.WHOLE) {
        low.isSoft(Role.WHOLE, Against.OPEN);
        high.is(Role.WHOLE);
        high.sign(high.sign());
      } else if (high.role() == Role.CAP || high.role() == Role.FLOOR) {
        low.soften();
      } else if (low.value().compareTo(high.value()) <= 0 || low.percent() == high.percent()) {
        boolean soft = !low.inDigits();
        low.is(Role.BOUND, range(low, true));
        high.is(Role.BOUND, range(high, false));
        if (soft) {
          low.soften();
          high.soften();
        }
      }
    }
  }

  Against range(ClauseNumber number, boolean low) {
    Against open = low ? Against.UPWARDS : Against.DOWNWARDS;
    int at = text.skipSpaces(number.end());
    while (!ClauseText.isBreak(text.at(at))
        && !ClauseText.isDigit(text.at(at))
        && at - number.end() < 4) {
      at++;
    }
    if (text.startsWith("(含", at)) {
      return open.withNumber();
    }
    return text.startsWith("(不含", at) ? open.withoutNumber() : open;
  }

  boolean isRange(ClauseNumber low, ClauseNumber high) {
    if (high.start() - low.end() > 12) {
      return false;
    }
    String between = text.between(low.end(), high.start()).replace(" ", "");
    for (String included : new String[] {"(含)", "(不含)"}) {
      between = between.replace(included, "");
    }
    if (between.startsWith("分")
        || between.startsWith("天")
        || between.startsWith("次")
        || between.startsWith("个")
        || between.startsWith("件")
        || between.startsWith("项")
        || between.startsWith("名")
        || between.startsWith("人")
        || between.startsWith("元")
        || between.startsWith("日")
        || between.startsWith("年")
        || between.startsWith("岁")) {
      between = between.substring(1);
      if (between.startsWith("工作日")) {
        between = between.substring(3);
      } else if (between.startsWith("月")) {
        between = between.substring(1);
      }
    }
    return between.equals("-")
        || between.equals("--")
        || between.equals("~")
        || between.equals("至")
        || between.equals("到");
  }

  /** （含30）, （不含30）: whether the number before belongs to what is said of it. */
  void included() {
    for (int i = 0; i < numbers.size(); i++) {
      ClauseNumber number = numbers.get(i);
      int at = number.end();
      int limit = Math.min(text.length(), at + 12);
      while (at < limit
          && text.at(at) != '('
          && !ClauseText.isBreak(text.at(at))
          && !ClauseText.isDigit(text.at(at))) {
        at++;
      }
      if ((number.role() != Role.BOUND && number.role() != Role.START) || text.at(at) != '(') {
        continue;
      }
      boolean with = text.at(at + 1) == '含' || text.startsWith("包括", at + 1);
      boolean without = text.startsWith("不含", at + 1) || text.startsWith("不包括", at + 1);
      boolean unclear =
          text.startsWith("含前", at + 1)
              || (text.startsWith("含本", at + 1) && !text.startsWith("含本数", at + 1));
      if ((with || without) && !unclear) {
        number.decide(with ? number.against().withNumber() : number.against().withoutNumber());
      }
    }
  }
}
