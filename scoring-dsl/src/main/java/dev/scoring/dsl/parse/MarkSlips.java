package dev.scoring.dsl.parse;

import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Marks that are missing, too many, or others than are meant. */
final class MarkSlips {

  private final List<Token> entry;
  private final int read;
  private final List<Slip> slips = new ArrayList<>();

  MarkSlips(List<Token> entry, int read) {
    this.entry = entry;
    this.read = read;
  }

  List<Slip> slips() {
    for (int i = 0; i < entry.size(); i++) {
      colonBehindKeyword(i);
      pair(i);
      roundSteps(i);
      values(i);
      commas(i);
      pairs(i);
    }
    choices();
    form();
    points();
    mode();
    equal();
    for (int back = 0; back <= 3 && back <= read; back++) {
      colon(read - back);
    }
    for (int back = 0; back <= 1 && back <= read; back++) {
      comma(read - back);
      when(read - back);
      surplus(read - back);
    }
    return slips;
  }

  /** Such as {@code 等级：总得分} or {@code cap: 10}. */
  private void colonBehindKeyword(int i) {
    if (i > 0 && type(i) == RulesLexer.COLON && Words.english(type(i - 1)).isPresent()) {
      slips.add(
          new Slip(
              i,
              i + 1,
              List.of(),
              "no colon stands behind " + Quoted.of(text(i - 1)),
              "leave it out: write " + Quoted.of(text(i - 1) + " " + shown(i + 1)),
              /* isCertain= */ false));
    }
  }

  /** Two marks for one: {@code =<}, {@code > =}, {@code :=}. */
  private void pair(int i) {
    String both = text(i) + text(i + 1);
    String meant =
        switch (both) {
          case "=<", "＝＜", "<=", "＜＝", "≤=" -> "<=";
          case "=>", "＝＞", ">=", "＞＝", "≥=" -> ">=";
          case ":=", "：＝", ":＝", "：=" -> "=";
          case "><" -> "!=";
          default -> "";
        };
    if (!meant.isEmpty() && i + 1 < entry.size()) {
      slips.add(
          new Slip(
              i,
              i + 2,
              Trial.words(meant, entry.get(i), entry.get(i + 1)),
              Quoted.of(both) + " is no mark of the language",
              "write " + Quoted.of(meant),
              /* isCertain= */ true));
    }
  }

  /** Steps or cases in round brackets. */
  private void roundSteps(int open) {
    if (type(open) != RulesLexer.LPAREN) {
      return;
    }
    int depth = 0;
    for (int i = open; i < entry.size(); i++) {
      depth += type(i) == RulesLexer.LPAREN ? 1 : type(i) == RulesLexer.RPAREN ? -1 : 0;
      if (depth == 0) {
        List<Token> words = new ArrayList<>(Trial.words("[", entry.get(open), entry.get(open)));
        words.addAll(entry.subList(open + 1, i));
        words.addAll(Trial.words("]", entry.get(i), entry.get(i)));
        slips.add(
            new Slip(
                open,
                i + 1,
                words,
                "what is listed here stands in square brackets",
                "write `[` and `]`",
                /* isCertain= */ false));
        if (i == open + 2) {
          slips.add(
              new Slip(
                  open,
                  i + 1,
                  List.of(entry.get(open + 1)),
                  "no brackets stand around " + shownQuoted(open + 1),
                  "write " + shownQuoted(open + 1),
                  /* isCertain= */ false));
        }
        return;
      }
    }
  }

