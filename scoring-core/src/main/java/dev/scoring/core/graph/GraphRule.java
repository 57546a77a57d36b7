package dev.scoring.core.graph;

import dev.scoring.core.model.FigureModel;
import dev.scoring.core.model.GuardModel;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.RuleModel;
import java.util.List;
import java.util.Optional;

/** A rule of a graph, as users may read it. */
record GraphRule(
    String id,
    String label,
    String source,
    List<GuardModel> guards,
    Optional<FigureModel> weight,
    boolean fullForAbsent,
    Optional<Place> place,
    String text,
    Optional<FigureModel> cap,
    Optional<FigureModel> floor,
    boolean spills)
    implements RuleModel {

  /** Returns the rule as the scheme writes it. */
  @Override
  public String toString() {
    return "rule " + id + ": " + text;
  }
}
