package dev.scoring.dsl.print;

import dev.scoring.dsl.ast.Calendar;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Declaration.Block;
import dev.scoring.dsl.ast.Declaration.Fact;
import dev.scoring.dsl.ast.Declaration.Facts;
import dev.scoring.dsl.ast.Declaration.Let;
import dev.scoring.dsl.ast.Declaration.Listing;
import dev.scoring.dsl.ast.Declaration.NotRated;
import dev.scoring.dsl.ast.Declaration.Part;
import dev.scoring.dsl.ast.Declaration.Rating;
import dev.scoring.dsl.ast.Declaration.Rule;
import dev.scoring.dsl.ast.Declaration.Scheme;
import dev.scoring.dsl.ast.Declaration.SourceNote;
import dev.scoring.dsl.ast.Declaration.Table;
import dev.scoring.dsl.ast.Declaration.Total;
import dev.scoring.dsl.ast.EmptyMarks;
import dev.scoring.dsl.ast.IgnoredColumns;
import dev.scoring.dsl.ast.Weights;

/** Declarations of one paragraph stand without blank lines between them. */
enum Paragraph {
  HEADER,
  LETS,
  RULES,
  TOTALS,
  LISTS,
  EXCLUSIONS,
  ALONE;

  private static final Visitor VISITOR = new Visitor();

  /** Whether a declaration of {@code next} stands right below one of this. */
  boolean runsOnWith(Paragraph next) {
    return this == next && this != ALONE;
  }

  /** The paragraph that {@code declaration} belongs to. */
  static Paragraph of(Declaration declaration) {
    return declaration.accept(VISITOR);
  }

  private static final class Visitor implements Declaration.Visitor<Paragraph> {
    @Override
    public Paragraph visitScheme(Scheme node) {
      return HEADER;
    }

    @Override
    public Paragraph visitSourceNote(SourceNote node) {
      return HEADER;
    }

    @Override
    public Paragraph visitLet(Let node) {
      return LETS;
    }

    @Override
    public Paragraph visitFact(Fact node) {
      return ALONE;
    }

    @Override
    public Paragraph visitFacts(Facts node) {
      return ALONE;
    }

    @Override
    public Paragraph visitTable(Table node) {
      return ALONE;
    }

    @Override
    public Paragraph visitPart(Part node) {
      return ALONE;
    }

    @Override
    public Paragraph visitBlock(Block node) {
      return ALONE;
    }

    @Override
    public Paragraph visitRule(Rule node) {
      return RULES;
    }

    @Override
    public Paragraph visitTotal(Total node) {
      return TOTALS;
    }

    @Override
    public Paragraph visitRating(Rating node) {
      return ALONE;
    }

    @Override
    public Paragraph visitListing(Listing node) {
      return LISTS;
    }

    @Override
    public Paragraph visitNotRated(NotRated node) {
      return EXCLUSIONS;
    }

    @Override
    public Paragraph visitEmptyMarks(EmptyMarks node) {
      return HEADER;
    }

    @Override
    public Paragraph visitIgnoredColumns(IgnoredColumns node) {
      return HEADER;
    }

    @Override
    public Paragraph visitWeights(Weights node) {
      return ALONE;
    }

    @Override
    public Paragraph visitCalendar(Calendar node) {
      return ALONE;
    }
  }
}
