package dev.scoring.dsl.words;

/** The words of one language, as they are printed. */
public enum Vocabulary {
  /** The English words. */
  ENGLISH,
  /** The Chinese words. */
  CHINESE;

  /** The keyword as it is printed. */
  public String of(Keyword keyword) {
    return keyword.spellings(this).get(0);
  }

  /**
   * The keyword {@code by} before a column: Chinese has another word for it there than for days.
   */
  public String byColumn() {
    return this == CHINESE ? Keyword.BY.spellings(this).get(1) : of(Keyword.BY);
  }
}
