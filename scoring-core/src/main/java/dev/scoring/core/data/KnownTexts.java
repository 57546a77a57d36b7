package dev.scoring.core.data;

import dev.scoring.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows whose columns hold the same texts again and again: what a right one stands for is
 * remembered. Not thread-safe.
 */
final class KnownTexts {

  /** How many texts of a column are remembered. */
  private static final int MOST = 1 << 10;

  private final List<Form> columns;
  private final List<Map<String, Value>> known = new ArrayList<>();

  KnownTexts(List<Form> columns) {
    this.columns = columns;
    columns.forEach(column -> known.add(new HashMap<>()));
  }

  /** The values of a row; null unless it has a right text for each column, and no other. */
  Value @Nullable [] row(Map<String, ? extends @Nullable Object> texts) {
    if (texts.size() != columns.size()) {
      return null;
    }
    Value[] row = new Value[columns.size()];
    for (int i = 0; i < row.length; i++) {
      if (!(texts.get(columns.get(i).fact().name()) instanceof String text)) {
        return null;
      }
      Value value = value(i, text);
      if (value instanceof Value.Failure) {
        return null;
      }
      row[i] = value;
    }
    return row;
  }

  private Value value(int column, String text) {
    Form form = columns.get(column);
    boolean isName = form instanceof TextForm;
    Value found = isName ? null : known.get(column).get(text);
    if (found == null) {
      found = form.read(text);
      if (!isName && known.get(column).size() < MOST) {
        known.get(column).put(text, found);
      }
    }
    return found;
  }
}
