package dev.scoring.dsl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.dsl.words.Vocabulary;
import org.junit.jupiter.api.Test;

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
    assertEquals(WHOLE, format(WHOLE, Vocabulary.ENGLISH));
    assertEquals(WHOLE_IN_CHINESE, format(WHOLE_IN_CHINESE, Vocabulary.CHINESE));
  }

  @Test
  void oneLanguage_isTurnedIntoTheOther() {
    assertEquals(WHOLE_IN_CHINESE, format(WHOLE, Vocabulary.CHINESE));
    assertEquals(WHOLE, format(WHOLE_IN_CHINESE, Vocabulary.ENGLISH));
  }

  @Test
  void emptyText_staysEmpty() {
    assertEquals("", format("\n\n", Vocabulary.ENGLISH));
    assertEquals("# only this\n", format("\n#only this", Vocabulary.ENGLISH));
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
            Vocabulary.ENGLISH));
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
            Vocabulary.ENGLISH));
  }

  @Test
  void firstWithOneCase_staysOnItsLine() {
    String text =
        "A1: first [a_rather_long_name_of_a_condition and another_rather_long_name_of_a_condition:"
            + " each occurrences_of_something 2]\n";
    assertEquals(text, format(text, Vocabulary.ENGLISH));
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
            Vocabulary.ENGLISH));
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
    assertEquals(english, format(english, Vocabulary.ENGLISH));
    assertEquals(chinese, format(english, Vocabulary.CHINESE));
    assertEquals(english, format(chinese, Vocabulary.ENGLISH));
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
            Vocabulary.ENGLISH));
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
    assertEquals(text, format(text, Vocabulary.ENGLISH));
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
    assertEquals(text, format(text, Vocabulary.ENGLISH));
  }

  private static String format(String text, Vocabulary vocabulary) {
    String formatted = Printer.print(Texts.parse(text), vocabulary);
    assertEquals(formatted, Printer.print(Texts.parse(formatted), vocabulary), "formatted twice");
    assertEquals(
        Texts.parse(text).declarations(), Texts.parse(formatted).declarations(), formatted);
    return formatted;
  }
}
