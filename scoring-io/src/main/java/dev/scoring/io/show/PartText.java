package dev.scoring.io.show;

import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.text.OneLine;
import dev.scoring.io.show.TextTable.Side;
import java.util.List;

/** How the score of a part comes about: its gate, its points, what is absent, the formula. */
final class PartText {

  private final ExplanationContext context;

  PartText(ExplanationContext context) {
    this.context = context;
  }

  /** Appends the head of a part. */
  void appendTo(StringBuilder text, PartModel part, PartScore score, Explanation.Line head) {
    text.append(
            OneLine.of(
                Titles.named(score.id(), head.label())
                    + ": "
                    + Numbers.exact(score.score(), context.shown().score(score.id()))))
        .append('\n');
    TextTable rows = new TextTable(List.of(Side.LEFT, Side.LEFT));
    String place = context.place(score.id());
    if (!place.isEmpty()) {
      rows.row(List.of("at", place));
    }
    if (!head.source().isEmpty()) {
      rows.row(List.of("source", head.source()));
    }
    String values = ReadingText.inParentheses(head.readings());
    part.gate()
        .ifPresent(
            gate ->
                rows.row(
                    List.of("gate", gate + (score.gateOpen() ? ": open" : ": closed") + values)));
    part.zeroWhen()
        .ifPresent(
            zero ->
                rows.row(
                    List.of(
                        "zero",
                        "when "
                            + zero
                            + (score.zeroed() ? ": yes" : ": no")
                            + (part.gate().isPresent() ? "" : values))));
    rows.row(List.of(score.deducts() ? "deducts" : "adds", effective(head.entry(), score)));
    List<String> lets = ReadingText.lets(head.lets());
    for (int i = 0; i < lets.size(); i++) {
      rows.row(List.of(i == 0 ? "let" : "", lets.get(i)));
    }
    String takes = CombinationText.of(part.combination(), part.children());
    if (!takes.isEmpty()) {
      rows.row(List.of("takes", takes));
    }
    for (int i = 0; i < score.absent().size(); i++) {
      rows.row(List.of(i == 0 ? "absent" : "", absent(score.absent().get(i))));
    }
    rows.row(List.of("score", PartFormula.of(score, context.shown())));
    rows.appendTo(text, "  ", context.screen());
  }

  private String effective(Entry entry, PartScore part) {
    StringBuilder effective = new StringBuilder(Numbers.exact(part.effective()));
    part.points()
        .ifPresent(
            points -> {
              effective
                  .append(part.deducts() ? " from " : ", at most ")
                  .append(points.toPlainString());
              part.available()
                  .filter(available -> !available.equals(points))
                  .ifPresent(
                      available ->
                          effective
                              .append(", of which ")
                              .append(available.toPlainString())
                              .append(" apply"));
            });
    return effective + context.cuts().of(entry);
  }

  private String absent(String id) {
    ItemModel item = context.item(id);
    return item == null ? id : context.name(id, item.label());
  }
}
