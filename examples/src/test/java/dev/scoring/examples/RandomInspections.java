package dev.scoring.examples;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Makes random inspections under the 2019 scheme, of many styles: units without a fault and units
 * full of them, rates on a bound and a hair beside it, days around every deadline, counts from none
 * to far too many. The same random source gives the same inspection.
 */
final class RandomInspections {

  /** A fact as the dictionary names it: its type, and the rules that use it. */
  record Fact(String name, String type, String rules) {}

  /** Every fact of a unit but its name, in the order of the files. */
  static final List<Fact> FACTS = readFacts();

  /** The flags that say whether an indicator applies. */
  static final List<String> APPLIES =
      List.of(
          "has_private_network",
          "has_systems",
          "has_business_systems",
          "has_enforcement_systems",
          "has_public_apps");

  /** Flags that lessen a fault, and mean nothing without it. */
  private static final List<String> EXCUSES =
      List.of(
          "app_list_special",
          "app_list_explained",
          "app_unusable_special",
          "app_unusable_explained");

  /** The flags that are faults. */
  static final List<String> FAULT_FLAGS =
      FACTS.stream()
          .filter(fact -> fact.type().equals("flag") && isDeducting(fact))
          .map(Fact::name)
          .filter(name -> !APPLIES.contains(name) && !EXCUSES.contains(name))
          .toList();

  /** The counts of faults. */
  static final List<String> FAULT_COUNTS =
      FACTS.stream()
          .filter(fact -> fact.type().equals("count") && isDeducting(fact))
          .map(Fact::name)
          .filter(name -> !name.equals("systems_total") && !name.equals("systems_migrated"))
          .toList();

  /** The rates; higher is better for every one of them. */
  static final List<String> RATES =
      FACTS.stream().filter(fact -> fact.type().equals("rate?")).map(Fact::name).toList();

  private static final List<LocalDate> DEADLINES =
      List.of(
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
          LocalDate.of(2019, 12, 31));

  private static final List<String> BOUNDS =
      List.of("0", "10", "30", "60", "80", "90", "100", "66.67");

  private static final List<String> FINDING_RULES =
      List.of("A5.3", "C1.1", "C2.2", "C2.3", "C2.4", "C2.5", "C3.1", "C3.2", "C3.3", "C3.4");

  private final Random random;

  RandomInspections(Random random) {
    this.random = random;
  }

  /**
   * Starts from a seed. Neighbouring seeds would give a {@link Random} whose first numbers are
   * almost the same, so the bits of the seed are mixed first.
   */
  static RandomInspections seeded(long seed) {
    return new RandomInspections(new Random(new SplittableRandom(seed).nextLong()));
  }

  private static List<Fact> readFacts() {
    return Guangxi.text(Guangxi.FOLDER.resolve("facts-dictionary.csv"))
        .lines()
        .skip(2)
        .map(line -> line.split(",", 4))
        .map(cells -> new Fact(cells[0], cells[1], cells[2]))
        .toList();
  }

  private static boolean isDeducting(Fact fact) {
    return fact.rules().compareTo("D") < 0;
  }

  /** An inspection of 1 to {@code most} units. */
  InspectionData inspection(int most) {
    LocalDate date = inspectionDate();
    List<Map<String, String>> units = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    boolean clean = chance(0.1);
    for (int i = 0; i < count; i++) {
      units.add(clean ? cleanUnit("单位" + i) : unit("单位" + i, date));
    }
    return new InspectionData(
        date,
        units,
        clean || chance(0.2) ? List.of() : findings(units, date),
        clean || chance(0.2) ? List.of() : counties(units));
  }

  /** A unit without a fault, with a random set of absent indicators. */
  Map<String, String> cleanUnit(String name) {
    Map<String, String> unit = new LinkedHashMap<>();
    unit.put("unit", name);
    for (Fact fact : FACTS) {
      unit.put(
          fact.name(),
          switch (fact.type()) {
            case "flag" -> flag(chance(APPLIES.contains(fact.name()) ? 0.7 : 0));
            case "count" -> "0";
            case "rate?" -> chance(0.75) ? "100" : "";
            case "date?" -> "";
            default -> chance(0.5) ? "city" : "department";
          });
    }
    String systems = Integer.toString(random.nextInt(40));
    unit.put("systems_total", systems);
    unit.put("systems_migrated", systems);
    return unit;
  }

