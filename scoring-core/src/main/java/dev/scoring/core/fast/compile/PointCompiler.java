package dev.scoring.core.fast.compile;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the ways to make points into instructions: for each, by steps, by tiers. */
final class PointCompiler {

  private final ProgramBuilder program;
  private final FractionArithmetic fractions;
  private final InputCompiler inputs;
  private final FigureCompiler figures;

  PointCompiler(
      ProgramBuilder program,
      FractionArithmetic fractions,
      InputCompiler inputs,
      FigureCompiler figures) {
    this.program = program;
    this.fractions = fractions;
    this.inputs = inputs;
    this.figures = figures;
  }

  @Nullable Fraction each(Operation.Each each) {
    Fraction figure = fractions.settled(figures.figure(each.figure()));
    Fraction start = fractions.settled(figures.figure(each.start()));
    Fraction price = fractions.settled(figures.figure(each.price()));
    Optional<Rational> size = inputs.fixed(each.size());
    if (size.isEmpty() || size.get().signum() <= 0) {
      return null;
    }
    int measured = program.and(figure.present(), start.present());
    Fraction beyond = fractions.plus(figure, fractions.times(start, -1), measured);
    beyond =
        new Fraction(
            program.max(beyond.number(), program.constant(0)),
            beyond.under(),
            beyond.scale(),
            fractions.one());
    Fraction lots = lots(each.counting(), size.get(), beyond);
    if (lots == null) {
      return null;
    }
    // The price of what did not occur may be empty.
    int none = program.less(lots.number(), fractions.one());
    return fractions.times(lots, price, program.and(measured, program.or(price.present(), none)));
  }

  /** How many lots lie in what is not below 0. */
  private @Nullable Fraction lots(Counting counting, Rational size, Fraction beyond) {
    if (!size.fitsLong()) {
      return null;
    }
    int scaled = program.linear(beyond.number(), size.longDenominator(), 0);
    long divisor;
    try {
      divisor = Math.multiplyExact(beyond.scale(), size.longNumerator());
    } catch (ArithmeticException e) {
      return null;
    }
    if (counting == Counting.EXACT) {
      return fractions.reduced(scaled, beyond.under(), divisor, beyond.present());
    }
    if (!fractions.isWhole(beyond)) {
      return null;
    }
    int whole =
        counting == Counting.FULL
            ? program.floor(scaled, divisor)
            : program.floor(program.linear(scaled, 1, divisor - 1), divisor);
    return new Fraction(whole, fractions.one(), 1, beyond.present());
  }

  Fraction steps(Operation.Steps steps) {
    Fraction figure = figures.figure(steps.figure());
    List<Operation.Step> list = steps.steps();
    Fraction otherwise =
        steps.otherwise().isPresent()
            ? figures.figure(steps.otherwise().get())
            : fractions.constant(Rational.ZERO);
    boolean ordered =
        steps.comparison() != Comparison.EQUAL && steps.comparison() != Comparison.NOT_EQUAL;
    if (ordered && fractions.isWhole(figure) && areFixed(list) && isFixedPoints(otherwise)) {
      return ladder(steps, figure, otherwise);
    }
    Fraction result = otherwise;
    for (int i = list.size() - 1; i >= 0; i--) {
      TruthSlots holds =
          fractions.compare(steps.comparison(), figure, figures.figure(list.get(i).bound()));
      result = fractions.choose(holds.isTrue(), figures.figure(list.get(i).points()), result);
    }
    return new Fraction(
        result.number(),
        result.under(),
        result.scale(),
        program.and(result.present(), figure.present()));
  }

  private boolean areFixed(List<Operation.Step> steps) {
    return steps.stream()
        .allMatch(step -> inputs.isFixed(step.bound()) && inputs.isFixed(step.points()));
  }

  private boolean isFixedPoints(Fraction figure) {
    return program.isConstant(figure.number())
        && fractions.isWhole(figure)
        && fractions.isAlways(figure);
  }

  /** Steps between fixed bounds to fixed points: a stepwise function of a whole number. */
  private Fraction ladder(Operation.Steps steps, Fraction figure, Fraction otherwise) {
    long scale = figure.scale();
    long pointScale = otherwise.scale();
    for (Operation.Step step : steps.steps()) {
      scale = FractionArithmetic.commonMultiple(scale, figures.figure(step.bound()).scale());
      pointScale =
          FractionArithmetic.commonMultiple(pointScale, figures.figure(step.points()).scale());
    }
    int number = fractions.at(figure, scale);
    boolean orEqual =
        steps.comparison() == Comparison.AT_MOST || steps.comparison() == Comparison.GREATER;
    boolean below =
        steps.comparison() == Comparison.LESS || steps.comparison() == Comparison.AT_MOST;
    // Each bound as the number from which on the answer changes.
    long[] bounds = new long[steps.steps().size()];
    TreeSet<Long> distinct = new TreeSet<>();
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] =
          program.low(fractions.at(figures.figure(steps.steps().get(i).bound()), scale))
              + (orEqual ? 1 : 0);
      distinct.add(bounds[i]);
    }
    long[] thresholds = distinct.stream().mapToLong(Long::longValue).toArray();
    long[] points = new long[thresholds.length + 1];
    for (int band = 0; band < points.length; band++) {
      points[band] = program.low(fractions.at(otherwise, pointScale));
      for (int i = 0; i < bounds.length; i++) {
        // A number of this band lies below the bound exactly if the band's upper end does not pass
        // it.
        boolean isBelow = band < thresholds.length && thresholds[band] <= bounds[i];
        if (isBelow == below) {
          points[band] =
              program.low(fractions.at(figures.figure(steps.steps().get(i).points()), pointScale));
          break;
        }
      }
    }
    return new Fraction(
        program.steps(number, thresholds, points), fractions.one(), pointScale, figure.present());
  }

  @Nullable Fraction tiers(Operation.Tiers tiers) {
    Fraction figure = fractions.settled(figures.figure(tiers.figure()));
    if (!fractions.isWhole(figure)) {
      return null;
    }
    Fraction sum = fractions.constant(Rational.ZERO);
    Fraction lower = fractions.constant(Rational.ZERO);
    for (Operation.Tier tier : tiers.tiers()) {
      Fraction price = figures.figure(tier.price());
      if (!fractions.isAlways(price) || !fractions.isWhole(price)) {
        return null;
      }
      Fraction end =
          tier.upTo().isPresent()
              ? fractions.least(figure, fractions.constant(tier.upTo().get()))
              : figure;
      Fraction share = fractions.plus(end, fractions.times(lower, -1), fractions.one());
      share =
          new Fraction(
              program.max(share.number(), program.constant(0)),
              fractions.one(),
              share.scale(),
              fractions.one());
      Fraction lots = lots(tier.counting(), tier.size(), share);
      if (lots == null) {
        return null;
      }
      Fraction points = fractions.times(lots, price, fractions.one());
      if (tier.cap().isPresent()) {
        points = fractions.least(points, fractions.constant(tier.cap().get()));
      }
      sum = fractions.plus(sum, points, fractions.one());
      if (tier.upTo().isPresent()) {
        lower = fractions.constant(tier.upTo().get());
      }
    }
    return new Fraction(sum.number(), fractions.one(), sum.scale(), figure.present());
  }
}
