package dev.scoring.dsl.interpreter;

import dev.scoring.dsl.ast.Calendar;
import dev.scoring.dsl.ast.DayRange;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.WeightNode;
import dev.scoring.dsl.ast.Weights;
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
public final class World {

  /** No value, and the truth of a condition that cannot be told. */
  public enum Nothing {
    EMPTY
  }

  /** What cannot be worked out. */
  public static final class Unworkable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unworkable(String why) {
      super(why);
    }
  }

  public final LocalDate date;
  public final Map<String, Map<String, Object>> units = new LinkedHashMap<>();
  public final Map<String, Map<String, Object>> previous = new LinkedHashMap<>();
  public final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

  public final Map<String, Declaration.Fact> facts = new LinkedHashMap<>();
  public final Map<String, Declaration.Let> lets = new LinkedHashMap<>();
  public final Map<String, Declaration.Table> tables = new LinkedHashMap<>();
  public final Map<String, Declaration.Part> parts = new LinkedHashMap<>();
  public final Map<String, String> partOf = new LinkedHashMap<>();
  public final Map<String, Declaration> declared = new LinkedHashMap<>();
  public final Map<String, Declaration.Rule> rules = new LinkedHashMap<>();
  public final Map<String, WeightNode> weights = new LinkedHashMap<>();
  public final List<Calendar> calendars = new ArrayList<>();
  public final List<Declaration.NotRated> exclusions = new ArrayList<>();
  public final List<Declaration.Rating> ratings = new ArrayList<>();
  public final List<Declaration.Listing> lists = new ArrayList<>();
  public final List<Declaration.Total> totals = new ArrayList<>();

  public World(SyntaxTree tree, LocalDate date) {
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
      } else if (each instanceof Weights block) {
        block.weights().forEach(weight -> weights.put(weight.id().text(), weight));
      } else if (each instanceof Calendar calendar) {
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
      declared.put(id(item), item);
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
    for (Calendar calendar : calendars) {
      if (!day.isBefore(calendar.first()) && !day.isAfter(calendar.last())) {
        for (DayRange range : calendar.ranges()) {
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
