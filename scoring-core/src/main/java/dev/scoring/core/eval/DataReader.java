package dev.scoring.core.eval;

import dev.scoring.core.data.Form;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects raw facts and rows and turns them into {@link Data}, or throws every problem found. */
public final class DataReader {

  private static final int[] NONE = {};

  private final Plan plan;
  private final ScoringGraph graph;
  private final PreviousPeriod previous;
  private final Map<String, Integer> factIndex;
  private final Map<String, Integer> tableIndex;
  private final List<String> units = new ArrayList<>();
  private final Map<String, Integer> unitIndex = new HashMap<>();
  private final List<Value @Nullable []> facts = new ArrayList<>();
  private final List<long @Nullable []> lanes = new ArrayList<>();
  private @Nullable LanePlan quick;
  private final List<List<Value[]>> rows = new ArrayList<>();
  private final List<KnownTexts> knownTexts = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();
  private @Nullable LocalDate date;
  private Predicate<String> elsewhere = name -> false;

  DataReader(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
    this.previous = new PreviousPeriod(plan.factForms(), problems::add);
    this.factIndex = plan.factIndex();
    this.tableIndex = plan.tableIndex();
    for (int i = 0; i < graph.tables().size(); i++) {
      rows.add(new ArrayList<>());
      knownTexts.add(new KnownTexts(plan.columnForms(i)));
    }
  }

  /** Sets the day of the inspection. */
  public void date(LocalDate value) {
    date = value;
  }

  /** Sets which units are part of the assessment, though not of these data. */
  public void elsewhere(Predicate<String> units) {
    elsewhere = units;
  }

  /** Adds a unit. */
  public void unit(String name, Map<String, ? extends @Nullable Object> values) {
    int row = units.size();
    String unit = name.strip();
    if (unit.isEmpty()) {
      problem(Code.DUPLICATE_UNIT, "", row, "", "", "the unit has no name", "");
    } else if (unitIndex.containsKey(unit)) {
      problem(
          Code.DUPLICATE_UNIT,
          "",
          row,
          unit,
          "",
          "the unit stands twice among the units",
          "it stood first in row " + (unitIndex.get(unit) + 1));
    }
    units.add(unit);
    unitIndex.putIfAbsent(unit, row);
    long[] held = quickly(values);
    lanes.add(held);
    facts.add(held == null ? values("", row, unit, plan.factForms(), factIndex, values) : null);
  }

  /** The lanes of a unit; null if it must be read value by value. */
  private long @Nullable [] quickly(Map<String, ? extends @Nullable Object> values) {
    if (quick == null) {
      quick = plan.lanes(date);
    }
    LanePlan lanePlan = quick;
    return lanePlan == null ? null : lanePlan.read(values);
  }

  /** Where the day was given after the units, their lanes are made anew. */
  private void takeOver(@Nullable LanePlan lanePlan) {
    LanePlan before = quick;
    if (before != null && before != lanePlan) {
      for (int unit = 0; unit < lanes.size(); unit++) {
        long[] held = lanes.get(unit);
        if (held != null) {
          facts.set(unit, before.facts(held));
          lanes.set(unit, null);
        }
      }
    }
  }

  /** Adds what is known of a unit from the previous period. */
  public void previous(String unit, Map<String, ? extends @Nullable Object> values) {
    previous.row(unit, new HashMap<>(values));
  }

  /** Adds a row to a table. */
  public void row(String table, Map<String, ? extends @Nullable Object> values) {
    Integer index = tableIndex.get(table);
    if (index == null) {
      problem(
          Code.UNKNOWN,
          table,
          -1,
          "",
          "",
          "the scheme has no table of this name",
          didYouMean(table, tableIndex.keySet()));
      return;
    }
    List<Form> columns = plan.columnForms(index);
    List<Value[]> target = rows.get(index);
    Value[] known = knownTexts.get(index).row(values);
    target.add(
        known != null
            ? known
            : values(table, target.size(), "", columns, plan.columnIndex(index), values));
  }

  private Value[] values(
      String table,
      int row,
      String unit,
      List<Form> forms,
      Map<String, Integer> index,
      Map<String, ? extends @Nullable Object> values) {
    for (String name : values.keySet()) {
      if (!index.containsKey(PreviousPeriod.canonical(name))) {
        problem(
            Code.UNKNOWN,
            table,
            row,
            unit,
            name,
            table.isEmpty()
                ? "the scheme has no fact of this name"
                : "the table has no column of this name",
            didYouMean(name, index.keySet()));
      }
    }
    Value[] result = new Value[forms.size()];
    for (int i = 0; i < result.length; i++) {
      FactDefinition fact = forms.get(i).fact();
      String name =
          fact.isPrevious() ? previous.nameAmong(values.keySet(), i, row, unit) : fact.name();
      if (!values.containsKey(name)) {
        if (!fact.isPrevious()) {
          problem(
              Code.MISSING,
              table,
              row,
              unit,
              name,
              "it is missing",
              "expected " + forms.get(i).expected() + (fact.mayBeEmpty() ? ", or empty" : ""));
        }
        result[i] = Nothing.NOTHING;
        continue;
      }
      Value value = forms.get(i).read(values.get(name));
      if (value instanceof Failure refusal) {
        problem(refusal.code(), table, row, unit, name, refusal.message(), refusal.help());
        value = Nothing.NOTHING;
      }
      result[i] = value;
    }
    return result;
  }

