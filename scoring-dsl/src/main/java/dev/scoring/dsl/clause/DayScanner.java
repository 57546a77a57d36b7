package dev.scoring.dsl.clause;

import dev.scoring.dsl.clause.ClauseDay.Said;
import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the days of a clause, and what is said of them. Masks what it has found. */
final class DayScanner {

  private static final int LAST = 31;

  private static final List<String> MONTHS =
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

  private final ClauseText text;
  private final BitSet masked;
  private final List<ClauseDay> found = new ArrayList<>();
  private Optional<Integer> lastYear = Optional.empty();

  private DayScanner(ClauseText text, BitSet masked) {
    this.text = text;
    this.masked = masked;
  }

  static List<ClauseDay> days(ClauseText text, BitSet masked) {
    DayScanner scanner = new DayScanner(text, masked);
    int at = 0;
    while (at < text.length()) {
      at = masked.get(at) ? at + 1 : scanner.at(at);
    }
    return scanner.found;
  }

  private int at(int start) {
    if (ClauseText.isDigit(text.at(start))) {
      int end = digits(start);
      int after = dayInDigits(start, end);
      if (after > 0) {
        return after;
      }
      return end;
    }
    if (ClauseText.isLetter(text.at(start))) {
      int end = start;
      while (ClauseText.isLetter(text.at(end))) {
        end++;
      }
      if (text.startsWith("year", start)
          && end == start + 4
          && isAfterOneOf(start, "end of the", "of the", "after the", "end of")
          && !isAfterOneOf(start, "half of the", "part of the", "rest of the", "quarter of the")) {
        return add(lastYear, 12, LAST, LAST, start, end);
      }
      int month = text.isChinese() ? 0 : month(text.between(start, end));
      return month > 0 ? monthFirst(start, end, month) : end;
    }
    if (text.startsWith("年底", start) || text.startsWith("年末", start)) {
      int stop = start + 2;
      if (lastYear.isPresent() || text.at(start - 1) != '半') {
        add(lastYear, 12, LAST, LAST, start, stop);
      }
      return stop;
    }
    return start + 1;
  }

  private int digits(int start) {
    int end = start;
    while (ClauseText.isDigit(text.at(end))) {
      end++;
    }
    return end;
  }

  private int number(int start, int end) {
    return end - start > 4 || end == start ? -1 : Integer.parseInt(text.between(start, end));
  }

  /** Reads a day that begins with digits; returns where it ends, or 0. */
  private int dayInDigits(int start, int end) {
    int first = number(start, end);
    boolean year = end - start == 4 && first >= 1900 && first <= 2200;
    char mark = text.at(end);
    if (year && (mark == '-' || mark == '/' || mark == '.')) {
      int monthEnd = digits(end + 1);
      int month = number(end + 1, monthEnd);
      int dayEnd = digits(monthEnd + 1);
      int day = text.at(monthEnd) == mark ? number(monthEnd + 1, dayEnd) : -1;
      if (isDay(month, day)) {
        return add(Optional.of(first), month, day, day, start, dayEnd);
      }
      return 0;
    }
    if (year && mark == '年') {
      lastYear = Optional.of(first);
      int next = text.skipSpaces(end + 1);
      if (text.at(next) == '底' || text.at(next) == '末') {
        return add(lastYear, 12, LAST, LAST, start, next + 1);
      }
      int monthEnd = digits(next);
      if (monthEnd > next && text.at(text.skipSpaces(monthEnd)) == '月') {
        return chineseMonth(start, number(next, monthEnd), text.skipSpaces(monthEnd) + 1);
      }
      masked.set(start, end);
      return end + 1;
    }
    if (mark == '月' && first >= 1 && first <= 12 && text.isChinese()) {
      return chineseMonth(start, first, end + 1);
    }
    return text.isChinese() ? 0 : dayFirst(start, end, first);
  }

  /** Reads what follows 月: a day, the end of the month, or nothing. */
  private int chineseMonth(int start, int month, int behind) {
    if (month < 1 || month > 12) {
      return 0;
    }
    if (text.at(behind) == '份') {
      behind++;
    }
    int next = text.skipSpaces(behind);
    int end = digits(next);
    int day = number(next, end);
    char mark = text.at(text.skipSpaces(end));
    if (isDay(month, day)
        && (mark == '日' || mark == '号' || mark == '起' || mark == '前' || mark == '后')) {
      int stop = text.skipSpaces(end);
      return add(lastYear, month, day, day, start, mark == '日' || mark == '号' ? stop + 1 : stop);
    }
    if (text.at(behind) == '底' || text.at(behind) == '末') {
      return add(lastYear, month, Month.of(month).maxLength(), LAST, start, behind + 1);
    }
    if ((text.at(behind) == '中' && text.at(behind + 1) == '旬') || text.at(behind) == '上') {
      return add(lastYear, month, 1, LAST, start, behind + 2);
    }
    return add(lastYear, month, 1, LAST, start, behind);
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
  }

