package dev.scoring.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.dsl.Rules;
import dev.scoring.io.output.ScoreFormat;
import dev.scoring.io.output.ScoreFormats;
import dev.scoring.io.output.ScoreOutput;
import dev.scoring.io.output.TextTarget;
import dev.scoring.io.row.InspectionReader;
import dev.scoring.io.row.InspectionSources;
import dev.scoring.io.row.LoadedInspection;
import dev.scoring.io.row.RejectedData;
import dev.scoring.io.row.RowFormats;
import dev.scoring.io.row.RowLimits;
import dev.scoring.io.show.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that are scored a stretch at a time come out as those that are scored together. */
final class UnitStreamTest {

  private static final String RULES =
      """
      scheme demo

      facts {
        kind: one of town, city
        total: count
        done: count at most total
        online: rate or empty
        closed: flag
      }

      table findings {
        unit: unit
        other: unit or empty
        weight: count
      }

      not rated "closed down" when closed

      part X deduct from 100, rescale absent {
        A 60 {
          A.1: rate online < [90:4, 99:0.25] for city
          A.2: each (findings by unit where weight >= 2) 3
        }
        B 40 when total > 0 {
          B.1: rate done / total or empty < [60:7]
          B.2: each (findings by other) 1
        }
      }
      total ALL = X
      rating ALL {
        high [90, 100]
        low [0, 90)
      }
      list black when ALL < 90
      """;

  private static final String HEADER = "unit,kind,total,done,online,closed\n";
  private static final String ROWS = "unit,other,weight\n";
  private static final int[] LENGTHS = {1, 2, 3, 7, 1000};
  private static final int UNITS = 22;

  private final Scheme scheme = Rules.compile("demo.rules", RULES).orThrow();

  @TempDir private Path directory = Path.of("");

  private String facts = units();
  private String findings = findings();

