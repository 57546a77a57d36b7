package dev.scoring.cli.data;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.io.row.Header;
import dev.scoring.io.row.Problem;
import dev.scoring.io.row.Row;
import dev.scoring.io.row.RowPlaces;
import dev.scoring.io.row.Sheet;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds rows with the key of another row of their table, wherever the two stand: of each key a hash
 * is kept, and a table in which one stands twice is read again to tell which rows they are.
 */
final class RepeatedKeys {

  private final Scheme scheme;
  private final Scratch scratch;
  private final Map<String, UnitNames> known = new HashMap<>();
  private final Map<String, Set<Long>> suspects = new HashMap<>();

  /** The first row of a key, and its line. */
  private record First(Map<String, String> values, long line) {}

  RepeatedKeys(Scheme scheme, Scratch scratch) {
    this.scheme = scheme;
    this.scratch = scratch;
  }

  /** Adds a row, if its table has a key. */
  void add(TableDefinition table, Header header, Row cells) {
    if (table.key().isEmpty()) {
      return;
    }
    scheme
        .rowKey(table.name(), header.values(cells))
        .map(UnitNames::hash)
        .filter(hash -> !keys(table.name()).add(hash))
        .ifPresent(hash -> suspects(table.name()).add(hash));
  }

  private UnitNames keys(String table) {
    return known.computeIfAbsent(table, name -> new UnitNames(scratch));
  }

  private Set<Long> suspects(String table) {
    return suspects.computeIfAbsent(table, name -> new HashSet<>());
  }

  /** Tells {@code problems} about every row of a table with the key of an earlier one. */
  void check(String name, Sheet table, Consumer<Problem> problems) throws IOException {
    Set<Long> suspected = suspects.get(name);
    if (suspected == null) {
      return;
    }
    Map<String, First> first = new HashMap<>();
    Sheet again = table.again();
    again.read(
        (unit, columns, cells) -> {
          RowPlaces place = again.cut().places();
          Map<String, String> values = columns.values(cells);
          String key = scheme.rowKey(name, values).orElse("");
          if (key.isEmpty() || !suspected.contains(UnitNames.hash(key))) {
            return;
          }
          First before = first.putIfAbsent(key, new First(Map.copyOf(values), place.line(0)));
          if (before != null && !place.isRagged(0)) {
            problems.accept(problem(name, table, before, values, place));
          }
        });
  }

  private Problem problem(
      String name, Sheet table, First first, Map<String, String> values, RowPlaces place) {
    return table
        .source()
        .problem(
            place.line(0),
            0,
            Code.DUPLICATE_KEY.toString(),
            place.unit(0).isEmpty() ? "" : "unit `" + place.unit(0) + "`",
            message(name, first.values(), values),
            "it stands first in line " + first.line());
  }

  /** What the scheme says of two rows that have the same key. */
  private String message(String name, Map<String, String> first, Map<String, String> second) {
    Inspection.Builder both = scheme.inspection().elsewhere(unit -> true);
    try {
      both.row(name, first).row(name, second).build();
    } catch (DataException e) {
      for (DataProblem problem : e.problems()) {
        if (problem.code() == Code.DUPLICATE_KEY) {
          return problem.message();
        }
      }
    }
    throw new IllegalStateException("two rows have the same key, and are not refused");
  }
}
