package dev.scoring.dsl;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cases as text, a line each: {@code completion=9.99 -> A2.6=5 total=5}.
 *
 * <p>Before the arrow stand the facts of the one unit, and {@code @2019-07-31} for the day of the
 * inspection; {@code previous.completion=70} is what a fact or score was in the previous period.
 * Behind the arrow stand effective points by id, the total under the id {@code total} or its own,
 * {@code rating}, {@code lists} joined by commas, {@code status.A2.6} for what became of an item,
 * {@code not rated:} with the reason, or {@code error} with the codes of the data problems.
 *
 * <p>Units that are scored together stand in lines that follow each other; a line without an arrow
 * only brings data, and any other line ends the case:
 *
 * <pre>
 * unit north: done=80 previous.done=70 -> A1=15
 * unit south: done=60
 * unit east: reports=0 -> not rated: no reports
 * </pre>
 *
 * <p>Lines before a case that start with {@code +} add rows to tables: {@code + findings
 * date=2019-07-01 unit=unit}. Lines that start with {@code #} say something to the reader. The
 * pages of the documentation write the same with commas and spaces, see {@link Notation#SPACED}.
 */
final class ScoredCases {

  private static final Pattern TOGETHER = Pattern.compile("unit ([^:]+):(.*?)(->.*)?");

  /** How cases are written. */
  enum Notation {
    /** {@code + findings unit=unit} and {@code @2019-07-31 a=1 -> A1=2 total=2}. */
    SHORT("\\s+", " ", "=", ",", "."),
    /**
     * {@code + findings: unit = us} and {@code inspection_date = 2019-07-31, previous a = 1 -> A1 =
     * 2, total = 2}. The one unit is called {@code us}; other names in its rows are other units
     * with the same facts.
     */
    SPACED(",", ", ", " = ", " ", " ");

    private final String separator;
    private final String comma;
    private final String equals;
    private final String joiner;
    private final String prefix;

    Notation(String separator, String comma, String equals, String joiner, String prefix) {
      this.separator = separator;
      this.comma = comma;
      this.equals = equals;
      this.joiner = joiner;
      this.prefix = prefix;
    }

    private String pair(String key, String value) {
      return (key + equals + value).stripTrailing();
    }
  }

  private final Scheme scheme;
  private final Notation notation;
  private final List<String> rows = new ArrayList<>();
  private final List<String> together = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  private ScoredCases(Scheme scheme, Notation notation) {
    this.scheme = scheme;
    this.notation = notation;
  }

  /** Returns the same text with the values behind the arrows as the scheme gives them. */
  static String run(Scheme scheme, String text) {
    return run(scheme, text, Notation.SHORT);
  }

  /** Returns the same text with the values behind the arrows as the scheme gives them. */
  static String run(Scheme scheme, String text, Notation notation) {
    ScoredCases cases = new ScoredCases(scheme, notation);
    text.lines().forEach(cases::line);
    cases.scoreTogether();
    if (!cases.rows.isEmpty()) {
      throw new IllegalArgumentException("rows without a case: " + cases.rows);
    }
    return cases.out.toString();
  }

  private void line(String line) {
    int arrow = line.indexOf("->");
    boolean comment = line.startsWith("#");
    if (!comment && TOGETHER.matcher(line).matches()) {
      together.add(line);
      return;
    }
    scoreTogether();
    if (line.startsWith("+")) {
      rows.add(line.substring(1).strip());
    }
    if (line.startsWith("+") || comment || line.isBlank()) {
      out.append(line).append('\n');
    } else if (arrow < 0) {
      throw new IllegalArgumentException("not a case: " + line);
    } else {
      scoreAlone(line.substring(0, arrow).strip(), line.substring(arrow + 2).strip());
    }
  }

  private void scoreAlone(String facts, String expected) {
    String name = notation == Notation.SHORT ? Scheme.UNNAMED : "us";
    Map<String, String> units = new LinkedHashMap<>(Map.of(name, facts));
    if (notation == Notation.SPACED) {
      rows.forEach(row -> unitsIn(row).forEach(unit -> units.putIfAbsent(unit, facts)));
    }
    String result = result(assess(units), name, expected);
    out.append((facts + " -> " + result).strip()).append('\n');
  }

  private void scoreTogether() {
    if (together.isEmpty()) {
      return;
    }
    Map<String, String> units = new LinkedHashMap<>();
    for (String line : together) {
      Matcher parts = TOGETHER.matcher(line);
      if (parts.matches()) {
        units.put(parts.group(1), parts.group(2));
      }
    }
    Outcome outcome = assess(units);
    for (String line : together) {
      int arrow = line.indexOf("->");
      if (arrow >= 0) {
        String name = line.substring("unit ".length(), line.indexOf(':'));
        String expected = line.substring(arrow + 2).strip();
        out.append(line, 0, arrow).append("-> ").append(result(outcome, name, expected));
      } else {
        out.append(line);
      }
      out.append('\n');
    }
    together.clear();
  }

  /** What became of an inspection: the scores, or the codes of what is wrong with the data. */
  private record Outcome(List<Score> scores, List<NotRated> notRated, List<String> codes) {}

  private Outcome assess(Map<String, String> units) {
    try {
      Inspection.Builder inspection = scheme.inspection();
      units.forEach((name, facts) -> unit(inspection, name, facts));
      for (String row : rows) {
        inspection.row(table(row), pairs(columns(row)));
      }
      Assessment assessment = scheme.score(inspection.build());
      return new Outcome(assessment.scores(), assessment.notRated(), List.of());
    } catch (DataException e) {
      TreeSet<String> codes =
          e.problems().stream()
              .map(problem -> problem.code().id())
              .collect(Collectors.toCollection(TreeSet::new));
      return new Outcome(List.of(), List.of(), List.copyOf(codes));
    } finally {
      rows.clear();
    }
  }

  private void unit(Inspection.Builder inspection, String name, String text) {
    Map<String, String> facts = new LinkedHashMap<>();
    Map<String, String> previous = new LinkedHashMap<>();
    String prefix = "previous" + notation.prefix;
    pairs(text)
        .forEach(
            (key, value) -> {
              if (key.equals("inspection_date")) {
                inspection.date(LocalDate.parse(value));
              } else if (key.startsWith(prefix)) {
                previous.put(key.substring(prefix.length()), value);
              } else {
                facts.put(key, value);
              }
            });
    inspection.unit(name, facts);
    if (!previous.isEmpty()) {
      inspection.previous(name, previous);
    }
  }

  private String result(Outcome outcome, String unit, String expected) {
    if (!outcome.codes().isEmpty()) {
      String error = notation == Notation.SHORT ? "error=" : "error ";
      return error + String.join(notation.joiner, outcome.codes());
    }
    for (NotRated each : outcome.notRated()) {
      if (each.unit().equals(unit)) {
        return "not rated: " + each.reason();
      }
    }
    for (Score score : outcome.scores()) {
      if (score.unit().equals(unit)) {
        List<String> values = new ArrayList<>();
        expected(expected)
            .forEach((key, value) -> values.add(notation.pair(key, shown(score, key, value))));
        return String.join(notation.comma, values);
      }
    }
    throw new IllegalStateException("neither scored nor left out: " + unit);
  }

  /** What is asked for; an error or a reason that does not come is asked for as the total. */
  private Map<String, String> expected(String text) {
    if (text.startsWith("error") || text.startsWith("not rated")) {
      return Map.of(scheme.model().total().id(), "?");
    }
    return pairs(text);
  }

  private String shown(Score score, String key, String expected) {
    if (key.equals("rating")) {
      return score.rating().map(Rated::band).orElse("");
    } else if (key.equals("lists")) {
      return String.join(notation.joiner, score.lists());
    } else if (key.startsWith("status" + notation.prefix)) {
      return score.entry(key.substring("status".length() + 1)).status().name();
    }
    Rational value = value(score, key);
    // A value may be written as a decimal or as a fraction.
    boolean same = !expected.equals("?") && Rational.parse(expected).equals(value);
    return same ? expected : value.toPlainString();
  }

  private Rational value(Score score, String id) {
    if (id.equals(scheme.model().total().id())) {
      return score.total();
    }
    return score.parts().stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .map(PartScore::score)
        .orElseGet(() -> score.entry(id).effective());
  }

  private String table(String row) {
    return row.split(notation == Notation.SHORT ? "\\s+" : ":", 2)[0].strip();
  }

  private String columns(String row) {
    return row.substring(table(row).length() + 1);
  }

  private List<String> unitsIn(String row) {
    List<String> units = new ArrayList<>();
    for (TableDefinition table : scheme.tables()) {
      if (table.name().equals(table(row))) {
        Map<String, String> values = pairs(columns(row));
        table.columns().stream()
            .filter(column -> column.type() == FactType.UNIT)
            .map(column -> values.getOrDefault(column.name(), ""))
            .filter(unit -> !unit.isEmpty())
            .forEach(units::add);
      }
    }
    return units;
  }

  private Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.strip().split(notation.separator, -1)) {
      int equals = pair.indexOf('=');
      if (pair.startsWith("@")) {
        pairs.put("inspection_date", pair.substring(1));
      } else if (equals > 0) {
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      } else if (!pair.isBlank()) {
        throw new IllegalArgumentException("not a name and a value: " + pair);
      }
    }
    return pairs;
  }
}
