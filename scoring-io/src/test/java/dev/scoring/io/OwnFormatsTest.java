package dev.scoring.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.Rules;
import dev.scoring.io.output.ScoreFormat;
import dev.scoring.io.output.ScoreFormats;
import dev.scoring.io.row.ByteSource;
import dev.scoring.io.row.InspectionReader;
import dev.scoring.io.row.InspectionSources;
import dev.scoring.io.row.LoadedInspection;
import dev.scoring.io.row.RejectedData;
import dev.scoring.io.row.RowFormat;
import dev.scoring.io.row.RowFormats;
import dev.scoring.io.row.Source;
import dev.scoring.io.show.Formats;
import dev.scoring.io.show.ProblemText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A format of data and a form of scores each need a class and a line that registers it. */
final class OwnFormatsTest {

  private static final RowFormats DATA = RowFormats.STANDARD.with(new PipedRows());
  private static final Formats<ScoreFormat> SCORES =
      ScoreFormats.STANDARD.with("lines", LinesOutput::new);

  private static final String RULES =
      """
      facts {
        late: count
      }
      table findings {
        unit: unit
        weight: count
      }
      A: each late 0.5 cap 10
      B: each (findings where weight >= 2) 3
      """;

  private final Scheme scheme = Rules.compile(RULES).orThrow();

  private static Source source(String name, String text) {
    return new Source(name, ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private LoadedInspection read(String facts) throws IOException, RejectedData {
    InspectionSources sources =
        new InspectionSources(
            source("facts.txt", facts),
            Optional.empty(),
            Map.of("findings", source("findings.csv", "unit,weight\n\"A\",2\nA,5\nB,1\n")),
            DATA);
    return new InspectionReader(scheme, note -> {}).read(sources, Optional.empty());
  }

  @Test
  void ownRows_areScored_andWrittenInAnOwnForm() throws IOException, RejectedData {
    LoadedInspection loaded = read("unit|late\nA|3\nB|2\n");
    assertEquals(
        "total\nA: 15/2\nB: 1\n2\n",
        SCORES
            .named("lines")
            .orElseThrow()
            .text(scheme.model(), scheme.score(loaded.inspection())));
  }

  @Test
  void problemsOfOwnRows_haveTheirPlace() {
    RejectedData rejected =
        assertThrows(RejectedData.class, () -> read("unit|late\nA|many\nB|2|3\n"));
    assertEquals(
        """
        facts.txt:2:2: D105 wrong-type unit `A`, fact `late`
        facts.txt:3: F103 ragged-row unit `B`
        """,
        rejected.problems().stream()
            .map(each -> each.place() + ": " + each.code() + " " + each.subject() + "\n")
            .reduce("", String::concat));
    assertEquals(
        2,
        ProblemText.of(rejected.problems(), 10).lines().filter(l -> l.contains("error")).count());
  }

  @Test
  void everyForm_isOfferedByItsName() {
    assertEquals(List.of("table", "csv", "json", "lines"), SCORES.names());
    RowFormat csv = DATA.of("facts.csv");
    assertEquals(RowFormats.STANDARD.of("facts.csv"), csv);
  }
}
