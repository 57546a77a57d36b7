package dev.scoring.dsl.types;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.CeilingNode;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.Weights;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Bands;
import dev.scoring.dsl.names.LetOrder;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.types.FactTypes.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves every name and gives everything a type. */
public final class Typing {

  private final SyntaxTree tree;
  private final Symbols symbols;
  private final Reporter reporter;
  private final FactTypes facts;
  private final NameTyping references;
  private final ExpressionTyping expressions;
  private final FactTyping factClauses;
  private final TableTyping tables;
  private final ClauseTyping clauses;
  private final Map<String, Scale> scales = new HashMap<>();
  private final Set<String> conditions = new HashSet<>();
  private final Map<String, Declaration.Let> lets = new LinkedHashMap<>();
  private final Map<String, Map<String, Types.Derived>> derived = new HashMap<>();
  private List<LetOrder.Ordered> ordered = List.of();

  private Typing(SyntaxTree tree, Symbols symbols, Reporter reporter) {
    this.tree = tree;
    this.symbols = symbols;
    this.reporter = reporter;
    this.facts = new FactTypes(symbols, reporter);
    this.references = new NameTyping(symbols, facts, reporter);
    this.expressions = new ExpressionTyping(symbols, facts, references, reporter);
    this.factClauses = new FactTyping(references, expressions, reporter);
    this.tables = new TableTyping(expressions, reporter);
    this.clauses = new ClauseTyping(symbols, references, expressions, reporter);
  }

  /** Returns the types; what is wrong is reported, and the rest has its type all the same. */
  public static Types of(SyntaxTree tree, Symbols symbols, Reporter reporter) {
    return new Typing(tree, symbols, reporter).run();
  }

  private Types run() {
    figures();
    declarations(tree.declarations());
    overScores(tree.declarations());
    Types types = types(facts.definitions());
    scales(types);
    if (!reporter.hasErrors()) {
      unused();
    }
    return types;
  }

  /** Tells how parameters and columns are read, each after those that it uses. */
  private void scales(Types types) {
    for (LetOrder.Ordered each : ordered) {
      Declaration.Let let = each.let();
      Scale scale = types.scales(each.table()).of(let.value());
      if (each.table().isPresent()) {
        columns(each.table().get())
            .computeIfPresent(
                let.name().text(),
                (name, column) -> new Types.Derived(let, column.condition(), scale));
      } else {
        scales.put(let.name().text(), scale);
      }
    }
  }

  private Map<String, Types.Derived> columns(Declaration.Table table) {
    return derived.computeIfAbsent(table.name().text(), name -> new LinkedHashMap<>());
  }

  private Types types(Map<String, FactDefinition> definitions) {
    List<FactDefinition> choices = new ArrayList<>();
    for (FactDefinition fact : definitions.values()) {
      if (fact.type() == FactType.CHOICE && !fact.isPrevious()) {
        choices.add(fact);
      }
    }
    return new Types(
        symbols,
        definitions,
        choices,
        derived,
        lets,
        clauses.kindFact(),
        expressions.numbers().constants,
        scales,
        conditions);
  }

  /** Types the parameters and derived columns, each after those that it uses. */
  private void figures() {
    ordered = LetOrder.of(symbols, reporter);
    for (LetOrder.Ordered each : ordered) {
      Declaration.Let let = each.let();
      String name = let.name().text();
      Scope scope = each.table().map(Scope::rows).orElse(Scope.UNIT);
      Type type = sorted(let, expressions.type(let.value(), scope, Use.UNKNOWN));
      references.define(each, type);
      boolean condition = type == Type.CONDITION;
      if (each.table().isPresent()) {
        columns(each.table().get()).put(name, new Types.Derived(let, condition, Scale.PLAIN));
      } else {
        lets.put(name, let);
        if (condition) {
          conditions.add(name);
        }
        constant(let).ifPresent(value -> expressions.numbers().constants.put(name, value));
      }
    }
  }

  /** What is worked out is a number, a date or a condition. */
  private Type sorted(Declaration.Let let, Type type) {
    if (type != Type.CHOICE && type != Type.TEXT && type != Type.UNIT) {
      return type;
    }
    String written = new WritersWords(reporter).of(let.value());
    expressions.wrong(
        let.value(),
        type,
        "a figure or a condition",
        type == Type.CHOICE
            ? "compare it with a value: `" + let.name().text() + " = " + written + " = city`"
            : "only `" + written + " is empty` can be asked of it");
    return Type.ERROR;
  }

