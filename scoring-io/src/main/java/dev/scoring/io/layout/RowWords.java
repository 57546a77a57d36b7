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

  /** The last letters of totals, so that other names cost nothing. */
  private static final String LAST_OF_TOTALS = "计和数总汇均值分位大高小低重差结体市区县省镇国lsmenxtdvg):：）]】.．";

  private static final Pattern BEHIND =
      Pattern.compile("\\s*(?:[(\\[【][^()\\[\\]【】]*[)\\]】]|[:.=])$");

  /** What notes, and the lines for signatures, begin with. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:注|附注|备注|说明|填表|填报|制表|编制|审核|复核|核对|审批|签字|签名|盖章|负责人|单位负责人|分管|联系人|联系电话|统计人|报送|上报|打印|导出"
              + "|生成时间|来源|数据来源|资料来源|截至|截止|以上|以下空白|本表|本页|第\\d+页|共\\d+|[※*★•]|\\d+[.、]\\s*\\D|[一二三四五六七八九十]+、"
              + "|\\(\\s*\\d+\\s*\\)|①|note|notes|n\\.b\\.|nb|source|sources|remark|remarks|comment|comments"
              + "|prepared|compiled|checked|approved|signed|signature|reviewed|generated|exported|printed|as"
              + " of|as at|data as|page \\d+|legend|key:|disclaimer|copyright|©|end of|---|===).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private RowWords() {}

  /** Whether a name is that of a row of totals, means, extremes or points that can be had. */
  public static boolean isTotal(String name) {
    int length = name.length();
    if (length == 0
        || length > LONGEST_TOTAL
        || (LAST_OF_TOTALS.indexOf(Character.toLowerCase(name.charAt(length - 1))) < 0
            && name.charAt(length - 1) > ' ')) {
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

  /** Whether the only text of a row is a note, and not the name of a unit. */
  public static boolean isNote(String text) {
    String seen = SameName.of(text);
    int colon = seen.indexOf(':');
    return seen.codePointCount(0, seen.length()) > LONGEST_NAME
        || colon > 0
        || seen.endsWith("。")
        || NOTE.matcher(seen).matches();
  }
}
