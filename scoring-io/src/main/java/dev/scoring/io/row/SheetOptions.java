package dev.scoring.io.row;

import java.util.Set;

/**
 * What sheets may hold that is no data.
 *
 * @param ignored the columns that are passed over, by the names in their headers
 * @param kept names of units that would else be taken for totals, such as {@code Total}
 */
public record SheetOptions(Set<String> ignored, Set<String> kept) {

  /** Nothing but data, as far as anybody says. */
  public static final SheetOptions NONE = new SheetOptions(Set.of(), Set.of());

  /** Copies the sets. */
  public SheetOptions {
    ignored = Set.copyOf(ignored);
    kept = Set.copyOf(kept);
  }
}
