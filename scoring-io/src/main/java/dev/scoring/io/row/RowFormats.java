package dev.scoring.io.row;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The formats of data that are known, each in one line.
 *
 * @param formats the formats; the first that suits is taken, and the last suits everything
 */
public record RowFormats(List<RowFormat> formats) {

  /** What is read everywhere. */
  public static final RowFormats STANDARD =
      new RowFormats(List.of(new CsvFormat(Optional.empty())));

  /** Returns what is read everywhere, of text in an encoding that somebody names. */
  public static RowFormats in(Charset encoding) {
    return new RowFormats(List.of(new CsvFormat(Optional.of(encoding))));
  }

  /** Returns these formats and one more, which is asked before them. */
  public RowFormats with(RowFormat format) {
    List<RowFormat> more = new ArrayList<>(List.of(format));
    more.addAll(formats);
    return new RowFormats(List.copyOf(more));
  }

  /** Returns the format of a source of this name. */
  public RowFormat of(String name) {
    for (RowFormat format : formats) {
      if (format.suits(name)) {
        return format;
      }
    }
    throw new IllegalStateException("no format suits " + name);
  }
}
