package dev.scoring.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmallIntsTest {

  private static void assertHolds(int... values) {
    SmallInts held = new SmallInts(values);
    for (int i = 0; i < values.length; i++) {
      assertEquals(values[i], held.get(i));
    }
  }

  @Test
  void numbersOfEverySize_areHeld() {
    assertHolds();
    assertHolds(-1, 0, 127, -128);
    assertHolds(0, 128);
    assertHolds(-129, 5);
    assertHolds(256, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE);
  }
}
