package dev.scoring.bench;

import dev.scoring.bench.handwritten.DoubleScore;
import dev.scoring.bench.handwritten.FactsReader;
import dev.scoring.bench.handwritten.InexactDouble;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The scheme written by hand in floating point, with one way to write the formula of X down. */
record FloatingPoint(InexactDouble.Formula formula) implements Contender {

  @Override
  public String name() {
    return "InexactDouble " + formula;
  }

  @Override
  public List<Verdict> score(InspectionCase inspection) {
    FactsReader reader = inspection.reader();
    InexactDouble scorer = new InexactDouble(inspection.date(), formula);
    return inspection.units().stream()
        .map(reader::doubles)
        .map(scorer::score)
        .map(FloatingPoint::verdict)
        .toList();
  }

  private static Verdict verdict(DoubleScore score) {
    return new Verdict(
        BigDecimal.valueOf(score.y),
        BigDecimal.valueOf(score.total).setScale(2, RoundingMode.HALF_UP),
        score.rating.id(),
        score.red,
        score.black);
  }
}
