package dev.scoring.dsl.names;

import static java.util.Objects.requireNonNull;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts parameters and derived columns behind those that they use, without recursion; a circle is an
 * error.
 */
public final class LetOrder {

  /**
   * A parameter, or a derived column.
   *
   * @param table the table, for a column
   * @param let the name and its figure
   */
  public record Ordered(Optional<Declaration.Table> table, Declaration.Let let) {
    private Key key() {
      return new Key(table.map(each -> each.name().text()).orElse(""), let.name().text());
    }
  }

  private record Key(String table, String name) {
    String shown() {
      return "`" + (table.isEmpty() ? "" : table + ".") + name + "`";
    }
  }

  private final Symbols symbols;
  private final Map<Key, Ordered> all = new LinkedHashMap<>();
  private final Map<String, Set<Key>> filters = new HashMap<>();
  private final Map<Key, Set<Key>> uses = new HashMap<>();
  private final Map<Key, List<Key>> usedBy = new HashMap<>();
  private final Map<Key, Integer> open = new HashMap<>();

  private LetOrder(Symbols symbols) {
    this.symbols = symbols;
    for (Declaration.Let let : symbols.lets().values()) {
      add(new Ordered(Optional.empty(), let));
    }
    for (Declaration.Table table : symbols.tables().values()) {
      table.derived().forEach(column -> add(new Ordered(Optional.of(table), column)));
    }
    all.forEach(
        (key, ordered) -> {
          Set<Key> used = used(ordered.let().value(), ordered.table());
          uses.put(key, used);
          open.put(key, used.size());
          used.forEach(each -> usedBy.computeIfAbsent(each, k -> new ArrayList<>()).add(key));
        });
  }

  public static List<Ordered> of(Symbols symbols, Reporter reporter) {
    return new LetOrder(symbols).order(reporter);
  }

  private void add(Ordered ordered) {
    all.putIfAbsent(ordered.key(), ordered);
  }

  private List<Ordered> order(Reporter reporter) {
    Deque<Key> ready = new ArrayDeque<>();
    all.keySet().stream().filter(key -> requireNonNull(open.get(key)) == 0).forEach(ready::add);
    List<Ordered> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      Key key = ready.remove();
      ordered.add(requireNonNull(all.get(key)));
      for (Key user : usedBy.getOrDefault(key, List.of())) {
        if (open.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
    if (ordered.size() < all.size()) {
      all.keySet().stream()
          .filter(key -> requireNonNull(open.get(key)) > 0)
          .findFirst()
          .ifPresent(key -> report(key, reporter));
    }
    return ordered;
  }

  /** The parameters and derived columns that an expression uses, through tables too. */
  private Set<Key> used(Expression root, Optional<Declaration.Table> rows) {
    References found = References.in(root, rows, symbols.tables(), symbols.facts());
    Set<Key> used = new LinkedHashSet<>();
    for (References.Looked looked : found.names()) {
      key(looked).ifPresent(used::add);
    }
    found.tables().forEach(table -> used.addAll(filter(table)));
    return used;
  }

  /**
   * What the filter of a table uses. A table without end in itself is cut where it meets itself.
   */
  private Set<Key> filter(String name) {
    Set<Key> known = filters.get(name);
    if (known == null) {
      filters.put(name, Set.of());
      Declaration.Table table = requireNonNull(symbols.tables().get(name));
      known = table.where().map(where -> used(where, Optional.of(table))).orElse(Set.of());
      filters.put(name, known);
    }
    return known;
  }

  private Optional<Key> key(References.Looked looked) {
    String name = looked.name().text();
    if (looked.rows().isPresent()) {
      Declaration.Table table = looked.rows().get();
      if (table.columns().stream().anyMatch(column -> column.name().text().equals(name))) {
        return Optional.empty();
      }
      Key column = new Key(table.name().text(), name);
      if (all.containsKey(column)) {
        return Optional.of(column);
      }
    }
    Key let = new Key("", name);
    return all.containsKey(let) ? Optional.of(let) : Optional.empty();
  }

  /** Follows the circle from a parameter that stands in one, or leads to one. */
  private void report(Key start, Reporter reporter) {
    List<Key> way = new ArrayList<>();
    Key at = start;
    while (!way.contains(at) && way.size() < 100) {
      way.add(at);
      at =
          requireNonNull(uses.get(at)).stream()
              .filter(used -> requireNonNull(open.get(used)) > 0)
              .findFirst()
              .orElseThrow();
    }
    int from = Math.max(0, way.indexOf(at));
    List<Key> circle = new ArrayList<>(way.subList(from, way.size()));
    boolean columns = circle.stream().noneMatch(key -> key.table().isEmpty());
    boolean lets = circle.stream().allMatch(key -> key.table().isEmpty());
    circle.add(at);
    reporter.report(
        Code.NO_CIRCLES,
        requireNonNull(all.get(circle.get(0))).let().name().span(),
        (lets ? "parameters" : columns ? "columns" : "parameters and columns")
            + " depend on each other in a circle: "
            + String.join(" → ", circle.stream().map(Key::shown).toList()),
        "break the circle");
  }
}
