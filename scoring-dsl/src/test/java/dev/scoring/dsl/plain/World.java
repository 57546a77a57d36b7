package dev.scoring.dsl.plain;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scheme and its data as a reader with pencil and paper has them: the declarations by name, and
 * the values that were noted. A value is a {@code Rational}, a {@code Boolean}, a {@code
 * LocalDate}, the word of a choice, the name of a unit, or {@link Nothing#EMPTY}.
 */
final class World {

  /** No value, and the truth of a condition that cannot be told. */
  enum Nothing {
    EMPTY
  }

  /** What cannot be worked out. */
  static final class Unworkable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unworkable(String why) {
      super(why);
    }
  }

  final LocalDate date;
  final Map<String, Map<String, Object>> units = new LinkedHashMap<>();
  final Map<String, Map<String, Object>> previous = new LinkedHashMap<>();
  final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

  final Map<String, Declaration.Fact> facts = new LinkedHashMap<>();
  final Map<String, Declaration.Let> lets = new LinkedHashMap<>();
  final Map<String, Declaration.Table> tables = new LinkedHashMap<>();
  final Map<String, Declaration.Part> parts = new LinkedHashMap<>();
  final Map<String, String> partOf = new LinkedHashMap<>();
  final Map<String, Declaration.Rule> rules = new LinkedHashMap<>();
  final Map<String, Declaration.WeightNode> weights = new LinkedHashMap<>();
  final List<Declaration.Calendar> calendars = new ArrayList<>();
  final List<Declaration.NotRated> exclusions = new ArrayList<>();
  final List<Declaration.Rating> ratings = new ArrayList<>();
  final List<Declaration.Listing> lists = new ArrayList<>();
  final List<Declaration.Total> totals = new ArrayList<>();

  World(SyntaxTree tree, LocalDate date) {
    this.date = date;
    for (Declaration each : tree.declarations()) {
      if (each instanceof Declaration.Facts block) {
        block.facts().forEach(fact -> facts.put(fact.name().text(), fact));
      } else if (each instanceof Declaration.Let let) {
        lets.put(let.name().text(), let);
      } else if (each instanceof Declaration.Table table) {
        tables.put(table.name().text(), table);
        rows.put(table.name().text(), new ArrayList<>());
      } else if (each instanceof Declaration.Part part) {
        parts.put(part.name().text(), part);
        partOf.put(part.name().text(), part.name().text());
        note(part.items(), part.name().text());
      } else if (each instanceof Declaration.Weights block) {
        block.weights().forEach(weight -> weights.put(weight.id().text(), weight));
      } else if (each instanceof Declaration.Calendar calendar) {
        calendars.add(calendar);
      } else if (each instanceof Declaration.NotRated exclusion) {
        exclusions.add(exclusion);
      } else if (each instanceof Declaration.Rating rating) {
        ratings.add(rating);
      } else if (each instanceof Declaration.Listing list) {
        lists.add(list);
      } else if (each instanceof Declaration.Total total) {
        totals.add(total);
      }
    }
  }

  private void note(List<Declaration> items, String part) {
    for (Declaration item : items) {
      partOf.put(id(item), part);
      if (item instanceof Declaration.Block block) {
        note(block.items(), part);
      } else if (item instanceof Declaration.Rule rule) {
        rules.put(rule.name().text(), rule);
      }
    }
  }

  static String id(Declaration item) {
    return item instanceof Declaration.Block block
        ? block.name().text()
        : ((Declaration.Rule) item).name().text();
  }

  /** Whether a day is a working day; a day that no calendar covers cannot be told. */
  boolean isWorking(LocalDate day) {
    for (Declaration.Calendar calendar : calendars) {
      if (!day.isBefore(calendar.first()) && !day.isAfter(calendar.last())) {
        for (Declaration.DayRange range : calendar.ranges()) {
          if (!day.isBefore(range.first()) && !day.isAfter(range.last())) {
            return range.working();
          }
        }
        return day.getDayOfWeek().getValue() <= 5;
      }
    }
    throw new Unworkable("no calendar for " + day);
  }
}
