package dev.scoring.io.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.number.Rational;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick way to write small numbers writes what the exact way does. */
final class NumbersTest {

  private static void assertSame(Rational number) {
    assertEquals(number.rounded(2).toPlainString(), Numbers.shown(number));
    assertEquals(number.toPlainString(), Numbers.plain(number));
  }

  @Test
  void smallNumbers_areWrittenLikeLargeOnes() {
    for (long under : new long[] {1, 2, 3, 4, 5, 7, 8, 16, 20, 25, 40, 125, 200, 500, 1000, 2000}) {
      for (long over = -2100; over <= 2100; over += 3) {
        assertSame(Rational.of(over, under));
      }
    }
  }

  @Test
  void numbersOfAnySize_areWrittenTheSame() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long over = random.nextLong() >> random.nextInt(63);
      long under = Math.max(1, random.nextLong() >>> (1 + random.nextInt(62)));
      assertSame(Rational.of(over, under));
      assertSame(Rational.of(over, 1000));
    }
  }
}
