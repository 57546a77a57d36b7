package dev.scoring.core.model;

/** The six comparisons of two exact values. */
public enum Comparison {
  /** Less than. */
  LESS("<"),
  /** Less than or equal. */
  AT_MOST("<="),
  /** Greater than. */
  GREATER(">"),
  /** Greater than or equal. */
  AT_LEAST(">="),
  /** Equal. */
  EQUAL("="),
  /** Not equal. */
  NOT_EQUAL("!=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** The comparison as a scheme writes it. */
  public String symbol() {
    return symbol;
  }

  /**
   * Whether the comparison holds for two values.
   *
   * @param order the result of {@code left.compareTo(right)}
   */
  public boolean holds(int order) {
    return switch (this) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
    };
  }

  /** The comparison of the same two values, written the other way round. */
  public Comparison mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
      case EQUAL, NOT_EQUAL -> this;
    };
  }
}
