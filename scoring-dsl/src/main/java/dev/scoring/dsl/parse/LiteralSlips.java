package dev.scoring.dsl.parse;

import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.words.SpokenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Numbers with units, dates in other notations, ranges and points below zero. */
final class LiteralSlips {

  /** What is written between the ends of a range. */
  private static final Set<String> RANGES =
      Set.of("到", "~", "～", "〜", "—", "–", "―", "﹣", "and", "和", "与");

  /** What is written before a range. */
  private static final Set<String> BETWEEN = Set.of("between", "介于", "在", "within");

  private static final Set<String> SINCE =
      Set.of("自", "从", "起", "开始", "起施行", "以后", "之后", "from", "onwards", "on");

  private static final Set<String> UNTIL =
      Set.of("至", "到", "截至", "截止", "止", "为止", "前", "之前", "以前", "to", "till");

  private final Entry.Setting place;
  private final List<Token> entry;
  private final Set<String> names;
  private final List<Slip> slips = new ArrayList<>();

  LiteralSlips(Entry.Setting place, List<Token> entry, Set<String> names) {
    this.place = place;
    this.entry = entry;
    this.names = names;
  }

  List<Slip> slips() {
    for (int i = 0; i < entry.size(); i++) {
      day(i);
      range(i);
      datePhrase(i);
      comma(i);
      unit(i);
    }
    for (int i = 0; i < entry.size(); i++) {
      negative(i);
      numeral(i);
    }
    return slips;
  }

  // -------------------------------------------------------------- dates

  /** Such as {@code 2025/6/30}, {@code 2025.6.30}, {@code 20250630}. */
  private void day(int i) {
    if (type(i) == RulesLexer.NUMBER
        && (type(i + 1) == RulesLexer.DIVIDE || type(i + 1) == RulesLexer.MINUS)
        && type(i + 2) == RulesLexer.NUMBER
        && type(i + 3) == type(i + 1)
        && type(i + 4) == RulesLexer.NUMBER) {
      day(i, i + 5, List.of(text(i), text(i + 2), text(i + 4)));
    } else if (type(i) == RulesLexer.SECTION || type(i) == RulesLexer.STRING) {
      String written = text(i).replaceAll("[\"“”「」]", "").strip();
      List<String> parts = List.of(written.split("[-./年月日．－]+", -1));
      day(i, i + 1, parts.size() == 4 && parts.get(3).isEmpty() ? parts.subList(0, 3) : parts);
    } else if (type(i) == RulesLexer.NUMBER && text(i).length() == 8 && isDigits(text(i))) {
      day(
          i,
          i + 1,
          List.of(text(i).substring(0, 4), text(i).substring(4, 6), text(i).substring(6)));
    }
  }

