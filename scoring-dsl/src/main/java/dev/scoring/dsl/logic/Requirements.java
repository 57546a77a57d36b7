package dev.scoring.dsl.logic;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.names.Item;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What must be true for a part, block or rule to count, what stands around it included. */
public final class Requirements {

  private final FormulaReading reading;
  private final IdentityHashMap<Declaration, List<Requirement>> all = new IdentityHashMap<>();

  public Requirements(FormulaReading reading) {
    this.reading = reading;
  }

  /**
   * One thing that must be true.
   *
   * @param formula what
   * @param written where it stands
   * @param clause the clause that asks for it; empty for the flag of a form
   * @param item whose it is
   */
  public record Requirement(Formula formula, Node written, Optional<Clause> clause, Item item) {}

  /** What an item itself asks for. */
  public List<Requirement> own(Item item) {
    List<Requirement> own = new ArrayList<>();
    if (item.node() instanceof Declaration.Rule rule
        && rule.form() instanceof Form.Flagged flagged
        && !Clause.has(rule.clauses(), Clause.But.class)) {
      Formula set = reading.flag(flagged.flag());
      own.add(new Requirement(set, flagged.flag(), Optional.empty(), item));
    }
    for (Clause clause : item.clauses()) {
      if (clause instanceof Clause.When when) {
        for (Expression each : each(when.condition())) {
          own.add(new Requirement(reading.condition(each), each, Optional.of(clause), item));
        }
      } else if (clause instanceof Clause.For kinds) {
        own.add(new Requirement(reading.isFor(kinds), clause, Optional.of(clause), item));
      } else if (clause instanceof Clause.Dated dated) {
        own.add(new Requirement(reading.inForce(dated), clause, Optional.of(clause), item));
      }
    }
    return own;
  }

  /** The conditions that one is made of, if all of them must be true. */
  public static List<Expression> each(Expression condition) {
    return condition instanceof ConditionNode.And and ? and.operands() : List.of(condition);
  }

  /** What an item and all around it ask for, the outermost first. */
  public List<Requirement> of(Item item) {
    List<Requirement> known = all.get(item.node());
    if (known == null) {
      List<Requirement> around = around(item);
      List<Requirement> own = own(item);
      if (own.isEmpty()) {
        known = around;
      } else {
        known = new ArrayList<>(around);
        known.addAll(own);
      }
      all.put(item.node(), known);
    }
    return known;
  }

  /** What all around an item asks for. */
  public List<Requirement> around(Item item) {
    return item.parent().isPresent() ? of(item.parent().get()) : List.of();
  }

  /** All of some requirements. */
  public static Formula formula(List<Requirement> requirements) {
    return Formula.all(requirements.stream().map(Requirement::formula).toList());
  }
}
