package dev.scoring.examples;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One inspection under the 2019 scheme as its files hold it: every value is text, and an empty text
 * means that there is no value.
 *
 * @param date the day of the inspection
 * @param units the facts of each unit, and its name among them
 * @param findings the rows of the inspectors' log
 * @param counties the rows of the counties
 */
record InspectionData(
    LocalDate date,
    List<Map<String, String>> units,
    List<Map<String, String>> findings,
    List<Map<String, String>> counties) {

  /** The same data as the engine takes them. */
  Inspection forScheme(Scheme scheme) {
    return inspection(scheme).build();
  }

  /** The same data, to which others may be added. */
  Inspection.Builder inspection(Scheme scheme) {
    Inspection.Builder inspection = scheme.inspection().date(date);
    for (Map<String, String> unit : units) {
      Map<String, String> facts = new HashMap<>(unit);
      String name = facts.remove("unit");
      inspection.unit(name == null ? "" : name, facts);
    }
    findings.forEach(row -> inspection.row("findings", row));
    counties.forEach(row -> inspection.row("counties", row));
    return inspection;
  }
}
