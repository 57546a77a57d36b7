package dev.scoring.cli.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Scores as CSV, in the order of the data: the unit; for each part and the total the shown and the
 * exact value; the rating, and if it has conditions beside the score, the band that the score would
 * have had and what holds the unit below it; the lists; if there are units that the scheme does not
 * rate, why it does not; and the effective points of each indicator, empty where it is absent or
 * has no value in a mean. A rule outside of any indicator counts as one. Units that are not rated
 * stand behind the others. Immutable and thread-safe.
 */
public final class ScoreCsv {

  private final SchemeModel scheme;
  private final List<String> parts;
  private final List<String> indicators;
  private final boolean canBeHeld;
  private final boolean hasNotRated;

  /** How many cells may hold any text; behind them stand numbers. */
  private final int texts;

  /** Prepares the columns for a scheme. */
  public ScoreCsv(SchemeModel scheme) {
    this.scheme = scheme;
    this.parts = scheme.parts().stream().map(PartModel::id).toList();
    this.indicators = indicators(scheme);
    this.canBeHeld = canBeHeld(scheme);
    this.hasNotRated = !scheme.exclusions().isEmpty();
    this.texts = head().size() - indicators.size();
  }

  /** Returns the scores as CSV. */
  public static String of(SchemeModel scheme, Assessment assessment) {
    ScoreCsv csv = new ScoreCsv(scheme);
    return csv.header() + csv.rated(assessment.scores()) + csv.notRated(assessment.notRated());
  }

  /** The line with the names of the columns. */
  public String header() {
    return text(List.of(head()), Function.identity());
  }

  /** The lines of units that are rated. */
  public String rated(List<Score> scores) {
    StringBuilder text = new StringBuilder();
    for (Score score : scores) {
      List<String> cells = row(score);
      if (isPlain(cells)) {
        line(text, cells);
      } else {
        text.append(text(List.of(cells), Function.identity()));
      }
    }
    return text.toString();
  }

  /** Writes cells that need no quotes. */
  private static void line(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(cells.get(i)).append(i + 1 < cells.size() ? ',' : '\n');
    }
  }

  /** Whether certainly none of the cells of a unit needs quotes. */
  private boolean isPlain(List<String> cells) {
    for (int i = 0; i < texts; i++) {
      if (!isPlain(cells.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text certainly needs no quotes. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ',' && c != ' ') {
        return false;
      }
    }
    return true;
  }

  /** The lines of units that are not rated. */
  public String notRated(List<NotRated> units) {
    return text(units, this::row);
  }

  private static <T> String text(List<T> rows, Function<T, List<String>> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      for (T row : rows) {
        csv.writeRecord(cells.apply(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
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
