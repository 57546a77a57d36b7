package dev.scoring.dsl;

import dev.scoring.dsl.words.Vocabulary;

/** The spelling of keywords that a formatted text has. */
public enum Language {
  /** English keywords. */
  ENGLISH(Vocabulary.ENGLISH),
  /** Chinese keywords. */
  CHINESE(Vocabulary.CHINESE);

  private final Vocabulary vocabulary;

  Language(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }
}
