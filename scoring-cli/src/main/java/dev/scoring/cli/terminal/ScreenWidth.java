package dev.scoring.cli.terminal;

import dev.scoring.io.show.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out how wide the terminal is. */
final class ScreenWidth {

  /** The width where nothing tells it. */
  private static final int USUAL = 100;

  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,5})\\s*");

  private ScreenWidth() {}

  /** Asks the environment, then the terminal itself. */
  static Screen find() {
    String columns = System.getenv("COLUMNS");
    int width = columns != null && columns.matches("\\d{1,5}") ? Integer.parseInt(columns) : 0;
    return new Screen(width > 0 ? width : ofTerminal());
  }

  private static int ofTerminal() {
    try {
      Process asked =
          new ProcessBuilder("stty", "size")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream answer = asked.getInputStream()) {
        Matcher size = SIZE.matcher(new String(answer.readNBytes(32), StandardCharsets.US_ASCII));
        boolean told = asked.waitFor(1, TimeUnit.SECONDS) && size.matches();
        int width = told ? Integer.parseInt(size.group(1)) : 0;
        return width > 0 ? width : USUAL;
      } finally {
        asked.destroy();
      }
    } catch (IOException e) {
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }
}
