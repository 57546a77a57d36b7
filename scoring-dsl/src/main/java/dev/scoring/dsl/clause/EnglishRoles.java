package dev.scoring.dsl.clause;

import dev.scoring.dsl.clause.EnglishWords.Token;
import java.util.List;
import java.util.Optional;

/** Tells what the numbers of an English clause are, from the words beside them. */
final class EnglishRoles {
  private static final int FAR = 6;

  private static final int UNIT = 4;

  private final ClauseText text;

  private final List<ClauseNumber> numbers;

  private final EnglishWords words;

  private EnglishRoles(ClauseText text, List<ClauseNumber> numbers) {
    this.text = text;
    this.numbers = numbers;
    this.words = EnglishWords.of(text, numbers);
  }

  static void tell(ClauseText text, List<ClauseNumber> numbers) {
    EnglishRoles roles = new EnglishRoles(text, numbers);
    for (int i = roles.words.size() - 1; i >= 0; i--) {
      if (roles.words.at(i).isNumber()) {
        roles.tell(i);
      }
    }
    EnglishRanges ranges = new EnglishRanges(numbers, roles.words);
    ranges.ranges();
    ranges.elliptic();
  }

  private ClauseNumber number(Token token) {
    return numbers.get(token.number());
  }

  private void tell(int at) {
    ClauseNumber number = number(words.at(at));
    if (isInList(at)) {
      return;
    }
    int behind = at + 1;
    if (words.at(behind).text().equals("-") && words.at(behind + 1).isWord()) {
      behind++;
    }
    int unit = behind;
    while (EnglishPhrases.BEFORE_POINTS.contains(words.at(unit).text()) && unit - behind < 3) {
      unit++;
    }
    boolean percentage = unit > behind && words.at(unit - 1).text().equals("percentage");
    if (!number.percent() && !percentage && EnglishPhrases.POINTS.contains(words.at(unit).text())) {
      points(number, at, unit + 1);
      return;
    }
    figure(number, at);
  }

  /** Whether a number stands in a list, such as 5, 4 and 3 points; then it is what the next is. */
  private boolean isInList(int at) {
    int next = at + 1;
    boolean list = false;
    while (words.at(next).text().equals(",")
        || words.at(next).text().equals("and")
        || words.at(next).text().equals("or")
        || words.at(next).text().equals("/")) {
      list = true;
      next++;
    }
    if (!list || !words.at(next).isNumber() || next - at > 3) {
      return false;
    }
    ClauseNumber number = number(words.at(at));
    ClauseNumber following = number(words.at(next));
    if (number.percent() != following.percent()
        || !number.inDigits()
        || following.role() != Role.POINTS
        || !following.named()
        || isMarked(at)) {
      return false;
    }
    number.is(following.role(), following.against());
    number.sign(following.sign());
    return true;
  }

  private boolean isMarked(int at) {
    return before(at).isPresent() || EnglishPhrases.EACH.contains(words.at(at - 1).text());
  }

