package dev.scoring.cli.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Room for what is kept while an inspection is read: in memory while it is little, then in a
 * temporary file that the system holds in memory as far as there is any. The heap stays as small
 * for millions of rows as for thousands. The file goes when this is closed; then nothing may be
 * read any more of what was given. Thread-safe; what is given is not.
 */
final class Scratch implements AutoCloseable {

  private static final long IN_MEMORY = 48L << 20;

  /** How much of the file is mapped at a time. */
  private static final int REGION = 32 << 20;

  private static final int WRITTEN_AT_A_TIME = 1 << 20;

  private final long inMemory;
  private long given;
  private @Nullable FileChannel file;
  private ByteBuffer region = ByteBuffer.allocate(0);

  Scratch() {
    this(IN_MEMORY);
  }

  Scratch(long inMemory) {
    this.inMemory = inMemory;
  }

  /**
   * Gives some room, filled with zeros.
   *
   * @throws UncheckedIOException if there is none left for the file; the message is a sentence
   */
  synchronized ByteBuffer room(int bytes) {
    given += bytes;
    if (given <= inMemory) {
      return ByteBuffer.allocate(bytes);
    }
    if (region.remaining() < bytes) {
      try {
        region = map(Math.max(REGION, bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(
            new IOException(
                "a temporary file cannot be written: "
                    + e.getMessage()
                    + "; `java -Djava.io.tmpdir=DIRECTORY -jar …` says where it may be",
                e));
      }
    }
    ByteBuffer room = region.slice(region.position(), bytes);
    region.position(region.position() + bytes);
    return room;
  }

  private MappedByteBuffer map(int bytes) throws IOException {
    FileChannel target = file;
    if (target == null) {
      Path path = Files.createTempFile("scoring", ".tmp");
      target =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = target;
    }
    // A full disk is noticed here; a mapped page that finds no place would end the process.
    long begin = target.size();
    ByteBuffer zeros = ByteBuffer.allocate(WRITTEN_AT_A_TIME);
    for (long at = begin; at < begin + bytes; at += zeros.position()) {
      zeros.clear().limit((int) Math.min(zeros.capacity(), begin + bytes - at));
      while (zeros.hasRemaining()) {
        target.write(zeros, at + zeros.position());
      }
    }
    return target.map(FileChannel.MapMode.READ_WRITE, begin, bytes);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
