package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.GuardModel;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.RuleModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.StepsModel;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the 2019 scheme says of itself to those who ask. */
class SchemeModelTest {

  private static final SchemeModel SCHEME = Guangxi.scheme().model();

  private static RuleModel rule(String id) {
    return (RuleModel) SCHEME.item(id).orElseThrow();
  }

  @Test
  void theScheme_saysWhatItHoldsAndNeeds() {
    assertEquals("scheme guangxi-2019 (22 indicators, 102 rules, 112 facts)", SCHEME.toString());
    assertEquals("2019年推进政务数据“聚通用”工作检查指标", SCHEME.label());
    assertEquals("桂数函〔2019〕258号 附件1", SCHEME.source());
    assertTrue(SCHEME.needsDate());
    assertFalse(SCHEME.readsPrevious());
    assertFalse(SCHEME.readsUnits());
    assertEquals(
        List.of("department", "city"), SCHEME.kinds().stream().map(kind -> kind.value()).toList());
    assertEquals(
        List.of("findings", "counties"), SCHEME.tables().stream().map(t -> t.name()).toList());
    assertEquals(
        Guangxi.INDICATORS,
        SCHEME.blocks().filter(block -> !block.heading()).map(BlockModel::id).toList());
    assertEquals("ALL", SCHEME.total().id());
    assertEquals("X + Y", SCHEME.total().text());
    assertEquals(List.of("red", "black"), SCHEME.lists().stream().map(l -> l.id()).toList());
    assertEquals("[90, 150]", SCHEME.ratings().get(0).bands().get(0).interval().toString());
  }

  @Test
  void theStepsOfARule_haveEveryBound() {
    List<StepsModel> all = rule("A2.6").steps();
    assertEquals(1, all.size());
    StepsModel steps = all.get(0);
    assertEquals("cloud_rate", steps.figure().text());
    assertEquals("<", steps.comparison().symbol());
    assertEquals(
        "10:5, 30:4, 60:3, 80:2, 90:1, 100:0.5",
        steps.steps().stream()
            .map(step -> step.bound() + ":" + step.points())
            .collect(Collectors.joining(", ")));
    assertTrue(steps.steps().stream().allMatch(step -> step.bound().fixed().isPresent()));
    assertEquals(
        Optional.of(Rational.of(1, 2)), steps.steps().get(5).points().fixed(), "exact, no double");
    assertEquals(Optional.empty(), steps.otherwise());
  }

  @Test
  void everyRuleOfTheTextWithSteps_hasSteps() {
    SCHEME
        .rules()
        .forEach(
            rule -> assertEquals(rule.text().contains(" < ["), hasSteps(rule, "<"), rule.text()));
  }

  private static boolean hasSteps(RuleModel rule, String symbol) {
    return rule.steps().stream().anyMatch(steps -> steps.comparison().symbol().equals(symbol));
  }

  @ParameterizedTest
  @CsvSource({
    "A1.1, 1", "A1.8, 2", "A2.6, 5", "A3.5, 2", "A4.6, 2", "A5.5, 3", "D1.1, 5", "D2.1, 5"
  })
  void theMostOfARule_isExact(String id, String most) {
    assertEquals(Optional.of(Rational.parse(most)), rule(id).most(), rule(id).text());
  }

  @ParameterizedTest
  @CsvSource({"A1.3", "A2.4", "A5.3", "B4.11", "C2.2"})
  void whatIsPaidForEachOccurrence_hasNoMost(String id) {
    assertEquals(Optional.empty(), rule(id).most(), rule(id).text());
  }

  @Test
  void whatARuleReads_isNamed() {
    assertEquals(List.of("systems_total", "systems_migrated"), rule("A2.6").reads().facts());
    assertEquals(List.of(), rule("A2.6").reads().columns());
    assertFalse(rule("A2.6").reads().date());
    assertEquals(List.of("unit_kind", "new_platform_built"), rule("A5.5").reads().facts());
    assertTrue(rule("A5.5").reads().date(), "since 2019-06-01");
    assertEquals(
        "[findings.date, findings.unit, findings.rule, findings.other]",
        rule("A5.3").reads().columns().toString());
    assertEquals(List.of("findings"), rule("A5.3").reads().tables());
    assertTrue(rule("A5.3").reads().date(), "rows count in the month of the inspection");
    SCHEME.rules().forEach(rule -> assertEquals(List.of(), rule.reads().previous(), rule.id()));
  }

  @Test
  void everyFactButThatOfTheKind_isReadByAClause() {
    List<String> read =
        SCHEME.rules().flatMap(rule -> rule.reads().facts().stream()).distinct().toList();
    List<String> guards =
        SCHEME.items().flatMap(item -> item.guards().stream()).map(GuardModel::text).toList();
    SCHEME
        .facts()
        .forEach(
            fact ->
                assertTrue(
                    read.contains(fact.name())
                        || guards.stream().anyMatch(guard -> guard.contains(fact.name())),
                    fact::name));
  }

  @Test
  void everyItem_saysWhereItStands() {
    List<String> lines = Guangxi.text(Guangxi.RULES).lines().toList();
    for (ItemModel item : SCHEME.items().toList()) {
      Place place = item.place().orElseThrow();
      assertEquals("guangxi-2019.rules", place.file());
      String line = lines.get(place.line() - 1);
      assertTrue(line.substring(place.column() - 1).startsWith(item.id()), line);
      assertEquals(item.id().length(), place.length());
    }
  }

  @Test
  void indicators_haveTheirPointsGuardsAndLabels() {
    BlockModel cloud = (BlockModel) SCHEME.item("A2").orElseThrow();
    assertEquals(Optional.of(Rational.of(10)), cloud.points());
    assertEquals("非涉密信息系统应用迁移上云", cloud.label());
    assertEquals(
        "[when has_systems]", cloud.guards().stream().map(GuardModel::text).toList().toString());
    assertEquals(7, cloud.children().size());
    assertEquals("flag cloud_no_cooperation 2 for city", rule("A2.7").text());
  }
}
