package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.scoring.dsl.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The corpus of small files under {@code src/test/resources/corpus}. Each file in {@code bad} is
 * named for the code that it shows and has all its diagnostics, as rendered, in a {@code .txt}
 * beside it. Each file in {@code good} has cases beside it, see {@link ScoredCases}.
 *
 * <p>With {@code -Dcorpus.rewrite=true} the expected texts are written anew, and the run still
 * fails, so that nobody takes it for a test.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Path BAD = CORPUS.resolve("bad");
  private static final Path GOOD = CORPUS.resolve("good");
  private static final boolean REWRITE = Boolean.getBoolean("corpus.rewrite");

  @TestFactory
  Stream<DynamicTest> badFile_givesExactlyItsDiagnostics() throws IOException {
    return files(BAD, ".rules").stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Compilation compilation =
                          Rules.compile(name + ".rules", read(BAD.resolve(name + ".rules")));
                      Set<String> found =
                          compilation.diagnostics().stream()
                              .map(Diagnostic::code)
                              .collect(Collectors.toCollection(TreeSet::new));
                      assertTrue(
                          found.contains(name.substring(0, 4)),
                          () -> name + " does not show its code:\n" + compilation.render());
                      compare(BAD.resolve(name + ".txt"), compilation.render());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> goodFile_scoresAsItsCasesSay() throws IOException {
    return files(GOOD, ".rules").stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Compilation compilation =
                          Rules.compile(name + ".rules", read(GOOD.resolve(name + ".rules")));
                      assertTrue(
                          compilation.diagnostics().stream()
                              .noneMatch(each -> each.severity() != Severity.NOTE),
                          compilation::render);
                      Path cases = GOOD.resolve(name + ".cases");
                      compare(cases, ScoredCases.run(compilation.orThrow(), read(cases)));
                    }));
  }

  @Test
  void everyFile_hasItsPartner() throws IOException {
    assertEquals(files(BAD, ".rules"), files(BAD, ".txt"));
    assertEquals(files(GOOD, ".rules"), files(GOOD, ".cases"));
  }

  @Test
  void everyCode_hasAFileThatShowsIt() throws IOException {
    List<String> names = files(BAD, ".rules");
    for (Code code : Code.values()) {
      assertTrue(
          names.stream().anyMatch(name -> name.startsWith(code.id() + "-")),
          () -> "no file in " + BAD + " shows " + code);
    }
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (REWRITE) {
      if (!Files.exists(expected) || !read(expected).equals(actual)) {
        Files.writeString(expected, actual, UTF_8);
      }
      fail(
          "expected texts were rewritten; look at the difference and run again without the switch");
    }
    assertEquals(read(expected), actual);
  }

  private static List<String> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
