package dev.scoring.core.exact;

import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.result.Status;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Consumer;

/**
 * Whether anything of a part, or of a block or rule in it, applies to a unit: whether a rule was
 * asked that is for it and in force, and that had what it needs. A rule whose own {@code when} does
 * not hold was asked; a block whose {@code when} does not hold is absent, with all that is in it.
 */
final class Applying {

  private final Consumer<String> nothing;

  /**
   * Prepares a unit.
   *
   * @param nothing is told the id of each block and rule of which nothing applies
   */
  Applying(Consumer<String> nothing) {
    this.nothing = nothing;
  }

  /**
   * Whether anything of a part applies.
   *
   * @param lines its own line, and those of all that is in it, in the order of the scheme
   */
  boolean anythingOf(Part part, List<LedgerLine> lines) {
    ListIterator<LedgerLine> rest = lines.listIterator();
    boolean zeroed = rest.next().status() == Status.ZEROED;
    return anything(part.children(), rest) || zeroed;
  }

  private boolean anything(List<Item> items, ListIterator<LedgerLine> rest) {
    boolean any = false;
    for (Item item : items) {
      LedgerLine line = rest.next();
      boolean asked;
      if (item instanceof Item.Block block) {
        boolean isFull = isFull(line.status(), block, rest);
        boolean inside = anything(block.children(), rest);
        asked =
            isAsked(line.status()) && line.status() != Status.NOT_APPLICABLE && (inside || isFull);
      } else {
        asked = isAsked(line.status());
      }
      if (!asked) {
        nothing.accept(item.id());
      }
      any |= asked;
    }
    return any;
  }

  /**
   * Whether a block gives something whatever is in it. Where the gate is shut, one that is full for
   * being absent is known by what is in it, which does not count for the block's sake.
   */
  private static boolean isFull(Status status, Item.Block block, ListIterator<LedgerLine> rest) {
    if (status != Status.GATE_CLOSED) {
      return status != Status.COUNTED;
    }
    if (block.children().isEmpty()) {
      return false;
    }
    LedgerLine first = rest.next();
    rest.previous();
    return first.status() == Status.PARENT_NOT_COUNTED;
  }

  private static boolean isAsked(Status status) {
    return switch (status) {
      case OTHER_KIND, NOT_IN_FORCE, NO_VALUE, PARENT_NOT_COUNTED -> false;
      case COUNTED,
          NOT_APPLICABLE,
          GATE_CLOSED,
          ZEROED,
          NOT_TAKEN,
          LOCKED,
          FULL_FOR_ABSENT,
          SPILLED ->
          true;
    };
  }
}
