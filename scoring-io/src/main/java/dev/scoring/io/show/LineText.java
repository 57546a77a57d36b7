package dev.scoring.io.show;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.text.OneLine;
import dev.scoring.core.text.Widths;
import dev.scoring.io.show.TextTable.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The lines of the ledger of a part, as a tree: effective points in a column on the left, on the
 * right the clause and below it the reasons.
 */
final class LineText {

  private static final String NOT_COUNTED = "–";

  private final ExplanationContext context;
  private final StringBuilder text;
  private final ReadingText readings;
  private final StatusText statuses;

  LineText(ExplanationContext context, StringBuilder text) {
    this.context = context;
    this.text = text;
    this.readings = new ReadingText(context.scheme());
    this.statuses = new StatusText(context);
  }

  /** Appends the lines of a part. */
  void append(PartScore part, List<Explanation.Line> lines) {
    int width = 0;
    for (Explanation.Line line : lines) {
      width = Math.max(width, Widths.columns(points(line.entry())));
    }
    Deque<Entry> around = new ArrayDeque<>();
    for (Explanation.Line line : lines) {
      Entry entry = line.entry();
      while (!around.isEmpty() && around.element().depth() >= entry.depth()) {
        around.pop();
      }
      String points = points(entry);
      String indent = "  ".repeat(entry.depth());
      if (entry.depth() == 1) {
        text.append('\n');
      }
      name(
          "  " + " ".repeat(width - Widths.columns(points)) + points + indent,
          OneLine.of(context.name(line)));
      reasons(part, line, around)
          .appendTo(text, " ".repeat(2 + width) + indent + "  ", context.screen());
      around.push(entry);
    }
  }

  private void name(String before, String name) {
    int columns = Widths.columns(before);
    String indent = before;
    for (String line : context.screen().wrap(name, columns)) {
      text.append(indent).append(line).append('\n');
      indent = " ".repeat(columns);
    }
  }

  private static String points(Entry entry) {
    return StatusText.hasPoints(entry.status()) ? entry.effective().toPlainString() : NOT_COUNTED;
  }

  private TextTable reasons(PartScore part, Explanation.Line line, Deque<Entry> around) {
    Entry entry = line.entry();
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    row(table, "rule", line.text());
    row(table, "at", context.place(entry.id()));
    row(table, "source", line.source());
    if (context.item(entry.id()) instanceof BlockModel block) {
      row(table, "takes", CombinationText.of(block.combination(), block.children()));
    }
    rows(table, "reads", readings.lines(line.readings()));
    rows(table, "let", ReadingText.lets(line.lets()));
    rows(table, "gives", GivesText.lines(line, context.cuts()));
    row(table, "share", share(part, entry, around));
    row(table, "but", statuses.of(part, line, around));
    return table;
  }

  /** What a child of a mean is worth in it; empty for every other line. */
  private String share(PartScore part, Entry entry, Deque<Entry> around) {
    String outer = around.isEmpty() ? part.id() : around.element().id();
    boolean inMean = context.combination(outer) == Combination.Kind.MEAN;
    if (!inMean || entry.share().signum() == 0) {
      return "";
    }
    Rational worth = entry.effective().times(entry.share());
    return entry.share().equals(Rational.ONE)
        ? "all of " + outer
        : entry.share().toPlainString()
            + " of "
            + outer
            + ": "
            + entry.effective().toPlainString()
            + " × "
            + entry.share().toPlainString()
            + " = "
            + Numbers.exact(worth);
  }

  private static void row(TextTable table, String key, String value) {
    if (!value.isEmpty()) {
      table.row(List.of(key, value));
    }
  }

  private static void rows(TextTable table, String key, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      table.row(List.of(i == 0 ? key : "", values.get(i)));
    }
  }
}
