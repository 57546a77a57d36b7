package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.json.Json;
import dev.scoring.dsl.Rules;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that is written a stretch at a time is what it is for all units at once. */
final class JsonOutputTest {

  private static final String RULES =
      """
      facts {
        late: count
        closed: flag
      }
      not rated "closed" when closed
      A: each late 0.5 cap 10
      """;

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 511, 512, 513, 1_300})
  void unitsOfEveryKind(int units) {
    compare(units, unit -> unit % 3 == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 600})
  void unitsThatAreAllRated(int units) {
    compare(units, unit -> false);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 600})
  void unitsOfWhichNoneIsRated(int units) {
    compare(units, unit -> true);
  }

  private void compare(int units, IntPredicate closed) {
    Scheme scheme = Rules.compile(RULES).orThrow();
    Inspection.Builder inspection = scheme.inspection();
    StringBuilder facts = new StringBuilder("unit,late,closed\n");
    for (int unit = 0; unit < units; unit++) {
      inspection.unit("市" + unit, Map.of("late", unit, "closed", closed.test(unit)));
      facts.append("市" + unit + "," + unit + "," + closed.test(unit) + "\n");
    }
    assertEquals(
        new Run(0, Json.of(scheme.model(), scheme.score(inspection.build())), ""),
        new Workbench(directory)
            .with("a.rules", RULES)
            .with("facts.csv", facts.toString())
            .run("score", "%/a.rules", "--facts", "%/facts.csv", "--format", "json"));
  }
}
