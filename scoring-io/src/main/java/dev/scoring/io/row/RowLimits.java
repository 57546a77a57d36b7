package dev.scoring.io.row;

/** How long rows may be. Past a limit the reader says so; nothing is ever read in part. */
public final class RowLimits {

  /** The most columns. */
  public static final int COLUMNS = 10_000;

  /** The most characters of a cell. */
  public static final int CELL_LENGTH = 10_000;

  /** The most characters of a row. */
  public static final int ROW_LENGTH = 16 << 20;

  /** The most bytes of what is kept in memory as a whole: 256 MiB. */
  public static final int WHOLE_BYTES = 256 << 20;

  /** The most problems that are shown; the rest are counted. */
  public static final int PROBLEMS_SHOWN = 100;

  private RowLimits() {}
}
