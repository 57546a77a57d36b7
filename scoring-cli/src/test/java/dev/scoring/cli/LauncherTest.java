package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that prints its arguments and exits with 7. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  private static final int EXIT_CODE = 7;

  @TempDir private Path directory = Path.of("");

  private record Run(List<String> printed, int exitCode) {}

  @BeforeEach
  void install() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("where it is"));
    executable(folder.resolve("scoring"), Files.readString(Path.of("src/main/sh/scoring")));
    Files.createDirectories(directory.resolve("java/bin"));
    executable(
        directory.resolve("java/bin/java"),
        "#!/bin/sh\nprintf '<%s>\\n' \"$@\"\nexit " + EXIT_CODE + "\n");
    java("17.0.2");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private void java(String version) throws IOException {
    Files.writeString(
        directory.resolve("java/release"),
        "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", directory.resolve("java").toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(printed.lines().toList(), process.waitFor());
  }

  private Path installed() {
    return directory.resolve("where it is/scoring");
  }

  /** The end of what Java was given: the jar, and the arguments of the program. */
  private List<String> ofProgram(String... arguments) throws IOException {
    Path jar = installed().toRealPath().resolveSibling("scoring.jar");
    return Stream.concat(Stream.of("-jar", jar.toString()), Stream.of(arguments))
        .map(each -> "<" + each + ">")
        .toList();
  }

  private static List<String> last(int count, List<String> lines) {
    return lines.subList(lines.size() - count, lines.size());
  }

  @Test
  void argumentsAndTheExitCode_arePassedOn() throws IOException, InterruptedException {
    for (String command : List.of("check", "score")) {
      String[] arguments = {command, "two words", "", "*", "it's \"so\"", "$HOME\\n"};
      Run run = run(installed(), arguments);
      List<String> expected = ofProgram(arguments);
      assertEquals(expected, last(expected.size(), run.printed()));
      assertEquals(EXIT_CODE, run.exitCode());
    }
  }

  @Test
  void behindLinks_theJarIsFound() throws IOException, InterruptedException {
    Path first = Files.createSymbolicLink(directory.resolve("one"), Path.of("where it is/scoring"));
    Path second = Files.createSymbolicLink(directory.resolve("two"), first.toAbsolutePath());
    List<String> expected = ofProgram("score");
    assertEquals(expected, last(expected.size(), run(second, "score").printed()));
  }

  @Test
  void theArchive_isUsedIfThereIsOne() throws IOException, InterruptedException {
    Path archive = Files.createFile(installed().toRealPath().resolveSibling("scoring.jsa"));
    assertTrue(
        run(installed(), "score").printed().contains("<-XX:SharedArchiveFile=" + archive + ">"));
  }

  @Test
  void anOldJava_isRefused() throws IOException, InterruptedException {
    java("1.8.0_402");
    Run run = run(installed(), "--version");
    assertEquals(
        List.of(
            "error: " + directory.resolve("java/bin/java") + " is older than Java 17",
            "  help: install Java 17 or later, or set JAVA_HOME to it"),
        run.printed());
    assertEquals(ExitCode.FAILURE.number(), run.exitCode());
  }

  @Test
  void noJava_isSaid() throws IOException, InterruptedException {
    Files.delete(directory.resolve("java/bin/java"));
    Run run = run(installed(), "--version");
    assertEquals(
        "error: there is no Java in JAVA_HOME, " + directory.resolve("java"), run.printed().get(0));
    assertEquals(ExitCode.FAILURE.number(), run.exitCode());
  }
}
