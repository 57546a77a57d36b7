package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day of the calendar: {@code 2019-07-31}, {@code 2019/7/31}, {@code 2019年7月31日}. */
final class DayForm extends Form {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");

  DayForm(FactDefinition fact) {
    super(fact);
  }

  @Override
  public String expected() {
    return "a day such as 2019-07-31";
  }

  @Override
  Value fromText(String original, String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return notOne(original, "expected " + expected());
    }
    String month = day.group(2) != null ? day.group(2) : day.group(4);
    String ofMonth = day.group(3) != null ? day.group(3) : day.group(5);
    try {
      return of(
          LocalDate.of(
              Integer.parseInt(day.group(1)), Integer.parseInt(month), Integer.parseInt(ofMonth)));
    } catch (DateTimeException e) {
      return new Failure(
          Code.OUT_OF_DOMAIN, Quoted.word(original) + " is not a day of the calendar", "");
    }
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
