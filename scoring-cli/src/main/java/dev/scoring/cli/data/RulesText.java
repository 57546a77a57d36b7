package dev.scoring.cli.data;

import dev.scoring.io.row.Encoding;
import dev.scoring.io.row.FileCode;
import dev.scoring.io.row.Problem;
import dev.scoring.io.row.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file of rules, which is UTF-8 with or without a byte order mark. */
public sealed interface RulesText {

  /** The most bytes of a file of rules: 64 MiB. */
  int MOST_BYTES = 64 << 20;

  /** The file was read. */
  record Read(String text) implements RulesText {}

  /** The file is not a text of rules. */
  record Refused(Problem problem) implements RulesText {}

  /**
   * Reads a file of rules.
   *
   * @throws IOException if the file cannot be read; the message is a sentence that names the file
   */
  static RulesText of(Path path) throws IOException {
    Source file = FileBytes.source(path);
    Optional<byte[]> bytes = FileBytes.read(path, MOST_BYTES);
    if (bytes.isEmpty()) {
      return new Refused(
          file.problem(
              0,
              0,
              FileCode.TOO_LARGE,
              "",
              "the file has more than " + (MOST_BYTES >> 20) + " MiB",
              ""));
    }
    Encoding encoding = Encoding.utf8(bytes.get());
    if (encoding instanceof Encoding.Unreadable unreadable) {
      return new Refused(
          file.problem(
              unreadable.line(),
              0,
              FileCode.NOT_TEXT,
              "",
              unreadable.message(),
              unreadable.help()));
    }
    int start = ((Encoding.Text) encoding).start();
    return new Read(
        new String(bytes.get(), start, bytes.get().length - start, StandardCharsets.UTF_8));
  }
}
