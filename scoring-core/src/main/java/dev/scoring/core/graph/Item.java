package dev.scoring.core.graph;

import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule, or a block of them. Immutable and thread-safe. */
public sealed interface Item {

  /** The id of the scheme, such as {@code A2.6}. */
  String id();

  /** The clause in words; empty if the scheme gives none. */
  String label();

  /** Where the clause comes from; empty if the scheme does not say. */
  String source();

  /** What must hold for the item to count. */
  List<Guard> guards();

  /** Its weight in a mean; 1 if absent. */
  Optional<Figure> weight();

  /** Whether it gives all that it can where a guard does not hold. */
  boolean fullForAbsent();

  /** This, and for a block everything in it: a block stands before what is in it. */
  Stream<Item> items();

  /** Calls the method of {@code visitor} for a block or a rule. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for a block and one for a rule.
   *
   * @param <R> what is made of an item
   */
  interface Visitor<R> {
    /** A block. */
    R visitBlock(Block block);

    /** A rule. */
    R visitRule(Rule rule);
  }

  /**
   * A clause that gives points.
   *
   * @param points what the clause gives before any cap; 0 or more
   * @param cap the most that the clause gives
   * @param floor the least that the clause gives when it counts
   * @param weight its weight in a mean; 1 if absent
   * @param fullForAbsent whether it gives its cap where a guard does not hold
   * @param spills whether its points go past the blocks around it straight into the part
   * @param text the clause as the scheme writes it, for explanations
   */
  record Rule(
      String id,
      String label,
      String source,
      List<Guard> guards,
      Figure points,
      Optional<Figure> cap,
      Optional<Figure> floor,
      Optional<Figure> weight,
      boolean fullForAbsent,
      boolean spills,
      String text)
      implements Item {
    /** Copies the list. */
    public Rule {
      guards = List.copyOf(guards);
    }

    @Override
    public Stream<Item> items() {
      return Stream.of(this);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRule(this);
    }
  }

  /**
   * An indicator, a group of them, or several rules under one cap.
   *
   * @param heading whether this is a group, which only gathers indicators
   * @param points the points that the block has, which are also the most that it gives
   * @param floor the least that it gives when it counts
   * @param zero what makes it score nothing
   * @param weight its weight in a mean; 1 if absent
   * @param fullForAbsent whether it gives its points where a guard does not hold
   * @param combination how it is made of its children
   */
  record Block(
      String id,
      String label,
      String source,
      List<Guard> guards,
      boolean heading,
      Optional<Rational> points,
      Optional<Rational> floor,
      Optional<Zero> zero,
      Optional<Figure> weight,
      boolean fullForAbsent,
      Combination combination,
      List<Item> children)
      implements Item {
    /** Copies the lists. */
    public Block {
      guards = List.copyOf(guards);
      children = List.copyOf(children);
    }

    @Override
    public Stream<Item> items() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Item::items));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBlock(this);
    }

    /** The most that the block can give, as far as blocks say: rules count for nothing. */
    public Rational most() {
      if (points.isPresent()) {
        return points.get();
      }
      long taken =
          switch (combination.kind()) {
            case SUM, LEVELS -> Long.MAX_VALUE;
            case HIGHEST, LOWEST -> combination.count();
            case MEAN, FIRST -> 1;
          };
      return children.stream()
          .map(item -> item instanceof Block block ? block.most() : Rational.ZERO)
          .sorted(Comparator.reverseOrder())
          .limit(taken)
          .reduce(Rational.ZERO, Rational::plus);
    }
  }
}
