package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.clause.Disagreement.Kind;
import java.util.List;
import java.util.Optional;

/** Says in one sentence what a clause and its rule say otherwise. */
final class Wording {

  private final ClauseText clause;
  private final String label;
  private final String id;

  Wording(ClauseText clause, String label, String id) {
    this.clause = clause;
    this.label = label;
    this.id = id;
  }

  private String quoted(int start, int end) {
    int first = start;
    int last = end;
    if (clause.isChinese()) {
      first = Math.max(clause.pieceStart(start), start - 12);
      last = end;
      while (last < end + 2 && !ClauseText.isBreak(clause.at(last))) {
        last++;
      }
    } else {
      first = wordsBack(start);
      while (last < label.length()
          && last < end + 12
          && (ClauseText.isLetter(clause.at(last)) || (last == end && clause.at(last) == ' '))) {
        last++;
      }
    }
    return "‘" + label.substring(first, Math.min(last, label.length())).strip() + "’";
  }

  private int wordsBack(int start) {
    int first = start;
    int words = 0;
    while (first > 0 && words < 2 && !ClauseText.isBreak(clause.at(first - 1))) {
      first--;
      if (clause.at(first) == ' ' && first < start - 1) {
        words++;
      }
    }
    return first;
  }

  private static String shown(Rational value) {
    return value.toPlainString();
  }

  private static String answerClause(Rational value) {
    return "`sic \"" + shown(value) + ": …\"`";
  }

  private static String answerRule(Rational value) {
    return "`assumed \"" + shown(value) + ": …\"`";
  }

  Disagreement missing(
      List<ClauseNumber> said,
      List<RuleNumber> written,
      List<RuleDay> writtenDays,
      List<ClauseDay> days) {
    int more = said.size() + written.size() + writtenDays.size() - 1;
    if (!writtenDays.isEmpty()) {
      RuleDay day = writtenDays.get(0);
      ClauseDay first = days.get(0);
      return new Disagreement(
          Kind.NUMBER,
          first.start(),
          first.end(),
          Optional.of(day.span()),
          "the clause of `%s` says %s, and the rule has the day %s%s"
              .formatted(id, quoted(first.start(), first.end()), day.day(), others(more)),
          "write the day of the clause, or say why not: `assumed \"" + day.day() + ": …\"`");
    }
    if (said.isEmpty()) {
      return onlyRule(written.get(0), more);
    }
    if (written.isEmpty()) {
      return onlyClause(said.get(0), more);
    }
    ClauseNumber number = said.get(0);
    RuleNumber fitting = written.get(0);
    for (RuleNumber each : written) {
      if (each.role() == number.role()) {
        fitting = each;
        break;
      }
    }
    return both(number, fitting, more - 1);
  }

  private static String others(int more) {
    return more <= 0 ? "" : more == 1 ? " (and one more)" : " (and " + more + " more)";
  }

  private Disagreement both(ClauseNumber said, RuleNumber written, int more) {
    return new Disagreement(
        Kind.NUMBER,
        said.start(),
        said.end(),
        Optional.of(written.span()),
        "the clause of `%s` says %s, and the rule has %s %s%s"
            .formatted(
                id,
                quoted(said.start(), said.end()),
                noun(written.role()),
                shown(written.value()),
                others(more)),
        "write "
            + shown(said.value())
            + (said.role() == Role.CAP && written.role() != Role.CAP ? " behind `cap`" : "")
            + "; if the rule is right, say so with "
            + answerClause(said.value())
            + " and "
            + answerRule(written.value()));
  }

  private static String noun(Role role) {
    return switch (role) {
      case POINTS -> "points";
      case CAP -> "a cap of";
      case FLOOR -> "a floor of";
      case BOUND -> "the bound";
      case START -> "the start";
      case LOT -> "lots of";
      case WHOLE, FIGURE, FORMULA, PLAIN -> "the number";
    };
  }

  private Disagreement onlyRule(RuleNumber written, int more) {
    return new Disagreement(
        Kind.NUMBER,
        -1,
        -1,
        Optional.of(written.span()),
        "`%s` has %s %s, which its clause does not say%s"
            .formatted(id, noun(written.role()), shown(written.value()), others(more)),
        "correct it, or say where it is from: " + answerRule(written.value()));
  }

  private Disagreement onlyClause(ClauseNumber said, int more) {
    String message =
        said.role() == Role.CAP
            ? "the clause of `%s` says %s, and the rule has no such cap%s"
            : "the clause of `%s` says %s, and the rule does not have this number%s";
    String help =
        said.role() == Role.CAP
            ? "write `cap " + shown(said.value()) + "` behind the rule"
            : "add it to the rule";
    return new Disagreement(
        Kind.NUMBER,
        said.start(),
        said.end(),
        Optional.empty(),
        message.formatted(id, quoted(said.start(), said.end()), others(more)),
        help + ", or say why not: " + answerClause(said.value()));
  }

