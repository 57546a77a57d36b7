package dev.scoring.core;

import dev.scoring.core.engine.Inspected;
import dev.scoring.core.engine.InspectionReader;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.text.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one inspection found: the day, the units with their facts, the rows of tables.
 * Checked completely when it is built. Immutable and thread-safe.
 */
public final class Inspection {

  private final ScoringGraph graph;
  private final Inspected inspected;

  private Inspection(ScoringGraph graph, Inspected inspected) {
    this.graph = graph;
    this.inspected = inspected;
  }

  /** The names of the units, in the order in which they were added. */
  public List<String> units() {
    return inspected.data().units();
  }

  /** The day of the inspection; empty if none was given. */
  public Optional<LocalDate> date() {
    return inspected.data().date();
  }

  /** What looks wrong in the data, though they can be scored. */
  public Warnings warnings() {
    return new Warnings(inspected.doubts().copy());
  }

  ScoringGraph graph() {
    return graph;
  }

  Inspected inspected() {
    return inspected;
  }

  /** Returns how many units there are, and the day. */
  @Override
  public String toString() {
    return "inspection of "
        + Counted.of(units().size(), "unit")
        + date().map(day -> " on " + day).orElse("");
  }

  /**
   * Collects an inspection.
   *
   * <p>A value may be a {@link Boolean}, an {@link Integer}, a {@link Long}, a {@link
   * java.math.BigInteger}, a {@link java.math.BigDecimal}, a {@link
   * dev.scoring.core.number.Rational}, a {@link LocalDate}, or a {@link String} as a file would
   * hold it; {@code null} and the empty string mean that there is no value. A {@code double} or
   * {@code float} is refused: it is not exact. A rate is given in per cent; as text it may also be
   * {@code 80%} or a fraction of two counts such as {@code 2/3}.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {

    private final ScoringGraph graph;
    private final InspectionReader reader;

    Builder(ScoringGraph graph, InspectionReader reader) {
      this.graph = graph;
      this.reader = reader;
    }

    /** Sets the day of the inspection. */
    public Builder date(LocalDate date) {
      reader.date(date);
      return this;
    }

    /** Adds a unit with its facts. */
    public Builder unit(String name, Map<String, ? extends @Nullable Object> facts) {
      reader.unit(name, facts);
      return this;
    }

    /** Adds a unit with its facts. */
    public Builder unit(Facts facts) {
      return unit(facts.unit(), facts.values());
    }

    /**
     * Adds what is known of a unit from the previous period: facts by name, and scores by the id of
     * the part, block, rule or total. What the scheme does not need is passed over, and so is a
     * unit that is not in this inspection; a unit of which nothing is said is new, and all its
     * previous values are empty. A value may instead stand among the facts of the unit, as {@code
     * previous NAME} or {@code 上期 NAME}.
     */
    public Builder previous(String unit, Map<String, ? extends @Nullable Object> values) {
      reader.previous(unit, values);
      return this;
    }

    /** Adds what is known of a unit from the previous period. */
    public Builder previous(Facts values) {
      return previous(values.unit(), values.values());
    }

    /** Adds a row to a table. */
    public Builder row(String table, Map<String, ? extends @Nullable Object> row) {
      reader.row(table, row);
      return this;
    }

    /**
     * Says which units are part of the assessment, but not of this inspection: where units are
     * scored a part of them at a time. A row may name such a unit, and then is not its row here.
     * Unless this is called there are none, and a row that names one is refused.
     */
    public Builder elsewhere(Predicate<String> units) {
      reader.elsewhere(units);
      return this;
    }

    /**
     * Checks everything and returns the inspection.
     *
     * @throws DataException with every problem found, in the order of the data
     */
    public Inspection build() {
      return new Inspection(graph, reader.read());
    }

    /** Returns what is collected. */
    @Override
    public String toString() {
      return "an inspection that is being collected";
    }
  }
}
