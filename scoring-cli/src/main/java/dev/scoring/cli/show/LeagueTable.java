package dev.scoring.cli.show;

import dev.scoring.cli.show.TextTable.Side;
import dev.scoring.core.graph.Choice;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The league table: the best unit first, by the exact total; units of equal totals share a rank, in
 * the order of the data, and the next rank is passed over. A table for each kind of unit, and below
 * them the units that are not rated.
 */
public final class LeagueTable {

  private LeagueTable() {}

  /** Returns the table as text. */
  public static String of(ScoringGraph scheme, Assessment assessment) {
    StringBuilder text = new StringBuilder();
    text.append(Titles.scheme(scheme, assessment.date())).append('\n');
    List<Choice> kinds = Titles.kinds(scheme);
    if (kinds.isEmpty() && !assessment.scores().isEmpty()) {
      text.append('\n');
      append(text, scheme, assessment.scores());
    }
    for (Choice kind : kinds) {
      List<Score> scores =
          assessment.scores().stream().filter(score -> score.kind().equals(kind.value())).toList();
      if (!scores.isEmpty()) {
        text.append('\n')
            .append(OneLine.of(Titles.kind(scheme, kind.value())))
            .append(" (")
            .append(number(scores.size()))
            .append(")\n");
        append(text, scheme, scores);
      }
    }
    notRated(text, assessment.notRated());
    return text.toString();
  }

  private static void notRated(StringBuilder text, List<NotRated> units) {
    if (units.isEmpty()) {
      return;
    }
    text.append("\nnot rated (").append(number(units.size())).append(")\n");
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    table.row(List.of("unit", "reason"));
    units.forEach(each -> table.row(List.of(each.unit(), each.reason())));
    table.appendTo(text, "");
  }

  private static String number(int units) {
    return units == 1 ? "1 unit" : units + " units";
  }

  private static void append(StringBuilder text, ScoringGraph scheme, List<Score> scores) {
    boolean rated = !scheme.ratings().isEmpty();
    boolean listed = !scheme.lists().isEmpty();
    List<Side> sides = new ArrayList<>(List.of(Side.RIGHT, Side.LEFT));
    sides.addAll(Collections.nCopies(scheme.parts().size() + 1, Side.RIGHT));
    List<String> head = new ArrayList<>(List.of("rank", "unit"));
    for (Part part : scheme.parts()) {
      head.add(part.id());
    }
    head.add(scheme.total().id());
    if (rated) {
      sides.add(Side.LEFT);
      head.add("rating");
    }
    if (listed) {
      sides.add(Side.LEFT);
      head.add("lists");
    }
    TextTable table = new TextTable(sides);
    table.row(head);
    List<Score> best =
        scores.stream().sorted(Comparator.comparing(Score::total).reversed()).toList();
    int rank = 0;
    for (int i = 0; i < best.size(); i++) {
      Score score = best.get(i);
      if (i == 0 || score.total().compareTo(best.get(i - 1).total()) != 0) {
        rank = i + 1;
      }
      List<String> row = new ArrayList<>(List.of(Integer.toString(rank), score.unit()));
      for (PartScore part : score.parts()) {
        row.add(Numbers.shown(part.score()));
      }
      row.add(Numbers.shown(score.total()));
      if (rated) {
        row.add(score.rating().map(RatingText::brief).orElse(""));
      }
      if (listed) {
        row.add(lists(scheme, score));
      }
      table.row(row);
    }
    table.appendTo(text, "");
  }

  private static String lists(ScoringGraph scheme, Score score) {
    List<String> names = new ArrayList<>();
    for (Listing list : scheme.lists()) {
      if (score.lists().contains(list.id())) {
        names.add(Titles.named(list.id(), list.label()));
      }
    }
    return String.join(", ", names);
  }
}
