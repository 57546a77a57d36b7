package dev.scoring.core.data;

import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.SameName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What looks wrong in data that can be scored: gathered while they are read, a part of them after
 * the other if need be, and told when all are read. Not thread-safe.
 */
public final class Doubts {

  private final Schema schema;
  private final List<List<RateDoubt>> rates = new ArrayList<>();

  /** Those of which no value was seen yet that leaves no doubt, by table; the facts come first. */
  private final List<List<RateDoubt>> open = new ArrayList<>();

  private final List<List<MarkDoubt>> marks = new ArrayList<>();

  /** The units that rules name and that were not found, and what is called nearly so. */
  private final Map<String, Unfound> unfound = new LinkedHashMap<>();

  private final List<DataProblem> others = new ArrayList<>();

  /** A name, as it is written in the scheme, and the unit whose name is nearest; may be empty. */
  private record Unfound(String name, String near) {}

  Doubts(Schema schema) {
    this.schema = schema;
    begin(schema.facts(), "");
    for (int table = 0; table < schema.tables().size(); table++) {
      begin(schema.columns(table), schema.tables().get(table).name());
    }
    for (String name : schema.namedUnits()) {
      unfound.put(SameName.of(name), new Unfound(name, ""));
    }
  }

  private void begin(Fields fields, String table) {
    List<RateDoubt> ofTable =
        fields.forms().stream()
            .filter(RateDoubt::isPossible)
            .map(form -> new RateDoubt(form, table))
            .toList();
    rates.add(ofTable);
    open.add(new ArrayList<>(ofTable));
    marks.add(
        fields.forms().stream()
            .filter(MarkDoubt::isPossible)
            .map(form -> new MarkDoubt(form, table))
            .toList());
  }

  /** Looks at the facts of a unit. */
  void facts(String unit, Map<String, ? extends @Nullable Object> values) {
    see(0, unit, values);
    if (!unfound.isEmpty()) {
      unfound.remove(SameName.of(unit));
    }
  }

  /** Looks at a row of a table. */
  void row(int table, Map<String, ? extends @Nullable Object> values) {
    see(table + 1, "", values);
  }

  private void see(int table, String unit, Map<String, ? extends @Nullable Object> values) {
    List<RateDoubt> ofTable = open.get(table);
    for (int i = ofTable.size() - 1; i >= 0; i--) {
      RateDoubt rate = ofTable.get(i);
      rate.see(unit, values.get(rate.name()));
      if (rate.isClear()) {
        ofTable.remove(i);
      }
    }
    for (MarkDoubt mark : marks.get(table)) {
      mark.see(unit, values.get(mark.name()));
    }
  }

  /** Notes something that was found elsewhere. */
  void add(DataProblem warning) {
    others.add(warning);
  }

  /** Looks for the units that were not found among those whose names are nearly so. */
  void compare(List<String> units) {
    unfound.replaceAll(
        (same, each) ->
            new Unfound(each.name(), DidYouMean.nearest(each.name(), units).orElse("")));
  }

  /** The same, to be added to. */
  public Doubts copy() {
    Doubts copy = new Doubts(schema);
    copy.add(this);
    return copy;
  }

  /** Adds what was gathered of later data. */
  public void add(Doubts later) {
    for (int table = 0; table < rates.size(); table++) {
      for (int i = 0; i < rates.get(table).size(); i++) {
        rates.get(table).get(i).add(later.rates.get(table).get(i));
      }
      for (int i = 0; i < marks.get(table).size(); i++) {
        marks.get(table).get(i).add(later.marks.get(table).get(i));
      }
    }
    unfound.keySet().retainAll(later.unfound.keySet());
    later.unfound.forEach(
        (same, other) -> unfound.computeIfPresent(same, (key, each) -> nearer(each, other)));
    others.addAll(later.others);
  }

  private static Unfound nearer(Unfound one, Unfound other) {
    List<String> near = new ArrayList<>(List.of(one.near(), other.near()));
    near.removeIf(String::isEmpty);
    return new Unfound(one.name(), DidYouMean.nearest(one.name(), near).orElse(""));
  }

  /** What there is to warn of. */
  public List<DataProblem> warnings() {
    List<DataProblem> warnings = new ArrayList<>();
    rates.forEach(ofTable -> ofTable.forEach(rate -> rate.warning().ifPresent(warnings::add)));
    marks.forEach(ofTable -> ofTable.forEach(mark -> mark.warning().ifPresent(warnings::add)));
    for (Unfound each : unfound.values()) {
      warnings.add(
          new DataProblem(
              Code.NO_SUCH_UNIT,
              "",
              -1,
              each.name(),
              "",
              "",
              "the scheme has rules for it, and no unit is called so",
              each.near().isEmpty() ? "" : DidYouMean.help(each.name(), each.near())));
    }
    warnings.addAll(others);
    return List.copyOf(warnings);
  }
}
