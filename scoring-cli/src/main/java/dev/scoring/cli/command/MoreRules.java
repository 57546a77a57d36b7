package dev.scoring.cli.command;

import dev.scoring.cli.terminal.CommandFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that gives a scheme further files of rules. */
final class MoreRules {

  @Option(
      names = "--with",
      paramLabel = "MORE.rules",
      description =
          "A further file of the scheme, such as one with its weights or its calendar; as often as"
              + " there are files.")
  private List<Path> files = new ArrayList<>();

  /**
   * Returns the files of a scheme: the main one, and behind it the further ones.
   *
   * @throws CommandFailure if a file is given twice
   */
  List<Path> behind(Path main) {
    List<Path> all = new ArrayList<>(List.of(main));
    for (Path file : files) {
      if (all.contains(file)) {
        throw CommandFailure.usage("the file `" + file + "` is given twice", "");
      }
      all.add(file);
    }
    return all;
  }
}
