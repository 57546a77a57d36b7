package dev.scoring.cli.data;

/**
 * Finds names that may stand twice, in some sixteen bytes a name: it keeps 64 bits of each, so two
 * names that differ are hardly ever taken for the same one, but may be.
 */
final class UnitNames {

  private long[] slots = new long[1024];
  private int size;

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
    if (size > slots.length / 2) {
      long[] before = slots;
      slots = new long[2 * before.length];
      for (long each : before) {
        if (each != 0) {
          insert(each);
        }
      }
    }
    return true;
  }

  private boolean insert(long hash) {
    int at = (int) hash & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = hash;
    return true;
  }
}
