package dev.scoring.core.fast.compile;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.number.Rational;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Turns what rules give, before it flows through any cap but their own, into instructions. */
final class GivenPoints {

  private final ProgramBuilder program;
  private final FigureCompiler figures;
  private final IdentityHashMap<Item.Rule, Given> given = new IdentityHashMap<>();
  private long scale;

  /** What a rule gives: before its own cap and floor, and after. */
  record Given(Fraction nominal, Fraction held) {}

  GivenPoints(ProgramBuilder program, FigureCompiler figures) {
    this.program = program;
    this.figures = figures;
  }

  /** Whether every guard of an item lets it count. */
  int applies(Item item) {
    int applies = program.constant(1);
    for (Guard guard : item.guards()) {
      applies = program.and(applies, figures.isTrue(guard.condition().index()));
    }
    return applies;
  }

  /** Works out what every rule of a part gives, and a scale at which all points in it are whole. */
  void prepare(Part part) {
    scale = 1;
    part.points().ifPresent(this::include);
    part.floor().ifPresent(this::include);
    prepare(part.children());
  }

  /** What all points of the part are multiplied by. */
  long scale() {
    return scale;
  }

  private void prepare(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.Block block) {
        block.points().ifPresent(this::include);
        block.floor().ifPresent(this::include);
        include(block.most());
        prepare(block.children());
      } else {
        Given gives = gives((Item.Rule) item);
        given.put((Item.Rule) item, gives);
        scale = FractionArithmetic.commonMultiple(scale, gives.nominal().scale());
        scale = FractionArithmetic.commonMultiple(scale, gives.held().scale());
      }
    }
  }

  private void include(Rational points) {
    if (!points.fitsLong()) {
      throw new Unsuitable("a number of the scheme is too long");
    }
    scale = FractionArithmetic.commonMultiple(scale, points.longDenominator());
  }

  /** What a rule of the part gives. */
  Given of(Item.Rule item) {
    Given gives = given.get(item);
    if (gives == null) {
      throw new IllegalStateException("a rule was not prepared: " + item.id());
    }
    return gives;
  }

  private Given gives(Item.Rule item) {
    if (item.spills() || (item.fullForAbsent() && !item.guards().isEmpty())) {
      throw new Unsuitable("a rule that spills, or gives where it is absent");
    }
    Fraction points = figures.figure(item.points().index());
    if (!program.isConstant(points.under(), 1)) {
      throw new Unsuitable("points with a variable denominator");
    }
    int counts = program.and(applies(item), points.present());
    int zero = program.constant(0);
    int one = program.constant(1);
    Fraction nominal =
        new Fraction(
            program.multiply(program.multiply(points.number(), points.present()), applies(item)),
            one,
            points.scale(),
            one);
    Fraction held = nominal;
    Optional<Fraction> floor = item.floor().map(this::limit);
    if (program.low(nominal.number()) < 0) {
      int negative = program.less(nominal.number(), zero);
      if (floor.isEmpty()
          || program.low(floor.get().number()) < 0
          || !program.isConstant(floor.get().present(), 1)) {
        figures.redoWhere(negative);
      }
    }
    if (floor.isPresent()) {
      held = figures.fractions().greatest(held, floor.get());
      held = new Fraction(program.multiply(held.number(), counts), held.under(), held.scale(), one);
    }
    if (item.cap().isPresent()) {
      Fraction cap = limit(item.cap().get());
      if (program.low(cap.number()) < 0) {
        figures.redoWhere(program.and(cap.present(), program.less(cap.number(), zero)));
      }
      held = figures.fractions().choose(cap.present(), figures.fractions().least(held, cap), held);
      held = new Fraction(held.number(), one, held.scale(), one);
    }
    if (program.low(held.number()) < 0) {
      // Below 0 only where the exact way is taken.
      held = new Fraction(program.max(held.number(), zero), one, held.scale(), one);
    }
    return new Given(nominal, held);
  }

  private Fraction limit(Figure figure) {
    Fraction limit = figures.figure(figure.index());
    if (!program.isConstant(limit.under(), 1)) {
      throw new Unsuitable("a limit with a variable denominator");
    }
    return figures.fractions().settled(limit);
  }
}
