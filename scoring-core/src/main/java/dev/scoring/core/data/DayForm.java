package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.value.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day of the calendar: {@code 2019-07-31}, {@code 2019/7/31}, {@code 2019年7月31日}, and whatever
 * else {@link DayText} reads.
 */
final class DayForm extends Form {

  DayForm(FactDefinition fact) {
    super(fact);
  }

  @Override
  public String expected() {
    return "a day such as 2019-07-31";
  }

  @Override
  Value fromText(String original, String text) {
    return new DayText(this, original).read(text);
  }

  /** A day to show how days are written. */
  String example() {
    return "such as `2019-07-31`";
  }

  /** How a day is written. */
  String write() {
    return "expected " + expected();
  }

  @Override
  Value fromObject(Object raw) {
    return raw instanceof LocalDate day ? of(day) : wrong(raw);
  }

  private static Value of(LocalDate day) {
    return Value.of(day.toEpochDay());
  }

  @Override
  public long scan(@Nullable Object raw, Holder holder) {
    return raw instanceof LocalDate day ? holder.day(day.toEpochDay()) : other(raw, holder);
  }

  /** {@code 2019-07-31}. */
  @Override
  long usual(CharSequence text, Holder holder) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Holder.OTHER;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 0
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return Holder.OTHER;
    }
    return holder.day(LocalDate.of(year, month, day).toEpochDay());
  }

  private static int digits(CharSequence text, int from, int to) {
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
