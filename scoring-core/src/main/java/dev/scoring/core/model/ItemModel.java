package dev.scoring.core.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A block or a rule of a scheme. Immutable and thread-safe. */
public sealed interface ItemModel permits BlockModel, RuleModel {

  /** The id, such as {@code A2.6}. */
  String id();

  /** The clause in words; empty if the scheme gives none. */
  String label();

  /** Where the clause comes from; empty if the scheme does not say. */
  String source();

  /** What must hold for it to count. */
  List<GuardModel> guards();

  /** Its weight in a mean; 1 if absent. */
  Optional<FigureModel> weight();

  /** Whether it gives all that it can where a guard does not hold. */
  boolean fullForAbsent();

  /** Where it stands in the text; empty if that is not known. */
  Optional<Place> place();

  /** This, and for a block everything in it: a block stands before what is in it. */
  Stream<ItemModel> items();

  /** Calls the method of {@code visitor} for a block or a rule. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for a block and one for a rule.
   *
   * @param <R> what is made of an item
   */
  interface Visitor<R> {
    /** A block. */
    R visitBlock(BlockModel block);

    /** A rule. */
    R visitRule(RuleModel rule);
  }
}
