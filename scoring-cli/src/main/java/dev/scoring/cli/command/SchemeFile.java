package dev.scoring.cli.command;

import dev.scoring.cli.data.RulesText;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.Scheme;
import dev.scoring.core.text.Counted;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.RulesFile;
import dev.scoring.dsl.Severity;
import dev.scoring.io.row.Problem;
import dev.scoring.io.show.ProblemText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A scheme that was compiled from its files.
 *
 * @param compilation what the compiler says about it
 * @param scheme the scheme
 */
record SchemeFile(Compilation compilation, Scheme scheme) {

  /**
   * Compiles a scheme that is to be used: errors end the command, warnings are mentioned.
   *
   * @param paths its files; the first is the main one
   * @param outcome what is said behind the errors, such as that nothing was scored
   * @throws CommandFailure if a file cannot be read or has errors
   */
  static SchemeFile load(List<Path> paths, String outcome, Terminal terminal) {
    try {
      Optional<Compilation> compiled = compile(paths, terminal);
      if (compiled.isEmpty()) {
        throw errors(paths, 1, outcome);
      }
      Compilation compilation = compiled.get();
      long warnings = count(compilation, Severity.WARNING);
      if (compilation.hasErrors()) {
        terminal.report(wholeLines(compilation.render()));
        throw errors(paths, count(compilation, Severity.ERROR), outcome);
      }
      if (warnings > 0) {
        terminal.note(
            name(paths)
                + " has "
                + Counted.of(warnings, "warning")
                + "; `scoring check "
                + paths.stream().map(Path::toString).collect(Collectors.joining(" --with "))
                + "` shows "
                + (warnings == 1 ? "it" : "them"));
      }
      return new SchemeFile(compilation, compilation.orThrow());
    } catch (IOException e) {
      throw CommandFailure.file(e);
    }
  }

  /** The same, where further texts stand for an empty cell. */
  SchemeFile readingAsEmpty(Set<String> marks) {
    return marks.isEmpty() ? this : new SchemeFile(compilation, scheme.readingAsEmpty(marks));
  }

  /**
   * Compiles a scheme from its files.
   *
   * @return nothing if a file is not a text of rules; then that was reported
   * @throws IOException if a file cannot be read; the message is a sentence that names the file
   */
  static Optional<Compilation> compile(List<Path> paths, Terminal terminal) throws IOException {
    List<RulesFile> files = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    for (Path path : paths) {
      RulesText text = RulesText.of(path);
      if (text instanceof RulesText.Read read) {
        files.add(new RulesFile(path.toString(), read.text()));
      } else if (text instanceof RulesText.Refused why) {
        refused.add(why.problem());
      }
    }
    if (!refused.isEmpty()) {
      terminal.report(ProblemText.of(refused, refused.size()));
      return Optional.empty();
    }
    return Optional.of(Rules.compile(files));
  }

  /** What a scheme is called in messages: by its main file, and those behind it. */
  static String name(List<Path> paths) {
    String more = paths.stream().skip(1).map(Path::toString).collect(Collectors.joining(", "));
    return paths.get(0) + (more.isEmpty() ? "" : " with " + more);
  }

  /** How many diagnostics of a severity there are. */
  static long count(Compilation compilation, Severity severity) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == severity)
        .count();
  }

  /** Returns text that ends with a line break, unless it is empty. */
  static String wholeLines(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** Gives the line of an id in its file, as {@code file:line}; empty if it has none. */
  UnaryOperator<String> places() {
    return id -> compilation.place(id).map(place -> place.file() + ":" + place.line()).orElse("");
  }

  private static CommandFailure errors(List<Path> paths, long errors, String outcome) {
    return new CommandFailure(
        ExitCode.SCHEME, name(paths) + " has " + Counted.of(errors, "error") + "; " + outcome, "");
  }
}
