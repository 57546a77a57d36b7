package dev.scoring.cli.command;

import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.io.row.RowFormats;
import dev.scoring.io.row.SheetOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is scored. */
final class InputOptions {

  @Parameters(paramLabel = "FILE", description = "The rules of the scheme.")
  private Path rules = Path.of("");

  @Mixin private final MoreRules more = new MoreRules();

  @Option(
      names = "--facts",
      required = true,
      paramLabel = "F.csv",
      description =
          "The facts of the units: a column `unit` (or `单位`) with their names, and a column for"
              + " each fact.")
  private Path facts = Path.of("");

  @Option(
      names = "--table",
      paramLabel = "NAME=F.csv",
      description = "The rows of a table of the scheme; once for each table.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--previous",
      paramLabel = "F.csv",
      description =
          "What the units had in the previous period: a column with their names, and a column for"
              + " each fact or score that the scheme compares with; other columns are passed over.")
  private Optional<Path> previous = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "The day of the inspection, such as 2019-07-31.")
  private Optional<String> date = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "The encoding of the data, such as GB18030, Big5 or windows-1252; found out unless"
              + " given.")
  private Optional<String> encoding = Optional.empty();

  @Option(
      names = "--ignore",
      paramLabel = "COLUMNS",
      description =
          "Columns of the data that are passed over, with commas between them. Those that number"
              + " rows or hold remarks need no mention.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--missing",
      paramLabel = "MARKS",
      description =
          "What stands for an empty cell, with commas between them, such as `NA,-`; beside what the"
              + " scheme says.")
  private List<String> missing = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "UNITS",
      description =
          "Units whose names look like those of totals, such as Total, with commas between them.")
  private List<String> kept = new ArrayList<>();

  /** The files of the scheme; the first is the main one. */
  List<Path> rules() {
    return more.behind(rules);
  }

  /**
   * The formats that the data may have.
   *
   * @throws CommandFailure if the encoding is not known
   */
  RowFormats formats() {
    if (encoding.isEmpty()) {
      return RowFormats.STANDARD;
    }
    String name = encoding.get().strip();
    try {
      return RowFormats.in(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw CommandFailure.usage(
          "there is no encoding `" + name + "`",
          DidYouMean.help(
              name,
              Charset.availableCharsets().keySet(),
              "it is one such as UTF-8, GB18030, Big5, windows-1252 or UTF-16LE"));
    }
  }

  /** What the data may hold that is not read, and what is read though it looks so. */
  SheetOptions sheets() {
    return new SheetOptions(names(ignored), names(kept));
  }

  /** What stands for an empty cell. */
  Set<String> missing() {
    return names(missing);
  }

  private static Set<String> names(List<String> options) {
    Set<String> names = new LinkedHashSet<>();
    for (String option : options) {
      for (String name : option.split("[,，、]", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
    }
    return names;
  }

  /** The file of the facts. */
  Path facts() {
    return facts;
  }

  /** The file of the previous period. */
  Optional<Path> previous() {
    return previous;
  }

  /** Every file that is read. */
  List<Path> all() {
    List<Path> all = new ArrayList<>(rules());
    all.add(facts);
    previous.ifPresent(all::add);
    all.addAll(tables().values());
    return all;
  }

  /**
   * The day of the inspection.
   *
   * @throws CommandFailure if it is not a day
   */
  Optional<LocalDate> date() {
    return date.map(Day::of);
  }

  /**
   * The files of the tables by name.
   *
   * @throws CommandFailure if one has no name or no file, or the same table is given twice
   */
  Map<String, Path> tables() {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String table : tables) {
      int equals = table.indexOf('=');
      if (equals <= 0 || equals == table.length() - 1) {
        throw CommandFailure.usage(
            "`--table " + table + "` does not name a table and a file",
            "write `--table NAME=FILE`");
      }
      String name = table.substring(0, equals).strip();
      if (files.put(name, path(table.substring(equals + 1))) != null) {
        throw CommandFailure.usage("the table `" + name + "` is given twice", "");
      }
    }
    return files;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw CommandFailure.usage("`" + text + "` cannot be the name of a file", "");
    }
  }
}
