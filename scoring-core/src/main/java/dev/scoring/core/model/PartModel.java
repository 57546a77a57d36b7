package dev.scoring.core.model;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a scheme: it deducts from its points or adds up to them. Immutable and thread-safe.
 *
 * @param id the id, such as {@code X}
 * @param label what it is called; empty if it has no label
 * @param source where it comes from; empty if the scheme does not say
 * @param deducts whether what is in it deducts from {@code points}; otherwise it adds up
 * @param points the points of the part; empty for a part that adds without limit
 * @param rescalesAbsent whether what is left after absent blocks is scaled to the whole points
 * @param gate what must hold for the part to count, as the scheme writes it
 * @param floor the least that the part scores; empty if its score has no lower end
 * @param zeroWhen what makes the part score 0, as the scheme writes it
 * @param combination how the part is made of its children
 * @param children the blocks and rules in it
 * @param place where it stands in the text; empty if that is not known
 */
public record PartModel(
    String id,
    String label,
    String source,
    boolean deducts,
    Optional<Rational> points,
    boolean rescalesAbsent,
    Optional<String> gate,
    Optional<Rational> floor,
    Optional<String> zeroWhen,
    Combination combination,
    List<ItemModel> children,
    Optional<Place> place) {

  /** Copies the list. */
  public PartModel {
    children = List.copyOf(children);
  }

  /** Every block and rule of the part: a block stands before what is in it. */
  public Stream<ItemModel> items() {
    return children.stream().flatMap(ItemModel::items);
  }

  /** Returns what the part is called, and its points. */
  @Override
  public String toString() {
    return "part "
        + id
        + (deducts ? " deducts from " : " adds")
        + points.map(most -> (deducts ? "" : " up to ") + most.toPlainString()).orElse("");
  }
}
