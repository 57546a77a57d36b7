package dev.scoring.dsl.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every keyword with its spellings: the list from which the printer, messages and suggestions
 * follow, and against which a test holds the lexer. The constants are called as the tokens of the
 * lexer, less the underscore at the end that some of those have.
 *
 * <p>Of several spellings in one language the first is printed and shown, and all are read. Another
 * spelling of a keyword is one more text here and one more alternative in its line of the lexer.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies that cannot be changed
public enum Keyword {
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
  NO_FLOOR("no floor", "可为负"),
  ZERO_WHEN("zero when", "清零当"),
  FULL_FOR_ABSENT("full for absent", "缺项满分"),
  TAKES_MEAN("takes mean", "取平均"),
  TAKES_HIGHEST("takes highest", "取最高"),
  TAKES_LOWEST("takes lowest", "取最低"),
  TAKES_FIRST("takes first", "取首项"),
  TAKES_LEVELS("takes levels", "逐级解锁"),
  DROP_LOWEST("drop lowest", "去掉最低"),
  DROP_HIGHEST("drop highest", "去掉最高"),
  KEEP_HIGHEST("keep highest", "保留最高"),
  NOT_RATED("not rated", "不参评"),
  EVERY_UNIT("every unit", "各单位必有"),
  IGNORE_COLUMNS("ignore columns", "忽略列"),
  READ_AS_EMPTY("read as empty", "视为空"),
  AS_FRACTION("as fraction", "按小数"),
  REQUIRED_WHEN("required when", "必填当"),
  ROUNDED_TO("rounded to", "四舍五入至"),
  ROUNDED_UP_TO("rounded up to", "进位至"),
  ROUNDED_DOWN_TO("rounded down to", "舍去至"),
  DAYS_FROM("days from", "天数自"),
  WORKING_DAYS_FROM("working days from", "工作日自"),
  MONTHS_FROM("months from", "月数自"),
  YEARS_FROM("years from", "年数自"),
  DAYS_AFTER("days after", "天后于"),
  WORKING_DAYS_AFTER("working days after", "工作日后于"),
  MONTHS_AFTER("months after", "个月后于"),
  YEARS_AFTER("years after", "年后于"),
  LOWEST_FIRST("lowest first", "低者在前"),
  TIES_BEST("ties best", "并列取前"),
  TIES_WORST("ties worst", "并列取后"),
  TIES_MEAN("ties mean", "并列取平均"),
  TIES_DENSE("ties dense", "并列不跳号"),
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
  BY("by", "截至", "按"),
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
  FALSE("false", "假"),
  WEIGHT("weight", "权重"),
  WEIGHTS("weights", "权重表"),
  FLOOR("floor", "保底"),
  SPILLS("spills", "不受上限"),
  CEILING("ceiling", "最高评为"),
  CALENDAR("calendar", "日历"),
  OFF("off", "放假"),
  WORKING("working", "上班"),
  TO("to", "至"),
  PREVIOUS("previous", "上期"),
  TIERS("tiers", "分段"),
  PER("per", "每份"),
  MARK("mark", "评分"),
  RANK("rank", "名次"),
  KEY("key", "唯一标识");

  private static final Map<String, Keyword> BY_TOKEN =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Keyword::name, each -> each));

  private final List<String> english;
  private final List<String> chinese;

  /** Takes the first spelling of each language, then others, whose letters tell the language. */
  Keyword(String english, String chinese, String... others) {
    List<String> inEnglish = new ArrayList<>(List.of(english));
    List<String> inChinese = new ArrayList<>(List.of(chinese));
    for (String other : others) {
      (other.charAt(0) < 128 ? inEnglish : inChinese).add(other);
    }
    this.english = List.copyOf(inEnglish);
    this.chinese = List.copyOf(inChinese);
  }

  /** The keyword that a token of the lexer is, by the name of the token. */
  public static Optional<Keyword> ofToken(String name) {
    return Optional.ofNullable(
        BY_TOKEN.get(name.endsWith("_") ? name.substring(0, name.length() - 1) : name));
  }

  /** The first spelling in English, as messages use it. */
  public String english() {
    return english.get(0);
  }

  /** All spellings in a language; the first is the one that is printed. */
  public List<String> spellings(Vocabulary vocabulary) {
    return switch (vocabulary) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  /** All spellings in both languages. */
  public List<String> spellings() {
    List<String> all = new ArrayList<>(english);
    all.addAll(chinese);
    return all;
  }

  /** Whether the English spelling has several words; unlike a single one it is never a name. */
  public boolean isPhrase() {
    return english().indexOf(' ') >= 0;
  }

  /** Whether {@code name} is a spelling of this keyword. */
  public boolean isSpelled(String name) {
    return english.contains(name) || chinese.contains(name);
  }
}
