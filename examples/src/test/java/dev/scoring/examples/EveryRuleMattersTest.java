package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Takes the rules out of the scheme's file one by one, and expects the second scorer to notice on
 * random units. So the random units exercise every rule, and an agreement over them means
 * something.
 */
class EveryRuleMattersTest {

  private static final Pattern RULE =
      Pattern.compile("(?m)^ {6}([A-E]\\d\\.\\d+) \".*\":\\R(?: {10}.*\\R)+");

  private record Sample(InspectionData data, List<Map<String, String>> expected) {}

  @Test
  void withoutAnyOneRule_someRandomUnitScoresDifferently() {
    String text = Guangxi.text(Guangxi.RULES);
    List<Sample> samples = samples();
    List<String> unnoticed = new ArrayList<>();
    int rules = 0;
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      rules++;
      String without = text.substring(0, rule.start()) + text.substring(rule.end());
      Scheme scheme = Rules.compile("without.rules", without).orThrow();
      if (samples.stream().noneMatch(sample -> differs(scheme, sample))) {
        unnoticed.add(rule.group(1));
      }
    }
    assertEquals(102, rules);
    assertTrue(unnoticed.isEmpty(), () -> "nobody would notice a slip in " + unnoticed);
  }

  private static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (long seed = 0; seed < 400; seed++) {
      InspectionData data = RandomInspections.seeded(seed).inspection(8);
      Oracle oracle = new Oracle(data);
      samples.add(
          new Sample(
              data, data.units().stream().map(unit -> Results.row(oracle.score(unit))).toList()));
    }
    return samples;
  }

  private static boolean differs(Scheme scheme, Sample sample) {
    List<Score> scores = scheme.score(sample.data().forScheme(scheme)).scores();
    return !scores.stream().map(Results::row).toList().equals(sample.expected());
  }
}
