package dev.scoring.core.data;

import dev.scoring.core.text.LookAlike;
import dev.scoring.core.text.SameName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units by their names, which need not be written the same to be the same. */
final class UnitIndex {

  private final List<String> names = new ArrayList<>();

  /** The first of all that look the same. */
  private final Map<String, Integer> byLook = new HashMap<>();

  /**
   * Adds a unit.
   *
   * @return the index of the first unit whose name looks the same; its own if there is none
   */
  int add(String name) {
    names.add(name);
    Integer before = byLook.putIfAbsent(LookAlike.of(name), names.size() - 1);
    return before == null ? names.size() - 1 : before;
  }

  /** The index of the unit of a name; −1 if no unit is called so. */
  int find(String name) {
    Integer index = byLook.get(LookAlike.of(name));
    return index != null && SameName.areSame(name, names.get(index)) ? index : -1;
  }

  /** The names, as they are shown, in the order in which they were added. */
  List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /** How many units there are. */
  int size() {
    return names.size();
  }
}
