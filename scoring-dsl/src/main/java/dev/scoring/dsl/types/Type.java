package dev.scoring.dsl.types;

import dev.scoring.core.model.FactType;

/** What an expression yields. */
enum Type {
  NUMBER("a number"),
  PERCENT("per cent"),
  DATE("a date"),
  CONDITION("a condition"),
  CHOICE("a choice"),
  UNIT("a unit"),
  TEXT("text"),
  /** Something is wrong with it, and was said. */
  ERROR("");

  private final String words;

  Type(String words) {
    this.words = words;
  }

  /** What it is called in a message. */
  String words() {
    return words;
  }

  boolean isNumber() {
    return this == NUMBER || this == PERCENT;
  }

  /** What a fact of a type yields. */
  static Type of(FactType type) {
    return switch (type) {
      case FLAG -> CONDITION;
      case COUNT, AMOUNT -> NUMBER;
      case RATE -> PERCENT;
      case DATE -> DATE;
      case CHOICE -> CHOICE;
      case TEXT -> TEXT;
      case UNIT -> UNIT;
    };
  }
}
