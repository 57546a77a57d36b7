package dev.scoring.dsl.check;

import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.TableClause;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.ranges.Reach;
import dev.scoring.dsl.types.Types;
import java.util.List;
import java.util.Optional;

/**
 * Checks that what is decided before anything is scored reads neither scores nor other units: what
 * data must fulfil, and which units are rated.
 */
final class BeforeScores {

  private final Types types;
  private final Reporter reporter;

  private BeforeScores(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  static void check(SyntaxTree tree, Types types, Reporter reporter) {
    new BeforeScores(types, reporter).run(tree);
  }

  private void run(SyntaxTree tree) {
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Facts facts) {
        facts(facts.facts(), Optional.empty());
      } else if (declaration instanceof Declaration.Table table) {
        facts(table.columns(), Optional.of(table));
        table.clauses().forEach(this::clause);
      } else if (declaration instanceof Declaration.NotRated notRated) {
        notRated.condition().ifPresent(condition -> rated(tree, condition));
      }
    }
  }

  /** Which units are rated may depend on scores in so far as something of them applies. */
  private void rated(SyntaxTree tree, Expression condition) {
    Reach reach = Reach.of(condition, Optional.empty(), types);
    List<Reach.Score> scores = reach.scores().stream().filter(read -> isScore(read.id())).toList();
    if (reach.units() || !scores.stream().allMatch(Reach.Score::asEmpty)) {
      check(
          condition,
          Optional.empty(),
          "which units are rated is decided before anything is scored, so it cannot depend on ",
          "write a condition over facts; units with a low score go on a `list`, and units of which"
              + " nothing is left to score are left out by `when SCORE is empty`");
      return;
    }
    ComparedUnits compared = new ComparedUnits(tree, types);
    for (Reach.Score score : scores) {
      if (!compared.isScoredBefore(score.id())) {
        reporter.report(
            Code.IN_PLACE,
            condition.span(),
            "`"
                + score.id()
                + "` comes after units are compared, so which units are rated cannot depend on it",
            "ask a part that reads neither scores nor other units");
        return;
      }
    }
  }

  private void clause(TableClause clause) {
    if (clause instanceof TableClause.EveryUnit every && every.when().isPresent()) {
      check(
          every.when().get(),
          Optional.empty(),
          "data are checked before anything is scored, so who must have rows cannot depend on ",
          "write a condition over facts");
    }
  }

  private void facts(List<Declaration.Fact> facts, Optional<Declaration.Table> rows) {
    for (Declaration.Fact fact : facts) {
      for (Relation relation : fact.relations()) {
        check(
            relation.figure(),
            rows,
            "data are checked before anything is scored, so a fact has no relation to ",
            "compare it with facts and numbers");
      }
      if (fact.requiredWhen().isPresent()) {
        check(
            fact.requiredWhen().get(),
            rows,
            "data are checked before anything is scored, so what is required cannot depend on ",
            "write a condition over facts");
      }
    }
  }

  private void check(
      Expression expression, Optional<Declaration.Table> rows, String reason, String help) {
    Reach reach = Reach.of(expression, rows, types);
    boolean score = reach.scores().stream().anyMatch(read -> isScore(read.id()));
    if (score || reach.units()) {
      reporter.report(
          Code.IN_PLACE, expression.span(), reason + (score ? "a score" : "other units"), help);
    } else if (reach.unit() && rows.isPresent() && owners(rows.get()) > 1) {
      reporter.report(
          Code.TABLES_USABLE,
          expression.span(),
          "rows of `"
              + rows.get().name().text()
              + "` name a unit in more than one column, and this asks for facts of one",
          "compare it with other columns and with numbers");
    }
  }

  private static long owners(Declaration.Table table) {
    return table.columns().stream().filter(each -> each.type().type() == FactType.UNIT).count();
  }

  private boolean isScore(String name) {
    return types.symbols().scores().containsKey(name) || name.equals(Symbols.IMPLICIT_TOTAL);
  }
}
