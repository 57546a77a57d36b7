package dev.scoring.io.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * How the bytes of a file are to be read: as UTF-8, with or without a byte order mark, else as
 * GB18030, which also covers GBK and GB2312. Nothing is guessed: a file is read in an encoding only
 * if every byte of it is valid there.
 */
public sealed interface Encoding {

  /**
   * The file is text.
   *
   * @param charset how to decode it
   * @param start the index of the first byte after the byte order mark
   */
  record Text(Charset charset, int start) implements Encoding {}

  /**
   * The file is not text that can be read.
   *
   * @param line the line of the first byte that is wrong; 0 for the whole file
   * @param message what is wrong
   * @param help what to do about it
   */
  record Unreadable(long line, String message, String help) implements Encoding {}

  /** The name of the encoding that old files have. A browser may not know it. */
  String GB18030 = "GB18030";

  /** An encoding, if it is known here. It is asked for late: its tables may be large. */
  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Finds the encoding of a file of data. */
  static Encoding of(ByteSource bytes) throws IOException {
    ByteScan scan = ByteScan.of(bytes, StandardCharsets.UTF_8);
    Encoding utf8 = utf8(scan, bytes);
    if (utf8 instanceof Unreadable unreadable && unreadable.line() > 0 && start(scan) == 0) {
      Optional<Charset> chinese = known(GB18030);
      return chinese.isPresent() && ByteScan.of(bytes, chinese.get()).invalid() < 0
          ? new Text(chinese.get(), 0)
          : utf8;
    }
    return utf8;
  }

  /** Finds the encoding of a file of data. */
  static Encoding of(byte[] bytes) {
    try {
      return of(ByteSource.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds whether a file is UTF-8 text. */
  static Encoding utf8(byte[] bytes) {
    try {
      ByteSource source = ByteSource.of(bytes);
      return utf8(ByteScan.of(source, StandardCharsets.UTF_8), source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Encoding utf8(ByteScan scan, ByteSource bytes) throws IOException {
    String convert = "save it as “CSV UTF-8”";
    if (scan.startsWith(0xFF, 0xFE) || scan.startsWith(0xFE, 0xFF)) {
      return new Unreadable(0, "the file is UTF-16 text", "save it as UTF-8");
    }
    if (scan.startsWith('P', 'K', 3, 4) || scan.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      return new Unreadable(0, "the file is a spreadsheet or an archive, not text", convert);
    }
    if (scan.holdsZero()) {
      return new Unreadable(0, "the file is not text: it holds a zero byte", "save it as UTF-8");
    }
    return scan.invalid() < 0
        ? new Text(StandardCharsets.UTF_8, start(scan))
        : new Unreadable(
            ByteScan.lineOf(bytes, scan.invalid()),
            "the file is not UTF-8 text",
            "save it as UTF-8");
  }

  private static int start(ByteScan scan) {
    return scan.startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
  }
}
