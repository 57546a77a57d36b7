package dev.scoring.io.layout;

import dev.scoring.core.text.SameName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** By which words the rows of a sheet are known that are about no unit: totals, and notes. */
public final class RowWords {

  private static final int LONGEST_TOTAL = 40;
  private static final int LONGEST_NAME = 40;

  /** What stands for a unit in the row of totals, means, extremes and points that can be had. */
  private static final Set<String> TOTALS =
      Set.copyOf(
          List.of(
              ("合计 总计 小计 共计 累计 总和 总数 求和 汇总 合计数 总合计 本页合计 本页小计 全部合计 平均 平均值 平均数 平均分 均值 均分 中位数 最大值 最高值"
                   + " 最高分 最大 最高 最小值 最低值 最低分 最小 最低 满分 满分值 总分值 分值 标准分 标准分值 应得分 权重 计数 标准差 极差 方差 小结 全体"
                   + " 全部单位 全市 全区 全县 全省 全镇 全国 total totals subtotal subtotals grandtotal"
                   + " grandtotals overall overalltotal sum average averages avg mean median max"
                   + " maximum min minimum pointspossible possiblepoints maxpoints maximumpoints"
                   + " maximumscore maxscore possible outof standarddeviation stddev stdev std"
                   + " allunits totalunits totalscore averagescore totalpoints meanscore weight"
                   + " weights weighting")
                  .split(" ", -1)));

  private static final List<String> CHINESE_ENDS =
      List.of("小计", "合计", "总计", "共计", "平均值", "平均分", "平均数", "均值");

  private static final Pattern ENGLISH =
      Pattern.compile(
          ".* (?:sub ?-?totals?|totals?|average|avg\\.?|mean)"
              + "|(?:sub ?-?total|grand total|total|average|mean|sum)"
              + " (?:of|for|all|over|across|per|in|points|number|score|marks)\\b.*");

  /** What the names of totals end with, so that other names cost nothing. */
  private static final String LAST_OF_TOTALS = "计和数总汇均值分位大高小低重差结体):：）]】.．=\u00A0\u3000 ";

  private static final boolean[] ENDS =
      pairs("al ls ge es vg an um ax in le ts re ht gs of ev on ks te td");

  private static final boolean[] BEGINNINGS = pairs("to su gr av me");

  private static final Pattern BEHIND =
      Pattern.compile("\\s*(?:[(\\[【][^()\\[\\]【】]*[)\\]】]|[:.=])$");

  /** What notes and lines for signatures begin with, and names do not. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:注|附注|备注|说明)\\s*(?:\\d*\\s*[:.、]|$).*"
              + "|(?:填表|填报|制表|编制|审核|复核|核对|审批|统计|报送|上报|打印|导出|生成|签字|盖章|联系)"
              + "(?:人|员|者|单位|部门|日期|时间|电话|处)\\b?.*"
              + "|(?:负责人|单位负责人|分管领导|联系人|经办人)(?:签|盖|:|$).*"
              + "|(?:数据|资料)?来源(?:于|:|$).*|截[至止].*|(?:以上|以下)(?:数据|空白|为).*"
              + "|本[表页].*|第\\d+页.*|共\\d+[页条行].*|[※*★•].*|[-=_]{3,}.*"
              + "|(?:notes?|n\\.b\\.|nb|sources?|remarks?|comments?)(?:\\s*\\d*\\s*[:.)*-].*|$)"
              + "|(?:prepared|compiled|checked|approved|signed|reviewed|generated|exported|printed)"
              + " (?:by|on|at|from)\\b.*"
              + "|signature.*|as (?:of|at) .*|data as (?:of|at) .*|page \\d+.*|legend|key:.*"
              + "|end of (?:the )?(?:report|data|list|table|file).*|copyright.*|©.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private RowWords() {}

  private static boolean[] pairs(String text) {
    boolean[] pairs = new boolean[1 << 14];
    for (String each : text.split(" ", -1)) {
      pairs[each.charAt(0) << 7 | each.charAt(1)] = true;
    }
    return pairs;
  }

  private static boolean isPair(boolean[] pairs, char first, char second) {
    return first < 128 && second < 128 && pairs[(first | 0x20) << 7 | (second | 0x20)];
  }

  /**
   * Whether a name may be that of a total; false for nearly every other one, at hardly any cost.
   */
  private static boolean mayBeTotal(String name) {
    int length = name.length();
    if (length == 0 || length > LONGEST_TOTAL) {
      return false;
    }
    char last = name.charAt(length - 1);
    return LAST_OF_TOTALS.indexOf(last) >= 0
        || name.charAt(0) == '全'
        || (last >= '\u2000' && last < '\u2070')
        || last >= '\uFE00'
        || (length > 2
            && (isPair(ENDS, name.charAt(length - 2), last)
                || isPair(BEGINNINGS, name.charAt(0), name.charAt(1))));
  }

  /** Whether a name is that of a row of totals, means, extremes or points that can be had. */
  public static boolean isTotal(String name) {
    if (!mayBeTotal(name)) {
      return false;
    }
    String seen = SameName.of(name).toLowerCase(Locale.ROOT);
    for (String shorter = BEHIND.matcher(seen).replaceFirst("");
        !shorter.equals(seen);
        shorter = BEHIND.matcher(seen).replaceFirst("")) {
      seen = shorter;
    }
    String loose = Loose.of(seen);
    if (TOTALS.contains(loose)) {
      return true;
    }
    for (String end : CHINESE_ENDS) {
      if (loose.endsWith(end)) {
        return true;
      }
    }
    return ENGLISH.matcher(seen).matches();
  }

  /** Whether a text is a note by its first words, as no name of a unit is. */
  public static boolean isNote(String text) {
    return NOTE.matcher(SameName.of(text)).matches();
  }

  /** Whether a text is a note or reads like one: a sentence, or a word with a colon behind it. */
  public static boolean isLikeNote(String text) {
    String seen = SameName.of(text);
    return seen.codePointCount(0, seen.length()) > LONGEST_NAME
        || seen.indexOf(':') > 0
        || seen.endsWith("。")
        || NOTE.matcher(seen).matches();
  }
}
