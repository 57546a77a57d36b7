package dev.scoring.dsl;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects where each id stands. */
final class Places {

  private Places() {}

  static Map<String, Place> of(SyntaxTree tree, SourceText source) {
    Map<String, Place> places = new HashMap<>();
    collect(tree.declarations(), source, places);
    return Map.copyOf(places);
  }

  private static void collect(
      List<Declaration> declarations, SourceText source, Map<String, Place> places) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Part part) {
        put(part.name(), source, places);
        collect(part.items(), source, places);
      } else if (declaration instanceof Declaration.Block block) {
        put(block.name(), source, places);
        collect(block.items(), source, places);
      } else if (declaration instanceof Declaration.Rule rule) {
        put(rule.name(), source, places);
      } else if (declaration instanceof Declaration.Total total) {
        put(total.name(), source, places);
      } else if (declaration instanceof Declaration.Listing list) {
        put(list.name(), source, places);
      }
    }
  }

  private static void put(Name name, SourceText source, Map<String, Place> places) {
    places.putIfAbsent(name.text(), source.place(name.span()));
  }
}
