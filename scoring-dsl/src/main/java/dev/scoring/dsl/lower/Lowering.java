package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.graph.TableDefinition;
import dev.scoring.core.graph.Total;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.check.Symbols;
import dev.scoring.dsl.print.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the graph of a tree. */
public final class Lowering {

  private final SyntaxTree tree;
  private final Symbols symbols;
  private final GraphBuilder graph;
  private final ExpressionLowering expressions;
  private final AmountLowering amounts;

  private Lowering(SyntaxTree tree, Symbols symbols) {
    this.tree = tree;
    this.symbols = symbols;
    String id = "";
    String label = "";
    String source = "";
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Scheme scheme) {
        id = scheme.name().text();
        label = scheme.label().orElse("");
      } else if (declaration instanceof Declaration.SourceNote note) {
        source = note.text();
      }
    }
    this.graph = new GraphBuilder(id, label, source);
    this.expressions = new ExpressionLowering(graph, symbols);
    this.amounts = new AmountLowering(graph, symbols, expressions);
  }

  /** Returns the graph of a tree that passed the checks with these symbols. */
  public static ScoringGraph lower(SyntaxTree tree, Symbols symbols) {
    return new Lowering(tree, symbols).graph();
  }

  private ScoringGraph graph() {
    for (FactDefinition fact : symbols.facts().values()) {
      graph.declare(fact);
    }
    for (Declaration.Table table : symbols.tables().values()) {
      List<FactDefinition> columns = new ArrayList<>();
      table.columns().forEach(column -> columns.add(Symbols.definition(column)));
      graph.declare(new TableDefinition(table.name().text(), table.label().orElse(""), columns));
    }
    symbols.kindFact().ifPresent(graph::kindFact);
    symbols.lets().values().forEach(expressions::define);
    symbols.declaredFacts().values().forEach(this::constraints);

    List<Item> loose = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    Optional<Total> total = Optional.empty();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        parts.add(part.name().text());
        graph.add(part(part));
      } else if (declaration instanceof Declaration.Block
          || declaration instanceof Declaration.Rule) {
        loose.add(item(declaration));
      } else if (declaration instanceof Declaration.Total each) {
        total =
            Optional.of(
                new Total(
                    each.name().text(),
                    each.label().orElse(""),
                    expressions.figure(each.formula()),
                    Printer.print(each.formula())));
      }
    }
    if (!loose.isEmpty()) {
      String part = free(Symbols.IMPLICIT_PART);
      parts.add(part);
      graph.add(new Part(part, "", "", false, Optional.empty(), false, Optional.empty(), loose));
    }
    graph.total(total.orElseGet(() -> sumOf(parts)));
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Rating rating) {
        graph.add(rating(rating));
      } else if (declaration instanceof Declaration.Listing list) {
        graph.add(
            new Listing(
                list.name().text(),
                list.label().orElse(""),
                expressions.condition(list.condition()),
                Printer.print(list.condition())));
      }
    }
    return graph.build();
  }

  private void constraints(Declaration.Fact fact) {
    if (fact.relations().isEmpty()) {
      return;
    }
    Figure value = graph.factFigure(fact.name().text());
    for (Declaration.Relation relation : fact.relations()) {
      String words = relation.comparison().symbol().equals("<=") ? "at most " : "at least ";
      graph.constrain(
          new Constraint(
              fact.name().text(),
              graph.compare(relation.comparison(), value, expressions.figure(relation.figure())),
              words + "`" + Printer.print(relation.figure()) + "`"));
    }
  }

  /** The id of what the file does not write, if a rule or block of the file does not have it. */
  private String free(String id) {
    return symbols.scores().containsKey(id) ? free(id + "_") : id;
  }

  private Total sumOf(List<String> parts) {
    Figure sum = graph.scoreOf(parts.get(0));
    for (String part : parts.subList(1, parts.size())) {
      sum = graph.compute(Arithmetic.PLUS, sum, graph.scoreOf(part));
    }
    return new Total(free(Symbols.IMPLICIT_TOTAL), "", sum, String.join(" + ", parts));
  }

  private Part part(Declaration.Part part) {
    Optional<Condition> open = Optional.empty();
    List<String> texts = new ArrayList<>();
    boolean rescales = false;
    for (Clause clause : part.clauses()) {
      if (clause instanceof Clause.When when) {
        Condition condition = expressions.condition(when.condition());
        open = Optional.of(open.map(before -> graph.and(before, condition)).orElse(condition));
        texts.add(Printer.print(when.condition()));
      } else if (clause instanceof Clause.RescaleAbsent) {
        rescales = true;
      }
    }
    List<Item> items = new ArrayList<>();
    part.items().forEach(item -> items.add(item(item)));
    return new Part(
        part.name().text(),
        part.label().orElse(""),
        source(part.clauses()),
        part.mode() == Declaration.Mode.DEDUCT_FROM,
        part.points().map(this::constant),
        rescales,
        open.map(condition -> new Part.Gate(condition, String.join(" and ", texts))),
        items);
  }

  private Item item(Declaration declaration) {
    if (declaration instanceof Declaration.Block block) {
      List<Item> items = new ArrayList<>();
      block.items().forEach(item -> items.add(item(item)));
      return new Item.Block(
          block.name().text(),
          block.label().orElse(""),
          source(block.clauses()),
          guards(block.clauses()),
          block.heading(),
          block.points().map(this::constant),
          items);
    } else if (declaration instanceof Declaration.Rule rule) {
      return rule(rule);
    }
    throw new IllegalStateException("not an item: " + declaration);
  }

  private Item.Rule rule(Declaration.Rule rule) {
    Figure points = amounts.amount(rule.amount());
    StringBuilder text = new StringBuilder(Printer.print(rule.amount()));
    Optional<Rational> cap = Optional.empty();
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        points =
            graph.replace(
                points, expressions.condition(but.condition()), amounts.amount(but.amount()));
      } else if (clause instanceof Clause.Cap each) {
        cap = Optional.of(constant(each.points()));
      }
      if (!(clause instanceof Clause.Source) && !(clause instanceof Clause.Sic)) {
        text.append(' ').append(Printer.print(clause));
      }
    }
    return new Item.Rule(
        rule.name().text(),
        rule.label().orElse(""),
        source(rule.clauses()),
        guards(rule.clauses()),
        points,
        cap,
        text.toString());
  }

  private List<Guard> guards(List<Clause> clauses) {
    List<Guard> guards = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.When when) {
        guards.add(
            new Guard(
                Guard.Kind.WHEN, expressions.condition(when.condition()), Printer.print(clause)));
      } else if (clause instanceof Clause.For kinds) {
        guards.add(new Guard(Guard.Kind.FOR, kinds(kinds), Printer.print(clause)));
      } else if (clause instanceof Clause.Dated dated) {
        guards.add(new Guard(Guard.Kind.IN_FORCE, expressions.dated(dated), Printer.print(clause)));
      }
    }
    return guards;
  }

  private Condition kinds(Clause.For clause) {
    List<String> kinds = clause.kinds().stream().map(kind -> kind.text()).toList();
    FactDefinition fact = symbols.factOfKinds(kinds).orElseThrow();
    Figure value = graph.factFigure(fact.name());
    Optional<Condition> result = Optional.empty();
    for (String kind : kinds) {
      Condition is = expressions.isChoice(value, fact, kind);
      result = Optional.of(result.map(before -> graph.or(before, is)).orElse(is));
    }
    return result.orElseThrow();
  }

  private Rating rating(Declaration.Rating rating) {
    List<Rating.Band> bands = new ArrayList<>();
    for (Declaration.BandNode band : rating.bands()) {
      bands.add(
          new Rating.Band(band.id().text(), band.label().orElse(""), band.interval().interval()));
    }
    String of = rating.of().text();
    return new Rating(of, rating.label().orElse(""), graph.scoreOf(of), bands);
  }

  private static String source(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Source source) {
        return source.text();
      }
    }
    return "";
  }

  private Rational constant(Expression expression) {
    return symbols.constant(expression).orElseThrow();
  }
}
