package dev.scoring.core.graph;

import java.util.Optional;

/**
 * A table in which every unit that is rated must have a row. Immutable and thread-safe.
 *
 * @param table the table
 * @param column the column through which a row is that of a unit
 * @param when which units must have one; empty for all
 * @param counted which rows count; empty for all
 * @param text what is said of units that have none, behind "no row"
 */
public record RequiredRows(
    String table,
    String column,
    Optional<Condition> when,
    Optional<Condition> counted,
    String text) {}
