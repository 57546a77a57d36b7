package dev.scoring.dsl.parse;

import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.grammar.RulesLexer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** What was probably meant where the grammar was left: functions, loops, phrases half right. */
final class LikelyMistakes {

  /** How many words before the error are looked at. */
  private static final int WORDS_BEFORE = 5;

  static final Set<Integer> MEASURES =
      Set.of(RulesLexer.RATE, RulesLexer.COUNT, RulesLexer.AMOUNT, RulesLexer.DATE_);

  static final Set<Integer> AGGREGATES =
      Set.of(
          RulesLexer.MIN,
          RulesLexer.MAX,
          RulesLexer.SUM,
          RulesLexer.MEAN,
          RulesLexer.SHARE,
          RulesLexer.RANK);

  private static final Set<Integer> OPERATORS =
      Set.of(RulesLexer.PLUS, RulesLexer.MINUS, RulesLexer.TIMES, RulesLexer.DIVIDE);

  private static final Set<Integer> COMPARISONS =
      Set.of(
          RulesLexer.LT, RulesLexer.LE, RulesLexer.GT, RulesLexer.GE, RulesLexer.EQ, RulesLexer.NE);

  private static final Set<Integer> DATE_CLAUSES =
      Set.of(RulesLexer.SINCE, RulesLexer.AFTER, RulesLexer.UNTIL);

  /** What a loop of other languages waits for. */
  private static final Set<String> STABLE =
      Set.of("stable", "unchanged", "converged", "稳定", "不变", "收敛");

  private static final Set<Integer> LIMITS =
      Set.of(RulesLexer.CAP, RulesLexer.FLOOR, RulesLexer.WEIGHT);

  /**
   * A mistake.
   *
   * @param code its code
   * @param first the first word that is marked
   * @param last the last word that is marked
   * @param message what is wrong
   * @param help what to write instead
   */
  record Mistake(Code code, Token first, Token last, String message, String help) {}

  private final Neighbours words;
  private final RefusedFunctions functions;

  LikelyMistakes(TokenStream tokens) {
    this.words = new Neighbours(tokens);
    this.functions = new RefusedFunctions(words);
  }

  /**
   * Looks for a mistake.
   *
   * @param found the word that does not fit
   * @param start the word with which began what it does not fit into; the same if that is not known
   */
  Optional<Mistake> find(Token found, Token start) {
    Token before = words.before(found);
    return functions
        .find(found, before, start)
        .or(() -> loop(found, before, start))
        .or(() -> new TableMistakes(words).find(found, before))
        .or(() -> aroundError(found, before, start))
        .or(() -> phraseBefore(found, start));
  }

  // -------------------------------------------------------------- loops

  private Optional<Mistake> loop(Token found, @Nullable Token before, Token start) {
    Token beforeStart = words.before(start);
    for (Token each :
        Stream.of(found, before, start, beforeStart).filter(Objects::nonNull).toList()) {
      if (isSameLine(each, start)
          && Words.LOOPS.contains(each.getText().toLowerCase(Locale.ROOT))) {
        return Optional.of(loop(each));
      }
    }
    return Optional.empty();
  }

  private static Mistake loop(Token word) {
    return new Mistake(Code.EXACT_AND_FINITE, word, word, Words.NO_LOOPS, Words.INSTEAD_OF_LOOPS);
  }

  // -------------------------------------------------------------- right at the error

