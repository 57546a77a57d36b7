package dev.scoring.core.graph;

import java.util.List;
import java.util.Optional;

/**
 * A complete scheme as an evaluation graph. Made by {@link GraphBuilder}, valid once it exists;
 * immutable and thread-safe.
 */
public final class ScoringGraph {

  private final GraphBuilder.Content content;

  ScoringGraph(GraphBuilder.Content content) {
    this.content = content;
  }

  /** The id of the scheme; empty if it has none. */
  public String id() {
    return content.id();
  }

  /** What the scheme is called; empty if it has no label. */
  public String label() {
    return content.label();
  }

  /** Where the scheme was published; empty if it does not say. */
  public String source() {
    return content.source();
  }

  /** The facts that a unit has, in the order of their declaration. */
  public List<FactDefinition> facts() {
    return content.facts();
  }

  /** The fact that tells the kind of a unit, if kinds matter to the scheme. */
  public Optional<String> kindFact() {
    return content.kindFact();
  }

  /** The tables, in the order of their declaration. */
  public List<TableDefinition> tables() {
    return content.tables();
  }

  /** The relations that facts must satisfy. */
  public List<Constraint> constraints() {
    return content.constraints();
  }

  /** The operations; an operand always stands before the operation that uses it. */
  public List<Operation> operations() {
    return content.operations();
  }

  /** The parts, in the order of the scheme. */
  public List<Part> parts() {
    return content.parts();
  }

  /** The total. */
  public Total total() {
    return content.total();
  }

  /** The ratings, in the order of the scheme; the first is the main one. */
  public List<Rating> ratings() {
    return content.ratings();
  }

  /** The lists, in the order of the scheme. */
  public List<Listing> lists() {
    return content.lists();
  }

  /** Whether the result depends on the day of the inspection. */
  public boolean needsDate() {
    return content.needsDate();
  }

  /**
   * The stage in which each operation can be evaluated: 0 where no score is needed, otherwise one
   * more than the stage of the last part whose score it reads.
   */
  public int stageOfOperation(int index) {
    return content.operationStages()[index];
  }

  /** The stage in which the part at {@code index} of {@link #parts()} can be evaluated. */
  public int stageOfPart(int index) {
    return content.partStages()[index];
  }

  /** The stage of the total; ratings and lists that read it come one later. */
  public int stageOfTotal() {
    return content.totalStage();
  }

  /** The last stage. */
  public int lastStage() {
    return content.lastStage();
  }

  /**
   * The table whose rows the operation at {@code index} is evaluated for, one row at a time, or −1
   * for an operation that is evaluated once for a unit.
   */
  public int rowTableOf(int index) {
    return content.rowTables()[index];
  }
}
