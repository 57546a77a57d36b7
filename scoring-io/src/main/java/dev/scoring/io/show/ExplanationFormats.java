package dev.scoring.io.show;

import dev.scoring.core.json.Json;

/** The forms in which an explanation can be written, each in one line. */
public final class ExplanationFormats {

  /** What is written everywhere. */
  public static final Formats<ExplanationFormat> STANDARD =
      Formats.<ExplanationFormat>none()
          .with("text", ExplanationText::of)
          .with("json", (scheme, explanation, places, screen) -> Json.of(scheme, explanation));

  private ExplanationFormats() {}
}
