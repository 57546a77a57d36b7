package dev.scoring.cli;

import dev.scoring.cli.command.Commands;
import dev.scoring.cli.command.FilesAlone;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code scoring}. */
@Command(
    name = "scoring",
    description = "Scores public assessment schemes exactly, and explains every point.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = ScopeType.INHERIT)
public final class Main implements Runnable {

  @Option(
      names = "--stacktrace",
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "Shows where the program failed.")
  private boolean stacktrace;

  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    this.terminal = new Terminal(out, err, Terminal.isWatched());
  }

  /** What reads the command line: with the one command that it names, or else with all of them. */
  private CommandLine commands(String[] args) {
    CommandLine commands = new CommandLine(this);
    Optional<Object> named =
        args.length == 0 ? Optional.empty() : Commands.named(args[0], terminal);
    if (named.isPresent()) {
      commands.addSubcommand(named.get());
    } else {
      for (String name : Commands.names()) {
        commands.addSubcommand(Commands.named(name, terminal).orElseThrow());
      }
    }
    commands.setResourceBundle(Commands.words());
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setParameterExceptionHandler((e, rest) -> misused(e));
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    describeExitCodes(commands);
    return commands;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * Runs the program.
   *
   * @param out where results go, as UTF-8
   * @param err where everything else goes, as UTF-8
   * @return the exit code
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return new Main(out, err).execute(args);
  }

  /** Does what the program does without a command: shows how it is used. */
  @Override
  public void run() {
    List<String> names = Commands.names();
    int last = names.size() - 1;
    throw CommandFailure.usage(
        "a command is missing: "
            + String.join(", ", names.subList(0, last))
            + " or "
            + names.get(last),
        "`scoring --help` shows how to use it");
  }

  private int execute(String[] args) {
    int exitCode;
    try {
      Optional<Callable<Integer>> quick = FilesAlone.command(args, terminal);
      exitCode = quick.isPresent() ? run(quick.get()) : commands(args).execute(args);
    } catch (OutOfMemoryError e) {
      exitCode =
          report(
              new CommandFailure(
                  ExitCode.FAILURE, "there is not enough memory", "try `java -Xmx4g -jar …`"));
    } catch (StackOverflowError e) {
      exitCode = unexpected(e);
    }
    if (!terminal.arrived() && exitCode == ExitCode.FINE.number()) {
      exitCode =
          report(new CommandFailure(ExitCode.FAILURE, "standard output cannot be written", ""));
    }
    return exitCode;
  }

  private int run(Callable<Integer> command) {
    try {
      return command.call();
    } catch (Exception e) {
      return failed(e);
    }
  }

  private int misused(ParameterException e) {
    StringWriter suggestions = new StringWriter();
    UnmatchedArgumentException.printSuggestions(e, new PrintWriter(suggestions));
    String near = suggestions.toString().strip();
    CommandLine misused = e.getCommandLine();
    String command = misused.getCommandSpec().qualifiedName();
    String message = String.valueOf(e.getMessage());
    if (misused.getParent() == null && e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      message =
          first.startsWith("-")
              ? "there is no option `" + first + "`"
              : "there is no command `" + first + "`";
    }
    return report(
        CommandFailure.usage(
            message,
            (near.isEmpty() ? "" : near + " ") + "`" + command + " --help` shows how to use it"));
  }

  private int failed(Exception e) {
    return e instanceof CommandFailure failure ? report(failure) : unexpected(e);
  }

  private int unexpected(Throwable e) {
    if (stacktrace) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      terminal.report(trace.toString());
    }
    String message =
        e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
    return report(
        new CommandFailure(
            ExitCode.FAILURE,
            "the program failed: " + e.getClass().getSimpleName() + message,
            stacktrace ? "" : "this is a mistake of the program; `--stacktrace` shows where"));
  }

  private int report(CommandFailure failure) {
    terminal.report(failure.lines());
    return failure.exitCode().number();
  }

  private static void describeExitCodes(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.number()), code.meaning());
    }
    CommandSpec spec = command.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(codes);
    spec.exitCodeOnInvalidInput(ExitCode.USAGE.number());
    spec.exitCodeOnExecutionException(ExitCode.FAILURE.number());
    command.getSubcommands().values().forEach(Main::describeExitCodes);
  }

  /** Says which version this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"scoring " + (version == null ? "(development)" : version)};
    }
  }
}
