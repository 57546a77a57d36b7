package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.Widths;
import dev.scoring.core.value.Value.Failure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: digits, thousands with something between them, {@code 1½}, {@code
 * 3万}, {@code 3e3}, a word behind what is counted. What has exactly one meaning is that number;
 * everything else {@link NumberSlip} explains.
 *
 * @param number the number; empty if it is refused
 * @param of what it is a number of
 * @param refusal what is wrong with it; null if nothing is
 */
record NumberText(Rational number, Of of, @Nullable Failure refusal) {

  /** What a number may be a number of. */
  enum Of {
    /** Of whatever the fact counts. */
    ITSELF,
    /** Per cent, with its sign. */
    HUNDRED,
    /** Per mille, with its sign. */
    THOUSAND,
    /** A part of one: a fraction of two counts. */
    ONE
  }

  /** The longest text that may be a number. */
  static final int LONGEST = 2 * Rational.MAX_DIGITS + 40;

  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** What stands between thousands; the first of them never begins with 0. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "-?[1-9]\\d{0,2}(?:([,']|[\\u2007\\u2009\\u202F])\\d{3})" + "(?:\\1\\d{3})*(\\.\\d+)?");

  private static final Pattern EXPONENT = Pattern.compile("-?\\d+(\\.\\d+)?(?:e[+-]?|E)\\d{1,3}");
  private static final Pattern SHARE = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");

  /** A score as results write it. */
  private static final Pattern EXACT = Pattern.compile("-?\\d+/\\d+");

  private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";
  private static final String[] VULGAR_PARTS = {
    "1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/7", "1/8",
    "3/8", "5/8", "7/8", "1/9", "1/10"
  };
  private static final Pattern MIXED = Pattern.compile("(-?)(\\d*)\\s?([" + VULGAR + "])");
  private static final Pattern PER_CENT =
      Pattern.compile("(.*\\S)\\s*(?:%|\\uFE6A|(?i:per ?cent|pct\\.?))");
  private static final Pattern BEHIND =
      Pattern.compile("(.*[\\d" + VULGAR + "])\\s?([\\p{L}\\p{So}][\\p{L}\\p{So}²³ ]*)");
  private static final Pattern NO_BREAK_GROUPS =
      Pattern.compile("(?<=\\d)\\u00A0(?=\\d{3}(?!\\d))");
  private static final String DASHES = "\u2212\u2010\u2011\u2012\u2013";

  private static NumberText of(Rational number, Of of) {
    return new NumberText(number, of, null);
  }

  private static NumberText refused(Failure refusal) {
    return new NumberText(Rational.ZERO, Of.ITSELF, refusal);
  }

  /**
   * Reads a text.
   *
   * @param form what it is to be a value of
   * @param original as it was written
   * @param text the same with full-width characters folded
   */
  static NumberText read(NumberForm form, String original, String text) {
    if (text.length() > LONGEST) {
      return refused(
          text.chars().allMatch(c -> c < 0x80 && !Character.isLetter(c))
              ? NumberForm.tooLong()
              : form.notOne(original, ""));
    }
    // A no-break space between thousands is not any space.
    String number =
        unsigned(
            original.indexOf('\u00A0') < 0
                ? text
                : Widths.toHalf(NO_BREAK_GROUPS.matcher(original).replaceAll("\u202F")));
    try {
      NumberText read = understood(form.fact(), original, number);
      return read == null ? refused(NumberSlip.explain(form, original, number)) : read;
    } catch (NumberFormatException e) {
      return refused(NumberForm.tooLong());
    }
  }

  /** The text without a plus sign, and with a hyphen for whatever sign says that it is below 0. */
  private static String unsigned(String text) {
    if (text.startsWith("+") && !text.startsWith("+-")) {
      return text.substring(1);
    }
    return text.length() > 1
            && DASHES.indexOf(text.charAt(0)) >= 0
            && Character.isDigit(text.charAt(1))
        ? "-" + text.substring(1)
        : text;
  }

  private static @Nullable NumberText understood(
      FactDefinition fact, String original, String text) {
    Rational digits = digits(text);
    if (digits != null) {
      return of(digits, Of.ITSELF);
    }
    Matcher share = SHARE.matcher(text);
    if (share.matches() && fact.type() == FactType.RATE) {
      Rational under = Rational.parse(share.group(2));
      return under.signum() == 0
          ? refused(
              new Failure(
                  Code.OUT_OF_DOMAIN,
                  Quoted.word(original) + " divides by zero",
                  "write how many of how many, or leave the cell empty if there were none"))
          : of(Rational.parse(share.group(1)).dividedBy(under), Of.ONE);
    }
    if (fact.isPrevious() && EXACT.matcher(text).matches()) {
      return of(Rational.parse(text), Of.ITSELF);
    }
    Matcher perCent = PER_CENT.matcher(text);
    if (perCent.matches()) {
      Rational number = number(perCent.group(1));
      return number == null ? null : of(number, Of.HUNDRED);
    }
    if (text.startsWith("百分之")) {
      Rational number = number(text.substring(3).strip());
      return number == null ? null : of(number, Of.HUNDRED);
    }
    if (text.endsWith("‰")) {
      Rational number = number(text.substring(0, text.length() - 1).strip());
      return number == null ? null : of(number, Of.THOUSAND);
    }
    Rational mixed = number(text);
    if (mixed != null) {
      return fact.type() != FactType.RATE
          ? of(mixed, Of.ITSELF)
          : text.length() == 1 ? of(mixed, Of.ONE) : null;
    }
    return counted(fact, text);
  }

  /** Digits, or a fraction of one character behind them. */
  private static @Nullable Rational number(String text) {
    Matcher mixed = MIXED.matcher(text);
    if (!mixed.matches()) {
      return digits(text);
    }
    Rational part = Rational.parse(VULGAR_PARTS[VULGAR.indexOf(mixed.group(3))]);
    Rational sum = mixed.group(2).isEmpty() ? part : Rational.parse(mixed.group(2)).plus(part);
    return mixed.group(1).isEmpty() ? sum : sum.negated();
  }

  /**
   * Digits with a sign, a decimal point, thousands and an exponent if any. A spreadsheet writes
   * {@code 1.23E+05} where it shows fewer digits than there are, so that is no number.
   */
  private static @Nullable Rational digits(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Rational.parse(text);
    } else if (GROUPED.matcher(text.replace('\u2019', '\'')).matches()) {
      return Rational.parse(text.replaceAll("[^-.\\d]", ""));
    } else if (EXPONENT.matcher(text).matches()) {
      return Rational.of(new BigDecimal(text));
    }
    return null;
  }

  /** A number with 万 or 亿 and with what is counted behind it. */
  private static @Nullable NumberText counted(FactDefinition fact, String text) {
    Matcher behind = BEHIND.matcher(text);
    if (!behind.matches() || fact.type() == FactType.RATE) {
      return null;
    }
    Rational number = number(behind.group(1));
    String word = behind.group(2).strip();
    String many = word.substring(0, 1);
    if (number == null) {
      return null;
    } else if (many.equals("万") || many.equals("亿")) {
      if (CountedWords.isMentioned(fact, many)) {
        return null;
      }
      number = number.times(Rational.of(many.equals("万") ? 10_000 : 100_000_000));
      word = word.substring(1).strip();
    }
    return word.isEmpty() || CountedWords.goWith(fact, word.toLowerCase(Locale.ROOT))
        ? of(number, Of.ITSELF)
        : null;
  }

  /** What digits come to, with 万 or 亿 behind them if any. */
  static Optional<Rational> value(String text) {
    try {
      char last = text.charAt(text.length() - 1);
      long many = last == '万' ? 10_000 : last == '亿' ? 100_000_000 : 1;
      String digits = many == 1 ? text : text.substring(0, text.length() - 1);
      return Optional.ofNullable(number(digits)).map(value -> value.times(Rational.of(many)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
