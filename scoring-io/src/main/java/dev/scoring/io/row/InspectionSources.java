package dev.scoring.io.row;

import java.util.Map;
import java.util.Optional;

/**
 * Where the data of an inspection are, and how they are read.
 *
 * @param facts the facts of the units
 * @param previous the facts and scores of the previous period, if there are any
 * @param tables the tables by name
 * @param formats the formats that they may have
 */
public record InspectionSources(
    Source facts, Optional<Source> previous, Map<String, Source> tables, RowFormats formats) {}
