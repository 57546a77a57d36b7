package dev.scoring.dsl.ast;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something declared at the top of a file or inside braces. */
@SuppressWarnings(
    "immutables:subtype") // the order is safe: only the `of` of each kind calls the constructor
@Value.Enclosing
public sealed interface Declaration extends Node
    permits Calendar,
        Declaration.Scheme,
        Declaration.SourceNote,
        Declaration.Let,
        Declaration.Fact,
        Declaration.Facts,
        Declaration.Table,
        Declaration.Part,
        Declaration.Block,
        Declaration.Rule,
        Declaration.Total,
        Declaration.Rating,
        Declaration.Listing,
        Declaration.NotRated,
        EmptyMarks,
        IgnoredColumns,
        Weights {

  /** What stands around it. */
  @Value.Auxiliary
  Trivia trivia();

  /** Calls the method of {@code visitor} for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind; a new kind does not compile until every pass handles it. */
  interface Visitor<R> {
    /** The name of the scheme. */
    R visitScheme(Scheme node);

    /** Where the scheme was published. */
    R visitSourceNote(SourceNote node);

    /** A named figure. */
    R visitLet(Let node);

    /** A fact of a unit, or a column of a table. */
    R visitFact(Fact node);

    /** The facts of a unit. */
    R visitFacts(Facts node);

    /** A table. */
    R visitTable(Table node);

    /** A part. */
    R visitPart(Part node);

    /** An indicator, a group, or several rules under one cap. */
    R visitBlock(Block node);

    /** A rule. */
    R visitRule(Rule node);

    /** The total. */
    R visitTotal(Total node);

    /** A rating. */
    R visitRating(Rating node);

    /** A list of units. */
    R visitListing(Listing node);

    /** Units that are not rated. */
    R visitNotRated(NotRated node);

    /** What stands for an empty cell. */
    R visitEmptyMarks(EmptyMarks node);

    /** Columns of the data that are passed over. */
    R visitIgnoredColumns(IgnoredColumns node);

    /** Weights apart from the tree. */
    R visitWeights(Weights node);

    /** The working days of a period. */
    R visitCalendar(Calendar node);
  }

  /** The name of the scheme. */
  @Value.Immutable
  non-sealed interface Scheme extends Declaration {
    /** Its id. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** Makes one. */
    static Scheme of(Name name, Optional<String> label, Span span, Trivia trivia) {
      return ImmutableDeclaration.Scheme.of(span, trivia, name, label);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitScheme(this);
    }
  }

  /** Where the scheme was published. */
  @Value.Immutable
  non-sealed interface SourceNote extends Declaration {
    /** The place in words. */
    String text();

    /** Makes one. */
    static SourceNote of(String text, Span span, Trivia trivia) {
      return ImmutableDeclaration.SourceNote.of(span, trivia, text);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSourceNote(this);
    }
  }

  /** A named figure. */
  @Value.Immutable
  non-sealed interface Let extends Declaration {
    /** Its name. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** The figure. */
    Expression value();

    /** Why it is so, where the source does not say it. */
    Optional<String> assumed();

    /** Makes one. */
    static Let of(
        Name name,
        Optional<String> label,
        Expression value,
        Optional<String> assumed,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Let.of(span, trivia, name, label, value, assumed);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitLet(this);
    }
  }

  /** A fact of a unit, or a column of a table. */
  @Value.Immutable
  non-sealed interface Fact extends Declaration {
    /** Its name. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** Its type. */
    TypeNode type();

    /** Whether it may be empty. */
    boolean orEmpty();

    /** Its relations to other figures. */
    List<Relation> relations();

    /** The numbers that it may be. */
    Optional<IntervalNode> domain();

    /** When it must not be empty, although it may be. */
    Optional<Expression> requiredWhen();

    /** Makes one. */
    static Fact of(
        Name name,
        Optional<String> label,
        TypeNode type,
        boolean orEmpty,
        List<Relation> relations,
        Optional<IntervalNode> domain,
        Optional<Expression> requiredWhen,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Fact.of(
          span, trivia, name, label, type, orEmpty, relations, domain, requiredWhen);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFact(this);
    }
  }

  /** The facts of a unit. */
  @Value.Immutable
  non-sealed interface Facts extends Declaration {
    /** The facts. */
    List<Fact> facts();

    /** Makes one. */
    static Facts of(List<Fact> facts, Span span, Trivia trivia) {
      return ImmutableDeclaration.Facts.of(span, trivia, facts);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitFacts(this);
    }
  }

  /** A table. */
  @Value.Immutable
  non-sealed interface Table extends Declaration {
    /** Its name. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** Which rows count. */
    Optional<Expression> where();

    /** The columns that data supply. */
    List<Fact> columns();

    /** The columns that are worked out from others. */
    List<Let> derived();

    /** What must hold of the rows. */
    List<TableClause> clauses();

    /** Makes one. */
    static Table of(
        Name name,
        Optional<String> label,
        Optional<Expression> where,
        List<Fact> columns,
        List<Let> derived,
        List<TableClause> clauses,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Table.of(
          span, trivia, name, label, where, columns, derived, clauses);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitTable(this);
    }
  }

  /** A part. */
  @Value.Immutable
  non-sealed interface Part extends Declaration {
    /** Its id. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** How it comes to its score. */
    Mode mode();

    /** Its points. */
    Optional<Expression> points();

    /** What is said of it. */
    List<Clause> clauses();

    /** The blocks and rules in it. */
    List<Declaration> items();

    /** Makes one. */
    static Part of(
        Name name,
        Optional<String> label,
        Mode mode,
        Optional<Expression> points,
        List<Clause> clauses,
        List<Declaration> items,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Part.of(span, trivia, name, label, mode, points, clauses, items);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitPart(this);
    }
  }

  /** An indicator, a group, or several rules under one cap. */
  @Value.Immutable
  non-sealed interface Block extends Declaration {
    /** Whether it is a group. */
    boolean heading();

    /** Its id. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** Its points, which also cap it. */
    Optional<Expression> points();

    /** What is said of it. */
    List<Clause> clauses();

    /** The blocks and rules in it. */
    List<Declaration> items();

    /** Makes one. */
    static Block of(
        boolean heading,
        Name name,
        Optional<String> label,
        Optional<Expression> points,
        List<Clause> clauses,
        List<Declaration> items,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Block.of(
          span, trivia, heading, name, label, points, clauses, items);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitBlock(this);
    }
  }

  /** A rule. */
  @Value.Immutable
  non-sealed interface Rule extends Declaration {
    /** Its id. */
    Name name();

    /** The clause in words. */
    Optional<String> label();

    /** What it gives. */
    Form form();

    /** What is said of it. */
    List<Clause> clauses();

    /** Makes one. */
    static Rule of(
        Name name,
        Optional<String> label,
        Form form,
        List<Clause> clauses,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Rule.of(span, trivia, name, label, form, clauses);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitRule(this);
    }
  }

  /** The total. */
  @Value.Immutable
  non-sealed interface Total extends Declaration {
    /** Its id. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** The formula. */
    Expression formula();

    /** What is said of it: caps, floors, what makes it zero. */
    List<Clause> clauses();

    /** Makes one. */
    static Total of(
        Name name,
        Optional<String> label,
        Expression formula,
        List<Clause> clauses,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Total.of(span, trivia, name, label, formula, clauses);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitTotal(this);
    }
  }

  /** A rating. */
  @Value.Immutable
  non-sealed interface Rating extends Declaration {
    /** The score that is rated. */
    Name of();

    /** What it is called. */
    Optional<String> label();

    /** The bands. */
    List<BandNode> bands();

    /** What keeps a unit in a lower band. */
    List<CeilingNode> ceilings();

    /** Makes one. */
    static Rating of(
        Name of,
        Optional<String> label,
        List<BandNode> bands,
        List<CeilingNode> ceilings,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.Rating.of(span, trivia, of, label, bands, ceilings);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitRating(this);
    }
  }

  /** A list of units. */
  @Value.Immutable
  non-sealed interface Listing extends Declaration {
    /** Its id. */
    Name name();

    /** What it is called. */
    Optional<String> label();

    /** What puts a unit on it. */
    Expression condition();

    /** Makes one. */
    static Listing of(
        Name name, Optional<String> label, Expression condition, Span span, Trivia trivia) {
      return ImmutableDeclaration.Listing.of(span, trivia, name, label, condition);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitListing(this);
    }
  }

  /** Units that are not rated. */
  @Value.Immutable
  non-sealed interface NotRated extends Declaration {
    /** Why not, in words. */
    String reason();

    /** Which units, or units of which kinds; all where it is not there. */
    Optional<Clause.For> whom();

    /** Which of these; all where it is not there. */
    Optional<Expression> condition();

    /** Makes one. */
    static NotRated of(
        String reason,
        Optional<Clause.For> whom,
        Optional<Expression> condition,
        Span span,
        Trivia trivia) {
      return ImmutableDeclaration.NotRated.of(span, trivia, reason, whom, condition);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitNotRated(this);
    }
  }
}
