package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs of the examples tell to type works, and the files that they name are there. */
class ExampleReadmesTest {

  private static final Path EXAMPLES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clinical-score",
        "credit-scorecard",
        "guangxi-2019",
        "guangxi-2019/requests",
        "monthly-contest",
        "supplier-rating",
        "survey-2019"
      })
  void everyCommand_runs(String example) {
    List<String> commands = commands(example);
    assertFalse(commands.isEmpty());
    for (String command : commands) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code =
          Main.run(
              arguments(command),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8));
      assertEquals(0, code, () -> command + "\n" + err.toString(StandardCharsets.UTF_8));
      for (String note : err.toString(StandardCharsets.UTF_8).lines().toList()) {
        assertTrue(isTold(note, example), () -> command + "\n" + note);
      }
      assertTrue(out.size() > 0, command);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"clinical-score", "credit-scorecard", "monthly-contest", "supplier-rating"})
  void everyFileThatIsNamed_isThere(String example) {
    Matcher name =
        Pattern.compile("`([a-z0-9-]+\\.(?:csv|rules|md))`|\\]\\(([^)#:]+)\\)")
            .matcher(text(example));
    int count = 0;
    while (name.find()) {
      String file = name.group(1) == null ? name.group(2) : name.group(1);
      assertTrue(Files.exists(EXAMPLES.resolve(example).resolve(file)), file);
      count++;
    }
    assertTrue(count > 3);
  }

  /** Whether the README says itself which columns the program passes over. */
  private static boolean isTold(String note, String example) {
    Matcher columns = Pattern.compile("^note: \\S+: (columns .* are not read)$").matcher(note);
    return columns.matches() && text(example).replaceAll("\\s+", " ").contains(columns.group(1));
  }

  private static List<String> commands(String example) {
    List<String> commands = new ArrayList<>();
    Matcher command =
        Pattern.compile("(?m)^java -jar scoring-cli/target/scoring.jar ((?:.*\\\\\\n)*.*)$")
            .matcher(text(example));
    while (command.find()) {
      commands.add(command.group(1));
    }
    return commands;
  }

  private static String[] arguments(String command) {
    return command.replace("\\\n", " ").strip().replace("examples/", EXAMPLES + "/").split("\\s+");
  }

  private static String text(String example) {
    return Guangxi.text(EXAMPLES.resolve(example).resolve("README.md"));
  }
}
