package dev.scoring.cli;

import dev.scoring.cli.show.LeagueTable;
import dev.scoring.cli.show.ScoreCsv;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Json;
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
    ScoringInput read = ScoringInput.read(input, terminal);
    Scheme scheme = read.scheme().scheme();
    Assessment assessment = read.evaluate(() -> scheme.score(read.loaded().inspection()));
    String text = text(scheme.graph(), assessment);
    if (out.isPresent()) {
      OutputFile.write(out.get(), text);
    } else {
      terminal.print(text);
    }
    return ExitCode.FINE;
  }

  private String text(ScoringGraph scheme, Assessment assessment) {
    return switch (format) {
      case "csv" -> ScoreCsv.of(scheme, assessment);
      case "json" -> Json.of(scheme, assessment);
      default -> LeagueTable.of(scheme, assessment);
    };
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
