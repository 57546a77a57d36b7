package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding that would cost nobody, because one of its two sides is not named, is refused. */
class FindingsTest {

  private static final Map<String, String> LINK =
      Map.of("date", "2019-07-10", "unit", "us", "rule", "A5.3", "other", "them", "cause", "");

  @ParameterizedTest
  @ValueSource(strings = {"guangxi-2019.rules", "guangxi-2019.zh.rules"})
  void aProviderThatIsTheCause_mustBeNamed(String file) {
    Scheme scheme = new ExampleFolder("guangxi-2019").scheme(file);
    for (String rule : List.of("C1.1", "C2.2", "C2.3", "C2.5", "C3.2", "C3.3")) {
      Map<String, String> named = Map.of("rule", rule, "cause", "provider");
      assertEquals(List.of(), problems(scheme, named), rule);
      assertEquals(List.of(), problems(scheme, Map.of("rule", rule, "other", "")), rule);
      Map<String, String> unnamed = Map.of("rule", rule, "cause", "provider", "other", "");
      assertEquals(List.of("D104 findings other"), problems(scheme, unnamed), rule);
      Map<String, String> labelled = Map.of("rule", rule, "cause", "数据提供部门未提供", "other", " ");
      assertEquals(List.of("D104 findings other"), problems(scheme, labelled), rule);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"guangxi-2019.rules", "guangxi-2019.zh.rules"})
  void bothEndsOfALink_mustBeNamed(String file) {
    Scheme scheme = new ExampleFolder("guangxi-2019").scheme(file);
    assertEquals(List.of(), problems(scheme, Map.of()));
    assertEquals(List.of("D104 findings other"), problems(scheme, Map.of("other", "")));
    assertEquals(List.of("D104 findings unit"), problems(scheme, Map.of("unit", "")));
    assertEquals(
        List.of("D104 findings other"), problems(scheme, Map.of("cause", "provider", "other", "")));
  }

  /** What is wrong with the link where some of its cells say something else. */
  private static List<String> problems(Scheme scheme, Map<String, String> changed) {
    Map<String, String> row = new HashMap<>(LINK);
    row.putAll(changed);
    RandomInspections units = RandomInspections.seeded(1);
    InspectionData data =
        new InspectionData(
            Guangxi.inspection("july").date(),
            List.of(units.cleanUnit("us"), units.cleanUnit("them")),
            List.of(row),
            List.of());
    Inspection.Builder inspection = data.inspection(scheme);
    try {
      scheme.score(inspection.build());
      return List.of();
    } catch (DataException refused) {
      return refused.problems().stream().map(FindingsTest::said).toList();
    }
  }

  private static String said(DataProblem problem) {
    return problem.code().id() + " " + problem.table() + " " + problem.field();
  }
}
