package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.clause.ClauseNumber.Notation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a clause, and passes over what only looks like one. */
final class NumberScanner {

  private static final Rational THOUSAND = Rational.of(1_000);
  private static final Rational MYRIAD = Rational.of(10_000);
  private static final Rational MILLION = Rational.of(1_000_000);
  private static final Rational HUNDRED_MILLION = Rational.of(100_000_000);
  private static final Rational BILLION = Rational.of(1_000_000_000);
  private static final Rational TENTH = Rational.of(1, 10);
  private static final Rational HUNDREDTH = Rational.of(1, 100);

  private static final int MAX_DIGITS = 18;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;

  private final ClauseText text;
  private final BitSet masked;
  private final List<ClauseNumber> found = new ArrayList<>();

  private NumberScanner(ClauseText text, BitSet masked) {
    this.text = text;
    this.masked = masked;
  }

  /** The numbers of a text, in its order; {@code masked} is passed over. */
  static List<ClauseNumber> numbers(ClauseText text, BitSet masked) {
    NumberScanner scanner = new NumberScanner(text, masked);
    scanner.scan();
    return scanner.found;
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      char c = text.at(at);
      if (masked.get(at)) {
        at++;
      } else if (ClauseText.isDigit(c)) {
        at = digits(at);
      } else if (ClauseText.isLetter(c)) {
        at = word(at);
      } else if (ChineseNumerals.begins(c)) {
        at = numeral(at);
      } else if (c == '½' || c == '¼' || c == '¾') {
        Rational part = c == '½' ? Rational.of(1, 2) : Rational.of(c == '¼' ? 1 : 3, 4);
        add(part, part, TENTH, false, Notation.WORDS, at, at + 1);
        at++;
      } else {
        at++;
      }
    }
  }

  private void add(
      Rational value,
      Rational bare,
      Rational last,
      boolean percent,
      Notation written,
      int start,
      int end) {
    found.add(new ClauseNumber(value, bare, last, percent, written, start, end));
  }

  /** A word: a number word, or what makes the digits joined to it no number. */
  private int word(int start) {
    int end = start;
    while (ClauseText.isLetter(text.at(end))) {
      end++;
    }
    String word = text.between(start, end);
    Optional<Rational> value = EnglishNumbers.of(word);
    if (value.isPresent() && !text.isChinese()) {
      return englishNumber(value.get(), start, end);
    }
    // What is joined to letters is a name, such as SpO2, A1.2 or ISO9001.
    while (isJoined(end)) {
      end++;
    }
    return end;
  }

  private boolean isJoined(int at) {
    char c = text.at(at);
    if (ClauseText.isDigit(c) || ClauseText.isLetter(c) || c == '_') {
      return true;
    }
    return (c == '.' || c == '-')
        && ClauseText.isDigit(text.at(at + 1))
        && (ClauseText.isDigit(text.at(at - 1)) || c == '-');
  }

  private int englishNumber(Rational first, int start, int end) {
    Rational value = first;
    // twenty-five, two hundred
    while (text.at(end) == '-' || text.at(end) == ' ') {
      int next = end + 1;
      int stop = next;
      while (ClauseText.isLetter(text.at(stop))) {
        stop++;
      }
      String word = text.between(next, stop);
      Optional<Rational> part = EnglishNumbers.parts(word);
      if (part.isPresent() && value.isWhole()) {
        value = value.times(part.get());
        end = stop;
        break;
      }
      Optional<Rational> more = EnglishNumbers.of(word);
      Optional<Rational> times = scale(word);
      if (times.isPresent() && value.compareTo(THOUSAND) < 0) {
        value = value.times(times.get());
      } else if (more.isPresent()
          && text.at(end) == '-'
          && more.get().compareTo(Rational.of(10)) < 0
          && value.compareTo(Rational.of(20)) >= 0) {
        value = value.plus(more.get());
      } else {
        break;
      }
      end = stop;
    }
    int percentEnd = percentEnd(end);
    add(value, value, Rational.ONE, percentEnd > end, Notation.WORDS, start, percentEnd);
    return percentEnd;
  }

  private static Optional<Rational> scale(String word) {
    return switch (word) {
      case "hundred" -> Optional.of(Rational.HUNDRED);
      case "thousand" -> Optional.of(THOUSAND);
      case "million", "mn" -> Optional.of(MILLION);
      case "billion", "bn" -> Optional.of(BILLION);
      default -> Optional.empty();
    };
  }

  /** A number in digits. */
  private int digits(int start) {
    int end = start;
    StringBuilder digits = new StringBuilder();
    while (ClauseText.isDigit(text.at(end))) {
      digits.append(text.at(end++));
    }
    while (digits.length() > 0
        && (text.at(end) == ',' || text.at(end) == ' ')
        && isGroup(end)
        && (end - start <= 3 || found.isEmpty() || text.at(end - 4) == text.at(end))) {
      digits.append(text.between(end + 1, end + 4));
      end += 4;
    }
    int whole = digits.length();
    if (text.at(end) == '.' && ClauseText.isDigit(text.at(end + 1))) {
      digits.append('.');
      end++;
      while (ClauseText.isDigit(text.at(end))) {
        digits.append(text.at(end++));
      }
    }
    if (isNoNumber(start, end, whole)) {
      return passOver(end);
    }
    Rational value = Rational.parse(digits.toString());
    Rational last = Rational.ONE;
    for (int i = whole + 1; i < digits.length(); i++) {
      last = last.times(TENTH);
    }
    return withWhatFollows(value, last, start, end);
  }

  /** Whether a comma or space and three digits follow, and no fourth. */
  private boolean isGroup(int at) {
    if (text.at(at) == ' ' && text.isChinese()) {
      return false;
    }
    return ClauseText.isDigit(text.at(at + 1))
        && ClauseText.isDigit(text.at(at + 2))
        && ClauseText.isDigit(text.at(at + 3))
        && !ClauseText.isDigit(text.at(at + 4));
  }

  /** Whether some digits are the number of a section, a time of day or too long to be counted. */
  private boolean isNoNumber(int start, int end, int whole) {
    if (whole > MAX_DIGITS || end - start > 2 * MAX_DIGITS) {
      return true;
    }
    boolean section = text.at(end) == '.' && ClauseText.isDigit(text.at(end + 1));
    boolean time =
        text.at(end) == ':'
            && ClauseText.isDigit(text.at(end + 1))
            && ClauseText.isDigit(text.at(end + 2))
            && !ClauseText.isDigit(text.at(end + 3))
            && end - start <= 2;
    return section || time;
  }

  private int passOver(int end) {
    while (ClauseText.isDigit(text.at(end))
        || ((text.at(end) == '.' || text.at(end) == ':') && ClauseText.isDigit(text.at(end + 1)))) {
      end++;
    }
    return end;
  }

  private int withWhatFollows(Rational bare, Rational last, int start, int numberEnd) {
    int end = numberEnd;
    Notation written = Notation.DIGITS;
    Rational value = bare;
    char next = text.at(end);
    if (next == '/' && ClauseText.isDigit(text.at(end + 1))) {
      int stop = end + 1;
      while (ClauseText.isDigit(text.at(stop))) {
        stop++;
      }
      Rational under = Rational.parse(text.between(end + 1, Math.min(stop, end + 1 + MAX_DIGITS)));
      if (under.signum() > 0 && text.at(stop) != '/') {
        Rational fraction = bare.dividedBy(under);
        add(fraction, fraction, TENTH, false, Notation.WORDS, start, stop);
        return stop;
      }
      return stop;
    }
    int word = text.skipSpaces(end);
    if (ClauseText.isLetter(text.at(end)) && end == word) {
      int stop = end;
      while (ClauseText.isLetter(text.at(stop))) {
        stop++;
      }
      String joined = text.between(end, stop);
      if (EnglishNumbers.isOrdinalEnd(joined)) {
        written = Notation.WORDS;
        end = stop;
      } else if (joined.equals("k") || (joined.equals("m") && !text.isChinese())) {
        value = joined.equals("k") ? value.times(THOUSAND) : value.times(MILLION);
        end = stop;
      } else if (!EnglishNumbers.isUnit(joined) && scale(joined).isEmpty()) {
        // 5G, 3A, 4D: a name
        while (isJoined(stop)) {
          stop++;
        }
        return stop;
      }
    }
    Optional<Rational> times = Optional.empty();
    int after = text.skipSpaces(end);
    if (text.at(after) == '百' && text.at(after + 1) == '万') {
      times = Optional.of(MILLION);
      after += 2;
    } else if (text.at(after) == '千' && text.at(after + 1) == '万') {
      times = Optional.of(Rational.of(10_000_000));
      after += 2;
    } else if (text.at(after) == '万') {
      times = Optional.of(MYRIAD);
      after++;
    } else if (text.at(after) == '亿') {
      times = Optional.of(HUNDRED_MILLION);
      after++;
    } else if (text.at(after) == '千'
        && text.at(after + 1) != '克'
        && text.at(after + 1) != '米'
        && text.at(after + 1) != '瓦') {
      times = Optional.of(THOUSAND);
      after++;
    } else if (text.at(after) == '百' && text.at(after + 1) != '分') {
      times = Optional.of(Rational.HUNDRED);
      after++;
    } else if (text.at(after) == '成' && isShare(after + 1)) {
      add(bare.times(Rational.of(10)), bare, last, true, written, start, after + 1);
      return after + 1;
    } else if (ClauseText.isLetter(text.at(after))) {
      int stop = after;
      while (ClauseText.isLetter(text.at(stop))) {
        stop++;
      }
      times = scale(text.between(after, stop));
      after = times.isPresent() ? stop : after;
    }
    if (times.isPresent()) {
      value = value.times(times.get());
      last = last.times(times.get());
      end = after;
    }
    int percentEnd = percentEnd(end);
    boolean percent = percentEnd > end;
    if (!percent && isYear(value, start, numberEnd)) {
      return end;
    }
    if (percent && text.at(percentEnd - 1) == '‰') {
      value = value.times(TENTH);
      last = last.times(TENTH);
    }
    add(value, bare, last, percent, written, start, percentEnd);
    return percentEnd;
  }

  private boolean isShare(int at) {
    char c = text.at(at);
    return c != '立' && c != '为' && c != '果' && c != '员' && c != '功';
  }

  /** Behind a sign or word for per cent, if there is one. */
  private int percentEnd(int at) {
    int next = text.skipSpaces(at);
    if (text.at(next) == '%' || text.at(next) == '‰') {
      return next + 1;
    }
    for (String word :
        List.of(
            "per cent",
            "percent",
            "pct",
            "percentage point",
            "per-cent",
            "个百分点",
            "百分点",
            "个点",
            "pp ")) {
      if (text.startsWith(word, next)) {
        int end = next + word.length();
        if (word.equals("percentage point") && text.at(end) == 's') {
          end++;
        }
        return word.equals("pp ") ? end - 1 : end;
      }
    }
    return at;
  }

  /** Whether it is a year that stands alone. */
  private boolean isYear(Rational value, int start, int end) {
    if (end - start != 4
        || !value.isWhole()
        || value.compareTo(Rational.of(FIRST_YEAR)) < 0
        || value.compareTo(Rational.of(LAST_YEAR)) > 0) {
      return false;
    }
    char next = text.at(text.skipSpaces(end));
    if (text.isChinese()) {
      return next == '年' || next == '-' || next == '~';
    }
    int wordStart = text.skipSpaces(end);
    return (!ClauseText.isLetter(text.at(wordStart)) && !EnglishPhrases.isHeldAgainst(text, start))
        || text.startsWith("and ", wordStart)
        || text.startsWith("or ", wordStart)
        || text.startsWith("to ", wordStart);
  }

  /** A number in Chinese numerals. */
  private int numeral(int start) {
    Optional<ChineseNumerals.Numeral> read = ChineseNumerals.read(text, start);
    if (read.isEmpty()) {
      return start + 1;
    }
    ChineseNumerals.Numeral numeral = read.get();
    int end = numeral.end();
    int percentEnd = percentEnd(end);
    boolean percent = numeral.percent() || percentEnd > end;
    add(numeral.value(), numeral.value(), Rational.ONE, percent, Notation.WORDS, start, percentEnd);
    return percentEnd;
  }

  /** Whether a fraction stands for a value as a number in a formula. */
  static Rational hundredth() {
    return HUNDREDTH;
  }
}
