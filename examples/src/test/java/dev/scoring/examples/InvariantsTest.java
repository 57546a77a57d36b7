package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import dev.scoring.dsl.Rules;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * What holds for every inspection under the 2019 scheme, whatever the numbers are.
 *
 * <p>jqwik prints the seed of a property that fails. That these properties ran at all is checked by
 * {@link PropertiesRunTest}.
 */
@PropertyDefaults(tries = 200, shrinking = ShrinkingMode.OFF)
class InvariantsTest {

  private static final Rational FIFTY = Rational.of(50);
  private static final Rational GATE = Rational.of(70);
  private static final AtomicInteger TRIES = new AtomicInteger();

  @AfterContainer
  static void everyPropertyRan() {
    assertTrue(TRIES.get() > 0, "no property ran");
  }

  @Provide
  Arbitrary<InspectionData> inspections() {
    return Arbitraries.randomValue(random -> new RandomInspections(random).inspection(5));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  // ---------------------------------------------------------------- bounds

  @Property
  void noEffectiveAmount_exceedsItsCapAtAnyLevel(@ForAll("inspections") InspectionData data) {
    Map<String, Rational> caps = caps();
    for (Score score : score(data).scores()) {
      assertEquals(1 + 1 + 5 + 22 + 102, score.ledger().size(), "lines");
      for (Entry entry : score.ledger()) {
        Rational cap = caps.get(entry.id());
        if (cap != null) {
          assertTrue(entry.effective().compareTo(cap) <= 0, () -> entry + " above " + cap);
        }
        assertTrue(entry.effective().signum() >= 0, entry::toString);
        assertTrue(entry.effective().compareTo(entry.nominal()) <= 0, entry::toString);
      }
      PartScore x = score.part("X");
      assertTrue(x.effective().compareTo(x.available().orElseThrow()) <= 0, score::toString);
    }
  }

  @Property
  void x_liesBetween0And100_andYBetween0And50(@ForAll("inspections") InspectionData data) {
    for (Score score : score(data).scores()) {
      Rational x = score.part("X").score();
      Rational y = score.part("Y").score();
      assertTrue(x.signum() >= 0 && x.compareTo(Rational.HUNDRED) <= 0, score::toString);
      assertTrue(y.signum() >= 0 && y.compareTo(FIFTY) <= 0, score::toString);
    }
  }

  @Property
  void y_is0BelowTheGate_andWhatWasAddedAboveIt(@ForAll("inspections") InspectionData data) {
    for (Score score : score(data).scores()) {
      boolean open = score.part("X").score().compareTo(GATE) >= 0;
      PartScore y = score.part("Y");
      assertEquals(open, y.gateOpen());
      assertEquals(open ? y.effective() : Rational.ZERO, y.score());
    }
  }

  // ---------------------------------------------------------------- sums

  @Property
  void everyLine_isTheSumOfTheLinesInIt_andTheTotalThatOfItsParts(
      @ForAll("inspections") InspectionData data) {
    for (Score score : score(data).scores()) {
      assertEquals(score.part("X").score().plus(score.part("Y").score()), score.total());
      List<Entry> ledger = score.ledger();
      for (int i = 0; i < ledger.size(); i++) {
        Entry entry = ledger.get(i);
        Rational cut = sum(entry.cuts().stream().map(Cut::points).toList());
        assertEquals(entry.nominal().minus(cut), entry.effective(), entry::toString);
        if (entry.kind() != Entry.Kind.RULE) {
          assertEquals(sumOfChildren(ledger, i), entry.effective(), entry::toString);
        }
        if (entry.kind() == Entry.Kind.PART) {
          assertEquals(score.part(entry.id()).effective(), entry.effective(), entry::toString);
        }
      }
    }
  }

  // ---------------------------------------------------------------- fairness

  @Property
  void aCleanUnit_scoresExactly100_whateverIsAbsent(
      @ForAll @IntRange(min = 0, max = 31) int present, @ForAll("seeds") long seed) {
    Map<String, String> unit = RandomInspections.seeded(seed).cleanUnit("a");
    int absentPoints = 0;
    int[] points = {10, 10, 12, 6, 6};
    for (int i = 0; i < points.length; i++) {
      boolean has = (present >> i & 1) == 1;
      unit.put(RandomInspections.APPLIES.get(i), Boolean.toString(has));
      absentPoints += has ? 0 : points[i];
    }
    LocalDate date = LocalDate.of(2019, 4, 1).plusMonths(Math.floorMod(seed, 12));
    Score score =
        score(new InspectionData(date, List.of(unit), List.of(), List.of())).scores().get(0);
    assertEquals(Rational.HUNDRED, score.part("X").score());
    assertEquals(Optional.of(Rational.of(100 - absentPoints)), score.part("X").available());
    for (Entry entry : score.ledger()) {
      if (entry.id().compareTo("D") < 0) {
        assertEquals(Rational.ZERO, entry.effective(), entry::toString);
      }
    }
  }

  @Property
  void moreFaults_neverRaiseX(
      @ForAll("inspections") InspectionData data, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    InspectionData worse = withOneMoreFault(data, random);
    assertNoXIsHigher(data, worse);
  }

  @Property
  void aBetterRate_neverCostsMore(
      @ForAll("inspections") InspectionData data, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<Map<String, String>> units = copies(data.units());
    List<Map<String, String>> counties = copies(data.counties());
    int index = random.nextInt(units.size());
    Map<String, String> unit = units.get(index);
    for (String rate : RandomInspections.RATES) {
      if (random.nextInt(3) == 0) {
        unit.put(rate, better(Guangxi.column(unit, rate), random));
      }
    }
    if (random.nextBoolean()) {
      BigInteger total = new BigInteger(Guangxi.column(unit, "systems_total"));
      BigInteger migrated = new BigInteger(Guangxi.column(unit, "systems_migrated"));
      BigInteger more = migrated.add(BigInteger.valueOf(1 + random.nextInt(5)));
      unit.put("systems_migrated", more.min(total).toString());
    }
    for (Map<String, String> county : counties) {
      county.put("online_rate", better(Guangxi.column(county, "online_rate"), random));
    }
    assertNoXIsHigher(new InspectionData(data.date(), units, data.findings(), counties), data);
  }

  @Property(tries = 50)
  void everyRate_costsNoMoreAtAHigherBound(
      @ForAll("inspections") InspectionData data, @ForAll("seeds") long seed) {
    String rate = RandomInspections.RATES.get(Math.floorMod(seed, RandomInspections.RATES.size()));
    Optional<Rational> before = Optional.empty();
    for (String value :
        List.of(
            "0", "9.99", "10", "29.99", "30", "59.99", "60", "80", "89.99", "90", "99.99", "100")) {
      List<Map<String, String>> units = copies(data.units());
      units.get(0).put(rate, value);
      Rational x =
          score(new InspectionData(data.date(), units, data.findings(), data.counties()))
              .scores()
              .get(0)
              .part("X")
              .score();
      before.ifPresent(lower -> assertTrue(x.compareTo(lower) >= 0, rate + " at " + value));
      before = Optional.of(x);
    }
  }

  // ---------------------------------------------------------------- order

  @Property
  void theOrderOfRowsAndUnits_changesNoResult(
      @ForAll("inspections") InspectionData data, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    InspectionData shuffled =
        new InspectionData(
            data.date(),
            shuffled(data.units(), random),
            shuffled(data.findings(), random),
            shuffled(data.counties(), random));
    Assessment before = score(data);
    Assessment after = score(shuffled);
    for (Score score : before.scores()) {
      assertEquals(score, after.score(score.unit()));
    }
  }

  @Property(tries = 25)
  void theOrderOfRulesInTheFile_changesNoResult(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    String shuffled = RuleShuffle.shuffle(Guangxi.text(Guangxi.RULES), random);
    Scheme other = Rules.compile("shuffled.rules", shuffled).orThrow();
    for (int i = 0; i < 20; i++) {
      InspectionData data = new RandomInspections(random).inspection(5);
      List<Score> expected = score(data).scores();
      List<Score> scores = other.score(data.forScheme(other)).scores();
      for (int unit = 0; unit < expected.size(); unit++) {
        assertEquals(summary(expected.get(unit)), summary(scores.get(unit)));
      }
    }
  }

  @Property
  void theSameData_giveTheSameResultTwice(@ForAll("inspections") InspectionData data) {
    assertEquals(score(data), score(data));
  }

  // ---------------------------------------------------------------- how

  private static Assessment score(InspectionData data) {
    TRIES.incrementAndGet();
    return Guangxi.scheme().score(data.forScheme(Guangxi.scheme()));
  }

  /** Checks that no unit of {@code lower} has a higher X than it has in {@code higher}. */
  private static void assertNoXIsHigher(InspectionData higher, InspectionData lower) {
    List<Score> high = score(higher).scores();
    List<Score> low = score(lower).scores();
    for (int i = 0; i < high.size(); i++) {
      Rational most = high.get(i).part("X").score();
      Rational x = low.get(i).part("X").score();
      int unit = i;
      assertTrue(
          x.compareTo(most) <= 0,
          () -> low.get(unit).unit() + ": " + x + " > " + most + "\n" + higher + "\n" + lower);
    }
  }

  private static InspectionData withOneMoreFault(InspectionData data, Random random) {
    List<Map<String, String>> units = copies(data.units());
    List<Map<String, String>> findings = copies(data.findings());
    List<Map<String, String>> counties = copies(data.counties());
    Map<String, String> unit = units.get(random.nextInt(units.size()));
    switch (random.nextInt(4)) {
      case 0 -> unit.put(oneOf(RandomInspections.FAULT_FLAGS, random), "true");
      case 1 -> {
        String fact = oneOf(RandomInspections.FAULT_COUNTS, random);
        BigInteger count = new BigInteger(Guangxi.column(unit, fact));
        unit.put(fact, count.add(BigInteger.valueOf(1 + random.nextInt(3))).toString());
      }
      case 2 -> {
        LocalDate found = data.date().minusDays(random.nextInt(data.date().getDayOfMonth()));
        findings.add(new RandomInspections(random).finding(units, found));
      }
      default -> {
        Map<String, String> county = new LinkedHashMap<>();
        county.put("city", Guangxi.column(unit, "unit"));
        county.put("county", "another");
        county.put("online_rate", "89.99");
        counties.add(county);
      }
    }
    return new InspectionData(data.date(), units, findings, counties);
  }

  /** A rate that is as good or better; nothing to measure stays so. */
  private static String better(String rate, Random random) {
    if (rate.isEmpty() || rate.contains("/")) {
      return random.nextBoolean() || rate.isEmpty() ? rate : "100";
    }
    BigDecimal left = BigDecimal.valueOf(100).subtract(new BigDecimal(rate));
    BigDecimal share = BigDecimal.valueOf(random.nextInt(11), 1);
    return new BigDecimal(rate).add(left.multiply(share)).toPlainString();
  }

  private static <T> T oneOf(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<Map<String, String>> copies(List<Map<String, String>> rows) {
    List<Map<String, String>> copies = new ArrayList<>();
    for (Map<String, String> row : rows) {
      copies.add(new LinkedHashMap<>(row));
    }
    return copies;
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static Rational sum(List<Rational> amounts) {
    return amounts.stream().reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational sumOfChildren(List<Entry> ledger, int parent) {
    Rational sum = Rational.ZERO;
    int depth = ledger.get(parent).depth();
    for (int i = parent + 1; i < ledger.size() && ledger.get(i).depth() > depth; i++) {
      if (ledger.get(i).depth() == depth + 1) {
        sum = sum.plus(ledger.get(i).effective());
      }
    }
    return sum;
  }

  /** Everything of a score that does not depend on which rule reached a cap first. */
  private static Map<String, String> summary(Score score) {
    Map<String, String> summary = new TreeMap<>();
    for (PartScore part : score.parts()) {
      summary.put("part " + part.id(), part.toString());
    }
    summary.put("total", score.total().toString());
    summary.put("rating", score.ratings().stream().map(Rated::toString).toList().toString());
    summary.put("lists", score.lists().toString());
    for (Entry entry : score.ledger()) {
      boolean rule = entry.kind() == Entry.Kind.RULE;
      Status status = entry.status();
      summary.put(
          entry.id(), status + " " + entry.nominal() + (rule ? "" : " " + entry.effective()));
    }
    return summary;
  }

  /** The cap of each line that has one. */
  private static Map<String, Rational> caps() {
    Map<String, Rational> caps = new HashMap<>();
    SchemeModel scheme = Guangxi.scheme().model();
    scheme.parts().forEach(part -> part.points().ifPresent(most -> caps.put(part.id(), most)));
    scheme.blocks().forEach(block -> block.points().ifPresent(most -> caps.put(block.id(), most)));
    scheme
        .rules()
        .forEach(
            rule -> rule.cap().ifPresent(cap -> caps.put(rule.id(), cap.fixed().orElseThrow())));
    return caps;
  }
}