  private Optional<Mistake> aroundError(Token found, @Nullable Token before, Token start) {
    if (start.getType() == RulesLexer.NUMBER && LIMITS.contains(type(words.before(start)))) {
      String limit = Objects.requireNonNull(words.before(start)).getText();
      return mistake(
          Objects.requireNonNull(words.before(start)),
          "the points are missing before `" + limit + "`",
          "write `each late 2 " + limit + " 5`");
    }
    if (found.getType() == RulesLexer.NOT_RATED) {
      return mistake(
          found,
          "`not rated` declares which units are not rated",
          "to ask whether `rated` is false write `not (rated)`");
    }
    if (before == null) {
      return Optional.empty();
    }
    int type = found.getType();
    int typeBefore = before.getType();
    String word = before.getText();
    if (type == RulesLexer.PERCENT) {
      return typeBefore == RulesLexer.NUMBER
          ? mistake(
              found,
              "a plain number stands here, not per cent",
              "leave out `" + found.getText() + "`")
          : mistake(
              found,
              "`" + found.getText() + "` stands behind a number only",
              "the language has no remainder; `each full 20 of n` counts full lots");
    }
    if (type == RulesLexer.COLON && Words.beginsClause(typeBefore)) {
      return mistake(
          found,
          "`" + word + "` begins a clause, and no colon stands behind it",
          "write `" + word + " …` without a colon; a rule cannot have this id");
    }
    if (typeBefore == RulesLexer.UNTIL
        && STABLE.contains(found.getText().toLowerCase(Locale.ROOT))) {
      return Optional.of(
          new Mistake(
              Code.EXACT_AND_FINITE,
              before,
              found,
              Words.NO_LOOPS,
              "say how many are left out: `mean of (a, b, c) drop lowest 1`; every score is worked"
                  + " out in one pass"));
    }
    if (DATE_CLAUSES.contains(typeBefore) && type != RulesLexer.DAY) {
      return mistake(
          found,
          "expected a date such as `2019-07-31` behind `" + word + "`",
          typeBefore == RulesLexer.UNTIL
              ? "`until` is the last day of a rule; the language has no loops"
              : "a condition stands behind `when`");
    }
    if (type == RulesLexer.LBRACK && typeBefore == RulesLexer.BY) {
      return mistake(
          found,
          "the choice is missing behind `" + word + "`",
          "write `by level [national: 10, else: 5]`");
    }
    if (type == RulesLexer.LBRACK && typeBefore == RulesLexer.TIERS) {
      return mistake(
          found,
          "the figure is missing behind `" + word + "`",
          "write `tiers people [1000: 1 per 100, else: 1 per 1000]`");
    }
    if (type == RulesLexer.COMMA && typeBefore == RulesLexer.NUMBER && splitsNumber(found)) {
      return mistake(found, "a number has no comma inside", "write `1234`, or `12万`");
    }
    if (COMPARISONS.contains(type) && typeBefore == RulesLexer.RBRACK) {
      return mistake(
          found,
          "steps that are compared stand in parentheses",
          "write `(rate x < [5:1]) " + found.getText() + " …`");
    }
    if (type == RulesLexer.EQ && isName(before) && isName(start) && start != before) {
      return mistake(
          start, "`" + start.getText() + "` begins nothing", "a named number is `let x = 3`");
    }
    if (COMPARISONS.contains(type) && isComparedBefore(found)) {
      return mistake(
          found,
          "a comparison has two sides, and a third begins here",
          "write `n in [3, 5)`, or join two comparisons with `and`");
    }
    return Optional.empty();
  }

  /** Whether a comma stands between digits without a space. */
  private boolean splitsNumber(Token comma) {
    Token behind = words.after(comma);
    return behind.getType() == RulesLexer.NUMBER
        && behind.getStartIndex() == comma.getStopIndex() + 1;
  }

  /** Whether a comparison stands shortly before, with nothing but a figure between. */
  private boolean isComparedBefore(Token found) {
    Token word = words.before(found);
    for (int i = 0; i < WORDS_BEFORE && word != null && isSameLine(word, found); i++) {
      if (COMPARISONS.contains(word.getType())) {
        return true;
      } else if (!isName(word)
          && word.getType() != RulesLexer.NUMBER
          && word.getType() != RulesLexer.DAY
          && !OPERATORS.contains(word.getType())) {
        return false;
      }
      word = words.before(word);
    }
    return false;
  }

  private static int type(@Nullable Token token) {
    return token == null ? Token.INVALID_TYPE : token.getType();
  }

  private static boolean isName(Token token) {
    return token.getType() == RulesLexer.NAME;
  }

  // -------------------------------------------------------------- phrases before the error

  /** A word of a phrase without its rest, at the error or shortly before it. */
  private Optional<Mistake> phraseBefore(Token found, Token start) {
    Token word = found;
    for (int i = 0; i <= WORDS_BEFORE; i++) {
      Optional<Mistake> mistake = phrase(word);
      if (mistake.isPresent()) {
        return mistake;
      }
      Token before = words.before(word);
      if (before == null || before.getLine() < lastLine(found)) {
        break;
      }
      word = before;
    }
    return phrase(start);
  }