  /** Steps or cases without commas between them. */
  private void commas(int open) {
    if (type(open) != RulesLexer.LBRACK) {
      return;
    }
    List<Token> words = new ArrayList<>();
    int first = 0;
    int i = open;
    for (; i < entry.size() && type(i) != RulesLexer.RBRACK; i++) {
      boolean begins = type(i + 1) == RulesLexer.COLON && i > open + 1;
      boolean unit = type(i + 1) == RulesLexer.PERCENT && type(i + 2) == RulesLexer.COLON;
      if ((begins || (unit && i > open + 1)) && type(i - 1) != RulesLexer.COMMA) {
        words.addAll(Trial.words(",", entry.get(i), entry.get(i)));
        first = first == 0 ? i : first;
      }
      words.add(entry.get(i));
    }
    if (first > 0) {
      // What is marked is the first word without a comma before it.
      slips.add(
          new Slip(
                  open,
                  i,
                  words,
                  "a comma is missing before " + shownQuoted(first),
                  "write "
                      + Quoted.of(shown(first - 1) + ", " + shown(first))
                      + ": a comma stands between two steps or cases",
                  /* isCertain= */ false)
              .at(first));
    }
  }

  /** Steps or cases without the colon between what holds and its points. */
  private void pairs(int open) {
    if (type(open) != RulesLexer.LBRACK) {
      return;
    }
    List<Token> words = new ArrayList<>();
    words.add(entry.get(open));
    int marked = -1;
    int i = open + 1;
    while (i < entry.size() && type(i) != RulesLexer.RBRACK) {
      int end = i;
      boolean colon = false;
      while (end < entry.size()
          && type(end) != RulesLexer.RBRACK
          && type(end) != RulesLexer.COMMA) {
        colon |= type(end) == RulesLexer.COLON;
        end++;
      }
      boolean joined =
          end - i == 3
              && (type(i + 1) == RulesLexer.EQ
                  || type(i + 1) == RulesLexer.MINUS
                  || type(i + 1) == RulesLexer.STRAY);
      if (!colon && (joined || end - i == 2)) {
        marked = marked < 0 ? i + 1 : marked;
        words.add(entry.get(i));
        words.addAll(Trial.words(":", entry.get(i), entry.get(i)));
        words.add(entry.get(end - 1));
      } else {
        words.addAll(entry.subList(i, end));
      }
      if (type(end) == RulesLexer.COMMA) {
        words.add(entry.get(end));
        end++;
      }
      i = end;
    }
    if (marked > 0) {
      boolean mark = type(marked) != RulesLexer.NUMBER && type(marked) != RulesLexer.NAME;
      String points = mark ? shown(marked + 1) : shown(marked);
      slips.add(
          new Slip(
                  open,
                  i,
                  words,
                  "a colon stands between what holds and its points",
                  "write " + Quoted.of(shown(marked - 1) + ": " + points),
                  /* isCertain= */ false)
              .at(marked));
    }
  }

  /** The values of a choice with other marks than commas between them. */
  private void choices() {
    for (int i = 0; i < entry.size(); i++) {
      if (type(i) != RulesLexer.ONE_OF) {
        continue;
      }
      List<Token> words = new ArrayList<>();
      int first = -1;
      for (int at = i + 1; at < entry.size(); at++) {
        boolean mark =
            type(at) == RulesLexer.DIVIDE
                || type(at) == RulesLexer.OR
                || type(at) == RulesLexer.AND
                || type(at) == RulesLexer.STRAY;
        first = mark && first < 0 ? at : first;
        words.addAll(
            mark ? Trial.words(",", entry.get(at), entry.get(at)) : List.of(entry.get(at)));
      }
      if (first > 0) {
        slips.add(
            new Slip(
                    i + 1,
                    entry.size(),
                    words,
                    "a comma stands between two values",
                    "write " + Quoted.of(shown(first - 1) + ", " + shown(first + 1)),
                    /* isCertain= */ false)
                .at(first));
      }
    }
  }