  private Map<String, String> unit(String name, LocalDate date) {
    // How likely a fault is, how likely a rate falls short, and how likely a bonus is.
    double[] styles = {0, 0.03, 0.08, 0.2, 0.6};
    double fault = styles[random.nextInt(styles.length)];
    double shortfall = styles[random.nextInt(styles.length)];
    double[] bonuses = {0, 0.05, 0.15, 0.6, 1};
    double bonus = bonuses[random.nextInt(bonuses.length)];
    boolean near = chance(0.4);
    if (near) {
      fault /= 10;
      shortfall /= 10;
    }
    Map<String, String> unit = cleanUnit(name);
    for (Fact fact : FACTS) {
      if (fact.type().equals("date?")) {
        unit.put(fact.name(), chance(bonus) ? day(date) : "");
      } else if (fact.type().equals("rate?")) {
        if (chance(shortfall)) {
          unit.put(fact.name(), rate());
        }
      } else if (FAULT_FLAGS.contains(fact.name())) {
        unit.put(fact.name(), flag(chance(fault)));
      } else if (FAULT_COUNTS.contains(fact.name())) {
        unit.put(fact.name(), chance(fault) ? count() : "0");
      } else if (EXCUSES.contains(fact.name())) {
        unit.put(fact.name(), flag(chance(0.5)));
      } else if (fact.type().equals("flag") && !APPLIES.contains(fact.name())) {
        unit.put(fact.name(), flag(chance(bonus)));
      }
    }
    if (chance(0.4)) {
      unit.put("key_resources_months_overdue", Integer.toString(random.nextInt(3)));
    }
    putAround(unit, "catalogue_entries", 9, 29, 30, 49, 50, 69, 70, 149, 150, 151, 2_000);
    putAround(unit, "key_resources_entries", 9, 10);
    putAround(unit, "service_items_total", 0, 29, 30);
    putAround(unit, "licence_stock", 0, 4_999_999, 5_000_000, 60_000_000);
    putAround(unit, "apps_offered", 0, 3, 5);
    putAround(unit, "demonstrations", 0, 1, 3, 12);
    putSystems(unit, chance(shortfall));
    if (near) {
      approachGate(unit);
    }
    return unit;
  }

  /** Puts faults of several sizes on a unit that take up to about three tenths of its points. */
  private void approachGate(Map<String, String> unit) {
    if (chance(0.8)) {
      unit.put("key_resources_late", "true");
      unit.put("key_resources_months_overdue", "1");
    }
    unit.put("supervision_inconsistent", Integer.toString(random.nextInt(46)));
    unit.put("supervision_calls_failed", "0");
    unit.put("licence_counts_missing", flag(chance(0.5)));
    unit.put("licence_not_mounted", flag(chance(0.5)));
    unit.put("systems_bypassing_platform", Integer.toString(random.nextInt(11)));
  }

  private void putSystems(Map<String, String> unit, boolean unfinished) {
    String[] totals = {
      "0", "1", "3", "10", "29", "30", "31", "97", "1000", "300000000000000000000"
    };
    BigInteger total = new BigInteger(pick(totals));
    BigInteger migrated = total;
    if (unfinished && total.signum() > 0) {
      BigInteger bound =
          new BigInteger(pick(new String[] {"0", "10", "30", "60", "80", "90", "99"}));
      BigInteger near = total.multiply(bound).divide(BigInteger.valueOf(100));
      migrated =
          near.add(BigInteger.valueOf(random.nextInt(3) - 1)).max(BigInteger.ZERO).min(total);
    }
    unit.put("systems_total", total.toString());
    unit.put("systems_migrated", migrated.toString());
  }

  private void putAround(Map<String, String> unit, String fact, int... values) {
    int value = values[random.nextInt(values.length)] + random.nextInt(3) - 1;
    unit.put(fact, Integer.toString(Math.max(0, value)));
  }

