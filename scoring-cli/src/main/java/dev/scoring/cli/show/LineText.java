package dev.scoring.cli.show;

import dev.scoring.cli.show.TextTable.Side;
import dev.scoring.core.graph.Choice;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Reading;
import dev.scoring.core.text.Widths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The lines of the ledger of a part, as a tree: effective points in a column on the left, on the
 * right the clause and below it the reasons.
 */
final class LineText {

  private static final String NOT_COUNTED = "–";

  private final Explanation explanation;
  private final Map<String, Item> items;
  private final UnaryOperator<String> places;
  private final StringBuilder text;
  private final Map<String, FactDefinition> facts = new HashMap<>();

  LineText(
      ScoringGraph scheme,
      Explanation explanation,
      Map<String, Item> items,
      UnaryOperator<String> places,
      StringBuilder text) {
    this.explanation = explanation;
    this.items = items;
    this.places = places;
    this.text = text;
    scheme.facts().forEach(fact -> facts.put(fact.name(), fact));
  }

  /** Appends the lines of a part. */
  void append(PartScore part, List<Explanation.Line> lines) {
    int width = 0;
    for (Explanation.Line line : lines) {
      width = Math.max(width, Widths.columns(points(line.entry())));
    }
    Deque<Entry> around = new ArrayDeque<>();
    for (Explanation.Line line : lines) {
      Entry entry = line.entry();
      while (!around.isEmpty() && around.peek().depth() >= entry.depth()) {
        around.pop();
      }
      String points = points(entry);
      String indent = "  ".repeat(entry.depth());
      if (entry.depth() == 1) {
        text.append('\n');
      }
      text.append("  ")
          .append(" ".repeat(width - Widths.columns(points)))
          .append(points)
          .append(indent)
          .append(OneLine.of(name(line)))
          .append('\n');
      reasons(part, line, around).appendTo(text, " ".repeat(2 + width) + indent + "  ");
      around.push(entry);
    }
  }

  /** The place of an id in its file; empty if it has none. */
  String place(String id) {
    return places.apply(id);
  }

  private static String points(Entry entry) {
    return switch (entry.status()) {
      case COUNTED, GATE_CLOSED -> entry.effective().toPlainString();
      case NOT_APPLICABLE, NO_VALUE, OTHER_KIND, NOT_IN_FORCE, PARENT_NOT_COUNTED -> NOT_COUNTED;
    };
  }

  private String name(Explanation.Line line) {
    String name = Titles.named(line.entry().id(), line.label());
    return items.get(line.entry().id()) instanceof Item.Block block && block.points().isPresent()
        ? name + " (" + block.points().get().toPlainString() + ")"
        : name;
  }

  private TextTable reasons(PartScore part, Explanation.Line line, Deque<Entry> around) {
    Entry entry = line.entry();
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    if (!line.text().isEmpty()) {
      table.row(List.of("rule", line.text()));
    }
    String place = place(entry.id());
    if (!place.isEmpty()) {
      table.row(List.of("at", place));
    }
    if (!line.source().isEmpty()) {
      table.row(List.of("source", line.source()));
    }
    rows(table, "reads", readings(line.readings()));
    rows(table, "gives", gives(line));
    String why = why(part, line, around);
    if (!why.isEmpty()) {
      table.row(List.of("but", why));
    }
    return table;
  }

  private static void rows(TextTable table, String key, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      table.row(List.of(i == 0 ? key : "", values.get(i)));
    }
  }

  private List<String> readings(List<Reading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    for (Reading reading : readings) {
      table.row(List.of(reading.fact() + " = " + value(reading), reading.label()));
    }
    StringBuilder lines = new StringBuilder();
    table.appendTo(lines, "");
    return lines.toString().lines().toList();
  }

  private String value(Reading reading) {
    if (reading.value().isEmpty()) {
      return "(empty)";
    }
    FactDefinition fact = facts.get(reading.fact());
    if (fact != null) {
      for (Choice choice : fact.choices()) {
        if (choice.value().equals(reading.value())) {
          return Titles.named(choice.value(), choice.label());
        }
      }
    }
    return reading.value();
  }

  /** How a rule came to its points, and what caps took from a rule or block. */
  private static List<String> gives(Explanation.Line line) {
    Entry entry = line.entry();
    List<String> gives = new ArrayList<>();
    for (Derivation step : told(line.derivation())) {
      gives.add(DerivationText.of(step));
    }
    boolean capped = !entry.cuts().isEmpty();
    boolean rule = entry.kind() == Entry.Kind.RULE && !line.derivation().isEmpty();
    if (capped || (rule && entry.nominal().signum() != 0)) {
      gives.add(
          entry.nominal().toPlainString()
              + " nominal, "
              + entry.effective().toPlainString()
              + " effective"
              + cuts(entry));
    }
    return gives;
  }

  /** The steps worth telling: not that nothing was replaced, nor what it was replaced by twice. */
  private static List<Derivation> told(List<Derivation> steps) {
    List<Derivation> told = new ArrayList<>();
    for (Derivation step : steps) {
      if (step instanceof Derivation.Flat flat
          && !told.isEmpty()
          && told.get(told.size() - 1) instanceof Derivation.Replaced replaced
          && replaced.by().equals(flat.points())) {
        if (replaced.instead().signum() != 0) {
          continue;
        }
        told.remove(told.size() - 1);
      }
      told.add(step);
    }
    boolean single = told.size() == 1 && told.get(0) instanceof Derivation.Flat;
    return single && !isZero(told.get(0)) ? List.of() : told;
  }

  private static boolean isZero(Derivation step) {
    return step instanceof Derivation.Flat flat && flat.points().signum() == 0;
  }

  /** What caps took from an entry; starts with a semicolon, empty if they took nothing. */
  static String cuts(Entry entry) {
    StringBuilder cuts = new StringBuilder();
    for (Cut cut : entry.cuts()) {
      cuts.append("; the cap of ")
          .append(cut.by())
          .append(" took ")
          .append(cut.amount().toPlainString());
    }
    return cuts.toString();
  }

  /** Why it did not count; empty if it did. */
  private String why(PartScore part, Explanation.Line line, Deque<Entry> around) {
    String guard = line.failedGuard().isEmpty() ? "" : ": `" + line.failedGuard() + "`";
    boolean rule = line.entry().kind() == Entry.Kind.RULE;
    return switch (line.entry().status()) {
      case COUNTED -> "";
      case NOT_APPLICABLE -> (rule ? "it does not apply" : "it is absent") + guard;
      case NO_VALUE -> "a value is empty, so there is nothing to measure" + guard;
      case OTHER_KIND -> "it is for another kind of unit" + guard;
      case NOT_IN_FORCE ->
          "it is not in force" + explanation.date().map(day -> " on " + day).orElse("") + guard;
      case GATE_CLOSED -> "the gate of " + part.id() + " is closed";
      case PARENT_NOT_COUNTED -> reasonAround(around);
    };
  }

  private static String reasonAround(Deque<Entry> around) {
    for (Entry entry : around) {
      switch (entry.status()) {
        case NOT_APPLICABLE, OTHER_KIND, NOT_IN_FORCE, NO_VALUE -> {
          return entry.id() + " is absent";
        }
        case COUNTED, GATE_CLOSED, PARENT_NOT_COUNTED -> {}
      }
    }
    return "what stands around it does not count";
  }
}
