package dev.scoring.core.model;

import dev.scoring.core.text.Counted;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A scheme as its users may read it: what it needs of a unit, and what it makes of that. Made by
 * the library alone. Immutable and thread-safe.
 *
 * @param id the id of the scheme; empty if it has none
 * @param label what the scheme is called; empty if it has no label
 * @param source where it was published; empty if it does not say
 * @param facts the facts that a unit has, in the order of their declaration
 * @param tables the tables, in the order of their declaration
 * @param kindFact the fact that tells the kind of a unit; empty if kinds do not matter
 * @param needsDate whether the result depends on the day of the inspection
 * @param readsPrevious whether the result depends on values of the previous period
 * @param readsUnits whether the result of a unit depends on the other units
 * @param parts the parts, in the order of the scheme
 * @param total the total
 * @param ratings the ratings, in the order of the scheme; the first is the main one
 * @param lists the lists, in the order of the scheme
 * @param exclusions the reasons for which a unit is not rated, in the order of the scheme
 * @param bounds the fixed numbers with which scores are compared
 */
public record SchemeModel(
    String id,
    String label,
    String source,
    List<FactDefinition> facts,
    List<TableDefinition> tables,
    Optional<FactDefinition> kindFact,
    boolean needsDate,
    boolean readsPrevious,
    boolean readsUnits,
    List<PartModel> parts,
    TotalModel total,
    List<RatingModel> ratings,
    List<ListModel> lists,
    List<ExclusionModel> exclusions,
    List<ScoreBound> bounds) {

  /** Copies the lists. */
  public SchemeModel {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
    parts = List.copyOf(parts);
    ratings = List.copyOf(ratings);
    lists = List.copyOf(lists);
    exclusions = List.copyOf(exclusions);
    bounds = List.copyOf(bounds);
  }

  /** The kinds of unit, in the order of the scheme; empty if kinds do not matter. */
  public List<Choice> kinds() {
    return kindFact.map(FactDefinition::choices).orElse(List.of());
  }

  /** Every block and rule in the order of the scheme: a block stands before what is in it. */
  public Stream<ItemModel> items() {
    return parts.stream().flatMap(PartModel::items);
  }

  /** Every block, in the order of the scheme: a block stands before those in it. */
  public Stream<BlockModel> blocks() {
    return items().filter(BlockModel.class::isInstance).map(BlockModel.class::cast);
  }

  /** Every rule, in the order of the scheme. */
  public Stream<RuleModel> rules() {
    return items().filter(RuleModel.class::isInstance).map(RuleModel.class::cast);
  }

  /** The block or rule called {@code id}; empty if there is none. */
  public Optional<ItemModel> item(String id) {
    return items().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Returns what the scheme is called, and how much is in it. */
  @Override
  public String toString() {
    return "scheme "
        + (id.isEmpty() ? "" : id + " ")
        + "("
        + Counted.of(indicators(), "indicator")
        + ", "
        + Counted.of(rules().count(), "rule")
        + ", "
        + Counted.of(facts.size(), "fact")
        + ")";
  }

  /** How many blocks are no groups and stand in none but groups. */
  private long indicators() {
    Set<ItemModel> inside = new HashSet<>();
    blocks()
        .filter(block -> !block.heading())
        .forEach(block -> block.items().skip(1).forEach(inside::add));
    return blocks().filter(block -> !block.heading() && !inside.contains(block)).count();
  }
}
