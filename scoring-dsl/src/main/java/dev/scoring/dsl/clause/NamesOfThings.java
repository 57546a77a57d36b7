package dev.scoring.dsl.clause;

import java.util.BitSet;
import java.util.Set;

/** Masks the digits of a clause that name something: titles, numbers of documents, annexes. */
final class NamesOfThings {

  private static final Set<String> ENGLISH =
      Set.of(
          "annex",
          "annexes",
          "appendix",
          "section",
          "sections",
          "article",
          "articles",
          "art",
          "clause",
          "clauses",
          "chapter",
          "table",
          "tables",
          "figure",
          "fig",
          "item",
          "items",
          "no",
          "nos",
          "number",
          "level",
          "levels",
          "stage",
          "phase",
          "step",
          "tier",
          "class",
          "grade",
          "category",
          "type",
          "part",
          "parts",
          "version",
          "iso",
          "gb",
          "form",
          "schedule",
          "paragraph",
          "para",
          "rule",
          "question",
          "q",
          "quarter",
          "note",
          "exhibit",
          "criterion",
          "standard",
          "group",
          "band",
          "code",
          "page",
          "pages",
          "volume",
          "scope",
          "priority",
          "module",
          "sdg",
          "goal",
          "covid",
          "axis",
          "objective",
          "row",
          "column",
          "indicator");

  private final ClauseText text;
  private final BitSet masked;

  private NamesOfThings(ClauseText text, BitSet masked) {
    this.text = text;
    this.masked = masked;
  }

  /** The characters that belong to names. */
  static BitSet of(ClauseText text) {
    BitSet masked = new BitSet();
    NamesOfThings names = new NamesOfThings(text, masked);
    names.brackets();
    names.numbered();
    return masked;
  }

  /** Titles of documents, and the years of their numbers. */
  private void brackets() {
    int at = 0;
    while (at < text.length()) {
      char c = text.at(at);
      char close = c == '《' ? '》' : c == '〈' ? '〉' : c == '〔' ? '〕' : c == '[' ? ']' : 0;
      if (close == 0) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && text.at(end) != close && end - at < 200) {
        end++;
      }
      boolean year = c == '[' && !(end - at == 5 && ClauseText.isDigit(text.at(at + 1)));
      if (text.at(end) == close && !year) {
        masked.set(at, end + 1);
        if (c == '〔' || c == '[') {
          end = digits(end + 1, "号");
        }
      }
      at = end + (text.at(end) == close ? 1 : 0);
    }
  }

  /** Masks the digits at {@code start} if {@code behind} follows; returns where they end. */
  private int digits(int start, String behind) {
    int end = text.skipSpaces(start);
    int first = end;
    while (ClauseText.isDigit(text.at(end))) {
      end++;
    }
    if (text.startsWith(behind, end)) {
      masked.set(first, end);
    }
    return end > first ? end - 1 : start - 1;
  }

  private void numbered() {
    int at = 0;
    while (at < text.length()) {
      if (!ClauseText.isDigit(text.at(at)) || masked.get(at)) {
        at++;
        continue;
      }
      int end = at;
      while (ClauseText.isDigit(text.at(end))) {
        end++;
      }
      if (isName(at, end)) {
        masked.set(at, end);
      }
      at = end;
    }
  }

  private boolean isName(int start, int end) {
    String behind = text.behind(end, 6);
    if (text.isChinese()) {
      String before = text.before(start, 6);
      if (isHotline(text.between(start, end), behind)) {
        return true;
      }
      if (before.endsWith("第")) {
        return startsWithOne(
            behind, "条", "款", "项", "章", "节", "部分", "批", "届", "期", "号", "册", "卷", "页", "季度", "类",
            "点", "款", "版", "篇", "编", "目", "轮", "阶段", "步", "级", "三方", "周", "学期");
      }
      if (endsWithOne(
          before, "附件", "附表", "附录", "表", "图", "注", "编号", "文号", "代码", "序号", "栏", "分项", "指标编号", "附",
          "条款")) {
        return (!before.endsWith("报表") && !before.endsWith("代表") && !before.endsWith("意图"))
            || before.endsWith("附");
      }
      if (behind.startsWith("号") && !behind.startsWith("号召")) {
        return true;
      }
      if (behind.startsWith("级") || behind.startsWith("年级") || behind.startsWith("季度")) {
        return true;
      }
      return isDayOfMonth(before, behind)
          || behind.startsWith("×")
          || (text.at(end) == '*' && ClauseText.isDigit(text.at(end + 1)));
    }
    String word = wordBefore(start);
    return (ENGLISH.contains(word) && !isMeasured(word, behind))
        || (word.equals("week") && text.at(start - 1) == ' ')
        || (word.equals("day") && !text.startsWith("s", start - 2));
  }

  /** Whether the number behind such a word is counted all the same: 'number 5 points'. */
  private static boolean isMeasured(String word, String behind) {
    return behind.startsWith("point")
        || (behind.startsWith("mark") && !word.equals("class"))
        || behind.startsWith("%")
        || ((word.equals("last") || word.equals("top")) && !behind.isEmpty())
        || (word.equals("no") && !behind.isEmpty() && Character.isLetter(behind.charAt(0)));
  }

  /** 每月5日, 次月10日前: a day of any month. */
  private static boolean isDayOfMonth(String before, String behind) {
    boolean month =
        endsWithOne(
            before, "每月", "每季", "次月", "当月", "本月", "下月", "上月", "末月", "首月", "每个月", "每年月", "季度后", "月初",
            "月底前", "每周", "星期", "周");
    return (month && (behind.startsWith("日") || behind.startsWith("号")))
        || ((behind.startsWith("日前") || behind.startsWith("号前")) && !endsWithOne(before, "提前"));
  }

  private static boolean isHotline(String digits, String behind) {
    boolean known =
        switch (digits) {
          case "12345", "110", "119", "120", "122", "12315", "12348", "12319", "12369", "12328" ->
              true;
          default -> false;
        };
    return digits.length() >= 3
        && (startsWithOne(behind, "热线", "平台", "投诉", "电话", "市民", "政务", "便民", "服务热线")
            || (known && startsWithOne(behind, "工单", "举报", "接", "报警", "转办", "来电", "等", "诉求")));
  }

  private String wordBefore(int start) {
    int end = text.skipSpacesBack(start);
    if (text.at(end - 1) == '.' || text.at(end - 1) == '-') {
      end--;
    }
    int first = end;
    while (ClauseText.isLetter(text.at(first - 1))) {
      first--;
    }
    return text.between(first, end);
  }

  static boolean startsWithOne(String text, String... words) {
    for (String word : words) {
      if (text.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  static boolean endsWithOne(String text, String... words) {
    for (String word : words) {
      if (text.endsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