  private void day(int from, int to, List<String> parts) {
    if (parts.size() != 3 || !parts.stream().allMatch(LiteralSlips::isDigits)) {
      return;
    }
    boolean yearFirst = parts.get(0).length() == 4;
    boolean yearLast = parts.get(2).length() == 4;
    if (yearFirst == yearLast) {
      return;
    }
    String year = parts.get(yearFirst ? 0 : 2);
    String month = parts.get(1);
    String dayOfMonth = parts.get(yearFirst ? 2 : 0);
    if (month.length() > 2 || dayOfMonth.length() > 2) {
      return;
    }
    if (!yearFirst && Integer.parseInt(month) > 12) {
      String other = month;
      month = dayOfMonth;
      dayOfMonth = other;
    }
    String day = year + "-" + two(month) + "-" + two(dayOfMonth);
    replace(
        from,
        to,
        day,
        "a date is written as year, month and day with `-` between them",
        "write " + Quoted.of(day));
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Such as {@code 自 2025-07-01 起} or {@code 2025-06-30 止}. */
  private void datePhrase(int i) {
    if (type(i) != RulesLexer.DAY) {
      return;
    }
    String before = i == 0 ? "" : text(i - 1);
    String behind = text(i + 1);
    boolean since = SINCE.contains(before) && type(i - 1) != RulesLexer.SINCE;
    boolean sinceBehind = SINCE.contains(behind);
    boolean until = UNTIL.contains(before);
    boolean untilBehind = UNTIL.contains(behind);
    if (since || (sinceBehind && !until)) {
      int from = since ? i - 1 : i;
      phrase(from, i + (sinceBehind ? 2 : 1), "since", i);
    } else if (until || untilBehind) {
      int from = until ? i - 1 : i;
      phrase(from, i + (untilBehind ? 2 : 1), "until", i);
    }
  }

  private void phrase(int from, int to, String keyword, int day) {
    List<Token> words = new ArrayList<>(Trial.words(keyword, entry.get(from), entry.get(to - 1)));
    words.add(entry.get(day));
    StringBuilder written = new StringBuilder();
    for (Token word : entry.subList(from, to)) {
      written.append(written.isEmpty() ? "" : " ").append(word.getText());
    }
    slips.add(
        new Slip(
            from,
            to,
            words,
            "one word before a day says from when or until when, not "
                + Quoted.of(written.toString()),
            "write " + Quoted.of(keyword + " " + text(day)),
            /* isCertain= */ true));
  }

  // -------------------------------------------------------------- ranges

  /** Such as {@code 60-80} or {@code 60 至 80}, where an interval must stand. */
  private void range(int i) {
    boolean bare = type(i) == RulesLexer.NUMBER && isTo(i + 1) && type(i + 2) == RulesLexer.NUMBER;
    boolean behindIn = i > 0 && type(i - 1) == RulesLexer.IN;
    if (bare && i > 0 && BETWEEN.contains(text(i - 1))) {
      boolean closed = text(i + 3).equals("之间");
      interval(i - 1, closed ? i + 4 : i + 3, "in [" + text(i) + ", " + text(i + 2) + "]");
    }
    if (bare && (place == Entry.Setting.BANDS || behindIn)) {
      boolean bracketed =
          i > 0
              && (type(i - 1) == RulesLexer.LBRACK || type(i - 1) == RulesLexer.LPAREN)
              && (type(i + 3) == RulesLexer.RBRACK || type(i + 3) == RulesLexer.RPAREN);
      String low = text(i);
      String high = text(i + 2);
      if (bracketed) {
        String open = type(i - 1) == RulesLexer.LBRACK ? "[" : "(";
        String close = type(i + 3) == RulesLexer.RBRACK ? "]" : ")";
        interval(i - 1, i + 4, open + low + ", " + high + close);
      } else {
        interval(i, i + 3, "[" + low + ", " + high + (behindIn ? "]" : ")"));
      }
    } else if (place == Entry.Setting.BANDS && type(i) == RulesLexer.NUMBER && endOfRange(i) > 0) {
      int end = endOfRange(i);
      String high = text(end - 1).replaceAll("[^0-9.]", "");
      interval(i, end, "[" + text(i) + ", " + (high.isEmpty() ? text(end - 2) : high) + ")");
    } else if (place == Entry.Setting.BANDS && Words.isComparison(type(i))) {
      openRange(i);
    } else if (place == Entry.Setting.BANDS && type(i) == RulesLexer.NUMBER) {
      worded(i);
    }
  }

  /** The word behind a range with units, as {@code 80分至90分} or {@code 80至90分}; 0 if it is none. */
  private int endOfRange(int i) {
    StringBuilder written = new StringBuilder();
    for (int at = i; at < entry.size() && at < i + 6; at++) {
      written.append(text(at));
      int behind = at + 1 < entry.size() ? type(at + 1) : Token.EOF;
      if (at > i
          && written.toString().matches("[0-9.]+(分|%)?(至|到|-|~|～|—|–)[0-9.]+(分|%)?")
          && (behind != RulesLexer.NAME || !SpokenNumber.isUnit(text(at + 1)))) {
        return at + 1;
      }
    }
    return 0;
  }

  /** Such as {@code >= 90}, with the name of the score before it or not. */
  private void openRange(int i) {
    if (type(i + 1) != RulesLexer.NUMBER) {
      return;
    }
    int from = i > 1 && type(i - 1) == RulesLexer.NAME ? i - 1 : i;
    String low = "..";
    boolean includes = false;
    if (i >= 2 && Words.isComparison(type(i - 2)) && i >= 3 && type(i - 3) == RulesLexer.NUMBER) {
      from = i - 3;
      low = text(i - 3);
      includes = type(i - 2) == RulesLexer.LE;
    }
    String number = text(i + 1);
    String interval =
        switch (type(i)) {
          case RulesLexer.GE -> "[" + number + ", ..)";
          case RulesLexer.GT -> "(" + number + ", ..)";
          case RulesLexer.LE -> (includes ? "[" : "(") + low + ", " + number + "]";
          default -> (includes ? "[" : "(") + low + ", " + number + ")";
        };
    interval(from, i + 2, interval);
    if (from < i && low.equals("..")) {
      interval(i, i + 2, interval);
    }
  }

  /** Such as {@code 90分以上}. */
  private void worded(int i) {
    int at = i + 1;
    String word = text(at);
    if (SpokenNumber.isUnit(word)) {
      at++;
      word = text(at);
    }
    if (SpokenNumber.isAbove(word)) {
      interval(i, at + 1, "[" + text(i) + ", ..)");
    } else if (SpokenNumber.isBelow(word)) {
      interval(i, at + 1, "(.., " + text(i) + ")");
    }
  }

  private void interval(int from, int to, String interval) {
    replace(
        from,
        to,
        interval,
        "a range is written with brackets that show which of its ends counts",
        "write "
            + Quoted.of(interval)
            + ": `[` and `]` stand beside an end that counts, `(` and `)` beside one that does"
            + " not");
  }

  private boolean isTo(int i) {
    return type(i) == RulesLexer.MINUS
        || type(i) == RulesLexer.AND
        || type(i) == RulesLexer.TO
        || type(i) == RulesLexer.ELLIPSIS
        || RANGES.contains(text(i));
  }

  // -------------------------------------------------------------- numbers

  /** A comma inside a number: for thousands, or where a point is meant. */
  private void comma(int i) {
    if (type(i) != RulesLexer.COMMA
        || i == 0
        || type(i - 1) != RulesLexer.NUMBER
        || type(i + 1) != RulesLexer.NUMBER
        || !SlipFinder.areGlued(entry.get(i - 1), entry.get(i))
        || !SlipFinder.areGlued(entry.get(i), entry.get(i + 1))) {
      return;
    }
    String before = text(i - 1);
    String behind = text(i + 1);
    boolean thousands = behind.length() == 3 && !before.startsWith("0");
    String number = thousands ? before + behind : before + "." + behind;
    replace(
        i - 1,
        i + 2,
        number,
        thousands ? "a number has no comma inside" : "a number has a point, not a comma",
        "write " + Quoted.of(number));
  }

  /** Such as {@code 3分}, {@code 扣 3 分}, {@code 70分以上}. */
  private void unit(int i) {
    if (type(i) != RulesLexer.NUMBER) {
      return;
    }
    boolean filler = i > 0 && SpokenNumber.isFiller(text(i - 1));
    int last = type(i + 1) == RulesLexer.PERCENT ? i + 1 : i;
    String word = text(last + 1);
    boolean unit = SpokenNumber.isUnit(word);
    int end = unit ? last + 2 : last + 1;
    String side = unit ? text(last + 2) : word;
    boolean above = SpokenNumber.isAbove(side);
    boolean below = SpokenNumber.isBelow(side);
    if (above || below) {
      side(i, last, end + 1, above);
    } else if (unit || filler) {
      plain(filler ? i - 1 : i, i, last, end);
      if (filler && unit) {
        plain(i, i, last, end);
      }
    }
  }

  private void plain(int from, int number, int last, int to) {
    String written = written(from, to);
    slips.add(
        new Slip(
            from,
            to,
            entry.subList(number, last + 1),
            "a number stands alone, without "
                + (from < number && to == last + 1 ? "a word before it: " : "a unit: ")
                + Quoted.of(written),
            "write " + Quoted.of(written(number, last + 1)),
            /* isCertain= */ true));
  }

  private void side(int number, int last, int to, boolean above) {
    boolean compared = number > 0 && Words.isComparison(type(number - 1));
    String plain = written(number, last + 1);
    String mark = compared ? text(number - 1) : above ? ">=" : "<=";
    List<Token> words = new ArrayList<>();
    if (!compared) {
      words.addAll(Trial.words(mark, entry.get(number), entry.get(number)));
    }
    words.addAll(entry.subList(number, last + 1));
    slips.add(
        new Slip(
            number,
            to,
            words,
            "which side of "
                + Quoted.of(plain)
                + " counts is said by "
                + Quoted.of(mark)
                + " before it, not by "
                + Quoted.of(written(last + 1, to)),
            "write " + Quoted.of(mark + " " + plain),
            /* isCertain= */ true));
  }

  private void negative(int i) {
    if (type(i) == RulesLexer.MINUS && type(i + 1) == RulesLexer.NUMBER) {
      slips.add(
          new Slip(
              i,
              i + 2,
              List.of(entry.get(i + 1)),
              "points are never negative: a part says whether it deducts or adds",
              "write " + Quoted.of(text(i + 1)),
              /* isCertain= */ false));
    }
  }

  private void numeral(int i) {
    if (type(i) == RulesLexer.NAME && !names.contains(text(i))) {
      SpokenNumber.of(text(i))
          .ifPresent(
              number ->
                  replace(
                      i,
                      i + 1,
                      number,
                      "a number is written in digits alone, not as " + Quoted.of(text(i)),
                      "write " + Quoted.of(number)));
    }
  }

  // -------------------------------------------------------------- words

  private void replace(int from, int to, String by, String message, String help) {
    slips.add(
        new Slip(
            from,
            to,
            Trial.words(by, entry.get(from), entry.get(to - 1)),
            message,
            help,
            /* isCertain= */ true));
  }

  /** What is written, with spaces where there are any. */
  private String written(int from, int to) {
    StringBuilder written = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean space = i > from && !SlipFinder.areGlued(entry.get(i - 1), entry.get(i));
      written.append(space ? " " : "").append(text(i));
    }
    return written.toString();
  }

  private int type(int i) {
    return i >= 0 && i < entry.size() ? entry.get(i).getType() : Token.EOF;
  }

  private String text(int i) {
    return i >= 0 && i < entry.size() ? entry.get(i).getText() : "";
  }
}
