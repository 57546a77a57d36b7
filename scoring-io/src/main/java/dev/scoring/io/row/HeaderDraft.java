package dev.scoring.io.row;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.io.layout.ColumnNames;
import dev.scoring.io.layout.HeaderSearch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The header of a sheet as it was found among the first rows, before it is read. */
final class HeaderDraft {

  private static final int NAMES_SHOWN = 6;

  private final Source source;
  private final Sheets.Expected own;
  private final ColumnNames names;
  private final List<List<String>> texts;
  private final List<Row> rows;
  private final HeaderSearch found;

  /**
   * Looks for the header.
   *
   * @param texts the first rows, at least one
   * @param rows the same
   */
  HeaderDraft(Source source, Sheets.Expected own, List<List<String>> texts, List<Row> rows) {
    this.source = source;
    this.own = own;
    this.names = own.names();
    this.texts = texts;
    this.rows = rows;
    this.found = HeaderSearch.of(texts, names);
  }

  /** What was found. */
  HeaderSearch found() {
    return found;
  }

  /** The first rows. */
  List<List<String>> texts() {
    return texts;
  }

  /** The line of the header, or of the last of its lines. */
  long line() {
    return rows.get(found.first() + found.rows() - 1).line();
  }

  /** Says that there is no header, if there is none. */
  Optional<Problem> refused() {
    List<String> first = texts.get(0);
    if (found.found() > 0 || (names.wanted().isEmpty() && !names.isKeyed())) {
      return Optional.empty();
    }
    Optional<String> separator = otherSeparator();
    if (separator.isPresent()) {
      return Optional.of(
          source.problem(
              line(),
              0,
              FileCode.NOT_COMMAS,
              "",
              "the cells of the header are separated by " + separator.get(),
              "separate cells by commas"));
    }
    if (own.kind() == SheetKind.PREVIOUS) {
      return Optional.empty();
    }
    List<String> wanted = new ArrayList<>();
    if (names.isKeyed()) {
      wanted.add("unit");
    }
    names.wanted().stream().map(FactDefinition::name).forEach(wanted::add);
    if (wanted.size() < 3) {
      return Optional.empty();
    }
    String begin = first.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(","));
    return Optional.of(
        source.problem(
            rows.get(0).line(),
            0,
            FileCode.NO_HEADER,
            "",
            "no row has the names of the columns; the file begins with "
                + Quoted.of(Quoted.phraseWithoutMarks(begin)),
            "expected a header with "
                + Quoted.list(wanted.subList(0, Math.min(NAMES_SHOWN, wanted.size())))
                + (wanted.size() > NAMES_SHOWN ? " and so on" : "")));
  }

  /** What separates the names in the first row that is one cell, and is nothing that is read. */
  private Optional<String> otherSeparator() {
    for (List<String> row : texts) {
      if (row.size() == 1) {
        for (String each : List.of("，", "、", "；", "\u3000", " ", ":", "/")) {
          if (names.count(List.of(row.get(0).split(each.equals(" ") ? " +" : each, -1))) > 1) {
            return Optional.of(each.isBlank() ? "spaces" : "`" + each + "`");
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Reads the header, and tells what is wrong with it and what is passed over around it. */
  Header header(Consumer<Problem> problems, Consumer<String> notes) {
    tellRows(notes);
    int key = key(problems, notes);
    return Header.of(source, line(), found.cells(), names, own.kind(), key, aside(notes), problems);
  }

  private void tellRows(Consumer<String> notes) {
    PassedOver above =
        new PassedOver(
            " stands above the header and is not read", " stand above the header and are not read");
    for (int i = 0; i < found.first(); i++) {
      above.add(
          rows.get(i).line(),
          texts.get(i).stream().filter(cell -> !cell.isBlank()).findFirst().orElse(""));
    }
    above.tell(source.name(), notes);
    if (found.rows() > 1) {
      notes.accept(
          source.name()
              + ": the header is lines "
              + rows.get(found.first()).line()
              + " to "
              + line()
              + ", one above the other");
    }
    PassedOver below =
        new PassedOver(
            " has units of measure, or numbers of columns, and is not read",
            " have units of measure, or numbers of columns, and are not read");
    for (int i = found.first() + found.rows(); i < found.end(); i++) {
      below.add(rows.get(i).line(), "");
    }
    below.tell(source.name(), notes);
  }

  /** Finds the column with the names of the units, by another word if need be. */
  private int key(Consumer<Problem> problems, Consumer<String> notes) {
    if (!names.isKeyed()) {
      return -1;
    }
    List<Integer> words = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < found.cells().size(); i++) {
      String cell = found.cells().get(i);
      int meaning = names.of(cell);
      if (meaning == ColumnNames.UNIT) {
        return i;
      }
      if (meaning == ColumnNames.UNKNOWN && !cell.isBlank()) {
        unknown.add(i);
        if (names.isOtherUnitWord(cell)) {
          words.add(i);
        }
      }
    }
    List<Integer> candidates =
        words.isEmpty() && own.kind() == SheetKind.FACTS && isFirst(unknown) ? unknown : words;
    List<Integer> fit = candidates.stream().filter(this::holdsNames).toList();
    if (fit.size() == 1) {
      notes.accept(
          source.name()
              + ": column "
              + Quoted.of(SameName.shown(found.cells().get(fit.get(0))))
              + " has the names of the units");
      return fit.get(0);
    }
    problems.accept(
        source.problem(
            line(),
            0,
            DataProblem.Code.MISSING.toString(),
            "column `unit`",
            "it is missing",
            fit.isEmpty()
                ? "expected a column with the names of the units"
                : "call one of the columns "
                    + Quoted.list(fit.stream().map(at -> found.cells().get(at)).toList())
                    + " `unit` or `单位`"));
    return -1;
  }

  /** Whether there is one column that is unknown, and none before it but what is passed over. */
  private boolean isFirst(List<Integer> unknown) {
    return unknown.size() == 1
        && found.cells().subList(0, unknown.get(0)).stream()
            .allMatch(cell -> cell.isBlank() || names.of(cell) == ColumnNames.PASSED_OVER);
  }

  /** Whether the cells of a column may be the names of units: words, and each once. */
  private boolean holdsNames(int column) {
    Set<String> seen = new HashSet<>();
    for (List<String> row : texts.subList(found.end(), texts.size())) {
      String cell = column < row.size() ? SameName.of(row.get(column)) : "";
      if (cell.isEmpty()) {
        continue;
      }
      if (cell.matches("[0-9.,%/:-]+") || !seen.add(cell)) {
        return false;
      }
    }
    return !seen.isEmpty();
  }

  /** The columns without a name that only number the rows. */
  private BitSet aside(Consumer<String> notes) {
    BitSet aside = new BitSet();
    for (int column = 0; column < found.cells().size(); column++) {
      if (found.cells().get(column).isBlank() && numbersRows(column)) {
        aside.set(column);
        notes.accept(
            source.name()
                + ": column "
                + (column + 1)
                + " has no name and numbers the rows; it is not read");
      }
    }
    return aside;
  }

  private boolean numbersRows(int column) {
    long next = -1;
    int count = 0;
    for (List<String> row : texts.subList(found.end(), texts.size())) {
      String cell = column < row.size() ? SameName.of(row.get(column)) : "";
      if (cell.isEmpty()) {
        continue;
      }
      if (!cell.matches("[0-9]{1,9}")) {
        return false;
      }
      long number = Long.parseLong(cell);
      if (next < 0 ? number > 1 : number != next) {
        return false;
      }
      next = number + 1;
      count++;
    }
    return count > 1;
  }
}
