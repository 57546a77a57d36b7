package dev.scoring.core.fast.java;

import dev.scoring.core.fast.program.Bounds;

/**
 * Expressions in Java without branches. Each is an {@code int} if that is asked for and a {@code
 * long} otherwise; sums and products are taken modulo the width, which the result is known to fit.
 */
final class JavaExpressions {

  private JavaExpressions() {}

  static String linear(JavaOperand a, long factor, long plus, boolean isInt) {
    if (plus == 0) {
      return product(a, JavaOperand.number(factor), isInt);
    }
    String constant = JavaOperand.number(plus).as(isInt);
    if (factor == 1) {
      return a.as(isInt) + " + " + constant;
    } else if (factor == -1) {
      return constant + " - " + a.as(isInt);
    }
    return a.as(isInt) + " * " + JavaOperand.number(factor).as(isInt) + " + " + constant;
  }

  static String sum(JavaOperand a, String sign, JavaOperand b, boolean isInt) {
    if (a.isNumber() && a.low() == 0 && sign.equals("+")) {
      return b.as(isInt);
    } else if (b.isNumber() && b.low() == 0) {
      return a.as(isInt);
    }
    return a.as(isInt) + " " + sign + " " + b.as(isInt);
  }

  static String product(JavaOperand a, JavaOperand b, boolean isInt) {
    if (a.isTruth()) {
      return "-" + a.text() + " & " + b.as(isInt);
    } else if (b.isTruth()) {
      return "-" + b.text() + " & " + a.as(isInt);
    }
    return a.as(isInt) + " * " + b.as(isInt);
  }

  static String less(JavaOperand a, JavaOperand b) {
    boolean isInt = differ(a, b);
    return truth(difference(a, b, isInt), isInt);
  }

  static String equal(JavaOperand a, JavaOperand b) {
    boolean isInt = differ(a, b);
    return "1 - " + truth(difference(a, b, isInt) + " | " + difference(b, a, isInt), isInt);
  }

  private static String truth(String negative, boolean isInt) {
    return isInt ? "((" + negative + ") >>> 31)" : "(int) ((" + negative + ") >>> 63)";
  }

  /** Whether the difference of two values is an {@code int}. */
  private static boolean differ(JavaOperand a, JavaOperand b) {
    return a.isInt()
        && b.isInt()
        && Bounds.plus(a.high(), -b.low()) <= Integer.MAX_VALUE
        && Bounds.plus(a.low(), -b.high()) > Integer.MIN_VALUE;
  }

  private static String difference(JavaOperand a, JavaOperand b, boolean isInt) {
    return a.as(isInt) + " - " + b.as(isInt);
  }

  static String select(JavaOperand truth, JavaOperand yes, JavaOperand no, boolean isInt) {
    String other = no.as(isInt);
    return other + " ^ (" + yes.as(isInt) + " ^ " + other + ") & -" + truth.text();
  }

  static String min(JavaOperand a, JavaOperand b, boolean isInt) {
    if (a.isInt() && b.isInt()) {
      return (isInt ? "" : "(long) ") + "Math.min(" + a.text() + ", " + b.text() + ")";
    }
    return narrowed(b.as(false) + " + " + below(a, b), isInt);
  }

  static String max(JavaOperand a, JavaOperand b, boolean isInt) {
    if (a.isInt() && b.isInt()) {
      return (isInt ? "" : "(long) ") + "Math.max(" + a.text() + ", " + b.text() + ")";
    }
    return narrowed(a.as(false) + " - " + below(a, b), isInt);
  }

  /** The difference of two values where it is negative, and else 0. */
  private static String below(JavaOperand a, JavaOperand b) {
    String difference = difference(a, b, false);
    return "(" + difference + " & (" + difference + ") >> 63)";
  }

  static String quotient(JavaOperand a, long divisor, boolean isInt) {
    String by = JavaOperand.number(divisor).as(false);
    return narrowed(
        a.low() >= 0 ? a.as(false) + " / " + by : "Math.floorDiv(" + a.as(false) + ", " + by + ")",
        isInt);
  }

  static String steps(JavaOperand a, long last, long[] thresholds, long[] adds, boolean isInt) {
    boolean narrow = isInt;
    for (long threshold : thresholds) {
      narrow &= differ(a, JavaOperand.number(threshold));
    }
    StringBuilder sum = new StringBuilder();
    if (last != 0) {
      sum.append(JavaOperand.number(last).as(narrow)).append(" + ");
    }
    for (int i = 0; i < thresholds.length; i++) {
      String difference = difference(a, JavaOperand.number(thresholds[i]), narrow);
      String add = JavaOperand.number(adds[i]).as(narrow);
      sum.append(i == 0 ? "(" : " + (").append(add).append(" & (").append(difference);
      sum.append(narrow ? ") >> 31)" : ") >> 63)");
    }
    return narrow ? sum.toString() : narrowed(sum.toString(), isInt);
  }

  private static String narrowed(String value, boolean isInt) {
    return isInt ? "(int) (" + value + ")" : value;
  }
}
