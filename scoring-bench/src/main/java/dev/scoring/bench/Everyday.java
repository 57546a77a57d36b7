package dev.scoring.bench;

import dev.scoring.core.model.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that benchmarks score: as reported every day, and no two alike. */
final class Everyday {

  /** How many units there are for one at a time. */
  static final int UNITS = 4_096;

  /**
   * How many of them are in maps, some three megabytes: more than the cache of a core takes, so
   * that one is read from what cores share, and far less than that takes. With sixteen times as
   * many, and on some machines with four, it is chance whether they fit there, so that whoever
   * writes beside them throws them out.
   */
  static final int MAPS = 256;

  /** How many of them a core has at hand: so few that their maps stay in its cache. */
  static final int AT_HAND = 64;

  /** How many units a batch has. */
  static final int BATCH = 100_000;

  private Everyday() {}

  /** {@link #UNITS} units. */
  static InspectionCase few() {
    return RandomCase.everyday(July.scheme(), 2019, UNITS);
  }

  /** {@link #BATCH} units. */
  static InspectionCase many() {
    return RandomCase.everyday(July.scheme(), 258, BATCH);
  }

  /**
   * {@link #MAPS} units in maps, with values of their types; null where empty. Every map has its
   * own keys.
   */
  static List<Map<String, @Nullable Object>> maps() {
    List<FactDefinition> facts = July.scheme().facts();
    List<Map<String, @Nullable Object>> maps =
        few().units().stream().limit(MAPS).map(unit -> typed(facts, unit)).toList();
    // Where they are now they stay: a benchmark that allocates would else have its maps moved about
    // by the garbage collector, and be held against one that does not.
    System.gc();
    return maps;
  }

  /**
   * The facts of a unit, with values of their types; null where empty. What its type does not hold
   * stays a text.
   */
  static Map<String, @Nullable Object> typed(List<FactDefinition> facts, Map<String, String> unit) {
    Map<String, @Nullable Object> map = new HashMap<>();
    for (FactDefinition fact : facts) {
      String text = unit.getOrDefault(fact.name(), "");
      // Whoever reads maps from a file or the network has keys of their own.
      String key = String.valueOf(fact.name().toCharArray());
      map.put(
          key,
          text.isEmpty()
              ? null
              : switch (fact.type()) {
                case FLAG -> Boolean.valueOf(text);
                case COUNT -> text.length() <= 18 ? (Object) Long.valueOf(text) : text;
                case RATE -> text.contains("/") ? text : new BigDecimal(text);
                case DATE -> LocalDate.parse(text);
                default -> text;
              });
    }
    return map;
  }
}
