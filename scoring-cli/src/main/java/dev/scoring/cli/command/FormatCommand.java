package dev.scoring.cli.command;

import dev.scoring.cli.data.RulesText;
import dev.scoring.cli.output.OutputFile;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.text.Counted;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.Language;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.RulesException;
import dev.scoring.io.show.ProblemText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scoring format}: lays a file of rules out. */
@Command(
    name = "format",
    description =
        "Lays a file of rules out, with English or Chinese keywords. What it means stays the same,"
            + " and so do comments.")
final class FormatCommand implements Callable<Integer> {

  private static final Map<String, Language> LANGUAGES =
      Map.of("english", Language.ENGLISH, "chinese", Language.CHINESE);

  @Parameters(paramLabel = "FILE", description = "The rules.")
  private Path file = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "english|chinese",
      description = "The spelling of the keywords; english unless given.")
  private String language = "english";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description =
          "The file to write, which may be the one that is read; standard output unless given.")
  private Optional<Path> out = Optional.empty();

  private final Terminal terminal;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Language spelling = spelling();
    String formatted = format(spelling);
    if (out.isPresent()) {
      OutputFile.write(out.get(), formatted);
    } else {
      terminal.print(formatted);
    }
    return ExitCode.FINE.number();
  }

  private Language spelling() {
    Language spelling = LANGUAGES.get(language);
    if (spelling == null) {
      throw CommandFailure.usage(
          "there is no language `" + language + "`",
          DidYouMean.help(
              language, List.of("english", "chinese"), "it is one of english, chinese"));
    }
    return spelling;
  }

  private String format(Language spelling) {
    try {
      RulesText text = RulesText.of(file);
      if (text instanceof RulesText.Read read) {
        return Rules.format(file.toString(), read.text(), spelling);
      }
      terminal.report(ProblemText.of(List.of(((RulesText.Refused) text).problem()), 1));
      throw errors(1);
    } catch (RulesException e) {
      terminal.report(SchemeFile.wholeLines(String.valueOf(e.getMessage())));
      throw errors(e.diagnostics().size());
    } catch (IOException e) {
      throw CommandFailure.file(e);
    }
  }

  private CommandFailure errors(int errors) {
    return new CommandFailure(
        ExitCode.SCHEME,
        file + " has " + Counted.of(errors, "error") + "; nothing was written",
        "");
  }
}
