package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Sheets in a directory, and what the program says of each, which stands in {@code said.txt} beside
 * them; {@code -Dsaid.write=true} writes it anew.
 */
final class SaidOfSheets {

  private final Path directory;
  private final List<String> rules;
  private final BiFunction<Path, String, String> program;

  /**
   * Prepares to compare.
   *
   * @param rules each is used for each sheet, and the same must be said
   * @param program gives what is said of a sheet with some rules
   */
  SaidOfSheets(Path directory, List<String> rules, BiFunction<Path, String, String> program) {
    this.directory = directory;
    this.rules = rules;
    this.program = program;
  }

  private List<Path> sheets() throws IOException {
    try (Stream<Path> all = Files.list(directory.resolve("data"))) {
      return all.sorted().toList();
    }
  }

  private Map<String, String> expected() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String part : Files.readString(directory.resolve("said.txt")).split("(?m)^== ", -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        expected.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return expected;
  }

  private void write() {
    try {
      StringBuilder said = new StringBuilder();
      for (Path sheet : sheets()) {
        said.append("== ").append(sheet.getFileName()).append('\n');
        said.append(program.apply(sheet, rules.get(0)));
      }
      Files.writeString(directory.resolve("said.txt"), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A test for each sheet and each of the rules. */
  Stream<DynamicTest> tests() throws IOException {
    if (Boolean.getBoolean("said.write")) {
      write();
    }
    Map<String, String> expected = expected();
    List<Path> sheets = sheets();
    assertEquals(
        sheets.stream().map(sheet -> sheet.getFileName().toString()).toList(),
        expected.keySet().stream().toList());
    return sheets.stream()
        .flatMap(
            sheet ->
                rules.stream()
                    .map(
                        each ->
                            dynamicTest(
                                sheet.getFileName() + ", " + each,
                                () ->
                                    assertEquals(
                                        expected.get(sheet.getFileName().toString()),
                                        program.apply(sheet, each)))));
  }
}
