package dev.scoring.cli.show;

import dev.scoring.cli.show.TextTable.Side;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.ListModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Score;
import dev.scoring.core.text.OneLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The league table: the best unit first, by the exact total; units of equal totals share a rank, in
 * the order of the data, and the next rank is passed over. A table for each kind of unit, and below
 * them the units that are not rated. Keeps of each unit only what it shows, and its exact total.
 */
public final class LeagueTable {

  private static final int KNOWN = 1 << 16;

  private final SchemeModel scheme;
  private final Optional<LocalDate> date;
  private final List<Line> rated = new ArrayList<>();
  private final List<NotRated> notRated = new ArrayList<>();
  private final Map<Object, Object> known = new HashMap<>();

  /** Makes a table without lines. */
  public LeagueTable(SchemeModel scheme, Optional<LocalDate> date) {
    this.scheme = scheme;
    this.date = date;
  }

  /** What is shown of some units. */
  public static final class Lines {
    private final List<Line> rated;
    private final List<NotRated> notRated;

    private Lines(List<Line> rated, List<NotRated> notRated) {
      this.rated = rated;
      this.notRated = notRated;
    }
  }

  /** What is shown of a unit: the cells behind its rank. */
  private record Line(String kind, Rational total, List<String> cells) {}

  /** Returns the table as text. */
  public static String of(SchemeModel scheme, Assessment assessment) {
    LeagueTable table = new LeagueTable(scheme, assessment.date());
    table.add(table.lines(assessment));
    StringBuilder text = new StringBuilder();
    table.writeTo(text::append);
    return text.toString();
  }

  /** Returns what is shown of some units; may be called on any thread. */
  public Lines lines(Assessment units) {
    return new Lines(units.scores().stream().map(this::line).toList(), units.notRated());
  }

  private Line line(Score score) {
    List<String> cells = new ArrayList<>();
    cells.add(OneLine.of(score.unit()));
    for (PartModel part : scheme.parts()) {
      cells.add(Numbers.shown(score.points(part.id())));
    }
    cells.add(Numbers.shown(score.total()));
    if (!scheme.ratings().isEmpty()) {
      cells.add(score.rating().map(RatingText::brief).map(OneLine::of).orElse(""));
    }
    if (!scheme.lists().isEmpty()) {
      cells.add(OneLine.of(lists(score.lists())));
    }
    return new Line(score.kind(), score.total(), List.of(cells.toArray(new String[0])));
  }

  private String lists(List<String> on) {
    List<String> names = new ArrayList<>();
    for (ListModel list : scheme.lists()) {
      if (on.contains(list.id())) {
        names.add(Titles.named(list.id(), list.label()));
      }
    }
    return String.join(", ", names);
  }

  /** Adds units behind those that are there. */
  public void add(Lines lines) {
    for (Line line : lines.rated) {
      String[] cells = line.cells().toArray(new String[0]);
      for (int i = 1; i < cells.length; i++) {
        cells[i] = once(cells[i]);
      }
      rated.add(new Line(line.kind(), once(line.total()), List.of(cells)));
    }
    notRated.addAll(lines.notRated);
  }

  /** Returns the same value that was given before, so that equal ones are kept once. */
  @SuppressWarnings("unchecked")
  private <T> T once(T value) {
    if (known.size() < KNOWN) {
      known.putIfAbsent(value, value);
    }
    return (T) known.getOrDefault(value, value);
  }

  /** Hands the table to {@code text}, line by line. */
  public void writeTo(Consumer<String> text) {
    text.accept(Titles.scheme(scheme, date) + "\n");
    List<Choice> kinds = scheme.kinds();
    if (kinds.isEmpty() && !rated.isEmpty()) {
      text.accept("\n");
      write(rated, text);
    }
    for (Choice kind : kinds) {
      List<Line> lines = rated.stream().filter(line -> line.kind().equals(kind.value())).toList();
      if (!lines.isEmpty()) {
        String title = OneLine.of(Titles.kind(scheme, kind.value()));
        text.accept("\n" + title + " (" + number(lines.size()) + ")\n");
        write(lines, text);
      }
    }
    writeNotRated(text);
  }

  private void writeNotRated(Consumer<String> text) {
    if (notRated.isEmpty()) {
      return;
    }
    text.accept("\nnot rated (" + number(notRated.size()) + ")\n");
    List<String> head = List.of("unit", "reason");
    TextTable.write(
        List.of(Side.LEFT, Side.LEFT),
        () ->
            withHead(
                head,
                notRated.stream()
                    .map(unit -> List.of(OneLine.of(unit.unit()), OneLine.of(unit.reason())))
                    .iterator()),
        text);
  }

  private static String number(int units) {
    return units == 1 ? "1 unit" : units + " units";
  }

  private void write(List<Line> lines, Consumer<String> text) {
    List<Side> sides = new ArrayList<>(List.of(Side.RIGHT, Side.LEFT));
    sides.addAll(Collections.nCopies(scheme.parts().size() + 1, Side.RIGHT));
    List<String> head = new ArrayList<>(List.of("rank", "unit"));
    for (PartModel part : scheme.parts()) {
      head.add(OneLine.of(part.id()));
    }
    head.add(OneLine.of(scheme.total().id()));
    if (!scheme.ratings().isEmpty()) {
      sides.add(Side.LEFT);
      head.add("rating");
    }
    if (!scheme.lists().isEmpty()) {
      sides.add(Side.LEFT);
      head.add("lists");
    }
    List<Line> best = new ArrayList<>(lines);
    best.sort(Comparator.comparing(Line::total).reversed());
    TextTable.write(sides, () -> withHead(head, new Ranked(best)), text);
  }

  private static Iterator<List<String>> withHead(List<String> head, Iterator<List<String>> rows) {
    return new Iterator<>() {
      private boolean begun;

      @Override
      public boolean hasNext() {
        return !begun || rows.hasNext();
      }

      @Override
      public List<String> next() {
        List<String> row = begun ? rows.next() : head;
        begun = true;
        return row;
      }
    };
  }

  /** Goes through lines, the best first, and puts the rank before each. */
  private static final class Ranked implements Iterator<List<String>> {
    private final List<Line> best;
    private int at;
    private int rank;

    Ranked(List<Line> best) {
      this.best = best;
    }

    @Override
    public boolean hasNext() {
      return at < best.size();
    }

    @Override
    public List<String> next() {
      Line line = best.get(at);
      if (at == 0 || line.total().compareTo(best.get(at - 1).total()) != 0) {
        rank = at + 1;
      }
      at++;
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(rank));
      row.addAll(line.cells());
      return row;
    }
  }
}
