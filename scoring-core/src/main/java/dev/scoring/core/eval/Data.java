package dev.scoring.core.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Checked input: everything is of its declared type and in its domain. Immutable by convention: the
 * arrays are never written after {@link DataReader} made them.
 *
 * @param date the day of the inspection
 * @param units the names of the units
 * @param facts the value of each fact, by unit and fact
 * @param rows the value of each column, by table, row and column
 * @param owned the rows that name a unit, by table, column and unit; null for a column that does
 *     not hold units
 */
@SuppressWarnings("ArrayRecordComponent") // internal, hot, and never compared
public record Data(
    Optional<LocalDate> date,
    List<String> units,
    Object[][] facts,
    Object[][][] rows,
    int[][][][] owned) {}
