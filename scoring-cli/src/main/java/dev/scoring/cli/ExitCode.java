package dev.scoring.cli;

/** What the program exits with. */
final class ExitCode {

  /** All is well; warnings do not matter. */
  static final int FINE = 0;

  /** The program failed, or a file could not be read or written. */
  static final int FAILURE = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** A scheme has errors. */
  static final int SCHEME = 3;

  /** Data are rejected; nothing was scored. */
  static final int DATA = 7;

  private ExitCode() {}
}
