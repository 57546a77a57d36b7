package dev.scoring.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the tables of {@code docs/architecture.md} name exists. Between backticks stands a file with
 * its ending ({@code RulesLexer.g4}, {@code docs/diagnostics.md}), a folder with a stroke behind it
 * ({@code corpus/bad/}), a package without {@code dev.scoring} ({@code dsl.check}), a type ({@code
 * Check}, {@code core.Scheme}), or a member of a type ({@code Parser.parse}).
 */
class ArchitecturePageTest {

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  /** A package in small letters, a type, and what stands in the type. */
  private static final Pattern IN_JAVA =
      Pattern.compile("((?:[a-z]+\\.)*)([A-Z]\\w*)((?:\\.\\w+)*)");

  @Test
  void whatTheTablesName_exists() throws IOException {
    List<Path> files = Repository.files();
    List<String> missing = new ArrayList<>();
    int named = 0;
    for (String line : Files.readAllLines(Repository.ROOT.resolve("docs/architecture.md"))) {
      if (line.startsWith("|")) {
        Matcher name = NAMED.matcher(line);
        while (name.find()) {
          named++;
          if (!exists(name.group(1), files)) {
            missing.add("`%s` in %s".formatted(name.group(1), line));
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(named > 30, "only " + named + " names were found");
  }

  private static boolean exists(String name, List<Path> files) throws IOException {
    if (name.endsWith("/")) {
      return files.stream().anyMatch(file -> unified(file).contains("/" + name));
    }
    Matcher java = IN_JAVA.matcher(name);
    if (java.matches()) {
      String end = "/" + java.group(1).replace('.', '/') + java.group(2) + ".java";
      for (Path file : files) {
        if (unified(file).contains("/src/main/java/") && unified(file).endsWith(end)) {
          return says(Files.readString(file), java.group(3));
        }
      }
    }
    if (name.matches("[a-z]+(\\.[a-z]+)*")) {
      String folder = "/src/main/java/dev/scoring/" + name.replace('.', '/') + "/";
      if (files.stream().anyMatch(file -> unified(file).contains(folder))) {
        return true;
      }
    }
    return files.stream().anyMatch(file -> unified(file).endsWith("/" + name));
  }

  /** Whether a text has each word of a name such as {@code .Visitor.visitSteps}. */
  private static boolean says(String text, String members) {
    for (String member : members.split("\\.", -1)) {
      if (!Pattern.compile("\\b" + member + "\\b").matcher(text).find()) {
        return false;
      }
    }
    return true;
  }

  private static String unified(Path file) {
    return file.toString().replace('\\', '/');
  }
}
