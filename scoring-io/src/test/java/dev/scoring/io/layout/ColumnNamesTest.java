package dev.scoring.io.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnNamesTest {

  private static FactDefinition fact(String name, String label, FactType type) {
    return new FactDefinition(name, label, type, false, List.of(), Optional.empty());
  }

  private static final ColumnNames NAMES =
      new ColumnNames(
          List.of(
              fact("done_rate", "整改完成率", FactType.RATE),
              fact("问题数", "发现问题（处）", FactType.COUNT),
              fact("cost", "投资（万元）", FactType.AMOUNT),
              fact("same1", "一样", FactType.COUNT),
              fact("same2", "一样", FactType.COUNT),
              fact("previous X", "总分", FactType.AMOUNT)),
          true,
          false,
          List.of("联系电话"),
          List.of("镇"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "done_rate | 0",
        "Done Rate | 0",
        "done-rate (%) | 0",
        "DONE_RATE [percent] | 0",
        "'done rate, in %' | 0",
        "done_rate/% | 0",
        "整改完成率 | 0",
        "整改完成率（％） | 0",
        "整改完成率% | 0",
        "整改完成率（‰） | -1",
        "整改完成率（2025年） | -1",
        "整 改 完 成 率 | 0",
        "问题数 | 1",
        "问题数（个） | 1",
        "发现问题 | 1",
        "发现问题（处） | 1",
        "发现问题/处 | 1",
        "发现问题（万处） | -1",
        "投资 | 2",
        "投资（万元） | 2",
        "投资（元） | -1",
        "cost (EUR) | -1",
        "一样 | -1",
        "上期 X | 5",
        "previous X | 5",
        "总分 | -1",
        "unit | -2",
        "Unit | -2",
        "单 位 | -2",
        "序号 | -3",
        "No. | -3",
        "Remarks | -3",
        "联系电话 | -3",
        "联系 电话 | -3",
        "something | -1"
      })
  void cells(String cell, int meaning) {
    assertEquals(meaning, NAMES.of(cell));
  }

  @ParameterizedTest
  @CsvSource({"街道名称, true", "镇, true", "镇名称, true", "Council, true", "unit, false", "X, false"})
  void wordsForUnits(String cell, boolean is) {
    assertEquals(is, NAMES.isOtherUnitWord(cell));
  }
}
