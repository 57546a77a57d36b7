package dev.scoring.core.fast.java;

/**
 * Something that a statement in Java reads. Immutable.
 *
 * @param text a name, or a number
 * @param low the least that it can be
 * @param high the most that it can be
 */
record JavaOperand(String text, long low, long high) {

  static JavaOperand number(long value) {
    String digits = (int) value == value ? Long.toString(value) : value + "L";
    return new JavaOperand(value < 0 ? "(" + digits + ")" : digits, value, value);
  }

  boolean isNumber() {
    return low == high && !Character.isLetter(text.charAt(0));
  }

  boolean isInt() {
    return low >= Integer.MIN_VALUE && high <= Integer.MAX_VALUE;
  }

  boolean isTruth() {
    return low >= 0 && high <= 1;
  }

  boolean isByte() {
    return low >= 0 && high <= 0xFF;
  }

  String type() {
    return isInt() ? "int" : "long";
  }

  /** As the type of a result of arithmetic, in which only the low bits matter. */
  String as(boolean isInt) {
    if (isInt == isInt()) {
      return text;
    } else if (isNumber()) {
      return isInt ? number(low << 32 >> 32).text() : text.replaceFirst("(\\d+)", "$1L");
    }
    return (isInt ? "(int) " : "(long) ") + text;
  }
}
