package dev.scoring.core.text;

import java.util.Locale;

/**
 * How codes are written, whether of a text, of data or of a file: a number that never changes, and
 * a name that speaks, which is the name of the constant in lower case with hyphens.
 */
public final class CodeText {

  private CodeText() {}

  /** Returns the name of a code, such as {@code steps-in-order}. */
  public static String title(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the number and the name of a code, such as {@code E201 steps-in-order}. */
  public static String of(String number, Enum<?> code) {
    return number + " " + title(code);
  }
}
