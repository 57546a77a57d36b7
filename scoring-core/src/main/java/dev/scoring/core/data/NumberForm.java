package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number, as {@link NumberText} reads it; {@code 80%} and {@code 2/3} for a rate. */
public abstract sealed class NumberForm extends Form {

  private static final BigInteger TOO_LONG = BigInteger.TEN.pow(Rational.MAX_DIGITS);

  private static final Rational TEN = Rational.of(10);

  private NumberForm(FactDefinition fact) {
    super(fact);
  }

  /** A whole number, 0 or more. */
  static final class Count extends NumberForm {
    Count(FactDefinition fact) {
      super(fact);
    }

    @Override
    public String expected() {
      return "a whole number, 0 or more";
    }

    @Override
    String whatIfNothing() {
      return "; write 0 where there was none";
    }

    @Override
    boolean admits(Rational value) {
      return value.isWhole() && value.signum() >= 0;
    }
  }

  /** Per cent from 0 to 100; the sign may be written, and so may a fraction of two counts. */
  static final class Rate extends NumberForm {
    Rate(FactDefinition fact) {
      super(fact);
    }

    @Override
    public String expected() {
      return "per cent from 0 to 100";
    }

    @Override
    boolean admits(Rational value) {
      return value.signum() >= 0 && value.compareTo(Rational.HUNDRED) <= 0;
    }

    @Override
    String hint() {
      return "write it as `85` or `85%`";
    }

    @Override
    Value of(Rational number, NumberText.Of of, String original) {
      return switch (of) {
        case ITSELF, HUNDRED -> inDomain(number, original);
        case THOUSAND -> inDomain(number.dividedBy(TEN), original);
        case ONE -> inDomain(number.times(Rational.HUNDRED), original);
      };
    }
  }

  /** A rate that is written as a part of one, unless its sign is written. */
  static final class PartOfOne extends NumberForm {
    PartOfOne(FactDefinition fact) {
      super(fact);
    }

    @Override
    public String expected() {
      return "a part of one, from 0 to 1";
    }

    @Override
    boolean admits(Rational value) {
      return value.signum() >= 0 && value.compareTo(Rational.HUNDRED) <= 0;
    }

    @Override
    Rational given(Rational number) {
      return number.times(Rational.HUNDRED);
    }

    @Override
    String hint() {
      return "write it as `0.85` or `85%`";
    }

    @Override
    Value of(Rational number, NumberText.Of of, String original) {
      return switch (of) {
        case HUNDRED -> inDomain(number, original);
        case THOUSAND -> inDomain(number.dividedBy(TEN), original);
        case ITSELF, ONE -> inDomain(given(number), original);
      };
    }

    @Override
    public long scan(@Nullable Object raw, Holder holder) {
      return Holder.OTHER;
    }

    @Override
    long usual(CharSequence text, Holder holder) {
      return Holder.OTHER;
    }
  }

  /** Any number. */
  static final class Amount extends NumberForm {
    Amount(FactDefinition fact) {
      super(fact);
    }

    @Override
    public String expected() {
      return "a number";
    }

    @Override
    boolean admits(Rational value) {
      return true;
    }
  }

  /** Whether the type lets a number in. */
  abstract boolean admits(Rational value);

  /** The value that a number without a sign is. */
  Rational given(Rational number) {
    return number;
  }

  /** How to write a value of this type, for a text that says nothing of it. */
  String hint() {
    return "";
  }

  /** The value that a number in a text is. */
  Value of(Rational number, NumberText.Of of, String original) {
    return switch (of) {
      case ITSELF -> inDomain(number, original);
      case HUNDRED ->
          new Failure(
              Code.WRONG_TYPE, Quoted.word(original) + " is per cent", "expected " + expected());
      case THOUSAND ->
          new Failure(
              Code.WRONG_TYPE, Quoted.word(original) + " is per mille", "expected " + expected());
      case ONE -> notOne(original, "");
    };
  }

