package dev.scoring.io.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WrappedTest {

  private static void assertLines(String text, int width, String... lines) {
    assertEquals(List.of(lines), Wrapped.lines(text, width));
  }

  @Test
  void whatFits_isOneLine() {
    assertLines("", 4, "");
    assertLines("done", 4, "done");
    assertLines("评估", 4, "评估");
  }

  @Test
  void words_stayWhole() {
    assertLines("each missing report", 12, "each missing", "report");
    assertLines("each missing report", 11, "each", "missing", "report");
  }

  @Test
  void aWordThatIsLongerThanALine_isCut() {
    assertLines("abcdefgh ij", 3, "abc", "def", "gh", "ij");
    assertLines("评估", 2, "评", "估");
  }

  @Test
  void chineseText_breaksBetweenCharactersAndNotBeforeAClosingMark() {
    assertLines("未按时报送的，每次扣一分。", 12, "未按时报送", "的，每次扣一", "分。");
    assertLines("扣分（每次）", 6, "扣分", "（每", "次）");
  }

  @Test
  void chineseAndLatinText_breakWhereTheyMeet() {
    assertLines("完成率低于90%的扣分", 14, "完成率低于90%", "的扣分");
  }

  @Test
  void whatLiesOutsideOfTheFirstPlane_isNotTornApart() {
    assertLines("𠀀𠀀𠀀", 4, "𠀀𠀀", "𠀀");
  }
}
