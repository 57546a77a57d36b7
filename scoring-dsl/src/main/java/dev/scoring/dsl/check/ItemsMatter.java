package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.ranges.Limit;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every item can make a difference, and so can every cap. */
record ItemsMatter(Ranges ranges, Types types, Reporter reporter, WritersWords words)
    implements Check {

  @Override
  public void item(Item item) {
    Optional<Limit> around = Limit.around(item, types);
    if (around.filter(ItemsMatter::isZero).isPresent()) {
      return;
    }
    Optional<Limit> own = Limit.of(item, types);
    if (own.filter(ItemsMatter::isZero).isPresent()) {
      reporter.report(
          Code.ITEMS_MATTER,
          own.get().written().span(),
          item.node() instanceof Declaration.Rule
              ? "`%s` can never matter, because it gives at most 0 points"
                  .formatted(item.name().text())
              : "nothing in `%s` can matter, because it gives at most 0 points"
                  .formatted(item.name().text()),
          "correct the points or remove `" + item.name().text() + "`");
      return;
    }
    if (item.node() instanceof Declaration.Rule rule
        && !isFullForAbsent(item)
        && (ranges.isNeverNegative(rule) || item.clause(Clause.Floor.class).isPresent())
        && ranges.mostBeforeCap(rule).filter(most -> most.signum() == 0).isPresent()) {
      reporter.report(
          Code.ITEMS_MATTER,
          rule.form().span(),
          "`%s` can never matter, because all its points are 0".formatted(rule.name().text()),
          "correct the points or remove the rule");
    }
    around.ifPresent(limit -> caps(item, limit));
    item.clause(Clause.Floor.class).ifPresent(floor -> floor(item, floor));
    kinds(item);
  }

  private static boolean isZero(Limit limit) {
    return limit.value().signum() == 0;
  }

  /** A cap above the points of what stands around it never takes anything. */
  private void caps(Item item, Limit around) {
    for (Clause clause : item.clauses()) {
      if (clause instanceof Clause.Cap cap) {
        Optional<Rational> value = types.constant(cap.points());
        if (value.isPresent() && value.get().compareTo(around.value()) > 0) {
          reporter.report(
              Code.ITEMS_MATTER,
              cap.points().span(),
              "the cap of %s can never matter, because `%s` around it gives at most %s"
                  .formatted(
                      words.valued(cap.points(), value.get()),
                      around.item().name().text(),
                      WritersWords.points(around.value())),
              "correct the cap or remove it",
              around.written().span(),
              "the smaller limit");
        }
      }
    }
  }

  /** Whether an item gives its cap where it does not apply. */
  private static boolean isFullForAbsent(Item item) {
    for (Optional<Item> at = Optional.of(item); at.isPresent(); at = at.get().parent()) {
      if (at.get().clause(Clause.FullForAbsent.class).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A floor above what an item can give leaves nothing to score. */
  private void floor(Item item, Clause.Floor floor) {
    boolean deducts =
        item.node() instanceof Declaration.Part part && part.mode() == Mode.DEDUCT_FROM;
    if (floor.points().isEmpty()) {
      if (!deducts) {
        reporter.report(
            Code.ITEMS_MATTER,
            floor.span(),
            "`no floor` can never matter, because `%s` adds and so is never below 0"
                .formatted(item.name().text()),
            "leave it out");
      }
      return;
    }
    Optional<Rational> least = types.constant(floor.points().get());
    List<Expression> limits = new ArrayList<>();
    item.points().ifPresent(limits::add);
    item.clause(Clause.Cap.class).ifPresent(cap -> limits.add(cap.points()));
    for (Expression limit : limits) {
      Optional<Rational> most = types.constant(limit);
      int order = least.isPresent() && most.isPresent() ? least.get().compareTo(most.get()) : -1;
      if (order > 0 || (order == 0 && deducts)) {
        reporter.report(
            Code.ITEMS_MATTER,
            floor.points().get().span(),
            deducts
                ? "the floor of %s leaves nothing to deduct from %s"
                    .formatted(words.valued(floor.points().get(), least.get()), words.quoted(limit))
                : "the floor of %s lies above the most that `%s` gives, which is %s"
                    .formatted(
                        words.valued(floor.points().get(), least.get()),
                        item.name().text(),
                        most.get().toPlainString()),
            "correct one of the two",
            limit.span(),
            deducts ? "its points" : "the most");
        return;
      }
    }
  }

  /** An item for kinds of unit that something around it is not for never counts. */
  private void kinds(Item item) {
    for (Clause clause : item.clauses()) {
      if (clause instanceof Clause.For inner) {
        for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
          for (Clause around : at.get().clauses()) {
            if (around instanceof Clause.For outer && excludes(outer, inner)) {
              reporter.report(
                  Code.ITEMS_MATTER,
                  inner.span(),
                  "`%s` can never matter, because `%s` around it is for other %s"
                      .formatted(
                          item.name().text(),
                          at.get().name().text(),
                          inner.units().isEmpty() ? "kinds of unit" : "units"),
                  inner.units().isEmpty()
                      ? "the kinds must be among those of everything around it"
                      : "the units must be among those of everything around it",
                  outer.span(),
                  "only these are left");
              return;
            }
          }
        }
      }
    }
  }

  /** Whether two clauses name kinds of one sort and have none in common. */
  private boolean excludes(Clause.For outer, Clause.For inner) {
    if (!outer.units().isEmpty() && !inner.units().isEmpty()) {
      return Collections.disjoint(names(outer.units()), names(inner.units()));
    } else if (!outer.units().isEmpty() || !inner.units().isEmpty()) {
      return false;
    }
    Set<String> left = names(outer.kinds());
    Set<String> all = names(inner.kinds());
    boolean common = !Collections.disjoint(left, all);
    all.addAll(left);
    return !common && types.factOfKinds(all).isPresent();
  }

  private static Set<String> names(List<Name> written) {
    Set<String> names = new LinkedHashSet<>();
    written.forEach(name -> names.add(name.text()));
    return names;
  }
}
