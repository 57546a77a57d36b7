package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;

/** What a form looks at, whatever points it gives for it: equal for forms that measure the same. */
final class MeasuredThing implements Form.Visitor<List<Object>> {

  private final Types types;

  MeasuredThing(Types types) {
    this.types = types;
  }

  List<Object> of(Form form) {
    return form.accept(this);
  }

  @Override
  public List<Object> visitFlat(Form.Flat node) {
    return types.constant(node.points()).isPresent() ? List.of("flat") : List.of(node.points());
  }

  @Override
  public List<Object> visitFlagged(Form.Flagged node) {
    return List.of("flag", node.flag().text());
  }

  @Override
  public List<Object> visitEach(Form.Each node) {
    return List.of("each", node.counting(), node.size(), node.over(), node.figure());
  }

  @Override
  public List<Object> visitSteps(Form.Steps node) {
    List<Object> parts = new ArrayList<>();
    parts.add(node.measure());
    parts.add(node.figure());
    parts.add(node.comparison());
    for (Form.Step step : node.steps()) {
      parts.add(types.constant(step.bound()).map(Object.class::cast).orElse(step.bound()));
    }
    return parts;
  }

  @Override
  public List<Object> visitFirst(Form.First node) {
    List<Object> parts = new ArrayList<>();
    for (Form.Case each : node.cases()) {
      parts.add(each.condition());
      parts.add(of(each.form()));
    }
    node.otherwise().ifPresent(form -> parts.add(of(form)));
    return parts;
  }

  @Override
  public List<Object> visitPlus(Form.Plus node) {
    List<Object> parts = new ArrayList<>();
    node.forms().forEach(form -> parts.add(of(form)));
    return parts;
  }

  @Override
  public List<Object> visitByCategory(Form.ByCategory node) {
    List<Object> parts = new ArrayList<>();
    parts.add("by " + node.choice().text());
    for (Form.Category each : node.categories()) {
      parts.add(each.values().stream().map(Name::text).toList());
      parts.add(of(each.form()));
    }
    node.otherwise().ifPresent(form -> parts.add(of(form)));
    return parts;
  }

  @Override
  public List<Object> visitTiers(Form.Tiers node) {
    List<Object> parts = new ArrayList<>();
    parts.add(node.figure());
    for (Form.Tier tier : node.tiers()) {
      parts.add(tier.upTo().isPresent());
      tier.upTo().ifPresent(parts::add);
    }
    return parts;
  }

  @Override
  public List<Object> visitMarked(Form.Marked node) {
    Expression mark = Expression.Reference.of(node.mark(), node.mark().span());
    return List.of("mark", mark);
  }
}
