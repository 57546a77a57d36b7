package dev.scoring.cli.output;

import dev.scoring.cli.data.FileBytes;
import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a whole file or nothing: what is there stays until the new file is complete. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes text as UTF-8.
   *
   * @throws CommandFailure if the file cannot be written; then it is as it was
   */
  public static void write(Path file, String text) {
    write(file, (Content) target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a file.
   *
   * @throws CommandFailure if the file cannot be written; then it is as it was
   */
  public static void write(Path file, Content content) {
    try {
      if (Files.isDirectory(file)) {
        throw new IOException("`" + file + "` is a directory, not a file");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = Files.newOutputStream(file)) {
          content.writeTo(out);
        }
        return;
      }
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), file, content);
    } catch (IOException e) {
      throw CommandFailure.file(e);
    }
  }

  private static void replace(Path target, Path named, Content content) throws IOException {
    Path beside =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      try (OutputStream out =
          Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      try {
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw new IOException(
          e instanceof NoSuchFileException
              ? "there is no directory for `" + named + "`"
              : FileBytes.sentence(named, e),
          e);
    }
  }
}
