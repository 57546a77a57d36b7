package dev.scoring.dsl.check;

import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks that everything stands where it belongs. */
final class Structure {

  private final Reporter reporter;

  private Structure(Reporter reporter) {
    this.reporter = reporter;
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
      } else if (declaration instanceof Declaration.Total) {
        once(once, Declaration.Total.class, declaration, "a second `total`");
      } else if (declaration instanceof Declaration.Part part) {
        part(part);
        rules |= hasRule(part.items());
        if (++count == GraphBuilder.MAX_PARTS + 1) {
          reporter.report(
              Code.E004,
              part.name().span(),
              "a scheme has more than " + GraphBuilder.MAX_PARTS + " parts",
              "");
        }
      } else if (declaration instanceof Declaration.Block
          || declaration instanceof Declaration.Rule) {
        if (parts) {
          reporter.report(
              Code.E109,
              nameSpan(declaration),
              "`" + text(declaration) + "` stands outside of every part",
              "move it into a part");
        }
        item(declaration, /* inIndicator= */ false);
        rules |= hasRule(List.of(declaration));
      } else if (declaration instanceof Declaration.Rating rating && rating.bands().isEmpty()) {
        reporter.report(
            Code.E109,
            rating.of().span(),
            "the rating has no band",
            "add `id \"label\" [low, high)`");
      } else if (declaration instanceof Declaration.Table table) {
        if (table.columns().stream().noneMatch(Structure::isUnit)) {
          reporter.report(
              Code.E106,
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
                        Code.E109,
                        fact.name().span(),
                        "`unit` is a type for columns of tables",
                        "the name of the unit itself needs no declaration"));
      }
    }
    if (!rules) {
      reporter.report(
          Code.E001,
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
      reporter.report(Code.E109, declaration.span(), what, "leave one of them out");
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

  private void part(Declaration.Part part) {
    boolean rescales = false;
    boolean open = false;
    Clause.ClosedWhen closed = null;
    for (Clause clause : part.clauses()) {
      if (clause instanceof Clause.RescaleAbsent) {
        rescales = true;
        if (part.points().isEmpty()) {
          misplaced(clause, "rescale absent", "part without points");
        }
      } else if (clause instanceof Clause.When) {
        open = true;
      } else if (clause instanceof Clause.ClosedWhen each) {
        closed = each;
      } else if (!(clause instanceof Clause.Source) && !(clause instanceof Clause.Sic)) {
        misplaced(clause, word(clause), "part");
      }
    }
    if (closed != null && !open) {
      reporter.report(
          Code.E109,
          closed.span(),
          "`closed when` says one side of a gate, and the other is missing",
          "add `when …`, or write only `when …` with the opposite condition");
    }
    for (Declaration item : part.items()) {
      item(item, /* inIndicator= */ false);
      if (rescales) {
        pointsForRescaling(item);
      }
    }
  }

  /** What can be absent from a part that rescales must have points, or M is unknown. */
  private void pointsForRescaling(Declaration item) {
    if (item instanceof Declaration.Block block) {
      if (block.points().isEmpty()
          && block.clauses().stream().anyMatch(Structure::canBeAbsent)
          && block.items().stream().noneMatch(Structure::hasPoints)) {
        reporter.report(
            Code.E109,
            block.name().span(),
            "`"
                + block.name().text()
                + "` can be absent from a part that rescales, and has no points",
            "give it points: `" + block.name().text() + " 10 when …`");
      }
      block.items().forEach(this::pointsForRescaling);
    }
  }

  private static boolean hasPoints(Declaration item) {
    return item instanceof Declaration.Block block && block.points().isPresent();
  }

  private static boolean canBeAbsent(Clause clause) {
    return clause instanceof Clause.When
        || clause instanceof Clause.For
        || clause instanceof Clause.Dated;
  }

  private void item(Declaration item, boolean inIndicator) {
    if (item instanceof Declaration.Block block) {
      if (block.heading() && inIndicator) {
        reporter.report(
            Code.E109,
            block.name().span(),
            "the group `" + block.name().text() + "` stands inside an indicator",
            "a group gathers indicators; leave out `group` for several rules under one cap");
      }
      for (Clause clause : block.clauses()) {
        if (clause instanceof Clause.Cap) {
          reporter.report(
              Code.E109,
              clause.span(),
              "the points of a block are its cap",
              "write the number behind its name: `" + block.name().text() + " 10 { … }`");
        } else if (clause instanceof Clause.But
            || clause instanceof Clause.ClosedWhen
            || clause instanceof Clause.RescaleAbsent) {
          misplaced(clause, word(clause), "block");
        }
      }
      for (Declaration child : block.items()) {
        item(child, inIndicator || !block.heading());
      }
    } else if (item instanceof Declaration.Rule rule) {
      boolean capped = false;
      for (Clause clause : rule.clauses()) {
        if (clause instanceof Clause.ClosedWhen || clause instanceof Clause.RescaleAbsent) {
          misplaced(clause, word(clause), "rule");
        } else if (clause instanceof Clause.Cap) {
          if (capped) {
            reporter.report(Code.E109, clause.span(), "a second `cap`", "leave one of them out");
          }
          capped = true;
        }
      }
    }
  }

  private void misplaced(Clause clause, String word, String where) {
    reporter.report(
        Code.E109, clause.span(), "`" + word + "` does not belong to a " + where, "leave it out");
  }

  private static String word(Clause clause) {
    return clause.accept(
        new Clause.Visitor<String>() {
          @Override
          public String visitWhen(Clause.When node) {
            return "when";
          }

          @Override
          public String visitClosedWhen(Clause.ClosedWhen node) {
            return "closed when";
          }

          @Override
          public String visitBut(Clause.But node) {
            return "but";
          }

          @Override
          public String visitFor(Clause.For node) {
            return "for";
          }

          @Override
          public String visitDated(Clause.Dated node) {
            return node.bound().name().toLowerCase(Locale.ROOT);
          }

          @Override
          public String visitCap(Clause.Cap node) {
            return "cap";
          }

          @Override
          public String visitSource(Clause.Source node) {
            return "source";
          }

          @Override
          public String visitSic(Clause.Sic node) {
            return "sic";
          }

          @Override
          public String visitRescaleAbsent(Clause.RescaleAbsent node) {
            return "rescale absent";
          }
        });
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
