package dev.scoring.dsl.lower;

import dev.scoring.core.graph.NamedValue;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.types.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Notes which parameters are used while something is lowered, and what they in turn use. */
final class UsedLets {

  /** The most parameters that are told of one rule. */
  private static final int MAX_TOLD = 50;

  private final Types types;
  private final Written written;
  private final Map<String, Integer> operations = new LinkedHashMap<>();
  private final Map<String, Set<String>> uses = new HashMap<>();
  private Set<String> used = new LinkedHashSet<>();

  UsedLets(Types types, Written written) {
    this.types = types;
    this.written = written;
  }

  /** Notes that a parameter is used. */
  void use(String name) {
    used.add(name);
  }

  /** Lowers a parameter: what is used meanwhile is used by it. */
  <T> T define(String name, Supplier<T> work) {
    Set<String> around = used;
    used = new LinkedHashSet<>();
    T result = work.get();
    uses.put(name, used);
    used = around;
    return result;
  }

  /** Says which operation a parameter is. */
  void defined(String name, int operation) {
    operations.put(name, operation);
  }

  /** Lowers something, and hands {@code taker} the parameters that it used, in their order. */
  <T> T in(Supplier<T> work, Consumer<List<NamedValue>> taker) {
    Set<String> around = used;
    used = new LinkedHashSet<>();
    T result = work.get();
    taker.accept(told(used));
    used = around;
    return result;
  }

  private List<NamedValue> told(Set<String> direct) {
    if (direct.isEmpty()) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(direct);
    while (!open.isEmpty() && all.size() < MAX_TOLD) {
      String name = open.remove();
      if (all.add(name)) {
        open.addAll(uses.getOrDefault(name, Set.of()));
      }
    }
    List<NamedValue> told = new ArrayList<>();
    operations.forEach(
        (name, operation) -> {
          Declaration.Let let = types.lets().get(name);
          if (let != null && all.contains(name)) {
            told.add(
                new NamedValue(name, let.label().orElse(""), written.of(let.value()), operation));
          }
        });
    return told;
  }
}
