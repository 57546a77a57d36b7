package dev.scoring.io.output;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.ListModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.ShownScores;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Score;
import dev.scoring.core.text.OneLine;
import dev.scoring.io.show.RatingText;
import dev.scoring.io.show.TextTable;
import dev.scoring.io.show.TextTable.Side;
import dev.scoring.io.show.Titles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The league table: the best unit first, by the exact total; units of equal totals share a rank, in
 * the order of the data, and the next rank is passed over; totals of different ranks are shown with
 * as many decimals as tell them apart. A table for each kind of unit, and below them the units that
 * are not rated. Keeps of each unit only what it shows, and its exact total.
 */
final class LeagueTable implements ScoreOutput {

  private static final int KNOWN = 1 << 16;

  /** The cell of a part that is the whole total: it is shown as that is. */
  private static final String AS_TOTAL = "=";

  private final SchemeModel scheme;
  private final Optional<LocalDate> date;
  private final ShownScores shown;
  private final List<Line> rated = new ArrayList<>();
  private final List<NotRated> notRated = new ArrayList<>();
  private final TextTarget text;
  private final Map<Object, Object> known = new HashMap<>();

  LeagueTable(SchemeModel scheme, Optional<LocalDate> date, TextTarget text) {
    this.scheme = scheme;
    this.date = date;
    this.shown = ShownScores.of(scheme);
    this.text = text;
  }

  /** What is shown of a unit: the cells behind its rank. */
  private record Line(String kind, Rational total, List<String> cells) {}

  /** Nothing is written yet: how wide the columns are is known at the end. */
  @Override
  public void begin() {}

  @Override
  public Part part(Assessment units) {
    List<Line> lines = units.scores().stream().map(this::line).toList();
    return () -> add(lines, units.notRated());
  }

  private Line line(Score score) {
    List<String> cells = new ArrayList<>();
    cells.add(OneLine.of(score.unit()));
    String total = shown.text(scheme.total().id(), score.total());
    for (PartModel part : scheme.parts()) {
      Rational points = score.points(part.id());
      String cell = shown.text(part.id(), points);
      cells.add(cell.equals(total) && points.equals(score.total()) ? AS_TOTAL : cell);
    }
    cells.add(total);
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

  private void add(List<Line> lines, List<NotRated> others) {
    for (Line line : lines) {
      String[] cells = line.cells().toArray(new String[0]);
      for (int i = 1; i < cells.length; i++) {
        cells[i] = once(cells[i]);
      }
      rated.add(new Line(line.kind(), once(line.total()), List.of(cells)));
    }
    notRated.addAll(others);
  }

  /** Returns the same value that was given before, so that equal ones are kept once. */
  @SuppressWarnings("unchecked")
  private <T> T once(T value) {
    if (known.size() < KNOWN) {
      known.putIfAbsent(value, value);
    }
    return (T) known.getOrDefault(value, value);
  }

  @Override
  public void end() {
    text.write(Titles.scheme(scheme, date) + "\n");
    List<Choice> kinds = scheme.kinds();
    if (kinds.isEmpty() && !rated.isEmpty()) {
      text.write("\n");
      write(rated);
    }
    for (Choice kind : kinds) {
      List<Line> lines = rated.stream().filter(line -> line.kind().equals(kind.value())).toList();
      if (!lines.isEmpty()) {
        String title = OneLine.of(Titles.kind(scheme, kind.value()));
        text.write("\n" + title + " (" + number(lines.size()) + ")\n");
        write(lines);
      }
    }
    writeNotRated();
  }

  private void writeNotRated() {
    if (notRated.isEmpty()) {
      return;
    }
    text.write("\nnot rated (" + number(notRated.size()) + ")\n");
    List<String> head = List.of("unit", "reason");
    TextTable.write(
        List.of(Side.LEFT, Side.LEFT),
        () ->
            withHead(
                head,
                notRated.stream()
                    .map(unit -> List.of(OneLine.of(unit.unit()), OneLine.of(unit.reason())))
                    .iterator()),
        text::write);
  }

  private static String number(int units) {
    return units == 1 ? "1 unit" : units + " units";
  }

  private void write(List<Line> lines) {
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
    int total = scheme.parts().size() + 1;
    RankedTotals totals =
        new RankedTotals(
            best.stream().map(Line::total).toList(),
            best.stream().map(line -> line.cells().get(total)).toList(),
            shown.score(scheme.total().id()));
    int[] places = new int[total + 1];
    for (int i = 0; i < best.size(); i++) {
      List<String> cells = best.get(i).cells();
      for (int column = 1; column < total; column++) {
        String cell = cells.get(column).equals(AS_TOTAL) ? totals.text(i) : cells.get(column);
        places[column] = Math.max(places[column], RankedTotals.decimals(cell));
      }
      places[total] = Math.max(places[total], RankedTotals.decimals(totals.text(i)));
    }
    TextTable.write(sides, () -> withHead(head, new Ranked(best, totals, places)), text::write);
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
    private final RankedTotals totals;

    /** The most decimals of each column of numbers; the last is the total. */
    private final int[] places;

    private int at;
    private int rank;

    Ranked(List<Line> best, RankedTotals totals, int[] places) {
      this.best = best;
      this.totals = totals;
      this.places = places;
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
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(rank));
      row.addAll(line.cells());
      row.set(places.length, totals.text(at));
      for (int column = 1; column < places.length; column++) {
        String cell = row.get(column + 1);
        row.set(
            column + 1, aligned(cell.equals(AS_TOTAL) ? totals.text(at) : cell, places[column]));
      }
      at++;
      return row;
    }

    /** A number with spaces for the decimals that others of its column have. */
    private static String aligned(String number, int places) {
      int own = RankedTotals.decimals(number);
      return own == places || own == 0 ? number : number + " ".repeat(places - own);
    }
  }
}
