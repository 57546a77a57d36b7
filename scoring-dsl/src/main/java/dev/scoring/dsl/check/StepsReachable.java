package dev.scoring.dsl.check;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.ranges.Intervals;
import dev.scoring.dsl.ranges.Range;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.types.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every step is the first that holds for some value of its figure. */
record StepsReachable(Ranges ranges, Types types, Reporter reporter) implements Check {

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.Steps steps) {
      Range range =
          placed.rows().isPresent()
              ? Range.UNKNOWN
              : ranges.measured(steps.measure(), steps.figure());
      new Ladder(placed, steps, range, types, reporter).check();
    }
  }

  /** The steps of one form. */
  private static final class Ladder {
    private final Walk.Placed<Form> placed;
    private final Form.Steps steps;
    private final Range range;
    private final Types types;
    private final Reporter reporter;
    private final WritersWords words;

    /** The first step with each bound so far. */
    private final Map<Rational, Form.Step> byBound = new HashMap<>();

    /** The last step that can be reached. */
    private Optional<Form.Step> reached = Optional.empty();

    /** What the steps so far have left; empty if nothing is known of it. */
    private Optional<Interval> left;

    Ladder(
        Walk.Placed<Form> placed, Form.Steps steps, Range range, Types types, Reporter reporter) {
      this.placed = placed;
      this.steps = steps;
      this.range = range;
      this.types = types;
      this.reporter = reporter;
      this.words = new WritersWords(reporter);
      this.left = Optional.of(range.interval());
    }

    void check() {
      int direction = StepsInOrder.direction(steps.comparison());
      Optional<Rational> last = Optional.empty();
      for (Form.Step step : steps.steps()) {
        Optional<Rational> bound = placed.constant(step.bound(), types);
        if (bound.isEmpty() || steps.comparison() == Comparison.NOT_EQUAL) {
          return;
        }
        Form.Step twin = byBound.putIfAbsent(bound.get(), step);
        if (twin != null) {
          reporter.report(
              Code.STEPS_REACHABLE,
              step.bound().span(),
              "the bound %s stands twice, so its second step is never the first that holds"
                  .formatted(words.quoted(step.bound())),
              "remove one of the two steps or correct its bound",
              twin.bound().span(),
              "the first time");
        } else if (last.isEmpty() || bound.get().compareTo(last.get()) * direction >= 0) {
          reach(step, bound.get(), direction);
          last = bound;
        }
      }
      if (direction != 0 && steps.otherwise().isPresent()) {
        reachElse(steps.otherwise().get());
      }
    }

    private void reach(Form.Step step, Rational bound, int direction) {
      Interval holds = Intervals.where(steps.comparison(), bound).orElse(Intervals.ALL);
      boolean everHolds =
          Intervals.example(Intervals.meet(range.interval(), holds), range.whole()).isPresent();
      if (!everHolds) {
        reporter.report(
            Code.STEPS_REACHABLE,
            step.bound().span(),
            "the step `%s %s` can never hold, because %s"
                .formatted(steps.comparison().symbol(), words.of(step.bound()), domain()),
            "remove the step or correct its bound");
      } else if (direction != 0) {
        Interval first = Intervals.meet(left.orElse(Intervals.ALL), holds);
        if (Intervals.example(first, range.whole()).isPresent()) {
          reached = Optional.of(step);
        } else {
          reportTaken(step.bound(), "the step `%s %s`".formatted(symbol(), words.of(step.bound())));
        }
        left =
            (direction > 0 ? Intervals.above(holds) : Intervals.below(holds))
                .map(rest -> Intervals.meet(range.interval(), rest));
      }
    }

    private void reachElse(Expression points) {
      if (left.isPresent() && Intervals.example(left.get(), range.whole()).isEmpty()) {
        reportTaken(points, "`else`");
      }
    }

    private void reportTaken(Expression place, String what) {
      if (reached.isEmpty()) {
        return;
      }
      Form.Step before = reached.get();
      reporter.report(
          Code.STEPS_REACHABLE,
          place.span(),
          "%s is never reached, because %s and the steps before it take every such value"
              .formatted(what, domain()),
          "remove it or correct the bounds",
          before.bound().span(),
          "`%s %s` takes the last of them".formatted(symbol(), words.of(before.bound())));
    }

    private String symbol() {
      return steps.comparison().symbol();
    }

    private String domain() {
      String figure = words.quoted(steps.figure());
      Interval interval = range.interval();
      String whole = range.whole() ? "is a whole number" : "is a number";
      Optional<FactDefinition> fact = types.fact(steps.figure());
      if (fact.isPresent() && fact.get().type() == FactType.RATE) {
        whole = "is a rate";
      }
      if (interval.equals(Intervals.ALL)) {
        return figure + " " + whole;
      }
      return figure + " " + whole + " in `" + interval + "`";
    }
  }
}
