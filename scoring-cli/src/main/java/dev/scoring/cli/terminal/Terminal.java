package dev.scoring.cli.terminal;

import dev.scoring.io.show.Screen;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program writes: results to standard output, everything else to standard error, both in
 * UTF-8 whatever the machine's own encoding is. Colours are used only on a terminal, and never when
 * {@code NO_COLOR} is set.
 */
public final class Terminal {

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;

  public Terminal(PrintStream out, PrintStream err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
  }

  /** Whether the program runs on a terminal. From Java 22 on there is a console without one. */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** How wide lines may be: as wide as the screen, if somebody is watching. */
  public Screen screen() {
    return interactive ? ScreenWidth.find() : Screen.UNLIMITED;
  }

  /** Writes a result. */
  public void print(String text) {
    write(out, text);
  }

  /** Writes a result. */
  public void print(Content text) {
    try {
      text.writeTo(out);
    } catch (IOException e) {
      throw CommandFailure.file(e);
    }
    out.flush();
  }

  /** Writes diagnostics: whole lines, in which {@code error} and the like are coloured. */
  public void report(String lines) {
    write(err, Colours.arePossible() ? Colours.in(lines) : lines);
  }

  /** Writes a note about something that is not wrong. */
  public void note(String line) {
    report("note: " + line + "\n");
  }

  /** Says what takes long, if somebody is watching. */
  public void progress(String line) {
    if (interactive) {
      report(line + " …\n");
    }
  }

  /** Whether everything that was written arrived. */
  public boolean arrived() {
    return !out.checkError();
  }

  private static void write(PrintStream stream, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    stream.write(bytes, 0, bytes.length);
    stream.flush();
  }
}
