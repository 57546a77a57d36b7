package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The good corpus against the sections of the reference. Each file of cases says in lines {@code #
 * shows: rank other-units} which sections the cases below it show.
 */
class SectionsTest {

  private static final Path REFERENCE = Path.of("../docs/language.md");
  private static final Path GOOD = Path.of("src/test/resources/corpus/good");
  private static final String LABEL = "# shows:";

  /** Sections that show nothing that could be scored. */
  private static final Set<String> WITHOUT_CASES =
      Set.of(
          "several-files",
          "what-the-language-refuses",
          "limits",
          "the-formatter",
          "diagnostics",
          "grammar",
          "glossary",
          "all-keywords");

  @Test
  void everySectionOfTheReference_hasACase() throws IOException {
    Map<String, Integer> cases = cases();
    Set<String> without = sections();
    without.removeAll(WITHOUT_CASES);
    without.removeAll(cases.keySet());
    assertEquals(new TreeSet<>(), without);
  }

  @Test
  void everyLabel_isASectionOfTheReference() throws IOException {
    Set<String> unknown = new TreeSet<>(cases().keySet());
    unknown.removeAll(sections());
    assertEquals(new TreeSet<>(), unknown);
  }

  @Test
  void theCorpus_hasThreeHundredCases() throws IOException {
    int cases = 0;
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file, UTF_8);
      assertTrue(lines.get(0).startsWith(LABEL), () -> file + " does not say what it shows");
      cases += (int) lines.stream().filter(SectionsTest::isCase).count();
    }
    int found = cases;
    assertTrue(found >= 300, () -> found + " cases");
  }

  private static Map<String, Integer> cases() throws IOException {
    Map<String, Integer> cases = new TreeMap<>();
    for (Path file : files()) {
      List<String> labels = List.of();
      for (String line : Files.readAllLines(file, UTF_8)) {
        if (line.startsWith(LABEL)) {
          labels = List.of(line.substring(LABEL.length()).strip().split(" +"));
        } else if (isCase(line)) {
          labels.forEach(label -> cases.merge(label, 1, Integer::sum));
        }
      }
    }
    return cases;
  }

  private static boolean isCase(String line) {
    return line.contains("->") && !line.startsWith("#");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(GOOD)) {
      return files.filter(file -> file.toString().endsWith(".cases")).sorted().toList();
    }
  }

  /** The anchors of the headings. */
  private static Set<String> sections() throws IOException {
    TreeSet<String> sections = new TreeSet<>();
    boolean code = false;
    for (String line : Files.readAllLines(REFERENCE, UTF_8)) {
      code ^= line.startsWith("```");
      if (!code && (line.startsWith("## ") || line.startsWith("### "))) {
        sections.add(
            line.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-'));
      }
    }
    return sections;
  }
}
