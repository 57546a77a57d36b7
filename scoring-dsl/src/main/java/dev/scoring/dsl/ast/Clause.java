package dev.scoring.dsl.ast;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Trim;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something said behind a rule, block or part. */
@SuppressWarnings(
    "immutables:subtype") // the order is safe: only the `of` of each kind calls the constructor
@Value.Enclosing
public sealed interface Clause extends Node {

  /** How a clause is bounded by a date. */
  enum Bound {
    /** On that day and later. */
    SINCE,
    /** Later than that day. */
    AFTER,
    /** On that day and earlier. */
    UNTIL
  }

  /** The first clause of a kind, if there is one. */
  static <C extends Clause> Optional<C> first(List<Clause> clauses, Class<C> kind) {
    // Most items have no clause, and are asked for many kinds of them: no iterator is made.
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (kind.isInstance(clause)) {
        return Optional.of(kind.cast(clause));
      }
    }
    return Optional.empty();
  }

  /** Whether there is a clause of a kind. */
  static boolean has(List<Clause> clauses, Class<? extends Clause> kind) {
    return first(clauses, kind).isPresent();
  }

  /** Calls the method of {@code visitor} for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind; a new kind does not compile until every pass handles it. */
  interface Visitor<R> {
    /** A condition. */
    R visitWhen(When node);

    /** When a part is closed, where both sides of its gate are stated. */
    R visitClosedWhen(ClosedWhen node);

    /** Another form in place of what stands before. */
    R visitBut(But node);

    /** The kinds of unit, or the units, that it is for. */
    R visitFor(For node);

    /** Days on which it is in force. */
    R visitDated(Dated node);

    /** The most that it gives. */
    R visitCap(Cap node);

    /** Where it was published. */
    R visitSource(Source node);

    /** It stands so in the source, however odd. */
    R visitSic(Sic node);

    /** The writer has decided what the source does not say. */
    R visitAssumed(Assumed node);

    /** What is left after absent blocks is scaled to the whole points. */
    R visitRescaleAbsent(RescaleAbsent node);

    /** The least that it gives. */
    R visitFloor(Floor node);

    /** What makes it score nothing. */
    R visitZeroWhen(ZeroWhen node);

    /** How it is made of its children. */
    R visitTakes(Takes node);

    /** Its weight in a mean. */
    R visitWeight(Weight node);

    /** It gives all that it can where it does not apply. */
    R visitFullForAbsent(FullForAbsent node);

    /** Its points are not limited by the blocks around it. */
    R visitSpills(Spills node);
  }

  /** A condition. */
  @Value.Immutable
  non-sealed interface When extends Clause {
    /** The condition. */
    Expression condition();

    /** Makes one. */
    static When of(Expression condition, Span span) {
      return ImmutableClause.When.of(span, condition);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitWhen(this);
    }
  }

  /** When a part is closed, where both sides of its gate are stated. */
  @Value.Immutable
  non-sealed interface ClosedWhen extends Clause {
    /** The condition. */
    Expression condition();

    /** Makes one. */
    static ClosedWhen of(Expression condition, Span span) {
      return ImmutableClause.ClosedWhen.of(span, condition);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitClosedWhen(this);
    }
  }

  /** Another form in place of what stands before. */
  @Value.Immutable
  non-sealed interface But extends Clause {
    /** The form. */
    Form form();

    /** When it replaces. */
    Expression condition();

    /** Makes one. */
    static But of(Form form, Expression condition, Span span) {
      return ImmutableClause.But.of(span, form, condition);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitBut(this);
    }
  }

  /** The kinds of unit, or the units, that it is for. */
  @Value.Immutable
  non-sealed interface For extends Clause {
    /** The kinds; one or more, unless units are named. */
    List<Name> kinds();

    /** The units that are named, if no kinds are. */
    List<Name> units();

    /** Makes one. */
    static For of(List<Name> kinds, List<Name> units, Span span) {
      return ImmutableClause.For.of(span, kinds, units);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFor(this);
    }
  }

  /** Days on which it is in force. */
  @Value.Immutable
  non-sealed interface Dated extends Clause {
    /** On which side of the day. */
    Bound bound();

    /** The day. */
    LocalDate day();

    /** Makes one. */
    static Dated of(Bound bound, LocalDate day, Span span) {
      return ImmutableClause.Dated.of(span, bound, day);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitDated(this);
    }
  }

  /** The most that it gives. */
  @Value.Immutable
  non-sealed interface Cap extends Clause {
    /** The points. */
    Expression points();

    /** Makes one. */
    static Cap of(Expression points, Span span) {
      return ImmutableClause.Cap.of(span, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitCap(this);
    }
  }

  /** Where it was published. */
  @Value.Immutable
  non-sealed interface Source extends Clause {
    /** The place in words. */
    String text();

    /** Makes one. */
    static Source of(String text, Span span) {
      return ImmutableClause.Source.of(span, text);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSource(this);
    }
  }

  /** It stands so in the source, however odd. */
  @Value.Immutable
  non-sealed interface Sic extends Clause {
    /** What is odd, in words. */
    String reason();

    /** Makes one. */
    static Sic of(String reason, Span span) {
      return ImmutableClause.Sic.of(span, reason);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSic(this);
    }
  }

  /** The writer has decided what the source does not say. */
  @Value.Immutable
  non-sealed interface Assumed extends Clause {
    /** What was decided and why, in words. */
    String reason();

    /** Makes one. */
    static Assumed of(String reason, Span span) {
      return ImmutableClause.Assumed.of(span, reason);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitAssumed(this);
    }
  }

  /** What is left after absent blocks is scaled to the whole points. */
  @Value.Immutable
  non-sealed interface RescaleAbsent extends Clause {
    /** Makes one. */
    static RescaleAbsent of(Span span) {
      return ImmutableClause.RescaleAbsent.of(span);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitRescaleAbsent(this);
    }
  }

  /** The least that it gives. */
  @Value.Immutable
  non-sealed interface Floor extends Clause {
    /** The points; absent for {@code no floor}. */
    Optional<Expression> points();

    /** Makes one. */
    static Floor of(Optional<Expression> points, Span span) {
      return ImmutableClause.Floor.of(span, points);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFloor(this);
    }
  }

  /** What makes it score nothing. */
  @Value.Immutable
  non-sealed interface ZeroWhen extends Clause {
    /** The condition. */
    Expression condition();

    /** Makes one. */
    static ZeroWhen of(Expression condition, Span span) {
      return ImmutableClause.ZeroWhen.of(span, condition);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitZeroWhen(this);
    }
  }

  /** How it is made of its children. */
  @Value.Immutable
  non-sealed interface Takes extends Clause {
    /** The way. */
    Combination.Kind kind();

    /** How many children are taken. */
    Optional<Integer> count();

    /** Which children a mean leaves out. */
    Trim trim();

    /** Makes one. */
    static Takes of(Combination.Kind kind, Optional<Integer> count, Trim trim, Span span) {
      return ImmutableClause.Takes.of(span, kind, count, trim);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitTakes(this);
    }
  }

  /** Its weight in a mean. */
  @Value.Immutable
  non-sealed interface Weight extends Clause {
    /** The weight. */
    Expression weight();

    /** Makes one. */
    static Weight of(Expression weight, Span span) {
      return ImmutableClause.Weight.of(span, weight);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitWeight(this);
    }
  }

  /** It gives all that it can where it does not apply. */
  @Value.Immutable
  non-sealed interface FullForAbsent extends Clause {
    /** Makes one. */
    static FullForAbsent of(Span span) {
      return ImmutableClause.FullForAbsent.of(span);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFullForAbsent(this);
    }
  }

  /** Its points are not limited by the blocks around it. */
  @Value.Immutable
  non-sealed interface Spills extends Clause {
    /** Makes one. */
    static Spills of(Span span) {
      return ImmutableClause.Spills.of(span);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSpills(this);
    }
  }
}
