package dev.scoring.dsl;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects where each id stands. */
final class Places {

  private Places() {}

  static Map<String, Span> of(SyntaxTree tree) {
    Map<String, Span> places = new HashMap<>();
    collect(tree.declarations(), places);
    return places;
  }

  private static void collect(List<Declaration> declarations, Map<String, Span> places) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Part part) {
        put(part.name(), places);
        collect(part.items(), places);
      } else if (declaration instanceof Declaration.Block block) {
        put(block.name(), places);
        collect(block.items(), places);
      } else if (declaration instanceof Declaration.Rule rule) {
        put(rule.name(), places);
      } else if (declaration instanceof Declaration.Total total) {
        put(total.name(), places);
      } else if (declaration instanceof Declaration.Listing list) {
        put(list.name(), places);
      }
    }
  }

  private static void put(Name name, Map<String, Span> places) {
    places.putIfAbsent(name.text(), name.span());
  }
}
