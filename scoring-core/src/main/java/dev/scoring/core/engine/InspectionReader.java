package dev.scoring.core.engine;

import dev.scoring.core.data.Checked;
import dev.scoring.core.data.Data;
import dev.scoring.core.data.DataReader;
import dev.scoring.core.data.Schema;
import dev.scoring.core.exact.ExactScorer;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inspection: each unit straight into the inputs of the fast way where it is written as it
 * usually is, and value by value otherwise. Not thread-safe.
 */
public final class InspectionReader {

  private final ExactScorer exact;
  private final FastWays ways;
  private final DataReader reader;
  private final boolean readsStraight;

  /** What was read straight; null for a unit that was read value by value. */
  private final List<@Nullable HeldFacts> straight = new ArrayList<>();

  private @Nullable FastWay way;
  private @Nullable LocalDate date;

  /** Whether an inspection was built, which is not to change. */
  private boolean built;

  InspectionReader(Schema schema, ExactScorer exact, FastWays ways) {
    this.exact = exact;
    this.ways = ways;
    this.reader = new DataReader(schema);
    this.readsStraight = schema.readsStraight();
  }

  /** Sets the day of the inspection. */
  public void date(LocalDate value) {
    date = value;
    reader.date(value);
  }

  /** Sets which units are part of the assessment, though not of these data. */
  public void elsewhere(Predicate<String> units) {
    reader.elsewhere(units);
  }

  /** Adds a unit. */
  public void unit(String name, Map<String, ? extends @Nullable Object> values) {
    if (way == null) {
      way = ways.on(date);
    }
    HeldFacts facts = way == null || !readsStraight ? null : way.read(values);
    straight.add(facts);
    if (facts == null) {
      reader.unit(name, values);
    } else {
      reader.unit(name, facts, values);
    }
  }

  /** Adds what is known of a unit from the previous period. */
  public void previous(String unit, Map<String, ? extends @Nullable Object> values) {
    reader.previous(unit, values);
  }

  /** Adds a row to a table. */
  public void row(String table, Map<String, ? extends @Nullable Object> values) {
    reader.row(table, values);
  }

  /**
   * Returns the inspection of what was added so far, or throws every problem that was found. What
   * is added later does not change it.
   */
  public Inspected read() {
    Checked checked = reader.read();
    Data data = checked.data();
    List<DataProblem> problems = new ArrayList<>(checked.problems());
    ScoringGraph graph = exact.plan().graph();
    boolean dated = !graph.needsDate() || date != null;
    FastWay fast = ways.on(date);
    long[][] inputs = new long[data.units().size()][];
    BitSet related = new BitSet();
    if (fast != null && problems.isEmpty() && dated) {
      fill(fast, data, inputs, related);
    }
    boolean rows = exact.relatesRows();
    boolean relates = rows || !graph.constraints().isEmpty() || !graph.required().isEmpty();
    if (relates && dated && (rows || related.cardinality() < inputs.length)) {
      exact.checkRelations(data, unit -> !related.get(unit), problems);
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    built = true;
    return new Inspected(data, checked.doubts(), fast, inputs);
  }

  /**
   * Makes the inputs of each unit, and notes the units that have them and whose facts do not
   * contradict each other.
   */
  private void fill(FastWay fast, Data data, long[][] inputs, BitSet related) {
    Beforehand.Filling filling = fast.filling(data);
    for (int unit = 0; unit < inputs.length; unit++) {
      HeldFacts facts = straight.get(unit);
      // Where the day was given after the units, they were read for another.
      long[] held =
          facts != null && facts.inputs() == fast.inputs()
              ? built ? facts.held().clone() : facts.held()
              : fast.inputs().of(data.facts(unit));
      if (held != null && filling.fill(unit, held)) {
        inputs[unit] = held;
        if (!fast.contradicts(held)) {
          related.set(unit);
        }
      }
    }
  }
}
