package dev.scoring.io.show;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Reading;
import dev.scoring.io.show.TextTable.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read, in words. */
final class ReadingText {

  private final Map<String, FactDefinition> facts = new HashMap<>();

  ReadingText(SchemeModel scheme) {
    scheme.facts().forEach(fact -> facts.put(fact.name(), fact));
  }

  /** A line for each reading, the labels under each other. */
  List<String> lines(List<Reading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    for (Reading reading : readings) {
      table.row(List.of(name(reading) + " = " + value(reading), reading.label()));
    }
    StringBuilder lines = new StringBuilder();
    table.appendTo(lines, "");
    return List.of(lines.toString().split("\n", 0));
  }

  /** A line for each figure or condition that has a name, the labels under each other. */
  static List<String> lets(List<Explanation.Named> lets) {
    if (lets.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    for (Explanation.Named let : lets) {
      String value = let.value().isEmpty() ? "(empty)" : let.value();
      String text = let.text().equals(value) ? "" : " (" + let.text() + ")";
      table.row(List.of(let.name() + " = " + value + text, let.label()));
    }
    StringBuilder lines = new StringBuilder();
    table.appendTo(lines, "");
    return List.of(lines.toString().split("\n", 0));
  }

  /** The readings on one line, in parentheses with a space before them; empty if there are none. */
  static String inParentheses(List<Reading> readings) {
    return readings.isEmpty()
        ? ""
        : " ("
            + String.join(
                ", ", readings.stream().map(each -> name(each) + " = " + each.value()).toList())
            + ")";
  }

  /** What was read; in parentheses where it could be read together with its value. */
  private static String name(Reading reading) {
    boolean filtered = reading.fact().contains(" where ") || reading.fact().contains(" 其中 ");
    return filtered ? "(" + reading.fact() + ")" : reading.fact();
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
}
