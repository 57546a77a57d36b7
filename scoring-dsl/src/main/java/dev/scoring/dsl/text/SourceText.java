package dev.scoring.dsl.text;

import dev.scoring.dsl.Place;
import dev.scoring.dsl.ast.Span;
import java.util.Arrays;

/** A text and where its lines begin. Immutable. */
public final class SourceText {

  private final String file;
  private final String text;
  private final int[] lineStarts;

  /** Makes a text with the name of the file that it stands in. */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, count);
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The place of a span. */
  public Place place(Span span) {
    int start = Math.min(span.start(), text.length());
    int found = Arrays.binarySearch(lineStarts, start);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(lineStarts[line], start) + 1;
    return new Place(file, line + 1, column, start, Math.max(0, span.end() - start));
  }

  /** The text of a line, counted from 1, without its line break. */
  public String line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }
}
