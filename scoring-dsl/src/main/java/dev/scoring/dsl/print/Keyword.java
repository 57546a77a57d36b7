package dev.scoring.dsl.print;

import dev.scoring.dsl.Language;

/**
 * Every keyword in its two spellings. The constants are called as the tokens of the lexer, less the
 * underscore at the end that some of those have; a test holds the two against each other.
 */
enum Keyword {
  DEDUCT_FROM("deduct from", "扣分自"),
  ADD_UP_TO("add up to", "加分至"),
  RESCALE_ABSENT("rescale absent", "缺项折算"),
  CLOSED_WHEN("closed when", "关闭当"),
  ONE_OF("one of", "取值"),
  OR_EMPTY("or empty", "可空"),
  IS_NOT_EMPTY("is not empty", "不为空"),
  IS_EMPTY("is empty", "为空"),
  AT_MOST("at most", "不超过"),
  AT_LEAST("at least", "不少于"),
  IN_MONTH_OF("in month of", "同月于"),
  SCHEME("scheme", "方案"),
  SOURCE("source", "依据"),
  LET("let", "设"),
  ASSUMED("assumed", "推定"),
  FACTS("facts", "数据项"),
  TABLE("table", "数据表"),
  PART("part", "部分"),
  GROUP("group", "类"),
  TOTAL("total", "总分"),
  RATING("rating", "等级"),
  LIST("list", "榜单"),
  ADD("add", "加分"),
  WHEN("when", "当"),
  BUT("but", "改为"),
  FOR("for", "适用于"),
  SINCE("since", "起于"),
  AFTER("after", "晚于"),
  UNTIL("until", "止于"),
  BY("by", "截至"),
  CAP("cap", "封顶"),
  SIC("sic", "原文如此"),
  FLAG("flag", "是非"),
  EACH("each", "每"),
  FULL("full", "满"),
  STARTED("started", "不足也计"),
  OVER("over", "超出"),
  OF("of", "之"),
  RATE("rate", "比率"),
  COUNT("count", "计数"),
  AMOUNT("amount", "数额"),
  DATE("date", "日期"),
  TEXT("text", "文本"),
  UNIT("unit", "单位"),
  FIRST("first", "依次"),
  ELSE("else", "否则"),
  PLUS("plus", "另加"),
  WHERE("where", "其中"),
  ANY("any", "任一"),
  ALL("all", "全部"),
  SUM("sum", "合计"),
  MIN("min", "最小"),
  MAX("max", "最大"),
  MEAN("mean", "平均"),
  SHARE("share", "占比"),
  IN("in", "属于"),
  AND("and", "且"),
  OR("or", "或"),
  NOT("not", "非"),
  TRUE("true", "真"),
  FALSE("false", "假");

  private final String english;
  private final String chinese;

  Keyword(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The spelling in {@code language}. */
  String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  /** The spelling of {@code by} before a column: Chinese has another word for it there. */
  static String byColumn(Language language) {
    return language == Language.CHINESE ? "按" : BY.in(language);
  }

  /** Whether the English spelling has several words; unlike a single one it is never a name. */
  boolean isPhrase() {
    return english.indexOf(' ') >= 0;
  }

  /** Whether {@code name} is a spelling of this keyword. */
  boolean isSpelled(String name) {
    return name.equals(english) || name.equals(chinese);
  }
}
