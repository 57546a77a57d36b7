package dev.scoring.cli.command;

import dev.scoring.cli.terminal.Terminal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A command line that is {@code check FILE…} and nothing else. It is read without picocli, which
 * takes longer to load than a scheme to check. That is the one place where a command line is
 * understood by hand, and it understands only what has no options: anything else is left to
 * picocli.
 */
public final class FilesAlone {

  /** What begins an argument that picocli may take for something else than a file. */
  private static final String SPECIAL = "-@\"'";

  private FilesAlone() {}

  /** Returns the command that such a command line asks for; nothing if it is any other. */
  public static Optional<Callable<Integer>> command(String[] args, Terminal terminal) {
    if (args.length < 2 || !args[0].equals(CheckCommand.NAME)) {
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      if (args[i].isEmpty() || SPECIAL.indexOf(args[i].charAt(0)) >= 0) {
        return Optional.empty();
      }
      try {
        files.add(Path.of(args[i]));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new CheckCommand(terminal, files));
  }
}
