package dev.scoring.core.eval;

import dev.scoring.core.graph.Choice;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.lane.LaneInput;
import dev.scoring.core.number.Rational;
import dev.scoring.core.text.WrittenFacts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a unit straight into lanes where they are written in the usual way. Whatever
 * is not, right or wrong, is left to {@link ValueReader}. Immutable and thread-safe.
 */
final class LaneReader {

  /** A value that is left to the other reader. */
  private static final long OTHER = LaneInput.NOT_HELD;

  /** Stands for a fact that a map does not have. No fact is of its type. */
  private static final Object MISSING = new Object();

  private static final int LONGEST = 18;

  /** Whole numbers below this are read beforehand. */
  private static final int SMALL = 101;

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

  private static final long[] POWERS = powers();

  private final Column[] columns;
  private final int inputs;

  /** How one fact is read. */
  @SuppressWarnings("ArrayRecordComponent") // A column is never compared.
  private record Column(
      String name,
      FactType type,
      boolean mayBeEmpty,
      boolean hasDomain,
      FactDefinition fact,
      int at,
      LaneInput input,
      Map<String, Long> choices,
      long[] small) {

    /** Works out what the usual whole numbers are read as. */
    Column withSmall() {
      if (type == FactType.COUNT || type == FactType.RATE || type == FactType.AMOUNT) {
        Arrays.setAll(small, whole -> decimal(this, whole, 0));
      }
      return this;
    }
  }

  private LaneReader(Column[] columns, int inputs) {
    this.columns = columns;
    this.inputs = inputs;
  }

  /** The reader for a plan; null if lanes do not hold all that there is to know of a unit. */
  static @Nullable LaneReader of(LanePlan plan) {
    List<FactDefinition> facts = plan.graph().facts();
    Column[] columns = new Column[facts.size()];
    for (int i = 0; i < columns.length; i++) {
      FactDefinition fact = facts.get(i);
      int at = plan.inputOfFact(i);
      if (at < 0 || fact.isPrevious() || fact.type() == FactType.TEXT) {
        return null;
      }
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
      columns[i] =
          new Column(
                  fact.name(),
                  fact.type(),
                  fact.mayBeEmpty(),
                  fact.domain().isPresent(),
                  fact,
                  at,
                  plan.input(at),
                  choices,
                  new long[SMALL])
              .withSmall();
    }
    return new LaneReader(columns, plan.inputs());
  }

  /** The inputs for some facts; null if they are left to the other reader. */
  long @Nullable [] read(Map<String, ? extends @Nullable Object> values) {
    if (values.size() != columns.length) {
      return null;
    }
    if (values instanceof WrittenFacts written) {
      return read(written);
    }
    @SuppressWarnings("unchecked") // nothing is put into it
    Map<String, @Nullable Object> facts = (Map<String, @Nullable Object>) values;
    // Look-ups first: one can begin before the other ends while nothing depends on what they find.
    @Nullable Object[] raw = new Object[columns.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = facts.getOrDefault(columns[i].name(), MISSING);
    }
    long[] lanes = new long[inputs];
    for (int i = 0; i < raw.length; i++) {
      Column column = columns[i];
      long held = held(column, raw[i]);
      if (held == OTHER) {
        return null;
      }
      lanes[column.at()] = held;
    }
    return lanes;
  }

