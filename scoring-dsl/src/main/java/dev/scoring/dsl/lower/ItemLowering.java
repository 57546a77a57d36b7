package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Zero;
import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers parts, and the blocks and rules in them. */
final class ItemLowering {

  private final GraphBuilder graph;
  private final Types types;
  private final ExpressionLowering expressions;
  private final GuardLowering guards;

  ItemLowering(GraphBuilder graph, Types types, ExpressionLowering expressions) {
    this.graph = graph;
    this.types = types;
    this.expressions = expressions;
    this.guards = new GuardLowering(graph, types, expressions);
  }

  Part part(Declaration.Part part) {
    return expressions.named(part.name().text(), () -> lowered(part));
  }

  private Part lowered(Declaration.Part part) {
    Clauses clauses = new Clauses(part.clauses());
    boolean deducts = part.mode() == Mode.DEDUCT_FROM;
    boolean full = clauses.has(Clause.FullForAbsent.class);
    return new Part(
        part.name().text(),
        part.label().orElse(""),
        clauses.source(),
        deducts,
        part.points().map(this::constant),
        clauses.has(Clause.RescaleAbsent.class),
        guards.gate(clauses),
        partFloor(clauses),
        zero(clauses),
        combination(clauses),
        items(part.items(), full));
  }

  /** The part of rules and blocks that stand in none: it adds without limit. */
  static Part loose(String id, List<Item> items) {
    return new Part(
        id,
        "",
        "",
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(Rational.ZERO),
        Optional.empty(),
        Combination.SUM,
        items);
  }

  /**
   * Lowers a block or a rule.
   *
   * @param full whether the part around it says that what is absent has full points
   */
  Item item(Declaration item, boolean full) {
    if (item instanceof Declaration.Block block) {
      return expressions.named(block.name().text(), () -> block(block, full));
    } else if (item instanceof Declaration.Rule rule) {
      return expressions.named(rule.name().text(), () -> rule(rule, full));
    }
    throw new IllegalStateException("not an item: " + item);
  }

  private List<Item> items(List<Declaration> declarations, boolean full) {
    List<Item> items = new ArrayList<>();
    for (Declaration declaration : declarations) {
      items.add(item(declaration, full));
    }
    return items;
  }

  private Item.Block block(Declaration.Block block, boolean full) {
    Clauses clauses = new Clauses(block.clauses());
    return new Item.Block(
        block.name().text(),
        block.label().orElse(""),
        clauses.source(),
        guards.guards(clauses),
        block.heading(),
        block.points().map(this::constant),
        clauses.first(Clause.Floor.class).flatMap(Clause.Floor::points).map(this::constant),
        zero(clauses),
        weight(block.name().text()),
        (full && block.points().isPresent()) || clauses.has(Clause.FullForAbsent.class),
        combination(clauses),
        items(block.items(), full));
  }

  private Item.Rule rule(Declaration.Rule rule, boolean full) {
    Clauses clauses = new Clauses(rule.clauses());
    Figure points = expressions.form(rule.form());
    for (Clause.But but : clauses.all(Clause.But.class)) {
      Condition condition = expressions.condition(but.condition());
      points = graph.replace(points, condition, expressions.form(but.form()));
    }
    Optional<Figure> cap = clauses.first(Clause.Cap.class).map(each -> figure(each.points()));
    return new Item.Rule(
        rule.name().text(),
        rule.label().orElse(""),
        clauses.source(),
        guards.guards(clauses),
        points,
        cap,
        clauses.first(Clause.Floor.class).flatMap(Clause.Floor::points).map(this::figure),
        weight(rule.name().text()),
        (full && cap.isPresent()) || clauses.has(Clause.FullForAbsent.class),
        clauses.has(Clause.Spills.class),
        expressions.written().of(rule.form()) + clauses.text(expressions.written()));
  }

  /** The lower end of a part's score: 0, unless the part says otherwise. */
  private Optional<Rational> partFloor(Clauses clauses) {
    Optional<Clause.Floor> floor = clauses.first(Clause.Floor.class);
    return floor.isEmpty() ? Optional.of(Rational.ZERO) : floor.get().points().map(this::constant);
  }

  private Optional<Zero> zero(Clauses clauses) {
    return clauses
        .first(Clause.ZeroWhen.class)
        .map(Clause.ZeroWhen::condition)
        .map(when -> new Zero(expressions.condition(when), expressions.written().of(when)));
  }

  private static Combination combination(Clauses clauses) {
    return clauses
        .first(Clause.Takes.class)
        .map(takes -> new Combination(takes.kind(), takes.count().orElse(1), takes.trim()))
        .orElse(Combination.SUM);
  }

  private Optional<Figure> weight(String id) {
    return Optional.ofNullable(types.symbols().weights().get(id)).map(expressions::toldFactor);
  }

  private Figure figure(Expression expression) {
    return expressions.told(expression);
  }

  private Rational constant(Expression expression) {
    return types.constant(expression).orElseThrow();
  }
}
