package dev.scoring.core.exact;

import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.value.Value;
import java.util.List;
import java.util.Optional;

/** The kinds of unit that a scheme tells apart, if it does. Immutable and thread-safe. */
public final class Kinds {

  private final int fact;
  private final List<Choice> choices;

  Kinds(ScoringGraph graph) {
    int found = -1;
    List<FactDefinition> facts = graph.facts();
    for (int i = 0; i < facts.size(); i++) {
      if (Optional.of(facts.get(i).name()).equals(graph.kindFact())) {
        found = i;
      }
    }
    this.fact = found;
    this.choices = found < 0 ? List.of() : facts.get(found).choices();
  }

  /** The fact that tells the kind of a unit; −1 if kinds do not matter. */
  public int fact() {
    return fact;
  }

  /** The kind at a place among the choices of the fact; empty if there is none there. */
  public String at(long place) {
    return place < choices.size() ? choices.get((int) place).value() : "";
  }

  /** The kind that a value of the fact stands for; empty if it stands for none. */
  public String of(Value value) {
    return value instanceof Value.Number place
        ? at(place.number().numerator().intValueExact())
        : "";
  }
}
