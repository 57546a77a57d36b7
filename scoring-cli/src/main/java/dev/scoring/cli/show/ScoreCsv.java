package dev.scoring.cli.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.PartScore;
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

/**
 * Scores as CSV, in the order of the data: the unit; for each part and the total the shown and the
 * exact value; the rating, and if it has conditions beside the score, the band that the score would
 * have had and what holds the unit below it; the lists; if there are units that the scheme does not
 * rate, why it does not; and the effective points of each indicator, empty where it is absent or
 * has no value in a mean. A rule outside of any indicator counts as one. Units that are not rated
 * stand behind the others.
 */
public final class ScoreCsv {

  private ScoreCsv() {}

  /** Returns the scores as CSV. */
  public static String of(ScoringGraph scheme, Assessment assessment) {
    Set<String> indicators = indicators(scheme);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      List<String> head = head(scheme, indicators);
      csv.writeRecord(head);
      for (Score score : assessment.scores()) {
        csv.writeRecord(row(scheme, score, indicators));
      }
      for (NotRated unit : assessment.notRated()) {
        csv.writeRecord(notRated(head, indicators.size(), unit));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> head(ScoringGraph scheme, Set<String> indicators) {
    List<String> cells = new ArrayList<>(List.of("unit"));
    for (Part part : scheme.parts()) {
      cells.add(part.id());
      cells.add(part.id() + "_exact");
    }
    cells.add(scheme.total().id());
    cells.add(scheme.total().id() + "_exact");
    cells.add("rating");
    if (canBeHeld(scheme)) {
      cells.add("would_be");
      cells.add("held_by");
    }
    cells.add("lists");
    if (!scheme.exclusions().isEmpty()) {
      cells.add("not_rated");
    }
    cells.addAll(indicators);
    return cells;
  }

  private static List<String> row(ScoringGraph scheme, Score score, Set<String> indicators) {
    List<String> cells = new ArrayList<>(List.of(score.unit()));
    for (PartScore part : score.parts()) {
      addNumber(cells, part.score());
    }
    addNumber(cells, score.total());
    cells.add(score.rating().map(Rated::band).orElse(""));
    if (canBeHeld(scheme)) {
      Optional<Rated.Held> held = score.rating().flatMap(Rated::held);
      cells.add(held.map(Rated.Held::band).orElse(""));
      cells.add(held.map(Rated.Held::text).orElse(""));
    }
    cells.add(String.join(" ", score.lists()));
    if (!scheme.exclusions().isEmpty()) {
      cells.add("");
    }
    boolean aroundIsAbsent = false;
    int depthOfAbsent = 0;
    for (Entry entry : score.ledger()) {
      if (aroundIsAbsent && entry.depth() <= depthOfAbsent) {
        aroundIsAbsent = false;
      }
      boolean absent = aroundIsAbsent || isAbsent(entry);
      if (absent && !aroundIsAbsent) {
        aroundIsAbsent = true;
        depthOfAbsent = entry.depth();
      }
      if (indicators.contains(entry.id())) {
        cells.add(absent ? "" : entry.effective().toPlainString());
      }
    }
    return cells;
  }

  private static boolean isAbsent(Entry entry) {
    return switch (entry.status()) {
      case NOT_APPLICABLE, OTHER_KIND, NOT_IN_FORCE -> true;
      case NO_VALUE -> entry.share().signum() == 0;
      case COUNTED,
          GATE_CLOSED,
          PARENT_NOT_COUNTED,
          ZEROED,
          NOT_TAKEN,
          LOCKED,
          FULL_FOR_ABSENT,
          SPILLED ->
          false;
    };
  }

  private static List<String> notRated(List<String> head, int indicators, NotRated unit) {
    List<String> cells = new ArrayList<>(Collections.nCopies(head.size(), ""));
    cells.set(0, unit.unit());
    cells.set(head.size() - indicators - 1, unit.reason());
    return cells;
  }

  /** Whether the main rating has conditions beside the score. */
  private static boolean canBeHeld(ScoringGraph scheme) {
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

  private static Set<String> indicators(ScoringGraph scheme) {
    Set<String> ids = new LinkedHashSet<>();
    for (Part part : scheme.parts()) {
      collect(part.children(), ids);
    }
    return ids;
  }

  private static void collect(List<Item> items, Set<String> ids) {
    for (Item item : items) {
      if (item instanceof Item.Block block && block.heading()) {
        collect(block.children(), ids);
      } else {
        ids.add(item.id());
      }
    }
  }
}
