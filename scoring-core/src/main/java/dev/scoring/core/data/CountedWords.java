package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import java.util.Locale;
import java.util.Set;

/**
 * The words behind a number that say what is counted, and so change nothing about it. A word that
 * may be of another size than what the fact is counted in is none of them: {@code 3周} is not 3
 * where days are counted.
 */
final class CountedWords {

  /** What goes with any count: things and times, which are counted one by one. */
  private static final Set<String> OF_COUNTS =
      Set.of(
          "处", "个", "件", "次", "人", "名", "位", "家", "项", "条", "份", "户", "座", "台", "辆", "篇", "起", "例",
          "宗", "期", "场", "张", "块", "套", "只", "头", "棵", "株", "口", "间", "栋", "幢", "片", "段", "道", "盏",
          "部", "本", "册", "批", "类", "种", "组", "班", "村", "所", "站", "人次", "户次", "件次", "家次", "单", "笔",
          "桶", "箱", "袋", "根", "面", "幅", "艘", "架", "times", "cases", "case", "items", "item", "pcs",
          "pieces", "persons", "person", "people");

  private CountedWords() {}

  /** Whether a word, in lower case, may stand behind the numbers of a fact. */
  static boolean goWith(FactDefinition fact, String word) {
    if (fact.type() == FactType.COUNT && OF_COUNTS.contains(word)) {
      return true;
    }
    return is(fact.label().toLowerCase(Locale.ROOT), word)
        || is(fact.name().toLowerCase(Locale.ROOT), word);
  }

  /** Whether what a fact is called says that it is counted so. */
  private static boolean is(String name, String word) {
    return switch (word) {
          case "分" -> name.endsWith("分") || name.contains("得分") || name.contains("分数");
          case "天", "日" -> name.contains("天数") || name.contains("日数");
          case "points", "point", "pts" -> name.endsWith("points") || name.endsWith("score");
          case "days", "day" ->
              name.equals("days") || name.endsWith("_days") || name.endsWith(" days");
          default -> false;
        }
        || name.endsWith("(" + word + ")")
        || name.endsWith("（" + word + "）");
  }

  /** Whether what a fact is called mentions a word. */
  static boolean isMentioned(FactDefinition fact, String word) {
    return fact.label().contains(word) || fact.name().contains(word);
  }
}
