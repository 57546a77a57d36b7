package dev.scoring.cli.command;

import dev.scoring.cli.data.UnitStream;
import dev.scoring.cli.output.CsvOutput;
import dev.scoring.cli.output.JsonOutput;
import dev.scoring.cli.output.LeagueOutput;
import dev.scoring.cli.output.OutputFile;
import dev.scoring.cli.output.Spool;
import dev.scoring.cli.show.LeagueTable;
import dev.scoring.cli.show.ScoreCsv;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.Scheme;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Json;
import dev.scoring.io.row.RejectedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "How the scores are written; a league table unless given.")
  private String format = "table";

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
    Formats.require(format, List.of("table", "csv", "json"));
    out.ifPresent(this::requireOther);
    SchemeFile scheme = ScoringInput.scheme(input, terminal);
    try (Spool text = new Spool()) {
      if (UnitStream.suits(scheme.scheme())) {
        stream(scheme.scheme(), text);
      } else {
        scoreTogether(scheme, text);
      }
      if (out.isPresent()) {
        OutputFile.write(out.get(), text);
      } else {
        terminal.print(text);
      }
    }
    return ExitCode.FINE;
  }

  /** Scores a part of the units at a time. */
  private void stream(Scheme scheme, Spool text) {
    if (ScoringInput.takesLong(input)) {
      terminal.progress("reading and scoring " + input.facts());
    }
    try {
      switch (format) {
        case "csv" -> {
          try (CsvOutput output = new CsvOutput(scheme.model(), text)) {
            stream(scheme, output);
            output.finish();
          }
        }
        case "json" -> {
          try (JsonOutput output = new JsonOutput(scheme.model(), input.date(), text)) {
            stream(scheme, output);
            output.finish();
          }
        }
        default -> {
          LeagueOutput output = new LeagueOutput(scheme.model(), input.date());
          stream(scheme, output);
          output.writeTo(text);
        }
      }
    } catch (IOException e) {
      throw CommandFailure.file(e);
    } catch (RejectedData e) {
      throw ScoringInput.rejected(e, terminal);
    }
  }

  private <T> void stream(Scheme scheme, UnitStream.Output<T> output)
      throws IOException, RejectedData {
    new UnitStream<>(scheme, input.date(), output).score(ScoringInput.files(input), terminal::note);
  }

  /** Scores all units together, as is needed where they depend on each other. */
  private void scoreTogether(SchemeFile file, Spool text) {
    ScoringInput read = ScoringInput.read(input, file, terminal);
    Scheme scheme = file.scheme();
    Assessment assessment = read.evaluate(() -> scheme.score(read.loaded().inspection()));
    switch (format) {
      case "csv" -> text.write(ScoreCsv.of(scheme.model(), assessment));
      case "json" -> text.write(Json.of(scheme.model(), assessment));
      default -> text.write(LeagueTable.of(scheme.model(), assessment));
    }
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
