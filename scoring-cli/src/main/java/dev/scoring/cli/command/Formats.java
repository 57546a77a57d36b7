package dev.scoring.cli.command;

import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.core.text.DidYouMean;
import java.util.List;

/** The value of {@code --format}. */
final class Formats {

  private Formats() {}

  /**
   * Checks a format.
   *
   * @throws CommandFailure if it is not one of {@code known}
   */
  static void require(String format, List<String> known) {
    if (!known.contains(format)) {
      throw CommandFailure.usage(
          "there is no format `" + format + "`",
          DidYouMean.help(format, known, "it is one of " + String.join(", ", known)));
    }
  }
}
