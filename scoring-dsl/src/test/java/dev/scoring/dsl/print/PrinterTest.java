package dev.scoring.dsl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.dsl.Language;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.SyntaxTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical layout, construct by construct. */
final class PrinterTest {

  private static final String WHOLE =
      """
      # 广西 2019
      scheme guangxi-2019 "2019年检查指标"
      source "桂数函〔2019〕258号"

      let a2_points = 10 assumed "the cell is empty in the source"
      let cloud_rate "上云率" = systems_migrated / systems_total or empty  # may be 0

      facts {  # of a unit
        unit_kind "kind": one of department "自治区部门", city "设区市", "not a name"
        systems_total: count at least systems_migrated
        systems_migrated: count at most systems_total

        own_systems_rate: rate or empty
        age: amount or empty in [0, 120)
        network_done_on: date
        remark: text
        has_systems: flag
        # nothing else
      }

      table findings "检查记录" where date in month of inspection_date and date <= inspection_date {
        date: date
        unit: unit
        rule: one of A5.3, C1.1
      }

      part X "扣分指标" deduct from 100, rescale absent {
        group A "聚通用" 43 {
          # an indicator
          A2 "上云" a2_points when has_systems source "附件1" {
            A2.1 "没有填报":
                flag cloud_survey_missing 1
            A2.4: each cloud_reports_missing 0.5
            A2.6: rate cloud_rate < [10:5, 30:4, 100:0.5, else:0] cap 10  # by the bound

            A2.7 "不配合":
                flag cloud_no_cooperation 2 for city or county since 2019-07-01 until 2019-12-31
            A2.8: each (findings by unit where rule = C1.1 and cause is empty) 1
          }
        }
      }

      part Y "加分指标" add up to 50 when X >= 70 closed when X < 70 {
        1.1.1: 4 but 2 when late sic "so in the source"
      }

      part Z add {
      }

      total ALL "总分" = X + Y

      rating ALL {
        very-high "非常高" [90, ..)
        [80, 90) "高"
        low [0, 80)
      }

      list red "红榜" when ALL >= 80
      list black when ALL < 60

      # the end
      """;

  private static final String WHOLE_IN_CHINESE =
      """
      # 广西 2019
      方案 guangxi-2019 "2019年检查指标"
      依据 "桂数函〔2019〕258号"

      设 a2_points = 10 推定 "the cell is empty in the source"
      设 cloud_rate "上云率" = systems_migrated / systems_total 可空  # may be 0

      数据项 {  # of a unit
        unit_kind "kind": 取值 department "自治区部门", city "设区市", "not a name"
        systems_total: 计数 不少于 systems_migrated
        systems_migrated: 计数 不超过 systems_total

        own_systems_rate: 比率 可空
        age: 数额 可空 属于 [0, 120)
        network_done_on: 日期
        remark: 文本
        has_systems: 是非
        # nothing else
      }

      数据表 findings "检查记录" 其中 date 同月于 inspection_date 且 date <= inspection_date {
        date: 日期
        unit: 单位
        rule: 取值 A5.3, C1.1
      }

      部分 X "扣分指标" 扣分自 100, 缺项折算 {
        类 A "聚通用" 43 {
          # an indicator
          A2 "上云" a2_points 当 has_systems 依据 "附件1" {
            A2.1 "没有填报":
                是非 cloud_survey_missing 1
            A2.4: 每 cloud_reports_missing 0.5
            A2.6: 比率 cloud_rate < [10:5, 30:4, 100:0.5, 否则:0] 封顶 10  # by the bound

            A2.7 "不配合":
                是非 cloud_no_cooperation 2 适用于 city 或 county 起于 2019-07-01 止于 2019-12-31
            A2.8: 每 (findings 按 unit 其中 rule = C1.1 且 cause 为空) 1
          }
        }
      }

      部分 Y "加分指标" 加分至 50 当 X >= 70 关闭当 X < 70 {
        1.1.1: 4 改为 2 当 late 原文如此 "so in the source"
      }

      部分 Z 加分 {
      }

      总分 ALL "总分" = X + Y

      等级 ALL {
        very-high "非常高" [90, ..)
        [80, 90) "高"
        low [0, 80)
      }

      榜单 red "红榜" 当 ALL >= 80
      榜单 black 当 ALL < 60

      # the end
      """;

