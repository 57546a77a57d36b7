package dev.scoring.core.engine;

import dev.scoring.core.data.Data;
import dev.scoring.core.data.TableRows;
import dev.scoring.core.exact.ExactScorer;
import dev.scoring.core.fast.compile.FastCompiler;
import dev.scoring.core.fast.java.JavaSource;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.read.FactColumn;
import dev.scoring.core.fast.read.FactReader;
import dev.scoring.core.fast.read.Packing;
import dev.scoring.core.fast.run.PrintedLines;
import dev.scoring.core.fast.run.Probe;
import dev.scoring.core.fast.run.UnitRun;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fast way to score units on a day, one at a time: a program, how it gets its inputs, and who
 * answers what it does not know. Immutable and thread-safe.
 */
final class FastWay {

  private final ExactScorer exact;
  private final Optional<LocalDate> date;
  private final UnitInputs inputs;
  private final Beforehand beforehand;
  private final @Nullable FactReader reader;
  private final UnitRun run;
  private final @Nullable Probe relations;
  private final PrintedLines lines;
  private final FastProgram program;
  private volatile @Nullable PrintedLines allLines;
  private final RuleLedger rules;
  private final Rational totalScale;
  private final List<TableRows> noRows;
  private final ThreadLocal<FastRoom> room;
  private volatile @Nullable Bulk bulk;

  /** The fast way in bulk, or that there is none. */
  private record Bulk(@Nullable ColumnPlan plan) {}

  private FastWay(
      ExactScorer exact, List<GeneratedCode> codes, Optional<LocalDate> date, FastProgram program) {
    this.exact = exact;
    this.date = date;
    this.program = program;
    ScoringGraph graph = exact.plan().graph();
    FactColumn[] ofFacts = FactColumn.all(graph, program);
    GeneratedCode code = generated(codes, program, ofFacts);
    this.inputs = new UnitInputs(program, graph.facts().size());
    this.beforehand = new Beforehand(exact, inputs);
    this.reader = ofFacts == null ? null : new FactReader(ofFacts, code);
    this.run = UnitRun.of(program, code);
    this.relations = relates(graph) ? new Probe(program, new int[] {program.relations()}) : null;
    this.lines = PrintedLines.usual(program, graph);
    this.rules = new RuleLedger(program, graph);
    this.totalScale = Rational.of(program.total().scale());
    this.noRows = Collections.nCopies(graph.tables().size(), TableRows.NONE);
    this.room = ThreadLocal.withInitial(this::newRoom);
  }

  private static boolean relates(ScoringGraph graph) {
    return graph.constraints().stream().anyMatch(constraint -> constraint.table().isEmpty())
        || graph.required().stream().anyMatch(required -> required.table().isEmpty());
  }

  /** The code that was generated from a program; null if there is none. */
  private static @Nullable GeneratedCode generated(
      List<GeneratedCode> codes, FastProgram program, FactColumn @Nullable [] columns) {
    if (codes.isEmpty()) {
      return null;
    }
    String fingerprint = javaSource(program, columns).map(JavaSource::fingerprint).orElse("");
    return codes.stream()
        .filter(code -> code.fingerprint().equals(fingerprint))
        .findFirst()
        .orElse(null);
  }

  private static Optional<JavaSource> javaSource(
      FastProgram program, FactColumn @Nullable [] columns) {
    return JavaSource.of(program, columns == null ? new FactColumn[0] : columns);
  }

  /** What scores units of a scheme on a day in Java; empty if it cannot be written so. */
  static Optional<JavaSource> javaSource(ScoringGraph graph, Optional<LocalDate> date) {
    return FastCompiler.longs(graph, date)
        .flatMap(program -> javaSource(program, FactColumn.all(graph, program)));
  }

  /**
   * The fast way on a day, if the scheme has one.
   *
   * @param codes code that was generated from the scheme
   */
  static Optional<FastWay> of(
      ExactScorer exact, List<GeneratedCode> codes, Optional<LocalDate> date) {
    return FastCompiler.longs(exact.plan().graph(), date)
        .map(program -> new FastWay(exact, codes, date, program));
  }

  /** The fast way in bulk, made when it is first asked for; null if the scheme has none. */
  @Nullable ColumnPlan columns() {
    Bulk known = bulk;
    if (known == null) {
      known = new Bulk(ColumnPlan.of(graph(), inputs, date).orElse(null));
      bulk = known;
    }
    return known.plan();
  }

  /** Who knows all that the fast way does not. */
  ExactScorer exact() {
    return exact;
  }

  ScoringGraph graph() {
    return exact.plan().graph();
  }

  /** What the program takes of a unit. */
  UnitInputs inputs() {
    return inputs;
  }

  UnitRun run() {
    return run;
  }

  /** What is printed of a score. */
  PrintedLines lines() {
    return lines;
  }

  /** All lines of a score, for who asks for the rules of indicators too; made when asked for. */
  PrintedLines allLines() {
    PrintedLines known = allLines;
    if (known == null) {
      known = PrintedLines.all(program, graph());
      allLines = known;
    }
    return known;
  }

  RuleLedger rules() {
    return rules;
  }

  /** What the numerator of the total is multiplied by. */
  Rational totalScale() {
    return totalScale;
  }

  /** Room of this thread. */
  FastRoom room() {
    return room.get();
  }

  private FastRoom newRoom() {
    short[] packed = reader == null ? new short[0] : reader.packing().room();
    return new FastRoom(inputs.size(), run.newSlots(), packed);
  }

  /** Some facts as they are written; null if they are to be read value by value. */
  @Nullable HeldFacts read(Map<String, ? extends @Nullable Object> values) {
    if (reader == null) {
      return null;
    }
    long[] held = new long[inputs.size()];
    return reader.read(values, held) ? new HeldFacts(inputs, held) : null;
  }

  /** Starts to fill in what is no fact, for the units of some data. */
  Beforehand.Filling filling(Data data) {
    return beforehand.filling(data);
  }

  /**
   * Reads a unit that has no rows.
   *
   * @param held takes its inputs
   * @return false if it is to be read value by value
   */
  boolean readAlone(Map<String, ? extends @Nullable Object> values, long[] held) {
    if (!graph().requiredRows().isEmpty()
        || !beforehand.needsOnlyRows()
        || reader == null
        || !reader.read(values, held)) {
      return false;
    }
    beforehand.fillWithoutRows(held);
    return true;
  }

  /**
   * Packs the facts of a unit that was read alone.
   *
   * @param room is overwritten
   */
  short[] pack(long[] held, short[] room) {
    return packing().pack(held, room);
  }

  /** The inputs of a unit that was read alone. */
  long[] unpack(short[] packed) {
    long[] held = new long[inputs.size()];
    packing().unpack(packed, held);
    beforehand.fillWithoutRows(held);
    return held;
  }

  private Packing packing() {
    if (reader == null) {
      throw new IllegalStateException("nothing was read");
    }
    return reader.packing();
  }

  /** The data of a unit that was read alone. */
  Data alone(String unit, long[] held) {
    return new Data(date, List.of(unit), List.of(new HeldFacts(inputs, held)), noRows);
  }

  /** Whether facts contradict each other, or lack what is required. */
  boolean contradicts(long[] held) {
    return relations != null && relations.value(held) != 0;
  }
}