  private List<Map<String, String>> findings(List<Map<String, String>> units, LocalDate date) {
    List<Map<String, String>> rows = new ArrayList<>();
    int count = random.nextInt(4 * units.size() + 1);
    for (int i = 0; i < count; i++) {
      rows.add(finding(units, findingDate(date)));
      if (chance(0.1)) {
        rows.add(rows.get(rows.size() - 1));
      }
    }
    return rows;
  }

  /** One finding of a day. */
  Map<String, String> finding(List<Map<String, String>> units, LocalDate found) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("date", found.toString());
    row.put("unit", name(units));
    row.put("rule", FINDING_RULES.get(random.nextInt(FINDING_RULES.size())));
    boolean provider = chance(0.4);
    boolean needed = provider || "A5.3".equals(row.get("rule"));
    row.put("other", needed || chance(0.5) ? name(units) : "");
    row.put("cause", provider ? "provider" : "");
    return row;
  }

  private String name(List<Map<String, String>> units) {
    return Guangxi.column(units.get(random.nextInt(units.size())), "unit");
  }

  private List<Map<String, String>> counties(List<Map<String, String>> units) {
    List<Map<String, String>> rows = new ArrayList<>();
    boolean good = chance(0.5);
    for (Map<String, String> unit : units) {
      if (Guangxi.column(unit, "unit_kind").equals("city")) {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("city", Guangxi.column(unit, "unit"));
          row.put("county", "county " + i);
          row.put("online_rate", good ? "90" : rate());
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private LocalDate inspectionDate() {
    if (chance(0.6)) {
      return DEADLINES.get(random.nextInt(DEADLINES.size())).plusDays(random.nextInt(3) - 1);
    }
    return chance(0.1)
        ? LocalDate.of(2020, 2, 29)
        : LocalDate.of(2019, 1 + random.nextInt(12), 1).plusMonths(1).minusDays(1);
  }

  private LocalDate findingDate(LocalDate date) {
    return switch (random.nextInt(10)) {
      case 0 -> date.withDayOfMonth(1);
      case 1 -> date.plusDays(random.nextInt(3) - 1);
      case 2 -> date.withDayOfMonth(date.lengthOfMonth());
      case 3 -> date.minusYears(1);
      case 4 -> date.minusMonths(1);
      case 5, 6, 7 -> {
        // The days around those from which C3 counts, in whatever month this is.
        int[] days = {9, 10, 11, 29, 30, 31};
        int day = days[random.nextInt(days.length)];
        yield date.withDayOfMonth(Math.min(day, date.lengthOfMonth()));
      }
      default -> date.withDayOfMonth(1 + random.nextInt(date.getDayOfMonth()));
    };
  }

  private String day(LocalDate date) {
    LocalDate near =
        chance(0.25)
            ? date
            : chance(0.5)
                ? DEADLINES.get(random.nextInt(DEADLINES.size()))
                : LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365));
    return near.plusDays(random.nextInt(3) - 1).toString();
  }

  private String rate() {
    String bound = BOUNDS.get(random.nextInt(BOUNDS.size()));
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1, 2 -> bound;
      case 3 -> bound.equals("0") ? "0.00000000000000000001" : below(bound);
      case 4 -> bound.equals("100") ? "100.00" : bound.contains(".") ? bound : bound + ".01";
      case 5 -> {
        int total = 1 + random.nextInt(300);
        yield random.nextInt(total + 1) + "/" + total;
      }
      case 6 -> "%d.%02d".formatted(random.nextInt(100), random.nextInt(100)).replace(',', '.');
      default -> Integer.toString(random.nextInt(101));
    };
  }

  /** A number a hair below a whole bound, with 2 to 20 decimals. */
  private String below(String bound) {
    if (bound.contains(".")) {
      return bound;
    }
    return Integer.parseInt(bound) - 1 + "." + "9".repeat(2 + random.nextInt(19));
  }

  private String count() {
    return chance(0.05)
        ? pick(new String[] {"1000", "4294967296", "123456789012345678901234567890"})
        : Integer.toString(1 + random.nextInt(chance(0.7) ? 3 : 20));
  }

  private String pick(String[] values) {
    return values[random.nextInt(values.length)];
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private static String flag(boolean value) {
    return value ? "true" : "false";
  }
}
