package dev.scoring.io.row;

import dev.scoring.core.Scheme;
import dev.scoring.core.model.ExclusionModel;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.GuardKind;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.io.layout.ColumnNames;
import dev.scoring.io.layout.HeaderSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of one inspection: what each should hold, so that one that holds what another should
 * is told. Whoever reads an inspection, as a whole or a part at a time, has its sheets from here.
 */
public final class Sheets {

  private final Scheme scheme;
  private final InspectionSources sources;
  private final Consumer<Problem> problems;
  private final Consumer<String> notes;
  private final List<Expected> expected = new ArrayList<>();
  private final List<Misplaced> misplaced = new ArrayList<>();
  private final Set<String> ignored;
  private final Set<String> kept = new HashSet<>();
  private @Nullable String said;

  /**
   * What a sheet should hold.
   *
   * @param name the name of the table; empty for facts
   */
  record Expected(SheetKind kind, String name, ColumnNames names) {

    String words() {
      return kind == SheetKind.TABLE ? "the table `" + name + "`" : "the facts of the units";
    }

    String option(String file) {
      return kind == SheetKind.TABLE
          ? "`--table " + name + "=" + file + "`"
          : "`--facts " + file + "`";
    }
  }

  /** A sheet that holds what another should. */
  private record Misplaced(Source source, long line, Expected given, Expected found) {}

  /**
   * Prepares to read the sheets of an inspection.
   *
   * @param problems is told what is wrong with their form
   * @param notes is told what was passed over
   */
  public Sheets(
      Scheme scheme,
      InspectionSources sources,
      Consumer<Problem> problems,
      Consumer<String> notes) {
    this.scheme = scheme;
    this.sources = sources;
    this.problems = problems;
    this.notes = notes;
    this.ignored = new HashSet<>(sources.options().ignored());
    ignored.addAll(scheme.ignoredColumns());
    sources.options().kept().forEach(this::keep);
    List<String> unitWords =
        scheme.tables().stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> column.type() == FactType.UNIT)
            .map(FactDefinition::name)
            .toList();
    expected.add(
        new Expected(SheetKind.FACTS, "", names(scheme.facts(), SheetKind.FACTS, unitWords)));
    for (TableDefinition table : scheme.tables()) {
      expected.add(
          new Expected(
              SheetKind.TABLE, table.name(), names(table.columns(), SheetKind.TABLE, unitWords)));
    }
    tellNeeded();
  }

  /**
   * Says which columns are to be passed over and are read all the same, for the scheme needs them.
   */
  private void tellNeeded() {
    for (String name : ignored) {
      for (Expected each : expected) {
        int meaning = each.names().of(name);
        if (meaning >= 0 || meaning == ColumnNames.UNIT) {
          notes.accept(
              "column "
                  + Quoted.of(name)
                  + " of "
                  + each.words()
                  + " is read, for the scheme needs it; it cannot be passed over");
        }
      }
    }
  }

  private ColumnNames names(List<FactDefinition> wanted, SheetKind kind, List<String> unitWords) {
    return new ColumnNames(wanted, kind.isKeyed(), kind == SheetKind.PREVIOUS, ignored, unitWords);
  }

  /** The texts of a scheme in which units may be named. */
  private static String said(Scheme scheme) {
    StringBuilder said = new StringBuilder();
    scheme.model().exclusions().stream().map(ExclusionModel::text).forEach(said::append);
    scheme
        .model()
        .items()
        .map(ItemModel::guards)
        .flatMap(List::stream)
        .filter(guard -> guard.kind() == GuardKind.FOR)
        .forEach(guard -> said.append(' ').append(guard.text()));
    return said.toString();
  }

  /** The sheet of the facts. */
  public Sheet facts() {
    return new Sheet(sources.facts(), expected.get(0), this, problems, notes);
  }

  /** The sheet of the previous period, with the facts under the names that they had then. */
  public Optional<Sheet> previous() {
    List<FactDefinition> wanted =
        scheme.facts().stream()
            .filter(FactDefinition::isPrevious)
            .map(
                fact ->
                    new FactDefinition(
                        FactDefinition.current(fact.name()),
                        fact.label(),
                        fact.type(),
                        true,
                        fact.choices(),
                        fact.domain(),
                        fact.asFraction()))
            .toList();
    Expected previous =
        new Expected(SheetKind.PREVIOUS, "", names(wanted, SheetKind.PREVIOUS, List.of()));
    return sources
        .previous()
        .map(source -> new Sheet(source.at(1), previous, this, problems, notes));
  }

  /**
   * The sheet of a table.
   *
   * @throws IllegalArgumentException if there is no source for it
   */
  public Sheet table(TableDefinition table) {
    Source source = sources.tables().get(table.name());
    if (source == null) {
      throw new IllegalArgumentException("no source for the table " + table.name());
    }
    int index = 1 + scheme.tables().indexOf(table);
    return new Sheet(source.at(index + 1), expected.get(index), this, problems, notes);
  }

  /** How the sources are read. */
  RowFormats formats() {
    return sources.formats();
  }

  /** Notes that a unit has a name that looks like that of a total. */
  void keep(String unit) {
    kept.add(SameName.of(unit));
  }

  /** Whether it is known that a name like that of a total is a unit's. */
  boolean isKept(String unit) {
    if (kept.contains(SameName.of(unit))) {
      return true;
    }
    String texts = said == null ? said(scheme) : said;
    said = texts;
    return texts.contains("\"" + unit + "\"") || texts.contains("“" + unit + "”");
  }

  /** Notes that a sheet holds what another one should, if it does. */
  boolean isMisplaced(
      Source source, long line, Expected own, HeaderSearch found, List<List<String>> head) {
    int all = own.names().wanted().size() + (own.names().isKeyed() ? 1 : 0);
    if (own.kind() == SheetKind.PREVIOUS || 2 * found.found() >= all) {
      return false;
    }
    for (Expected other : expected) {
      int wanted = other.names().wanted().size() + (other.names().isKeyed() ? 1 : 0);
      int there = HeaderSearch.of(head, other.names()).found();
      if (!other.equals(own) && there > found.found() && there > 1 && 3 * there >= 2 * wanted) {
        misplaced.add(new Misplaced(source, line, own, other));
        return true;
      }
    }
    return false;
  }

  /** Tells which sheets hold what another one should; once all are read. */
  public void finish() {
    List<Misplaced> left = new ArrayList<>(misplaced);
    left.sort(Comparator.comparingInt((Misplaced each) -> each.source().order()));
    misplaced.clear();
    while (!left.isEmpty()) {
      Misplaced one = left.remove(0);
      Optional<Misplaced> other =
          left.stream()
              .filter(each -> each.found().equals(one.given()) && each.given().equals(one.found()))
              .findFirst();
      other.ifPresent(left::remove);
      problems.accept(
          one.source()
              .problem(
                  one.line(),
                  0,
                  FileCode.OTHER_SHEET,
                  "",
                  "it holds "
                      + one.found().words()
                      + ", and is given as "
                      + one.given().words()
                      + other
                          .map(each -> "; `" + each.source().name() + "` is the other way round")
                          .orElse(""),
                  "write "
                      + one.found().option(one.source().name())
                      + other
                          .map(each -> " and " + one.given().option(each.source().name()))
                          .orElse("")));
    }
  }
}
