package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.logic.Requirements;
import dev.scoring.dsl.logic.Solver;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two rules of a part that look at the same thing do not both count. */
final class RulesApart implements Check {

  /** How many rules that look at the same thing are compared with each other. */
  private static final int MAX_ALIKE = 20;

  private final Types types;
  private final MeasuredThing measured;
  private final Requirements requirements;
  private final Solver solver;
  private final Reporter reporter;
  private final WritersWords words;
  private final Map<List<Object>, List<Item>> alike = new HashMap<>();

  RulesApart(
      Types types,
      MeasuredThing measured,
      Requirements requirements,
      Solver solver,
      Reporter reporter,
      WritersWords words) {
    this.types = types;
    this.measured = measured;
    this.requirements = requirements;
    this.solver = solver;
    this.reporter = reporter;
    this.words = words;
  }

  @Override
  public void item(Item item) {
    if (!(item.node() instanceof Declaration.Rule rule) || isOneOfSeveral(item)) {
      return;
    }
    Optional<List<Object>> key = key(item, rule);
    if (key.isEmpty()) {
      return;
    }
    List<Item> before = alike.computeIfAbsent(key.get(), each -> new ArrayList<>());
    if (before.size() >= MAX_ALIKE) {
      return;
    }
    for (Item other : before) {
      if (areAlternatives(item, other)
          && !solver.exclude(
              Requirements.formula(requirements.of(item)),
              Requirements.formula(requirements.of(other)))) {
        report(item, rule, other, (Declaration.Rule) other.node());
        break;
      }
    }
    before.add(item);
  }

  /** A rule that is for some units only may well add to one that is for all, or for other sorts. */
  private static boolean areAlternatives(Item item, Item other) {
    Optional<Clause.For> own = isFor(item);
    Optional<Clause.For> others = isFor(other);
    return own.isPresent() == others.isPresent()
        && own.map(clause -> clause.units().isEmpty())
            .equals(others.map(clause -> clause.units().isEmpty()));
  }

  private static Optional<Clause.For> isFor(Item item) {
    return item.clause(Clause.For.class).or(() -> item.parent().flatMap(RulesApart::isFor));
  }

  /** Whether something around it takes only some of what is in it. */
  private static boolean isOneOfSeveral(Item item) {
    for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
      if (at.get().scoresChildrenApart()) {
        return true;
      }
    }
    return false;
  }

  /** What a rule looks at, and in which part; empty if it is nothing of its own. */
  private Optional<List<Object>> key(Item item, Declaration.Rule rule) {
    Set<Object> asked = new LinkedHashSet<>();
    boolean kinds = false;
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.When when) {
        asked.addAll(Requirements.each(when.condition()));
      } else if (clause instanceof Clause.But) {
        return Optional.empty();
      }
      kinds |= clause instanceof Clause.For;
    }
    boolean flat =
        rule.form() instanceof Form.Flat form && types.constant(form.points()).isPresent();
    if (rule.form() instanceof Form.Flagged flagged) {
      asked.add(Expression.Reference.of(flagged.flag(), flagged.flag().span()));
      flat = true;
    }
    if (flat && asked.isEmpty() && !kinds) {
      return Optional.empty();
    }
    boolean each = rule.form() instanceof Form.Each;
    if (!each && !FixedPoints.of(rule).stream().allMatch(this::isFixed)) {
      return Optional.empty();
    }
    String around = "";
    for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
      // Several prices for each of the same are told apart by the blocks that they stand in.
      boolean first = each && around.isEmpty();
      boolean part = at.get().node() instanceof Declaration.Part;
      around = first || (part && !each) ? at.get().name().text() : around;
    }
    return Optional.of(List.of(around, asked, flat ? "flat" : measured.of(rule.form())));
  }

  private boolean isFixed(Expression points) {
    return types.constant(points).isPresent();
  }

  private void report(Item item, Declaration.Rule rule, Item other, Declaration.Rule otherRule) {
    boolean same =
        rule.form().equals(otherRule.form()) && rule.clauses().equals(otherRule.clauses());
    Set<String> shared = shared(item, other);
    String where = shared.isEmpty() ? "" : " for `" + String.join("`, `", shared) + "`";
    reporter.report(
        Code.RULES_APART,
        rule.form().span(),
        same
            ? "`%s` says the same as `%s`: both count"
                .formatted(rule.name().text(), otherRule.name().text())
            : "`%s` looks at the same as `%s`, and both count%s: %s and %s"
                .formatted(
                    rule.name().text(),
                    otherRule.name().text(),
                    where,
                    words.quoted(otherRule.form()),
                    words.quoted(rule.form())),
        same
            ? "remove one of the two"
            : "correct one of the two; if both shall count, say so with `sic \"…\"`",
        otherRule.form().span(),
        "counts too");
  }

  /** The kinds or units that both are for, if both name some and not all the same. */
  private static Set<String> shared(Item item, Item other) {
    Set<String> names = names(item);
    Set<String> others = names(other);
    if (names.equals(others)) {
      return Set.of();
    }
    names.retainAll(others);
    return names;
  }

  private static Set<String> names(Item item) {
    Set<String> names = new LinkedHashSet<>();
    item.clause(Clause.For.class)
        .ifPresent(
            clause -> {
              clause.kinds().stream().map(Name::text).forEach(names::add);
              clause.units().stream().map(Name::text).forEach(names::add);
            });
    return names;
  }
}
