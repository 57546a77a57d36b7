package dev.scoring.io.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.ScoreBound;
import dev.scoring.core.model.ShownScores;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.PartScore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PartFormulaTest {

  private static String formula(
      boolean deducts, String points, String available, String amount, boolean open, String score) {
    return PartFormula.of(
        new PartScore(
            "X",
            deducts,
            Optional.of(Rational.parse(points)),
            Optional.of(Rational.parse(available)),
            List.of(),
            Rational.parse(amount),
            open,
            false,
            Rational.parse(score)),
        new ShownScores(List.of(new ScoreBound("X", Comparison.AT_LEAST, Rational.parse("80")))));
  }

  @Test
  void rescaling_isAFraction() {
    assertEquals(
        "X = (94 − 7.2) × 100 / 94 = 4340/47 ≈ 92.34",
        formula(true, "100", "94", "7.2", true, "4340/47"));
    assertEquals(
        "X = 7.2 × 100 / 94 = 360/47 ≈ 7.66", formula(false, "100", "94", "7.2", true, "360/47"));
  }

  @Test
  void withoutAbsentIndicators_nothingIsRescaled() {
    assertEquals("X = 100 − 7.2 = 92.8", formula(true, "100", "100", "7.2", true, "92.8"));
    assertEquals("X = 7.2", formula(false, "50", "50", "7.2", true, "7.2"));
  }

  @Test
  void closedGate_givesNothing() {
    assertEquals("X = 0, for its gate is closed", formula(false, "50", "50", "7.2", false, "0"));
  }

  @Test
  void zeroWhen_givesNothing() {
    PartScore zeroed =
        new PartScore(
            "X",
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Rational.of(7),
            true,
            true,
            Rational.ZERO);
    assertEquals(
        "X = 0, for its `zero when` holds", PartFormula.of(zeroed, new ShownScores(List.of())));
  }

  @Test
  void withoutFloor_aScoreMayBeBelowZero() {
    assertEquals("X = 100 − 130 = -30", formula(true, "100", "100", "130", true, "-30"));
  }

  @Test
  void whatIsNearToABound_isShownOnItsOwnSide() {
    assertEquals(
        "X = 90 − 11 = 23999/300 ≈ 79.997", formula(true, "90", "90", "11", true, "23999/300"));
  }
}
