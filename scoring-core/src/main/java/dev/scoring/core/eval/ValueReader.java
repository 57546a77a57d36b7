package dev.scoring.core.eval;

import dev.scoring.core.eval.Value.Truth;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Spelling;
import dev.scoring.core.text.Widths;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one raw value into a checked one of its declared type, or says what is wrong with it. */
final class ValueReader {

  private static final int LONGEST_NUMBER = 2 * Rational.MAX_DIGITS + 40;
  private static final BigInteger TOO_LONG = BigInteger.TEN.pow(Rational.MAX_DIGITS);
  private static final int LONGEST_SHOWN = 40;
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern EXPONENT = Pattern.compile("-?\\d+(\\.\\d+)?[eE][+-]?\\d+");
  private static final Pattern FRACTION = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");

  /** A score as results write it. */
  private static final Pattern EXACT = Pattern.compile("-?\\d+/\\d+");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
  private static final Map<String, Truth> TRUTHS =
      Map.of(
          "true", Truth.TRUE,
          "yes", Truth.TRUE,
          "1", Truth.TRUE,
          "是", Truth.TRUE,
          "false", Truth.FALSE,
          "no", Truth.FALSE,
          "0", Truth.FALSE,
          "否", Truth.FALSE);

  private ValueReader() {}

  /** What is wrong with a value. */
  record Refusal(Code code, String message, String help) {}

  /** Returns the value, or a {@link Refusal}. A value of a unit column is its trimmed name. */
  static Object read(FactDefinition fact, @Nullable Object raw) {
    if (raw == null) {
      return empty(fact);
    }
    if (raw instanceof String text) {
      String trimmed = Widths.toHalf(text).strip();
      return trimmed.isEmpty() ? empty(fact) : fromText(fact, text.strip(), trimmed);
    }
    if (raw instanceof Double || raw instanceof Float) {
      return new Refusal(
          Code.WRONG_TYPE,
          "a binary floating-point number is not exact",
          "give it as a BigDecimal, as a Rational or as text");
    }
    return switch (fact.type()) {
      case FLAG -> raw instanceof Boolean b ? Truth.of(b) : wrong(fact, raw);
      case DATE -> raw instanceof LocalDate day ? Rational.of(day.toEpochDay()) : wrong(fact, raw);
      case COUNT, RATE, AMOUNT -> {
        Object number = number(raw);
        yield number instanceof Rational value ? inDomain(fact, value, raw.toString()) : number;
      }
      case CHOICE, TEXT, UNIT -> wrong(fact, raw);
    };
  }

  private static Object number(Object raw) {
    try {
      if (raw instanceof Rational value) {
        return isTooLong(value.numerator()) || isTooLong(value.denominator()) ? tooLong() : value;
      } else if (raw instanceof Long || raw instanceof Integer || raw instanceof Short) {
        return Rational.of(((Number) raw).longValue());
      } else if (raw instanceof BigInteger whole) {
        return Rational.of(new BigDecimal(whole));
      } else if (raw instanceof BigDecimal decimal) {
        return Rational.of(decimal);
      }
    } catch (NumberFormatException e) {
      return tooLong();
    }
    return new Refusal(
        Code.WRONG_TYPE, "a " + raw.getClass().getSimpleName() + " is not a number", "");
  }

  private static boolean isTooLong(BigInteger whole) {
    return whole.abs().compareTo(TOO_LONG) >= 0;
  }

  private static Object fromText(FactDefinition fact, String original, String text) {
    return switch (fact.type()) {
      case FLAG -> {
        Truth truth = TRUTHS.get(text.toLowerCase(Locale.ROOT));
        yield truth != null ? truth : notA(fact, original);
      }
      case COUNT, RATE, AMOUNT -> numberFrom(fact, original, text);
      case DATE -> dayFrom(fact, original, text);
      case CHOICE -> choiceFrom(fact, original, text);
      case TEXT, UNIT -> original;
    };
  }

