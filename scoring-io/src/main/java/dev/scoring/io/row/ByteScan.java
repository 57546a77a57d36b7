package dev.scoring.io.row;

import dev.scoring.io.layout.FileSort;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** What one pass over the bytes of a file tells of their encoding; holds none of the file. */
final class ByteScan {

  private static final int BUFFER = 1 << 16;
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private byte[] head = new byte[0];

  /** Whole lines that hold bytes beyond ASCII, from the first buffer that has any. */
  private byte[] sample = new byte[0];

  private boolean ascii = true;
  private boolean zero;
  private long invalid = -1;

  private ByteScan() {}

  /** Reads all bytes and tries to decode them. */
  static ByteScan of(ByteSource bytes, Charset charset) throws IOException {
    ByteScan scan = new ByteScan();
    try (InputStream in = bytes.open()) {
      scan.read(in, charset);
    }
    return scan;
  }

  private void read(InputStream bytes, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] buffer = new byte[BUFFER];
    ByteBuffer in = ByteBuffer.wrap(buffer);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    long before = 0;
    int kept = 0;
    boolean end = false;
    while (!end) {
      int length = kept + bytes.readNBytes(buffer, kept, BUFFER - kept);
      end = length < BUFFER;
      if (before == 0 && head.length == 0) {
        head = Arrays.copyOf(buffer, Math.min(length, FileSort.HEAD));
      }
      in.clear().limit(length);
      if (kept == 0 && invalid < 0 && isAscii(in, length)) {
        before += length;
        continue;
      }
      boolean beyond = false;
      for (int i = kept; i < length; i++) {
        zero |= buffer[i] == 0;
        beyond |= buffer[i] < 0;
      }
      if (ascii && beyond) {
        ascii = false;
        sample = lines(buffer, length);
      }
      if (invalid >= 0) {
        kept = 0;
        continue;
      }
      CoderResult result;
      do {
        out.clear();
        result = decoder.decode(in, out, end);
      } while (result.isOverflow());
      if (result.isError()) {
        invalid = before + in.position();
        kept = 0;
      } else {
        before += in.position();
        kept = in.remaining();
        in.compact();
      }
    }
  }

  /** The lines that hold bytes beyond ASCII, but for one that is cut off at the end. */
  private static byte[] lines(byte[] buffer, int length) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int begin = 0;
    boolean beyond = false;
    for (int i = 0; i < length; i++) {
      beyond |= buffer[i] < 0;
      if (buffer[i] == '\n' || (i == length - 1 && (length < BUFFER || lines.size() == 0))) {
        if (beyond) {
          lines.write(buffer, begin, i + 1 - begin);
        }
        begin = i + 1;
        beyond = false;
      }
    }
    return lines.toByteArray();
  }

  /** Whether the first bytes are ASCII and none of them is 0. */
  private static boolean isAscii(ByteBuffer bytes, int length) {
    int at = 0;
    while (at + Long.BYTES <= length) {
      long eight = bytes.getLong(at);
      if (((eight | (eight - LOWEST_BITS)) & HIGHEST_BITS) != 0) {
        return false;
      }
      at += Long.BYTES;
    }
    while (at < length && bytes.get(at) > 0) {
      at++;
    }
    return at == length;
  }

  /** The first bytes. */
  byte[] head() {
    return head;
  }

  /** Some lines that hold bytes beyond ASCII. */
  byte[] sample() {
    return sample;
  }

  /** Whether all bytes are ASCII. */
  boolean isAscii() {
    return ascii;
  }

  /** Whether the file begins with these bytes. */
  boolean startsWith(int... prefix) {
    if (head.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((head[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a byte is 0. */
  boolean holdsZero() {
    return zero;
  }

  /** The index of the first byte that is not valid, or −1. */
  long invalid() {
    return invalid;
  }

  /** The line of a byte, counted from 1. */
  static long lineOf(ByteSource bytes, long index) throws IOException {
    long line = 1;
    try (InputStream in = new BufferedInputStream(bytes.open(), BUFFER)) {
      int next = in.read();
      for (long i = 0; i < index; i++) {
        int each = next;
        next = in.read();
        if (each == '\n' || (each == '\r' && next != '\n')) {
          line++;
        }
      }
    }
    return line;
  }
}
