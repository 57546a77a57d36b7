package dev.scoring.cli.command;

import dev.scoring.cli.data.UnitStream;
import dev.scoring.cli.output.OutputFile;
import dev.scoring.cli.output.Spool;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.Scheme;
import dev.scoring.io.output.ScoreFormat;
import dev.scoring.io.output.ScoreFormats;
import dev.scoring.io.output.ScoreOutput;
import dev.scoring.io.row.RejectedData;
import dev.scoring.io.show.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scoring score}: scores all units of an inspection. */
@Command(
    name = "score",
    description = "Scores the units of an inspection; the best first, or as CSV or JSON.")
final class ScoreCommand implements Callable<Integer> {

  static final Formats<ScoreFormat> FORMATS = ScoreFormats.STANDARD;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "${" + Commands.SCORE_FORMATS + "}",
      description = "How the scores are written; a league table unless given.")
  private String format = "table";

  @Option(
      names = "--all-items",
      description =
          "CSV with a column for every block and rule, not for indicators alone: a result that any"
              + " scheme can compare with in the next period.")
  private boolean allItems;

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "The file to write; standard output unless given.")
  private Optional<Path> out = Optional.empty();

  private final Terminal terminal;

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ScoreFormat form = form();
    out.ifPresent(this::requireOther);
    SchemeFile scheme = ScoringInput.scheme(input, terminal);
    try (Spool text = new Spool()) {
      ScoreOutput output = form.output(scheme.scheme().model(), input.date(), text);
      if (UnitStream.suits(scheme.scheme())) {
        stream(scheme, output);
      } else {
        scoreTogether(scheme, output);
      }
      if (out.isPresent()) {
        OutputFile.write(out.get(), text);
      } else {
        terminal.print(text);
      }
    }
    return ExitCode.FINE.number();
  }

  private ScoreFormat form() {
    ScoreFormat form = FormatOption.of(format, FORMATS);
    if (!allItems || format.equals("json")) {
      return form;
    } else if (format.equals("csv")) {
      return ScoreFormats.CSV_OF_ALL_ITEMS;
    }
    throw CommandFailure.usage(
        "`--all-items` has no meaning for a " + format, "write `--format csv` with it");
  }

  /** Scores a part of the units at a time. */
  private void stream(SchemeFile file, ScoreOutput output) {
    if (ScoringInput.takesLong(input)) {
      terminal.progress("reading and scoring " + input.facts());
    }
    try {
      ScoringInput.warn(
          new UnitStream(file.scheme(), input.date(), output)
              .score(ScoringInput.files(input), terminal::note),
          terminal);
    } catch (IOException e) {
      throw CommandFailure.file(e);
    } catch (RejectedData e) {
      throw ScoringInput.rejected(e, file, terminal);
    }
  }

  /** Scores all units together, as is needed where they depend on each other. */
  private void scoreTogether(SchemeFile file, ScoreOutput output) {
    ScoringInput read = ScoringInput.read(input, file, terminal);
    Scheme scheme = file.scheme();
    output.write(read.evaluate(() -> scheme.score(read.loaded().inspection())));
  }

  private void requireOther(Path target) {
    for (Path file : input.all()) {
      if (same(file, target)) {
        throw CommandFailure.usage(
            "`--out " + target + "` would overwrite `" + file + "`", "write to another file");
      }
    }
  }

  private static boolean same(Path file, Path target) {
    try {
      return Files.exists(file) && Files.exists(target) && Files.isSameFile(file, target);
    } catch (IOException e) {
      return false;
    }
  }
}
