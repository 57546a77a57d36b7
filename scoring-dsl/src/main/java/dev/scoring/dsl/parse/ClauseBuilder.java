package dev.scoring.dsl.parse;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Trim;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the trees of clauses. */
final class ClauseBuilder extends RulesParserBaseVisitor<Clause> {

  private final Offsets offsets;
  private final Literals literals;
  private final Reporter reporter;
  private final ExpressionBuilder expressions;

  ClauseBuilder(
      Offsets offsets, Literals literals, Reporter reporter, ExpressionBuilder expressions) {
    this.offsets = offsets;
    this.literals = literals;
    this.reporter = reporter;
    this.expressions = expressions;
  }

  List<Clause> clauses(RulesParser.ClausesContext c) {
    List<Clause> clauses = new ArrayList<>();
    for (RulesParser.ClauseContext clause : c.clause()) {
      clauses.add(clause.accept(this));
    }
    return clauses;
  }

  /** The clauses of a part, without what it does with its points. */
  List<Clause> ofPart(List<RulesParser.PartClauseContext> contexts) {
    List<Clause> clauses = new ArrayList<>();
    for (RulesParser.PartClauseContext each : contexts) {
      if (each.clause() != null) {
        clauses.add(each.clause().accept(this));
      }
    }
    return clauses;
  }

  @Override
  public Clause visitWhenClause(RulesParser.WhenClauseContext c) {
    return Clause.When.of(expressions.expression(c.expression()), offsets.of(c));
  }

  @Override
  public Clause visitClosedClause(RulesParser.ClosedClauseContext c) {
    return Clause.ClosedWhen.of(expressions.expression(c.expression()), offsets.of(c));
  }

  @Override
  public Clause visitButClause(RulesParser.ButClauseContext c) {
    return Clause.But.of(
        expressions.forms().gives(c.gives()),
        expressions.expression(c.expression()),
        offsets.of(c));
  }

  @Override
  public Clause visitForClause(RulesParser.ForClauseContext c) {
    return whom(c.whom());
  }

  /** The kinds or the units that something is for. */
  Clause.For whom(RulesParser.WhomContext c) {
    List<Name> kinds =
        c.value().stream().filter(each -> each.name() != null).map(literals::value).toList();
    List<Name> units =
        c.value().stream().filter(each -> each.name() == null).map(literals::value).toList();
    if (!kinds.isEmpty() && !units.isEmpty()) {
      reporter.report(
          Code.IN_PLACE,
          offsets.of(c),
          "`for` names kinds and units at once",
          "a kind stands without quotes, a unit in quotes; for both write two rules");
    }
    return Clause.For.of(kinds, units, offsets.of(c));
  }

  @Override
  public Clause visitDatedClause(RulesParser.DatedClauseContext c) {
    return literals.dated(c.dated());
  }

  @Override
  public Clause visitCapClause(RulesParser.CapClauseContext c) {
    return Clause.Cap.of(expressions.points(c.points()), offsets.of(c));
  }

  @Override
  public Clause visitFloorClause(RulesParser.FloorClauseContext c) {
    Expression points = expressions.points(c.points());
    if (c.MINUS() != null) {
      Span span = new Span(offsets.of(c.MINUS().getSymbol()).start(), offsets.of(c).end());
      points = Expression.Negation.of(points, span);
    }
    return Clause.Floor.of(Optional.of(points), offsets.of(c));
  }

  @Override
  public Clause visitNoFloorClause(RulesParser.NoFloorClauseContext c) {
    return Clause.Floor.of(Optional.empty(), offsets.of(c));
  }

  @Override
  public Clause visitZeroClause(RulesParser.ZeroClauseContext c) {
    return Clause.ZeroWhen.of(expressions.expression(c.expression()), offsets.of(c));
  }

  @Override
  public Clause visitTakesClause(RulesParser.TakesClauseContext c) {
    Combination.Kind kind =
        switch (c.takes.getType()) {
          case RulesLexer.TAKES_MEAN -> Combination.Kind.MEAN;
          case RulesLexer.TAKES_HIGHEST -> Combination.Kind.HIGHEST;
          case RulesLexer.TAKES_LOWEST -> Combination.Kind.LOWEST;
          case RulesLexer.TAKES_FIRST -> Combination.Kind.FIRST;
          default -> Combination.Kind.LEVELS;
        };
    Optional<Integer> count = Optional.ofNullable(c.NUMBER()).map(literals::wholeNumber);
    boolean counts = kind == Combination.Kind.HIGHEST || kind == Combination.Kind.LOWEST;
    if (count.isPresent() && !counts) {
      reporter.report(
          Code.IN_PLACE,
          offsets.of(c.NUMBER().getSymbol()),
          "`" + c.takes.getText() + "` has no number behind it",
          "how many are taken is said behind `takes highest` and `takes lowest`");
    }
    Trim trim = literals.trim(c.trim());
    if (!c.trim().isEmpty() && (kind != Combination.Kind.MEAN || trim.keep() > 0)) {
      reporter.report(
          Code.IN_PLACE,
          offsets.of(c.trim(0)),
          "this does not belong behind `" + c.takes.getText() + "`",
          "behind `takes mean` may stand `drop lowest 1`, `drop highest 1`; how many are taken"
              + " else is said by `takes highest 3`");
    }
    return Clause.Takes.of(kind, count, trim, offsets.of(c));
  }

  @Override
  public Clause visitWeightClause(RulesParser.WeightClauseContext c) {
    return Clause.Weight.of(expressions.points(c.points()), offsets.of(c));
  }

  @Override
  public Clause visitFullForAbsentClause(RulesParser.FullForAbsentClauseContext c) {
    return Clause.FullForAbsent.of(offsets.of(c));
  }

  @Override
  public Clause visitSpillsClause(RulesParser.SpillsClauseContext c) {
    return Clause.Spills.of(offsets.of(c));
  }

  @Override
  public Clause visitSourceClause(RulesParser.SourceClauseContext c) {
    return Clause.Source.of(literals.text(c.STRING()), offsets.of(c));
  }

  @Override
  public Clause visitSicClause(RulesParser.SicClauseContext c) {
    return Clause.Sic.of(literals.text(c.STRING()), offsets.of(c));
  }

  @Override
  public Clause visitAssumedClause(RulesParser.AssumedClauseContext c) {
    return Clause.Assumed.of(literals.text(c.assumed().STRING()), offsets.of(c));
  }

  @Override
  public Clause visitRescaleClause(RulesParser.RescaleClauseContext c) {
    return Clause.RescaleAbsent.of(offsets.of(c));
  }
}
