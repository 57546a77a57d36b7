package dev.scoring.dsl.check;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.dsl.ast.ChoiceNode;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.logic.Formula;
import dev.scoring.dsl.logic.FormulaReading;
import dev.scoring.dsl.logic.Requirements;
import dev.scoring.dsl.logic.Solver;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For every kind of unit that the rules tell apart, some rule counts. */
record KindsCounted(
    Types types,
    FormulaReading reading,
    Requirements requirements,
    Solver solver,
    Reporter reporter)
    implements Check {

  /** How many times a rule is held against a kind. */
  private static final int MAX_TRIES = 50_000;

  @Override
  public void text(SyntaxTree tree) {
    Set<String> told = new LinkedHashSet<>();
    for (Item item : types.symbols().items()) {
      for (Clause clause : item.clauses()) {
        if (clause instanceof Clause.For kinds && !kinds.kinds().isEmpty()) {
          types
              .factOfKinds(kinds.kinds().stream().map(Name::text).toList())
              .ifPresent(fact -> told.add(fact.name()));
        }
      }
    }
    List<Formula> excused = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.NotRated notRated) {
        List<Formula> all = new ArrayList<>();
        notRated.whom().ifPresent(whom -> all.add(reading.isFor(whom)));
        notRated.condition().ifPresent(condition -> all.add(reading.condition(condition)));
        excused.add(Formula.all(all));
      }
    }
    int tries = 0;
    for (String name : told) {
      FactDefinition fact = types.facts().get(name);
      if (fact == null) {
        continue;
      }
      for (Choice choice : fact.choices()) {
        Formula kind = reading.is(fact, choice);
        boolean counted = solver.cover(excused, kind);
        List<Item> items = types.symbols().items();
        for (int i = 0; i < items.size() && !counted; i++) {
          counted =
              ++tries > MAX_TRIES
                  || (items.get(i).node() instanceof Declaration.Rule
                      && !solver.exclude(
                          kind, Requirements.formula(requirements.of(items.get(i)))));
        }
        if (!counted) {
          report(name, choice.value());
        }
      }
    }
  }

  private void report(String fact, String kind) {
    Declaration.Fact declared = types.symbols().facts().get(fact);
    Optional<ChoiceNode> written =
        declared == null
            ? Optional.empty()
            : declared.type().choices().stream()
                .filter(each -> each.value().text().equals(kind))
                .findFirst();
    written.ifPresent(
        choice ->
            reporter.report(
                Code.KINDS_COUNTED,
                choice.value().span(),
                "no rule counts for `%s`: each is for other kinds".formatted(kind),
                "add it behind the `for` of the rules that hold for it, or say that such units are"
                    + " `not rated`"));
  }
}
