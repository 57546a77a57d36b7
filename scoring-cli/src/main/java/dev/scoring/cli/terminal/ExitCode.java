package dev.scoring.cli.terminal;

/** What the program exits with. */
public enum ExitCode {
  /** All is well; warnings do not matter. */
  FINE(0, "fine"),
  /** The program failed, or a file could not be read or written. */
  FAILURE(1, "the program failed, or a file could not be read or written"),
  /** The command line is wrong. */
  USAGE(2, "the command line is wrong"),
  /** A scheme has errors. */
  SCHEME(3, "a scheme has errors"),
  /** Data are rejected; nothing was scored. */
  DATA(7, "data are rejected; nothing was scored");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The number that the process ends with. */
  public int number() {
    return number;
  }

  /** What it says, as help shows it. */
  public String meaning() {
    return meaning;
  }
}
