package dev.scoring.io.show;

import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Explanation;
import java.util.function.UnaryOperator;

/** A form in which an explanation is written. Stands in {@link ExplanationFormats}. */
@FunctionalInterface
public interface ExplanationFormat {

  /**
   * Returns an explanation in this form.
   *
   * @param places gives the place of an id in its file; empty if it has none
   * @param screen how wide lines may be
   */
  String text(
      SchemeModel scheme, Explanation explanation, UnaryOperator<String> places, Screen screen);
}
