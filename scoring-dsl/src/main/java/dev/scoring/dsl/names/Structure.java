package dev.scoring.dsl.names;

import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that everything stands where it belongs. */
final class Structure {

  private final Reporter reporter;

  private final ItemStructure items;

  private Structure(Reporter reporter) {
    this.reporter = reporter;
    this.items = new ItemStructure(reporter);
  }

  static void check(SyntaxTree tree, Reporter reporter) {
    new Structure(reporter).file(tree.declarations());
  }

  private void file(List<Declaration> declarations) {
    boolean parts = declarations.stream().anyMatch(Declaration.Part.class::isInstance);
    int count = 0;
    boolean rules = false;
    Set<Class<?>> once = new HashSet<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Scheme) {
        once(once, Declaration.Scheme.class, declaration, "a second `scheme`");
      } else if (declaration instanceof Declaration.SourceNote) {
        once(once, Declaration.SourceNote.class, declaration, "a second `source` of the scheme");
      } else if (declaration instanceof Declaration.Total total) {
        once(once, Declaration.Total.class, declaration, "a second `total`");
        new ClausePlaces(reporter)
            .check(total.clauses(), ClausePlaces.Place.TOTAL, total.name().text());
      } else if (declaration instanceof Declaration.Part part) {
        items.part(part);
        rules |= hasRule(part.items());
        if (++count == GraphBuilder.MAX_PARTS + 1) {
          reporter.report(
              Code.WITHIN_LIMITS,
              part.name().span(),
              "a scheme has more than " + GraphBuilder.MAX_PARTS + " parts",
              "");
        }
      } else if (declaration instanceof Declaration.Block
          || declaration instanceof Declaration.Rule) {
        if (parts) {
          reporter.report(
              Code.IN_PLACE,
              nameSpan(declaration),
              "`" + text(declaration) + "` stands outside of every part",
              "move it into a part");
        }
        items.loose(declaration);
        rules |= hasRule(List.of(declaration));
      } else if (declaration instanceof Declaration.Rating rating && rating.bands().isEmpty()) {
        reporter.report(
            Code.IN_PLACE,
            rating.of().span(),
            "the rating has no band",
            "add `id \"label\" [low, high)`");
      } else if (declaration instanceof Declaration.Table table) {
        if (table.columns().stream().noneMatch(Structure::isUnit)) {
          reporter.report(
              Code.TABLES_USABLE,
              table.name().span(),
              "no column of the table `" + table.name().text() + "` names a unit",
              "give one the type `unit`");
        }
      } else if (declaration instanceof Declaration.Facts facts) {
        facts.facts().stream()
            .filter(Structure::isUnit)
            .forEach(
                fact ->
                    reporter.report(
                        Code.IN_PLACE,
                        fact.name().span(),
                        "`unit` is a type for columns of tables",
                        "the name of the unit itself needs no declaration"));
      }
    }
    if (!rules) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          new Span(0, 0),
          "the text has no rule",
          "a rule looks like this: `A1.1: flag plan_missing 2`");
    }
  }

  private static boolean isUnit(Declaration.Fact fact) {
    return fact.type().type() == FactType.UNIT;
  }

  private void once(Set<Class<?>> seen, Class<?> kind, Declaration declaration, String what) {
    if (!seen.add(kind)) {
      reporter.report(Code.IN_PLACE, declaration.span(), what, "leave one of them out");
    }
  }

  private static boolean hasRule(List<Declaration> items) {
    for (Declaration item : items) {
      if (item instanceof Declaration.Rule
          || (item instanceof Declaration.Block block && hasRule(block.items()))) {
        return true;
      }
    }
    return false;
  }

  private static Span nameSpan(Declaration declaration) {
    return declaration instanceof Declaration.Block block
        ? block.name().span()
        : declaration instanceof Declaration.Rule rule ? rule.name().span() : declaration.span();
  }

  private static String text(Declaration declaration) {
    return declaration instanceof Declaration.Block block
        ? block.name().text()
        : declaration instanceof Declaration.Rule rule ? rule.name().text() : "";
  }
}
