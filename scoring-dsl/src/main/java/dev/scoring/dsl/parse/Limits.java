package dev.scoring.dsl.parse;

/** The bounds on a text. They are far above what a scheme needs and keep hostile input harmless. */
public final class Limits {

  /** The longest text, in UTF-16 units. */
  public static final int MAX_CHARACTERS = 32_000_000;

  /** The most words and marks in a text. */
  public static final int MAX_TOKENS = 3_000_000;

  /** How deep brackets and braces may nest. */
  public static final int MAX_NESTING = 40;

  /** How deep figures may nest, with brackets and without. */
  public static final int MAX_DEPTH = 60;

  /** The most operands in one chain, such as {@code a + b + c}, and {@code not} in a row. */
  public static final int MAX_CHAIN = 10_000;

  /** The most digits of a number before or after the decimal point. */
  public static final int MAX_DIGITS = 50;

  /** The most syntax errors that are shown of one text. */
  public static final int MAX_SYNTAX_ERRORS = 30;

  /** The longest name. */
  public static final int MAX_NAME = 200;

  private Limits() {}
}
