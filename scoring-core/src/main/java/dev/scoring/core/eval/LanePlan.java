package dev.scoring.core.eval;

import static java.util.Objects.requireNonNull;

import dev.scoring.core.fast.compile.FastCompiler;
import dev.scoring.core.fast.java.JavaSource;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.read.FactColumn;
import dev.scoring.core.fast.read.FactReader;
import dev.scoring.core.fast.read.Packing;
import dev.scoring.core.fast.run.PrintedLines;
import dev.scoring.core.fast.run.Probe;
import dev.scoring.core.fast.run.UnitRun;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fast way to score the units of a scheme on a day, one at a time: what the program in lanes
 * needs, and how to give it. Immutable and thread-safe.
 */
final class LanePlan {

  private final Optional<LocalDate> date;
  private final Rational totalScale;
  private final long[] ruleScales;
  private final UnitRun whole;
  private final Probe relations;
  private final PrintedLines lines;
  private final FastInput[] inputs;
  private final int factCount;
  private final int[] inputOfFact;
  private final int[] beforehand;
  private final int[] beforehandProgram;
  private final long[] withoutRows;
  private final boolean onlyRows;
  private final @Nullable RowGains rowGains;
  private final Value[][][] noRows;
  private final int[][][][] nobodysRows;
  private final boolean hasRelations;
  private final ScoringGraph graph;
  private final List<String> ruleIds;
  private final @Nullable FactReader reader;
  private final ThreadLocal<Room> room;
  private volatile @Nullable Bulk bulk;

  /** Room to score units in, one at a time. It belongs to a thread. */
  static final class Room {
    private final int inputs;
    private final long[] slots;
    private final short[] packed;
    private long @Nullable [] lanes;

    private Room(int inputs, long[] slots, short[] packed) {
      this.inputs = inputs;
      this.slots = slots;
      this.packed = packed;
    }

    /** What {@link Packing} packs in. */
    short[] packed() {
      return packed;
    }

    /** What {@link UnitRun} runs in. */
    long[] slots() {
      return slots;
    }

    /** Lanes to read a unit into. Until they are given back, nobody else gets the same. */
    long[] takeLanes() {
      long[] taken = lanes;
      lanes = null;
      return taken == null ? new long[inputs] : taken;
    }

    void giveBack(long[] taken) {
      lanes = taken;
    }
  }

  /** The fast way in bulk, or that there is none. */
  private record Bulk(@Nullable ColumnPlan plan) {}

