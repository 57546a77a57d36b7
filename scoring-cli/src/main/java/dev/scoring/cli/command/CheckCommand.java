package dev.scoring.cli.command;

import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.Scheme;
import dev.scoring.core.text.Counted;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code scoring check}: says what is wrong with schemes, and what they hold. */
@Command(
    name = CheckCommand.NAME,
    description = "Checks schemes: says what is wrong with them, and what they hold.")
final class CheckCommand implements Callable<Integer> {

  /** What the command is called. */
  static final String NAME = "check";

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The rules of a scheme.")
  private List<Path> files = new ArrayList<>();

  @Mixin private final MoreRules more = new MoreRules();

  private final Terminal terminal;
  private ExitCode exitCode = ExitCode.FINE;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CheckCommand(Terminal terminal, List<Path> files) {
    this.terminal = terminal;
    this.files = files;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      check(more.behind(file));
    }
    return exitCode.number();
  }

  private void check(List<Path> scheme) {
    try {
      Optional<Compilation> compiled = SchemeFile.compile(scheme, terminal);
      if (compiled.isEmpty()) {
        summary(scheme, 1, 0, "");
        return;
      }
      Compilation compilation = compiled.get();
      terminal.report(SchemeFile.wholeLines(compilation.render()));
      summary(
          scheme,
          SchemeFile.count(compilation, Severity.ERROR),
          SchemeFile.count(compilation, Severity.WARNING),
          compilation.scheme().map(CheckCommand::content).orElse(""));
    } catch (IOException e) {
      terminal.report(CommandFailure.file(e).lines());
      exitCode = ExitCode.FAILURE;
    }
  }

  private void summary(List<Path> scheme, long errors, long warnings, String content) {
    terminal.print(
        SchemeFile.name(scheme)
            + ": "
            + Counted.of(errors, "error")
            + ", "
            + Counted.of(warnings, "warning")
            + content
            + "\n");
    if (errors > 0 && exitCode == ExitCode.FINE) {
      exitCode = ExitCode.SCHEME;
    }
  }

  private static String content(Scheme scheme) {
    long rules = scheme.model().rules().count();
    int tables = scheme.tables().size();
    return "; "
        + Counted.of(rules, "rule")
        + ", "
        + Counted.of(scheme.facts().size(), "fact")
        + (tables == 0 ? "" : ", " + Counted.of(tables, "table"));
  }
}
