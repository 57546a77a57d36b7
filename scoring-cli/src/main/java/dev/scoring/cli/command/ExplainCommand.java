package dev.scoring.cli.command;

import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.Scheme;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.io.show.ExplanationFormat;
import dev.scoring.io.show.ExplanationFormats;
import dev.scoring.io.show.Formats;
import dev.scoring.io.show.Screen;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scoring explain}: says why a unit has its score. */
@Command(
    name = "explain",
    description = "Explains the score of a unit, indicator by indicator and rule by rule.")
final class ExplainCommand implements Callable<Integer> {

  static final Formats<ExplanationFormat> FORMATS = ExplanationFormats.STANDARD;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "NAME",
      description = "The name of the unit, as the facts have it.")
  private String unit = "";

  @Option(
      names = "--format",
      paramLabel = "${" + Commands.EXPLANATION_FORMATS + "}",
      description = "How the explanation is written; text unless given.")
  private String format = "text";

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "How wide lines may be; as wide as the terminal unless given, 0 for no limit.")
  private Optional<Integer> width = Optional.empty();

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ExplanationFormat form = FormatOption.of(format, FORMATS);
    Screen screen = screen();
    ScoringInput read = ScoringInput.read(input, terminal);
    String name = SameName.shown(unit);
    if (read.units().stream().noneMatch(each -> SameName.areSame(name, each))) {
      throw CommandFailure.usage(
          "no unit is called " + Quoted.word(name),
          DidYouMean.help(name, read.units(), "write it as in " + input.facts()));
    }
    Scheme scheme = read.scheme().scheme();
    Explanation explanation = read.evaluate(() -> scheme.explain(read.loaded().inspection(), name));
    terminal.print(form.text(scheme.model(), explanation, read.scheme().places(), screen));
    return ExitCode.FINE.number();
  }

  private Screen screen() {
    if (width.isPresent() && width.get() < 0) {
      throw CommandFailure.usage(
          "`--width " + width.get() + "` is below 0", "write how many columns a line may have");
    }
    return width.map(Screen::new).orElseGet(terminal::screen);
  }
}
