package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scoring.cli.Workbench.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same facts as offices save them, each with all that the program says of it: the scores are
 * those of the plain sheet, or nothing is scored. What is said stands in {@code said.txt}, which
 * {@code -Dstreet.write=true} writes anew. Each is read as a whole and a stretch at a time.
 */
final class StreetSheetsTest {

  private static final Path STREET = Path.of("src/test/resources/street");
  private static final Path SAID = STREET.resolve("said.txt");
  private static final String RULES = "street-2025.rules";

  @TempDir private Path directory = Path.of("");

  private Workbench bench() throws IOException {
    Workbench bench = new Workbench(directory);
    String rules = Files.readString(STREET.resolve(RULES));
    bench.with("whole.rules", rules);
    // Without ranks and the previous period no unit needs another.
    bench.with(
        "stretches.rules",
        rules
            .replaceAll("(?m)^  B5 .*\n", "")
            .replaceAll("(?m)^(  B4 .*：)计数 名次.*$", "$11 当 满意度 ≥ 95"));
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

  private static Stream<Path> sheets() throws IOException {
    try (Stream<Path> all = Files.list(STREET.resolve("data"))) {
      return all.sorted().toList().stream();
    }
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String part : Files.readString(SAID).split("(?m)^== ", -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        expected.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return expected;
  }

  @TestFactory
  Stream<DynamicTest> everySheet_isScoredLikeThePlainOneOrRefusedInWords() throws IOException {
    if (Boolean.getBoolean("street.write")) {
      StringBuilder said = new StringBuilder();
      sheets()
          .forEach(
              sheet ->
                  said.append("== ")
                      .append(sheet.getFileName())
                      .append('\n')
                      .append(said(sheet, "whole.rules")));
      Files.writeString(SAID, said);
    }
    Map<String, String> expected = expected();
    return sheets()
        .flatMap(
            sheet ->
                Stream.of("whole.rules", "stretches.rules")
                    .map(
                        rules ->
                            dynamicTest(
                                sheet.getFileName() + ", " + rules,
                                () ->
                                    assertEquals(
                                        expected.get(sheet.getFileName().toString()),
                                        said(sheet, rules)))));
  }

  @Test
  void everySheet_isThere() throws IOException {
    assertEquals(
        sheets().map(sheet -> sheet.getFileName().toString()).toList(),
        expected().keySet().stream().toList());
  }
}
