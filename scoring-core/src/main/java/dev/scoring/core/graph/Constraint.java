package dev.scoring.core.graph;

/**
 * A relation that facts or the cells of a row must satisfy, such as {@code systems_migrated at most
 * systems_total}.
 *
 * @param table the table of the column; empty for a fact
 * @param fact the fact or column that carries the relation
 * @param condition what must not be false; for a column it may read the unit that the row names
 * @param text the relation as the scheme writes it, for messages
 */
public record Constraint(String table, String fact, Condition condition, String text) {

  /** A relation of facts. */
  public Constraint(String fact, Condition condition, String text) {
    this("", fact, condition, text);
  }
}
