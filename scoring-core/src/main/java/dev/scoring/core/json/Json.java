package dev.scoring.core.json;

import dev.scoring.core.json.JsonWriter.Members;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Results as JSON (RFC 8259). Members stand in a fixed order, every number that is a score or
 * points is text: {@code exact} is a whole number or a fraction in lowest terms, {@code shown} is
 * rounded to two decimals, or to as many as put it on its side of what the scheme compares it with.
 * What does not exist is {@code null} or an empty list, never left out. The same result gives the
 * same text on every machine and in every locale.
 */
public final class Json {

  /** Writes to memory. */
  private interface Writing {
    void to(StringBuilder text) throws IOException;
  }

  private Json() {}

  /** Returns an assessment as JSON: the day, and every unit with its ledger. */
  public static String of(Assessment assessment) {
    return of(Optional.empty(), assessment);
  }

  /** Returns an assessment as JSON, with the id and label of the scheme before it. */
  public static String of(SchemeModel scheme, Assessment assessment) {
    return of(Optional.of(scheme), assessment);
  }

  private static String of(Optional<SchemeModel> scheme, Assessment assessment) {
    return text(
        text -> {
          AssessmentJson json = new AssessmentJson(scheme, assessment.date(), text, text);
          json.begin();
          json.units(assessment.scores());
          json.endUnits();
          json.notRated(assessment.notRated());
          json.end();
        });
  }

  /** Returns the score of one unit as JSON, with its ledger. */
  public static String of(Score score) {
    return document(json -> ResultJson.score(json, score, ShownTexts.of(Optional.empty(), score)));
  }

  /** Returns an explanation as JSON: the score, and a line for every part, block and rule. */
  public static String of(Explanation explanation) {
    return document(
        json ->
            ResultJson.explanation(
                json, explanation, ShownTexts.of(Optional.empty(), explanation.score())));
  }

  /** Returns an explanation as JSON, with the id and label of the scheme before it. */
  public static String of(SchemeModel scheme, Explanation explanation) {
    return document(
        json -> {
          ResultJson.scheme(json, scheme);
          ResultJson.explanation(json, explanation, ShownTexts.of(scheme));
        });
  }

  private static String document(Members members) {
    return text(
        text -> {
          JsonWriter json = new JsonWriter(text);
          json.block(members);
          json.endLine();
        });
  }

  private static String text(Writing writing) {
    StringBuilder text = new StringBuilder();
    try {
      writing.to(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not throw.
    }
    return text.toString();
  }
}
