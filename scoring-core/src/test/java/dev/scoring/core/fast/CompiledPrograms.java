package dev.scoring.core.fast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.fast.java.JavaSource;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.read.FactColumn;
import dev.scoring.core.generated.GeneratedCode;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** Programs written as Java and compiled, many at a time; a warning is an error. */
public final class CompiledPrograms {

  private CompiledPrograms() {}

  /**
   * Compiles programs that read no facts.
   *
   * @param directory takes the files
   */
  public static List<GeneratedCode> of(Path directory, List<FastProgram> programs)
      throws Exception {
    List<JavaSource> sources = new ArrayList<>();
    for (FastProgram program : programs) {
      sources.add(JavaSource.of(program, new FactColumn[0]).orElseThrow());
    }
    return ofSources(directory, sources);
  }

  /** Compiles sources. */
  public static List<GeneratedCode> ofSources(Path directory, List<JavaSource> sources)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:all", "-Werror", "-d"));
    arguments.add(directory.toString());
    for (int i = 0; i < sources.size(); i++) {
      Path file = directory.resolve("Program" + i + ".java");
      Files.writeString(file, sources.get(i).text("Program" + i, Optional.empty()));
      arguments.add(file.toString());
    }
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    assertEquals(0, javac.run(System.out, System.err, arguments.toArray(new String[0])));
    List<GeneratedCode> codes = new ArrayList<>();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      for (int i = 0; i < sources.size(); i++) {
        Class<?> type = classes.loadClass("Program" + i);
        codes.add((GeneratedCode) type.getDeclaredConstructor().newInstance());
      }
    }
    return codes;
  }
}