  @Override
  final Value fromText(String original, String text) {
    NumberText read = NumberText.read(this, original, text);
    return read.refusal() != null ? read.refusal() : of(read.number(), read.of(), original);
  }

  @Override
  final Value fromObject(Object raw) {
    try {
      if (raw instanceof Rational value) {
        return isTooLong(value.numerator()) || isTooLong(value.denominator())
            ? tooLong()
            : inDomain(given(value), raw.toString());
      } else if (raw instanceof Long || raw instanceof Integer || raw instanceof Short) {
        return inDomain(given(Rational.of(((Number) raw).longValue())), raw.toString());
      } else if (raw instanceof BigInteger whole) {
        return inDomain(given(Rational.of(new BigDecimal(whole))), raw.toString());
      } else if (raw instanceof BigDecimal decimal) {
        return inDomain(given(Rational.of(decimal)), raw.toString());
      }
    } catch (NumberFormatException e) {
      return tooLong();
    }
    return new Failure(
        Code.WRONG_TYPE, "a " + raw.getClass().getSimpleName() + " is not a number", "");
  }

  private static boolean isTooLong(BigInteger whole) {
    return whole.abs().compareTo(TOO_LONG) >= 0;
  }

  static Failure tooLong() {
    return new Failure(
        Code.OUT_OF_DOMAIN, "the number has more than " + Rational.MAX_DIGITS + " digits", "");
  }

  final Value inDomain(Rational value, String original) {
    if (!admits(value)) {
      return new Failure(
          Code.OUT_OF_DOMAIN,
          Quoted.word(original) + " is not " + expected(),
          "expected " + expected());
    }
    Optional<Interval> domain = fact().domain();
    if (domain.isPresent() && !domain.get().contains(value)) {
      return new Failure(
          Code.OUT_OF_DOMAIN,
          Quoted.word(original) + " lies outside " + domain.get(),
          "expected a number in " + domain.get());
    }
    return Value.of(value);
  }

  @Override
  public long scan(@Nullable Object raw, Holder holder) {
    if (raw instanceof Long value) {
      return holder.decimal(value, 0);
    } else if (raw instanceof BigDecimal value) {
      return value.precision() <= Holder.MOST_DIGITS
              && value.scale() >= 0
              && value.scale() <= Holder.MOST_DIGITS
          ? holder.decimal(unscaled(value), value.scale())
          : Holder.OTHER;
    } else if (raw instanceof Integer || raw instanceof Short) {
      return holder.decimal(((Number) raw).longValue(), 0);
    } else if (raw instanceof Rational value && value.fitsLong()) {
      return holder.fraction(value.longNumerator(), value.longDenominator());
    }
    return other(raw, holder);
  }

  /**
   * The number that an object is, where it is of a likely class and written without decimal places;
   * otherwise {@link Holder#OTHER}.
   */
  public static long whole(@Nullable Object raw) {
    if (raw instanceof Long number) {
      return number;
    }
    return raw instanceof BigDecimal number
            && number.scale() == 0
            && number.precision() <= Holder.MOST_DIGITS
        ? number.longValue()
        : Holder.OTHER;
  }

  /** The unscaled value, which fits; without a big number in between. */
  private static long unscaled(BigDecimal value) {
    int scale = value.scale();
    return scale == 0 ? value.longValue() : value.scaleByPowerOfTen(scale).longValue();
  }

  /** Digits, with a sign and a decimal point if any. */
  @Override
  long usual(CharSequence text, Holder holder) {
    int length = text.length();
    if (length > Holder.MOST_DIGITS) {
      return Holder.OTHER;
    }
    boolean negative = text.charAt(0) == '-';
    long value = 0;
    int point = -1;
    int digits = 0;
    for (int i = negative ? 1 : 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits++;
      } else if (digit == '.' - '0' && point < 0 && digits > 0 && i + 1 < length) {
        point = i;
      } else {
        return Holder.OTHER;
      }
    }
    if (digits == 0) {
      return Holder.OTHER;
    }
    return holder.decimal(negative ? -value : value, point < 0 ? 0 : length - point - 1);
  }
}
