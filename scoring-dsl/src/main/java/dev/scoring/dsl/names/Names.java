package dev.scoring.dsl.names;

import dev.scoring.core.text.SameName;
import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.Calendar;
import dev.scoring.dsl.ast.ChoiceNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.words.KnownName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a file declares, each name once. */
final class Names {

  final Map<String, Declaration.Fact> facts = new LinkedHashMap<>();
  final Map<String, Declaration.Table> tables = new LinkedHashMap<>();
  final Map<String, Declaration.Let> lets = new LinkedHashMap<>();
  final Map<String, Declaration> scores = new LinkedHashMap<>();
  boolean declaresFacts;
  boolean declaresTotal;
  boolean hasCalendar;

  private final Map<String, Span> taken = new HashMap<>();
  private final Map<String, Span> lists = new HashMap<>();
  private final Reporter reporter;

  private Names(Reporter reporter) {
    this.reporter = reporter;
  }

  static Names collect(SyntaxTree tree, Reporter reporter) {
    Names names = new Names(reporter);
    names.declarations(tree.declarations());
    return names;
  }

  private void declarations(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Facts block) {
        declaresFacts = true;
        for (Declaration.Fact fact : block.facts()) {
          if (take(fact.name())) {
            facts.put(fact.name().text(), fact);
          }
          uniqueChoices(fact);
        }
      } else if (declaration instanceof Declaration.Table table) {
        if (take(table.name())) {
          tables.put(table.name().text(), table);
        }
        columns(table);
      } else if (declaration instanceof Declaration.Let let) {
        if (take(let.name())) {
          lets.put(let.name().text(), let);
        }
      } else if (declaration instanceof Declaration.Part part) {
        score(part.name(), part);
        declarations(part.items());
      } else if (declaration instanceof Declaration.Block block) {
        score(block.name(), block);
        declarations(block.items());
      } else if (declaration instanceof Declaration.Rule rule) {
        score(rule.name(), rule);
      } else if (declaration instanceof Declaration.Total total) {
        declaresTotal |= score(total.name(), total);
      } else if (declaration instanceof Declaration.Rating rating) {
        Map<String, Span> bands = new HashMap<>();
        for (BandNode band : rating.bands()) {
          unique(bands, band.id(), "band");
        }
      } else if (declaration instanceof Declaration.Listing list) {
        unique(lists, list.name(), "list");
      } else if (declaration instanceof Calendar) {
        hasCalendar = true;
      }
    }
  }

  private boolean score(Name name, Declaration declaration) {
    boolean taken = take(name);
    if (taken) {
      scores.put(name.text(), declaration);
    }
    return taken;
  }

  private void columns(Declaration.Table table) {
    Map<String, Span> columns = new HashMap<>();
    for (Declaration.Fact column : table.columns()) {
      unique(columns, column.name(), "column");
      uniqueChoices(column);
    }
    for (Declaration.Let column : table.derived()) {
      unique(columns, column.name(), "column");
    }
  }

  /** Data may have a value by its name or its label, however either is typed. */
  private void uniqueChoices(Declaration.Fact fact) {
    Set<String> values = new HashSet<>();
    for (ChoiceNode choice : fact.type().choices()) {
      String name = SameName.of(choice.value().text());
      String label = choice.label().map(SameName::of).orElse(name);
      boolean isNew = values.add(name);
      if (isNew && !label.equals(name) && !values.add(label)) {
        reporter.report(
            Code.NAMES_ONCE,
            choice.value().span(),
            "the label of the value `"
                + choice.value().text()
                + "` is the name or label of another value of `"
                + fact.name().text()
                + "`",
            "data may have either: give it another label");
      }
      if (!isNew) {
        reporter.report(
            Code.NAMES_ONCE,
            choice.value().span(),
            "the value `"
                + choice.value().text()
                + "` stands twice in `"
                + fact.name().text()
                + "`",
            "");
      }
    }
  }

  private boolean take(Name name) {
    if (KnownName.INSPECTION_DATE.isSpelled(name.text())) {
      reporter.report(
          Code.NAMES_ONCE,
          name.span(),
          "`" + name.text() + "` is the day of the inspection and cannot be declared",
          "choose another name");
      return false;
    }
    return unique(taken, name, "name");
  }

  private boolean unique(Map<String, Span> known, Name name, String what) {
    Span first = known.putIfAbsent(name.text(), name.span());
    if (first != null) {
      reporter.report(
          Code.NAMES_ONCE,
          name.span(),
          "the " + what + " `" + name.text() + "` stands twice",
          "give one of them another " + what,
          first,
          "it stood first here");
    }
    return first == null;
  }
}
