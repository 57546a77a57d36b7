package dev.scoring.core.fast.read;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.platform.HighProduct;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one fact is read straight into an input where it is written in the usual way. Whatever is
 * not, right or wrong, is left to the careful reading. Immutable and thread-safe.
 *
 * @param at the input that holds it
 * @param factors what a number without its decimal point is multiplied by to be held, by the number
 *     of decimal places; 0 if it may not be whole then
 * @param low the least that its type and its domain let in, as it is held
 * @param high the most
 * @param empty what stands for an empty value; {@link #OTHER} if it may not be empty
 */
@SuppressWarnings("ArrayRecordComponent") // A column is never compared.
public record FactColumn(
    String name,
    FactType type,
    int at,
    FastInput input,
    Map<String, Long> choices,
    long[] factors,
    long low,
    long high,
    long empty) {

  /** A value that is left to the other reader. */
  public static final long OTHER = FastInput.NOT_HELD;

  /** The most digits that are read here. */
  public static final int LONGEST = 18;

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

  /**
   * Works out how a fact is read.
   *
   * @param factors those known already, by what 1 is held as; the fewer there are, the more of them
   *     a processor has at hand
   */
  private static FactColumn of(
      FactDefinition fact, int at, FastInput input, Map<Long, long[]> factors) {
    long one = input.sticky() ? 2 * input.scale() : input.scale();
    Optional<Interval> domain = fact.domain();
    return new FactColumn(
        fact.name(),
        fact.type(),
        at,
        input,
        choices(fact),
        factors.computeIfAbsent(one, FactColumn::factors),
        domain.map(interval -> least(interval, input, one)).orElse(input.low()),
        domain.map(interval -> most(interval, input, one)).orElse(input.high()),
        fact.mayBeEmpty() ? input.absent() : OTHER);
  }

  /**
   * Works out how all facts of a scheme are read.
   *
   * @return null if the inputs do not hold all that there is to know of a unit
   */
  public static FactColumn @Nullable [] all(ScoringGraph graph, FastProgram program) {
    List<FactDefinition> facts = graph.facts();
    FactColumn[] columns = new FactColumn[facts.size()];
    Map<Long, long[]> factors = new HashMap<>();
    int read = 0;
    for (int at = 0; at < program.inputs().size(); at++) {
      FastInput input = program.inputs().get(at);
      if (input.source() == FastInput.Source.FACT) {
        FactDefinition fact = facts.get(input.index());
        if (fact.isPrevious() || fact.type() == FactType.TEXT) {
          return null;
        }
        columns[input.index()] = of(fact, at, input, factors);
        read++;
      }
    }
    return read == columns.length ? columns : null;
  }

  private static long[] factors(long one) {
    long[] factors = new long[LONGEST + 1];
    long power = 1;
    for (int places = 0; places <= LONGEST; places++) {
      factors[places] = one % power == 0 ? one / power : 0;
      power *= 10;
    }
    return factors;
  }

  private static Map<String, Long> choices(FactDefinition fact) {
    Map<String, Long> choices = new HashMap<>();
    for (int c = fact.choices().size() - 1; c >= 0; c--) {
      Choice choice = fact.choices().get(c);
      if (!choice.label().isEmpty()) {
        choices.put(choice.label(), (long) c);
      }
    }
    for (int c = fact.choices().size() - 1; c >= 0; c--) {
      choices.put(fact.choices().get(c).value(), (long) c);
    }
    return choices;
  }

  /** The least that an interval lets in, as it is held, where 1 is held as {@code one}. */
  private static long least(Interval domain, FastInput input, long one) {
    if (domain.low().isEmpty()) {
      return input.low();
    }
    Rational end = domain.low().get().times(Rational.of(one));
    Rational least = domain.lowIncluded() ? end.ceiling() : end.floor().plus(Rational.ONE);
    return clamped(least, input.low(), Long.MAX_VALUE);
  }

  private static long most(Interval domain, FastInput input, long one) {
    if (domain.high().isEmpty()) {
      return input.high();
    }
    Rational end = domain.high().get().times(Rational.of(one));
    Rational most = domain.highIncluded() ? end.floor() : end.ceiling().minus(Rational.ONE);
    return clamped(most, Long.MIN_VALUE + 1, input.high());
  }

  private static long clamped(Rational whole, long low, long high) {
    return whole.compareTo(Rational.of(low)) < 0
        ? low
        : whole.compareTo(Rational.of(high)) > 0 ? high : whole.longNumerator();
  }

  /** The least whole number that its type and its domain let in. */
  public long leastWhole() {
    return -Math.floorDiv(-low, factors[0]);
  }

  /** The most. */
  public long mostWhole() {
    return Math.floorDiv(high, factors[0]);
  }

  /** A number that is held, if its type and its domain let it in. */
  private long within(long held) {
    return held < low || held > high ? OTHER : held;
  }

  /** What some bytes of a file stand for. */
  long of(byte[] utf8, int begin, int length) {
    if (length == 0) {
      return empty;
    }
    long held =
        switch (type) {
          case FLAG -> flag(utf8, begin, length);
          case COUNT, RATE, AMOUNT -> decimal(utf8, begin, length);
          case DATE -> day(utf8, begin, length);
          case CHOICE, TEXT, UNIT -> OTHER;
        };
    return held == OTHER ? text(new String(utf8, begin, length, StandardCharsets.UTF_8)) : held;
  }

  private static long flag(byte[] utf8, int begin, int length) {
    return is(TRUE, utf8, begin, length) ? 1 : is(FALSE, utf8, begin, length) ? 0 : OTHER;
  }

  private static boolean is(byte[] word, byte[] utf8, int begin, int length) {
    return length == word.length && Arrays.equals(word, 0, length, utf8, begin, begin + length);
  }

  /** Digits, with a decimal point if any; other forms are left to the reader of texts. */
  private long decimal(byte[] utf8, int begin, int length) {
    if (length > LONGEST) {
      return OTHER;
    }
    long value = 0;
    int point = -1;
    for (int i = 0; i < length; i++) {
      int digit = utf8[begin + i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (digit == '.' - '0' && point < 0 && i > 0 && i + 1 < length) {
        point = i;
      } else {
        return OTHER;
      }
    }
    return decimal(value, point < 0 ? 0 : length - point - 1);
  }

  /** What a value of a map stands for; its likeliest class is asked for first. */
  long of(@Nullable Object raw) {
    return switch (type) {
      case FLAG -> raw instanceof Boolean truth ? FastInput.of(truth) : other(raw);
      case COUNT, RATE, AMOUNT -> number(raw);
      case DATE -> raw instanceof LocalDate day ? within(day.toEpochDay()) : other(raw);
      case CHOICE, TEXT, UNIT -> other(raw);
    };
  }

  private long number(@Nullable Object raw) {
    if (raw instanceof Long value) {
      return decimal(value, 0);
    } else if (raw instanceof BigDecimal value) {
      return value.precision() <= LONGEST && value.scale() >= 0 && value.scale() <= LONGEST
          ? decimal(unscaled(value), value.scale())
          : OTHER;
    } else if (raw instanceof Integer || raw instanceof Short) {
      return decimal(((Number) raw).longValue(), 0);
    } else if (raw instanceof Rational value && value.fitsLong()) {
      return fraction(value.longNumerator(), value.longDenominator());
    }
    return other(raw);
  }

  /** The unscaled value, which fits; without a big number in between. */
  private static long unscaled(BigDecimal value) {
    int scale = value.scale();
    return scale == 0 ? value.longValue() : value.scaleByPowerOfTen(scale).longValue();
  }

  private long other(@Nullable Object raw) {
    if (raw == null) {
      return empty;
    }
    return raw instanceof String text ? text(text) : OTHER;
  }

  private long text(String text) {
    if (text.isEmpty()) {
      return empty;
    }
    return switch (type) {
      case FLAG ->
          switch (text) {
            case "true", "yes", "1", "是" -> 1;
            case "false", "no", "0", "否" -> 0;
            default -> OTHER;
          };
      case COUNT, RATE, AMOUNT -> decimal(text);
      case DATE -> day(text);
      case CHOICE -> {
        Long choice = choices.get(text);
        yield choice == null ? OTHER : choice;
      }
      case TEXT, UNIT -> OTHER;
    };
  }

  /** Digits, with a sign and a decimal point if any. */
  private long decimal(String text) {
    int length = text.length();
    if (length > LONGEST) {
      return OTHER;
    }
    boolean negative = text.charAt(0) == '-';
    long value = 0;
    int point = -1;
    int digits = 0;
    for (int i = negative ? 1 : 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        digits++;
      } else if (c == '.' && point < 0 && digits > 0 && i + 1 < length) {
        point = i;
      } else {
        return OTHER;
      }
    }
    if (digits == 0) {
      return OTHER;
    }
    return decimal(negative ? -value : value, point < 0 ? 0 : length - point - 1);
  }

  private long decimal(long unscaled, int places) {
    long value = unscaled;
    int left = places;
    // Zeros at the end say nothing.
    while (factors[left] == 0) {
      if (value % 10 != 0) {
        return OTHER;
      }
      value /= 10;
      left--;
    }
    long factor = factors[left];
    long held = value * factor;
    return HighProduct.of(value, factor) == held >> 63 ? within(held) : OTHER;
  }

  private long fraction(long numerator, long denominator) {
    long held = input.of(numerator, denominator);
    return held == OTHER || !input.isExact(held) ? OTHER : within(held);
  }

  /** {@code 2019-07-31}. */
  private long day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return OTHER;
    }
    return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  }

  private long day(byte[] utf8, int begin, int length) {
    if (length != 10 || utf8[begin + 4] != '-' || utf8[begin + 7] != '-') {
      return OTHER;
    }
    return day(
        digits(utf8, begin, begin + 4),
        digits(utf8, begin + 5, begin + 7),
        digits(utf8, begin + 8, begin + 10));
  }

  private long day(int year, int month, int day) {
    if (year < 0
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return OTHER;
    }
    return within(LocalDate.of(year, month, day).toEpochDay());
  }

  private static int digits(byte[] utf8, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = utf8[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
