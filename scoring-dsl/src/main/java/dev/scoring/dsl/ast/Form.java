package dev.scoring.dsl.ast;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A way to turn facts into points. */
@SuppressWarnings(
    "immutables:subtype") // the order is safe: only the `of` of each kind calls the constructor
@Value.Enclosing
public sealed interface Form extends Node {

  /** What a figure of steps measures; it gives undeclared facts their type. */
  enum Measure {
    /** Per cent. */
    RATE,
    /** A whole number. */
    COUNT,
    /** Any number. */
    AMOUNT,
    /** A day. */
    DATE
  }

  /**
   * A step.
   *
   * @param bound the bound
   * @param points what it gives
   */
  record Step(Expression bound, Expression points) {}

  /**
   * An alternative.
   *
   * @param condition when it holds
   * @param form what it gives
   */
  record Case(Expression condition, Form form) {}

  /** Calls the method of {@code visitor} for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind; a new kind does not compile until every pass handles it. */
  interface Visitor<R> {
    /** A figure as it is: a number of points, or what works them out. */
    R visitFlat(Flat node);

    /** Points when a flag is true. */
    R visitFlagged(Flagged node);

    /** Points for each occurrence. */
    R visitEach(Each node);

    /** Points by the first step that holds. */
    R visitSteps(Steps node);

    /** The first alternative that holds. */
    R visitFirst(First node);

    /** Forms added up. */
    R visitPlus(Plus node);

    /** Points by the value of a choice. */
    R visitByCategory(ByCategory node);

    /** Points by tiers, each with a price of its own. */
    R visitTiers(Tiers node);

    /** The mark of an assessor, as it is. */
    R visitMarked(Marked node);
  }

  /** A figure as it is: a number of points, or what works them out. */
  @Value.Immutable
  non-sealed interface Flat extends Form {
    /** The points. */
    Expression points();

    /** Makes one. */
    static Flat of(Expression points, Span span) {
      return ImmutableForm.Flat.of(span, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFlat(this);
    }
  }

  /** Points when a flag is true. */
  @Value.Immutable
  non-sealed interface Flagged extends Form {
    /** The flag. */
    Name flag();

    /** The points. */
    Expression points();

    /** Makes one. */
    static Flagged of(Name flag, Expression points, Span span) {
      return ImmutableForm.Flagged.of(span, flag, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFlagged(this);
    }
  }

  /** Points for each occurrence. */
  @Value.Immutable
  non-sealed interface Each extends Form {
    /** How parts of a lot count. */
    Counting counting();

    /** The size of a lot; 1 if absent. */
    Optional<Expression> size();

    /** From where occurrences count; 0 if absent. */
    Optional<Expression> over();

    /** What is counted. */
    Expression figure();

    /** The points for one. */
    Expression points();

    /** Makes one. */
    static Each of(
        Counting counting,
        Optional<Expression> size,
        Optional<Expression> over,
        Expression figure,
        Expression points,
        Span span) {
      return ImmutableForm.Each.of(span, counting, size, over, figure, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitEach(this);
    }
  }

  /** Points by the first step that holds. */
  @Value.Immutable
  non-sealed interface Steps extends Form {
    /** What is measured. */
    Measure measure();

    /** The figure. */
    Expression figure();

    /** How the figure is held against a bound. */
    Comparison comparison();

    /** The steps in their order. */
    List<Step> steps();

    /** What is given when no step holds. */
    Optional<Expression> otherwise();

    /** Makes one. */
    static Steps of(
        Measure measure,
        Expression figure,
        Comparison comparison,
        List<Step> steps,
        Optional<Expression> otherwise,
        Span span) {
      return ImmutableForm.Steps.of(span, measure, figure, comparison, steps, otherwise);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSteps(this);
    }
  }

  /** The first alternative that holds. */
  @Value.Immutable
  non-sealed interface First extends Form {
    /** The alternatives in their order. */
    List<Case> cases();

    /** What is given when none holds. */
    Optional<Form> otherwise();

    /** Makes one. */
    static First of(List<Case> cases, Optional<Form> otherwise, Span span) {
      return ImmutableForm.First.of(span, cases, otherwise);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFirst(this);
    }
  }

  /** Forms added up. */
  @Value.Immutable
  non-sealed interface Plus extends Form {
    /** Two or more. */
    List<Form> forms();

    /** Makes one. */
    static Plus of(List<Form> forms, Span span) {
      return ImmutableForm.Plus.of(span, forms);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitPlus(this);
    }
  }

  /**
   * A line of a table of categories.
   *
   * @param values the values that it is for; one or more
   * @param form what it gives
   */
  record Category(List<Name> values, Form form) {}

  /**
   * A tier.
   *
   * @param upTo its upper end; absent for the last tier, without end
   * @param points what a lot gives
   * @param counting how parts of a lot count
   * @param size the size of a lot; 1 if absent
   * @param cap the most that the tier gives
   */
  record Tier(
      Optional<Expression> upTo,
      Expression points,
      Counting counting,
      Optional<Expression> size,
      Optional<Expression> cap) {}

  /** Points by the value of a choice. */
  @Value.Immutable
  non-sealed interface ByCategory extends Form {
    /** The choice. */
    Name choice();

    /** What each value gives. */
    List<Category> categories();

    /** What other values give. */
    Optional<Form> otherwise();

    /** Makes one. */
    static ByCategory of(
        Name choice, List<Category> categories, Optional<Form> otherwise, Span span) {
      return ImmutableForm.ByCategory.of(span, choice, categories, otherwise);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitByCategory(this);
    }
  }

  /** Points by tiers, each with a price of its own. */
  @Value.Immutable
  non-sealed interface Tiers extends Form {
    /** What is divided among the tiers. */
    Expression figure();

    /** The tiers, ascending. */
    List<Tier> tiers();

    /** Makes one. */
    static Tiers of(Expression figure, List<Tier> tiers, Span span) {
      return ImmutableForm.Tiers.of(span, figure, tiers);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitTiers(this);
    }
  }

  /** The mark of an assessor, as it is. */
  @Value.Immutable
  non-sealed interface Marked extends Form {
    /** The fact that holds the mark. */
    Name mark();

    /** The marks that may be given. */
    IntervalNode interval();

    /** Whether there may be no mark. */
    boolean orEmpty();

    /** Makes one. */
    static Marked of(Name mark, IntervalNode interval, boolean orEmpty, Span span) {
      return ImmutableForm.Marked.of(span, mark, interval, orEmpty);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitMarked(this);
    }
  }
}
