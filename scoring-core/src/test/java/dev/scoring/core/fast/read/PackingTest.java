package dev.scoring.core.fast.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is packed comes back as it was, however large it is, and takes little room if it is not. */
class PackingTest {

  private static final long ABSENT = 1L << 60;
  private static final int TRUTHS = 19;
  private static final int SMALL = 7;
  private static final int FACTS = 31;

  /** Facts stand among the inputs in another order than they are packed. */
  private static final Packing PACKING = new Packing(at(), TRUTHS, SMALL, ABSENT, null);

  private static int[] at() {
    int[] at = new int[FACTS];
    for (int i = 0; i < FACTS; i++) {
      at[i] = FACTS - 1 - i;
    }
    return at;
  }

  @Provide
  Arbitrary<long[]> facts() {
    Arbitrary<Long> number =
        Arbitraries.oneOf(
            Arbitraries.of(
                0L,
                0xFFFDL,
                0xFFFEL,
                0xFFFFL,
                0x10000L,
                -1L,
                (long) Integer.MAX_VALUE,
                Integer.MAX_VALUE + 1L,
                (long) Integer.MIN_VALUE,
                Integer.MIN_VALUE + 1L,
                Integer.MIN_VALUE + 2L,
                ABSENT,
                ABSENT - 1,
                1 - ABSENT),
            Arbitraries.longs());
    return number.array(long[].class).ofSize(FACTS).map(PackingTest::withTruths);
  }

  private static long[] withTruths(long[] facts) {
    long[] all = facts.clone();
    for (int i = 0; i < TRUTHS; i++) {
      all[FACTS - 1 - i] &= 1;
    }
    return all;
  }

  @Property
  void packedFacts_comeBackAsTheyWere(@ForAll("facts") long[] facts) {
    short[] packed = PACKING.pack(facts, PACKING.room());
    long[] back = new long[FACTS];
    PACKING.unpack(packed, back);
    assertArrayEquals(facts, back);
  }

  @Test
  void aBitForATruth_twoBytesForWhatIsSmall_andFourForTheRest() {
    long[] facts = new long[FACTS];
    for (int i = TRUTHS; i < FACTS; i++) {
      facts[FACTS - 1 - i] = i < TRUTHS + SMALL ? 0xFFFD : Integer.MAX_VALUE;
    }
    int bits = 2;
    assertEquals(
        bits + SMALL + 2 * (FACTS - TRUTHS - SMALL), PACKING.pack(facts, PACKING.room()).length);
  }
}
