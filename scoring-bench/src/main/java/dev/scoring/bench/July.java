package dev.scoring.bench;

import dev.scoring.bench.generated.Guangxi2019;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.dsl.Rules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 2019 scheme and its inspection of July 2019, from the class path. */
final class July {

  static final LocalDate DATE = LocalDate.of(2019, 7, 31);

  private July() {}

  /** The text of the scheme. */
  static String rules() {
    return InspectionCase.text("guangxi-2019.rules");
  }

  static Scheme scheme() {
    return Rules.compile("guangxi-2019.rules", rules()).orThrow();
  }

  /** The scheme with the code that was generated from it when this was built. */
  static Scheme generated() {
    return scheme().with(new Guangxi2019());
  }

  /** The facts of each unit, the column {@code unit} included. */
  static List<Map<String, String>> facts() {
    return InspectionCase.rows("cases/july/facts.csv");
  }

  /** The whole inspection, its units repeated under new names until there are {@code units}. */
  static Inspection inspection(Scheme scheme, int units) {
    Inspection.Builder builder = scheme.inspection().date(DATE);
    List<Map<String, String>> facts = facts();
    for (int i = 0; i < units; i++) {
      Map<String, String> unit = new LinkedHashMap<>(facts.get(i % facts.size()));
      String name = unit.remove("unit");
      builder.unit(i < facts.size() ? name : name + " " + i, unit);
    }
    if (units >= facts.size()) {
      InspectionCase.rows("cases/july/findings.csv").forEach(row -> builder.row("findings", row));
      InspectionCase.rows("cases/july/counties.csv").forEach(row -> builder.row("counties", row));
    }
    return builder.build();
  }
}
