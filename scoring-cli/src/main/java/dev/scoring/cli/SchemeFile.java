package dev.scoring.cli;

import dev.scoring.cli.data.Problem;
import dev.scoring.cli.data.RulesText;
import dev.scoring.cli.show.ProblemText;
import dev.scoring.core.Scheme;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A scheme that was compiled from a file.
 *
 * @param compilation what the compiler says about it
 * @param scheme the scheme
 */
record SchemeFile(Compilation compilation, Scheme scheme) {

  /**
   * Compiles a file that is to be scored with: errors end the command, warnings are mentioned.
   *
   * @throws CommandFailure if the file cannot be read or has errors
   */
  static SchemeFile load(Path path, Terminal terminal) {
    try {
      RulesText text = RulesText.of(path);
      if (text instanceof RulesText.Refused refused) {
        terminal.report(report(refused.problem()));
        throw errors(path, 1);
      }
      Compilation compilation = compile(path, (RulesText.Read) text);
      long warnings = count(compilation, Severity.WARNING);
      if (compilation.hasErrors()) {
        terminal.report(wholeLines(compilation.render()));
        throw errors(path, count(compilation, Severity.ERROR));
      }
      if (warnings > 0) {
        terminal.note(
            path
                + " has "
                + Plural.of(warnings, "warning")
                + "; `scoring check "
                + path
                + "` shows "
                + (warnings == 1 ? "it" : "them"));
      }
      return new SchemeFile(compilation, compilation.orThrow());
    } catch (IOException e) {
      throw CommandFailure.file(e);
    }
  }

  /** Compiles the text of a file. */
  static Compilation compile(Path path, RulesText.Read text) {
    return Rules.compile(path.toString(), text.text());
  }

  /** How many diagnostics of a severity there are. */
  static long count(Compilation compilation, Severity severity) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == severity)
        .count();
  }

  /** Returns a problem of a file of rules as lines. */
  static String report(Problem problem) {
    return ProblemText.of(List.of(problem), 1);
  }

  /** Returns text that ends with a line break, unless it is empty. */
  static String wholeLines(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** Gives the line of an id in the file, as {@code file:line}; empty if it has none. */
  UnaryOperator<String> places() {
    return id -> compilation.place(id).map(place -> place.file() + ":" + place.line()).orElse("");
  }

  private static CommandFailure errors(Path path, long errors) {
    return new CommandFailure(
        ExitCode.SCHEME, path + " has " + Plural.of(errors, "error") + "; nothing was scored", "");
  }
}