  /** Returns the data. */
  public Data read() {
    if (graph.needsDate() && date == null) {
      problem(
          Code.NO_DATE,
          "",
          -1,
          "",
          "",
          "the scheme needs the day of the inspection, and none was given",
          "");
    }
    if (graph.readsPrevious()) {
      previous.fill(unitIndex, facts::get);
    }
    int[][][][] owned = new int[rows.size()][][][];
    for (int table = 0; table < owned.length; table++) {
      owned[table] = resolve(table);
    }
    Value[][][] tableRows = new Value[rows.size()][][];
    for (int table = 0; table < tableRows.length; table++) {
      tableRows[table] = rows.get(table).toArray(new Value[0][]);
    }
    LanePlan lanePlan = plan.lanes(date);
    takeOver(lanePlan);
    InspectionData data =
        new InspectionData(
            Optional.ofNullable(date),
            List.copyOf(units),
            facts.toArray(new Value[0][]),
            tableRows,
            owned,
            lanes.toArray(new long[0][]),
            lanePlan);
    boolean dated = !graph.needsDate() || date != null;
    BitSet inLanes = new BitSet();
    if (lanePlan != null && problems.isEmpty() && dated) {
      fillLanes(data, lanePlan, inLanes);
    }
    boolean related = !graph.constraints().isEmpty() || !graph.required().isEmpty();
    boolean rows = graph.required().stream().anyMatch(each -> !each.table().isEmpty());
    if (related && dated && (rows || inLanes.cardinality() < units.size())) {
      new Relations(plan, data, problems, problems::add).check(unit -> !inLanes.get(unit));
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return data;
  }

  /** Fills the lanes, and notes the units that stand in lanes and do not contradict themselves. */
  private void fillLanes(InspectionData data, LanePlan lanePlan, BitSet inLanes) {
    LanePlan.Filling filling =
        lanePlan.new Filling(data, () -> new Evaluation(plan, data, new UnitsTable(plan)));
    for (int unit = 0; unit < units.size(); unit++) {
      if (data.fill(unit, filling) && !lanePlan.contradicts(data.knownLanes(unit))) {
        inLanes.set(unit);
      }
    }
  }

  /** Finds the units that rows name, and groups the rows by them; one pass over the rows. */
  private int[][][] resolve(int table) {
    TableDefinition definition = graph.tables().get(table);
    List<Value[]> tableRows = rows.get(table);
    int[][][] byColumn = new int[definition.columns().size()][][];
    for (int column = 0; column < byColumn.length; column++) {
      FactDefinition fact = definition.columns().get(column);
      if (fact.type() != FactType.UNIT) {
        continue;
      }
      int[] counts = new int[units.size()];
      int[] owners = new int[tableRows.size()];
      for (int row = 0; row < owners.length; row++) {
        Value[] values = tableRows.get(row);
        owners[row] = -1;
        if (values[column] instanceof Value.Text text) {
          String name = text.text();
          Integer unit = unitIndex.get(name);
          if (unit == null) {
            if (!elsewhere.test(name)) {
              problem(
                  Code.UNKNOWN_UNIT,
                  definition.name(),
                  row,
                  name,
                  fact.name(),
                  "no unit is called so",
                  didYouMean(name, unitIndex.keySet()));
            }
          } else {
            owners[row] = unit;
            counts[unit]++;
          }
        }
      }
      int[][] byUnit = new int[units.size()][];
      for (int unit = 0; unit < counts.length; unit++) {
        byUnit[unit] = counts[unit] == 0 ? NONE : new int[counts[unit]];
      }
      Arrays.fill(counts, 0);
      for (int row = 0; row < owners.length; row++) {
        if (owners[row] >= 0) {
          byUnit[owners[row]][counts[owners[row]]++] = row;
        }
      }
      byColumn[column] = byUnit;
    }
    return byColumn;
  }

  private static String didYouMean(String name, Iterable<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    return DidYouMean.help(name, names.stream().sorted().toList());
  }

  private void problem(
      Code code, String table, int row, String unit, String field, String message, String help) {
    problems.add(new DataProblem(code, table, row, unit, field, "", message, help));
  }
}
