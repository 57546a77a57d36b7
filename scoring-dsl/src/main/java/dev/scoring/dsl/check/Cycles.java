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

/**
 * Checks that no part needs its own score, for a part may read only what is scored before it; and
 * that no relation of a fact needs any score, for data are checked before all scoring.
 */
final class Cycles {

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
    List<Declaration> loose = new ArrayList<>();
    boolean parts = false;
    boolean implicitTotal = !symbols.scores().containsKey(Symbols.IMPLICIT_TOTAL);
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        own(part.name().text(), List.of(part));
        parts = true;
      } else if (declaration instanceof Declaration.Total total) {
        owners.put(total.name().text(), total.name().text());
        implicitTotal = false;
      } else {
        loose.add(declaration);
      }
    }
    own(Symbols.IMPLICIT_PART, loose);
    if (implicitTotal) {
      owners.put(Symbols.IMPLICIT_TOTAL, Symbols.IMPLICIT_TOTAL);
    }
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        reads.put(part.name().text(), readBy(List.of(part)));
      } else if (declaration instanceof Declaration.Total total) {
        Map<String, Span> read = new LinkedHashMap<>();
        collect(total.formula(), read);
        reads.put(total.name().text(), read);
      }
    }
    if (!parts) {
      reads.put(Symbols.IMPLICIT_PART, readBy(loose));
    }
    if (implicitTotal) {
      Span file = tree.declarations().get(0).span();
      Map<String, Span> all = new LinkedHashMap<>();
      reads.keySet().forEach(part -> all.put(part, file));
      reads.put(Symbols.IMPLICIT_TOTAL, all);
    }
    relations(reporter);
    for (String start : reads.keySet()) {
      if (report(start, reporter)) {
        return;
      }
    }
  }

  private Map<String, Span> readBy(List<Declaration> items) {
    Map<String, Span> read = new LinkedHashMap<>();
    for (Walk.Item item : Walk.items(items)) {
      Walk.roots(item).forEach(expression -> collect(expression, read));
    }
    return read;
  }

  private void relations(Reporter reporter) {
    for (Declaration.Fact fact : symbols.declaredFacts().values()) {
      for (Declaration.Relation relation : fact.relations()) {
        Map<String, Span> read = new LinkedHashMap<>();
        collect(relation.figure(), read);
        if (!read.isEmpty()) {
          reporter.report(
              Code.E109,
              relation.figure().span(),
              "data are checked before anything is scored, so a fact has no relation to a score",
              "compare it with facts and numbers");
        }
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
