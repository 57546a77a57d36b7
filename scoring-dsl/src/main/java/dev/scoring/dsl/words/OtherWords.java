package dev.scoring.dsl.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that officials and other languages use for what the language calls otherwise, each with
 * what it may stand for. Only messages know them: what they mean where they stand is for a parser
 * to try.
 */
public final class OtherWords {

  /** The most words that one of them has. */
  public static final int LONGEST = 6;

  /** A line begins with what is meant; nothing before the bar means that the word says nothing. */
  private static final String TABLE =
      """
      deduct from | 满分, 基础分, 基准分, 倒扣, 扣分从, 从, 扣分, 倒扣自, 扣, 自, 起评分, 基分
      deduct from | deducts from, subtract from, start from, starts at, from, minus, deduct, out of, base
      add up to | 加分上限, 加分到, 加分最多, 加分最高, 最高加, 最多加, 加到, 累加至, 累计至, 加分, 满分, 至多
      add up to | adds up to, award up to, add to, up to, add, bonus, max, maximum, out of, add upto, sum to
      < | 小于, 低于, 少于, 不足, 不满, 未达到, 未达, 不到, 低於, 小於, 早于, 未满
      < | less than, lower than, smaller than, fewer than, below, under, before, earlier than, lt
      <= | 小于等于, 小于或等于, 不大于, 不高于, 不多于, 不超过, 至多, 不晚于, 不迟于, 低于或等于, 低于等于
      <= | at most, not more than, no more than, not over, up to, no later than, le, lte
      <= | less than or equal to, less than or equal, lower than or equal to, not above, not exceeding
      > | 大于, 高于, 超过, 多于, 超出, 大於, 高於, 晚于, 迟于, 逾
      > | greater than, more than, higher than, larger than, above, over, exceeds, exceeding, after
      > | later than, gt, exceed
      >= | 大于等于, 大于或等于, 不小于, 不低于, 不少于, 至少, 达到, 不早于, 高于或等于, 高于等于, 达
      >= | at least, not less than, no less than, not below, no fewer than, no earlier than, ge, gte
      >= | greater than or equal to, greater than or equal, more than or equal to, minimum, reaches
      = | 等于, 等於, 为, 是, equals, equal to, equal, is, is equal to, eq
      != | 不等于, 不是, 不为, 不等於, is not, not equal to, not equal, differs from, unequal, ne, =!
      is empty | 是空, 空白, 未填, 没填, 为空值, 是空值, is null, is blank, is missing, empty, missing
      is not empty | 非空, 不是空, 已填, 有值, is not null, is not blank, is given, not empty, is present
      and | 并且, 而且, 同时, 以及, 且同时, 并, 与, 和, 及, & &, also, &, 且且
      or | 或者, 或是, 或是说, 要么, | |, |
      not | 没有, 没, 不, 未, 无, 并非, 不是, !, isn't, no, without
      when | 如果, 若, 如, 假如, 倘若, 凡, 当且仅当, 条件, 仅当, 只有, 只当, 當, 的条件是, 前提, 条件是, 时
      when | if, whenever, where, in case, provided, provided that, only if, only when, condition, given
      when not | unless, 除非
      else | 其他, 其它, 其余, 不然, 反之, 默认, 其他情况, 其余情况, 缺省, 余下
      else | otherwise, default, others, other, rest, elsewise, elif, any other
      cap | 最高, 最多, 上限, 至多, 最高扣, 最多扣, 最高加, 最多加, 封頂, 上限为, 以内, 限, 不超过, 最大值, 顶格
      cap | max, maximum, at most, limit, limited to, up to, capped at, capped, cap at, cap of, no more than
      floor | 下限, 最低, 最少, 至少, 不低于, min, minimum, at least, floor at, floor of
      each | 每处, 每次, 每个, 每件, 每项, 每人, 每天, 每条, 每起, 每份, 每一, 每有, 每发现, 每發現, 逐, 每少, 每多
      each | 加, 扣, 减, 加分, 扣分
      each | every, per, each of, times
      flag | 如有, 有无, 是否, 若有, if any, yes no, boolean, bool, logical, checkbox, true false
      flag | 布尔, 布尔值, 真假, 逻辑, 逻辑值, 是或否, 有或无, 是/否
      plus | 加上, 再加, 另, 外加, 并加, 再扣, 另扣, 加, also, and also, as well as
      first | 依序, 顺序, 按顺序, 优先, 首先, 选择, case, switch, choose, cases, if
      by | 根据, 按照, 依照, 依, 按类别, according to, depending on, based on
      for | 仅限, 限于, 适用, 针对, 只对, 仅对, 仅适用于, 适用对象, only for, applies to, applicable to
      since | 自, 从, 开始, 起始, 始于, 自从, 起, 生效于, from, starting, starting from, as of, effective, start
      until | 到, 至, 截止, 截至, 直到, 终于, 失效于, 到期, 止, till, through, to, up to, ending, ends, expires
      rate | 百分比, 百分率, 百分数, 比例, 比值, 率, percent, percentage, ratio, proportion, pct, per cent
      count | 整数, 数字, 数量, 次数, 个数, 件数, 处数, 人数, 数目, 数值, 自然数, 数, 正整数, 整型, 整數
      count | integer, int, number, whole number, whole, num, numeric, long, quantity, natural
      amount | 小数, 金额, 实数, 浮点, 浮点数, 分数, 得分, 分值, 金額, 数额型, 数值
      amount | decimal, float, double, real, money, sum, currency, number, score, points
      date | 时间, 年月日, 日, 日期型, 天, 时点, day, datetime, timestamp, time
      text | 字符串, 字符, 文字, 字串, 备注, 文本型, 名称, 说明, string, str, char, varchar, name, note
      unit | 部门, 机构, 对象, 被考核单位, 街道, 乡镇, organisation, organization, entity, department
      one of | 枚举, 选项, 选择, 单选, 下拉, 取值为, 可选值, 分类, 类别, 之一, 可取, enum, choice, select, options
      one of | values, any of, choices, category, either, dropdown
      or empty | 可为空, 允许为空, 可不填, 选填, 可缺, 非必填, 可以为空, 可选, 可空值, 可无
      or empty | optional, nullable, or null, or blank, may be empty, can be empty, or missing, or none
      in | 介于, 在, 范围, 位于, 区间, between, within, inside, from, range
      source | 根据, 来源, 出处, 文件, 文号, 制定依据, reference, basis, according to
      scheme | 标题, 名称, 办法, 考核, 题目, 评分方案, title, name, project
      let | 定义, 令, 参数, 变量, 常量, 设定, 常数, 设置, var, const, define, def, set, parameter, param, constant
      facts | 数据, 指标, 字段, 事实, 数据字段, 数据项目, 输入, 变量, 指标项, 数据源
      facts | data, fields, inputs, input, variables, columns, fact, indicators
      table | 表, 表格, 台账, 明细, 清单, 明细表, 数据表格, rows, sheet, records, tables
      part | 章, 板块, 模块, 分部, 部份, 章节, section, chapter, component, module, parts
      group | 组, 类别, 分组, 大类, subgroup, category
      total | 总计, 总和, 总得分, 合计, 得分, 总成绩, 總分, sum, score, result, overall, total score
      rating | 评级, 级别, 等次, 档次, 分级, 评定, 评价, 等级评定, grade, grades, bands, levels, ratings, band
      list | 名单, 榜, 列表, 红榜, 黑榜, lists, board, roll
      not rated | 不评, 不考核, 免评, 不参加评定, 不参与, 不参评当, not scored, exclude, excluded, unrated
      weights | 权重, 比重, 权重系数, weighting, weight
      calendar | 工作日历, 节假日, 日程, holidays, workdays
      off | 休息, 休, 假, 节假日, 放假日, 休假, holiday, closed, free, day off
      working | 工作, 补班, 调休, 工作日, 上班日, open, work, workday
      takes highest | 取最大, 取高, 就高, 最高者, 取最高分, takes max, takes best, take highest, best of
      takes lowest | 取最小, 取低, 就低, 最低者, 取最低分, takes min, takes worst, take lowest, worst of
      takes mean | 取均值, 取平均分, 平均分, takes average, take mean, average
      rescale absent | 缺项换算, 缺项按比例折算, 折算, 缺项重算, 按比例折算, rescale, rescaled
      zero when | 清零, 归零当, 归零, 一票否决, 否决当, 否决, 记零当, 计零当, zero if, veto when, veto, zero
      closed when | 关闭, closed if
      no floor | 可以为负, 允许为负, 不设下限, 可负, may be negative, can be negative, unlimited below
      spills | 溢出, 不限上限, 可超上限, 不封顶, spill, overflow, spills over, uncapped
      ceiling | 最高为, 最高等级, 封顶等级, 最高不超过, 不得高于, 等级上限, limit rating, highest rating, at best
      full | 每满, 足, 满足, complete, whole
      started | 不足一个也计, 不满也计, 不足的也计, begun, partial
      over | 超过, 以上部分, above, beyond
      of | 的, in
      where | 当中, 条件, 满足, 符合, which, such that, with, having, that, if, when
      at most | 不大于, 不高于, 不多于, 至多, 最多, 小于等于, max, maximum, not more than, no more than, up to
      at least | 不小于, 不低于, 至少, 最少, 大于等于, min, minimum, not less than, no less than
      required when | 必填, 必须填写当, 需填当, 必填如果, required if, required, mandatory when, mandatory if
      sum | 求和, 总和, 累计, 加总, total
      mean | 均值, 平均数, 平均值, average, avg
      max | 最大值, 最高, maximum, largest, highest, biggest, greatest
      min | 最小值, 最低, minimum, smallest, lowest, least
      count | 个数, 条数, 件数, 次数, 数量, number
      share | 比例, 占比率, 百分比, proportion, fraction
      any | 任意, 任何, 有一个, 存在, 只要有, some, exists, at least one
      all | 所有, 每个, 全都, 均, 都
      rank | 排名, 排序, 位次, 序位, 排位, ranking, position, place
      previous | 上季, 上年, 上季度, 上一期, 去年, 上月, 前期, 上年度, last, last year, prior, former, before
      weight | 比重, 权数, 系数, 占比, weighting, weighs, weights
      tiers | 分档, 阶梯, 累进, 分级, 档, brackets, bands, tier
      mark | 打分, 评分项, 得分, 赋分, score, grade, rating, marks, assess
      ties best | 并列取高, 并列取最前, 并列同名次, ties highest, ties first
      inspection_date | 今天, 今日, 检查日, 考核日, 当日, today, now, inspection date, inspection day
      * | 乘, 乘以, times, multiplied by, 倍
      / | 除, 除以, divided by, over, 比
      - | 减, 减去, minus, less, 减掉
      + | 加, 加上, plus, added to
       | 扣, 扣分, 减, 加, 得, 计, 记, 扣减, 奖励, 加分, 奖, 共, 则, 那么, 的, 时, 的话, 分别, 可, 应
       | then, gives, get, gets, give, award, deduct, of points
      """;

  private static final Map<String, List<String>> MEANT = read();

  private OtherWords() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> meant = new HashMap<>();
    for (String line : TABLE.stripTrailing().split("\n", -1)) {
      int bar = line.indexOf('|');
      String keyword = line.substring(0, bar).strip();
      for (String word : line.substring(bar + 1).split(", ", -1)) {
        List<String> meanings = meant.computeIfAbsent(word.strip(), key -> new ArrayList<>());
        if (!meanings.contains(keyword)) {
          meanings.add(keyword);
        }
      }
    }
    return meant;
  }

  /**
   * What a word, or several with a space between them, may stand for: keywords in English or marks,
   * the likeliest first; an empty text where it says nothing.
   */
  public static List<String> meaning(String words) {
    List<String> meant = MEANT.getOrDefault(words, List.of());
    return meant.isEmpty() && words.startsWith("is ")
        ? MEANT.getOrDefault(words.substring(3), List.of())
        : meant;
  }
}
