package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of the previous period. They stand in rows of their own, of which only what the scheme
 * needs is read, or among the facts of a unit. A unit of which nothing is said has none.
 */
final class PreviousPeriod {

  /** How many names are compared, at the most, to find units that are called otherwise now. */
  private static final long COMPARISONS = 20_000_000;

  private record Given(int unit, int fact) {}

  /** A row, and the name of its unit as it is shown. */
  private record Row(String unit, Map<String, ? extends @Nullable Object> values) {}

  private final List<Form> forms;
  private final Consumer<DataProblem> problems;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Set<Given> amongFacts = new HashSet<>();
  private final boolean[] given;

  /** Whether some unit has a value, or one that is refused. */
  private final boolean[] hasValue;

  PreviousPeriod(List<Form> forms, Consumer<DataProblem> problems) {
    this.forms = forms;
    this.problems = problems;
    this.given = new boolean[forms.size()];
    this.hasValue = new boolean[forms.size()];
  }

  /** Adds what is known of a unit. */
  void row(String name, Map<String, ? extends @Nullable Object> values) {
    String unit = SameName.shown(name);
    if (unit.isEmpty()) {
      problem(Code.DUPLICATE_UNIT, "", "", "a unit of the previous period has no name", "");
    } else if (rows.putIfAbsent(SameName.of(unit), new Row(unit, values)) != null) {
      problem(Code.DUPLICATE_UNIT, unit, "", "the unit stands twice in the previous period", "");
    }
  }

  /** The name of the fact or score of which a fact is the previous value. */
  private static String plain(FactDefinition fact) {
    return FactDefinition.current(fact.name());
  }

  /**
   * Under which of its names a value stands among the facts of a unit, if under any; refuses it
   * where it stands there twice.
   */
  String nameAmong(Set<String> names, int fact, int row, String unit) {
    String found = "";
    for (String spelling : FactDefinition.spellings(forms.get(fact).fact().name())) {
      if (names.contains(spelling)) {
        if (!found.isEmpty()) {
          twice(unit, forms.get(fact).fact());
        }
        found = spelling;
      }
    }
    if (found.isEmpty()) {
      return forms.get(fact).fact().name();
    }
    given[fact] = true;
    amongFacts.add(new Given(row, fact));
    return found;
  }

  /**
   * Puts the rows among the facts of the units, and says what was not given for any of them.
   *
   * @param units the units
   * @param values the facts by unit
   */
  void fill(UnitIndex units, IntFunction<Value @Nullable []> values) {
    List<FactDefinition> missing = new ArrayList<>();
    boolean any = !rows.isEmpty() || !amongFacts.isEmpty();
    if (areAllStrangers(units) && refuseStrangers(units)) {
      return;
    }
    for (int fact = 0; fact < given.length; fact++) {
      FactDefinition definition = forms.get(fact).fact();
      if (definition.isPrevious()) {
        fill(fact, definition, units, values);
        if (!given[fact] && units.size() > 0) {
          missing.add(definition);
        } else if (emptyBefore(fact, units) && !mayBeEmptyThroughout(definition)) {
          problem(
              Code.NO_PREVIOUS,
              "",
              definition.name(),
              "no unit has a value of the previous period for it",
              "give " + Quoted.of(plain(definition)) + " of the previous period");
        }
      }
    }
    for (FactDefinition fact : missing) {
      problem(
          Code.NO_PREVIOUS,
          "",
          fact.name(),
          any
              ? "no unit has a value of the previous period for it"
              : "the scheme needs values of the previous period, and none were given",
          "give `" + plain(fact) + "` of the previous period; it may be empty for a new unit");
      if (!any) {
        break;
      }
    }
  }

  /** Whether there are rows, and none of them is of a unit of this period. */
  private boolean areAllStrangers(UnitIndex units) {
    return !rows.isEmpty()
        && amongFacts.isEmpty()
        && units.size() > 0
        && rows.values().stream().allMatch(row -> units.find(row.unit()) < 0);
  }

