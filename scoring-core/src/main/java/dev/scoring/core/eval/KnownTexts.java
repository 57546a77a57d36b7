package dev.scoring.core.eval;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
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

  private final List<FactDefinition> columns;
  private final List<Map<String, Object>> known = new ArrayList<>();

  KnownTexts(List<FactDefinition> columns) {
    this.columns = columns;
    columns.forEach(column -> known.add(new HashMap<>()));
  }

  /** The values of a row; null unless it has a right text for each column, and no other. */
  Object @Nullable [] row(Map<String, ? extends @Nullable Object> texts) {
    if (texts.size() != columns.size()) {
      return null;
    }
    Object[] row = new Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      if (!(texts.get(columns.get(i).name()) instanceof String text)) {
        return null;
      }
      Object value = value(i, text);
      if (value instanceof ValueReader.Refusal) {
        return null;
      }
      row[i] = value;
    }
    return row;
  }

  private Object value(int column, String text) {
    FactDefinition definition = columns.get(column);
    boolean isName = definition.type() == FactType.UNIT || definition.type() == FactType.TEXT;
    Object found = isName ? null : known.get(column).get(text);
    if (found == null) {
      found = ValueReader.read(definition, text);
      if (!isName && known.get(column).size() < MOST) {
        known.get(column).put(text, found);
      }
    }
    return found;
  }
}
