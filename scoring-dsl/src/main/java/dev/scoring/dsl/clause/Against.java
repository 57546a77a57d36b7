package dev.scoring.dsl.clause;

import dev.scoring.core.model.Comparison;

/** How a figure is held against a bound, as far as a text says it. */
enum Against {
  /** Below it. */
  LESS,
  /** Not above it. */
  AT_MOST,
  /** Above it. */
  GREATER,
  /** Not below it. */
  AT_LEAST,
  /** Below it, or not above it: the text leaves that open. */
  DOWNWARDS,
  /** Above it, or not below it. */
  UPWARDS,
  /** Nothing is said. */
  OPEN;

  /** That of a comparison. */
  static Against of(Comparison comparison) {
    return switch (comparison) {
      case LESS -> LESS;
      case AT_MOST -> AT_MOST;
      case GREATER -> GREATER;
      case AT_LEAST -> AT_LEAST;
      case EQUAL, NOT_EQUAL -> OPEN;
    };
  }

  /** What holds where this does not. */
  Against opposite() {
    return switch (this) {
      case LESS -> AT_LEAST;
      case AT_MOST -> GREATER;
      case GREATER -> AT_MOST;
      case AT_LEAST -> LESS;
      case DOWNWARDS -> UPWARDS;
      case UPWARDS -> DOWNWARDS;
      case OPEN -> OPEN;
    };
  }

  /** The same with both sides changed, as in {@code 60 > x}. */
  Against turned() {
    return switch (this) {
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
      case DOWNWARDS -> UPWARDS;
      case UPWARDS -> DOWNWARDS;
      case OPEN -> OPEN;
    };
  }

  /** 1 where the bound belongs to what lies above it, −1 where to what lies below, 0 if unknown. */
  int side() {
    return switch (this) {
      case LESS, AT_LEAST -> 1;
      case AT_MOST, GREATER -> -1;
      case DOWNWARDS, UPWARDS, OPEN -> 0;
    };
  }

  /** 1 for what lies above the bound, −1 for what lies below, 0 if unknown. */
  int direction() {
    return switch (this) {
      case GREATER, AT_LEAST, UPWARDS -> 1;
      case LESS, AT_MOST, DOWNWARDS -> -1;
      case OPEN -> 0;
    };
  }

  /** The same with the number itself in it. */
  Against withNumber() {
    return direction() > 0 ? AT_LEAST : direction() < 0 ? AT_MOST : this;
  }

  /** The same without the number itself. */
  Against withoutNumber() {
    return direction() > 0 ? GREATER : direction() < 0 ? LESS : this;
  }

  /** The same, leaving open where the number itself belongs. */
  Against vague() {
    return direction() > 0 ? UPWARDS : direction() < 0 ? DOWNWARDS : OPEN;
  }

  /** In words. */
  String words() {
    return switch (this) {
      case LESS -> "below";
      case AT_MOST -> "at most";
      case GREATER -> "above";
      case AT_LEAST -> "at least";
      case DOWNWARDS -> "up to";
      case UPWARDS -> "from";
      case OPEN -> "";
    };
  }
}