  /** The line of the error, or the one before if the error is in the first words of its line. */
  private int lastLine(Token found) {
    Token word = found;
    for (int i = 0; i < 2; i++) {
      Token before = words.before(word);
      if (before == null || before.getLine() < found.getLine()) {
        return before == null ? found.getLine() : before.getLine();
      }
      word = before;
    }
    return found.getLine();
  }

  private Optional<Mistake> phrase(Token word) {
    Token next = words.after(word);
    if (!isSameLine(word, next)) {
      next = word;
    }
    return switch (word.getType()) {
      case RulesLexer.NAME ->
          phrase(word, word.getText(), next.getText())
              .or(() -> functionWithoutBrackets(word, words.after(word)));
      case RulesLexer.WORKING ->
          next.getText().equals("days") ? workingDays(word) : Optional.empty();
      case RulesLexer.FOR ->
          next.getType() == RulesLexer.EACH ? Optional.of(loop(word)) : kinds(word);
      case RulesLexer.PER ->
          isSameLine(word, next) && type(words.before(word)) == RulesLexer.NUMBER
              ? mistake(
                  word,
                  "`" + word.getText() + "` gives a price in `tiers` only",
                  "write `each missing 2`, or `each full 20 of missing 2`")
              : Optional.empty();
      case RulesLexer.FULL, RulesLexer.STARTED -> lotWithoutOf(next);
      case RulesLexer.IN ->
          next.getType() == RulesLexer.NUMBER
              ? mistake(
                  word,
                  "`" + word.getText() + "` is followed by an interval",
                  "write `n in [2, 5]`, or compare with `=`")
              : Optional.empty();
      case RulesLexer.MARK -> isName(next) ? mark(word, words.after(next)) : Optional.empty();
      case RulesLexer.RATE, RulesLexer.COUNT, RulesLexer.AMOUNT, RulesLexer.DATE_ ->
          isName(next) && OPERATORS.contains(type(words.before(word)))
              ? mistake(
                  word,
                  "steps inside a larger figure stand in parentheses",
                  "write `10 + (rate x < [5:1])`")
              : Optional.empty();
      default ->
          AGGREGATES.contains(word.getType()) && isName(next) ? withoutOf(word) : Optional.empty();
    };
  }

  /** A lot without the word before its figure. */
  private Optional<Mistake> lotWithoutOf(Token size) {
    Token behind = words.after(size);
    return size.getType() == RulesLexer.NUMBER && isName(behind) && isSameLine(size, behind)
        ? mistake(behind, "`of` is missing before what is counted", "write `each full 20 of n 1`")
        : Optional.empty();
  }

  /** Kinds of unit that are listed with commas. */
  private Optional<Mistake> kinds(Token word) {
    Token comma = words.after(words.after(word));
    Token behind = words.after(comma);
    boolean listed =
        comma.getType() == RulesLexer.COMMA
            && isSameLine(word, behind)
            && (isName(behind) || behind.getType() == RulesLexer.STRING);
    return listed
        ? mistake(comma, "kinds of unit are joined by `or`", "write `for city or county`")
        : Optional.empty();
  }

  private static Optional<Mistake> withoutOf(Token word) {
    return mistake(
        word,
        "`" + word.getText() + "` is followed by `of`",
        word.getType() == RulesLexer.RANK
            ? "write `rank of units.X ties best`"
            : RefusedFunctions.refusal(word.getText()));
  }

  private static Optional<Mistake> workingDays(Token word) {
    return mistake(
        word,
        "`working days` is followed by `from` or `after`",
        "write `working days from A to B`, or `3 working days after A`");
  }

  private Optional<Mistake> mark(Token word, Token behindFact) {
    int behindIn = words.after(behindFact).getType();
    boolean complete =
        behindFact.getType() == RulesLexer.IN
            && (behindIn == RulesLexer.LBRACK || behindIn == RulesLexer.LPAREN);
    return complete
        ? Optional.empty()
        : mistake(
            word,
            "`mark` is followed by a fact and the marks that may be given",
            "write `mark x in [0, 5]`");
  }

  /** Such as {@code ln x}. */
  private static Optional<Mistake> functionWithoutBrackets(Token word, Token next) {
    boolean called =
        isSameLine(word, next) && (isName(next) || next.getType() == RulesLexer.NUMBER);
    return called && RefusedFunctions.isInexact(word.getText())
        ? Optional.of(RefusedFunctions.mistake(word, word))
        : Optional.empty();
  }

