package dev.scoring.cli.data;

/** How much the program reads. Past a limit it says so; it never reads part of a file. */
public final class Limits {

  /** The most bytes of a file that is kept in memory: 256 MiB. */
  public static final int DATA_BYTES = 256 << 20;

  /** The most bytes of a file that is read a part at a time: 64 GiB. */
  public static final long STREAMED_BYTES = 64L << 30;

  /** The most bytes of a file of rules: 64 MiB. */
  public static final int RULES_BYTES = 64 << 20;

  /** The most columns of a file of data. */
  public static final int COLUMNS = 10_000;

  /** The most characters of a cell. */
  public static final int CELL_LENGTH = 10_000;

  /** The most characters of a row. */
  public static final int ROW_LENGTH = 16 << 20;

  /** The most problems that are shown; the rest are counted. */
  public static final int PROBLEMS_SHOWN = 100;

  private Limits() {}
}
