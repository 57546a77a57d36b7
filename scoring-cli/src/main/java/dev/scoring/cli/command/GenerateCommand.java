package dev.scoring.cli.command;

import dev.scoring.cli.output.OutputFile;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scoring generate}: writes a scheme as Java, for programs that embed it. */
@Command(
    name = "generate",
    description =
        "Writes a scheme as a class in Java. A program that scores units one at a time gives it to"
            + " `Scheme.with` and has the same results faster.")
final class GenerateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The rules of the scheme.")
  private Path rules = Path.of("");

  @Mixin private final MoreRules more = new MoreRules();

  @Option(
      names = "--class",
      required = true,
      paramLabel = "NAME",
      description = "The name of the class with its package, such as org.example.July.")
  private String className = "";

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "The day of the inspections, if the scheme needs one; such as 2019-07-31.")
  private Optional<String> date = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "The directory of sources to write to; the package is put below it. Standard output"
              + " unless given.")
  private Optional<Path> out = Optional.empty();

  private final Terminal terminal;

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<LocalDate> day = date.map(Day::of);
    Scheme scheme = SchemeFile.load(more.behind(rules), "nothing was written", terminal).scheme();
    if (scheme.model().needsDate() && day.isEmpty()) {
      throw CommandFailure.usage(
          "the scheme needs the day of the inspections", "add `--date`, such as 2019-07-31");
    }
    String source =
        source(scheme, day)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.FAILURE,
                        "the scheme cannot be written as Java",
                        "it needs the exact way of scoring, or is too long for a class"));
    if (out.isPresent()) {
      OutputFile.write(file(out.get()), source);
    } else {
      terminal.print(source);
    }
    return ExitCode.FINE.number();
  }

  private Optional<String> source(Scheme scheme, Optional<LocalDate> day) {
    try {
      return scheme.javaSource(className, day.orElse(null));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "`--class " + className + "` is not the name of a class",
          "write its package and its name, such as org.example.July");
    }
  }

  private Path file(Path directory) {
    Path file = directory.resolve(className.replace('.', '/') + ".java");
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return file;
    } catch (IOException e) {
      throw CommandFailure.file(
          new IOException("the directory of `" + file + "` cannot be made", e));
    }
  }
}
