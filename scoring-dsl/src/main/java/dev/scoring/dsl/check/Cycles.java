package dev.scoring.dsl.check;

import static java.util.Objects.requireNonNull;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that no part needs its own score: a part may read only what is scored before it. */
final class Cycles {

  private static final String TOTAL = "total";

  private final Symbols symbols;

  /** The part, or the total, to which each score belongs. */
  private final Map<String, String> owners = new HashMap<>();

  /** What each part reads of others, and where. */
  private final Map<String, Map<String, Span>> reads = new LinkedHashMap<>();

  private Cycles(Symbols symbols) {
    this.symbols = symbols;
  }

  static void check(SyntaxTree tree, Symbols symbols, Reporter reporter) {
    new Cycles(symbols).run(tree, reporter);
  }

  private void run(SyntaxTree tree, Reporter reporter) {
    String total = TOTAL;
    List<Declaration> loose = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        own(part.name().text(), List.of(part));
      } else if (declaration instanceof Declaration.Total each) {
        total = each.name().text();
      } else {
        loose.add(declaration);
      }
    }
    own("points", loose);
    owners.put(total, total);
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        Map<String, Span> read = new LinkedHashMap<>();
        for (Walk.Item item : Walk.items(List.of(declaration))) {
          Walk.roots(item).forEach(expression -> collect(expression, read));
        }
        reads.put(part.name().text(), read);
      } else if (declaration instanceof Declaration.Total each) {
        Map<String, Span> read = new LinkedHashMap<>();
        collect(each.formula(), read);
        reads.put(total, read);
      }
    }
    Map<String, Span> read = new LinkedHashMap<>();
    for (Walk.Item item : Walk.items(loose)) {
      Walk.roots(item).forEach(expression -> collect(expression, read));
    }
    reads.put("points", read);
    for (String start : reads.keySet()) {
      if (report(start, reporter)) {
        return;
      }
    }
  }

  private void own(String owner, List<Declaration> declarations) {
    for (Walk.Item item : Walk.items(declarations)) {
      owners.put(item.name().text(), owner);
    }
  }

  /** The owners of the scores that an expression reads, through parameters and tables too. */
  private void collect(Expression root, Map<String, Span> into) {
    Deque<Expression> open = new ArrayDeque<>(List.of(root));
    Set<String> followed = new HashSet<>();
    while (!open.isEmpty()) {
      Expression at = open.pop();
      if (at instanceof Expression.Reference reference) {
        String name = reference.name().text();
        tableFilter(name).filter(filter -> followed.add(name)).ifPresent(open::add);
        Declaration.Let let = symbols.lets().get(name);
        if (let != null && followed.add(name)) {
          open.add(let.value());
        } else if (symbols.scoreReads().contains(reference.name().span())
            && owners.containsKey(name)) {
          into.putIfAbsent(owners.get(name), root.span());
        }
      }
      if (at instanceof Expression.Rows rows && followed.add(rows.table().text())) {
        tableFilter(rows.table().text()).ifPresent(open::add);
      }
      open.addAll(at.accept(Operands.VISITOR));
    }
  }

  private Optional<Expression> tableFilter(String table) {
    return Optional.ofNullable(symbols.tables().get(table)).flatMap(Declaration.Table::where);
  }

  private boolean report(String start, Reporter reporter) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.pop();
      for (String next : reads.getOrDefault(at, Map.of()).keySet()) {
        if (next.equals(start)) {
          List<String> way = new ArrayList<>(List.of(start));
          for (String back = at; !back.equals(start); back = requireNonNull(cameFrom.get(back))) {
            way.add(1, back);
          }
          way.add(start);
          String second = way.get(1);
          reporter.report(
              Code.E107,
              requireNonNull(requireNonNull(reads.get(start)).get(second)),
              "scores depend on each other in a circle: "
                  + String.join(" → ", way.stream().map(name -> "`" + name + "`").toList()),
              "a part may read only scores that do not need it");
          return true;
        }
        if (cameFrom.putIfAbsent(next, at) == null) {
          open.push(next);
        }
      }
    }
    return false;
  }
}