  @Test
  void canonicalText_staysAsItIs() {
    assertEquals(WHOLE, format(WHOLE, Language.ENGLISH));
    assertEquals(WHOLE_IN_CHINESE, format(WHOLE_IN_CHINESE, Language.CHINESE));
  }

  @Test
  void oneLanguage_isTurnedIntoTheOther() {
    assertEquals(WHOLE_IN_CHINESE, format(WHOLE, Language.CHINESE));
    assertEquals(WHOLE, format(WHOLE_IN_CHINESE, Language.ENGLISH));
  }

  @Test
  void emptyText_staysEmpty() {
    assertEquals("", format("\n\n", Language.ENGLISH));
    assertEquals("# only this\n", format("\n#only this", Language.ENGLISH));
  }

  @Test
  void looseText_isTidied() {
    assertEquals(
        """
        let a = 1
        let b = 2

        A1 "x":
            flag late 1 when c
        A2: 0.5

        B {
          B1: 1

          B2: 2
        }
        """,
        format(
            "\uFEFFlet a＝1\r\nlet b=2\n A1“x” ：flag   late\n1,when c A2:0.50\n\n\n"
                + "B{\n\n\nB1:1\n\n\n\nB2:2\n\n}",
            Language.ENGLISH));
  }

  @Test
  void firstThatDoesNotFit_standsOneCaseToALine() {
    assertEquals(
        """
        A1 "list":
            first [
              list_is_missing: 3,
              the_special_cause_is_unexplained and not the_list_is_missing: each findings 2 plus 1,
              else: 0
            ] cap 3
        A2: first [list_is_missing: 3, else: 0]
        """,
        format(
            "A1 \"list\": first [list_is_missing: 3, the_special_cause_is_unexplained and not"
                + " the_list_is_missing: each findings 2 plus 1, else: 0] cap 3\n"
                + "A2: first [list_is_missing: 3, else: 0]",
            Language.ENGLISH));
  }

  @Test
  void firstWithOneCase_staysOnItsLine() {
    String text =
        "A1: first [a_rather_long_name_of_a_condition and another_rather_long_name_of_a_condition:"
            + " each occurrences_of_something 2]\n";
    assertEquals(text, format(text, Language.ENGLISH));
  }

