package dev.scoring.core.data;

import static java.util.Objects.requireNonNull;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.SameName;
import dev.scoring.core.text.SameNames;
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

/**
 * Collects raw facts and rows, and checks them all. What its maps hold is read at once; they may
 * change afterwards. Not thread-safe.
 */
public final class DataReader {

  private static final int[] NONE = {};

  private final Schema schema;
  private final PreviousPeriod previous;
  private final UnitIndex units = new UnitIndex();

  /** The facts of each unit that were read here; null where they were checked already. */
  private final List<Value @Nullable []> values = new ArrayList<>();

  /** The others. */
  private final List<@Nullable UnitFacts> facts = new ArrayList<>();

  private final List<List<Value[]>> rows = new ArrayList<>();
  private final List<KnownTexts> knownTexts = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();
  private final Doubts doubts;
  private @Nullable LocalDate date;
  private Predicate<String> elsewhere = name -> false;

  /** Starts to read data of a scheme. */
  public DataReader(Schema schema) {
    this.schema = schema;
    this.doubts = new Doubts(schema);
    this.previous = new PreviousPeriod(schema.facts().forms(), problems::add);
    for (int table = 0; table < schema.tables().size(); table++) {
      rows.add(new ArrayList<>());
      knownTexts.add(new KnownTexts(schema.columns(table).forms()));
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
  public void unit(String name, Map<String, ? extends @Nullable Object> raw) {
    String unit = add(name);
    doubts.facts(unit, raw);
    values.add(values("", units.size() - 1, unit, schema.facts(), raw));
    facts.add(null);
  }

  /**
   * Adds a unit whose facts were checked already.
   *
   * @param raw the facts as they were given
   */
  public void unit(String name, UnitFacts checked, Map<String, ? extends @Nullable Object> raw) {
    doubts.facts(add(name), raw);
    values.add(null);
    facts.add(checked);
  }

  /** Adds the name of a unit, and returns it as it is shown. */
  private String add(String name) {
    String unit = SameName.shown(name);
    int row = units.size();
    int first = units.add(unit);
    if (unit.isEmpty()) {
      problem(Code.DUPLICATE_UNIT, "", row, "", "", "the unit has no name", "");
    } else if (first != row) {
      problem(
          Code.DUPLICATE_UNIT,
          "",
          row,
          unit,
          "",
          SameNames.message(unit, units.names().get(first)),
          SameNames.help(unit, units.names().get(first), "row " + (first + 1)));
    }
    return unit;
  }

  /** Adds what is known of a unit from the previous period. */
  public void previous(String unit, Map<String, ? extends @Nullable Object> values) {
    previous.row(unit, new HashMap<>(values));
  }

  /** Adds a row to a table. */
  public void row(String table, Map<String, ? extends @Nullable Object> values) {
    Integer index = schema.tableIndex().get(table);
    if (index == null) {
      problem(
          Code.UNKNOWN,
          table,
          -1,
          "",
          "",
          "the scheme has no table of this name",
          didYouMean(table, schema.tableIndex().keySet()));
      return;
    }
    doubts.row(index, values);
    List<Value[]> target = rows.get(index);
    Value[] known = knownTexts.get(index).row(values);
    target.add(
        known != null ? known : values(table, target.size(), "", schema.columns(index), values));
  }

  private Value[] values(
      String table,
      int row,
      String unit,
      Fields fields,
      Map<String, ? extends @Nullable Object> values) {
    for (String name : values.keySet()) {
      if (!fields.index().containsKey(FactDefinition.canonical(name))) {
        problem(
            Code.UNKNOWN,
            table,
            row,
            unit,
            name,
            table.isEmpty()
                ? "the scheme has no fact of this name"
                : "the table has no column of this name",
            didYouMean(name, fields.index().keySet()));
      }
    }
    List<Form> forms = fields.forms();
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

  /** Returns what was read so far; what is added later does not change it. */
  public Checked read() {
    int found = problems.size();
    if (schema.needsDate() && date == null) {
      problem(
          Code.NO_DATE,
          "",
          -1,
          "",
          "",
          "the scheme needs the day of the inspection, and none was given",
          "");
    }
    List<Value @Nullable []> read = values;
    if (schema.readsPrevious()) {
      List<Value @Nullable []> completed = new ArrayList<>();
      values.forEach(own -> completed.add(own == null ? null : own.clone()));
      previous.fill(units, completed::get);
      read = completed;
    }
    List<UnitFacts> all = new ArrayList<>(units.size());
    for (int unit = 0; unit < units.size(); unit++) {
      Value[] own = read.get(unit);
      all.add(own == null ? requireNonNull(facts.get(unit)) : () -> own);
    }
    List<TableRows> tables = new ArrayList<>();
    for (int table = 0; table < rows.size(); table++) {
      tables.add(new TableRows(rows.get(table).toArray(new Value[0][]), resolve(table)));
      int index = table;
      schema.key(table).ifPresent(key -> checkKey(index, key));
    }
    Checked checked =
        new Checked(
            new Data(Optional.ofNullable(date), units.names(), all, tables), problems, doubts());
    problems.subList(found, problems.size()).clear();
    return checked;
  }

  /** What looks wrong in what was added so far; what is added later does not change it. */
  private Doubts doubts() {
    Doubts all = doubts.copy();
    all.compare(units.names());
    previous.doubts(units, all::add);
    return all;
  }

  /** Finds the units that rows name, and groups the rows by them; one pass over the rows. */
  private int[] @Nullable [][] resolve(int table) {
    TableDefinition definition = schema.tables().get(table);
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
          int unit = units.find(name);
          if (unit < 0) {
            if (!elsewhere.test(name)) {
              problem(
                  Code.UNKNOWN_UNIT,
                  definition.name(),
                  row,
                  name,
                  fact.name(),
                  "no unit is called so",
                  didYouMean(name, units.names()));
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

  /** Finds the rows that have the key of another; those whose key could not be read have none. */
  private void checkKey(int table, RowKey key) {
    String name = schema.tables().get(table).name();
    BitSet unread = new BitSet();
    for (DataProblem problem : problems) {
      if (problem.row() >= 0
          && problem.code() != Code.UNKNOWN_UNIT
          && problem.table().equals(name)
          && key.has(problem.field())) {
        unread.set(problem.row());
      }
    }
    key.check(rows.get(table), unread::get, problems::add);
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
