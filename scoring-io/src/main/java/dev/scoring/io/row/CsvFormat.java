package dev.scoring.io.row;

import dev.scoring.io.layout.FileSort;
import dev.scoring.io.layout.HeaderSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * CSV as RFC 4180 has it: commas, cells in quotes where needed; instead of commas there may be
 * semicolons, tabs or upright strokes. A page of HTML is read if it holds one table. It is UTF-8,
 * or what {@link Encoding} finds. Whatever no other format takes is read as CSV.
 */
final class CsvFormat implements RowFormat {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** Of so many bytes the first rows are made by which the separator is found. */
  private static final int HEAD = 1 << 16;

  private final Optional<Charset> named;

  /**
   * Makes a format.
   *
   * @param named the encoding that somebody says the sources have, if anybody does
   */
  CsvFormat(Optional<Charset> named) {
    this.named = named;
  }

  @Override
  public boolean suits(String name) {
    return true;
  }

  @Override
  public Optional<Rows> open(Source source, Consumer<Problem> problems, Consumer<String> notes)
      throws IOException {
    byte[] head;
    try (InputStream in = source.bytes().open()) {
      head = in.readNBytes(FileSort.HEAD);
    }
    Optional<Charset> encoding = named;
    boolean page = FileSort.isHtml(head);
    if (page && encoding.isEmpty()) {
      encoding = HtmlRows.charset(head);
    }
    Encoding found = Encoding.of(source.bytes(), encoding);
    if (found instanceof Encoding.Unreadable unreadable) {
      problems.accept(
          source.problem(
              unreadable.line(),
              0,
              FileCode.NOT_TEXT,
              "",
              unreadable.message(),
              unreadable.help()));
      return Optional.empty();
    }
    Encoding.Text text = (Encoding.Text) found;
    if (!text.note().isEmpty()) {
      notes.accept(source.name() + ": " + text.note());
    }
    return page ? HtmlRows.open(source, text, problems, notes) : Optional.of(new Csv(source, text));
  }

  /** Returns a source as UTF-8, without its byte order mark. */
  static InputStream utf8(Source source, Encoding.Text text) throws IOException {
    InputStream in = source.bytes().open();
    in.skipNBytes(text.start());
    return text.charset().equals(StandardCharsets.UTF_8)
        ? in
        : new RecodedStream(in, text.charset());
  }

  /** The rows of a text. */
  private record Csv(Source source, Encoding.Text text) implements SeparatedRows {

    @Override
    public boolean forEach(Consumer<Row> target, Consumer<Problem> problems) throws IOException {
      return by(',').forEach(target, problems);
    }

    @Override
    public Rows by(char separator) {
      return (target, problems) -> {
        try (InputStream in = utf8(source, text)) {
          Optional<Problem> broken = new CsvRows(source, in, (byte) separator).forEach(target);
          broken.ifPresent(problems);
          return broken.isEmpty();
        }
      };
    }

    @Override
    public List<Way> ways() throws IOException {
      byte[] head;
      boolean whole;
      try (InputStream in = utf8(source, text)) {
        head = in.readNBytes(HEAD);
        whole = head.length < HEAD;
      }
      String begin =
          new String(head, 0, Math.min(head.length, 16), StandardCharsets.UTF_8)
              .toLowerCase(Locale.ROOT);
      List<Way> ways = new ArrayList<>();
      for (char separator : SEPARATORS) {
        if (separator != ',' && !holds(head, separator)) {
          continue;
        }
        Way way = new Way(separator, first(head, whole, separator));
        boolean said =
            begin.startsWith("sep=" + separator) || begin.startsWith("\"sep=" + separator);
        ways.add(said ? 0 : ways.size(), way);
      }
      return ways;
    }

    private List<Row> first(byte[] head, boolean whole, char separator) throws IOException {
      List<Row> rows = new ArrayList<>();
      new CsvRows(source, new ByteArrayInputStream(head), (byte) separator)
          .forEach(
              row -> {
                if (rows.size() <= HeaderSearch.ROWS) {
                  rows.add(row);
                }
              });
      if (!whole && rows.size() > 1 && rows.size() <= HeaderSearch.ROWS) {
        rows.remove(rows.size() - 1);
      }
      return List.copyOf(rows.subList(0, Math.min(rows.size(), HeaderSearch.ROWS)));
    }

    private static boolean holds(byte[] bytes, char each) {
      for (byte b : bytes) {
        if (b == each) {
          return true;
        }
      }
      return false;
    }
  }
}
