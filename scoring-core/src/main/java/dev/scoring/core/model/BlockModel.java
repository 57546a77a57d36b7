package dev.scoring.core.model;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator, a group of them, or several rules under one cap. Immutable and thread-safe.
 *
 * @param id the id, such as {@code A2}
 * @param label the clause in words; empty if the scheme gives none
 * @param source where the clause comes from; empty if the scheme does not say
 * @param guards what must hold for the block to count
 * @param heading whether this is a group, which only gathers indicators
 * @param points the points that the block has, which are also the most that it gives
 * @param floor the least that it gives when it counts
 * @param zeroWhen what makes it score nothing, as the scheme writes it
 * @param weight its weight in a mean; 1 if absent
 * @param fullForAbsent whether it gives its points where a guard does not hold
 * @param combination how it is made of its children
 * @param children the blocks and rules in it
 * @param place where it stands in the text; empty if that is not known
 */
public record BlockModel(
    String id,
    String label,
    String source,
    List<GuardModel> guards,
    boolean heading,
    Optional<Rational> points,
    Optional<Rational> floor,
    Optional<String> zeroWhen,
    Optional<FigureModel> weight,
    boolean fullForAbsent,
    Combination combination,
    List<ItemModel> children,
    Optional<Place> place)
    implements ItemModel {

  /** Copies the lists. */
  public BlockModel {
    guards = List.copyOf(guards);
    children = List.copyOf(children);
  }

  @Override
  public Stream<ItemModel> items() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ItemModel::items));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitBlock(this);
  }

  /** Returns what the block is called, and its points. */
  @Override
  public String toString() {
    return (heading ? "group " : "block ")
        + id
        + points.map(most -> " of " + most.toPlainString()).orElse("");
  }
}
