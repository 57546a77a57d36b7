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
public sealed interface Amount extends Node {

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
   * @param amount what it gives
   */
  record Case(Expression condition, Amount amount) {}

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

    /** Amounts added up. */
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
  non-sealed interface Flat extends Amount {
    /** The points. */
    Expression points();

    /** Makes one. */
    static Flat of(Expression points, Span span) {
      return ImmutableAmount.Flat.of(span, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFlat(this);
    }
  }

  /** Points when a flag is true. */
  @Value.Immutable
  non-sealed interface Flagged extends Amount {
    /** The flag. */
    Name flag();

    /** The points. */
    Expression points();

    /** Makes one. */
    static Flagged of(Name flag, Expression points, Span span) {
      return ImmutableAmount.Flagged.of(span, flag, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFlagged(this);
    }
  }

  /** Points for each occurrence. */
  @Value.Immutable
  non-sealed interface Each extends Amount {
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
      return ImmutableAmount.Each.of(span, counting, size, over, figure, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitEach(this);
    }
  }

  /** Points by the first step that holds. */
  @Value.Immutable
  non-sealed interface Steps extends Amount {
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
      return ImmutableAmount.Steps.of(span, measure, figure, comparison, steps, otherwise);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSteps(this);
    }
  }

  /** The first alternative that holds. */
  @Value.Immutable
  non-sealed interface First extends Amount {
    /** The alternatives in their order. */
    List<Case> cases();

    /** What is given when none holds. */
    Optional<Amount> otherwise();

    /** Makes one. */
    static First of(List<Case> cases, Optional<Amount> otherwise, Span span) {
      return ImmutableAmount.First.of(span, cases, otherwise);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFirst(this);
    }
  }

  /** Amounts added up. */
  @Value.Immutable
  non-sealed interface Plus extends Amount {
    /** Two or more. */
    List<Amount> amounts();

    /** Makes one. */
    static Plus of(List<Amount> amounts, Span span) {
      return ImmutableAmount.Plus.of(span, amounts);
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
   * @param amount what it gives
   */
  record Category(List<Name> values, Amount amount) {}

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
  non-sealed interface ByCategory extends Amount {
    /** The choice. */
    Name choice();

    /** What each value gives. */
    List<Category> categories();

    /** What other values give. */
    Optional<Amount> otherwise();

    /** Makes one. */
    static ByCategory of(
        Name choice, List<Category> categories, Optional<Amount> otherwise, Span span) {
      return ImmutableAmount.ByCategory.of(span, choice, categories, otherwise);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitByCategory(this);
    }
  }

  /** Points by tiers, each with a price of its own. */
  @Value.Immutable
  non-sealed interface Tiers extends Amount {
    /** What is divided among the tiers. */
    Expression figure();

    /** The tiers, ascending. */
    List<Tier> tiers();

    /** Makes one. */
    static Tiers of(Expression figure, List<Tier> tiers, Span span) {
      return ImmutableAmount.Tiers.of(span, figure, tiers);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitTiers(this);
    }
  }

  /** The mark of an assessor, as it is. */
  @Value.Immutable
  non-sealed interface Marked extends Amount {
    /** The fact that holds the mark. */
    Name mark();

    /** The marks that may be given. */
    IntervalNode interval();

    /** Whether there may be no mark. */
    boolean orEmpty();

    /** Makes one. */
    static Marked of(Name mark, IntervalNode interval, boolean orEmpty, Span span) {
      return ImmutableAmount.Marked.of(span, mark, interval, orEmpty);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitMarked(this);
    }
  }
}
