package dev.scoring.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.number.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places in words. */
class ReadingsTest {

  @Test
  void aPlace_hasTheEndingThatItIsSpokenWith() {
    List<String> expected =
        List.of(
            "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "20th", "21st", "22nd",
            "23rd", "100th", "101st", "111th", "112th", "113th", "121st", "1011th", "1012th");
    for (String each : expected) {
      String number = each.substring(0, each.length() - 2);
      assertEquals(each, Readings.ordinal(Rational.parse(number)));
    }
  }

  @Test
  void aPlaceBetweenTwo_isANumber() {
    assertEquals("2.5", Readings.ordinal(Rational.of(5, 2)));
  }
}
