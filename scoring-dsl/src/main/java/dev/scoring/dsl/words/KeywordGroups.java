package dev.scoring.dsl.words;

import java.util.List;
import java.util.stream.Stream;

/** Which keywords begin what, for messages and suggestions. */
public final class KeywordGroups {

  /** What goes on with a rule, and is what a word that stands there was probably meant to be. */
  public static final List<Keyword> CLAUSES =
      List.of(
          Keyword.WHEN,
          Keyword.BUT,
          Keyword.FOR,
          Keyword.SINCE,
          Keyword.AFTER,
          Keyword.UNTIL,
          Keyword.CAP,
          Keyword.FLOOR,
          Keyword.WEIGHT,
          Keyword.SPILLS,
          Keyword.TAKES_MEAN,
          Keyword.TAKES_HIGHEST,
          Keyword.TAKES_LOWEST,
          Keyword.TAKES_FIRST,
          Keyword.TAKES_LEVELS,
          Keyword.SOURCE,
          Keyword.SIC,
          Keyword.ASSUMED,
          Keyword.PLUS,
          Keyword.AND,
          Keyword.OR,
          Keyword.BY,
          Keyword.WHERE);

  /** What goes on with a rule, and begins with too common a word to be suggested. */
  public static final List<Keyword> OTHER_CLAUSES =
      List.of(Keyword.NO_FLOOR, Keyword.ZERO_WHEN, Keyword.FULL_FOR_ABSENT);

  /** What begins a form. */
  public static final List<Keyword> FORMS =
      List.of(Keyword.FLAG, Keyword.EACH, Keyword.FIRST, Keyword.TIERS, Keyword.MARK);

  /** What is easily written without a space behind it in Chinese; the first that fits is meant. */
  private static final List<Keyword> WITHOUT_SPACE =
      List.of(
          Keyword.EACH,
          Keyword.FLAG,
          Keyword.RATE,
          Keyword.COUNT,
          Keyword.AMOUNT,
          Keyword.DATE,
          Keyword.FIRST,
          Keyword.ELSE,
          Keyword.PLUS,
          Keyword.WHEN,
          Keyword.BUT,
          Keyword.FOR,
          Keyword.SINCE,
          Keyword.AFTER,
          Keyword.UNTIL,
          Keyword.BY,
          Keyword.CAP,
          Keyword.FLOOR,
          Keyword.WEIGHT,
          Keyword.ZERO_WHEN,
          Keyword.TAKES_MEAN,
          Keyword.TAKES_HIGHEST,
          Keyword.TAKES_LOWEST,
          Keyword.TIERS,
          Keyword.PREVIOUS,
          Keyword.NOT_RATED,
          Keyword.IGNORE_COLUMNS,
          Keyword.READ_AS_EMPTY,
          Keyword.SCHEME,
          Keyword.SOURCE,
          Keyword.PART,
          Keyword.TOTAL,
          Keyword.RATING,
          Keyword.LIST,
          Keyword.LET,
          Keyword.KEY,
          Keyword.EVERY_UNIT);

  private KeywordGroups() {}

  /** The words with which clauses begin, in English, for suggestions. */
  public static List<String> clauseWords() {
    return CLAUSES.stream()
        .flatMap(keyword -> keyword.spellings(Vocabulary.ENGLISH).stream())
        .map(spelling -> spelling.split(" ", 2)[0])
        .distinct()
        .toList();
  }

  /** The Chinese keywords behind which a writer easily forgets the space. */
  public static List<String> withoutSpace() {
    return WITHOUT_SPACE.stream().flatMap(KeywordGroups::inChinese).toList();
  }

  private static Stream<String> inChinese(Keyword keyword) {
    return keyword == Keyword.BY
        ? Stream.of(
            Vocabulary.CHINESE.of(Keyword.BY)) // the other is the beginning of too many names
        : keyword.spellings(Vocabulary.CHINESE).stream();
  }
}
