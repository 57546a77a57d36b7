package dev.scoring.core.data;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.core.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * By what the rows of a table are told apart. Values are compared and not how they are written; an
 * empty cell is like every other empty cell, so that no two rows can lack the same part of a key.
 * Immutable and thread-safe.
 */
final class RowKey {

  private final TableDefinition table;
  private final List<Form> forms;
  private final int[] columns;

  private RowKey(TableDefinition table, List<Form> forms) {
    this.table = table;
    this.forms = forms;
    this.columns = table.key().stream().mapToInt(table::indexOf).toArray();
  }

  /** The key of a table; empty if it has none. */
  static Optional<RowKey> of(TableDefinition table, List<Form> forms) {
    return table.key().isEmpty() ? Optional.empty() : Optional.of(new RowKey(table, forms));
  }

  /** Whether a column is part of the key. */
  boolean has(String column) {
    return table.key().contains(column);
  }

  /**
   * Finds the rows whose key an earlier row has.
   *
   * @param passedOver the rows whose key could not be read
   * @param problems is told of each
   */
  void check(List<Value[]> rows, IntPredicate passedOver, Consumer<DataProblem> problems) {
    int[] slots = new int[Math.max(4, Integer.highestOneBit(rows.size()) * 4)];
    Arrays.fill(slots, -1);
    for (int row = 0; row < rows.size(); row++) {
      if (passedOver.test(row)) {
        continue;
      }
      int at = hash(rows.get(row)) & (slots.length - 1);
      while (slots[at] >= 0 && !isSame(rows.get(slots[at]), rows.get(row))) {
        at = (at + 1) & (slots.length - 1);
      }
      if (slots[at] < 0) {
        slots[at] = row;
      } else {
        problems.accept(problem(rows.get(row), row, slots[at]));
      }
    }
  }

  private int hash(Value[] row) {
    int hash = 0;
    for (int column : columns) {
      hash = 31 * hash + part(row[column]).hashCode();
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private boolean isSame(Value[] one, Value[] other) {
    for (int column : columns) {
      if (!part(one[column]).equals(part(other[column]))) {
        return false;
      }
    }
    return true;
  }

  /** What of a value is compared: of a text, what is left of how it is written. */
  private static Object part(Value value) {
    return value instanceof Value.Text text ? SameName.of(text.text()) : value;
  }

  /** The key of a row as one text; empty if a part of it cannot be read. */
  Optional<String> text(Map<String, ? extends @Nullable Object> row) {
    StringBuilder key = new StringBuilder();
    for (int column : columns) {
      String name = table.columns().get(column).name();
      Value value = forms.get(column).read(row.get(name));
      if (!row.containsKey(name) || value instanceof Value.Failure) {
        return Optional.empty();
      }
      String part =
          value == Value.Nothing.NOTHING
              ? ""
              : value instanceof Value.Number number
                  ? number.number().toString()
                  : part(value).toString();
      key.append(part.length()).append(':').append(part);
    }
    return Optional.of(key.toString());
  }

  private DataProblem problem(Value[] values, int row, int first) {
    List<String> parts = new ArrayList<>();
    for (int column : columns) {
      FactDefinition definition = table.columns().get(column);
      parts.add(definition.name() + " " + shown(definition, values[column]));
    }
    return new DataProblem(
        Code.DUPLICATE_KEY,
        table.name(),
        row,
        "",
        "",
        "",
        "a second row with the key " + String.join(", ", parts),
        "it stood first in row " + (first + 1),
        first);
  }

  private static String shown(FactDefinition column, Value value) {
    if (value instanceof Value.Text text) {
      return Quoted.word(SameName.shown(text.text()));
    } else if (value instanceof Value.Truth truth) {
      return truth == Value.Truth.TRUE ? "`yes`" : "`no`";
    } else if (value instanceof Value.Number number) {
      return Quoted.of(
          switch (column.type()) {
            case DATE -> LocalDate.ofEpochDay(number.number().longNumerator()).toString();
            case CHOICE -> choice(column, (int) number.number().longNumerator());
            default -> number.number().toPlainString();
          });
    }
    return "empty";
  }

  private static String choice(FactDefinition column, int place) {
    List<Choice> choices = column.choices();
    return choices.get(place).value();
  }
}
