package dev.scoring.io.show;

import dev.scoring.core.model.ListModel;
import dev.scoring.core.model.RatingModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Score;
import dev.scoring.io.show.TextTable.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The result of a unit in short: its total, ratings and lists, and what cost most. */
final class SummaryText {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*([.-][\\p{L}\\p{N}_]+)*");

  /** How many clauses are named that cost points. */
  private static final int REASONS = 5;

  private final SchemeModel scheme;
  private final Explanation explanation;
  private final Score score;
  private final ExplanationContext context;

  SummaryText(ExplanationContext context) {
    this.context = context;
    this.scheme = context.scheme();
    this.explanation = context.explanation();
    this.score = explanation.score();
  }

  void appendTo(StringBuilder text) {
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    table.row(
        List.of(
            Titles.named(scheme.total().id(), scheme.total().label()),
            explanation.totalText() + total()));
    for (int i = 0; i < score.ratings().size(); i++) {
      RatingModel rating = scheme.ratings().get(i);
      table.row(
          List.of(
              "rating of " + rating.of() + (rating.label().isEmpty() ? "" : " " + rating.label()),
              RatingText.full(score.ratings().get(i), rating)));
    }
    for (ListModel list : scheme.lists()) {
      table.row(
          List.of(
              "list " + Titles.named(list.id(), list.label()),
              (score.lists().contains(list.id()) ? "yes" : "no") + ": " + list.text()));
    }
    table.appendTo(text, "", context.screen());
    reasons(text);
  }

  /** The formula of the total with values for names, and what it comes to. */
  private String total() {
    Map<String, String> values = new HashMap<>();
    score.ledger().forEach(each -> values.put(each.id(), each.effective().toPlainString()));
    score.parts().forEach(part -> values.put(part.id(), part.score().toPlainString()));
    explanation.totalLets().stream()
        .filter(let -> !let.value().isEmpty())
        .forEach(let -> values.put(let.name(), let.value()));
    Matcher names = NAME.matcher(explanation.totalText());
    String filled =
        names.replaceAll(
            name -> {
              String value = values.get(name.group());
              return Matcher.quoteReplacement(value == null ? name.group() : value);
            });
    String result = Numbers.exact(score.total(), context.shown().score(scheme.total().id()));
    boolean changed = !filled.equals(explanation.totalText());
    return (changed && !filled.equals(score.total().toPlainString()) ? " = " + filled : "")
        + " = "
        + result;
  }

  private void reasons(StringBuilder text) {
    List<Explanation.Reason> reasons = explanation.reasons();
    if (reasons.isEmpty()) {
      return;
    }
    text.append("\nwhat cost most\n");
    TextTable table = new TextTable(List.of(Side.RIGHT, Side.LEFT));
    for (Explanation.Reason reason : reasons.subList(0, Math.min(REASONS, reasons.size()))) {
      table.row(List.of(Numbers.exact(reason.points()), context.name(reason.id(), reason.label())));
    }
    if (reasons.size() > REASONS) {
      table.row(List.of("", "… and " + (reasons.size() - REASONS) + " more"));
    }
    table.appendTo(text, "  ", context.screen());
  }
}
