package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.problem.DataProblem;
import dev.scoring.dsl.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on diagnostics has a section for every code, and its examples show what they say. */
class DiagnosticsPageTest {

  private static final Path PAGE = Path.of("../docs/diagnostics.md");
  private static final Pattern SECTION =
      Pattern.compile("^## (([EWDF][0-9]{3}) [a-z-]+): \\S.*$", Pattern.MULTILINE);
  private static final Pattern EXAMPLE =
      Pattern.compile("^```rules\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private record Section(String title, String code, String text) {}

  private static List<Section> sections() throws IOException {
    String page = Files.readString(PAGE, UTF_8).replace("\r\n", "\n");
    List<Section> sections = new ArrayList<>();
    Matcher heading = SECTION.matcher(page);
    while (heading.find()) {
      int end = page.indexOf("\n## ", heading.end());
      sections.add(
          new Section(
              heading.group(1),
              heading.group(2),
              page.substring(heading.end(), end < 0 ? page.length() : end)));
    }
    return sections;
  }

  @Test
  void everyCode_hasOneSectionWithItsName() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Code code : Code.values()) {
      expected.add(code.toString());
    }
    for (DataProblem.Code code : DataProblem.Code.values()) {
      expected.add(code.toString());
    }
    Set<String> found = new TreeSet<>();
    for (Section section : sections()) {
      // The codes of files belong to the program, which tests that it has their sections.
      if (!section.code().startsWith("F")) {
        assertTrue(found.add(section.title()), () -> section.title() + " has two sections");
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void everyExample_showsItsCodeAndNoOther() throws IOException {
    for (Section section : sections()) {
      Matcher example = EXAMPLE.matcher(section.text());
      boolean ofText = section.code().startsWith("E") || section.code().startsWith("W");
      assertEquals(ofText, example.find(), section.code() + " needs an example");
      if (ofText) {
        Compilation compilation = Rules.compile(example.group(1));
        Set<String> codes = new HashSet<>();
        for (Diagnostic diagnostic : compilation.diagnostics()) {
          if (diagnostic.severity() == Severity.ERROR || section.code().startsWith("W")) {
            codes.add(diagnostic.code());
          }
        }
        assertEquals(Set.of(section.code()), codes, compilation::render);
      }
    }
  }
}
