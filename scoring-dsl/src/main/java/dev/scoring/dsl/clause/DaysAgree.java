package dev.scoring.dsl.clause;

import dev.scoring.dsl.clause.ClauseDay.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is said of a day is the same in a clause and its rule. */
final class DaysAgree {

  private final Reading clause;
  private final RuleReading rule;
  private final Surroundings around;
  private final Wording wording;

  DaysAgree(Reading clause, RuleReading rule, Surroundings around, Wording wording) {
    this.clause = clause;
    this.rule = rule;
    this.around = around;
    this.wording = wording;
  }

  /** Whether a day of a rule is one of the days of a clause, or the next one to it. */
  static boolean isSaid(RuleDay written, List<ClauseDay> days) {
    for (ClauseDay day : days) {
      if (day.accepts(written.day()) || isNext(written, day)) {
        return true;
      }
    }
    return false;
  }

  /** After the 30th is since the 1st. */
  private static boolean isNext(RuleDay written, ClauseDay day) {
    LocalDate near =
        written.said() == Said.SINCE || written.said() == Said.BY
            ? written.day().minusDays(1)
            : written.day().plusDays(1);
    return switch (written.said()) {
      case SINCE -> day.accepts(near) && day.role() != Said.SINCE;
      case AFTER -> day.accepts(near) && day.role() == Said.SINCE;
      case UNTIL, BY -> false;
      case OPEN -> false;
    };
  }

  Optional<Disagreement> find() {
    for (RuleDay written : rule.days()) {
      if (!written.hard()
          || written.said() == Said.OPEN
          || around.answers().days().contains(written.day())) {
        continue;
      }
      Optional<ClauseDay> other = Optional.empty();
      boolean agrees = false;
      boolean exact = true;
      for (ClauseDay day : clause.days()) {
        if (day.accepts(written.day())) {
          agrees |= agrees(day, written);
          other = other.isPresent() ? other : Optional.of(day);
          exact &= day.isExact() || clause.text().isChinese();
        } else if (isNext(written, day)) {
          agrees = true;
        }
      }
      if (other.isPresent() && !agrees && exact) {
        return Optional.of(wording.day(other.get(), written));
      }
    }
    return Optional.empty();
  }

  private boolean agrees(ClauseDay day, RuleDay written) {
    Said said = written.said();
    boolean negative = isNegative(day);
    return switch (day.role()) {
      case OPEN -> true;
      case SINCE -> said == Said.SINCE || (negative && said == Said.BY && !isOfItem(written));
      case AFTER -> said == Said.AFTER || said == Said.SINCE;
      case UNTIL ->
          said == Said.UNTIL
              || said == Said.BY
              || (negative && (said == Said.AFTER || said == Said.SINCE));
      case BY ->
          negative
              ? said == Said.AFTER
                  || (said == Said.SINCE && saysBefore())
                  || (said == Said.BY && !isOfItem(written))
              : said == Said.BY || said == Said.UNTIL || (said == Said.AFTER && isTaking());
    };
  }

  private boolean isOfItem(RuleDay written) {
    return written.said() == Said.UNTIL;
  }

  private boolean saysBefore() {
    return clause.text().contains("before") || clause.text().contains("prior to");
  }

  private boolean isTaking() {
    for (ClauseNumber number : clause.numbers()) {
      if (number.sign() < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence around a day is about what was not done by then. */
  private boolean isNegative(ClauseDay day) {
    ClauseText text = clause.text();
    int start = text.sentenceStart(day.start());
    int end = day.end();
    while (end < text.length() && text.at(end) != '\n' && text.at(end) != ';') {
      end++;
    }
    String sentence =
        text.between(start, end)
            .replace("no later than", "by")
            .replace("not later than", "by")
            .replace("不晚于", "")
            .replace("不迟于", "");
    String[] words =
        text.isChinese()
            ? new String[] {"未", "没", "不", "逾期", "超期", "迟", "滞后", "缺", "仍", "尚", "无"}
            : new String[] {
              "not ",
              "n't",
              "late",
              "miss",
              "without",
              "fail",
              "no ",
              "overdue",
              "none",
              "lack",
              "never",
              "after",
              "incomplete",
              "unsub",
              "still"
            };
    for (String word : words) {
      if (sentence.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
