package dev.scoring.bench;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Schemes of as many rules as one likes. They have the make of the 2019 scheme: rules with the
 * words of a clause and steps on a rate, a flag or a count, ten to a block with points.
 */
public final class GeneratedRules {

  /** In which letters names and clauses are written; the text means the same. */
  public enum Letters {
    /** ASCII. */
    LATIN,
    /** Chinese, keywords included. */
    CHINESE
  }

  /** How many rules stand in a block. */
  private static final int BLOCK = 10;

  /** How many facts of each kind the rules read; no scheme has one for each of 100,000 rules. */
  private static final int FACTS = 1_000;

  private GeneratedRules() {}

  /** The text of a scheme. */
  static String text(int rules, Letters letters) {
    boolean chinese = letters == Letters.CHINESE;
    StringBuilder text = new StringBuilder();
    facts(Math.min(FACTS, rules), chinese, text);
    text.append(chinese ? "部分 X 扣分自 1000000 {\n" : "part X deduct from 1000000 {\n");
    for (int i = 0; i < rules; i++) {
      if (i % BLOCK == 0) {
        text.append(chinese ? "指标" : "B").append(i / BLOCK).append(" 10 {\n");
      }
      rule(i, chinese, text);
      if (i % BLOCK == BLOCK - 1 || i == rules - 1) {
        text.append("}\n");
      }
    }
    return text.append("}\n").toString();
  }

  private static void facts(int facts, boolean chinese, StringBuilder text) {
    text.append(chinese ? "数据项 {\n" : "facts {\n");
    for (int i = 0; i < facts; i++) {
      text.append(chinese ? "完成率" : "completion").append(i);
      text.append(chinese ? ": 比率 可空\n" : ": rate or empty\n");
      text.append(chinese ? "没有报送" : "missing").append(i);
      text.append(chinese ? ": 是非\n" : ": flag\n");
      text.append(chinese ? "逾期次数" : "overdue").append(i);
      text.append(chinese ? ": 计数\n" : ": count\n");
    }
    text.append("}\n");
  }

  private static void rule(int index, boolean chinese, StringBuilder text) {
    int fact = index % FACTS;
    text.append(chinese ? "条款" : "R").append(index);
    text.append(chinese ? " \"没有按照计划完成的，按完成率扣分，第" : " \"what was not done as planned, clause ");
    text.append(index).append(chinese ? "条。\": " : "\": ");
    switch (index % 3) {
      case 0 ->
          text.append(chinese ? "比率 完成率" : "rate completion")
              .append(fact)
              .append(" < [10:5, 30:4, 60:3, 80:2, 90:1]");
      case 1 -> text.append(chinese ? "是非 没有报送" : "flag missing").append(fact).append(" 0.5");
      default ->
          text.append(chinese ? "每 逾期次数" : "each overdue")
              .append(fact)
              .append(chinese ? " 0.2 封顶 3" : " 0.2 cap 3");
    }
    text.append('\n');
  }

  /** An inspection of one unit that has every fact. */
  static Inspection unit(Scheme scheme) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < scheme.facts().size(); i++) {
      facts.put(
          scheme.facts().get(i).name(),
          switch (scheme.facts().get(i).type()) {
            case FLAG -> i % 2 == 0;
            case RATE -> i % 100;
            default -> i % 7;
          });
    }
    return scheme.inspection().unit("unit", facts).build();
  }
}