  /** A single unit may be new; whether it is another is told by its name. */
  private boolean refuseStrangers(UnitIndex units) {
    List<String> names = rows.values().stream().map(Row::unit).limit(100).toList();
    Optional<String> meant =
        names.stream().flatMap(name -> near(name, units.names()).stream()).findFirst();
    if (units.size() == 1 && meant.isEmpty()) {
      return false;
    }
    for (Form form : forms) {
      if (form.fact().isPrevious()) {
        problem(
            Code.NO_PREVIOUS,
            "",
            form.fact().name(),
            "no unit of the previous period is called as one of this period is",
            meant.orElse("the first of them is " + Quoted.word(names.get(0))));
        break;
      }
    }
    return true;
  }

  private static Optional<String> near(String name, List<String> units) {
    return DidYouMean.nearest(name, units)
        .map(near -> Quoted.word(name) + ": " + DidYouMean.help(name, near));
  }

  /**
   * Whether no unit has a value, though the previous period knows some of them. Of a single unit
   * that is no wonder, for it may be new.
   */
  private boolean emptyBefore(int fact, UnitIndex units) {
    return given[fact]
        && !hasValue[fact]
        && amongFacts.isEmpty()
        && rows.values().stream().filter(row -> units.find(row.unit()) >= 0).limit(2).count() > 1;
  }

  /** Whether a fact may be empty by its declaration, so that none need have had a value. */
  private boolean mayBeEmptyThroughout(FactDefinition previous) {
    return forms.stream()
        .map(Form::fact)
        .anyMatch(fact -> fact.name().equals(plain(previous)) && fact.mayBeEmpty());
  }

  /**
   * Tells what looks wrong: units that are missing now, where one that is new is called nearly so,
   * and facts that no unit had.
   */
  void doubts(UnitIndex units, Consumer<DataProblem> warnings) {
    List<String> gone = new ArrayList<>();
    Set<Integer> known = new HashSet<>();
    for (Row row : rows.values()) {
      int unit = units.find(row.unit());
      if (unit < 0) {
        gone.add(row.unit());
      } else {
        known.add(unit);
      }
    }
    List<String> added = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      if (!known.contains(unit)) {
        added.add(units.names().get(unit));
      }
    }
    Optional<FactDefinition> first =
        forms.stream().map(Form::fact).filter(FactDefinition::isPrevious).findFirst();
    if (!known.isEmpty() && first.isPresent() && (long) gone.size() * added.size() < COMPARISONS) {
      for (String name : gone) {
        DidYouMean.nearest(name, added)
            .ifPresent(
                near ->
                    warnings.accept(
                        new DataProblem(
                            Code.NOT_FOUND_AGAIN,
                            "",
                            -1,
                            name,
                            first.get().name(),
                            "",
                            "no unit of this period is called so, and "
                                + Quoted.word(near)
                                + " is taken for a new one",
                            DidYouMean.help(name, near))));
      }
    }
    for (int fact = 0; fact < given.length; fact++) {
      FactDefinition definition = forms.get(fact).fact();
      if (emptyBefore(fact, units)) {
        warnings.accept(
            new DataProblem(
                Code.EMPTY_BEFORE,
                "",
                -1,
                "",
                definition.name(),
                "",
                "it is empty for every unit",
                "give "
                    + Quoted.of(plain(definition))
                    + " of the previous period, if it is known"));
      }
    }
  }

  private void fill(
      int fact,
      FactDefinition definition,
      UnitIndex units,
      IntFunction<Value @Nullable []> values) {
    String name = plain(definition);
    rows.forEach(
        (same, row) -> {
          if (row.values().containsKey(name)) {
            given[fact] = true;
            int index = units.find(row.unit());
            if (index < 0) {
              return;
            } else if (amongFacts.contains(new Given(index, fact))) {
              twice(row.unit(), definition);
              return;
            }
            Value value = forms.get(fact).read(row.values().get(name));
            hasValue[fact] |= value != Nothing.NOTHING;
            if (value instanceof Failure refusal) {
              problem(
                  refusal.code(), row.unit(), definition.name(), refusal.message(), refusal.help());
            } else {
              Objects.requireNonNull(values.apply(index))[fact] = value;
            }
          }
        });
  }

  private void twice(String unit, FactDefinition fact) {
    problem(
        Code.CONTRADICTION,
        unit,
        fact.name(),
        "the value of the previous period is given twice",
        "give it among the facts of the unit or with the previous period");
  }

  private void problem(Code code, String unit, String field, String message, String help) {
    problems.accept(new DataProblem(code, "", -1, unit, field, "", message, help));
  }
}
