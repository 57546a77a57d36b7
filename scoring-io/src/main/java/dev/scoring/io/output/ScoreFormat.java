package dev.scoring.io.output;

import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;
import java.time.LocalDate;
import java.util.Optional;

/** A form in which scores are written. Stands in {@link ScoreFormats}. */
@FunctionalInterface
public interface ScoreFormat {

  /**
   * Makes an output.
   *
   * @param scheme what the units are scored by
   * @param date the day of the inspection
   * @param text where to write
   */
  ScoreOutput output(SchemeModel scheme, Optional<LocalDate> date, TextTarget text);

  /** Returns scores in this form. */
  default String text(SchemeModel scheme, Assessment assessment) {
    StringBuilder text = new StringBuilder();
    output(scheme, assessment.date(), TextTarget.of(text)).write(assessment);
    return text.toString();
  }
}
