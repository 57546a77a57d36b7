package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.logic.Formula;
import dev.scoring.dsl.logic.FormulaReading;
import dev.scoring.dsl.logic.Requirements;
import dev.scoring.dsl.logic.Requirements.Requirement;
import dev.scoring.dsl.logic.Solver;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Scales;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every condition can hold, alone and with those around it, and says something. */
record ConditionsHold(
    Types types,
    FormulaReading reading,
    Requirements requirements,
    Solver solver,
    Reporter reporter,
    WritersWords words)
    implements Check {

  /** Longer lists of conditions are not gone through in pairs. */
  private static final int MAX_PAIRED = 60;

  @Override
  public void expression(Walk.Placed<Expression> placed) {
    Expression node = placed.node();
    if (node instanceof ConditionNode.And and) {
      conjunction(and, placed.rows());
    } else if (node instanceof ConditionNode.Or or) {
      disjunction(or, placed.rows());
    } else if (node instanceof ConditionNode.Comparing || node instanceof ConditionNode.Within) {
      Formula formula = reading.condition(node, placed.rows());
      if (!solver.mayHold(formula) && !isPart(placed)) {
        reporter.report(
            Code.CONDITIONS_HOLD,
            node.span(),
            "%s can never hold".formatted(words.quoted(node)),
            "correct the condition, or remove what depends on it");
      }
    }
  }

  /** A part of one that is held against more than 1 is told by another. */
  private boolean isPart(Walk.Placed<Expression> placed) {
    Scales scales = types.scales(placed.rows());
    return placed.node() instanceof ConditionNode.Comparing comparing
        && (scales.isPart(comparing.left()) || scales.isPart(comparing.right()));
  }

  private void conjunction(ConditionNode.And and, Optional<Declaration.Table> rows) {
    List<Formula> operands = new ArrayList<>();
    for (Expression operand : and.operands()) {
      operands.add(reading.condition(operand, rows));
    }
    Formula all = Formula.all(operands);
    if (solver.mayHold(all)
        || operands.stream().anyMatch(operand -> !solver.mayHold(operand))
        || operands.size() > MAX_PAIRED) {
      return;
    }
    for (int i = 1; i < operands.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (solver.exclude(operands.get(i), operands.get(j))) {
          Expression later = and.operands().get(i);
          Expression earlier = and.operands().get(j);
          reporter.report(
              Code.CONDITIONS_HOLD,
              later.span(),
              "%s and %s can never hold together"
                  .formatted(words.quoted(earlier), words.quoted(later)),
              "correct one of the two, or join them with `or`",
              earlier.span(),
              "where this holds, the other does not");
          return;
        }
      }
    }
    reporter.report(
        Code.CONDITIONS_HOLD,
        and.span(),
        "%s can never hold".formatted(words.quoted(and)),
        "correct one of the conditions");
  }

  private void disjunction(ConditionNode.Or or, Optional<Declaration.Table> rows) {
    if (or.operands().stream().anyMatch(ConditionNode.TruthLiteral.class::isInstance)) {
      return;
    }
    Formula any = reading.condition(or, rows);
    boolean alone =
        or.operands().stream()
            .anyMatch(operand -> solver.alwaysHolds(reading.condition(operand, rows)));
    if (!alone && solver.alwaysHolds(any)) {
      reporter.report(
          Code.CONDITIONS_HOLD,
          or.span(),
          "%s holds always, and so says nothing".formatted(words.quoted(or)),
          "correct one of the conditions, or leave the whole out");
    }
  }

  // ------------------------------------------------------------------------------ items

  @Override
  public void item(Item item) {
    List<Requirement> around = requirements.around(item);
    List<Requirement> all = requirements.of(item);
    List<Clause.But> replacing = replacing(item);
    if (all.isEmpty() && replacing.size() < 2) {
      return;
    }
    if (all.size() > 1 && !solver.mayHold(Requirements.formula(all))) {
      if (around.isEmpty() || solver.mayHold(Requirements.formula(around))) {
        contradiction(item, all, around.size());
      }
      return;
    }
    if (item.node() instanceof Declaration.Rule rule) {
      replaced(rule, all, replacing);
    }
  }

  private static List<Clause.But> replacing(Item item) {
    List<Clause.But> replacing = new ArrayList<>();
    for (Clause clause : item.clauses()) {
      if (clause instanceof Clause.But but) {
        replacing.add(but);
      }
    }
    return replacing;
  }

  /** Two things that are asked for and exclude each other. */
  private void contradiction(Item item, List<Requirement> all, int from) {
    String name = item.name().text();
    for (int i = Math.min(Math.max(from, 1), all.size());
        i < Math.min(all.size(), MAX_PAIRED);
        i++) {
      for (int j = 0; j < i; j++) {
        Requirement later = all.get(i);
        Requirement earlier = all.get(j);
        if (solver.exclude(later.formula(), earlier.formula())) {
          if (!isToldElsewhere(later, earlier)) {
            String whose =
                isSame(earlier.item(), item) ? "" : " of `" + earlier.item().name().text() + "`";
            reporter.report(
                Code.CONDITIONS_HOLD,
                later.written().span(),
                "`%s` can never count, because %s and %s%s can never hold together"
                    .formatted(
                        name,
                        words.quoted(later.written()),
                        words.quoted(earlier.written()),
                        whose),
                "correct one of the two",
                earlier.written().span(),
                "where this holds, the other does not");
          }
          return;
        }
      }
    }
    if (all.stream().noneMatch(each -> !solver.mayHold(each.formula()))) {
      reporter.report(
          Code.CONDITIONS_HOLD,
          item.name().span(),
          "`%s` can never count, because its conditions and those around it can never hold together"
              .formatted(name),
          "correct one of them");
    }
  }

  /**
   * Days and kinds that exclude each other, and the conditions of one clause, are told by others.
   */
  private static boolean isToldElsewhere(Requirement a, Requirement b) {
    boolean days =
        a.clause().filter(Clause.Dated.class::isInstance).isPresent()
            && b.clause().filter(Clause.Dated.class::isInstance).isPresent();
    boolean kinds =
        a.clause().filter(Clause.For.class::isInstance).isPresent()
            && b.clause().filter(Clause.For.class::isInstance).isPresent()
            && !isSame(a.item(), b.item());
    boolean same =
        a.clause().isPresent()
            && b.clause().isPresent()
            && a.clause().get().span().equals(b.clause().get().span());
    return days || kinds || same;
  }

  private static boolean isSame(Item a, Item b) {
    return a.name().span().equals(b.name().span());
  }

  // ------------------------------------------------------------------------------ but

  /** Each {@code but} counts somewhere, and so does what they replace. */
  private void replaced(
      Declaration.Rule rule, List<Requirement> required, List<Clause.But> replacing) {
    Formula counts = Requirements.formula(required);
    List<Formula> later = new ArrayList<>();
    for (int i = replacing.size() - 1; i >= 0; i--) {
      Clause.But but = replacing.get(i);
      Formula condition = reading.condition(but.condition());
      if (!solver.mayHold(condition)) {
        continue;
      }
      if (!solver.mayHold(new Formula.Every(List.of(counts, condition)))) {
        excluded(but, condition, required);
      } else if (!later.isEmpty()
          && solver.cover(later, new Formula.Every(List.of(counts, condition)))) {
        reporter.report(
            Code.CONDITIONS_HOLD,
            but.condition().span(),
            "this `but` never counts: a later one holds wherever %s does"
                .formatted(words.quoted(but.condition())),
            "the last `but` whose condition is true counts: write the narrower one last",
            replacing.get(i + 1).condition().span(),
            "the later one");
      }
      later.add(condition);
    }
    if (!later.isEmpty() && solver.cover(later, counts)) {
      Node form = rule.form();
      reporter.report(
          Code.CONDITIONS_HOLD,
          form.span(),
          "%s never counts: wherever `%s` counts, its `but` replaces it"
              .formatted(words.quoted(form), rule.name().text()),
          "correct one of the conditions",
          replacing.get(replacing.size() - 1).condition().span(),
          "holds wherever the rule counts");
    }
  }

  private void excluded(Clause.But but, Formula condition, List<Requirement> required) {
    Optional<Requirement> guard =
        required.stream()
            .limit(MAX_PAIRED)
            .filter(each -> solver.exclude(each.formula(), condition))
            .findFirst();
    String help =
        "what stands behind `when` guards the whole rule, its `but` too; write both as cases:"
            + " `first [CONDITION: POINTS, else: POINTS]`";
    if (guard.isPresent()) {
      reporter.report(
          Code.CONDITIONS_HOLD,
          but.condition().span(),
          "this `but` can never count, because %s and %s can never hold together"
              .formatted(words.quoted(guard.get().written()), words.quoted(but.condition())),
          help,
          guard.get().written().span(),
          "guards the whole rule");
    } else {
      reporter.report(
          Code.CONDITIONS_HOLD,
          but.condition().span(),
          "this `but` can never count: the rule does not count where %s holds"
              .formatted(words.quoted(but.condition())),
          help);
    }
  }
}
