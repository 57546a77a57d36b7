package dev.scoring.cli.data;

/**
 * How large files may be, beside {@link dev.scoring.io.row.RowLimits}. Past a limit the program
 * says so; it never reads part of a file.
 */
public final class Limits {

  /** The most bytes of a file that is read a part at a time: 64 GiB. */
  public static final long STREAMED_BYTES = 64L << 30;

  /** The most bytes of a file of rules: 64 MiB. */
  public static final int RULES_BYTES = 64 << 20;

  private Limits() {}
}