  private long @Nullable [] read(WrittenFacts values) {
    byte[] utf8 = values.utf8();
    long[] lanes = new long[inputs];
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      int begin = values.begin(i);
      int length = values.end(i) - begin;
      long held =
          switch (column.type()) {
            case FLAG -> flag(utf8, begin, length);
            case COUNT, RATE, AMOUNT -> decimal(column, utf8, begin, length);
            case DATE -> day(column, utf8, begin, length);
            case CHOICE, TEXT, UNIT -> OTHER;
          };
      if (held == OTHER) {
        held = text(column, new String(utf8, begin, length, StandardCharsets.UTF_8));
        if (held == OTHER) {
          return null;
        }
      }
      lanes[column.at()] = held;
    }
    return lanes;
  }

  private static long flag(byte[] utf8, int begin, int length) {
    return is(TRUE, utf8, begin, length) ? 1 : is(FALSE, utf8, begin, length) ? 0 : OTHER;
  }

  private static boolean is(byte[] word, byte[] utf8, int begin, int length) {
    return length == word.length && Arrays.equals(word, 0, length, utf8, begin, begin + length);
  }

  /** Digits, with a decimal point if any; other forms are left to the reader of texts. */
  private static long decimal(Column column, byte[] utf8, int begin, int length) {
    if (length == 0) {
      return column.mayBeEmpty() ? column.input().absent() : OTHER;
    } else if (length == 1) {
      int digit = utf8[begin] - '0';
      return digit >= 0 && digit <= 9 ? column.small()[digit] : OTHER;
    } else if (length > LONGEST) {
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
    if (point < 0 && value < SMALL) {
      return column.small()[(int) value];
    }
    return decimal(column, value, point < 0 ? 0 : length - point - 1);
  }

  private static long held(Column column, @Nullable Object raw) {
    if (raw == null) {
      return column.mayBeEmpty() ? column.input().absent() : OTHER;
    } else if (raw instanceof String text) {
      return text(column, text);
    }
    return switch (column.type()) {
      case FLAG -> raw instanceof Boolean truth ? LaneInput.of(truth) : OTHER;
      case DATE -> raw instanceof LocalDate day ? column.input().of(day.toEpochDay(), 1) : OTHER;
      case COUNT, RATE, AMOUNT -> number(column, raw);
      case CHOICE, TEXT, UNIT -> OTHER;
    };
  }

  private static long number(Column column, Object raw) {
    if (raw instanceof Integer || raw instanceof Long || raw instanceof Short) {
      return decimal(column, ((Number) raw).longValue(), 0);
    } else if (raw instanceof BigDecimal value) {
      return value.precision() <= LONGEST && value.scale() >= 0 && value.scale() <= LONGEST
          ? decimal(column, unscaled(value), value.scale())
          : OTHER;
    } else if (raw instanceof Rational value && value.fitsLong()) {
      return fraction(column, value.longNumerator(), value.longDenominator());
    }
    return OTHER;
  }

  /** The unscaled value, which fits; without a big number in between. */
  private static long unscaled(BigDecimal value) {
    return value.scaleByPowerOfTen(value.scale()).longValue();
  }

  private static long text(Column column, String text) {
    if (text.isEmpty()) {
      return column.mayBeEmpty() ? column.input().absent() : OTHER;
    }
    return switch (column.type()) {
      case FLAG ->
          switch (text) {
            case "true", "yes", "1", "是" -> 1;
            case "false", "no", "0", "否" -> 0;
            default -> OTHER;
          };
      case COUNT, RATE, AMOUNT -> decimal(column, text);
      case DATE -> day(column, text);
      case CHOICE -> {
        Long choice = column.choices().get(text);
        yield choice == null ? OTHER : choice;
      }
      case TEXT, UNIT -> OTHER;
    };
  }

  /** Digits, with a sign and a decimal point if any. */
  private static long decimal(Column column, String text) {
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
    return decimal(column, negative ? -value : value, point < 0 ? 0 : length - point - 1);
  }

  private static long decimal(Column column, long unscaled, int places) {
    long value = unscaled;
    int left = places;
    while (left > 0 && value % 10 == 0) {
      value /= 10;
      left--;
    }
    if (left == 0) {
      return fraction(column, value, 1);
    }
    LaneInput input = column.input();
    long power = POWERS[left];
    if (!input.sticky() && input.scale() % power == 0) {
      long factor = input.scale() / power;
      long scaled = value * factor;
      return Math.multiplyHigh(value, factor) == scaled >> 63
          ? checked(column, scaled, value, power)
          : OTHER;
    }
    return fraction(column, value, power);
  }

  private static long fraction(Column column, long numerator, long denominator) {
    long held = column.input().of(numerator, denominator);
    return held == OTHER || !column.input().isExact(held)
        ? OTHER
        : checked(column, held, numerator, denominator);
  }

  /**
   * Holds a number against its type and its domain; a number of an input fits its type but for
   * these.
   */
  private static long checked(Column column, long held, long numerator, long denominator) {
    if (column.hasDomain()
        && !column.fact().domain().orElseThrow().contains(Rational.of(numerator, denominator))) {
      return OTHER;
    }
    LaneInput input = column.input();
    return held < input.low() || held > input.high() ? OTHER : held;
  }

  /** {@code 2019-07-31}. */
  private static long day(Column column, String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return OTHER;
    }
    return day(column, digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  }

  private static long day(Column column, byte[] utf8, int begin, int length) {
    if (length == 0) {
      return column.mayBeEmpty() ? column.input().absent() : OTHER;
    } else if (length != 10 || utf8[begin + 4] != '-' || utf8[begin + 7] != '-') {
      return OTHER;
    }
    return day(
        column,
        digits(utf8, begin, begin + 4),
        digits(utf8, begin + 5, begin + 7),
        digits(utf8, begin + 8, begin + 10));
  }

  private static long day(Column column, int year, int month, int day) {
    if (year < 0
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return OTHER;
    }
    return column.input().of(LocalDate.of(year, month, day).toEpochDay(), 1);
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

  private static long[] powers() {
    long[] powers = new long[LONGEST + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
