package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.SameName;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of the previous period. They stand in rows of their own, of which only what the scheme
 * needs is read, or among the facts of a unit. A unit of which nothing is said has none.
 */
final class PreviousPeriod {

  private record Given(int unit, int fact) {}

  private final List<Form> forms;
  private final Consumer<DataProblem> problems;
  private final Map<String, Map<String, ? extends @Nullable Object>> rows = new LinkedHashMap<>();
  private final Set<Given> amongFacts = new HashSet<>();
  private final boolean[] given;

  PreviousPeriod(List<Form> forms, Consumer<DataProblem> problems) {
    this.forms = forms;
    this.problems = problems;
    this.given = new boolean[forms.size()];
  }

  /** Adds what is known of a unit. */
  void row(String name, Map<String, ? extends @Nullable Object> values) {
    String unit = SameName.shown(name);
    if (unit.isEmpty()) {
      problem(Code.DUPLICATE_UNIT, "", "", "a unit of the previous period has no name", "");
    } else if (rows.putIfAbsent(SameName.of(unit), values) != null) {
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
    for (int fact = 0; fact < given.length; fact++) {
      FactDefinition definition = forms.get(fact).fact();
      if (definition.isPrevious()) {
        fill(fact, definition, units, values);
        if (!given[fact] && units.size() > 0) {
          missing.add(definition);
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

  private void fill(
      int fact,
      FactDefinition definition,
      UnitIndex units,
      IntFunction<Value @Nullable []> values) {
    String name = plain(definition);
    rows.forEach(
        (unit, row) -> {
          if (row.containsKey(name)) {
            given[fact] = true;
            int index = units.find(unit);
            if (index < 0) {
              return;
            } else if (amongFacts.contains(new Given(index, fact))) {
              twice(unit, definition);
              return;
            }
            Value value = forms.get(fact).read(row.get(name));
            if (value instanceof Failure refusal) {
              problem(refusal.code(), unit, definition.name(), refusal.message(), refusal.help());
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