  private void points(ClauseNumber number, int at, int behind) {
    number.sign(sign(at, behind));
    Optional<Against> before = before(at).map(Held::against);
    if (EnglishPhrases.EACH.contains(words.at(at - 1).text())) {
      number.is(Role.LOT);
      return;
    }
    if (words.at(at - 1).text().equals("of")
        && (words.at(at - 2).text().equals("out") || words.at(at - 2).text().equals("total"))
        && !words.at(at - 3).text().equals("maximum")) {
      number.is(Role.WHOLE);
      return;
    }
    if (words.at(at + 1).text().equals("-")
        && (words.at(behind).text().equals("scale") || words.at(behind).text().equals("system"))) {
      number.is(Role.WHOLE);
      return;
    }
    if (words.at(at - 1).text().equals(":")
        && (words.at(at - 3).text().startsWith("max")
            || words.at(at - 2).text().startsWith("max"))) {
      number.is(Role.CAP);
      return;
    }
    int afterPoints = behind;
    if (isWorkedOutCap(at, behind)
        || (before.isPresent() && before.get() == Against.AT_MOST)
        || words.startsWithOne(afterPoints, EnglishPhrases.CAP_BEHIND)) {
      number.is(Role.CAP);
    } else if (before.isEmpty() && words.startsWithOne(afterPoints, EnglishPhrases.IN_ALL)) {
      number.is(Role.WHOLE);
      number.harden();
    } else if (words.startsWithOne(afterPoints, EnglishPhrases.AT_LEAST_BEHIND)
        && !words.startsWith(afterPoints, new String[] {"plus"})) {
      number.is(Role.BOUND, Against.AT_LEAST);
    } else if (words.startsWithOne(afterPoints, EnglishPhrases.AT_MOST_BEHIND)) {
      number.is(Role.BOUND, Against.AT_MOST);
    } else if (before.isPresent() && before.get() == Against.AT_LEAST) {
      number.isSoft(Role.FLOOR, Against.AT_LEAST);
    } else if (before.isPresent()) {
      number.is(Role.BOUND, before.get());
    } else {
      number.is(Role.POINTS);
    }
  }

  private int sign(int at, int behind) {
    for (int i = at - 1; i >= Math.max(0, at - FAR) && !words.at(i).isBreak(); i--) {
      String word = words.at(i).text();
      if (EnglishPhrases.TAKES.contains(word) && !word.equals("less")) {
        return -1;
      } else if (EnglishPhrases.GIVES.contains(word)) {
        return 1;
      }
    }
    for (int i = behind; i < behind + 4 && !words.at(i).isBreak(); i++) {
      String word = words.at(i).text();
      if (word.equals("deducted")
          || word.equals("lost")
          || word.equals("off")
          || word.equals("subtracted")
          || word.equals("deduction")
          || word.equals("penalty")) {
        return -1;
      } else if (word.equals("awarded") || word.equals("added") || word.equals("bonus")) {
        return 1;
      }
    }
    return words.at(at - 1).text().equals("-") && words.at(at - 2).isBreak() ? -1 : 0;
  }

  /** What is said before a number, and where the phrase for it begins. */
  private record Held(Against against, int first) {}

  /** The phrase that stands nearest before a number, in its piece of the sentence. */
  private Optional<Held> before(int at) {
    boolean verb = false;
    for (int last = at - 1; last >= at - FAR; last--) {
      Token token = words.at(last);
      if (token.isBreak() || token.isNumber() || EnglishPhrases.EACH.contains(token.text())) {
        return Optional.empty();
      }
      Optional<Held> longest = Optional.empty();
      for (EnglishPhrases.Phrases phrases : EnglishPhrases.BEFORE) {
        for (String[] phrase : phrases.phrases()) {
          int first = words.endsWith(last, phrase);
          if (first >= 0 && (longest.isEmpty() || first < longest.get().first())) {
            longest = Optional.of(new Held(phrases.against(), first));
          }
        }
      }
      if (longest.isPresent() && verb && !isLimit(longest.get().first(), last)) {
        return Optional.empty();
      }
      if (longest.isPresent()) {
        return longest.filter(held -> !isSomethingElse(held, at)).map(this::negated);
      }
      String ahead = words.at(last - 1).text();
      if (ahead.equals("maximum") || ahead.equals("max") || ahead.equals("maximal")) {
        return Optional.of(new Held(Against.AT_MOST, last - 1));
      }
      if (EnglishPhrases.TAKES.contains(token.text())
          || EnglishPhrases.GIVES.contains(token.text())) {
        return Optional.empty();
      }
      verb |= EnglishPhrases.VERBS.contains(token.text());
    }
    return Optional.empty();
  }

