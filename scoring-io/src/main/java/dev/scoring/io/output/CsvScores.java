package dev.scoring.io.output;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.RatingModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.ShownScores;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Score;
import dev.scoring.io.show.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores as CSV, in the order of the data: the unit; for each part and the total the shown and the
 * exact value; each rating, and if it has conditions beside the score, the band that the score
 * would have had and what holds the unit below it; the lists; if there are units that the scheme
 * does not rate, why it does not; and the effective points of each indicator, empty where it is
 * absent or has no value in a mean, and 0 in a part that gives nothing, as one with a closed gate.
 * A rule outside of any indicator counts as one. Blocks and rules in indicators have columns where
 * the scheme asks what they were in the previous period, or if all are asked for. Units that are
 * not rated stand behind the others.
 *
 * <p>What is not ASCII begins with a byte order mark, without which spreadsheets do not take it for
 * UTF-8, and a fraction that they would take for a day begins with its sign: {@code +1/3}.
 */
final class CsvScores implements ScoreOutput {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SchemeModel scheme;
  private final ShownScores shown;
  private final List<String> parts;
  private final List<RatingColumns> ratings = new ArrayList<>();
  private final List<ItemColumn> items = new ArrayList<>();
  private final boolean hasNotRated;

  /** How many cells may hold any text; behind them stand numbers. */
  private final int texts;

  private final TextTarget text;
  private final TextTarget.Aside notRated;
  private boolean ascii = true;

  /** Prepares the columns; the day is not shown. */
  CsvScores(SchemeModel scheme, Optional<LocalDate> date, TextTarget text) {
    this(scheme, text, false);
  }

  private CsvScores(SchemeModel scheme, TextTarget text, boolean allItems) {
    this.scheme = scheme;
    this.shown = ShownScores.of(scheme);
    this.parts = scheme.parts().stream().map(PartModel::id).toList();
    for (RatingModel rating : scheme.ratings()) {
      ratings.add(RatingColumns.of(rating, ratings));
    }
    Set<String> asked =
        scheme.facts().stream()
            .filter(FactDefinition::isPrevious)
            .map(fact -> FactDefinition.current(fact.name()))
            .collect(Collectors.toSet());
    Set<String> known = new HashSet<>();
    for (PartModel part : scheme.parts()) {
      ItemColumn.of(part, item -> allItems || asked.contains(item)).stream()
          .filter(column -> known.add(column.id()))
          .forEach(items::add);
    }
    this.hasNotRated = !scheme.exclusions().isEmpty();
    this.texts = head().size() - items.size();
    this.text = text;
    this.notRated = text.aside();
  }

  /** Prepares columns for every block and rule. */
  static CsvScores ofAllItems(SchemeModel scheme, Optional<LocalDate> date, TextTarget text) {
    return new CsvScores(scheme, text, true);
  }

  @Override
  public void begin() {
    StringBuilder line = new StringBuilder();
    List<String> head = head();
    ascii = CsvLine.append(line, head, head.size());
    text.write(line);
  }

  @Override
  public Part part(Assessment units) {
    StringBuilder rated = new StringBuilder();
    boolean plain = true;
    for (Score score : units.scores()) {
      plain &= CsvLine.append(rated, row(score), texts);
    }
    StringBuilder others = new StringBuilder();
    for (NotRated unit : units.notRated()) {
      plain &= CsvLine.append(others, row(unit), texts);
    }
    boolean allPlain = plain;
    return () -> {
      ascii &= allPlain;
      text.write(rated);
      notRated.write(others);
    };
  }

  @Override
  public void end() {
    notRated.rejoin();
    if (!ascii) {
      text.putFirst(BYTE_ORDER_MARK);
    }
  }

  private List<String> head() {
    List<String> cells = new ArrayList<>(List.of("unit"));
    for (String part : parts) {
      cells.add(part);
      cells.add(part + "_exact");
    }
    cells.add(scheme.total().id());
    cells.add(scheme.total().id() + "_exact");
    if (ratings.isEmpty()) {
      cells.add(RatingColumns.MAIN);
    }
    ratings.forEach(rating -> rating.addHead(cells));
    cells.add("lists");
    if (hasNotRated) {
      cells.add("not_rated");
    }
    items.forEach(item -> cells.add(item.id()));
    return cells;
  }

  private List<String> row(Score score) {
    List<String> cells = new ArrayList<>(texts + items.size());
    cells.add(score.unit());
    for (String part : parts) {
      addNumber(cells, part, score.points(part));
    }
    addNumber(cells, scheme.total().id(), score.total());
    if (ratings.isEmpty()) {
      cells.add("");
    }
    for (int i = 0; i < ratings.size(); i++) {
      ratings.get(i).add(cells, score.ratings().get(i));
    }
    cells.add(String.join(" ", score.lists()));
    if (hasNotRated) {
      cells.add("");
    }
    for (ItemColumn item : items) {
      cells.add(item.cell(score));
    }
    return cells;
  }

  private List<String> row(NotRated unit) {
    List<String> head = head();
    List<String> cells = new ArrayList<>(Collections.nCopies(head.size(), ""));
    cells.set(0, unit.unit());
    cells.set(head.size() - items.size() - 1, unit.reason());
    return cells;
  }

  private void addNumber(List<String> cells, String id, Rational value) {
    cells.add(shown.text(id, value));
    cells.add(Numbers.cell(value, value.toString()));
  }
}
