package dev.scoring.core.graph;

import dev.scoring.core.model.FigureModel;
import dev.scoring.core.model.GuardModel;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.ReadsModel;
import dev.scoring.core.model.RuleModel;
import dev.scoring.core.model.StepsModel;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;

/** A rule of a graph, as users may read it. */
final class GraphRule implements RuleModel {

  private final Item.Rule rule;
  private final RuleFigures figures;
  private final Optional<Place> place;

  GraphRule(Item.Rule rule, RuleFigures figures, Optional<Place> place) {
    this.rule = rule;
    this.figures = figures;
    this.place = place;
  }

  @Override
  public String id() {
    return rule.id();
  }

  @Override
  public String label() {
    return rule.label();
  }

  @Override
  public String source() {
    return rule.source();
  }

  @Override
  public List<GuardModel> guards() {
    return ModelBuilder.guards(rule);
  }

  @Override
  public Optional<FigureModel> weight() {
    return rule.weight().map(figures::figure);
  }

  @Override
  public boolean fullForAbsent() {
    return rule.fullForAbsent();
  }

  @Override
  public Optional<Place> place() {
    return place;
  }

  @Override
  public String text() {
    return rule.text();
  }

  @Override
  public Optional<FigureModel> cap() {
    return rule.cap().map(figures::figure);
  }

  @Override
  public Optional<FigureModel> floor() {
    return rule.floor().map(figures::figure);
  }

  @Override
  public boolean spills() {
    return rule.spills();
  }

  @Override
  public List<StepsModel> steps() {
    return figures.steps(rule);
  }

  @Override
  public ReadsModel reads() {
    return figures.reads(rule);
  }

  @Override
  public Optional<Rational> most() {
    return figures.most(rule);
  }

  /** Returns the rule as the scheme writes it. */
  @Override
  public String toString() {
    return "rule " + rule.id() + (rule.text().isEmpty() ? "" : ": " + rule.text());
  }
}
