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
 * @param options what they may hold that is no data
 */
public record InspectionSources(
    Source facts,
    Optional<Source> previous,
    Map<String, Source> tables,
    RowFormats formats,
    SheetOptions options) {

  /** Makes sources that hold nothing but data. */
  public InspectionSources(
      Source facts, Optional<Source> previous, Map<String, Source> tables, RowFormats formats) {
    this(facts, previous, tables, formats, SheetOptions.NONE);
  }
}
