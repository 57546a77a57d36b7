package dev.scoring.io.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as the bytes of UTF-8. Closing it closes the bytes that it is read from.
 */
final class RecodedStream extends InputStream {

  private static final int BUFFER = 1 << 13;

  private final Reader text;
  private final char[] characters = new char[BUFFER];
  private int kept;
  private byte[] utf8 = new byte[0];
  private int at;

  RecodedStream(InputStream bytes, Charset charset) {
    this.text = new InputStreamReader(bytes, charset);
  }

  @Override
  public int read() throws IOException {
    return fill() ? utf8[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int copied = Math.min(length, utf8.length - at);
    System.arraycopy(utf8, at, target, offset, copied);
    at += copied;
    return copied;
  }

  /** Makes sure that there is something to hand out; false at the end. */
  private boolean fill() throws IOException {
    while (at == utf8.length) {
      int read = text.read(characters, kept, BUFFER - kept);
      if (read < 0 && kept == 0) {
        return false;
      }
      int length = kept + Math.max(read, 0);
      // Half of a pair waits for the other half.
      kept = read >= 0 && Character.isHighSurrogate(characters[length - 1]) ? 1 : 0;
      utf8 = new String(characters, 0, length - kept).getBytes(StandardCharsets.UTF_8);
      at = 0;
      characters[0] = characters[length - 1];
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
