package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Counting;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.types.Scales;
import dev.scoring.dsl.types.Types;
import java.util.Optional;

/** Finds between which numbers forms lie. */
final class FormRanges implements Form.Visitor<Range> {

  private final Types types;
  private final Ranges ranges;
  private final Scales scales;

  FormRanges(Types types, Ranges ranges) {
    this.types = types;
    this.ranges = ranges;
    this.scales = types.scales(Optional.empty());
  }

  /** The values of a form, where it has one. */
  Range form(Form form) {
    try {
      return form.accept(this);
    } catch (ArithmeticException tooLarge) {
      return Range.UNKNOWN;
    }
  }

  @Override
  public Range visitFlat(Form.Flat node) {
    return ranges.figure(node.points());
  }

  @Override
  public Range visitFlagged(Form.Flagged node) {
    return ranges.figure(node.points()).or(Range.ZERO);
  }

  @Override
  public Range visitEach(Form.Each node) {
    Range price = ranges.factor(node.points());
    if (price.equals(Range.ZERO)) {
      return price;
    }
    boolean percent =
        scales.isPercent(node.figure())
            || node.size().filter(scales::isPercent).isPresent()
            || node.over().filter(scales::isPercent).isPresent();
    Optional<Rational> size =
        node.size().isEmpty() ? Optional.of(Rational.ONE) : constant(node.size().get(), percent);
    Optional<Rational> over =
        node.over().isEmpty() ? Optional.of(Rational.ZERO) : constant(node.over().get(), percent);
    if (size.isEmpty() || over.isEmpty() || size.get().signum() <= 0) {
      return times(Range.loose(Intervals.FROM_ZERO), price);
    }
    Range figure =
        node.figure() instanceof Expression.Reference reference
                && types.symbols().tables().containsKey(reference.name().text())
            ? Range.tight(Intervals.FROM_ZERO)
            : ranges.measured(node.figure(), percent);
    return times(lots(node.counting(), figure, over.get(), figure.high(), size.get()), price);
  }

  private Optional<Rational> constant(Expression expression, boolean percent) {
    Optional<Rational> value = types.constant(expression);
    return percent && scales.isPart(expression)
        ? value.map(part -> part.times(Rational.HUNDRED))
        : value;
  }

  /** How many lots there may be of what lies between {@code from} and {@code to} of a figure. */
  private static Range lots(
      Counting counting, Range figure, Rational from, Optional<Rational> to, Rational size) {
    Optional<Rational> most =
        to.map(end -> end.minus(from).max(Rational.ZERO).dividedBy(size))
            .map(lots -> counted(counting, lots));
    Optional<Rational> multiple = Optional.of(Rational.ONE);
    if (counting == Counting.EXACT) {
      multiple = Lattice.common(figure.multiple(), Optional.of(from));
      if (!to.equals(figure.high())) {
        multiple = Lattice.common(multiple, to);
      }
      multiple = multiple.map(each -> each.dividedBy(size));
    }
    return new Range(fromZero(most), figure.tight(), multiple, Optional.empty());
  }

  private static Rational counted(Counting counting, Rational lots) {
    return switch (counting) {
      case EXACT -> lots;
      case FULL -> lots.floor();
      case STARTED -> lots.ceiling();
    };
  }

  private static Interval fromZero(Optional<Rational> most) {
    return new Interval(Optional.of(Rational.ZERO), true, most, most.isPresent());
  }

  /** A number of times, which is 0 or more, a price. */
  private static Range times(Range times, Range price) {
    if (!price.isNeverNegative()) {
      return Range.UNKNOWN;
    } else if (price.only().isPresent()) {
      return times.times(price.only().get());
    }
    Optional<Rational> most =
        times.high().isPresent() && price.high().isPresent()
            ? Optional.of(times.high().get().times(price.high().get()))
            : Optional.empty();
    Optional<Rational> multiple =
        times.multiple().isPresent() && price.multiple().isPresent()
            ? Optional.of(times.multiple().get().times(price.multiple().get()))
            : Optional.empty();
    return new Range(fromZero(most), times.tight() && price.tight(), multiple, Optional.empty());
  }

  @Override
  public Range visitSteps(Form.Steps node) {
    Range range = node.otherwise().map(ranges::figure).orElse(Range.ZERO);
    for (Form.Step step : node.steps()) {
      range = range.or(ranges.figure(step.points()));
    }
    return range;
  }

  @Override
  public Range visitFirst(Form.First node) {
    Optional<Range> range = node.otherwise().map(this::form);
    for (Form.Case each : node.cases()) {
      Range points = form(each.form());
      range = Optional.of(range.map(before -> before.or(points)).orElse(points));
    }
    return range.orElse(Range.UNKNOWN);
  }

  @Override
  public Range visitPlus(Form.Plus node) {
    Range sum = Range.ZERO;
    for (Form each : node.forms()) {
      Range points = form(each);
      sum = sum.plus(ranges.mayBeEmpty(each) ? points.or(Range.ZERO) : points);
    }
    return sum;
  }

  @Override
  public Range visitByCategory(Form.ByCategory node) {
    Optional<Range> range = node.otherwise().map(this::form);
    for (Form.Category category : node.categories()) {
      Range each = form(category.form());
      range = Optional.of(range.map(before -> before.or(each)).orElse(each));
    }
    return range.orElse(Range.UNKNOWN);
  }

  @Override
  public Range visitTiers(Form.Tiers node) {
    boolean inPercent = scales.isPercent(node.figure());
    for (Form.Tier tier : node.tiers()) {
      inPercent |= tier.upTo().filter(scales::isPercent).isPresent();
      inPercent |= tier.size().filter(scales::isPercent).isPresent();
    }
    boolean percent = inPercent;
    Range figure = ranges.measured(node.figure(), percent);
    Range sum = Range.ZERO;
    Rational from = Rational.ZERO;
    for (Form.Tier tier : node.tiers()) {
      Optional<Rational> end = tier.upTo().flatMap(upTo -> constant(upTo, percent));
      Optional<Rational> high = Optional.of(figure.high().orElse(Rational.ZERO));
      if (figure.high().isEmpty()) {
        high = end;
      } else if (end.isPresent()) {
        high = Optional.of(figure.high().get().min(end.get()));
      }
      Rational size = tier.size().flatMap(each -> constant(each, percent)).orElse(Rational.ONE);
      Range lots =
          size.signum() > 0
              ? lots(tier.counting(), figure, from, high, size)
              : Range.loose(Intervals.FROM_ZERO);
      Range points = times(lots, ranges.factor(tier.points()));
      Optional<Rational> cap = tier.cap().flatMap(types::constant);
      sum = sum.plus(cap.isPresent() ? points.atMost(Range.of(cap.get())) : points);
      from = end.orElse(from);
    }
    return sum;
  }

  @Override
  public Range visitMarked(Form.Marked node) {
    return ranges.figure(Expression.Reference.of(node.mark(), node.mark().span()));
  }
}
