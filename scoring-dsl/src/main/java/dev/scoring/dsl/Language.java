package dev.scoring.dsl;

/** The spelling of keywords that a formatted text has. */
public enum Language {
  /** English keywords. */
  ENGLISH,
  /** Chinese keywords. */
  CHINESE
}
