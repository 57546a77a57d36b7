package dev.scoring.dsl.check;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.ranges.Range;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.ranges.ScoreCondition;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A part that says when it is open and when it is closed decides every value of its gate's score
 * once. Conditions that are made of anything but comparisons of one score with numbers are passed
 * over.
 */
record GatesDecide(Ranges ranges, Types types, Reporter reporter) implements Check {

  /** Conditions that compare with more numbers are passed over; no scheme has such a gate. */
  private static final int MAX_CONSTANTS = 200;

  private static final Rational TWO = Rational.of(2);

  @Override
  public void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Part part) {
      List<Expression> open = new ArrayList<>();
      List<Expression> closed = new ArrayList<>();
      for (Clause clause : part.clauses()) {
        if (clause instanceof Clause.When when) {
          open.add(when.condition());
        } else if (clause instanceof Clause.ClosedWhen when) {
          closed.add(when.condition());
        }
      }
      if (!open.isEmpty() && !closed.isEmpty()) {
        check(part, all(open), all(closed), new ScoreCondition(types, ranges));
      }
    }
  }

  private static Expression all(List<Expression> conditions) {
    return conditions.size() == 1
        ? conditions.get(0)
        : ConditionNode.And.of(
            conditions, conditions.get(0).span().to(conditions.get(conditions.size() - 1).span()));
  }

  private void check(
      Declaration.Part part, Expression open, Expression closed, ScoreCondition condition) {
    if (!condition.understands(open) || !condition.understands(closed)) {
      return;
    }
    String score = condition.score().orElse("");
    if (score.isEmpty() || condition.constants().size() > MAX_CONSTANTS) {
      return;
    }
    Optional<Rational> neither = Optional.empty();
    Optional<Rational> both = Optional.empty();
    for (Rational value : witnesses(condition.constants(), ranges.score(score))) {
      boolean opens = condition.holds(open, value);
      boolean closes = condition.holds(closed, value);
      if (!opens && !closes && neither.isEmpty()) {
        neither = Optional.of(value);
      } else if (opens && closes && both.isEmpty()) {
        both = Optional.of(value);
      }
    }
    WritersWords words = new WritersWords(reporter);
    Span place = closed.span();
    neither.ifPresent(
        value ->
            reporter.report(
                Code.GATES_DECIDE,
                place,
                "the gate of `%s` leaves `%s` = `%s` undecided: neither condition holds"
                    .formatted(part.name().text(), score, value.toPlainString()),
                "let one of the two conditions include it",
                open.span(),
                words.quoted(open) + " does not hold either"));
    both.ifPresent(
        value ->
            reporter.report(
                Code.GATES_DECIDE,
                place,
                "the gate of `%s` decides `%s` = `%s` twice: both conditions hold"
                    .formatted(part.name().text(), score, value.toPlainString()),
                "let only one of the two conditions include it",
                open.span(),
                words.quoted(open) + " holds too"));
  }

  /**
   * Values that stand for all others: between two neighbouring constants no comparison changes, so
   * the constants, a value between each two and one beyond each end are enough.
   */
  private static SortedSet<Rational> witnesses(SortedSet<Rational> constants, Range range) {
    TreeSet<Rational> marks = new TreeSet<>(constants);
    Interval interval = range.interval();
    if (range.tight()) {
      interval.low().ifPresent(marks::add);
      interval.high().ifPresent(marks::add);
      if (!marks.isEmpty()) {
        marks.add(marks.first().minus(Rational.ONE));
        marks.add(marks.last().plus(Rational.ONE));
      }
    }
    TreeSet<Rational> witnesses = new TreeSet<>();
    Rational before = null;
    for (Rational mark : marks) {
      if (before != null) {
        witnesses.add(before.plus(mark).dividedBy(TWO));
      }
      witnesses.add(mark);
      before = mark;
    }
    witnesses.removeIf(value -> !interval.contains(value));
    return witnesses;
  }
}