  private Optional<Constants.Fixed> constant(Declaration.Let let) {
    try {
      return Constants.fold(let.value(), expressions.numbers().constants);
    } catch (ArithmeticException e) {
      reporter.report(
          Code.WITHIN_LIMITS, let.name().span(), "`" + let.name().text() + "` grows too large", "");
      return Optional.empty();
    }
  }

  private void declarations(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Facts block) {
        block.facts().forEach(fact -> factClauses.fact(fact, Scope.UNIT));
      } else if (declaration instanceof Declaration.Table table) {
        table.columns().forEach(column -> factClauses.fact(column, Scope.rows(table)));
        table.where().ifPresent(where -> expressions.condition(where, Scope.rows(table)));
        tables.clauses(table);
      } else if (declaration instanceof Declaration.Part part) {
        part.points().ifPresent(points -> expressions.numbers().fixed(points, "points"));
        clauses.ofPart(part.clauses());
        declarations(part.items());
      } else if (declaration instanceof Declaration.Block block) {
        block.points().ifPresent(points -> expressions.numbers().fixed(points, "points"));
        clauses.ofBlock(block.clauses());
        declarations(block.items());
      } else if (declaration instanceof Declaration.Rule rule) {
        expressions.forms().form(rule.form(), Scope.UNIT);
        clauses.ofRule(rule.clauses());
        if (!Clause.has(rule.clauses(), Clause.Floor.class)) {
          expressions.forms().notBelowZero(rule.form());
          rule.clauses().stream()
              .filter(Clause.But.class::isInstance)
              .forEach(but -> expressions.forms().notBelowZero(((Clause.But) but).form()));
        }
      } else if (declaration instanceof Declaration.NotRated notRated) {
        notRated.whom().ifPresent(clauses::whom);
        notRated.condition().ifPresent(when -> expressions.condition(when, Scope.UNIT));
      } else if (declaration instanceof Weights apart) {
        apart.weights().forEach(each -> expressions.numbers().measure(each.weight(), Scope.UNIT));
      }
    }
  }

  /** What reads scores; the facts that rules read have their types by now. */
  private void overScores(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Total total) {
        expressions.number(total.formula(), Scope.SCORES, Use.NUMBER);
        clauses.ofTotal(total.clauses());
      } else if (declaration instanceof Declaration.Rating rating) {
        rating(rating);
      } else if (declaration instanceof Declaration.Listing list) {
        expressions.condition(list.condition(), Scope.SCORES);
      }
    }
  }

  private void rating(Declaration.Rating rating) {
    Name of = rating.of();
    if (!symbols.scores().containsKey(of.text()) && !symbols.isImplicitTotal(of.text())) {
      reporter.report(
          Code.KNOWN_NAMES,
          of.span(),
          "no score is called `" + of.text() + "`",
          DidYouMean.help(of.text(), symbols.scores().keySet()));
    }
    for (BandNode band : rating.bands()) {
      band.when().ifPresent(when -> expressions.condition(when, Scope.SCORES));
    }
    for (CeilingNode ceiling : rating.ceilings()) {
      expressions.condition(ceiling.condition(), Scope.SCORES);
      if (Bands.named(rating, ceiling.band()).isEmpty()) {
        List<String> bands = new ArrayList<>();
        rating.bands().forEach(band -> bands.add(band.id().text()));
        String near = DidYouMean.help(ceiling.band().text(), bands);
        reporter.report(
            Code.KNOWN_NAMES,
            ceiling.band().span(),
            "no band of `" + of.text() + "` is called `" + ceiling.band().text() + "`",
            near.isEmpty() ? "its bands are `" + String.join("`, `", bands) + "`" : near);
      }
    }
  }

  private void unused() {
    for (Declaration.Fact fact : symbols.facts().values()) {
      if (!references.isUsed(fact.name().text())) {
        reporter.report(
            Code.FACTS_USED,
            fact.name().span(),
            "no rule reads the fact `" + fact.name().text() + "`",
            "use it or leave it out; data must supply every declared fact");
      }
    }
    for (Declaration.Table table : symbols.tables().values()) {
      if (!references.isUsed(table.name().text())) {
        reporter.report(
            Code.FACTS_USED,
            table.name().span(),
            "no rule reads the table `" + table.name().text() + "`",
            "use it or leave it out");
        continue;
      }
      for (Declaration.Let column : table.derived()) {
        if (!references.isUsed(NameTyping.columnKey(table, column.name().text()))) {
          unused(column);
        }
      }
    }
    symbols.lets().values().stream()
        .filter(let -> !references.isUsed(let.name().text()))
        .forEach(this::unused);
  }

  private void unused(Declaration.Let let) {
    reporter.report(
        Code.LETS_USED,
        let.name().span(),
        "nothing uses `" + let.name().text() + "`",
        "use it or leave it out");
  }
}
