package dev.scoring.cli.data;

import dev.scoring.io.row.ByteSource;
import dev.scoring.io.row.RowLimits;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, which are read when they are needed. What is not a regular file, such as a
 * pipe, is read at once, for it can be read only once.
 */
final class FileSource implements ByteSource {

  private final Path file;

  /** What was read at once; null if nothing was, or there was too much. */
  private byte @Nullable [] whole;

  private boolean tooLarge;

  FileSource(Path file) {
    this.file = file;
  }

  @Override
  public InputStream open() throws IOException {
    if (whole != null) {
      return new ByteArrayInputStream(whole);
    }
    try {
      return new Told(Files.newInputStream(file));
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public long size() throws IOException {
    if (!Files.isRegularFile(file)) {
      if (whole == null && !tooLarge) {
        whole = FileBytes.read(file, RowLimits.WHOLE_BYTES).orElse(null);
        tooLarge = whole == null;
      }
      return whole == null ? Long.MAX_VALUE : whole.length;
    }
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw told(e);
    }
  }

  private IOException told(IOException e) {
    return new IOException(FileBytes.sentence(file, e), e);
  }

  /** Bytes of the file; what fails names it. */
  private final class Told extends FilterInputStream {

    Told(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public long skip(long bytes) throws IOException {
      try {
        return super.skip(bytes);
      } catch (IOException e) {
        throw told(e);
      }
    }
  }
}
