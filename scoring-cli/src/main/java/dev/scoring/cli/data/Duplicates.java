package dev.scoring.cli.data;

import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.LookAlike;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameNames;
import dev.scoring.io.row.Header;
import dev.scoring.io.row.Problem;
import dev.scoring.io.row.RowPlaces;
import dev.scoring.io.row.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds units that stand twice in a file of facts of which no part is kept, and units whose names
 * only look the same.
 */
final class Duplicates {

  private final UnitNames names;
  private final List<Suspect> suspects = new ArrayList<>();
  private long units;

  /** A row of a unit that may stand before. */
  private record Suspect(String unit, long line) {}

  Duplicates(Scratch scratch) {
    this.names = new UnitNames(scratch);
  }

  /** Returns what of the names of some rows must be kept, a number each; 0 for no name. */
  static long[] hashes(RowPlaces rows) {
    long[] hashes = new long[rows.size()];
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = rows.unit(row).isEmpty() ? 0 : UnitNames.hash(LookAlike.of(rows.unit(row)));
    }
    return hashes;
  }

  /** Adds rows, in the order of the file, with their hashes. */
  void add(RowPlaces rows, long[] hashes) {
    units += hashes.length;
    for (int row = 0; row < hashes.length; row++) {
      if (hashes[row] != 0 && !names.add(hashes[row]) && !rows.isRagged(row)) {
        suspects.add(new Suspect(rows.unit(row), rows.line(row)));
      }
    }
  }

  /** How many rows there were. */
  long units() {
    return units;
  }

  /** Tells {@code problems} about every unit that stands twice; reads the file again if need be. */
  void check(Sheet facts, Consumer<Problem> problems) throws IOException {
    if (suspects.isEmpty()) {
      return;
    }
    Map<String, Suspect> first = new HashMap<>();
    suspects.forEach(suspect -> first.put(LookAlike.of(suspect.unit()), suspect));
    Sheet again = facts.again();
    again.read(
        (unit, columns, cells) -> {
          long line = again.cut().places().line(0);
          first.computeIfPresent(
              LookAlike.of(unit),
              (look, before) -> before.line() <= line ? before : new Suspect(unit, line));
        });
    Header header = facts.header();
    for (Suspect suspect : suspects) {
      Suspect before = first.getOrDefault(LookAlike.of(suspect.unit()), suspect);
      if (before.line() < suspect.line() && header != null) {
        problems.accept(
            facts
                .source()
                .problem(
                    suspect.line(),
                    header.key() + 1,
                    Code.DUPLICATE_UNIT.toString(),
                    "unit " + Quoted.of(suspect.unit()),
                    SameNames.message(suspect.unit(), before.unit()),
                    SameNames.help(suspect.unit(), before.unit(), "line " + before.line())));
      }
    }
  }
}