  private static Object numberFrom(FactDefinition fact, String original, String text) {
    if (text.length() > LONGEST_NUMBER) {
      return tooLong();
    }
    String number = text;
    boolean rate = fact.type() == FactType.RATE;
    if (number.endsWith("%")) {
      if (!rate) {
        return new Refusal(
            Code.WRONG_TYPE, quoted(original) + " is per cent", "expected " + expected(fact));
      }
      number = number.substring(0, number.length() - 1).strip();
    }
    if (number.startsWith("+") && !number.startsWith("+-")) {
      number = number.substring(1);
    }
    if (GROUPED.matcher(number).matches()) {
      number = number.replace(",", "");
    } else if (number.indexOf(',') >= 0) {
      return new Refusal(
          Code.WRONG_TYPE,
          quoted(original) + " is not a number that can be read in one way only",
          "write a decimal point as `.` and thousands without a comma");
    }
    try {
      Matcher fraction = FRACTION.matcher(number);
      if (rate && fraction.matches()) {
        if (text.endsWith("%")) {
          return notA(fact, original);
        }
        Rational under = Rational.parse(fraction.group(2));
        if (under.signum() == 0) {
          return new Refusal(
              Code.OUT_OF_DOMAIN,
              quoted(original) + " divides by zero",
              "expected " + expected(fact));
        }
        Rational share = Rational.parse(fraction.group(1)).dividedBy(under);
        return inDomain(fact, share.times(Rational.HUNDRED), original);
      }
      if (number.indexOf('/') >= 0 && !(fact.isPrevious() && EXACT.matcher(number).matches())) {
        return notA(fact, original);
      }
      return inDomain(fact, Rational.parse(number), original);
    } catch (NumberFormatException e) {
      if (EXPONENT.matcher(number).matches()) {
        return new Refusal(
            Code.WRONG_TYPE,
            quoted(original) + " has an exponent",
            "write the number out in digits; a spreadsheet shows it so when the cell is text");
      }
      return number.matches("-?[\\d.]+") && number.length() > Rational.MAX_DIGITS
          ? tooLong()
          : notA(fact, original);
    }
  }

  private static Object inDomain(FactDefinition fact, Rational value, String original) {
    boolean typed =
        switch (fact.type()) {
          case COUNT -> value.isWhole() && value.signum() >= 0;
          case RATE -> value.signum() >= 0 && value.compareTo(Rational.HUNDRED) <= 0;
          default -> true;
        };
    if (!typed) {
      return new Refusal(
          Code.OUT_OF_DOMAIN,
          quoted(original) + " is not " + expected(fact),
          "expected " + expected(fact));
    }
    if (fact.domain().isPresent() && !fact.domain().get().contains(value)) {
      return new Refusal(
          Code.OUT_OF_DOMAIN,
          quoted(original) + " lies outside " + fact.domain().get(),
          "expected a number in " + fact.domain().get());
    }
    return value;
  }

  private static Object dayFrom(FactDefinition fact, String original, String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return notA(fact, original);
    }
    String month = day.group(2) != null ? day.group(2) : day.group(4);
    String ofMonth = day.group(3) != null ? day.group(3) : day.group(5);
    try {
      return Rational.of(
          LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(month),
                  Integer.parseInt(ofMonth))
              .toEpochDay());
    } catch (DateTimeException e) {
      return new Refusal(
          Code.OUT_OF_DOMAIN, quoted(original) + " is not a day of the calendar", "");
    }
  }

  private static Object choiceFrom(FactDefinition fact, String original, String text) {
    List<Choice> choices = fact.choices();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      if (choice.value().equals(text)
          || choice.value().equals(original)
          || (!choice.label().isEmpty() && choice.label().equals(original))) {
        return Rational.of(i);
      }
    }
    String help =
        Spelling.nearest(text, choices.stream().map(Choice::value).toList())
            .map(near -> "did you mean `" + near + "`?")
            .orElse("expected " + expected(fact));
    return new Refusal(Code.UNKNOWN_CHOICE, quoted(original) + " is not a known value", help);
  }

  private static Object empty(FactDefinition fact) {
    return fact.mayBeEmpty()
        ? Value.EMPTY
        : new Refusal(Code.EMPTY, "it is empty", "expected " + expected(fact));
  }

  private static Refusal wrong(FactDefinition fact, Object raw) {
    return new Refusal(
        Code.WRONG_TYPE,
        quoted(raw.toString()) + " is not " + expected(fact),
        "expected " + expected(fact));
  }

  private static Refusal notA(FactDefinition fact, String original) {
    return new Refusal(
        Code.WRONG_TYPE,
        quoted(original) + " is not " + expected(fact),
        fact.type() == FactType.FLAG
            ? "expected true or false"
            : fact.type() == FactType.DATE ? "expected a day such as 2019-07-31" : "");
  }

  private static Refusal tooLong() {
    return new Refusal(
        Code.OUT_OF_DOMAIN, "the number has more than " + Rational.MAX_DIGITS + " digits", "");
  }

  private static String quoted(String text) {
    return "`"
        + (text.length() > LONGEST_SHOWN
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…"
            : text)
        + "`";
  }

  /** What a fact expects, in words. */
  static String expected(FactDefinition fact) {
    return switch (fact.type()) {
      case FLAG -> "true or false";
      case COUNT -> "a whole number, 0 or more";
      case RATE -> "per cent from 0 to 100";
      case AMOUNT -> "a number";
      case DATE -> "a day such as 2019-07-31";
      case CHOICE ->
          "one of "
              + String.join(
                  ", ", fact.choices().stream().map(choice -> "`" + choice.value() + "`").toList());
      case TEXT -> "text";
      case UNIT -> "the name of a unit";
    };
  }
}
