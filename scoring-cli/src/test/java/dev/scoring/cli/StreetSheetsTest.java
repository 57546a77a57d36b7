package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Workbench.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same facts as offices save them, each with all that the program says of it: the scores are
 * those of the plain sheet, or nothing is scored. What is said stands in {@code said.txt}, which
 * {@code -Dsaid.write=true} writes anew. Each is read as a whole and a stretch at a time.
 */
final class StreetSheetsTest {

  private static final Path STREET = Path.of("src/test/resources/street");
  private static final String RULES = "street-2025.rules";

  @TempDir private Path directory = Path.of("");

  private Workbench bench() throws IOException {
    Workbench bench = new Workbench(directory);
    String rules = Files.readString(STREET.resolve(RULES));
    bench.with("whole.rules", rules);
    // Without ranks and the previous period no unit needs another.
    bench.with(
        "stretches.rules",
        rules.replaceAll("(?m)^  B5 .*\n", "").replaceAll("(?m)^  B4 .*$", "  B4：1 当 满意度 ≥ 95"));
    for (String name : new String[] {"complaints.csv", "previous.csv"}) {
      bench.with(name, Files.readAllBytes(STREET.resolve(name)));
    }
    return bench;
  }

  private static Run score(Workbench bench, String rules, String facts) {
    List<String> arguments = new ArrayList<>(List.of("score", "%/" + rules, "--format", "csv"));
    arguments.addAll(List.of("--facts", "%/" + facts, "--table", "投诉=%/complaints.csv"));
    arguments.addAll(List.of("--date", "2025-06-30"));
    if (rules.equals("whole.rules")) {
      arguments.addAll(List.of("--previous", "%/previous.csv"));
    }
    return bench.run(arguments.toArray(new String[0]));
  }

  /** What the program says of each sheet: whether the scores are those of 00, and its messages. */
  private String said(Path sheet, String rules) {
    try {
      Workbench bench = bench();
      bench.with("00.csv", Files.readAllBytes(STREET.resolve("data/00.csv")));
      String name = sheet.getFileName().toString();
      bench.with(name, Files.readAllBytes(sheet));
      Run plain = score(bench, rules, "00.csv");
      Run run = score(bench, rules, name);
      assertEquals(0, plain.exitCode(), plain.err());
      return (run.exitCode() == 0
              ? run.out().equals(plain.out()) ? "same" : "other scores"
              : "exit " + run.exitCode())
          + "\n"
          + run.err();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everySheet_isScoredLikeThePlainOneOrRefusedInWords() throws IOException {
    return new SaidOfSheets(STREET, List.of("whole.rules", "stretches.rules"), this::said).tests();
  }
}
