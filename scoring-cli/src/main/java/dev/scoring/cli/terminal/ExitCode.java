package dev.scoring.cli.terminal;

/** What the program exits with. */
public final class ExitCode {

  /** All is well; warnings do not matter. */
  public static final int FINE = 0;

  /** The program failed, or a file could not be read or written. */
  public static final int FAILURE = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** A scheme has errors. */
  public static final int SCHEME = 3;

  /** Data are rejected; nothing was scored. */
  public static final int DATA = 7;

  private ExitCode() {}
}
