package dev.scoring.io.row;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.io.layout.ColumnNames;
import dev.scoring.io.layout.RowWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells the rows of a sheet that are about a unit from those that are not: totals, notes, lines
 * above a group of units, the header again on each page. Costs next to nothing for other rows.
 */
final class RowSieve {

  private static final int MOST_NOTES = 8;

  private final SheetKind kind;
  private final Sheets house;
  private final Header header;

  /** The column with the names of the units, or −1. */
  private final int nameAt;

  private final int first;
  private final int last;

  /** The columns that a total leaves empty: those that are no numbers and must be there. */
  private final List<Integer> telling = new ArrayList<>();

  private int required;

  /** The columns in which cells may have been merged: of values and of units, in every row. */
  private final List<Merged> merged = new ArrayList<>();

  private final Set<String> groups = new HashSet<>();
  private final PassedOver totals =
      new PassedOver(
          " is a total, not a unit, and is not read", " are totals, not units, and are not read");
  private final PassedOver wholeTotals =
      new PassedOver(
          " is a total, not a unit, and is not read (`--keep` takes it for one)",
          " are totals, not units, and are not read (`--keep` takes one for a unit)");
  private final PassedOver notes =
      new PassedOver(" is a note and is not read", " are notes and are not read");
  private final PassedOver headings =
      new PassedOver(
          " is a heading of units and is not read", " are headings of units and are not read");
  private final PassedOver repeated =
      new PassedOver(
          " is the header again and is not read", " are the header again and are not read");

  /** What a row is. */
  enum Sort {
    /** It is about a unit. */
    DATA,
    /** It names a unit and holds nothing else. */
    NAME_ALONE,
    /** It is about no unit. */
    OTHER
  }

  /** How often a column is filled and empty. */
  private static final class Merged {
    private final int column;
    private long filled;
    private long empty;

    Merged(int column) {
      this.column = column;
    }

    void add(Row row) {
      if (column < row.size() && !row.isBlank(column)) {
        filled++;
      } else if (filled > 0) {
        empty++;
      } else {
        empty = Long.MIN_VALUE / 2;
      }
    }

    boolean isLikely() {
      return empty > 1 && empty >= filled;
    }
  }

  RowSieve(SheetKind kind, Sheets house, Header header, ColumnNames names, int nameAt) {
    this.kind = kind;
    this.house = house;
    this.header = header;
    this.nameAt = nameAt;
    int lowest = -1;
    int highest = -1;
    for (FactDefinition fact : names.wanted()) {
      int at = header.indexOf(fact.name());
      if (at >= 0 && at == nameAt && !fact.mayBeEmpty()) {
        merged.add(new Merged(at));
      }
      if (at >= 0 && at != nameAt) {
        lowest = lowest < 0 ? at : Math.min(lowest, at);
        highest = Math.max(highest, at);
        required += fact.mayBeEmpty() ? 0 : 1;
        if (!fact.mayBeEmpty()
            && (fact.type() == FactType.CHOICE || fact.type() == FactType.UNIT)) {
          merged.add(new Merged(at));
        }
        if (!fact.mayBeEmpty()
            && fact.type() != FactType.COUNT
            && fact.type() != FactType.AMOUNT
            && fact.type() != FactType.RATE) {
          telling.add(at);
        }
      }
      for (Choice choice : fact.choices()) {
        groups.add(SameName.of(choice.value()));
        groups.add(SameName.of(choice.label()));
      }
    }
    this.first = lowest;
    this.last = highest;
  }

  /**
   * Finds what a row is.
   *
   * @param unit the unit that it names; may be empty
   * @param ragged whether it has the wrong number of cells
   */
  Sort sort(Row row, String unit, boolean ragged) {
    boolean odd =
        ragged
            || (nameAt >= 0 && unit.isEmpty())
            || RowWords.isTotal(unit)
            || (first >= 0 && row.isBlank(first) && row.isBlank(last))
            || (nameAt > 0 && isTotal(row.cell(0)))
            || (nameAt >= 0 && unit.equals(header.cells().get(nameAt)));
    Sort sort = odd ? look(row, unit, ragged) : Sort.DATA;
    if (sort == Sort.DATA) {
      for (Merged each : merged) {
        each.add(row);
      }
    }
    return sort;
  }

  private static boolean isTotal(String cell) {
    return !cell.isEmpty() && !(cell.charAt(0) <= '9') && RowWords.isTotal(cell);
  }

  private Sort look(Row row, String unit, boolean ragged) {
    List<String> texts = new ArrayList<>();
    boolean again = row.size() > 1;
    for (int i = 0; i < row.size(); i++) {
      if (!row.isBlank(i)) {
        String text = SameName.shown(row.cell(i));
        texts.add(text);
        again &= i < header.size() && SameName.areSame(text, header.cells().get(i));
      }
    }
    if (again && texts.size() > 1) {
      repeated.add(row.line(), "");
      return Sort.OTHER;
    }
    String lead = texts.isEmpty() ? "" : texts.get(0);
    boolean named = !unit.isEmpty() && RowWords.isTotal(unit);
    if (named || (RowWords.isTotal(lead) && (unit.isEmpty() || nameAt > 0))) {
      return total(row, named ? unit : lead, unit);
    }
    boolean refused = ragged || required > 0;
    if (texts.size() <= MOST_NOTES
        && texts.stream().allMatch(refused ? RowWords::isLikeNote : RowWords::isNote)) {
      notes.add(row.line(), texts.isEmpty() ? "" : texts.get(0));
      return Sort.OTHER;
    }
    if (texts.size() == 1 && kind.isKeyed()) {
      if (groups.contains(SameName.of(lead))) {
        headings.add(row.line(), lead);
        return Sort.OTHER;
      }
      return !unit.isEmpty() && required > 1 ? Sort.NAME_ALONE : Sort.DATA;
    }
    return Sort.DATA;
  }

  private Sort total(Row row, String word, String unit) {
    boolean whole = !telling.isEmpty() && !unit.isEmpty();
    for (int at : telling) {
      whole &= at < row.size() && !row.isBlank(at);
    }
    if (kind == SheetKind.TABLE && whole) {
      house.keep(unit);
    }
    if (!unit.isEmpty() && house.isKept(unit)) {
      return Sort.DATA;
    }
    (whole && kind == SheetKind.FACTS ? wholeTotals : totals).add(row.line(), word);
    return Sort.OTHER;
  }

  /** Tells what was passed over. */
  void tell(String file, Consumer<String> target) {
    headings.tell(file, target);
    totals.tell(file, target);
    wholeTotals.tell(file, target);
    notes.tell(file, target);
    repeated.tell(file, target);
    for (Merged each : merged) {
      if (each.isLikely()) {
        target.accept(
            file
                + ": column "
                + Quoted.of(header.cells().get(each.column))
                + " is filled in "
                + each.filled
                + " rows and empty in "
                + each.empty
                + " below them; where its cells were merged, write the value in each row");
      }
    }
    if (!header.passedOver().isEmpty()) {
      target.accept(
          file
              + ": "
              + (header.passedOver().size() == 1 ? "column " : "columns ")
              + Quoted.list(header.passedOver())
              + (header.passedOver().size() == 1 ? " is" : " are")
              + " not read");
    }
  }
}
