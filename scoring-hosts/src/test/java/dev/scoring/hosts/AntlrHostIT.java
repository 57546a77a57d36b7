package dev.scoring.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The jars in a program with a parser of its own, which another version of ANTLR made and which
 * runs on that version: each parser needs the one that made it, and gets it.
 */
class AntlrHostIT {

  private static final Path SOURCES = Path.of("src/test/hosts/antlr");

  private static final Path RULES = Path.of("../examples/guangxi-2019/guangxi-2019.rules");

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"4.7.2", "4.9.3", "4.13.1"})
  void onOnePathWithAnotherAntlr_bothParsersWork(String version)
      throws IOException, InterruptedException {
    Path classes = host(version);
    String path = Tools.path(classes, Jars.antlrRuntime(version), Jars.CORE, Jars.DSL);
    List<String> expected =
        List.of("ANTLR " + version, "sum 42", "score 5", "wrong true", "sum 42");

    assertEquals(expected, Tools.java("-cp", path, "host.Host", RULES.toString()), "class path");
    assertEquals(
        expected, Tools.java("-p", path, "-m", "host/host.Host", RULES.toString()), "module path");
  }

  /**
   * Lets a version of ANTLR make the parser of the host, and compiles both against that version.
   */
  private Path host(String version) throws IOException, InterruptedException {
    Path generated = folder.resolve("generated");
    Tools.java(
        "-jar",
        Jars.antlrTool(version).toString(),
        "-package",
        "host",
        "-no-listener",
        "-o",
        generated.toString(),
        SOURCES.resolve("Sum.g4").toString());
    Path classes = folder.resolve("classes");
    String path = Tools.path(Jars.antlrRuntime(version), Jars.CORE, Jars.DSL);
    Tools.compile(classes, path, SOURCES, generated);
    return classes;
  }
}
