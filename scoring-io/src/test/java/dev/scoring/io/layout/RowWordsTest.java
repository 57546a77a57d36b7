package dev.scoring.io.layout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计",
        "总计",
        "小计",
        "小  计",
        "合　　计",
        "合计：",
        "合计（12个）",
        "全区合计",
        "城区街道小计",
        "平均",
        "平均值",
        "全市平均分",
        "最高分",
        "满分",
        "Total",
        "TOTAL",
        "Totals:",
        "Grand Total",
        "grand total (12)",
        "Subtotal",
        "Sub-total",
        "Sub total",
        "North subtotal",
        "Average",
        "Class average",
        "Avg.",
        "Mean",
        "Median",
        "Max",
        "Minimum",
        "    Points Possible",
        "Points possible:",
        "Sum",
        "Total for the district",
        "Average of all",
        "Max points",
        "Ｔｏｔａｌ",
        "Total\u00A0",
        "合\u200B计"
      })
  void totals(String name) {
    assertTrue(RowWords.isTotal(name), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nanning",
        "Unit 12",
        "TotalEnergies",
        "Total Fitness Ltd",
        "Averageville",
        "Summit",
        "Maximilian",
        "Mean Streets",
        "会计",
        "统计局",
        "总工会",
        "审计局",
        "合计街",
        "平均区镇",
        "计生局",
        "Metal",
        "Capital",
        "Portal",
        "Points",
        "Score Ltd",
        "Minster",
        "高新区",
        "满城区"
      })
  void namesOfUnits(String name) {
    assertFalse(RowWords.isTotal(name), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "注：数据截至6月30日",
        "备注",
        "说明：",
        "填表人：张三",
        "审核人签字",
        "数据来源：统计局",
        "截至2025年6月30日",
        "本表一式两份",
        "第2页",
        "共3页",
        "※ 未参评",
        "* preliminary",
        "Note: as of June",
        "Note 1. estimated",
        "Source:",
        "Prepared by J. Smith",
        "as of 30 June",
        "Page 2",
        "End of report",
        "-----"
      })
  void notes(String text) {
    assertTrue(RowWords.isNote(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Noterdam",
        "Notes Hotel",
        "Sourceville",
        "Page",
        "Signal Hill",
        "统计局",
        "审批局",
        "审核中心",
        "编制办公室",
        "来源乡",
        "注册处",
        "说明书厂",
        "第一小学",
        "共青城市",
        "本溪市",
        "以色列",
        "Key West",
        "1、甲街道",
        "Legendre"
      })
  void namesThatAreNoNotes(String text) {
    assertFalse(RowWords.isNote(text), text);
  }
}
