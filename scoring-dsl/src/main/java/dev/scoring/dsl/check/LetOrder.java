package dev.scoring.dsl.check;

import static java.util.Objects.requireNonNull;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts parameters behind those that they use, without recursion; a circle is an error. */
final class LetOrder {

  private LetOrder() {}

  static List<Declaration.Let> of(Map<String, Declaration.Let> lets, Reporter reporter) {
    Map<String, Set<String>> uses = new HashMap<>();
    Map<String, List<String>> usedBy = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    lets.forEach(
        (name, let) -> {
          Set<String> used = names(let.value());
          used.retainAll(lets.keySet());
          uses.put(name, used);
          open.put(name, used.size());
          used.forEach(each -> usedBy.computeIfAbsent(each, key -> new ArrayList<>()).add(name));
        });
    Deque<String> ready = new ArrayDeque<>();
    lets.keySet().stream().filter(name -> requireNonNull(open.get(name)) == 0).forEach(ready::add);
    List<Declaration.Let> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      String name = ready.remove();
      ordered.add(requireNonNull(lets.get(name)));
      for (String user : usedBy.getOrDefault(name, List.of())) {
        if (open.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
    if (ordered.size() < lets.size()) {
      lets.values().stream()
          .filter(let -> requireNonNull(open.get(let.name().text())) > 0)
          .findFirst()
          .ifPresent(let -> report(let, uses, open, reporter));
    }
    return ordered;
  }

  /** Follows the circle from a parameter that stands in one, or leads to one. */
  private static void report(
      Declaration.Let start,
      Map<String, Set<String>> uses,
      Map<String, Integer> open,
      Reporter reporter) {
    List<String> way = new ArrayList<>();
    String at = start.name().text();
    while (!way.contains(at) && way.size() < 100) {
      way.add(at);
      at =
          requireNonNull(uses.get(at)).stream()
              .filter(used -> requireNonNull(open.get(used)) > 0)
              .findFirst()
              .orElseThrow();
    }
    int from = Math.max(0, way.indexOf(at));
    List<String> circle = new ArrayList<>(way.subList(from, way.size()));
    circle.add(at);
    reporter.report(
        Code.E107,
        start.name().span(),
        "parameters depend on each other in a circle: "
            + String.join(" → ", circle.stream().map(name -> "`" + name + "`").toList()),
        "break the circle");
  }

  private static Set<String> names(Expression root) {
    Set<String> names = new LinkedHashSet<>();
    Deque<Expression> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Expression at = open.pop();
      if (at instanceof Expression.Reference reference) {
        names.add(reference.name().text());
      }
      open.addAll(at.accept(Operands.VISITOR));
    }
    return names;
  }
}
