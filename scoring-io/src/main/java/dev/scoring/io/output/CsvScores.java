package dev.scoring.io.output;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.io.show.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scores as CSV, in the order of the data: the unit; for each part and the total the shown and the
 * exact value; the rating, and if it has conditions beside the score, the band that the score would
 * have had and what holds the unit below it; the lists; if there are units that the scheme does not
 * rate, why it does not; and the effective points of each indicator, empty where it is absent or
 * has no value in a mean. A rule outside of any indicator counts as one. Units that are not rated
 * stand behind the others.
 */
final class CsvScores implements ScoreOutput {

  private final SchemeModel scheme;
  private final List<String> parts;
  private final List<String> indicators;
  private final boolean canBeHeld;
  private final boolean hasNotRated;

  /** How many cells may hold any text; behind them stand numbers. */
  private final int texts;

  private final TextTarget text;
  private final TextTarget.Aside notRated;

  /** Prepares the columns; the day is not shown. */
  CsvScores(SchemeModel scheme, Optional<LocalDate> date, TextTarget text) {
    this.scheme = scheme;
    this.parts = scheme.parts().stream().map(PartModel::id).toList();
    this.indicators = indicators(scheme);
    this.canBeHeld = canBeHeld(scheme);
    this.hasNotRated = !scheme.exclusions().isEmpty();
    this.texts = head().size() - indicators.size();
    this.text = text;
    this.notRated = text.aside();
  }

  @Override
  public void begin() {
    StringBuilder line = new StringBuilder();
    List<String> head = head();
    CsvLine.append(line, head, head.size());
    text.write(line);
  }

  @Override
  public Part part(Assessment units) {
    StringBuilder rated = new StringBuilder();
    for (Score score : units.scores()) {
      CsvLine.append(rated, row(score), texts);
    }
    StringBuilder others = new StringBuilder();
    for (NotRated unit : units.notRated()) {
      CsvLine.append(others, row(unit), texts);
    }
    return () -> {
      text.write(rated);
      notRated.write(others);
    };
  }

  @Override
  public void end() {
    notRated.rejoin();
  }

  private List<String> head() {
    List<String> cells = new ArrayList<>(List.of("unit"));
    for (String part : parts) {
      cells.add(part);
      cells.add(part + "_exact");
    }
    cells.add(scheme.total().id());
    cells.add(scheme.total().id() + "_exact");
    cells.add("rating");
    if (canBeHeld) {
      cells.add("would_be");
      cells.add("held_by");
    }
    cells.add("lists");
    if (hasNotRated) {
      cells.add("not_rated");
    }
    cells.addAll(indicators);
    return cells;
  }

  private List<String> row(Score score) {
    List<String> cells = new ArrayList<>(texts + indicators.size());
    cells.add(score.unit());
    for (String part : parts) {
      addNumber(cells, score.points(part));
    }
    addNumber(cells, score.total());
    Optional<Rated> rating = score.rating();
    cells.add(rating.map(Rated::band).orElse(""));
    if (canBeHeld) {
      Optional<Rated.Held> held = rating.flatMap(Rated::held);
      cells.add(held.map(Rated.Held::band).orElse(""));
      cells.add(held.map(Rated.Held::text).orElse(""));
    }
    cells.add(String.join(" ", score.lists()));
    if (hasNotRated) {
      cells.add("");
    }
    for (String indicator : indicators) {
      cells.add(score.applies(indicator) ? Numbers.plain(score.points(indicator)) : "");
    }
    return cells;
  }

  private List<String> row(NotRated unit) {
    List<String> head = head();
    List<String> cells = new ArrayList<>(Collections.nCopies(head.size(), ""));
    cells.set(0, unit.unit());
    cells.set(head.size() - indicators.size() - 1, unit.reason());
    return cells;
  }

  /** Whether the main rating has conditions beside the score. */
  private static boolean canBeHeld(SchemeModel scheme) {
    return scheme.ratings().stream()
        .limit(1)
        .anyMatch(
            rating ->
                !rating.ceilings().isEmpty()
                    || rating.bands().stream().anyMatch(band -> band.when().isPresent()));
  }

  private static void addNumber(List<String> cells, Rational value) {
    cells.add(Numbers.shown(value));
    cells.add(value.toString());
  }

  private static List<String> indicators(SchemeModel scheme) {
    Set<String> ids = new LinkedHashSet<>();
    for (PartModel part : scheme.parts()) {
      collect(part.children(), ids);
    }
    return List.copyOf(ids);
  }

  private static void collect(List<ItemModel> items, Set<String> ids) {
    for (ItemModel item : items) {
      if (item instanceof BlockModel block && block.heading()) {
        collect(block.children(), ids);
      } else {
        ids.add(item.id());
      }
    }
  }
}
