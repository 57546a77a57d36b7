package dev.scoring.core.graph;

import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A part of a scheme: it deducts from its points or adds up to them. Immutable and thread-safe.
 *
 * @param id the id of the part, such as {@code X}
 * @param label what it is called; empty if it has no label
 * @param source where it comes from; empty if the scheme does not say
 * @param deducts whether the items deduct from {@code points}; otherwise they add up
 * @param points the points of the part; empty for a part that adds without limit
 * @param rescalesAbsent whether what is left after absent blocks is scaled to the whole points: for
 *     a deducting part {@code (M − deducted) × points / M}, M being the points without those of the
 *     absent blocks
 * @param gate what must hold for the part to count; otherwise it is 0
 * @param floor the least that the part scores; empty if its score has no lower end. A part that
 *     adds, and one that deducts in the usual way, have 0
 * @param zero what makes the part score 0
 * @param combination how the part is made of its children
 * @param children the blocks and rules
 */
public record Part(
    String id,
    String label,
    String source,
    boolean deducts,
    Optional<Rational> points,
    boolean rescalesAbsent,
    Optional<Gate> gate,
    Optional<Rational> floor,
    Optional<Zero> zero,
    Combination combination,
    List<Item> children) {

  /** Copies the list. */
  public Part {
    children = List.copyOf(children);
    if (points.isEmpty() && (deducts || rescalesAbsent)) {
      throw new IllegalArgumentException("a part without points only adds: " + id);
    }
  }

  /**
   * What opens a part.
   *
   * @param open what must be true for the part to count
   * @param text the condition as the scheme writes it, for explanations
   */
  public record Gate(Condition open, String text) {}
}
