package dev.scoring.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools of the JDK; a test fails with what a tool says when the tool fails. */
final class Tools {

  private Tools() {}

  /** Runs Java in a process of its own and returns the lines that it wrote. */
  static List<String> java(String... arguments) throws IOException, InterruptedException {
    return program(Path.of(System.getProperty("java.home"), "bin", "java"), arguments);
  }

  /** Runs a program and returns the lines that it wrote. */
  static List<String> program(Path program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.lines().toList();
  }

  /** Runs a tool that is part of the JDK, such as {@code jlink}, and returns what it wrote. */
  static List<String> tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    assertEquals(0, tool.run(writer, writer, arguments), said::toString);
    return said.toString().lines().toList();
  }

  /** Compiles all sources in some folders into one folder, as a module. */
  static void compile(Path classes, String modulePath, Path... folders) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-p", modulePath, "-d", classes.toString(), "-nowarn"));
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
      }
    }
    tool("javac", arguments.toArray(String[]::new));
  }

  /** A class path or a module path. */
  static String path(Path... places) {
    return Stream.of(places).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
