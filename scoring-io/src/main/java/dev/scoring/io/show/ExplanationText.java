package dev.scoring.io.show;

import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Score;
import dev.scoring.core.text.OneLine;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An explanation as text: the total, ratings and lists of a unit, what cost most, and then for each
 * part how its score comes about, with a line and its reasons for every group, indicator and rule.
 */
public final class ExplanationText {

  private ExplanationText() {}

  /**
   * Returns the explanation as text.
   *
   * @param places gives the place of an id in its file; empty if it has none
   * @param screen how wide lines may be
   */
  public static String of(
      SchemeModel scheme, Explanation explanation, UnaryOperator<String> places, Screen screen) {
    ExplanationContext context = new ExplanationContext(scheme, explanation, places, screen);
    Score score = explanation.score();
    StringBuilder text = new StringBuilder();
    String kind = Titles.kind(scheme, score.kind());
    text.append(Titles.scheme(scheme, explanation.date()))
        .append('\n')
        .append(OneLine.of(score.unit() + (kind.isEmpty() ? "" : " (" + kind + ")")))
        .append("\n\n");
    new SummaryText(context).appendTo(text);
    PartText heads = new PartText(context);
    LineText lines = new LineText(context, text);
    List<Explanation.Line> all = explanation.lines();
    int start = 0;
    for (PartModel part : scheme.parts()) {
      int end = endOfPart(all, start);
      PartScore result = score.part(part.id());
      text.append('\n');
      heads.appendTo(text, part, result, all.get(start));
      lines.append(result, all.subList(start + 1, end));
      start = end;
    }
    return text.toString();
  }

  private static int endOfPart(List<Explanation.Line> lines, int start) {
    int end = start + 1;
    while (end < lines.size() && lines.get(end).entry().kind() != Entry.Kind.PART) {
      end++;
    }
    return end;
  }
}
