package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.Scheme;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Explanation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What results quote of a scheme is what its writer wrote. */
class WrittenTest {

  private static SchemeModel model(String text) {
    return Rules.compile("s.rules", text).orThrow().model();
  }

  private static String rule(String text) {
    return model(text).rules().findFirst().orElseThrow().text();
  }

  @Test
  void aRule_isQuotedInItsOwnWordsAndMarks() {
    assertEquals("每 满 2 之 报数 1 封顶 3", rule("A1 “每满2次扣1分，最多3分”：每 满 2 之 报数 1 封顶 3"));
    assertEquals("比率 完成率 ＜ ［10：5，30：4］", rule("甲：比率 完成率 ＜ ［10：5，30：4］ 依据 “附件一”"));
    assertEquals("each x 1 封顶 ３", rule("A1: each   x\t1　封顶 ３"));
  }

  @Test
  void aRule_isQuotedOnOneLine_withoutComments() {
    assertEquals(
        "first [late: 3, else: 0] but 1 when (ill or away)",
        rule(
            """
            A1: first [ # in this order
                late: 3, // the usual case
                else: 0
              ]
              but 1 when (ill
                or away)
            """));
    assertEquals("3 for \"a # b\"", rule("A1: 3 for \"a # b\" # not this"));
    assertEquals("3 适用于 “甲//乙”", rule("A1: 3 适用于 “甲//乙”"));
  }

  @Test
  void conditions_areQuotedToo() {
    SchemeModel model =
        model(
            """
            不参评 “新成立” 当 新 且 非 旧
            部分 X 加分 当 甲 ≥ 1 清零当 造假 {
              A1：每 数 1
            }
            部分 W 加分 { 甲：每 数 1 }
            总分 T ＝ X ＋ W 封顶 9
            等级 T { 高 ［5，9］ 当 数 ＞ 1  低 ［0，5） 最高评为 低 当 造假 }
            榜单 红 当 T ≥ 5
            """);
    assertEquals("新 且 非 旧", model.exclusions().get(0).text());
    assertEquals("甲 ≥ 1", model.parts().get(0).gate().orElseThrow());
    assertEquals("造假", model.parts().get(0).zeroWhen().orElseThrow());
    assertEquals("X ＋ W 封顶 9", model.total().text());
    assertEquals("数 ＞ 1", model.ratings().get(0).bands().get(0).when().orElseThrow());
    assertEquals("造假", model.ratings().get(0).ceilings().get(0).when());
    assertEquals("T ≥ 5", model.lists().get(0).text());
  }

  private static List<String> lets(String text, String line, Map<String, ?> facts) {
    Scheme scheme = Rules.compile("s.rules", text).orThrow();
    Explanation explanation = scheme.explain(scheme.inspection().unit("a", facts).build(), "a");
    return (line.isEmpty()
            ? explanation.totalLets()
            : explanation.lines().stream()
                .filter(each -> each.entry().id().equals(line))
                .findFirst()
                .orElseThrow()
                .lets())
        .stream().map(let -> let.name() + " = " + let.value() + ": " + let.text()).toList();
  }

  @Test
  void lets_areTold_withThoseThatTheyAreMadeOf() {
    String text =
        """
        let late = gap > 3
        let gap "the gap" = target - done
        let target = 10
        let other = done * 2
        part X add up to 10 when gap < 20 {
          A 9 when late {
            A1: 5 - each gap 0.5
            A2: each done 1
          }
        }
        total T = X + other
        """;
    Map<String, ?> facts = Map.of("done", 8);
    assertEquals(List.of("target = 10: 10", "gap = 2: target - done"), lets(text, "A1", facts));
    assertEquals(
        List.of("target = 10: 10", "gap = 2: target - done", "late = false: gap > 3"),
        lets(text, "A", facts));
    assertEquals(List.of("target = 10: 10", "gap = 2: target - done"), lets(text, "X", facts));
    assertEquals(List.of(), lets(text, "A2", facts));
    assertEquals(List.of("other = 16: done * 2"), lets(text, "", facts));
  }

  @Test
  void aLetThatIsEmpty_isTold() {
    String text =
        """
        let rate = done / due or empty
        A1: 3 when rate is empty
        """;
    assertEquals(
        List.of("rate = : done / due or empty"), lets(text, "A1", Map.of("done", 8, "due", 0)));
  }
}
