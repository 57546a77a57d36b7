package dev.scoring.bench;

import dev.scoring.core.Scheme;
import dev.scoring.core.model.FactDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Makes random inspections under the 2019 scheme: units without a fault and units full of them,
 * rates on a bound and a hair beside it, empty rates and days, days around the deadlines, findings
 * in and out of the month. The same seed gives the same inspection.
 *
 * <p>The everyday ones have no numbers that nobody reports: no rates with sixteen decimals, no
 * thousands of millions of systems.
 */
final class RandomCase {

  private static final List<String> APPLIES =
      List.of(
          "has_private_network",
          "has_systems",
          "has_business_systems",
          "has_enforcement_systems",
          "has_public_apps");

  private static final int[] BOUNDS = {0, 10, 30, 60, 80, 90, 100};

  private static final LocalDate[] DEADLINES = {
    LocalDate.of(2019, 4, 30),
    LocalDate.of(2019, 5, 1),
    LocalDate.of(2019, 5, 31),
    LocalDate.of(2019, 6, 1),
    LocalDate.of(2019, 6, 30),
    LocalDate.of(2019, 7, 1),
    LocalDate.of(2019, 7, 30),
    LocalDate.of(2019, 7, 31),
    LocalDate.of(2019, 8, 10),
    LocalDate.of(2019, 8, 31),
    LocalDate.of(2019, 11, 30),
    LocalDate.of(2019, 12, 31)
  };

  private static final String[] RULES = {
    "A5.3", "C1.1", "C2.2", "C2.3", "C2.4", "C2.5", "C3.1", "C3.2", "C3.3", "C3.4"
  };

  /** Chances in a thousand that a fact is at fault. */
  private static final int[] FAULTS = {0, 3, 20, 100, 500};

  private final List<FactDefinition> facts;
  private final Random random;
  private final LocalDate date;
  private final boolean everyday;

  private RandomCase(Scheme scheme, long seed, boolean everyday) {
    this.everyday = everyday;
    facts = scheme.facts();
    // Neighbouring seeds would give a Random whose first numbers are almost the same.
    random = new Random(new SplittableRandom(seed).nextLong());
    LocalDate day = DEADLINES[random.nextInt(DEADLINES.length)].plusDays(random.nextInt(3) - 1);
    date = everyday ? July.DATE : day;
  }

  static InspectionCase of(Scheme scheme, long seed, int units) {
    return new RandomCase(scheme, seed, /* everyday= */ false).inspection("random " + seed, units);
  }

  /** An inspection of July 2019 with numbers as they are reported. */
  static InspectionCase everyday(Scheme scheme, long seed, int units) {
    return new RandomCase(scheme, seed, /* everyday= */ true).inspection("everyday " + seed, units);
  }

