package dev.scoring.cli.terminal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Colours diagnostics on a terminal, and never when {@code NO_COLOR} is set. */
final class Colours {

  private static final Pattern SEVERITY =
      Pattern.compile(
          "(?m)^((?:\\S.*?: )??)((error|warning|note)(?:\\[[A-Z]\\d+(?: [a-z-]+)?])?)(?=: )");

  private Colours() {}

  /**
   * Whether there can be colours at all. Where there is no terminal and nothing asks for them there
   * are none, and what knows more need not be loaded.
   */
  @SuppressWarnings("SystemConsoleNull") // a console that is no terminal has no colours either
  static boolean arePossible() {
    return System.console() != null
        || System.getenv("CLICOLOR_FORCE") != null
        || System.getProperty("picocli.ansi") != null
        || System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  /** Returns lines in which {@code error} and the like are coloured, if there are colours. */
  static String in(String lines) {
    Ansi ansi = Ansi.AUTO;
    if (!ansi.enabled()) {
      return lines;
    }
    return SEVERITY
        .matcher(lines)
        .replaceAll(
            found -> {
              String style =
                  switch (found.group(3)) {
                    case "error" -> "bold,red";
                    case "warning" -> "bold,yellow";
                    default -> "bold,cyan";
                  };
              String word = ansi.string("@|" + style + " " + found.group(2) + "|@");
              return Matcher.quoteReplacement(found.group(1) + word);
            });
  }
}