  @Test
  void comments_standWhereTheyStood_orAbove() {
    assertEquals(
        """
        # one
        #
        # inside
        # a case
        A1: first [a: 1, else: 2]  # behind

        # of the block
        B 5 {  # at its brace
          # first
          B1: 1  # one
          # last
          # behind the brace
        }

        # end
        """,
        format(
            """
            // one
            #
            A1: # inside
              first [ a: 1, # a case
                else: 2 ] # behind
            # of the block
            B 5 { # at its brace
              # first
              B1: 1 # one
              # last
            } # behind the brace
            # end
            """,
            Language.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "a2_points",
        "flag late 1",
        "each reports 0.5",
        "each full 20 over 30 of x - y 5",
        "each started lot of x y",
        "each over 30 of x 1",
        "each count of findings 1",
        "each (findings by unit where a and b) 1",
        "each sum of findings.points by unit 1",
        "rate a / b < [10%:5, x:4, else:0]",
        "count x >= [-1:5]",
        "date done_on <= [2019-07-01:5]",
        "rate (share of counties where online) < [50:1]",
        "first [a or b: 5, else: each x 1]",
        "10 plus each x 1 plus first [a: 1]",
        "10 plus (each x 1 plus 2)",
        "10 * actual / target",
        "share of items where depth >= 1",
        "mean of marks.mark where indicator = P1.1.1 plus 3",
        "flag late (2 * workload)",
        "each full (a + b) over (2 * c) of x y",
        "each (each x 1) 2",
        "each (a + flag b 1) 2",
        "each (x rounded to 1) 5",
        "each (sum of t.c drop lowest 1) 5",
        "rate x < [late:(2 * w), (a + b):y]",
        "by level [national: by place [first: 10, second: 8], province or \"the city\": 5, else:"
            + " 0]",
        "tiers n [1000: 1 per 100, 5000: 1 per full 400 cap 8, else: 1 per started 1000]",
        "tiers n [1000: 0.5, x: (2 * y) per lot]",
        "mark x in [0, 5]",
        "mark x in (0, ..) or empty",
        "(flag) + 1",
        "10 * (each x 1 plus each y 2)",
      })
  void amount_isPrintedOnOneLine(String text) {
    assertEquals(text, Printer.print(amount(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a or b and not c",
        "(a or b) and c",
        "a and (b and c)",
        "not (a and b)",
        "not not a",
        "a < b",
        "(a < b) = c",
        "a + b * c - d",
        "(a + b) * c",
        "a - (b - c)",
        "a / (b * c)",
        "-a + -5",
        "-(-a)",
        "x or empty",
        "a / b or empty + c",
        "(a / b or empty) * c",
        "a or (empty)",
        "done by 2019-11-30",
        "(count of findings) by 2019-11-30",
        "count of findings by unit",
        "count of findings by unit where points > 3",
        "(count of findings by unit where late) > 3",
        "a is empty and b is not empty",
        "x in (.., 5]",
        "done in month of inspection_date",
        "any counties where online < 90",
        "(any counties where online < 90) and late",
        "late and any counties where online < 90 and small",
        "not (any counties where online) or late",
        "late or any counties where online",
        "late and (any counties where online) or small",
        "any counties by unit where (a or b)",
        "all counties where any findings by county where x and y",
        "kind = \"a \\\"b\\\" \\\\\"",
        "true = false",
        "cap + rate + count",
        "(not) and a",
        "12.5%",
        "each late 2",
        "10 + each x 1",
        "(each x 1) + 10",
        "2 * (flag a 3)",
        "2 * by level [a: 1, b: 2] + first [c: 1, else: 0]",
        "rate x < [5:1, else:2]",
        "10 + (rate x < [5:1])",
        "(rate x < [5:1]) > 3",
        "max of (each a 1, flag b 3, rate x < [5:1], mean of t.c where d)",
        "count of (a, b)",
        "min of (a)",
        "mean of (a, b, c) drop lowest 1 drop highest 1",
        "sum of (a, b, c) keep highest 2",
        "mean of marks.mark drop lowest 1 drop highest 1",
        "mean of marks.mark by unit where valid drop lowest 1",
        "mean of t.c where x > (max of u.d) drop lowest 1",
        "mean of t.c where x > max of u.d drop lowest 1 drop highest 2",
        "max of units.completion",
        "max of units.A2.6 by kind",
        "count of units where completion >= 80",
        "any units by kind where completion >= 80",
        "rank of units.completion ties best",
        "rank of units.X by kind where C lowest first ties mean",
        "rank of units.X where x > (rank of units.Y ties best) lowest first ties dense",
        "(rank of units.X where C ties best) <= 3",
        "days from started to finished",
        "working days from (a + b) to 2019-12-31",
        "months from a to b + 1",
        "2 * years from a to b",
        "5 days after started",
        "n working days after 3 months after started",
        "(2 * n) years after (max of t.d where x)",
        "(5%) days after x",
        "done by 5 days after started",
        "(5 days after max of t.d) by 2019-11-30",
        "previous A2.6 - previous completion",
        "a + b rounded to 0.1",
        "100 * (a / b rounded to 0.01)",
        "(a rounded up to 5) + 1",
        "a / b or empty rounded down to 0.5 >= 3",
        "(each x 1) rounded to 1",
        "(previous) + (tiers) + (each) + (first) + (by)",
        "1 * (a plus each x 1)",
      })
  void expression_isPrintedWithTheParenthesesThatItNeeds(String text) {
    String given = text.replace("or (empty)", "or\nempty");
    assertEquals(text.replace("or (empty)", "or empty"), Printer.print(expression(given)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "((a))                            | a",
        "(a and b) or (c and d)           | a and b or c and d",
        "(a * b) + (c / d)                | a * b + c / d",
        "a ≤ b                            | a <= b",
        "a <> b                           | a != b",
        "a == b                           | a = b",
        "day by 2019年7月1日               | day by 2019-07-01",
        "1.50 + 12万                       | 1.5 + 120000",
        "x in [０，５）                     | x in [0, 5)",
      })
  void manySpellings_haveOneForm(String text, String printed) {
    assertEquals(printed, Printer.print(expression(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when X >= 70",
        "closed when X < 70",
        "but 5 plus 1 when late",
        "for city or county",
        "since 2019-07-01",
        "after 2019-07-01",
        "until 2019-07-01",
        "cap most",
        "source \"附件1\"",
        "sic \"so\"",
        "rescale absent",
        "cap (2 * workload)",
        "floor 5",
        "floor -20",
        "floor -(2 * x)",
        "no floor",
        "zero when X < 60 or late",
        "takes mean",
        "takes mean drop lowest 1 drop highest 2",
        "takes highest",
        "takes highest 3",
        "takes lowest 1",
        "takes first",
        "takes levels",
        "weight 1.5",
        "weight (a + b)",
        "full for absent",
        "spills",
        "for \"南宁市\" or \"柳州市\"",
        "but by level [a: 1] when late",
      })
  void clause_isPrintedOnOneLine(String text) {
    SyntaxTree tree = Texts.parse("A: 1 " + text);
    List<Clause> clauses = ((Declaration.Rule) tree.declarations().get(0)).clauses();
    assertEquals(text, Printer.print(clauses.get(0)));
  }

  @Test
  void newDeclarations_haveOneLayout_inBothLanguages() {
    String english =
        """
        calendar "工作日" 2019-01-01 to 2019-12-31 source "国办发明电" {
          # Spring Festival
          off 2019-02-04 to 2019-02-10

          off 2019-05-01  # Labour Day
          working 2019-02-02
        }

        weights "w" assumed "none given" {
          A1: 2  # first
          A1.1: 1.5

          # second
          A2: (2 * w)
        }

        let target = 5 since 2019-01-01 until 2019-06-30, 6 + x since 2019-07-01, 7 until 2018-12-31 assumed "x"

        not rated "newly founded" when age < 1
        not rated "no data" when base is empty

        facts {
          base: count or empty at most 5 in [0, 10] required when kind = city
        }

        table t {
          unit: unit
          late = done > due
          done: date or empty
          depth "x" = by level [none: 0, Ⅰ: 1]
          due: date
        }

        part X deduct from 100 takes mean drop lowest 1 floor -20 {
        }

        total ALL = X cap 100 floor 0 zero when bad

        rating ALL {
          high [90, ..) when k
          low [0, 90)
          ceiling low when z
          ceiling "not a name" when q
        }
        """;
    String chinese =
        """
        日历 "工作日" 2019-01-01 至 2019-12-31 依据 "国办发明电" {
          # Spring Festival
          放假 2019-02-04 至 2019-02-10

          放假 2019-05-01  # Labour Day
          上班 2019-02-02
        }

        权重表 "w" 推定 "none given" {
          A1: 2  # first
          A1.1: 1.5

          # second
          A2: (2 * w)
        }

        设 target = 5 起于 2019-01-01 止于 2019-06-30, 6 + x 起于 2019-07-01, 7 止于 2018-12-31 推定 "x"

        不参评 "newly founded" 当 age < 1
        不参评 "no data" 当 base 为空

        数据项 {
          base: 计数 可空 不超过 5 属于 [0, 10] 必填当 kind = city
        }

        数据表 t {
          unit: 单位
          late = done > due
          done: 日期 可空
          depth "x" = 按 level [none: 0, Ⅰ: 1]
          due: 日期
        }

        部分 X 扣分自 100 取平均 去掉最低 1 保底 -20 {
        }

        总分 ALL = X 封顶 100 保底 0 清零当 bad

        等级 ALL {
          high [90, ..) 当 k
          low [0, 90)
          最高评为 low 当 z
          最高评为 "not a name" 当 q
        }
        """;
    assertEquals(english, format(english, Language.ENGLISH));
    assertEquals(chinese, format(english, Language.CHINESE));
    assertEquals(english, format(chinese, Language.ENGLISH));
  }

  @Test
  void weightsOnOneLine_areTidied() {
    assertEquals(
        """
        weights {
          A1: 1  # first
          A2: 2
        }

        calendar 2019-01-01 to 2019-12-31 {
          off 2019-05-01
          working 2019-05-05
        }
        """,
        format(
            "weights { A1: 1, # first\nA2: 2}\n"
                + "calendar 2019-01-01 to 2019-12-31 {off 2019-05-01, working 2019-05-05}",
            Language.ENGLISH));
  }

  @Test
  void categoriesAndTiersThatDoNotFit_standOneToALine() {
    String text =
        """
        let points = by level_of_the_prize_that_was_won [
          national: by place_of_the_unit_among_the_winners_of_the_prize [
            first: 10,
            second_or_shared_second: 8,
            third_or_shared_third: 6,
            fourth_or_shared_fourth: 4
          ],
          province: 5
        ]

        A1 "tiers":
            tiers the_number_of_people_that_were_reached [
              10000: 1 per 100,
              50000: 1 per full 400 cap the_most_of_this,
              else: 1 per 1000
            ] cap 3
        """;
    assertEquals(text, format(text, Language.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(10)                    | 10",
        "((a plus b))            | a plus b",
        "(each x 1)              | each x 1",
        "((a) + b)               | a + b",
        "(a plus b) plus c       | (a plus b) plus c",
        "(a plus (b plus c))     | a plus (b plus c)",
        "each x (y)              | each x y",
        "each x (10)             | each x 10",
        "max of ((a), (each x 1))| max of (a, each x 1)",
        "(rate x < [5:1])        | rate x < [5:1]",
        "(x) days after (y)      | x days after y",
      })
  void amountsInParentheses_loseThoseThatMeanNothing(String text, String printed) {
    assertEquals(printed, Printer.print(amount(text)));
    assertEquals(amount(text), amount(printed));
  }

  @Test
  void namesThatSpellAPhrase_areKeptApartByALineBreak() {
    String text =
        """
        let x = a or
            empty

        A: closed
            when x
        B: 1 for one or
            empty
        """;
    assertEquals(text, format(text, Language.ENGLISH));
  }

  private static String format(String text, Language language) {
    String formatted = Printer.print(Texts.parse(text), language);
    assertEquals(formatted, Printer.print(Texts.parse(formatted), language), "formatted twice");
    assertEquals(
        Texts.parse(text).declarations(), Texts.parse(formatted).declarations(), formatted);
    return formatted;
  }

  private static Amount amount(String text) {
    SyntaxTree tree = Texts.parse("A: " + text);
    return ((Declaration.Rule) tree.declarations().get(0)).amount();
  }

  private static Expression expression(String text) {
    SyntaxTree tree = Texts.parse("let a = " + text);
    return ((Declaration.Let) tree.declarations().get(0)).value();
  }
}
