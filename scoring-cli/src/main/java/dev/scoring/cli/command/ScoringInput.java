package dev.scoring.cli.command;

import dev.scoring.cli.data.FileBytes;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.cli.terminal.Terminal;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Counted;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.io.row.InspectionReader;
import dev.scoring.io.row.InspectionSources;
import dev.scoring.io.row.LoadedInspection;
import dev.scoring.io.row.Problem;
import dev.scoring.io.row.RejectedData;
import dev.scoring.io.row.RowLimits;
import dev.scoring.io.row.Source;
import dev.scoring.io.show.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The scheme and the data of a command, read and checked. */
final class ScoringInput {

  /** From this many bytes of facts on, reading and scoring may take long. */
  private static final long LONG_WORK = 16L << 20;

  private final SchemeFile scheme;
  private final LoadedInspection loaded;
  private final Terminal terminal;
  private final boolean takesLong;

  private ScoringInput(
      SchemeFile scheme, LoadedInspection loaded, Terminal terminal, boolean takesLong) {
    this.scheme = scheme;
    this.loaded = loaded;
    this.terminal = terminal;
    this.takesLong = takesLong;
  }

  /**
   * Reads the scheme and the data.
   *
   * @throws CommandFailure if either cannot be read or is wrong
   */
  static ScoringInput read(InputOptions options, Terminal terminal) {
    return read(options, scheme(options, terminal), terminal);
  }

  /**
   * Reads the scheme, and checks that the options go with it.
   *
   * @throws CommandFailure if it cannot be read or is wrong, or something is not given
   */
  static SchemeFile scheme(InputOptions options, Terminal terminal) {
    Optional<LocalDate> date = options.date();
    Map<String, Path> tables = options.tables();
    SchemeFile scheme =
        SchemeFile.load(options.rules(), "nothing was scored", terminal)
            .readingAsEmpty(options.missing());
    requireTables(scheme.scheme(), tables);
    if (date.isEmpty() && scheme.scheme().model().needsDate()) {
      throw CommandFailure.usage(
          "the scheme needs the day of the inspection",
          "give it with `--date`, such as `--date 2019-07-31`");
    }
    if (options.previous().isPresent() && !scheme.scheme().model().readsPrevious()) {
      terminal.note("the scheme reads nothing of the previous period; `--previous` is passed over");
    }
    return scheme;
  }

  /**
   * Reads the data.
   *
   * @throws CommandFailure if they cannot be read or are wrong
   */
  static ScoringInput read(InputOptions options, SchemeFile scheme, Terminal terminal) {
    boolean takesLong = takesLong(options);
    if (takesLong) {
      terminal.progress("reading " + options.facts());
    }
    try {
      LoadedInspection loaded =
          new InspectionReader(scheme.scheme(), terminal::note)
              .read(files(options), options.date());
      warn(loaded.warnings(), terminal);
      return new ScoringInput(scheme, loaded, terminal, takesLong);
    } catch (IOException e) {
      throw CommandFailure.file(e);
    } catch (RejectedData e) {
      throw rejected(e, scheme, terminal);
    }
  }

  /** The files of the data. */
  static InspectionSources files(InputOptions options) {
    Map<String, Source> tables = new LinkedHashMap<>();
    options.tables().forEach((name, file) -> tables.put(name, FileBytes.source(file)));
    return new InspectionSources(
        FileBytes.source(options.facts()),
        options.previous().map(FileBytes::source),
        tables,
        options.formats(),
        options.sheets());
  }

  /** Whether the facts are so many that somebody who is watching should be told. */
  static boolean takesLong(InputOptions options) {
    try {
      return Files.size(options.facts()) > LONG_WORK;
    } catch (IOException e) {
      return false;
    }
  }

  private static void requireTables(Scheme scheme, Map<String, Path> tables) {
    List<String> known = scheme.tables().stream().map(TableDefinition::name).toList();
    for (String table : tables.keySet()) {
      if (!known.contains(table)) {
        throw CommandFailure.usage(
            "the scheme reads no table `" + table + "`",
            DidYouMean.help(
                table,
                known,
                known.isEmpty() ? "it reads none" : "it reads " + Quoted.list(known)));
      }
    }
    List<String> missing = known.stream().filter(table -> !tables.containsKey(table)).toList();
    if (!missing.isEmpty()) {
      throw CommandFailure.usage(
          "the scheme reads the table"
              + (missing.size() == 1 ? " " : "s ")
              + Quoted.list(missing)
              + ", and no file is given for "
              + (missing.size() == 1 ? "it" : "them"),
          "give "
              + String.join(" ", missing.stream().map(t -> "`--table " + t + "=FILE`").toList()));
    }
  }

  /** Reports what looks wrong with data that are scored all the same. */
  static void warn(List<Problem> warnings, Terminal terminal) {
    if (!warnings.isEmpty()) {
      terminal.report(ProblemText.of(warnings, RowLimits.PROBLEMS_SHOWN));
    }
  }

  /** Reports what is wrong with data, and returns what ends the command. */
  static CommandFailure rejected(RejectedData e, SchemeFile scheme, Terminal terminal) {
    List<Problem> problems =
        e.problems().stream().map(problem -> inWordsOf(scheme, problem)).toList();
    terminal.report(ProblemText.of(problems, e.count(), RowLimits.PROBLEMS_SHOWN));
    return new CommandFailure(
        ExitCode.DATA, Counted.of(e.count(), "problem") + " in the data; nothing was scored", "");
  }

  /** A problem that rules led to speaks of them with the keywords of their text. */
  private static Problem inWordsOf(SchemeFile scheme, Problem problem) {
    return problem.code().startsWith("D2")
        ? new Problem(
            problem.order(),
            problem.file(),
            problem.line(),
            problem.column(),
            problem.code(),
            problem.subject(),
            scheme.compilation().inItsWords(problem.message()),
            scheme.compilation().inItsWords(problem.help()))
        : problem;
  }

  /** The scheme. */
  SchemeFile scheme() {
    return scheme;
  }

  /** The names of the units. */
  List<String> units() {
    return loaded.inspection().units();
  }

  /** The inspection, for {@link Scheme} to work on. */
  LoadedInspection loaded() {
    return loaded;
  }

  /**
   * Evaluates something of the inspection.
   *
   * @throws CommandFailure if the data cannot be evaluated
   */
  <T> T evaluate(Supplier<T> work) {
    if (takesLong) {
      terminal.progress("scoring " + Counted.of(units().size(), "unit"));
    }
    try {
      return work.get();
    } catch (DataException e) {
      if (e.problems().stream().allMatch(problem -> problem.code() == Code.NOT_RATED)) {
        DataProblem problem = e.problems().get(0);
        throw new CommandFailure(
            ExitCode.DATA,
            "`" + problem.unit() + "`: " + problem.message(),
            "the scheme does not rate units of which it is true that `" + problem.help() + "`");
      }
      throw rejected(loaded.rejected(e), scheme, terminal);
    }
  }
}
