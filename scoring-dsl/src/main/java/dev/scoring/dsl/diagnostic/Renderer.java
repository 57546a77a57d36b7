package dev.scoring.dsl.diagnostic;

import dev.scoring.core.model.Place;
import dev.scoring.core.text.OneLine;
import dev.scoring.core.text.Widths;
import dev.scoring.dsl.text.SourceText;
import java.util.List;

/** Renders findings for a terminal: the line, carets under the place, help. */
public final class Renderer {

  /** The widest piece of a line that is shown, in columns. */
  private static final int MAX_COLUMNS = 160;

  private static final int CONTEXT = 60;

  private Renderer() {}

  /** Returns every finding with its line and a caret under its place; empty if there is none. */
  public static String render(List<Finding> findings, SourceText source) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      if (out.length() > 0) {
        out.append('\n');
      }
      render(finding, source, out);
    }
    return out.toString();
  }

  private static void render(Finding finding, SourceText source, StringBuilder out) {
    Place place = source.place(finding.span());
    out.append(finding.severity())
        .append('[')
        .append(finding.code())
        .append("]: ")
        .append(OneLine.of(finding.message()))
        .append('\n');
    int width = Integer.toString(place.line()).length();
    for (Finding.OtherPlace related : finding.related()) {
      width = Math.max(width, Integer.toString(source.place(related.span()).line()).length());
    }
    String gutter = " ".repeat(width + 1);
    out.append(gutter).append("--> ").append(place).append('\n');
    excerpt(place, source, gutter, width, '^', "", out);
    for (Finding.OtherPlace related : finding.related()) {
      out.append(gutter).append("::: ").append(source.place(related.span())).append('\n');
      excerpt(source.place(related.span()), source, gutter, width, '-', related.message(), out);
    }
    if (!finding.help().isEmpty()) {
      out.append(gutter).append(" = help: ").append(OneLine.of(finding.help())).append('\n');
    }
  }

  private static void excerpt(
      Place place,
      SourceText source,
      String gutter,
      int width,
      char mark,
      String message,
      StringBuilder out) {
    String line = OneLine.of(source.line(place));
    int start = line.offsetByCodePoints(0, Math.min(place.column() - 1, codePoints(line)));
    int end = Math.min(line.length(), start + place.length());
    String before = line.substring(0, start);
    String marked = line.substring(start, end);
    String after = line.substring(end);
    if (Widths.columns(line) > MAX_COLUMNS) {
      before = before.length() > CONTEXT ? "…" + tail(before, CONTEXT) : before;
      after = after.length() > CONTEXT ? head(after, CONTEXT) + "…" : after;
      if (marked.length() > CONTEXT) {
        marked = head(marked, CONTEXT);
        after = "…";
      }
    }
    out.append(gutter).append(" |\n");
    out.append(' ')
        .append(" ".repeat(width - Integer.toString(place.line()).length()))
        .append(place.line())
        .append(" | ")
        .append((before + marked + after).stripTrailing())
        .append('\n');
    out.append(gutter)
        .append(" | ")
        .append(" ".repeat(Widths.columns(before)))
        .append(String.valueOf(mark).repeat(Math.max(1, Widths.columns(marked))));
    if (!message.isEmpty()) {
      out.append(' ').append(message);
    }
    out.append('\n');
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String head(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  private static String tail(String text, int length) {
    int from = text.length() - length;
    return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }
}