  private InspectionCase inspection(String name, int count) {
    List<Map<String, String>> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(unit("unit " + i));
    }
    List<Map<String, String>> findings = new ArrayList<>();
    List<Map<String, String>> counties = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      findings.add(finding(count));
      if (random.nextBoolean()) {
        Map<String, String> county = new LinkedHashMap<>();
        county.put("city", "unit " + random.nextInt(count));
        county.put("county", "county " + i);
        county.put("online_rate", rate(100));
        counties.add(county);
      }
    }
    return new InspectionCase(name, date, units, findings, counties);
  }

  private Map<String, String> unit(String name) {
    Map<String, String> unit = new LinkedHashMap<>();
    unit.put("unit", name);
    int fault = FAULTS[random.nextInt(FAULTS.length)];
    int bonus = random.nextInt(4) * 300;
    for (FactDefinition fact : facts) {
      unit.put(fact.name(), value(fact, fault, bonus));
    }
    int total =
        new int[] {0, 1, 3, 10, 29, 30, 97, 1_000, 2_000_000_000}[random.nextInt(everyday ? 8 : 9)];
    long near = (long) total * BOUNDS[random.nextInt(BOUNDS.length)] / 100 + random.nextInt(3) - 1;
    unit.put("systems_total", Integer.toString(total));
    unit.put("systems_migrated", Long.toString(Math.max(0, Math.min(total, near))));
    if (random.nextInt(3) == 0) {
      // Faults of several sizes that bring the unit near the gate.
      unit.put("key_resources_late", "true");
      unit.put("key_resources_months_overdue", "1");
      unit.put("supervision_inconsistent", Integer.toString(random.nextInt(46)));
    }
    return unit;
  }

  private String value(FactDefinition fact, int fault, int bonus) {
    String name = fact.name();
    return switch (fact.type()) {
      case FLAG -> {
        int chance = APPLIES.contains(name) ? 700 : isBonus(name) ? bonus : fault;
        yield Boolean.toString(random.nextInt(1_000) < chance);
      }
      case COUNT -> count(name, fault);
      case RATE -> rate(fault);
      case DATE -> random.nextInt(1_000) < bonus ? day() : "";
      default -> random.nextBoolean() ? "city" : "department";
    };
  }

  private static boolean isBonus(String name) {
    return name.endsWith("in_time")
        || name.startsWith("uses_")
        || name.startsWith("warns_")
        || name.startsWith("targets_")
        || name.startsWith("joint_")
        || name.startsWith("remote_");
  }

  private String count(String name, int fault) {
    return switch (name) {
      case "catalogue_entries" -> around(10, 30, 50, 70, 150, 2_000);
      case "key_resources_entries" -> around(1, 10);
      case "service_items_total" -> around(1, 30);
      case "licence_stock" -> around(1, 5_000_000, 60_000_000);
      case "apps_offered" -> around(1, 3, 5);
      case "demonstrations" -> around(1, 3, 12);
      case "key_resources_months_overdue" -> around(1);
      default ->
          random.nextInt(1_000) >= fault
              ? "0"
              : Integer.toString(
                  !everyday && random.nextInt(10) == 0 ? 1_000_000 : 1 + random.nextInt(5));
    };
  }

  private String around(int... values) {
    return Integer.toString(values[random.nextInt(values.length)] + random.nextInt(3) - 1);
  }

  private String rate(int fault) {
    if (random.nextInt(1_000) >= fault + 30) {
      return "100";
    }
    int bound = BOUNDS[random.nextInt(BOUNDS.length)];
    return switch (everyday ? random.nextInt(4) : random.nextInt(6)) {
      case 0 -> "";
      case 1 -> Integer.toString(bound);
      case 2 -> random.nextInt(100) + "." + (10 + random.nextInt(90));
      case 3 -> Integer.toString(random.nextInt(101));
      case 4 -> bound == 0 ? "0.0000000000000001" : bound - 1 + "." + "9".repeat(16);
      default -> bound == 100 ? "100.00" : bound + ".0000000000000001";
    };
  }

  private String day() {
    LocalDate near = random.nextInt(4) == 0 ? date : DEADLINES[random.nextInt(DEADLINES.length)];
    return near.plusDays(random.nextInt(3) - 1).toString();
  }

  private Map<String, String> finding(int units) {
    LocalDate found =
        switch (random.nextInt(4)) {
          case 0 -> date.withDayOfMonth(1).plusDays(random.nextInt(3) - 1);
          case 1 -> date.plusDays(random.nextInt(3) - 1);
          default -> date.withDayOfMonth(1 + random.nextInt(date.lengthOfMonth()));
        };
    boolean provider = random.nextInt(3) == 0;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("date", found.toString());
    row.put("unit", "unit " + random.nextInt(units));
    row.put("rule", RULES[random.nextInt(RULES.length)]);
    boolean needed = provider || "A5.3".equals(row.get("rule"));
    row.put("other", !needed && random.nextInt(4) == 0 ? "" : "unit " + random.nextInt(units));
    row.put("cause", provider ? "provider" : "");
    return row;
  }
}
