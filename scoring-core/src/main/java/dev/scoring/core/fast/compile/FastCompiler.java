package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.Exclusion;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.RequiredValue;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the program of a graph for a day of inspection. The day is the same for all units, so what
 * depends on it alone is computed here.
 */
public final class FastCompiler {

  /** How many bits a fact is given less at a time, how many in all, and how often that is tried. */
  private static final int SHRINK = 4;

  private static final int MOST_SHRUNK = 16;
  private static final int MOST_ATTEMPTS = 6;

  /** The most ratings that a program has. */
  public static final int MOST_RATINGS = 8;

  /** The most lists that a program has. */
  public static final int MOST_LISTS = 64;

  private final ScoringGraph graph;
  private final ProgramBuilder program;
  private final FigureCompiler figures;
  private final LedgerCompiler ledger;

  private FastCompiler(ScoringGraph graph, Optional<LocalDate> date, Width width, int[] shrunk) {
    this.graph = graph;
    this.program = new ProgramBuilder(width);
    this.figures = new FigureCompiler(graph, date, program, width, shrunk);
    this.ledger = new LedgerCompiler(program, figures, graph.parts());
  }

  /** Returns the program in {@code long}s; empty if the scheme cannot be expressed so. */
  public static Optional<FastProgram> longs(ScoringGraph graph, Optional<LocalDate> date) {
    return compile(graph, date, Width.LONGS);
  }

  /** Returns the program in {@code int}s; empty if they are too narrow for the scheme. */
  public static Optional<FastProgram> ints(ScoringGraph graph, Optional<LocalDate> date) {
    return compile(graph, date, Width.INTS);
  }

  private static Optional<FastProgram> compile(
      ScoringGraph graph, Optional<LocalDate> date, Width[] widths) {
    if (graph.readsUnits()
        || graph.asksWhatApplies()
        || (graph.needsDate() && date.isEmpty())
        || graph.ratings().size() > MOST_RATINGS
        || graph.lists().size() > MOST_LISTS) {
      return Optional.empty();
    }
    for (Width width : widths) {
      Optional<FastProgram> program = compile(graph, date, width);
      if (program.isPresent()) {
        return program;
      }
    }
    return Optional.empty();
  }

  /** Gives facts less where an operation needs it; a fact that is only compared keeps its width. */
  private static Optional<FastProgram> compile(
      ScoringGraph graph, Optional<LocalDate> date, Width width) {
    int[] shrunk = new int[graph.facts().size()];
    for (int attempt = 0; ; attempt++) {
      FastCompiler compiler = new FastCompiler(graph, date, width, shrunk);
      Optional<FastProgram> program = compiler.attempt();
      boolean narrower = false;
      for (int fact : compiler.figures.tooWide()) {
        if (shrunk[fact] < MOST_SHRUNK) {
          shrunk[fact] += SHRINK;
          narrower = true;
        }
      }
      if (!narrower || attempt == MOST_ATTEMPTS) {
        return program;
      }
    }
  }

  private Optional<FastProgram> attempt() {
    try {
      return Optional.of(program());
    } catch (Unsuitable e) {
      if (figures.tooWide().isEmpty()) {
        // Then it was a sum of what the rules give.
        for (int points : Roots.of(graph)) {
          figures.tooWide(points);
        }
      }
      return Optional.empty();
    }
  }

  private FastProgram program() {
    ScoreSlots[] parts = new ScoreSlots[graph.parts().size()];
    ScoreSlots total = null;
    for (int stage = 0; stage <= graph.lastStage(); stage++) {
      figures.stage(stage);
      for (int i = 0; i < parts.length; i++) {
        if (graph.stageOfPart(i) == stage) {
          Part part = graph.parts().get(i);
          parts[i] = ledger.part(i, part);
        }
      }
      if (graph.stageOfTotal() == stage) {
        Fraction figure = figures.figure(graph.total().figure().index());
        figures.redoWhere(program.not(figure.present()));
        figures.score(graph.total().id(), figure);
        total = new ScoreSlots(figure.number(), figure.under(), figure.scale());
      }
    }
    if (total == null) {
      throw new IllegalStateException("a total without a stage");
    }
    List<Integer> bands = new ArrayList<>();
    for (Rating rating : graph.ratings()) {
      bands.add(band(rating));
    }
    List<Integer> lists = new ArrayList<>();
    for (Listing list : graph.lists()) {
      lists.add(figures.isTrue(list.condition().index()));
    }
    int relations = relations();
    for (Exclusion exclusion : graph.exclusions()) {
      figures.redoWhere(figures.isTrue(exclusion.condition().index()));
    }
    figures.redoWhere(relations);
    if (graph.required().stream().anyMatch(required -> required.table().isEmpty())) {
      // Whether something is required may be what cannot be told.
      relations = figures.redo();
    }
    return new Pruned(program, figures.inputs())
        .program(
            figures.redo(),
            relations,
            total,
            List.of(parts),
            bands,
            lists,
            ledger.runs(),
            ledger.singles(),
            ledger.lines(),
            ledger.rules());
  }

