package dev.scoring.cli.terminal;

/** Ends a command: what to say on standard error, and what to exit with. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String help;

  /**
   * Makes a failure.
   *
   * @param message a sentence, or several on lines of their own
   * @param help what to do about it; may be empty
   */
  public CommandFailure(ExitCode exitCode, String message, String help) {
    super(message);
    this.exitCode = exitCode;
    this.help = help;
  }

  /** A mistake on the command line. */
  public static CommandFailure usage(String message, String help) {
    return new CommandFailure(ExitCode.USAGE, message, help);
  }

  /** A file that cannot be read or written. */
  public static CommandFailure file(Exception e) {
    return new CommandFailure(ExitCode.FAILURE, String.valueOf(e.getMessage()), "");
  }

  /** What the program exits with. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** Returns whole lines for standard error. */
  public String lines() {
    StringBuilder lines = new StringBuilder();
    String.valueOf(getMessage())
        .lines()
        .forEach(line -> lines.append("error: ").append(line).append('\n'));
    if (!help.isEmpty()) {
      lines.append("  help: ").append(help).append('\n');
    }
    return lines.toString();
  }
}
