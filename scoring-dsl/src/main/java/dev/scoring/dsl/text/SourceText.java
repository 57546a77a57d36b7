package dev.scoring.dsl.text;

import dev.scoring.core.model.Place;
import dev.scoring.dsl.ast.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text and where its lines begin. It may be made of several files, one after the other; spans are
 * of the whole text, places of the file in which they lie. Immutable.
 */
public final class SourceText {

  /** A file in the text: its characters, and how many lines stand before it. */
  private record Section(String file, int start, int end, int linesBefore) {}

  private final String text;
  private final int[] lineStarts;
  private final List<Section> sections;

  private SourceText(String text, int[] lineStarts, List<Section> sections) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.sections = sections;
  }

  /** Makes a text with the name of the file that it stands in. */
  public SourceText(String file, String text) {
    this(text, lineStarts(text), List.of(new Section(file, 0, text.length(), 0)));
  }

  /** Makes one text of the texts of several files, each beginning on a line of its own. */
  public static SourceText of(List<SourceText> files) {
    StringBuilder text = new StringBuilder();
    List<Section> sections = new ArrayList<>();
    int[] lines = new int[0];
    for (SourceText file : files) {
      if (!sections.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(file.text);
      String name = file.sections.get(0).file();
      sections.add(new Section(name, start, text.length(), lines.length));
      int[] more = file.lineStarts;
      int[] before = lines;
      lines = Arrays.copyOf(before, before.length + more.length);
      for (int i = 0; i < more.length; i++) {
        lines[before.length + i] = start + more[i];
      }
    }
    return new SourceText(text.toString(), lines, List.copyOf(sections));
  }

  private static int[] lineStarts(String text) {
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
    return Arrays.copyOf(starts, count);
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /**
   * The text once for each of its files, with only that file in it: before the file stand spaces,
   * behind it nothing. So spans and places are those of the whole text, and nothing that a file
   * leaves open reaches into the next.
   */
  public List<SourceText> files() {
    if (sections.size() == 1) {
      return List.of(this);
    }
    return sections.stream()
        .map(each -> " ".repeat(each.start()) + text.substring(each.start(), each.end()))
        .map(alone -> new SourceText(alone, lineStarts, sections))
        .toList();
  }

  /** Where a span stands. */
  public Place place(Span span) {
    int start = Math.min(span.start(), text.length());
    Section section = sectionAt(start);
    int found = Arrays.binarySearch(lineStarts, start);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(lineStarts[line], start) + 1;
    return new Place(
        section.file(),
        line - section.linesBefore() + 1,
        column,
        start - section.start(),
        Math.max(0, span.end() - start));
  }

  private Section sectionAt(int offset) {
    for (Section section : sections) {
      if (offset <= section.end()) {
        return section;
      }
    }
    return sections.get(sections.size() - 1);
  }

  /** The line in which a place is, without its line break. */
  public String line(Place place) {
    int line = place.line() - 1;
    for (Section section : sections) {
      if (section.file().equals(place.file())) {
        line += section.linesBefore();
        break;
      }
    }
    int start = lineStarts[line];
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }
}
