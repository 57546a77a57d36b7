package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.generated.GeneratedCode;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.spi.ToolProvider;

/** Compiles code that was generated; a warning is an error. */
final class CompiledCode {

  private CompiledCode() {}

  /**
   * Compiles classes and loads them.
   *
   * @param directory takes the files
   * @param sources the text of each class, by its name
   */
  static URLClassLoader classes(Path directory, Map<String, String> sources) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:all", "-Werror", "-d"));
    arguments.add(directory.toString());
    for (Map.Entry<String, String> source : new TreeMap<>(sources).entrySet()) {
      Path file = directory.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int failed = javac.run(System.out, System.err, arguments.toArray(new String[0]));
    assertEquals(0, failed);
    return new URLClassLoader(new URL[] {directory.toUri().toURL()});
  }

  static GeneratedCode of(ClassLoader classes, String name) throws Exception {
    return (GeneratedCode) classes.loadClass(name).getDeclaredConstructor().newInstance();
  }

  /** Compiles one class. */
  static GeneratedCode of(Path directory, String name, String source) throws Exception {
    return of(classes(directory, Map.of(name, source)), name);
  }
}
