package dev.scoring.cli.data;

/**
 * Finds names that may stand twice, in some sixteen bytes of a {@link Scratch} a name: it keeps 64
 * bits of each, so two names that differ are hardly ever taken for the same one, but may be.
 */
final class UnitNames {

  private final Scratch scratch;
  private StoredInts slots;
  private long slotCount = 1 << 10;
  private long size;

  UnitNames(Scratch scratch) {
    this.scratch = scratch;
    this.slots = new StoredInts(scratch, 2 * slotCount);
  }

  /** Returns what of a name is kept; never 0. */
  static long hash(String name) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    hash = (hash ^ name.length()) * 0xD6E8FEB86659FD93L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  /** Adds the hash of a name and returns whether it is new. */
  boolean add(long hash) {
    if (!insert(hash)) {
      return false;
    }
    size++;
    if (size > slotCount / 2) {
      StoredInts before = slots;
      long count = slotCount;
      slotCount *= 2;
      slots = new StoredInts(scratch, 2 * slotCount);
      for (long at = 0; at < count; at++) {
        long each = slot(before, at);
        if (each != 0) {
          insert(each);
        }
      }
    }
    return true;
  }

  private static long slot(StoredInts slots, long at) {
    return (long) slots.get(2 * at) << Integer.SIZE | (slots.get(2 * at + 1) & 0xFFFF_FFFFL);
  }

  private boolean insert(long hash) {
    long at = hash & (slotCount - 1);
    for (long held = slot(slots, at); held != 0; held = slot(slots, at)) {
      if (held == hash) {
        return false;
      }
      at = (at + 1) & (slotCount - 1);
    }
    slots.set(2 * at, (int) (hash >>> Integer.SIZE));
    slots.set(2 * at + 1, (int) hash);
    return true;
  }
}
