package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a unit, or the columns of a table: the form of each, and where a name stands.
 * Immutable and thread-safe.
 */
final class Fields {

  private final List<Form> forms;
  private final Map<String, Integer> index;

  /**
   * Describes them.
   *
   * @param asEmpty the texts that stand for an empty cell
   */
  Fields(List<FactDefinition> definitions, Set<String> asEmpty) {
    this.forms = definitions.stream().map(fact -> Form.of(fact, asEmpty)).toList();
    Map<String, Integer> names = new HashMap<>();
    for (FactDefinition definition : definitions) {
      names.put(definition.name(), names.size());
    }
    this.index = Map.copyOf(names);
  }

  /** The forms, in the order of the declarations. */
  List<Form> forms() {
    return forms;
  }

  /** The place of each name among them. */
  Map<String, Integer> index() {
    return index;
  }
}
