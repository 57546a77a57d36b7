package dev.scoring.io.row;

import dev.scoring.io.layout.FileSort;
import dev.scoring.io.layout.Readings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the bytes of a file are to be read: as the encoding that somebody named, as UTF-8 or UTF-16
 * by a byte order mark, as UTF-8 without one, else as GB18030, which also covers GBK and GB2312.
 * Nothing is guessed: a file is read in an encoding only if every byte of it is valid there, and as
 * GB18030 only if what comes of it is Chinese.
 */
public sealed interface Encoding {

  /**
   * The file is text.
   *
   * @param charset how to decode it
   * @param start the index of the first byte after the byte order mark
   * @param note what its reader should know about the encoding; may be empty
   */
  record Text(Charset charset, int start, String note) implements Encoding {}

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

  /**
   * Finds the encoding of a file of data.
   *
   * @param named the encoding that somebody says it has, if anybody does
   */
  static Encoding of(ByteSource bytes, Optional<Charset> named) throws IOException {
    ByteScan scan = ByteScan.of(bytes, StandardCharsets.UTF_8);
    Optional<Encoding> marked = marked(scan, bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (named.isPresent()) {
      return named(scan, bytes, named.get());
    }
    if (scan.holdsZero()) {
      return zero(scan);
    }
    if (scan.invalid() < 0) {
      return scan.isAscii() ? text(StandardCharsets.UTF_8) : utf8OrChinese(scan, bytes);
    }
    return chineseOrUnknown(scan, bytes);
  }

  /** Finds the encoding of a file of data. */
  static Encoding of(byte[] bytes) {
    try {
      return of(ByteSource.of(bytes), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds whether a file is UTF-8 text. */
  static Encoding utf8(byte[] bytes) {
    try {
      ByteSource source = ByteSource.of(bytes);
      ByteScan scan = ByteScan.of(source, StandardCharsets.UTF_8);
      if (scan.startsWith(0xFF, 0xFE) || scan.startsWith(0xFE, 0xFF)) {
        return new Unreadable(0, "the file is UTF-16 text", "save it as UTF-8");
      }
      Optional<Encoding> marked = marked(scan, source);
      if (marked.isPresent()) {
        return marked.get();
      }
      if (scan.holdsZero()) {
        return new Unreadable(0, "the file is not text: it holds a zero byte", "save it as UTF-8");
      }
      return scan.invalid() < 0 ? text(StandardCharsets.UTF_8) : notUtf8(scan, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text text(Charset charset) {
    return new Text(charset, 0, "");
  }

  private static Unreadable notUtf8(ByteScan scan, ByteSource bytes) throws IOException {
    return new Unreadable(
        ByteScan.lineOf(bytes, scan.invalid()), "the file is not UTF-8 text", "save it as UTF-8");
  }

  /** What the first bytes say by themselves: what sort of file it is, or a byte order mark. */
  private static Optional<Encoding> marked(ByteScan scan, ByteSource bytes) throws IOException {
    if (scan.startsWith(0xFF, 0xFE, 0, 0) || scan.startsWith(0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Unreadable(0, "the file is UTF-32 text", "save it as UTF-8"));
    }
    if (scan.startsWith(0xFF, 0xFE)) {
      return Optional.of(marked(bytes, StandardCharsets.UTF_16LE));
    }
    if (scan.startsWith(0xFE, 0xFF)) {
      return Optional.of(marked(bytes, StandardCharsets.UTF_16BE));
    }
    if (scan.startsWith(0xEF, 0xBB, 0xBF)) {
      return Optional.of(
          scan.invalid() < 0 && !scan.holdsZero()
              ? new Text(StandardCharsets.UTF_8, 3, "")
              : notUtf8(scan, bytes));
    }
    Optional<FileSort> sort = FileSort.of(head(scan, bytes));
    return sort.map(each -> new Unreadable(0, each.message(), each.help()));
  }

  /** The first bytes, and of a compound file those in which its parts are named. */
  private static byte[] head(ByteScan scan, ByteSource bytes) throws IOException {
    byte[] head = scan.head();
    long directory = FileSort.directory(head);
    if (directory < 0) {
      return head;
    }
    try (InputStream in = bytes.open()) {
      if (in.skip(directory) < directory) {
        return head;
      }
      return new SequenceInputStream(new ByteArrayInputStream(head), in)
          .readNBytes(head.length + FileSort.HEAD);
    }
  }

  private static Encoding marked(ByteSource bytes, Charset charset) throws IOException {
    ByteScan scan = ByteScan.of(bytes, charset);
    return scan.invalid() < 0
        ? new Text(charset, 2, "")
        : new Unreadable(0, "the file is UTF-16 text, and is broken", "save it as UTF-8");
  }

  private static Encoding named(ByteScan scan, ByteSource bytes, Charset charset)
      throws IOException {
    boolean wide = charset.name().startsWith("UTF-");
    if (!wide && !scan.isAscii() && scan.invalid() < 0 && !scan.holdsZero()) {
      Readings readings = new Readings(scan.sample());
      if (readings.readsWell(StandardCharsets.UTF_8) && !readings.isChinese(charset)) {
        return new Text(
            StandardCharsets.UTF_8,
            0,
            "the file is UTF-8, with "
                + readings.words(StandardCharsets.UTF_8)
                + "; it is not read as "
                + charset.name());
      }
    }
    if (scan.holdsZero() && !wide) {
      return zero(scan);
    }
    ByteScan other = charset.equals(StandardCharsets.UTF_8) ? scan : ByteScan.of(bytes, charset);
    return other.invalid() < 0
        ? text(charset)
        : new Unreadable(
            wide && !charset.equals(StandardCharsets.UTF_8)
                ? 0
                : ByteScan.lineOf(bytes, other.invalid()),
            "the file is not " + charset.name() + " text",
            charset.equals(StandardCharsets.UTF_8)
                ? "save it as UTF-8"
                : "name another encoding, or save it as UTF-8");
  }

  private static Encoding zero(ByteScan scan) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < scan.head().length; i++) {
      if (scan.head()[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    return new Unreadable(
        0,
        "the file is not text: it holds a zero byte",
        even + odd > 1 && (even == 0 || odd == 0)
            ? "it may be UTF-16 without a mark: save it as UTF-8, or add `--encoding UTF-16"
                + (odd == 0 ? "BE`" : "LE`")
            : "save it as UTF-8");
  }

  /** A file that is valid as UTF-8, and might be Chinese of old all the same. */
  private static Encoding utf8OrChinese(ByteScan scan, ByteSource bytes) throws IOException {
    Readings readings = new Readings(scan.sample());
    if (readings.readsWell(StandardCharsets.UTF_8)) {
      return text(StandardCharsets.UTF_8);
    }
    Optional<Charset> chinese = Readings.known(GB18030);
    if (chinese.isEmpty()
        || !readings.readsWell(chinese.get())
        || ByteScan.of(bytes, chinese.get()).invalid() >= 0) {
      return text(StandardCharsets.UTF_8);
    }
    return new Text(
        chinese.get(),
        0,
        "the file is valid as UTF-8 and as GB18030; it is read as GB18030, with "
            + readings.words(chinese.get())
            + ", and not as UTF-8, with "
            + readings.words(StandardCharsets.UTF_8)
            + "; `--encoding UTF-8` would read it so");
  }

  private static Encoding chineseOrUnknown(ByteScan scan, ByteSource bytes) throws IOException {
    Readings readings = new Readings(scan.sample());
    Optional<Charset> chinese = Readings.known(GB18030);
    boolean valid = chinese.isPresent() && ByteScan.of(bytes, chinese.get()).invalid() < 0;
    if (valid && readings.isChinese(chinese.get())) {
      return new Text(chinese.get(), 0, "the file is not UTF-8; it is read as GB18030");
    }
    List<String> guesses = new ArrayList<>(readings.guesses());
    if (valid) {
      guesses.add(GB18030 + " (" + readings.words(chinese.get()) + ")");
    }
    if (guesses.isEmpty()) {
      return notUtf8(scan, bytes);
    }
    return new Unreadable(
        ByteScan.lineOf(bytes, scan.invalid()),
        "the file is not UTF-8 text; it may be " + String.join(", or ", guesses),
        "save it as UTF-8, or say what it is, such as `--encoding " + readings.likeliest() + "`");
  }
}
