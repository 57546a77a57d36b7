package dev.scoring.dsl.check;

import static java.util.Objects.requireNonNull;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.names.Items;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.ranges.Reach;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.words.KnownName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that no part needs its own score, for a part may read only what is scored before it. */
final class NoCircles {

  private final Types types;

  /** The part, or the total, to which each score belongs. */
  private final Map<String, String> owners = new HashMap<>();

  /** What each part reads of others. */
  private final Map<String, Map<String, Read>> reads = new LinkedHashMap<>();

  /**
   * How a part reads another.
   *
   * @param place where
   * @param way what is named on the way to it
   */
  private record Read(Span place, List<String> way) {}

  private NoCircles(Types types) {
    this.types = types;
  }

  static void check(SyntaxTree tree, Types types, Reporter reporter) {
    new NoCircles(types).run(tree, types.symbols().items(), reporter);
  }

  private void run(SyntaxTree tree, List<Item> items, Reporter reporter) {
    own(items);
    boolean parts = false;
    boolean implicitTotal = !types.symbols().scores().containsKey(Symbols.IMPLICIT_TOTAL);
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        reads.put(part.name().text(), new LinkedHashMap<>());
        parts = true;
      } else if (declaration instanceof Declaration.Total total) {
        owners.put(total.name().text(), total.name().text());
        reads.put(total.name().text(), new LinkedHashMap<>());
        implicitTotal = false;
      }
    }
    if (!parts) {
      reads.put(Symbols.IMPLICIT_PART, new LinkedHashMap<>());
    }
    if (implicitTotal) {
      owners.put(Symbols.IMPLICIT_TOTAL, Symbols.IMPLICIT_TOTAL);
    }
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Total total) {
        Map<String, Read> read = requireNonNull(reads.get(total.name().text()));
        collect(total.formula(), read);
        Items.ofClauses(total.clauses()).forEach(expression -> collect(expression, read));
      }
    }
    for (Item item : items) {
      Map<String, Read> read = reads.get(owners.get(item.name().text()));
      if (read != null) {
        collect(item, read);
      }
    }
    if (implicitTotal) {
      Span file = tree.declarations().get(0).span();
      Map<String, Read> all = new LinkedHashMap<>();
      reads.keySet().forEach(part -> all.put(part, new Read(file, List.of())));
      reads.put(Symbols.IMPLICIT_TOTAL, all);
    }
    for (String start : reads.keySet()) {
      if (report(start, reporter)) {
        return;
      }
    }
  }

  /** What is in a part stands behind it, before the next part. */
  private void own(List<Item> items) {
    String owner = Symbols.IMPLICIT_PART;
    for (Item item : items) {
      if (item.parent().isEmpty()) {
        owner =
            item.node() instanceof Declaration.Part ? item.name().text() : Symbols.IMPLICIT_PART;
      }
      owners.put(item.name().text(), owner);
    }
  }

  private void collect(Item item, Map<String, Read> into) {
    for (Expression expression : Items.roots(item)) {
      collect(expression, into);
    }
    Expression weight = types.symbols().weights().get(item.name().text());
    if (weight != null) {
      collect(weight, into);
    }
  }

  /** The owners of the scores that an expression reads, through parameters and tables too. */
  private void collect(Expression root, Map<String, Read> into) {
    for (Reach.Score score : Reach.of(root, Optional.empty(), types).scores()) {
      String owner = owners.get(score.id());
      if (owner != null) {
        List<String> way = new ArrayList<>(score.via());
        if (score.ofAllUnits()) {
          way.add(KnownName.UNITS.english() + "." + score.id());
        } else if (!score.id().equals(owner)) {
          way.add(score.id());
        }
        into.putIfAbsent(owner, new Read(root.span(), way));
      }
    }
  }

  private boolean report(String start, Reporter reporter) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.pop();
      for (String next : reads.getOrDefault(at, Map.of()).keySet()) {
        if (next.equals(start)) {
          List<String> owners = new ArrayList<>(List.of(start));
          for (String back = at; !back.equals(start); back = requireNonNull(cameFrom.get(back))) {
            owners.add(1, back);
          }
          owners.add(start);
          List<String> way = new ArrayList<>(List.of(start));
          for (int i = 1; i < owners.size(); i++) {
            way.addAll(read(owners.get(i - 1), owners.get(i)).way());
            way.add(owners.get(i));
          }
          reporter.report(
              Code.NO_CIRCLES,
              read(start, owners.get(1)).place(),
              "scores depend on each other in a circle: "
                  + String.join(" → ", way.stream().map(name -> "`" + name + "`").toList()),
              way.stream().anyMatch(name -> name.startsWith(KnownName.UNITS.english() + "."))
                  ? "a score that compares units must stand in a part of its own, behind what it"
                      + " compares"
                  : "a part may read only scores that do not need it");
          return true;
        }
        if (cameFrom.putIfAbsent(next, at) == null) {
          open.push(next);
        }
      }
    }
    return false;
  }

  private Read read(String owner, String other) {
    return requireNonNull(requireNonNull(reads.get(owner)).get(other));
  }
}