  Disagreement side(ClauseNumber said, RuleNumber written) {
    String quoted = quoted(said.start(), said.end());
    String value = shown(written.value());
    boolean alike = said.against().direction() == written.against().direction();
    boolean included =
        said.against().side() == 0 || said.against().direction() == said.against().side();
    String message =
        !alike
            ? "%s itself is on the other side of `%s` in the clause of `%s`: %s"
                .formatted(value, symbol(written.against()), id, quoted)
            : included
                ? "the clause of `%s` says %s, which %s itself is; `%s` leaves it out"
                    .formatted(id, quoted, value, symbol(written.against()))
                : "the clause of `%s` says %s, which %s itself is not; `%s` takes it in"
                    .formatted(id, quoted, value, symbol(written.against()));
    return at(
        said,
        written.span(),
        message,
        "write `"
            + symbol(otherSide(written.against()))
            + "`; if the rule is right, say so with "
            + answerClause(said.value()));
  }

  private static Against otherSide(Against against) {
    return switch (against) {
      case LESS -> Against.AT_MOST;
      case AT_MOST -> Against.LESS;
      case GREATER -> Against.AT_LEAST;
      case AT_LEAST -> Against.GREATER;
      case UPWARDS, DOWNWARDS, OPEN -> against;
    };
  }

  private static String symbol(Against against) {
    return switch (against) {
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      case UPWARDS, DOWNWARDS, OPEN -> "=";
    };
  }

  Disagreement turned(ClauseNumber said, RuleNumber written) {
    return at(
        said,
        written.span(),
        "`%s` counts what lies %s %s, and its clause says %s"
            .formatted(
                id,
                written.against() == Against.LESS ? "below" : "above",
                shown(written.value()),
                quoted(said.start(), said.end())),
        "turn the difference round, or " + answerClause(said.value()));
  }

  Disagreement pair(ClauseNumber said, RuleStep step) {
    return at(
        said,
        step.points().span(),
        "`%s` gives %s for other values than its clause, which has them at %s"
            .formatted(id, points(step.points().value()), quoted(said.start(), said.end())),
        "compare the steps with the clause, or " + answerClause(said.value()));
  }

  private static String points(Rational value) {
    return shown(value) + (value.equals(Rational.ONE) ? " point" : " points");
  }

  Disagreement exchanged(ClauseNumber said, RuleNumber written) {
    return at(
        said,
        written.span(),
        "`%s` has %s where its clause says %s"
            .formatted(id, points(written.value()), quoted(said.start(), said.end())),
        "the points of the clause stand in another order; correct it, or "
            + answerClause(said.value()));
  }

  Disagreement day(ClauseDay said, RuleDay written) {
    return new Disagreement(
        Kind.NUMBER,
        said.start(),
        said.end(),
        Optional.of(written.span()),
        "`%s` is about the time %s %s, and its clause says %s"
            .formatted(
                id,
                switch (written.said()) {
                  case SINCE -> "since";
                  case AFTER -> "after";
                  case UNTIL, BY -> "until";
                  case OPEN -> "of";
                },
                written.day(),
                quoted(said.start(), Math.min(label.length(), said.end() + 2))),
        "correct it, or say why not: `sic \"" + written.day() + ": …\"`");
  }

  Disagreement direction(ClauseNumber said, Surroundings.Way way) {
    boolean deducts = way == Surroundings.Way.DEDUCTS;
    return new Disagreement(
        Kind.DIRECTION,
        said.start(),
        said.end(),
        Optional.empty(),
        "the clause of `%s` says %s, and the part around it %s points"
            .formatted(id, quoted(said.start(), said.end()), deducts ? "takes away" : "adds"),
        "move the rule to a part that %s, or %s"
            .formatted(
                deducts ? "adds (`add up to …`)" : "deducts (`deduct from …`)",
                answerClause(said.value())));
  }

  Disagreement titleOnly(int misses, int hits) {
    return new Disagreement(
        Kind.HINT,
        -1,
        -1,
        Optional.empty(),
        "of the numbers that `%s` and its clause have, %d differ and %d agree: the clause may be"
                .formatted(id, misses, hits)
            + " about something else",
        "");
  }

  private static Disagreement at(ClauseNumber said, Span span, String message, String help) {
    return new Disagreement(
        Kind.NUMBER, said.start(), said.end(), Optional.of(span), message, help);
  }
}
