package dev.scoring.cli.command;

import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.core.text.Widths;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day of the inspection from the command line. */
final class Day {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");

  private Day() {}

  /**
   * Reads a day such as {@code 2019-07-31}, {@code 2019/7/31} or {@code 2019年7月31日}.
   *
   * @throws CommandFailure if the text is anything else, or no day of the calendar
   */
  static LocalDate of(String text) {
    Matcher day = DAY.matcher(Widths.toHalf(text).strip());
    if (!day.matches()) {
      throw CommandFailure.usage(
          "`--date " + text + "` is not a day", "write it as year-month-day, such as 2019-07-31");
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2) != null ? day.group(2) : day.group(4)),
          Integer.parseInt(day.group(3) != null ? day.group(3) : day.group(5)));
    } catch (DateTimeException e) {
      throw CommandFailure.usage("`--date " + text + "` is not a day of the calendar", "");
    }
  }
}