  private LanePlan(Plan plan, Optional<LocalDate> date, FastProgram program) {
    this.date = date;
    this.totalScale = Rational.of(program.total().scale());
    this.ruleScales = new long[program.rules()];
    Arrays.setAll(ruleScales, program::ruleScale);
    this.graph = plan.graph();
    FactColumn[] ofFacts = FactColumn.all(graph, program);
    GeneratedCode code = generated(plan.codes(), program, ofFacts);
    this.whole = UnitRun.of(program, code);
    this.reader = ofFacts == null ? null : new FactReader(ofFacts, code);
    this.relations = new Probe(program, new int[] {program.relations()});
    this.lines = new PrintedLines(program, graph);
    this.inputs = program.inputs().toArray(new FastInput[0]);
    this.room = ThreadLocal.withInitial(this::newRoom);
    this.factCount = graph.facts().size();
    this.hasRelations =
        !graph.constraints().isEmpty()
            || graph.required().stream().anyMatch(required -> required.table().isEmpty());
    this.inputOfFact = new int[factCount];
    Arrays.fill(inputOfFact, -1);
    List<Integer> operations = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    boolean rows = true;
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].source() == FastInput.Source.FACT) {
        inputOfFact[inputs[i].index()] = i;
      } else if (inputs[i].source() == FastInput.Source.OPERATION) {
        operations.add(inputs[i].index());
        at.add(i);
        rows &= plan.operation(inputs[i].index()) instanceof Operation.Aggregate;
      }
    }
    this.beforehand = at.stream().mapToInt(Integer::intValue).toArray();
    this.withoutRows = new long[beforehand.length];
    for (int i = 0; i < beforehand.length; i++) {
      FastInput input = inputs[beforehand[i]];
      if (plan.operation(input.index()) instanceof Operation.Aggregate aggregate) {
        withoutRows[i] =
            switch (aggregate.summary()) {
              case COUNT, SUM -> 0;
              case MIN, MAX, MEAN -> input.absent();
            };
      }
    }
    int tables = graph.tables().size();
    this.noRows = new Value[tables][0][];
    this.nobodysRows = new int[tables][][][];
    for (int table = 0; table < tables; table++) {
      List<FactDefinition> columns = graph.tables().get(table).columns();
      nobodysRows[table] = new int[columns.size()][][];
      for (int column = 0; column < columns.size(); column++) {
        if (columns.get(column).type() == FactType.UNIT) {
          nobodysRows[table][column] = new int[1][0];
        }
      }
    }
    this.beforehandProgram = plan.program(operations);
    this.onlyRows = rows;
    this.rowGains = RowGains.of(plan, operations.stream().mapToInt(Integer::intValue).toArray());
    List<String> ids = new ArrayList<>();
    graph.parts().forEach(part -> ruleIds(part.children(), ids));
    this.ruleIds = List.copyOf(ids);
  }

  private static void ruleIds(List<Item> items, List<String> ids) {
    for (Item item : items) {
      if (item instanceof Item.Block block) {
        ruleIds(block.children(), ids);
      } else {
        ids.add(item.id());
      }
    }
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

  /** The fast way on a day, if the scheme has one. */
  static Optional<LanePlan> of(Plan plan, Optional<LocalDate> date) {
    return FastCompiler.longs(plan.graph(), date).map(program -> new LanePlan(plan, date, program));
  }

  /** The fast way in bulk, made when it is first asked for; null if the scheme has none. */
  @Nullable ColumnPlan columns() {
    Bulk known = bulk;
    if (known == null) {
      known = new Bulk(ColumnPlan.of(this, date).orElse(null));
      bulk = known;
    }
    return known.plan();
  }

  /** What the numerator of the total is multiplied by. */
  Rational totalScale() {
    return totalScale;
  }

  /** What the points of a rule are multiplied by. */
  long ruleScale(int rule) {
    return ruleScales[rule];
  }

  UnitRun whole() {
    return whole;
  }

  ScoringGraph graph() {
    return graph;
  }

  FastInput input(int index) {
    return inputs[index];
  }

  int inputs() {
    return inputs.length;
  }

  /** The input that holds a fact; −1 if nothing reads the fact. */
  int inputOfFact(int fact) {
    return inputOfFact[fact];
  }

  /** The lines of the ledger. */
  PrintedLines lines() {
    return lines;
  }

  /** The ids of the rules, in the order of the ledger. */
  List<String> ruleIds() {
    return ruleIds;
  }

  /** The inputs for some facts as they are written; null if they are left to the other reader. */
  long @Nullable [] read(Map<String, ? extends @Nullable Object> values) {
    if (reader == null) {
      return null;
    }
    long[] lanes = new long[inputs.length];
    return reader.read(values, lanes) ? lanes : null;
  }

  /**
   * Reads a unit that has no rows.
   *
   * @param lanes takes its inputs
   * @return false if it is left to the other reader
   */
  boolean readAlone(Map<String, ? extends @Nullable Object> values, long[] lanes) {
    if (!onlyRows || reader == null || !reader.read(values, lanes)) {
      return false;
    }
    fillWithoutRows(lanes);
    return true;
  }

  /** How facts that were read are packed. */
  Packing packing() {
    return requireNonNull(reader).packing();
  }

  /** The day of the inspection; empty if none was given. */
  Optional<LocalDate> date() {
    return date;
  }

  /** The rows of every table, where there are none. */
  Value[][][] noRows() {
    return noRows;
  }

  /** The rows of one unit, where there are none. */
  int[][][][] nobodysRows() {
    return nobodysRows;
  }

  private Room newRoom() {
    short[] packed = reader == null ? new short[0] : reader.packing().room();
    return new Room(inputs.length, whole.newSlots(), packed);
  }

  /** Room of this thread. */
  Room room() {
    return room.get();
  }

  /**
   * The inputs for some facts; null if they cannot hold them. What is not a fact is still to be
   * filled in.
   */
  long @Nullable [] lanes(Value[] facts) {
    long[] lanes = new long[inputs.length];
    for (int fact = 0; fact < factCount; fact++) {
      int at = inputOfFact[fact];
      if (at >= 0) {
        long held = held(inputs[at], facts[fact]);
        if (held == FastInput.NOT_HELD) {
          return null;
        }
        lanes[at] = held;
      }
    }
    return lanes;
  }

  private static long held(FastInput input, Value value) {
    return value instanceof Value.Number number
        ? input.of(number.number())
        : value.accept(new Held(input));
  }

  /** What an input holds of a value. */
  private record Held(FastInput input) implements Value.Visitor<Long> {
    @Override
    public Long visitNumber(Value.Number number) {
      return input.of(number.number());
    }

    @Override
    public Long visitTruth(Truth truth) {
      return truth == Truth.UNKNOWN ? input.absent() : FastInput.of(truth == Truth.TRUE);
    }

    @Override
    public Long visitNothing(Nothing nothing) {
      return input.absent();
    }

    @Override
    public Long visitFailure(Value.Failure failure) {
      return FastInput.NOT_HELD;
    }

    /** Only whether a text is there matters. */
    @Override
    public Long visitText(Value.Text text) {
      return 0L;
    }
  }

  /** The facts that some lanes hold exactly. */
  Value[] facts(long[] lanes) {
    Value[] facts = new Value[factCount];
    for (int fact = 0; fact < factCount; fact++) {
      int at = inputOfFact[fact];
      facts[fact] = Nothing.NOTHING;
      if (at >= 0 && lanes[at] != inputs[at].absent()) {
        facts[fact] =
            inputs[at].truth() ? Truth.of(lanes[at] == 1) : Value.of(inputs[at].value(lanes[at]));
      }
    }
    return facts;
  }

  /** Fills in the inputs that are not facts, for the units of some data. Not thread-safe. */
  final class Filling {
    private final Data data;
    private final Supplier<Evaluation> maker;
    private @Nullable Evaluation evaluation;
    private RowGains.@Nullable Rows rows;

    /**
     * Begins.
     *
     * @param evaluation is asked only where something must be evaluated
     */
    Filling(Data data, Supplier<Evaluation> evaluation) {
      this.data = data;
      this.maker = evaluation;
    }

    /**
     * Fills in the inputs of a unit.
     *
     * @return false if they cannot be held, or could not be evaluated
     */
    boolean fill(int unit, long[] lanes) {
      if (onlyRows && !hasRows(data, unit)) {
        fillWithoutRows(lanes);
        return true;
      }
      return rowGains == null ? evaluate(unit, lanes) : addUp(rowGains, unit, lanes);
    }

    private boolean addUp(RowGains gains, int unit, long[] lanes) {
      RowGains.Rows known = rows;
      if (known == null) {
        known = gains.new Rows(data);
        rows = known;
      }
      for (int i = 0; i < beforehand.length; i++) {
        long held = held(inputs[beforehand[i]], known.value(i, unit));
        if (held == FastInput.NOT_HELD) {
          return false;
        }
        lanes[beforehand[i]] = held;
      }
      return true;
    }

    private boolean evaluate(int unit, long[] lanes) {
      Evaluation known = evaluation;
      if (known == null) {
        known = maker.get();
        evaluation = known;
      }
      known.begin(unit);
      known.run(beforehandProgram);
      for (int at : beforehand) {
        long held = held(inputs[at], known.value(inputs[at].index()));
        if (held == FastInput.NOT_HELD) {
          return false;
        }
        lanes[at] = held;
      }
      return true;
    }
  }

  void fillWithoutRows(long[] lanes) {
    for (int i = 0; i < beforehand.length; i++) {
      lanes[beforehand[i]] = withoutRows[i];
    }
  }

  private static boolean hasRows(Data data, int unit) {
    for (int[][][] table : data.owned()) {
      for (int[] @Nullable [] column : table) {
        if (column != null && column[unit].length > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether facts contradict each other, or lack what is required. */
  boolean contradicts(long[] lanes) {
    return hasRelations && relations.value(lanes) != 0;
  }
}
