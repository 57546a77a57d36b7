package dev.scoring.io.show;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.ShownScores;
import dev.scoring.core.result.Explanation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What every piece of the text of an explanation needs to know. Immutable. */
final class ExplanationContext {

  private final SchemeModel scheme;
  private final Explanation explanation;
  private final UnaryOperator<String> places;
  private final Screen screen;
  private final CutText cuts;
  private final ShownScores shown;
  private final Map<String, ItemModel> items = new HashMap<>();
  private final Map<String, Combination> combinations = new HashMap<>();

  ExplanationContext(
      SchemeModel scheme, Explanation explanation, UnaryOperator<String> places, Screen screen) {
    this.scheme = scheme;
    this.explanation = explanation;
    this.places = places;
    this.screen = screen;
    this.shown = ShownScores.of(scheme);
    this.cuts = new CutText(scheme, explanation.score());
    scheme.parts().forEach(part -> combinations.put(part.id(), part.combination()));
    scheme.blocks().forEach(block -> combinations.put(block.id(), block.combination()));
    scheme.items().forEach(item -> items.put(item.id(), item));
  }

  SchemeModel scheme() {
    return scheme;
  }

  Explanation explanation() {
    return explanation;
  }

  Screen screen() {
    return screen;
  }

  CutText cuts() {
    return cuts;
  }

  /** How scores are shown. */
  ShownScores shown() {
    return shown;
  }

  /** The block or rule with an id; null if it is none. */
  @Nullable ItemModel item(String id) {
    return items.get(id);
  }

  /** How a block or part is made of its children. */
  Combination.Kind combination(String id) {
    return combinations.getOrDefault(id, Combination.SUM).kind();
  }

  /** The place of an id in its file; empty if it has none. */
  String place(String id) {
    return places.apply(id);
  }

  /** What a line of the ledger is called, with its points behind it. */
  String name(Explanation.Line line) {
    return name(line.entry().id(), line.label());
  }

  /** What a block or rule is called, with its points behind it. */
  String name(String id, String label) {
    String name = Titles.named(id, label);
    return items.get(id) instanceof BlockModel block && block.points().isPresent()
        ? name + " (" + block.points().get().toPlainString() + ")"
        : name;
  }
}
