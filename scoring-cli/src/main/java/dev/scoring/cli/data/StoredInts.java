package dev.scoring.cli.data;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/** As many numbers as wanted, in a {@link Scratch}; all are 0 at first. Not thread-safe. */
final class StoredInts {

  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final Scratch scratch;
  private final List<IntBuffer> chunks = new ArrayList<>();

  /** Makes room for {@code size} numbers. */
  StoredInts(Scratch scratch, long size) {
    this.scratch = scratch;
    require(size);
  }

  /** Makes room for {@code size} numbers, if there is less. */
  void require(long size) {
    while ((long) chunks.size() << CHUNK_BITS < size) {
      chunks.add(
          scratch.room(Integer.BYTES << CHUNK_BITS).order(ByteOrder.nativeOrder()).asIntBuffer());
    }
  }

  int get(long index) {
    return chunks.get((int) (index >>> CHUNK_BITS)).get((int) index & (CHUNK - 1));
  }

  void set(long index, int value) {
    chunks.get((int) (index >>> CHUNK_BITS)).put((int) index & (CHUNK - 1), value);
  }
}
