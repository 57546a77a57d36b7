package dev.scoring.io.row;

import dev.scoring.core.text.CodeText;

/** What can be wrong with a file before its values are looked at. */
public enum FileCode {
  /** The file holds nothing, not even a header. */
  EMPTY_FILE("F101"),
  /** The file of facts has a header and no units below it. */
  NO_UNITS("F102"),
  /** A row has more or fewer cells than the header. */
  RAGGED_ROW("F103"),
  /** Two columns of the same name. */
  DUPLICATE_COLUMN("F104"),
  /** A column with cells below it and no name. */
  NAMELESS_COLUMN("F105"),
  /** A quoted cell that is not closed, or goes on after its closing quote. */
  BROKEN_QUOTE("F106"),
  /** The file is not text, or its encoding is not known. */
  NOT_TEXT("F107"),
  /** The file, or its number of columns, is beyond {@link RowLimits}. */
  TOO_LARGE("F108"),
  /** A cell or a row is longer than {@link RowLimits} allow. */
  TOO_LONG("F109"),
  /** Cells are separated by something that is not read. */
  NOT_COMMAS("F110"),
  /** No row has the names of the columns that the scheme needs. */
  NO_HEADER("F111"),
  /** The file holds what another file should hold, such as a table instead of the facts. */
  OTHER_SHEET("F112"),
  /** A page of HTML with no table of rows, or with several. */
  NO_TABLE("F113"),
  /** A row names a unit and holds nothing else. */
  NAME_ALONE("F114");

  private final String id;

  FileCode(String id) {
    this.id = id;
  }

  /** The number, such as {@code F103}. */
  public String id() {
    return id;
  }

  /** The name as it is shown, such as {@code ragged-row}. */
  public String title() {
    return CodeText.title(this);
  }

  /** Returns the number and the name, such as {@code F103 ragged-row}. */
  @Override
  public String toString() {
    return CodeText.of(id, this);
  }
}
