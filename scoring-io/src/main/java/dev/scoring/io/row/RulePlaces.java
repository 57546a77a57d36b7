package dev.scoring.io.row;

import dev.scoring.core.Scheme;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.ListModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.SchemeModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the rules of a scheme stand, for problems that come from them. Immutable. */
public final class RulePlaces {

  /** Nothing is known of them. */
  static final RulePlaces NONE = new RulePlaces(null);

  private final @Nullable Scheme scheme;

  private RulePlaces(@Nullable Scheme scheme) {
    this.scheme = scheme;
  }

  /** Returns the places of a scheme. */
  public static RulePlaces of(Scheme scheme) {
    return new RulePlaces(scheme);
  }

  /** File and line of a rule in parentheses with a space before them; empty if it has none. */
  String of(String id) {
    return scheme == null
        ? ""
        : place(scheme.model(), id)
            .map(place -> " (" + place.file() + ":" + place.line() + ")")
            .orElse("");
  }

  private static Optional<Place> place(SchemeModel model, String id) {
    return model
        .item(id)
        .flatMap(ItemModel::place)
        .or(
            () ->
                model.parts().stream()
                    .filter(part -> part.id().equals(id))
                    .findFirst()
                    .flatMap(PartModel::place))
        .or(() -> model.total().id().equals(id) ? model.total().place() : Optional.empty())
        .or(
            () ->
                model.lists().stream()
                    .filter(list -> list.id().equals(id))
                    .findFirst()
                    .flatMap(ListModel::place));
  }

  /** Returns whether the places are known. */
  @Override
  public String toString() {
    return scheme == null ? "no places of rules" : "places of the rules of " + scheme;
  }
}