  /** A rule that says of what it makes points, and not how. */
  private void form() {
    int colon = 1;
    while (type(colon) != RulesLexer.COLON && type(colon) != Token.EOF) {
      colon++;
    }
    int at = colon + 1;
    if (colon > 2
        || type(at) != RulesLexer.NAME
        || Words.LOOPS.contains(text(at).toLowerCase(Locale.ROOT))
        || type(entry.size() - 1) == RulesLexer.LBRACE) {
      return;
    }
    if (type(at + 1) == RulesLexer.NUMBER) {
      missing(at, "each", "flag " + shown(at) + " …` or `each " + shown(at) + " …");
    } else if (type(at + 1) == RulesLexer.LBRACK) {
      missing(at, "by", "by " + shown(at) + " […]");
    }
    for (int i = at + 1; i < entry.size(); i++) {
      if (type(i + 1) == RulesLexer.LBRACK && Words.isComparison(type(i))) {
        missing(at, "rate", "rate " + shown(at) + " < […]` or `count " + shown(at) + " < […]");
      }
    }
  }

  private void missing(int at, String keyword, String help) {
    slips.add(
        new Slip(
            at,
            at,
            Trial.words(keyword, at(at), at(at)),
            "how " + shownQuoted(at) + " gives points is missing before it",
            "write `" + help + "`",
            /* isCertain= */ false));
  }

  /** The points of a block behind a colon, or in brackets. */
  private void points() {
    if (type(entry.size() - 1) != RulesLexer.LBRACE) {
      return;
    }
    for (int i = 1; i + 1 < entry.size(); i++) {
      boolean bracket = type(i) == RulesLexer.LPAREN && type(i + 1) == RulesLexer.NUMBER;
      int close = bracket ? i + 2 : i;
      while (bracket && close < entry.size() && type(close) != RulesLexer.RPAREN) {
        close++;
      }
      if (bracket && close < entry.size()) {
        slips.add(
            new Slip(
                i,
                close + 1,
                List.of(entry.get(i + 1)),
                "the points of a block stand without brackets and unit",
                "write " + shownQuoted(i + 1),
                /* isCertain= */ true));
      } else if (type(i) == RulesLexer.COLON) {
        slips.add(
            new Slip(
                i,
                i + 1,
                List.of(),
                "a block has no colon before its points and its brace",
                "leave it out",
                /* isCertain= */ true));
      }
    }
  }

  /** One of several values, as in {@code k in (a, b)}. */
  private void values(int i) {
    if (type(i) != RulesLexer.NAME
        || (type(i + 1) != RulesLexer.IN && type(i + 1) != RulesLexer.EQ)
        || (type(i + 2) != RulesLexer.LBRACK && type(i + 2) != RulesLexer.LPAREN)) {
      return;
    }
    int close = i + 3;
    List<String> values = new ArrayList<>();
    while (type(close) == RulesLexer.NAME
        || type(close) == RulesLexer.NUMBER
        || type(close) == RulesLexer.STRING
        || type(close) == RulesLexer.COMMA
        || type(close) == RulesLexer.OR) {
      if (type(close) != RulesLexer.COMMA && type(close) != RulesLexer.OR) {
        values.add(text(i) + " = " + text(close));
      }
      close++;
    }
    boolean closed = type(close) == RulesLexer.RBRACK || type(close) == RulesLexer.RPAREN;
    if (closed && !values.isEmpty()) {
      String meant = String.join(" or ", values);
      slips.add(
          new Slip(
              i,
              close + 1,
              Trial.words("(" + meant + ")", entry.get(i), entry.get(close)),
              "one of several values is said with " + Quoted.of("or"),
              "write " + Quoted.of(meant),
              /* isCertain= */ true));
    }
  }

  /** A part that does not say whether it deducts or adds. */
  private void mode() {
    if (type(0) != RulesLexer.PART) {
      return;
    }
    for (int i = 2; i < 4; i++) {
      if (type(i) == RulesLexer.NUMBER) {
        String points = text(i);
        boolean adds = text(i - 1).contains("加") || text(i - 1).contains("奖");
        String mode = adds ? "add up to" : "deduct from";
        slips.add(
            new Slip(
                i,
                i,
                Trial.words(mode, entry.get(i), entry.get(i)),
                "whether the part deducts or adds must stand before its points",
                "write `deduct from " + points + "` or `add up to " + points + "`",
                /* isCertain= */ true));
      }
    }
  }

