package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Slips of a writer in the scheme of the streets, one a file under {@code
 * src/test/resources/street/mistakes}, each with all that is said of it in a {@code .txt} beside
 * it. {@code GRADES.md} there says of each how much it helps.
 *
 * <p>With {@code -Dcorpus.rewrite=true} the expected texts are written anew, and the run still
 * fails.
 */
class StreetMistakesTest {

  private static final Path FOLDER = Path.of("src/test/resources/street/mistakes");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| ([0-9]+[ab]?) \\| [^|]+ \\| ([ABC]|silent|right) \\|", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> slip_isToldAsItsTextSays() throws IOException {
    return names(".rules").stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name, said(name))));
  }

  /** What a grade says: nothing is said where a slip is silent, and of what reads right. */
  @Test
  void everySlip_hasAGrade() throws IOException {
    Matcher row = ROW.matcher(read(FOLDER.resolve("GRADES.md")));
    Set<String> graded = new TreeSet<>();
    while (row.find()) {
      assertTrue(graded.add(row.group(1)), () -> row.group(1) + " stands twice");
      String grade = row.group(2);
      assertEquals(
          grade.equals("silent") || grade.equals("right"),
          said(row.group(1)).isEmpty(),
          row.group(1) + " is graded " + grade);
    }
    assertEquals(new TreeSet<>(names(".rules")), graded);
  }

  private static String said(String name) throws IOException {
    return Rules.compile(name + ".rules", read(FOLDER.resolve(name + ".rules"))).render();
  }

  private static void compare(String name, String actual) throws IOException {
    Path expected = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("corpus.rewrite")) {
      Files.writeString(expected, actual, UTF_8);
      fail("expected texts were rewritten; look at the difference and run again");
    }
    assertEquals(read(expected), actual);
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8).replace("\r\n", "\n");
  }
}
