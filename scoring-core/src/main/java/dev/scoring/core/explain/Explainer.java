package dev.scoring.core.explain;

import dev.scoring.core.data.Data;
import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.exact.Plan;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Zero;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Explains a score that was just evaluated: looks at the values that are still in the evaluation,
 * so that what it says is what was done, and scoring itself pays nothing for it.
 */
public final class Explainer {

  private final Plan plan;
  private final Data data;
  private final Evaluation evaluation;
  private final Readings readings;
  private final Derivations derivations;
  private final List<Explanation.Line> lines = new ArrayList<>();

  public Explainer(Plan plan, Data data, Evaluation evaluation) {
    this.plan = plan;
    this.data = data;
    this.evaluation = evaluation;
    this.readings = new Readings(plan, evaluation);
    this.derivations = new Derivations(plan, evaluation);
  }

  public Explanation explain(Score score) {
    Iterator<Entry> entries = score.ledger().iterator();
    List<Part> parts = plan.graph().parts();
    for (Part part : parts) {
      Entry entry = entries.next();
      Set<Integer> roots = new LinkedHashSet<>();
      part.gate().ifPresent(gate -> roots.add(gate.open().index()));
      part.zero().ifPresent(zero -> roots.add(zero.condition().index()));
      lines.add(
          new Explanation.Line(
              entry,
              part.label(),
              part.source(),
              part.gate().map(Part.Gate::text).orElse(""),
              zeroText(entry, part.zero()),
              readings.below(roots),
              lets(part.id()),
              List.of()));
      items(part.children(), entries);
    }
    return new Explanation(
        data.date(),
        score,
        lines,
        plan.graph().total().text(),
        lets(plan.graph().total().id()),
        new Reasons(plan.graph(), evaluation, score).of(parts));
  }

  private void items(List<Item> items, Iterator<Entry> entries) {
    for (Item item : items) {
      Entry entry = entries.next();
      if (item instanceof Item.Rule rule) {
        lines.add(line(rule, entry));
      } else if (item instanceof Item.Block block) {
        lines.add(line(block, entry));
        items(block.children(), entries);
      }
    }
  }

  private Explanation.Line line(Item.Block block, Entry entry) {
    Set<Integer> roots = roots(block);
    block.zero().ifPresent(zero -> roots.add(zero.condition().index()));
    String failed = failedGuard(block, entry);
    return new Explanation.Line(
        entry,
        block.label(),
        block.source(),
        "",
        failed.isEmpty() ? zeroText(entry, block.zero()) : failed,
        readings.below(roots),
        lets(block.id()),
        List.of());
  }

  private Explanation.Line line(Item.Rule rule, Entry entry) {
    Set<Integer> roots = roots(rule);
    roots.add(rule.points().index());
    rule.cap().map(Figure::index).ifPresent(roots::add);
    rule.floor().map(Figure::index).ifPresent(roots::add);
    String failed = failedGuard(rule, entry);
    List<Derivation> derivation =
        failed.isEmpty() && entry.status() != Status.PARENT_NOT_COUNTED
            ? derivations.of(rule.points().index())
            : List.of();
    return new Explanation.Line(
        entry,
        rule.label(),
        rule.source(),
        rule.text(),
        failed,
        readings.below(roots),
        lets(rule.id()),
        derivation);
  }

  private List<Explanation.Named> lets(String id) {
    return plan.graph().namedIn(id).stream()
        .map(
            named ->
                new Explanation.Named(
                    named.name(), named.label(), named.text(), readings.value(named.index())))
        .toList();
  }

  /** What decides whether an item counts, and how much. */
  private static Set<Integer> roots(Item item) {
    Set<Integer> roots = new LinkedHashSet<>();
    for (Guard guard : item.guards()) {
      roots.add(guard.condition().index());
    }
    item.weight().map(Figure::index).ifPresent(roots::add);
    return roots;
  }

  /** The first guard that is not true, as the scheme writes it; empty if there is none. */
  private String failedGuard(Item item, Entry entry) {
    if (entry.status() != Status.PARENT_NOT_COUNTED) {
      for (Guard guard : item.guards()) {
        if (evaluation.value(guard.condition().index()) != Truth.TRUE) {
          return guard.text();
        }
      }
    }
    return "";
  }

  private static String zeroText(Entry entry, Optional<Zero> zero) {
    return entry.status() == Status.ZEROED ? zero.map(Zero::text).orElse("") : "";
  }
}
