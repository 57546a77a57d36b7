package dev.scoring.dsl;

import dev.scoring.core.DataException;
import dev.scoring.core.DataProblem;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cases as text, a line each: {@code completion=9.99 -> A2.6=5 total=5}.
 *
 * <p>Before the arrow stand the facts of the one unit, which is called {@code unit}, and
 * {@code @2019-07-31} for the day of the inspection. Behind it stand effective points by id, the
 * total under the id {@code total} or its own, {@code rating}, {@code lists} joined by commas, or
 * {@code error} with the codes of the data problems. Lines before a case that start with {@code +}
 * add rows to tables: {@code + findings date=2019-07-01 unit=unit}. Lines that start with {@code #}
 * say something to the reader.
 */
final class ScoredCases {

  private ScoredCases() {}

  /** Returns the same text with the values behind the arrows as the scheme gives them. */
  static String run(Scheme scheme, String text) {
    StringBuilder out = new StringBuilder();
    List<String> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int arrow = line.indexOf("->");
      if (line.startsWith("+")) {
        rows.add(line.substring(1).strip());
      }
      if (line.startsWith("+") || line.startsWith("#") || arrow < 0) {
        out.append(line).append('\n');
        continue;
      }
      String facts = line.substring(0, arrow).strip();
      out.append(facts).append(facts.isEmpty() ? "->" : " ->");
      Map<String, String> expected = pairs(line.substring(arrow + 2));
      try {
        Score score = score(scheme, facts, rows);
        expected.forEach(
            (key, value) ->
                out.append(' ').append(key).append('=').append(shown(scheme, score, key, value)));
      } catch (DataException e) {
        out.append(" error=")
            .append(
                e.problems().stream()
                    .map(DataProblem::code)
                    .map(DataProblem.Code::id)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(",")));
      }
      out.append('\n');
      rows.clear();
    }
    return out.toString();
  }

  private static Score score(Scheme scheme, String facts, List<String> rows) {
    Inspection.Builder inspection = scheme.inspection();
    Map<String, String> values = pairs(facts);
    String date = values.remove("@");
    if (date != null) {
      inspection.date(LocalDate.parse(date));
    }
    inspection.unit(Scheme.UNNAMED, values);
    for (String row : rows) {
      int space = row.indexOf(' ');
      inspection.row(row.substring(0, space), pairs(row.substring(space)));
    }
    return scheme.score(inspection.build()).scores().get(0);
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String word : text.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (word.startsWith("@")) {
        pairs.put("@", word.substring(1));
      } else if (equals > 0) {
        pairs.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!word.isEmpty()) {
        throw new IllegalArgumentException("not NAME=VALUE: " + word);
      }
    }
    return pairs;
  }

  private static String shown(Scheme scheme, Score score, String key, String expected) {
    if (key.equals("rating")) {
      return score.rating().map(rated -> rated.band()).orElse("");
    } else if (key.equals("lists")) {
      return String.join(",", score.lists());
    }
    Rational value = value(scheme, score, key);
    // A value may be written as a decimal or as a fraction.
    boolean same = !expected.equals("?") && Rational.parse(expected).equals(value);
    return same ? expected : value.toPlainString();
  }

  private static Rational value(Scheme scheme, Score score, String id) {
    if (id.equals(scheme.graph().total().id())) {
      return score.total();
    }
    for (PartScore part : score.parts()) {
      if (part.id().equals(id)) {
        return part.score();
      }
    }
    Entry entry = score.entry(id);
    return entry.effective();
  }
}
