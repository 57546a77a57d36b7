package dev.scoring.dsl.parse;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.ChoiceNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.IntervalNode;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.ast.TableClause;
import dev.scoring.dsl.ast.TypeNode;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the trees of facts and columns. */
final class FactBuilder {

  private final Offsets offsets;
  private final Literals literals;
  private final Reporter reporter;
  private final ExpressionBuilder expressions;
  private final Comments comments;

  FactBuilder(
      Offsets offsets,
      Literals literals,
      Reporter reporter,
      ExpressionBuilder expressions,
      Comments comments) {
    this.offsets = offsets;
    this.literals = literals;
    this.reporter = reporter;
    this.expressions = expressions;
    this.comments = comments;
  }

  /**
   * The columns of a table: those that data supply, and those that are worked out; and what must
   * hold of its rows.
   */
  record Columns(
      List<Declaration.Fact> supplied, List<Declaration.Let> derived, List<TableClause> clauses) {}

  Columns columns(List<RulesParser.ColumnContext> contexts) {
    Columns columns = new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (RulesParser.ColumnContext c : contexts) {
      if (c.fact() != null) {
        columns.supplied.add(fact(c.fact()));
      } else if (c.tableClause() != null) {
        columns.clauses.add(clause(c.tableClause()));
      } else {
        columns.derived.add(
            Declaration.Let.of(
                literals.name(c.name()),
                literals.label(c.label()),
                expressions.expression(c.expression()),
                Optional.empty(),
                offsets.of(c),
                comments.around(c)));
      }
    }
    return columns;
  }

  private TableClause clause(RulesParser.TableClauseContext c) {
    if (c instanceof RulesParser.EveryUnitClauseContext every) {
      return TableClause.EveryUnit.of(
          Optional.ofNullable(every.name()).map(literals::name),
          Optional.ofNullable(every.expression()).map(expressions::expression),
          offsets.of(c),
          comments.around(c));
    }
    RulesParser.KeyClauseContext key = (RulesParser.KeyClauseContext) c;
    return TableClause.Key.of(
        key.name().stream().map(literals::name).toList(), offsets.of(c), comments.around(c));
  }

  Declaration.Fact fact(RulesParser.FactContext c) {
    boolean orEmpty = false;
    List<Relation> relations = new ArrayList<>();
    Optional<IntervalNode> domain = Optional.empty();
    Optional<Expression> requiredWhen = Optional.empty();
    for (RulesParser.FactClauseContext clause : c.factClause()) {
      if (clause instanceof RulesParser.RelationAtMostContext atMost) {
        relations.add(new Relation(Comparison.AT_MOST, expressions.sum(atMost.sum())));
      } else if (clause instanceof RulesParser.RelationAtLeastContext atLeast) {
        relations.add(new Relation(Comparison.AT_LEAST, expressions.sum(atLeast.sum())));
      } else if (clause instanceof RulesParser.DomainContext in) {
        domain = Optional.of(literals.interval(in.interval()));
      } else if (clause instanceof RulesParser.RequiredContext required) {
        if (requiredWhen.isPresent()) {
          reporter.report(
              Code.IN_PLACE,
              offsets.of(required),
              "a second `required when`",
              "join the conditions with `or`");
        }
        requiredWhen = Optional.of(expressions.expression(required.expression()));
      } else {
        orEmpty = true;
      }
    }
    return Declaration.Fact.of(
        literals.name(c.name()),
        literals.onlyLabel(c.label()),
        type(c.type()),
        orEmpty,
        relations,
        domain,
        requiredWhen,
        offsets.of(c),
        comments.around(c));
  }

  private TypeNode type(RulesParser.TypeContext c) {
    List<ChoiceNode> choices = new ArrayList<>();
    for (RulesParser.ChoiceContext choice : c.choice()) {
      Name value =
          choice.name() != null
              ? literals.name(choice.name())
              : Name.of(literals.text(choice.STRING()), offsets.of(choice));
      choices.add(new ChoiceNode(value, literals.label(choice.label())));
    }
    FactType type =
        switch (c.getStart().getType()) {
          case RulesLexer.FLAG -> FactType.FLAG;
          case RulesLexer.COUNT -> FactType.COUNT;
          case RulesLexer.RATE -> FactType.RATE;
          case RulesLexer.AMOUNT -> FactType.AMOUNT;
          case RulesLexer.DATE_ -> FactType.DATE;
          case RulesLexer.TEXT -> FactType.TEXT;
          case RulesLexer.UNIT -> FactType.UNIT;
          default -> FactType.CHOICE;
        };
    return new TypeNode(type, choices, c.AS_FRACTION() != null);
  }
}
