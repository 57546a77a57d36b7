package dev.scoring.cli.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Scores as CSV, in the order of the data: the unit; for each part and the total the shown and the
 * exact value; the rating; the lists; and the effective points of each indicator, empty where it is
 * absent. A rule outside of any indicator counts as one.
 */
public final class ScoreCsv {

  private ScoreCsv() {}

  /** Returns the scores as CSV. */
  public static String of(ScoringGraph scheme, Assessment assessment) {
    Set<String> indicators = indicators(scheme);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(head(scheme, indicators));
      for (Score score : assessment.scores()) {
        csv.writeRecord(row(score, indicators));
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
    cells.add("lists");
    cells.addAll(indicators);
    return cells;
  }

  private static List<String> row(Score score, Set<String> indicators) {
    List<String> cells = new ArrayList<>(List.of(score.unit()));
    for (PartScore part : score.parts()) {
      addNumber(cells, part.score());
    }
    addNumber(cells, score.total());
    cells.add(score.rating().map(rated -> rated.band()).orElse(""));
    cells.add(String.join(" ", score.lists()));
    boolean aroundIsAbsent = false;
    int depthOfAbsent = 0;
    for (Entry entry : score.ledger()) {
      if (aroundIsAbsent && entry.depth() <= depthOfAbsent) {
        aroundIsAbsent = false;
      }
      boolean absent = aroundIsAbsent || isAbsent(entry.status());
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

  private static boolean isAbsent(Status status) {
    return switch (status) {
      case NOT_APPLICABLE, OTHER_KIND, NOT_IN_FORCE -> true;
      case COUNTED, NO_VALUE, GATE_CLOSED, PARENT_NOT_COUNTED -> false;
    };
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
