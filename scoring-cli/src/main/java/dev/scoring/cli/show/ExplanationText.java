package dev.scoring.cli.show;

import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An explanation as text: the total, ratings and lists of a unit, and then for each part how its
 * score comes about, with a line and its reasons for every group, indicator and rule.
 */
public final class ExplanationText {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*([.-][\\p{L}\\p{N}_]+)*");

  private final ScoringGraph scheme;
  private final Explanation explanation;
  private final Score score;
  private final Map<String, Item> items = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final LineText lines;

  private ExplanationText(
      ScoringGraph scheme, Explanation explanation, UnaryOperator<String> places) {
    this.scheme = scheme;
    this.explanation = explanation;
    this.score = explanation.score();
    for (Part part : scheme.parts()) {
      part.children().forEach(this::index);
    }
    this.lines = new LineText(scheme, explanation, items, places, text);
  }

  private void index(Item item) {
    items.put(item.id(), item);
    if (item instanceof Item.Block block) {
      block.children().forEach(this::index);
    }
  }

  /**
   * Returns the explanation as text.
   *
   * @param places gives the place of an id in its file; empty if it has none
   */
  public static String of(
      ScoringGraph scheme, Explanation explanation, UnaryOperator<String> places) {
    return new ExplanationText(scheme, explanation, places).write();
  }

  private String write() {
    line(Titles.scheme(scheme, explanation.date()));
    String kind = Titles.kind(scheme, score.kind());
    line(score.unit() + (kind.isEmpty() ? "" : " (" + kind + ")"));
    text.append('\n');
    summary();
    List<Explanation.Line> open = new ArrayList<>();
    for (Explanation.Line line : explanation.lines()) {
      if (line.entry().kind() == Entry.Kind.PART && !open.isEmpty()) {
        part(open);
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      part(open);
    }
    return text.toString();
  }

  private void summary() {
    TextTable table = new TextTable(List.of(TextTable.Side.LEFT, TextTable.Side.LEFT));
    table.row(
        List.of(
            Titles.named(scheme.total().id(), scheme.total().label()),
            explanation.totalText() + total()));
    for (Rated rated : score.ratings()) {
      table.row(List.of("rating of " + rated.of() + ratingLabel(rated.of()), rating(rated)));
    }
    for (Listing list : scheme.lists()) {
      table.row(
          List.of(
              "list " + Titles.named(list.id(), list.label()),
              (score.lists().contains(list.id()) ? "yes" : "no") + ": " + list.text()));
    }
    table.appendTo(text, "");
  }

  private String ratingLabel(String of) {
    for (Rating rating : scheme.ratings()) {
      if (rating.of().equals(of) && !rating.label().isEmpty()) {
        return " " + rating.label();
      }
    }
    return "";
  }

  /** The formula of the total with values for names, and what it comes to. */
  private String total() {
    Map<String, Rational> values = new HashMap<>();
    score.ledger().forEach(entry -> values.put(entry.id(), entry.effective()));
    score.parts().forEach(part -> values.put(part.id(), part.score()));
    Matcher names = NAME.matcher(explanation.totalText());
    String filled =
        names.replaceAll(
            name -> {
              Rational value = values.get(name.group());
              return Matcher.quoteReplacement(value == null ? name.group() : value.toPlainString());
            });
    String result = Numbers.exact(score.total());
    boolean changed = !filled.equals(explanation.totalText());
    return (changed && !filled.equals(score.total().toPlainString()) ? " = " + filled : "")
        + " = "
        + result;
  }

  private static String rating(Rated rated) {
    String band = Titles.named(rated.band(), rated.label()) + " " + rated.interval();
    if (rated.next().isEmpty()) {
      return band;
    }
    Rated.Next next = rated.next().get();
    return band
        + "; "
        + (next.endIncluded() ? "" : "more than ")
        + Numbers.exact(next.distance())
        + " below "
        + Titles.named(next.band(), next.label());
  }

  private void part(List<Explanation.Line> ledger) {
    Explanation.Line head = ledger.get(0);
    PartScore part = score.part(head.entry().id());
    text.append('\n');
    line(Titles.named(part.id(), head.label()) + ": " + Numbers.exact(part.score()));
    TextTable facts = new TextTable(List.of(TextTable.Side.LEFT, TextTable.Side.LEFT));
    String place = lines.place(part.id());
    if (!place.isEmpty()) {
      facts.row(List.of("at", place));
    }
    if (!head.source().isEmpty()) {
      facts.row(List.of("source", head.source()));
    }
    if (!head.text().isEmpty()) {
      facts.row(
          List.of("gate", head.text() + (part.gateOpen() ? ": open" : ": closed") + gate(head)));
    }
    facts.row(List.of(part.deducts() ? "deducts" : "adds", amount(head.entry(), part)));
    for (int i = 0; i < part.absent().size(); i++) {
      facts.row(List.of(i == 0 ? "absent" : "", absent(part.absent().get(i))));
    }
    facts.row(List.of("score", PartFormula.of(part)));
    facts.appendTo(text, "  ");
    lines.append(part, ledger.subList(1, ledger.size()));
  }

  private static String gate(Explanation.Line head) {
    List<String> values = new ArrayList<>();
    head.readings().forEach(reading -> values.add(reading.fact() + " = " + reading.value()));
    return values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
  }

  private static String amount(Entry entry, PartScore part) {
    StringBuilder amount = new StringBuilder(Numbers.exact(part.amount()));
    part.points()
        .ifPresent(
            points -> {
              amount
                  .append(part.deducts() ? " from " : ", at most ")
                  .append(points.toPlainString());
              part.available()
                  .filter(available -> !available.equals(points))
                  .ifPresent(
                      available ->
                          amount
                              .append(", of which ")
                              .append(available.toPlainString())
                              .append(" apply"));
            });
    return amount + LineText.cuts(entry);
  }

  private String absent(String id) {
    Item item = items.get(id);
    if (item == null) {
      return id;
    }
    String name = Titles.named(id, item.label());
    return item instanceof Item.Block block && block.points().isPresent()
        ? name + " (" + block.points().get().toPlainString() + ")"
        : name;
  }

  private void line(String content) {
    text.append(OneLine.of(content)).append('\n');
  }
}
