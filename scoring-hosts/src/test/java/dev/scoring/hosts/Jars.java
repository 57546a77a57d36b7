package dev.scoring.hosts;

import java.nio.file.Path;

/** Where the build put the jars. */
final class Jars {

  /** The jar of scoring-core. */
  static final Path CORE = path("jar.core");

  /** The jar of scoring-dsl. */
  static final Path DSL = path("jar.dsl");

  private Jars() {}

  /** What parsers made by a version of ANTLR run on. */
  static Path antlrRuntime(String version) {
    return path("folder.antlr").resolve("antlr4-runtime-" + version + ".jar");
  }

  /** The whole of a version of ANTLR, which makes parsers. */
  static Path antlrTool(String version) {
    return path("folder.antlr").resolve("antlr4-" + version + "-complete.jar");
  }

  private static Path path(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("the build says nothing of " + property);
    }
    return Path.of(value);
  }
}