  /** Whether facts contradict each other, or lack what is required. */
  private int relations() {
    int wrong = program.constant(0);
    for (Constraint constraint : graph.constraints()) {
      if (constraint.table().isEmpty()) {
        wrong = program.or(wrong, figures.truth(constraint.condition().index()).isFalse());
      }
    }
    for (RequiredValue required : graph.required()) {
      if (required.table().isEmpty()) {
        int when = figures.isTrue(required.when().index());
        wrong = program.or(wrong, program.and(when, figures.isEmpty(indexOf(required.name()))));
      }
    }
    return wrong;
  }

  private int indexOf(String fact) {
    int index = 0;
    while (!graph.facts().get(index).name().equals(fact)) {
      index++;
    }
    return index;
  }

  /** The index of the band of a rating, the lowest band being 0. */
  private int band(Rating rating) {
    Fraction score = figures.figure(rating.figure().index());
    figures.redoWhere(program.not(score.present()));
    List<Rating.Band> bands = rating.ascending();
    int natural = natural(bands, score);
    int index = natural;
    for (Rating.Ceiling ceiling : rating.ceilings()) {
      int highest = 0;
      while (!bands.get(highest).id().equals(ceiling.band())) {
        highest++;
      }
      int holds = figures.isTrue(ceiling.when().condition().index());
      index = program.min(index, program.linear(holds, highest - bands.size(), bands.size()));
    }
    int last = index;
    if (bands.stream().anyMatch(band -> band.when().isPresent())) {
      last = program.constant(-1);
      for (int i = 0; i < bands.size(); i++) {
        int open = program.not(program.less(index, program.constant(i)));
        Optional<Rating.Requirement> when = bands.get(i).when();
        if (when.isPresent()) {
          open = program.and(open, figures.isTrue(when.get().condition().index()));
        }
        last = program.select(open, program.constant(i), last);
      }
    }
    figures.redoWhere(program.less(last, program.constant(0)));
    return last;
  }

  /**
   * The index of the band that the score alone gives; where there is none, the exact way is taken.
   */
  private int natural(List<Rating.Band> bands, Fraction score) {
    boolean together = !bands.isEmpty();
    for (int i = 1; i < bands.size(); i++) {
      Interval below = bands.get(i - 1).interval();
      Interval above = bands.get(i).interval();
      together &=
          below.high().isPresent()
              && below.high().equals(above.low())
              && below.highIncluded() != above.lowIncluded();
    }
    int natural = program.constant(together ? 0 : -1);
    for (int i = 0; i < bands.size(); i++) {
      Interval interval = bands.get(i).interval();
      if (!together) {
        natural = program.add(natural, program.linear(contains(interval, score), i + 1, 0));
      } else if (i > 0) {
        natural = program.add(natural, aboveLow(interval, score));
      }
    }
    if (together) {
      int inside =
          program.and(
              aboveLow(bands.get(0).interval(), score),
              belowHigh(bands.get(bands.size() - 1).interval(), score));
      figures.redoWhere(program.not(inside));
    }
    figures.redoWhere(program.less(natural, program.constant(0)));
    return natural;
  }

  private int contains(Interval interval, Fraction score) {
    return program.and(aboveLow(interval, score), belowHigh(interval, score));
  }

  private int aboveLow(Interval interval, Fraction score) {
    return interval.low().isEmpty()
        ? program.constant(1)
        : bound(
            score,
            interval.lowIncluded() ? Comparison.AT_LEAST : Comparison.GREATER,
            interval.low().get());
  }

  private int belowHigh(Interval interval, Fraction score) {
    return interval.high().isEmpty()
        ? program.constant(1)
        : bound(
            score,
            interval.highIncluded() ? Comparison.AT_MOST : Comparison.LESS,
            interval.high().get());
  }

  private int bound(Fraction score, Comparison comparison, Rational bound) {
    if (!bound.fitsLong()) {
      throw new Unsuitable("a number of the scheme is too long");
    }
    Fraction end =
        new Fraction(
            program.constant(bound.longNumerator()),
            program.constant(1),
            bound.longDenominator(),
            program.constant(1));
    return figures.fractions().compare(comparison, score, end).isTrue();
  }
}
