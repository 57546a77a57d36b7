package dev.scoring.core.data;

import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people and programs write it. What can be one day only is that day: the year first, or
 * the month by its name, with a time behind it or without. Everything else is explained.
 */
final class DayText {

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final String WEEKDAYS = "一二三四五六日";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:\\s?[-/.\\s\\u2010\\u2011\\u2212]\\s?(\\d{1,2})\\s?[-/.\\s\\u2010\\u2011\\u2212]\\s?(\\d{1,2})"
              + "|\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?)");
  private static final Pattern DIGITS = Pattern.compile("((?:19|20|21)\\d\\d)(\\d\\d)(\\d\\d)");
  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})\\.?[-/, ]+(\\d{4})");
  private static final Pattern MONTH_NAME_DAY =
      Pattern.compile("([a-z]{3,9})\\.?[-/ ]+(\\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\\d{4})");

  private static final Pattern TIME =
      Pattern.compile(
          "(.*\\d[日号]?)(?:[T"
              + " ]\\s*|(?<=[日号]))(\\d{1,2})(?:[:：时](\\d{2}))?(?:[:：分](\\d{2})(?:[.,](\\d+))?)?[时分秒]?"
              + "(?:\\s?[AaPp]\\.?[Mm]\\.?)?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern WEEKDAY =
      Pattern.compile("(.*\\d[日号]?)\\s?[(（]?(?:星期|周|礼拜)([一二三四五六日天])[)）]?");

  private static final Pattern SERIAL = Pattern.compile("(\\d{1,6})(?:\\.\\d+)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\s?[-/. ]\\s?(\\d{1,2})\\s?[-/. ]\\s?(\\d{4})(?:\\D.*)?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d{1,2})[-/.年](\\d{1,2}|[a-z]{3,9})[-/.月](\\d{1,2})日?(?:\\D.*)?");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})\\s?(?:[-/.]\\s?(\\d{1,2})|年\\s?(\\d{1,2})\\s?月?份?)");
  private static final Pattern NO_YEAR =
      Pattern.compile("(\\d{1,2})\\s?(?:[-/.]\\s?(\\d{1,2})|月\\s?(\\d{1,2})\\s?[日号]?)");
  private static final Pattern RANGE =
      Pattern.compile(".*\\d[日号]?\\s?(?:至|到|~|—|–|--| - | to )\\s?\\d.*");
  private static final Pattern BOUND =
      Pattern.compile("(?:.*\\d[月日号]?\\s?(?:前|之前|以前|后|之后|以后|起|止|底|左右))|(?:截至|自|约).*\\d.*");
  private static final Pattern IN_WORDS =
      Pattern.compile("[〇零○一二三四五六七八九\\d]{4}年[一二三四五六七八九十\\d]{1,3}月[一二三四五六七八九十\\d]{1,3}[日号]");

  private static final Pattern NEVER =
      Pattern.compile("0+([-/.]0+){0,2}([ T]0+:0+(:0+)?)?|1900[-/]0?1[-/]0?0(\\D.*)?");

  private final DayForm form;
  private final String original;

  DayText(DayForm form, String original) {
    this.form = form;
    this.original = original;
  }

  /** The day that a text with full-width characters folded stands for, or what is wrong with it. */
  Value read(String text) {
    if (NEVER.matcher(text).matches()) {
      return refused("is how a spreadsheet or database writes an empty day", "leave it empty");
    }
    String day = text;
    Matcher weekday = WEEKDAY.matcher(day);
    int expected = 0;
    if (weekday.matches()) {
      day = weekday.group(1).strip();
      expected = WEEKDAYS.indexOf(weekday.group(2).equals("天") ? "日" : weekday.group(2)) + 1;
    }
    Matcher time = TIME.matcher(day);
    Value value = plain(day);
    if (value == null && time.matches()) {
      value = plain(time.group(1).strip());
      if (value instanceof Value.Number) {
        value = withTime(value, time);
      }
    }
    if (value == null) {
      return explained(text);
    }
    return expected > 0
            && value instanceof Value.Number number
            && LocalDate.ofEpochDay(number.number().longNumerator()).getDayOfWeek().getValue()
                != expected
        ? refused("is not that day of the week", "write the day alone")
        : value;
  }

  /** A day that is written in a way that can mean one day only; null if it is not. */
  private @Nullable Value plain(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return year.group(2) != null
          ? day(year.group(1), year.group(2), year.group(3))
          : day(year.group(1), year.group(4), year.group(5));
    }
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return day(digits.group(1), digits.group(2), digits.group(3));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher named = DAY_MONTH_NAME.matcher(lower);
    if (named.matches() && month(named.group(2)) > 0) {
      return day(named.group(3), "" + month(named.group(2)), named.group(1));
    }
    named = MONTH_NAME_DAY.matcher(lower);
    return named.matches() && month(named.group(1)) > 0
        ? day(named.group(3), "" + month(named.group(1)), named.group(2))
        : null;
  }

  /** The number of a month by its English name or the first three letters of it; 0 for others. */
  private static int month(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3));
    List<String> names =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    if (at < 0 || at % 4 != 0) {
      return 0;
    }
    return names.get(at / 4).startsWith(name) || name.equals("sept") ? at / 4 + 1 : 0;
  }

  private Value day(String year, String month, String day) {
    return of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
        .<Value>map(found -> Value.of(found.toEpochDay()))
        .orElseGet(
            () ->
                new Failure(
                    Code.OUT_OF_DOMAIN,
                    Quoted.word(original) + " is not a day of the calendar",
                    Integer.parseInt(month) > 12 && Integer.parseInt(day) <= 12
                        ? "write the month before the day, " + form.example()
                        : ""));
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day of a time; a time of another zone may be of another day here. */
  private Value withTime(Value day, Matcher time) {
    int hour = Integer.parseInt(time.group(2));
    boolean midnight =
        hour == 0 && isZero(time.group(3)) && isZero(time.group(4)) && isZero(time.group(5));
    String zone = time.group(6);
    if (hour > 24
        || (time.group(3) != null && Integer.parseInt(time.group(3)) > 59)
        || (time.group(4) != null && Integer.parseInt(time.group(4)) > 60)) {
      return form.notOne(original, form.write());
    } else if (hour == 24) {
      return refused("is the end of a day or the beginning of the next", "write the day alone");
    }
    boolean isElsewhere = zone != null && !zone.matches("[+-].*[1-9].*");
    return isElsewhere && !midnight
        ? refused(
            "has the time of another time zone, where it may be another day",
            "write the day alone, as it was where it counts")
        : day;
  }

  private static boolean isZero(@Nullable String digits) {
    return digits == null || digits.chars().allMatch(c -> c == '0');
  }

  private Failure refused(String what, String help) {
    return new Failure(Code.WRONG_TYPE, Quoted.word(original) + " " + what, help);
  }

  private static String write(LocalDate day) {
    return Quoted.of(day.toString());
  }

  /** What a text probably is that may be read in no way, or in several. */
  private Failure explained(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (RANGE.matcher(text).matches()) {
      return refused("is a time from one day to another", "write one day, " + form.example());
    } else if (BOUND.matcher(text).matches()) {
      return refused("is not one day", "write the day itself, " + form.example());
    } else if (IN_WORDS.matcher(text).matches()) {
      return inWords(text);
    }
    Matcher matcher = MONTH.matcher(text);
    if (matcher.matches()) {
      String month = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      return refused(
          "is a month and not a day",
          "write the day too, such as "
              + of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month), 1)
                  .map(first -> write(first.plusMonths(1).minusDays(1)))
                  .orElse(form.example()));
    }
    matcher = SERIAL.matcher(text);
    if (matcher.matches()) {
      return serial(matcher.group(1));
    }
    matcher = DAY_FIRST.matcher(text);
    if (matcher.matches()) {
      return dayFirst(matcher);
    }
    if (NO_YEAR.matcher(text).matches()) {
      return refused("has no year", "write the year first, " + form.example());
    } else if (SHORT_YEAR.matcher(lower).matches()) {
      return refused("has its year in two digits", "write all four first, " + form.example());
    }
    return form.notOne(original, form.write());
  }

  /** The number of a day as spreadsheets count them. */
  private Failure serial(String digits) {
    int number = Integer.parseInt(digits);
    if (number >= 1000 && number <= 2999 && digits.length() == 4) {
      return refused("is a year and not a day", "write month and day too, " + form.example());
    } else if (number < 10_000 || number > 99_999) {
      return form.notOne(original, form.write());
    }
    return refused(
        "is the number that a spreadsheet has for a day",
        "give the column the format of a date, or write "
            + write(LocalDate.of(1899, 12, 30).plusDays(number))
            + "; a workbook that counts from 1904 means "
            + write(LocalDate.of(1904, 1, 1).plusDays(number)));
  }

  /** Day and month before the year, in an order that nobody can be sure of. */
  private Failure dayFirst(Matcher matcher) {
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    int year = Integer.parseInt(matcher.group(3));
    Optional<LocalDate> european = of(year, second, first);
    Optional<LocalDate> american = of(year, first, second);
    if (european.isPresent() && american.isPresent() && first != second) {
      return refused(
          "may be two days",
          "write the year first: " + write(european.get()) + " or " + write(american.get()));
    }
    return european
        .or(() -> american)
        .map(day -> refused("has its year behind the day", "write " + write(day)))
        .orElseGet(
            () ->
                new Failure(
                    Code.OUT_OF_DOMAIN,
                    Quoted.word(original) + " is not a day of the calendar",
                    ""));
  }

  private Failure inWords(String text) {
    String[] parts = text.split("[年月日号]", -1);
    String[] numbers = new String[3];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          parts[i].chars().allMatch(c -> c >= '0' && c <= '9')
              ? parts[i]
              : ChineseNumerals.value(parts[i].replace('○', '零')).map(String::valueOf).orElse("0");
    }
    return of(
            Integer.parseInt(numbers[0]),
            Integer.parseInt(numbers[1]),
            Integer.parseInt(numbers[2]))
        .map(day -> refused("is written in words", "write " + write(day)))
        .orElseGet(() -> refused("is written in words", "write it in digits"));
  }
}
