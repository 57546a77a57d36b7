package dev.scoring.cli.command;

import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.io.show.Formats;
import java.util.List;

/** The value of {@code --format}. */
final class FormatOption {

  private FormatOption() {}

  /**
   * Returns the form that is asked for.
   *
   * @throws CommandFailure if there is none of this name
   */
  static <T> T of(String name, Formats<T> formats) {
    List<String> known = formats.names();
    return formats
        .named(name)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "there is no format `" + name + "`",
                    DidYouMean.help(name, known, "it is one of " + String.join(", ", known))));
  }
}