  private static String units() {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < UNITS; i++) {
      int total = random.nextInt(4);
      text.append("U" + i + (i % 3 == 0 ? ",city," : ",town,") + total)
          .append("," + random.nextInt(total + 1))
          .append(random.nextBoolean() ? "," : "," + (80 + random.nextInt(20)) + ".5")
          .append(i % 5 == 4 ? ",true\n" : ",false\n");
    }
    return text.toString();
  }

  private static String findings() {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder(ROWS);
    for (int i = 0; i < 60; i++) {
      String other = random.nextBoolean() ? "" : "U" + random.nextInt(UNITS);
      text.append(" U" + random.nextInt(UNITS) + "," + other + "," + random.nextInt(4) + "\n");
    }
    return text.toString();
  }

  private InspectionSources files() throws IOException {
    Path table = Files.writeString(directory.resolve("findings.csv"), findings);
    Path units = Files.writeString(directory.resolve("facts.csv"), facts);
    return new InspectionSources(
        FileBytes.source(units),
        Optional.empty(),
        Map.of("findings", FileBytes.source(table)),
        RowFormats.STANDARD);
  }

  private void stream(ScoreOutput output, int length, int threads)
      throws IOException, RejectedData {
    // With short stretches also what is kept goes to a file at once.
    Scratch scratch = length < UnitStream.STRETCH ? new Scratch(0) : new Scratch();
    new UnitStream(scheme, Optional.empty(), output, length, threads, scratch)
        .score(files(), note -> {});
  }

  private String streamed(ScoreFormat format, int length, int threads)
      throws IOException, RejectedData {
    StringBuilder text = new StringBuilder();
    stream(format.output(scheme.model(), Optional.empty(), TextTarget.of(text)), length, threads);
    return text.toString();
  }

  private static String problems(RejectedData rejected) {
    return ProblemText.of(rejected.problems(), rejected.count(), RowLimits.PROBLEMS_SHOWN);
  }

  /** Returns the problems, which are the same however many units are scored at a time. */
  private String assertRejectedAlike() throws IOException {
    InspectionSources files = files();
    String expected =
        problems(
            assertThrows(
                RejectedData.class,
                () -> {
                  LoadedInspection loaded =
                      new InspectionReader(scheme, note -> {}).read(files, Optional.empty());
                  try {
                    scheme.score(loaded.inspection());
                  } catch (DataException e) {
                    throw loaded.rejected(e);
                  }
                }));
    for (int length : LENGTHS) {
      for (int threads = 1; threads <= 2; threads++) {
        int with = threads;
        assertEquals(
            expected,
            problems(
                assertThrows(
                    RejectedData.class,
                    () ->
                        streamed(ScoreFormats.STANDARD.named("csv").orElseThrow(), length, with))),
            "length " + length);
      }
    }
    return expected.replace(directory + "/", "");
  }

  @Test
  void scores_areThoseOfAllUnitsTogether() throws IOException, RejectedData {
    Assessment together =
        scheme.score(
            new InspectionReader(scheme, note -> {}).read(files(), Optional.empty()).inspection());
    assertFalse(together.notRated().isEmpty());
    for (ScoreFormat format : ScoreFormats.STANDARD.byName().values()) {
      String expected = format.text(scheme.model(), together);
      for (int length : LENGTHS) {
        for (int threads = 1; threads <= 3; threads++) {
          assertEquals(expected, streamed(format, length, threads));
        }
      }
    }
  }

  @Test
  void everyStretch_isAPart() throws IOException, RejectedData {
    for (int length : LENGTHS) {
      List<Integer> parts = new ArrayList<>();
      stream(
          new ScoreOutput() {
            @Override
            public void begin() {}

            @Override
            public Part part(Assessment units) {
              return () -> parts.add(units.scores().size() + units.notRated().size());
            }

            @Override
            public void end() {
              parts.add(0);
            }
          },
          length,
          2);
      assertEquals((UNITS + length - 1) / length + 1, parts.size());
      assertEquals(UNITS, parts.stream().mapToInt(Integer::intValue).sum());
    }
  }

  @Test
  void problemsOfSeveralStretches_comeInTheirOrder() throws IOException {
    facts =
        HEADER
            + "A,town,1,1,,false\nB,village,1,1,,false\nC,town,1\nD,town,1,2,,false\n"
            + "A,town,1,1,101,false\n,town,1,1,,false\nE,city,x,1,,\nA,city,1,1,,false\n";
    findings = ROWS + "A,B,2\nF,,1\nA,,-1\n,A,1\nb,H,1\nA,Z\n";
    assertEquals(
        """
        facts.csv:3:2: error[D107 unknown-choice]: unit `B`, fact `kind`: `village` is not a known value
          help: expected one of `town`, `city`
        facts.csv:4: error[F103 ragged-row]: unit `C`: the row has 3 cells, and the header has 6
        facts.csv:5:4: error[D109 contradiction]: unit `D`, fact `done`: it must be at most `total`, and is not
          help: it is 2, and the other is 1
        facts.csv:6:1: error[D103 duplicate-unit]: unit `A`: the unit stands twice among the units
          help: it stands first in line 2
        facts.csv:6:5: error[D106 out-of-domain]: unit `A`, fact `online`: `101` is not per cent from 0 to 100
        facts.csv:7:1: error[D103 duplicate-unit]: the unit has no name
        facts.csv:8:3: error[D105 wrong-type]: unit `E`, fact `total`: `x` is not a whole number, 0 or more
        facts.csv:8:6: error[D104 empty]: unit `E`, fact `closed`: it is empty
          help: expected true or false; write `no` or `否` where it does not hold
        facts.csv:9:1: error[D103 duplicate-unit]: unit `A`: the unit stands twice among the units
          help: it stands first in line 2
        findings.csv:3:1: error[D108 unknown-unit]: unit `F`, column `unit`: no unit is called so
        findings.csv:4:3: error[D106 out-of-domain]: unit `A`, column `weight`: `-1` is not a whole number, 0 or more
        findings.csv:5:1: error[D104 empty]: column `unit`: it is empty
          help: expected the name of a unit
        findings.csv:6:1: error[D108 unknown-unit]: unit `b`, column `unit`: no unit is called so
          help: did you mean `B`?
        findings.csv:6:2: error[D108 unknown-unit]: unit `H`, column `other`: no unit is called so
        findings.csv:7: error[F103 ragged-row]: unit `A`: the row has 2 cells, and the header has 3
        """,
        assertRejectedAlike());
  }

  @Test
  void unknownUnit_isComparedWithThoseOfAllStretches() throws IOException {
    facts = facts.replace("U3,", "Nanning,").replace("U20,", "Beijing,");
    findings = ROWS + "Naning,Beijin,2\nU0,U3,1\n";
    String problems = assertRejectedAlike();
    assertTrue(problems.contains("help: did you mean `Nanning`?"), problems);
    assertTrue(problems.contains("help: did you mean `Beijing`?"), problems);
  }

  @Test
  void missingColumns_areToldOnce() throws IOException {
    facts = facts.replace("total", "totale");
    findings = findings.replace("weight", "wight");
    assertEquals(
        """
        facts.csv:1: error[D101 missing]: column `total`: it is missing
          help: expected a whole number, 0 or more
        facts.csv:1:3: error[D102 unknown]: column `totale`: the scheme has no fact of this name
          help: did you mean `total`?
        findings.csv:1: error[D101 missing]: column `weight`: it is missing
          help: expected a whole number, 0 or more
        findings.csv:1:3: error[D102 unknown]: column `wight`: the table has no column of this name
          help: did you mean `weight`?
        """,
        assertRejectedAlike());
  }

  @Test
  void brokenFiles_areToldWithWhatWasReadBefore() throws IOException {
    facts = HEADER + "A,town,1,1,,false\nB,town,1,1,,maybe\n\"C,town\n";
    findings = "\n";
    assertRejectedAlike();
  }

  @Test
  void emptyFacts_areRefused() throws IOException {
    facts = HEADER;
    findings = ROWS + "A,,1\n";
    assertRejectedAlike();
  }

  @Test
  void moreProblemsThanAreShown_areCounted() throws IOException {
    facts = facts.replaceAll("(?m),(true|false)$", ",perhaps");
    findings = findings.replaceAll("(?m),\\d$", ",x").repeat(3);
    assertTrue(assertRejectedAlike().endsWith(" more\n"));
  }
}
