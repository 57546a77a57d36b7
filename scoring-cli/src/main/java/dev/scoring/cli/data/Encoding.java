package dev.scoring.cli.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file are to be read: as UTF-8, with or without a byte order mark, else as
 * GB18030, which also covers GBK and GB2312. Nothing is guessed: a file is read in an encoding only
 * if every byte of it is valid there.
 */
sealed interface Encoding {

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

  /** GB18030; not a constant, because its tables are large and most files do not need them. */
  static Charset gb18030() {
    return Charset.forName("GB18030");
  }

  /** Finds the encoding of a file of data. */
  static Encoding of(byte[] bytes) {
    Encoding utf8 = utf8(bytes);
    if (utf8 instanceof Unreadable unreadable && unreadable.line() > 0 && start(bytes) == 0) {
      return invalidAt(bytes, 0, gb18030()) < 0 ? new Text(gb18030(), 0) : utf8;
    }
    return utf8;
  }

  /** Finds whether a file is UTF-8 text. */
  static Encoding utf8(byte[] bytes) {
    String convert = "save it as “CSV UTF-8”";
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new Unreadable(0, "the file is UTF-16 text", "save it as UTF-8");
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return new Unreadable(0, "the file is a spreadsheet or an archive, not text", convert);
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return new Unreadable(0, "the file is not text: it holds a zero byte", "save it as UTF-8");
      }
    }
    int start = start(bytes);
    int invalid = invalidAt(bytes, start, StandardCharsets.UTF_8);
    if (invalid < 0) {
      return new Text(StandardCharsets.UTF_8, start);
    }
    return new Unreadable(lineOf(bytes, invalid), "the file is not UTF-8 text", "save it as UTF-8");
  }

  private static int start(byte[] bytes) {
    return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  /** Returns the index of the first byte that is not valid, or −1. */
  private static int invalidAt(byte[] bytes, int start, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static long lineOf(byte[] bytes, int index) {
    long line = 1;
    for (int i = 0; i < index; i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
        line++;
      }
    }
    return line;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
