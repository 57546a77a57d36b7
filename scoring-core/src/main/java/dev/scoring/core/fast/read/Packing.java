package dev.scoring.core.fast.read;

import dev.scoring.core.generated.GeneratedCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the facts of a unit in a few hundred bytes: a bit for a truth, two bytes for what is small
 * as a rule, four for the rest, and four or eight more where that does not suffice. Immutable and
 * thread-safe.
 */
public final class Packing implements GeneratedCode.Escapes {

  private static final int SMALL_MASK = 0xFFFF;

  /** Stands for an empty value in two bytes. */
  private static final int SMALL_EMPTY = 0xFFFF;

  /** Says that a value follows as if it were not small. */
  public static final int SMALL_WIDE = 0xFFFE;

  /** Stands for an empty value in four bytes. */
  private static final int EMPTY = Integer.MIN_VALUE;

  /** Says that a value follows in eight bytes. */
  public static final int WIDE = Integer.MIN_VALUE + 1;

  /** How many times two bytes four and eight are. */
  private static final int INT = Integer.SIZE / Short.SIZE;

  private static final int LONG = Long.SIZE / Short.SIZE;

  /** The input of each fact: first the truths, then what is small, then the rest. */
  private final int[] at;

  private final int truths;

  /** Where what is small ends. */
  private final int smallEnd;

  /** What an input holds for an empty value. */
  private final long absent;

  private final @Nullable GeneratedCode code;

  /**
   * Describes some facts.
   *
   * @param at the input of each fact: first the truths, then what is small, then the rest
   * @param truths how many of them are truths that are never empty
   * @param small how many of them are small as a rule
   * @param absent what an input holds for an empty value
   * @param code what was generated; null if nothing was generated
   */
  Packing(int[] at, int truths, int small, long absent, @Nullable GeneratedCode code) {
    this.at = at;
    this.truths = truths;
    this.smallEnd = truths + small;
    this.absent = absent;
    this.code = code;
  }

  /** Room to pack in, which suffices whatever the facts are. */
  public short[] room() {
    int small = smallEnd - truths;
    return new short[truths / Short.SIZE + 1 + small + (INT + LONG) * at.length];
  }

  /**
   * Packs the facts that some inputs hold.
   *
   * @param room is overwritten
   */
  public short[] pack(long[] inputs, short[] room) {
    return Arrays.copyOf(room, code == null ? fill(inputs, room) : code.pack(inputs, this, room));
  }

  private int fill(long[] inputs, short[] room) {
    int[] at = this.at;
    long absent = this.absent;
    int to = 0;
    int bits = 0;
    for (int i = 0; i < truths; i++) {
      bits |= (int) inputs[at[i]] << (i % Short.SIZE);
      if (i % Short.SIZE == Short.SIZE - 1 || i == truths - 1) {
        room[to++] = (short) bits;
        bits = 0;
      }
    }
    for (int i = truths; i < smallEnd; i++) {
      long held = inputs[at[i]];
      if (held >= 0 && held < SMALL_WIDE) {
        room[to++] = (short) held;
      } else {
        to = putSmall(held, absent, room, to);
      }
    }
    for (int i = smallEnd; i < at.length; i++) {
      to = put(inputs[at[i]], absent, room, to);
    }
    return to;
  }

  @Override
  public int pack(long number, boolean small, short[] room, int to) {
    return small ? putSmall(number, absent, room, to) : put(number, absent, room, to);
  }

  /** Puts there a value that two bytes do not hold. */
  private static int putSmall(long held, long absent, short[] room, int to) {
    room[to] = (short) (held == absent ? SMALL_EMPTY : SMALL_WIDE);
    return held == absent ? to + 1 : put(held, absent, room, to + 1);
  }

  /** Puts a value there in four bytes, or in eight behind them, and returns what is behind it. */
  private static int put(long held, long absent, short[] room, int to) {
    if (held > WIDE && held <= Integer.MAX_VALUE) {
      return put(held, INT, room, to);
    } else if (held == absent) {
      return put(EMPTY, INT, room, to);
    }
    return put(held, LONG, room, put(WIDE, INT, room, to));
  }

  /** Puts the lowest bits of a value there, and returns what is behind them. */
  private static int put(long value, int shorts, short[] room, int to) {
    for (int i = 0; i < shorts; i++) {
      room[to + i] = (short) (value >>> (i * Short.SIZE));
    }
    return to + shorts;
  }

  /** The input of each fact: first the truths, then what is small, then the rest. */
  public int[] at() {
    return at.clone();
  }

  /** How many facts are truths that are never empty. */
  public int truths() {
    return truths;
  }

  /** Where what is small as a rule ends. */
  public int smallEnd() {
    return smallEnd;
  }

  /**
   * Puts packed facts back.
   *
   * @param inputs takes the inputs for them
   */
  public void unpack(short[] packed, long[] inputs) {
    for (int i = 0; i < truths; i++) {
      inputs[at[i]] = packed[i / Short.SIZE] >> (i % Short.SIZE) & 1;
    }
    int from = (truths + Short.SIZE - 1) / Short.SIZE;
    for (int i = truths; i < at.length; i++) {
      int small = i < smallEnd ? packed[from++] & SMALL_MASK : SMALL_WIDE;
      long value = small;
      if (small == SMALL_WIDE) {
        value = get(packed, from, INT);
        from += INT;
        if (value == WIDE) {
          value = get(packed, from, LONG);
          from += LONG;
        } else if (value == EMPTY) {
          value = absent;
        }
      } else if (small == SMALL_EMPTY) {
        value = absent;
      }
      inputs[at[i]] = value;
    }
  }

  /** The value that was put there, with its sign. */
  private static long get(short[] packed, int from, int shorts) {
    long value = packed[from + shorts - 1];
    for (int i = shorts - 2; i >= 0; i--) {
      value = (value << Short.SIZE) | (packed[from + i] & SMALL_MASK);
    }
    return value;
  }
}