  private boolean isLimit(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (EnglishPhrases.LIMITS.contains(words.at(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** 'No more than one week counts (14 points)': alone in brackets behind what counts at most. */
  private boolean isWorkedOutCap(int at, int behind) {
    if (!words.at(at - 1).text().equals("(") || !words.at(behind).text().equals(")")) {
      return false;
    }
    boolean counts = false;
    for (int i = at - 2; i >= at - 12 && !words.at(i).isBreak(); i--) {
      String word = words.at(i).text();
      counts |= word.startsWith("count") || word.equals("considered") || word.equals("recognised");
      if (counts
          && (words.startsWith(i, new String[] {"more", "than"})
              || words.startsWith(i, new String[] {"at", "most"})
              || words.startsWith(i, new String[] {"up", "to"})
              || word.equals("only")
              || word.startsWith("max"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase is about another thing than the number: 'above the target 2 points'. */
  private boolean isSomethingElse(Held held, int at) {
    String word = words.at(held.first()).text();
    String before = words.at(held.first() - 1).text();
    if (before.equals("and") || before.equals("or")) {
      // 90 and above 10 points: the phrase belongs to the number in front of it.
      for (int i = held.first() - 2; i >= held.first() - 4; i--) {
        if (words.at(i).isNumber()) {
          return at == held.first() + 1;
        } else if (!words.at(i).isWord()) {
          break;
        }
      }
    }
    String next = words.at(held.first() + 1).text();
    String second = words.at(held.first() + 2).text();
    if (word.equals("within") && (isPast(next) || (next.equals("the") && isPast(second)))) {
      return true;
    }
    int first = at - held.first();
    if (word.equals("max") || word.equals("min") || word.equals("cap")) {
      return first > 3;
    }
    if (word.equals("under")
        || word.equals("over")
        || word.equals("before")
        || word.equals("past")) {
      return first > 3;
    }
    return false;
  }

  private static boolean isPast(String word) {
    return word.equals("last")
        || word.equals("past")
        || word.equals("previous")
        || word.equals("preceding");
  }

  /** 'not more than 5' has a phrase of its own; 'not … at least 5' is the opposite. */
  private Held negated(Held held) {
    String before = words.at(held.first() - 1).text();
    if (held.against() == Against.AT_LEAST && (before.equals("not") || before.equals("cannot"))) {
      return new Held(Against.LESS, held.first());
    }
    if (held.against() == Against.GREATER && (before.equals("not") || before.equals("no"))) {
      return new Held(Against.AT_MOST, held.first());
    }
    return held;
  }

  private void figure(ClauseNumber number, int at) {
    Token next = words.at(at + 1);
    Optional<Held> before = before(at);
    int each = each(at);
    if (each >= 0 && (before.isEmpty() || before.get().first() < each)) {
      number.is(Role.LOT);
      return;
    }
    Optional<Against> behind = behind(at);
    if ((words.at(at - 1).text().equals("of") && words.at(at - 2).text().equals("out"))
        || words.at(at - 1).text().equals("/")) {
      number.is(Role.WHOLE);
      return;
    }
    if (before.isPresent() && before.get().against() == Against.AT_MOST && isCap(at)) {
      number.is(Role.CAP);
      return;
    }
    if (behind.isPresent() && behind.get() == Against.AT_MOST && isCapBehind(at)) {
      number.is(Role.CAP);
      return;
    }
    if (behind.isPresent() || before.isPresent()) {
      Against against =
          behind.isPresent()
              ? before.isPresent() && before.get().against().direction() != behind.get().direction()
                  ? before.get().against()
                  : behind.get()
              : before.get().against();
      number.is(Role.BOUND, against);
      return;
    }
    if (isGiven(at)) {
      number.is(Role.POINTS);
      number.sign(sign(at, at + 1));
      return;
    }
    if (words.at(at - 1).text().equals("first") || words.at(at - 1).text().equals("next")) {
      number.is(Role.BOUND, Against.AT_MOST);
      return;
    }
    number.isSoft(Role.PLAIN, Against.OPEN);
    if (next.text().equals("=")) {
      number.isSoft(Role.BOUND, Against.OPEN);
    }
  }

  /** Where the 'each' of a lot stands before a number; −1 if it is none. */
  private int each(int at) {
    for (int i = at - 1; i >= at - 4; i--) {
      Token token = words.at(i);
      if (EnglishPhrases.EACH.contains(token.text())) {
        return i;
      }
      boolean between =
          switch (token.text()) {
            case "full",
                "complete",
                "additional",
                "further",
                "extra",
                "started",
                "whole",
                "begun",
                "other",
                "the",
                "block",
                "set",
                "group",
                "a",
                "amount",
                "usd",
                "eur",
                "euros",
                "$",
                "€",
                "£",
                "rmb",
                "cny",
                "gbp",
                "increase",
                "decrease",
                "increment",
                "multiple",
                "next",
                "completed",
                "commenced" ->
                true;
            default -> false;
          };
      if (!between) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether 'at most N' is the most that there is, and not a bound: nothing is named behind N. */
  private boolean isCap(int at) {
    ClauseNumber number = number(words.at(at));
    Token next = words.at(at + 1);
    if (number.percent() || next.text().equals(":") || next.text().equals("-")) {
      return false;
    }
    if (next.isNumber()) {
      return false;
    }
    if (next.text().equals(",") && words.at(at + 2).isNumber()) {
      return false;
    }
    return next.isBreak()
        || EnglishPhrases.ENDS.contains(next.text())
        || words.startsWithOne(at + 1, EnglishPhrases.CAP_BEHIND);
  }

  /** 'N at most', with nothing named between. */
  private boolean isCapBehind(int at) {
    return !number(words.at(at)).percent()
        && words.startsWithOne(at + 1, EnglishPhrases.CAP_BEHIND);
  }

  private Optional<Against> behind(int at) {
    for (int i = at + 1; i <= at + UNIT; i++) {
      Token token = words.at(i);
      if (words.startsWithOne(i, EnglishPhrases.AT_LEAST_BEHIND)
          && !(words.at(i + 1).text().equals("up") && words.at(i + 2).text().equals("to"))) {
        boolean plus = token.text().equals("plus") || token.text().equals("+");
        if (!plus
            || (i == at + 1
                && !words.at(i + 1).isNumber()
                && !words.at(i + 1).text().equals("each"))) {
          return Optional.of(Against.AT_LEAST);
        }
      }
      if (words.startsWithOne(i, EnglishPhrases.AT_MOST_BEHIND)) {
        // 'Up to 5 days, max 10': the phrase belongs to the number behind it.
        boolean next =
            words.at(i + 1).isNumber()
                || (words.at(i + 2).isNumber() && !words.at(i + 1).isBreak());
        if (!next || token.text().equals("or") || token.text().equals("and")) {
          return Optional.of(Against.AT_MOST);
        }
      }
      if (!token.isWord()
          && !token.text().equals("-")
          && !token.text().equals("/")
          && !token.text().equals("°")) {
        return Optional.empty();
      }
      if (token.text().equals("or") || token.text().equals("and")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a verb before a number without unit makes points of it: scores 3, deduct 2 for. */
  private boolean isGiven(int at) {
    ClauseNumber number = number(words.at(at));
    if (number.percent()) {
      return false;
    }
    String before = words.at(at - 1).text();
    if (before.equals("a") || before.equals("another")) {
      before = words.at(at - 2).text();
    }
    boolean verb =
        EnglishPhrases.TAKES.contains(before)
            || EnglishPhrases.GIVES.contains(before)
            || before.equals("=")
            || before.equals("otherwise")
            || before.equals("else")
            || before.equals("points");
    Token next = words.at(at + 1);
    return verb
        && (next.isBreak()
            || EnglishPhrases.ENDS.contains(next.text())
            || next.text().equals("and"));
  }
}
