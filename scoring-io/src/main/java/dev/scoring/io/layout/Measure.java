package dev.scoring.io.layout;

import dev.scoring.core.text.SameName;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name with its unit of measure behind it, such as {@code 完成率（%）} or {@code cost [EUR]}.
 *
 * @param name what stands before
 * @param behind what stands in the brackets or behind the stroke, as {@link Loose} has it
 */
record Measure(String name, String behind) {

  private static final Set<String> KNOWN =
      Set.copyOf(
          List.of(
              ("% ‰ 百分比 百分数 百分点 千分比 千分点 处 个 分 元 万元 千元 百万元 亿元 次 天 日 工作日 月 年 周 时 小时 分钟 秒 人 人次 万人 名 件"
                   + " 条 米 千米 公里 平方米 平方公里 立方米 万平方米 亩 公顷 吨 千克 公斤 克 升 家 户 起 项 辆 座 所 台 套 场 期 批 篇 份 只 头"
                   + " 株 棵 颗 间 栋 片 块 段 盏 班 组 级 例 宗 笔 字 页 本 部 户次 家次 场次 车次 趟 桶 ㎡ m² m³ km² ㎥ ℃ °c 是 否"
                   + " 有 无 是否 yes no y n true false percent percentage pct points point pts pt"
                   + " marks score days day d weeks week months month years year yrs hours hour hrs"
                   + " h minutes minute mins min seconds sec s number no. count cases items units"
                   + " people persons staff times kg g t tonnes tons km m cm mm m2 m3 km2 ha l eur"
                   + " usd gbp cny rmb chf € $ £ ¥ keur meur kusd 年月日 日期 date yyyymmdd yyyy/mm/dd"
                   + " yyyy.mm.dd dd.mm.yyyy dd/mm/yyyy mm/dd/yyyy 0100 0~100 01")
                  .split(" ", -1)));

  private static final int LONGEST = 200;

  /** A name; what stands behind it in brackets, behind a stroke or the like, or as a sign. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "^(.*?)\\s*(?:[(\\[{【〔<]([^()\\[\\]{}【】〔〕<>]*)[)\\]}】〕>]"
              + "|(?:[/,:;]| in )\\s*(?:in )?([^\\s()/,:;]{1,12})|([%‰]))$",
          Pattern.DOTALL);

  private static final Pattern LEAD =
      Pattern.compile("^(?:计量)?单位:|^(?:units?|in|as)(?:: ?| )", Pattern.CASE_INSENSITIVE);

  /** Splits a name; null if nothing stands in brackets or the like behind it. */
  static @Nullable Measure of(String name) {
    Matcher shape = SHAPE.matcher(SameName.of(name));
    if (name.length() > LONGEST || !shape.matches() || shape.group(1).isEmpty()) {
      return null;
    }
    for (int i = 2; i <= 4; i++) {
      String behind = shape.group(i);
      if (behind != null) {
        return new Measure(shape.group(1), loose(behind));
      }
    }
    return null;
  }

  private static String loose(String text) {
    return Loose.of(LEAD.matcher(SameName.of(text)).replaceFirst(""));
  }

  /** Whether a unit of measure stands there, and not something else. */
  boolean isKnown() {
    return isKnown(behind);
  }

  /** Whether the cells would be parts of a thousand. */
  boolean isPerMille() {
    return behind.equals("‰") || behind.startsWith("千分");
  }

  /** Whether it counts thousands or more of something. */
  boolean isOfMany() {
    return !behind.isEmpty() && "万千百亿".indexOf(behind.charAt(0)) >= 0;
  }

  private static boolean isKnown(String loose) {
    if (KNOWN.contains(loose)) {
      return true;
    }
    String[] several = loose.split("[/、,或|]", -1);
    if (several.length < 2) {
      return false;
    }
    for (String each : several) {
      if (!KNOWN.contains(each)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a whole cell is nothing but a unit of measure, in brackets or not. */
  static boolean isAlone(String cell) {
    String loose = loose(cell);
    if (loose.length() > 2 && "([【〔".indexOf(loose.charAt(0)) >= 0) {
      loose = loose(loose.substring(1, loose.length() - 1));
    }
    return isKnown(loose);
  }
}
