package dev.scoring.cli.data;

import dev.scoring.io.row.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files, whole ones up to a limit, and says in words why one cannot be read. */
public final class FileBytes {

  private FileBytes() {}

  /**
   * Reads a file.
   *
   * @return the bytes; empty if there are more than {@code limit}
   * @throws IOException if the file cannot be read; the message is a sentence that names the file
   */
  public static Optional<byte[]> read(Path file, int limit) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("`" + file + "` is a directory, not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > limit) {
        return Optional.empty();
      }
      byte[] bytes = in.readNBytes(limit);
      return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      throw new IOException(sentence(file, e), e);
    }
  }

  /** Returns a file as a source of data; nothing is read before it is asked for. */
  public static Source source(Path file) {
    return new Source(file.toString(), new FileSource(file));
  }

  /** Returns why a file could not be read or written. */
  public static String sentence(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no file `" + file + "`";
    }
    if (e instanceof AccessDeniedException) {
      return "the file `" + file + "` may not be accessed";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return "the file `" + file + "` cannot be used: " + (reason == null ? e : reason);
  }
}