  private Optional<Mistake> phrase(Token word, String text, String behind) {
    return switch (text) {
      case "takes" ->
          mistake(
              word,
              "`takes` is followed by `mean`, `highest`, `lowest`, `first` or `levels`",
              takes(behind));
      case "ties" ->
          mistake(
              word,
              "`ties` is followed by `best`, `worst`, `mean` or `dense`",
              "with `ties best` the places are 1, 2, 2, 4");
      case "drop", "keep" ->
          mistake(
              word,
              "`" + text + "` is followed by which values, and these by how many",
              "write `drop lowest 1`, `drop highest 1` or `keep highest 3`");
      case "rounded" ->
          mistake(
              word,
              "`rounded` is followed by `to`, `up to` or `down to`",
              "write `rounded to 0.1` with the multiple that is meant");
      case "required" ->
          mistake(
              word,
              "`required` is followed by `when`",
              "write `amount or empty required when CONDITION`");
      case "zero" -> mistake(word, "`zero` is followed by `when`", "write `zero when CONDITION`");
      case "mod", "modulo" ->
          Optional.of(
              new Mistake(
                  Code.EXACT_AND_FINITE,
                  word,
                  word,
                  "the language has no `" + text + "`",
                  RefusedFunctions.refusal(text)));
      case "if", "then" ->
          mistake(
              word, "`" + text + "` is no word of the language", RefusedFunctions.refusal("if"));
      case "best", "worst", "highest", "lowest", "average", "median" ->
          text.equals("highest") && behind.equals("first")
              ? mistake(word, "without `lowest first` the highest is first anyway", "leave it out")
              : behind.equals("of")
                  ? mistake(
                      word,
                      "the language has no `" + text + " of`",
                      "write `max of (a, b)`, `min of (a, b)` or `mean of (a, b)`")
                  : Optional.empty();
      case "year", "month", "quarter", "day", "weekday" ->
          behind.equals("of")
              ? mistake(
                  word,
                  "the language takes no `" + text + "` out of a date",
                  "compare dates: `d >= 2025-01-01 and d <= 2025-12-31`, or `d in month of"
                      + " inspection_date`")
              : Optional.empty();
      case "days", "months", "years" -> days(word, text, behind);
      case "between" ->
          SPANS.contains(textBefore(word))
              ? Optional.empty()
              : mistake(word, "`between` is no word of the language", "write `n in [2, 5]`");
      case "is", "equals" ->
          mistake(word, "`" + text + "` is no word of the language", "compare with `=` or `!=`");
      case "deduct", "deducts" ->
          mistake(word, "`" + text + "` is followed by `from`", "write `deduct from 100`");
      case "places", "decimals", "digits" ->
          mistake(
              word,
              "a figure is rounded to a multiple, not to places",
              "two places are `rounded to 0.01`");
      default -> Optional.empty();
    };
  }

  private Optional<Mistake> days(Token word, String text, String behind) {
    if (!BETWEEN.contains(behind)) {
      return Optional.empty();
    }
    Token before = words.before(word);
    return before != null && before.getType() == RulesLexer.WORKING
        ? workingDays(before)
        : mistake(
            word,
            "`" + text + "` is followed by `from` or `after`",
            "write `" + text + " from A to B`, or `3 " + text + " after A`");
  }

  private String textBefore(Token word) {
    Token before = words.before(word);
    return before == null ? "" : before.getText();
  }

  private static final Set<String> SPANS = Set.of("days", "months", "years");

  private static final Set<String> BETWEEN =
      Set.of("between", "since", "until", "before", "of", "in");

  private static String takes(String behind) {
    return switch (behind) {
      case "average", "avg" -> "write `takes mean`";
      case "max", "maximum", "best", "top", "most" -> "write `takes highest`";
      case "min", "minimum", "worst", "least" -> "write `takes lowest`";
      case "sum", "total", "all" -> "leave it out: without `takes` it is the sum";
      default -> "without `takes` it is the sum";
    };
  }

  // -------------------------------------------------------------- words

  private static Optional<Mistake> mistake(Token word, String message, String help) {
    return Optional.of(new Mistake(Code.FOLLOWS_GRAMMAR, word, word, message, help));
  }

  private static boolean isSameLine(Token one, Token other) {
    return one.getLine() == other.getLine();
  }
}
