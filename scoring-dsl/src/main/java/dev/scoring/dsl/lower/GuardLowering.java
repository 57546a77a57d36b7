package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Exclusion;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Part;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.GuardKind;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.words.Keyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lowers what must hold for an item or a part to count. */
final class GuardLowering {

  private final GraphBuilder graph;
  private final Types types;
  private final ExpressionLowering expressions;
  private final ChoiceLowering choices;

  /** What guards say so far: many say the same, and the scheme keeps it once. */
  private final Map<String, String> texts = new HashMap<>();

  GuardLowering(GraphBuilder graph, Types types, ExpressionLowering expressions) {
    this.graph = graph;
    this.types = types;
    this.expressions = expressions;
    this.choices = expressions.choices();
  }

  List<Guard> guards(Clauses clauses) {
    List<Guard> guards = new ArrayList<>();
    for (Clause clause : clauses.all()) {
      if (clause instanceof Clause.When when) {
        add(guards, GuardKind.WHEN, expressions.condition(when.condition()), clause);
      } else if (clause instanceof Clause.For whom) {
        add(guards, GuardKind.FOR, isFor(whom), clause);
      } else if (clause instanceof Clause.Dated dated) {
        add(guards, GuardKind.IN_FORCE, expressions.dated(dated), clause);
      }
    }
    return guards;
  }

  private void add(List<Guard> guards, GuardKind kind, Condition holds, Clause clause) {
    String text = expressions.written().of(clause);
    String same = texts.putIfAbsent(text, text);
    guards.add(new Guard(kind, holds, same == null ? text : same));
  }

  /** Which units are not rated. */
  Exclusion exclusion(Declaration.NotRated node) {
    Optional<Condition> whom = node.whom().map(this::isFor);
    Optional<Condition> when = node.condition().map(expressions::condition);
    List<String> written = new ArrayList<>();
    node.whom().ifPresent(each -> written.add(expressions.written().of(each)));
    node.condition().ifPresent(each -> written.add(expressions.written().of(each)));
    return new Exclusion(
        node.reason(),
        whom.isPresent() && when.isPresent()
            ? graph.and(whom.get(), when.get())
            : whom.or(() -> when).orElseThrow(),
        String.join(", ", written));
  }

  private Condition isFor(Clause.For clause) {
    if (clause.kinds().isEmpty()) {
      return graph.unitIs(texts(clause.units()));
    }
    List<String> kinds = texts(clause.kinds());
    FactDefinition fact = types.factOfKinds(kinds).orElseThrow();
    return choices.isOneOf(fact, kinds);
  }

  private static List<String> texts(List<Name> names) {
    List<String> texts = new ArrayList<>();
    for (Name name : names) {
      texts.add(name.text());
    }
    return texts;
  }

  /** What opens a part: all its conditions together. */
  Optional<Part.Gate> gate(Clauses clauses) {
    List<Clause.When> conditions = clauses.all(Clause.When.class);
    Written written = expressions.written();
    String and = conditions.size() > 1 ? " " + written.keyword(Keyword.AND) + " " : "";
    String text =
        conditions.stream()
            .map(when -> written.of(when.condition()))
            .collect(Collectors.joining(and));
    return conditions.stream()
        .map(when -> expressions.condition(when.condition()))
        .reduce(graph::and)
        .map(open -> new Part.Gate(open, text));
  }
}
