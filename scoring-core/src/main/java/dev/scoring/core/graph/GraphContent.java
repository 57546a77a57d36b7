package dev.scoring.core.graph;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.WorkCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link ScoringGraph} holds; its methods say what each is. */
record GraphContent(
    String id,
    String label,
    String source,
    List<FactDefinition> facts,
    Optional<String> kindFact,
    List<TableDefinition> tables,
    List<Constraint> constraints,
    List<RequiredValue> required,
    List<RequiredRows> requiredRows,
    List<Exclusion> exclusions,
    Set<String> ignoredColumns,
    Set<String> asEmpty,
    Optional<WorkCalendar> calendar,
    List<Operation> operations,
    List<Part> parts,
    Total total,
    List<Rating> ratings,
    List<Listing> lists,
    StageOrder stages,
    SmallInts rowTables,
    Map<Integer, String> texts,
    Map<String, List<NamedValue>> named) {}
