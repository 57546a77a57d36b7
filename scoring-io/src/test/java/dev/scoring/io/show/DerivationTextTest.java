package dev.scoring.io.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DerivationTextTest {

  private static Rational number(String text) {
    return Rational.parse(text);
  }

  private static void assertText(String text, Derivation step) {
    assertEquals(text, DerivationText.of(step));
  }

  @Test
  void fixedPoints_areThemselves() {
    assertText("0.5", new Derivation.Flat(number("0.5")));
  }

  @Test
  void step_showsTheExactFigureAndTheBoundItMet() {
    assertText(
        "200/3 ≈ 66.67 < 80: 2",
        new Derivation.StepTaken(number("200/3"), Comparison.LESS, number("80"), number("2")));
    assertText("100: no step holds: 0", new Derivation.NoStep(number("100"), Rational.ZERO));
  }

  @Test
  void occurrences_areMultipliedOut() {
    assertText("3 × 0.5 = 1.5", occurrences("3", Counting.EXACT, "1", "0", "3", "0.5"));
    assertText(
        "151 over 30 in full lots of 20: 6 × 1 = 6",
        occurrences("151", Counting.FULL, "20", "30", "6", "1"));
    assertText(
        "41 in started lots of 20: 3 × 2 = 6",
        occurrences("41", Counting.STARTED, "20", "0", "3", "2"));
    assertText(
        "5 over 3: 2 × 1/3 = 2/3 ≈ 0.67", occurrences("5", Counting.EXACT, "1", "3", "2", "1/3"));
  }

  private static Derivation occurrences(
      String figure, Counting counting, String size, String start, String times, String price) {
    return new Derivation.Occurrences(
        number(figure), counting, number(size), number(start), number(times), number(price));
  }

  @Test
  void alternatives_areNumbered() {
    assertText("case 2 holds: 3", new Derivation.CaseTaken(2, number("3")));
    assertText("no case holds, else: 3", new Derivation.CaseTaken(0, number("3")));
    assertText("10 is replaced by 16", new Derivation.Replaced(number("10"), number("16")));
    assertText("nothing to measure: a value is empty", new Derivation.NothingToMeasure());
  }

  @Test
  void tiers_tellWhatLiesInEach() {
    Derivation.TierShare first = tier("1000", "10", "1", "10", false);
    Derivation.TierShare second = tier("1500", "3", "5", "8", true);
    Derivation.TierShare third = tier("0", "0", "2", "0", false);
    assertText(
        "1000 in tier 1: 10 × 1 = 10; 1500 in tier 2: 3 × 5 = 15, capped at 8",
        new Derivation.TierShares(List.of(first, second, third)));
    assertText("nothing lies in the tiers: 0", new Derivation.TierShares(List.of(third)));
  }

  private static Derivation.TierShare tier(
      String amount, String lots, String price, String points, boolean capped) {
    return new Derivation.TierShare(
        number(amount), number(lots), number(price), number(points), capped);
  }

  @Test
  void aFigure_isWhatItComesTo() {
    assertText("250/3 ≈ 83.33", new Derivation.Computed(number("250/3")));
  }
}
