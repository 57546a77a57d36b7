package dev.scoring.cli;

/** Ends a command: what to say on standard error, and what to exit with. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String help;

  /**
   * Makes a failure.
   *
   * @param message a sentence, or several on lines of their own
   * @param help what to do about it; may be empty
   */
  CommandFailure(int exitCode, String message, String help) {
    super(message);
    this.exitCode = exitCode;
    this.help = help;
  }

  /** A mistake on the command line. */
  static CommandFailure usage(String message, String help) {
    return new CommandFailure(ExitCode.USAGE, message, help);
  }

  /** A file that cannot be read or written. */
  static CommandFailure file(Exception e) {
    return new CommandFailure(ExitCode.FAILURE, String.valueOf(e.getMessage()), "");
  }

  /** What the program exits with. */
  int exitCode() {
    return exitCode;
  }

  /** Returns whole lines for standard error. */
  String lines() {
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