  /** A value of a name without {@code =}. */
  private void equal() {
    if (type(0) != RulesLexer.LET && type(0) != RulesLexer.TOTAL) {
      return;
    }
    for (int i = 2; i < 4 && i <= entry.size(); i++) {
      if (type(i) == RulesLexer.STRING) {
        continue;
      }
      boolean colon = type(i) == RulesLexer.COLON;
      slips.add(
          new Slip(
              i,
              colon ? i + 1 : i,
              Trial.words("=", at(i), at(i)),
              colon
                  ? "the value stands behind `=`, not behind a colon"
                  : "`=` is missing before " + shownQuoted(i),
              "write `" + text(0) + " " + text(1) + " = …`",
              /* isCertain= */ false));
    }
  }

  private void colon(int i) {
    if (i > 0 && type(i) == RulesLexer.EQ) {
      slips.add(
          new Slip(
              i,
              i + 1,
              Trial.words(":", at(i), at(i)),
              "a colon stands here, not " + Quoted.of(text(i)),
              "write " + Quoted.of(shown(i - 1) + ": " + shown(i + 1)),
              /* isCertain= */ false));
    }
    if (i < 1 || i > 3 || i > entry.size() || type(entry.size() - 1) == RulesLexer.LBRACE) {
      return;
    }
    slips.add(
        new Slip(
            i,
            i,
            Trial.words(":", at(i), at(i)),
            "a colon is missing before " + shownQuoted(i),
            "write " + Quoted.of(shown(i - 1) + ": " + shown(i)),
            /* isCertain= */ false));
  }

  private void comma(int i) {
    if (i < 1) {
      return;
    }
    slips.add(
        new Slip(
            i,
            i,
            Trial.words(",", at(i), at(i)),
            "a comma is missing before " + shownQuoted(i),
            "write " + Quoted.of(shown(i - 1) + ", " + shown(i)),
            /* isCertain= */ false));
  }

  /** A condition without the word before it, in a list and the like. */
  private void when(int i) {
    if (type(0) != RulesLexer.LIST && type(0) != RulesLexer.NOT_RATED) {
      return;
    }
    slips.add(
        new Slip(
            i,
            type(i) == RulesLexer.COLON ? i + 1 : i,
            Trial.words("when", at(i), at(i)),
            "`when` is missing before the condition",
            "write `when` before " + shownQuoted(type(i) == RulesLexer.COLON ? i + 1 : i),
            /* isCertain= */ false));
  }

  /** A mark that is too many. */
  private void surplus(int i) {
    if (i < entry.size()
        && (type(i) == RulesLexer.COMMA
            || type(i) == RulesLexer.COLON
            || type(i) == RulesLexer.EQ)) {
      slips.add(
          new Slip(
              i,
              i + 1,
              List.of(),
              Quoted.of(text(i)) + " stands here and joins nothing",
              "leave it out",
              /* isCertain= */ false));
    }
  }

  private String shownQuoted(int i) {
    return Quoted.word(shown(i));
  }

  /** A word as messages show it: of a long text the beginning. */
  private String shown(int i) {
    String text = text(i);
    return type(i) == RulesLexer.STRING && text.length() > 12
        ? text.substring(0, text.offsetByCodePoints(0, 6)) + "…" + text.substring(text.length() - 1)
        : text;
  }

  private Token at(int i) {
    return entry.get(Math.min(i, entry.size() - 1));
  }

  private int type(int i) {
    return i >= 0 && i < entry.size() ? entry.get(i).getType() : Token.EOF;
  }

  private String text(int i) {
    return i >= 0 && i < entry.size() ? entry.get(i).getText() : "";
  }
}
