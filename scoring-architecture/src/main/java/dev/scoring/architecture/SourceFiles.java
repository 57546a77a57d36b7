package dev.scoring.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that the code of a module is written in. */
public final class SourceFiles {

  /** A file that is longer holds more than one thing. */
  private static final int MOST_LINES = 500;

  private SourceFiles() {}

  /** The files of main code and tests that are too long to be read at once, with their lines. */
  public static List<String> tooLong() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : (Iterable<Path>) files.filter(SourceFiles::isSource).sorted()::iterator) {
        int lines = Files.readAllLines(file).size();
        if (lines > MOST_LINES) {
          found.add("%s has %d lines, more than %d".formatted(file, lines, MOST_LINES));
        }
      }
    }
    return found;
  }

  private static boolean isSource(Path file) {
    String name = file.toString();
    return name.endsWith(".java") || name.endsWith(".g4");
  }
}