  private static int month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      String month = MONTHS.get(i);
      if (word.equals(month)
          || (word.length() >= 3 && word.length() <= 4 && month.startsWith(word))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** 30 November 2019, 30th of November. */
  private int dayFirst(int start, int end, int day) {
    int next = end;
    if (text.startsWith("st", next)
        || text.startsWith("nd", next)
        || text.startsWith("rd", next)
        || text.startsWith("th", next)) {
      next += 2;
    }
    next = text.skipSpaces(next);
    if (text.startsWith("of ", next)) {
      next = text.skipSpaces(next + 3);
    }
    int wordEnd = next;
    while (ClauseText.isLetter(text.at(wordEnd))) {
      wordEnd++;
    }
    int month = month(text.between(next, wordEnd));
    if (!isDay(month, day)) {
      return 0;
    }
    int stop = text.at(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
    int yearStart = text.skipSpaces(text.at(stop) == ',' ? stop + 1 : stop);
    int yearEnd = digits(yearStart);
    Optional<Integer> year = year(yearStart, yearEnd);
    return add(year, month, day, day, start, year.isPresent() ? yearEnd : stop);
  }

  /** November 30, 2019; November 2019; the end of November. */
  private int monthFirst(int start, int end, int month) {
    int next = text.skipSpaces(end);
    int dayEnd = digits(next);
    int first = number(next, dayEnd);
    boolean isEnd = isAfterOneOf(start, "end of", "end-", "end", "close of");
    if (dayEnd - next <= 2 && isDay(month, first) && !isEnd) {
      int stop = dayEnd;
      if (ClauseText.isLetter(text.at(stop))) {
        stop += 2;
      }
      int yearStart = text.skipSpaces(text.at(stop) == ',' ? stop + 1 : stop);
      int yearEnd = digits(yearStart);
      Optional<Integer> year = year(yearStart, yearEnd);
      return add(year, month, first, first, start, year.isPresent() ? yearEnd : stop);
    }
    Optional<Integer> year = year(next, dayEnd);
    boolean may =
        month == 5
            && year.isEmpty()
            && !isAfterOneOf(start, "in", "of", "by", "until", "from", "since");
    if (may) {
      return end;
    }
    int stop = year.isPresent() ? dayEnd : end;
    int length = Month.of(month).maxLength();
    return isEnd
        ? add(year, month, length, LAST, start, stop)
        : add(year, month, 1, LAST, start, stop);
  }

  private boolean isAfterOneOf(int start, String... words) {
    String before = text.between(start - 12, start).stripTrailing();
    for (String word : words) {
      if (before.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Integer> year(int start, int end) {
    int year = end - start == 4 ? number(start, end) : -1;
    return year >= 1900 && year <= 2200 ? Optional.of(year) : Optional.empty();
  }

  private int add(Optional<Integer> year, int month, int first, int last, int start, int end) {
    ClauseDay day = new ClauseDay(year, month, first, last, Said.OPEN, start, end);
    found.add(day.said(text.isChinese() ? saidInChinese(day) : saidInEnglish(day)));
    masked.set(start, end);
    year.ifPresent(each -> lastYear = Optional.of(each));
    return end;
  }

  private Said saidInChinese(ClauseDay day) {
    String behind = text.behind(day.end(), 6);
    String before = text.before(day.start(), 4);
    if (behind.startsWith("(")) {
      behind = text.behind(text.skipSpaces(day.end()), 8);
    }
    if (text.at(day.end()) == '(' && text.at(day.end() + 1) == '含') {
      int close = text.indexOf(")", day.end());
      behind = close < 0 ? behind : text.behind(close + 1, 6);
    }
    if (NamesOfThings.startsWithOne(behind, "日")) {
      behind = behind.substring(1);
    }
    if (NamesOfThings.startsWithOne(behind, "前", "之前", "以前", "底前", "末前")) {
      return Said.BY;
    } else if (NamesOfThings.startsWithOne(behind, "起", "以来", "开始", "始", "之日起")) {
      return Said.SINCE;
    } else if (NamesOfThings.startsWithOne(behind, "后", "之后", "以后")) {
      return Said.AFTER;
    } else if (NamesOfThings.startsWithOne(behind, "止", "为止", "截止")
        || NamesOfThings.endsWithOne(before, "截至", "截止", "截止到", "截至到", "止于")) {
      return Said.UNTIL;
    } else if (NamesOfThings.endsWithOne(before, "超过", "晚于", "迟于", "逾期")) {
      return Said.AFTER;
    } else if (NamesOfThings.endsWithOne(before, "早于", "不晚于", "不迟于")) {
      return Said.BY;
    }
    return Said.OPEN;
  }

  private Said saidInEnglish(ClauseDay day) {
    String before = text.between(day.start() - 22, day.start()).stripTrailing();
    for (String filler : new String[] {" the", " the end of", " end of", " end-", " close of"}) {
      if (before.endsWith(filler)) {
        before = before.substring(0, before.length() - filler.length()).stripTrailing();
      }
    }
    String behind = text.between(day.end(), day.end() + 16).stripLeading();
    if (NamesOfThings.startsWithOne(behind, "or earlier", "or before", "at the latest")
        || endsWithWord(before, "no later than", "not later than", "on or before")) {
      return Said.BY;
    } else if (NamesOfThings.startsWithOne(behind, "onwards", "onward", "or later", "or after")
        || endsWithWord(
            before,
            "since",
            "from",
            "starting",
            "as of",
            "as from",
            "on or after",
            "effective",
            "beginning")) {
      return Said.SINCE;
    } else if (endsWithWord(before, "after", "later than", "past", "beyond")) {
      return Said.AFTER;
    } else if (endsWithWord(before, "until", "till", "through", "up to", "to", "thru")) {
      return Said.UNTIL;
    } else if (endsWithWord(before, "by", "before", "prior to")) {
      return Said.BY;
    }
    return Said.OPEN;
  }

  private static boolean endsWithWord(String text, String... words) {
    for (String word : words) {
      if (text.endsWith(word)
          && (text.length() == word.length()
              || !ClauseText.isLetter(text.charAt(text.length() - word.length() - 1)))) {
        return true;
      }
    }
    return false;
  }
}
