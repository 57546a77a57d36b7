package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.RuleModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words and numbers of the two survey trees against the published tables. */
class SurveyClausesTest {

  @Test
  void thePublishedTables_have82And60Leaves() {
    assertEquals(82, Survey.PROVINCES.table().leaves().size());
    assertEquals(60, Survey.KEY_CITIES.table().leaves().size());
  }

  @ParameterizedTest
  @EnumSource
  void everyLeafOfTheTable_isARuleWithItsClause_wordForWord(Survey survey) {
    List<String> published =
        survey.table().leaves().stream()
            .map(leaf -> leaf.id() + " " + leaf.name() + "：" + leaf.clause())
            .toList();
    assertEquals(
        published, rules(survey).stream().map(rule -> rule.id() + " " + rule.label()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyHeadingOfTheTable_isABlock(Survey survey) {
    Map<String, String> blocks = new LinkedHashMap<>();
    survey.scheme().model().blocks().forEach(block -> blocks.put(block.id(), block.label()));
    assertEquals(survey.table().headings(), blocks);
    assertEquals(
        List.copyOf(survey.table().headings().keySet()), List.copyOf(blocks.keySet()), "order");
  }

  @ParameterizedTest
  @EnumSource
  void theFileOfWeights_namesEveryNodeOnce_withTheWeight1(Survey survey) {
    Set<String> nodes = new LinkedHashSet<>();
    String text = Guangxi.text(survey.weights()).replaceAll("#.*", "");
    Matcher weight = Pattern.compile("([PK]\\d[\\d.]*): *([\\d.]+)").matcher(text);
    while (weight.find()) {
      assertEquals("1", weight.group(2), weight.group(1));
      assertEquals(true, nodes.add(weight.group(1)), () -> weight.group(1) + " stands twice");
    }
    Set<String> published = new LinkedHashSet<>(survey.table().headings().keySet());
    survey.table().leaves().forEach(leaf -> published.add(leaf.id()));
    assertEquals(published, nodes);
  }

  @ParameterizedTest
  @EnumSource
  void theSheetOfMarks_isAboutTheLeavesThatReadIt(Survey survey) {
    List<String> judged =
        rules(survey).stream()
            .filter(rule -> rule.text().contains("marks"))
            .map(RuleModel::id)
            .toList();
    List<String> onTheSheet =
        survey.scheme().tables().stream()
            .filter(table -> table.name().equals("marks"))
            .flatMap(table -> table.columns().get(table.indexOf("indicator")).choices().stream())
            .map(Choice::value)
            .toList();
    assertEquals(judged, onTheSheet);
    for (RuleModel rule : rules(survey)) {
      boolean readsItself = rule.text().contains("indicator = " + rule.id() + ":");
      assertEquals(judged.contains(rule.id()), readsItself, rule.text());
    }
  }

  private static List<RuleModel> rules(Survey survey) {
    return survey.scheme().model().rules().toList();
  }
}
