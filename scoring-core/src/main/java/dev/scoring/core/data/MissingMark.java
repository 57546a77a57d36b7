package dev.scoring.core.data;

import dev.scoring.core.text.SameName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people and programs write into a cell of which nothing is known. None of it is an empty cell
 * by itself, for {@code 无} may mean 0 and {@code -} may have been meant to be filled in; a scheme
 * or whoever scores says which of them are.
 */
final class MissingMark {

  private static final Set<String> MARKS =
      Set.of(
          "na",
          "n/a",
          "n.a.",
          "nan",
          "null",
          "nil",
          "none",
          "missing",
          "unknown",
          "tbd",
          "(blank)",
          "(empty)",
          "not applicable",
          "not available",
          "-",
          "--",
          "---",
          "/",
          "//",
          "\\",
          ".",
          "..",
          "...",
          "…",
          "……",
          "*",
          "**",
          "?",
          "??",
          "_",
          "__",
          "无",
          "暂无",
          "没有",
          "无数据",
          "无此项",
          "空",
          "(空)",
          "空白",
          "(空白)",
          "缺",
          "缺失",
          "缺项",
          "未填",
          "未填报",
          "未报",
          "未上报",
          "未知",
          "不详",
          "不适用",
          "不涉及",
          "待定",
          "待填",
          "待补",
          "待核实");

  private static final Map<String, String> ERRORS =
      Map.of(
          "#div/0!", "a division by zero",
          "#n/a", "a value that was not found",
          "#value!", "a value of the wrong kind",
          "#ref!", "a cell that is gone",
          "#name?", "a name that it does not know",
          "#num!", "a number that cannot be",
          "#null!", "cells that do not meet",
          "#spill!", "cells that are not free",
          "#calc!", "a calculation that cannot be done");

  /** The most characters that a mark has. */
  static final int LONGEST = 16;

  private MissingMark() {}

  /** What all ways of writing a mark have in common. */
  static String common(String text) {
    return SameName.of(text).toLowerCase(Locale.ROOT);
  }

  /** What a text is, as in {@code `NA` stands for …}; empty if it is no mark. */
  static Optional<String> what(String text) {
    String mark = common(text);
    if (ERRORS.containsKey(mark)) {
      return Optional.of("is an error of the spreadsheet: " + ERRORS.get(mark));
    } else if (mark.length() > 2 && mark.chars().allMatch(c -> c == '#')) {
      return Optional.of("is how a spreadsheet shows what is too wide for its column");
    }
    return MARKS.contains(mark) ? Optional.of("says that there is no value") : Optional.empty();
  }

  /** Whether a text says that there is no value, and is no error of a spreadsheet. */
  static boolean saysNothing(String text) {
    return MARKS.contains(common(text));
  }
}
