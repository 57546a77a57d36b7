package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Main;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder = Path.of("");

  @Test
  void theLineOfNotationIsACompleteScheme() throws IOException {
    Scheme scheme = Rules.compile(block("rules")).orThrow();
    assertEquals("5", scheme.score(Map.of("completion", "9.99")).total().toString());
    assertEquals("1/2", scheme.score(Map.of("completion", "99.99")).total().toString());
    assertEquals(Rational.ZERO, scheme.score(Map.of("completion", "100")).total());
  }

  @Test
  void theLinesOfTheLeagueTableComeFromTheProgram() throws IOException {
    String july = ROOT.resolve("examples/guangxi-2019/cases/july").toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new String[] {
              "score",
              ROOT.resolve("examples/guangxi-2019/guangxi-2019.rules").toString(),
              "--facts",
              july + "/facts.csv",
              "--table",
              "findings=" + july + "/findings.csv",
              "--table",
              "counties=" + july + "/counties.csv",
              "--date",
              "2019-07-31"
            },
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    assertEquals(0, exit);
    List<String> printed = out.toString(StandardCharsets.UTF_8).lines().toList();
    List<String> shown = block("text").lines().toList();
    assertFalse(shown.isEmpty());
    for (String line : shown) {
      assertTrue(printed.contains(line), "the program does not print: " + line);
    }
  }

  @Test
  void theCommandsRunInContinuousIntegration() throws IOException {
    String ci = Files.readString(ROOT.resolve(".ci/run"));
    for (String command : blocks("sh")) {
      assertTrue(ci.contains(command.strip()), ".ci/run does not run: " + command);
    }
  }

  @Test
  void theCodeCompilesAndDoesWhatItsCommentsSay() throws Exception {
    String code =
        """
        import dev.scoring.core.*;
        import dev.scoring.core.json.Json;
        import dev.scoring.core.model.*;
        import dev.scoring.core.number.Rational;
        import dev.scoring.core.result.*;
        import dev.scoring.dsl.Rules;
        import java.util.Map;
        public class Embed {
          public static String run() {
        %s
            return five + " " + half + " " + why.score().total() + " " + Json.of(why).isEmpty()
                + " " + most.toPlainString();
          }
        }
        """
            .formatted(block("java"));
    Path source = Files.writeString(folder.resolve("Embed.java"), code);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int exit =
        compiler.run(
            null,
            messages,
            messages,
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            source.toString());
    assertEquals(0, exit, messages.toString(StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object result = loader.loadClass("Embed").getMethod("run").invoke(null);
      assertEquals("5 1/2 4 false 5", result);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
    int count = 0;
    while (link.find()) {
      count++;
      assertTrue(Files.exists(ROOT.resolve(link.group(1))), "no such file: " + link.group(1));
    }
    assertTrue(count > 5, "links were found");
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static String block(String language) throws IOException {
    return blocks(language).get(0);
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(readme());
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }
}
