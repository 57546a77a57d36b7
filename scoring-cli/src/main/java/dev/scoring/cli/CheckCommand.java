package dev.scoring.cli;

import dev.scoring.cli.data.RulesText;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scoring check}: says what is wrong with schemes, and what they hold. */
@Command(
    name = "check",
    description = "Checks schemes: says what is wrong with them, and what they hold.")
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The rules of a scheme.")
  private List<Path> files = new ArrayList<>();

  private final Terminal terminal;
  private int exitCode = ExitCode.FINE;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      check(file);
    }
    return exitCode;
  }

  private void check(Path file) {
    try {
      RulesText text = RulesText.of(file);
      if (text instanceof RulesText.Refused refused) {
        terminal.report(SchemeFile.report(refused.problem()));
        summary(file, 1, 0, "");
        return;
      }
      Compilation compilation = SchemeFile.compile(file, (RulesText.Read) text);
      terminal.report(SchemeFile.wholeLines(compilation.render()));
      summary(
          file,
          SchemeFile.count(compilation, Severity.ERROR),
          SchemeFile.count(compilation, Severity.WARNING),
          compilation.scheme().map(CheckCommand::content).orElse(""));
    } catch (IOException e) {
      terminal.report(CommandFailure.file(e).lines());
      exitCode = ExitCode.FAILURE;
    }
  }

  private void summary(Path file, long errors, long warnings, String content) {
    terminal.print(
        file
            + ": "
            + Plural.of(errors, "error")
            + ", "
            + Plural.of(warnings, "warning")
            + content
            + "\n");
    if (errors > 0 && exitCode == ExitCode.FINE) {
      exitCode = ExitCode.SCHEME;
    }
  }

  private static String content(Scheme scheme) {
    int rules = 0;
    for (Part part : scheme.graph().parts()) {
      rules += rules(part.children());
    }
    int tables = scheme.tables().size();
    return "; "
        + Plural.of(rules, "rule")
        + ", "
        + Plural.of(scheme.facts().size(), "fact")
        + (tables == 0 ? "" : ", " + Plural.of(tables, "table"));
  }

  private static int rules(List<Item> items) {
    int rules = 0;
    for (Item item : items) {
      rules += item instanceof Item.Block block ? rules(block.children()) : 1;
    }
    return rules;
  }
}
