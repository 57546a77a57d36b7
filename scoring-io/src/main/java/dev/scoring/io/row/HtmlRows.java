package dev.scoring.io.row;

import dev.scoring.io.layout.HtmlTables;
import dev.scoring.io.layout.Readings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a page of HTML, if it holds one table. */
final class HtmlRows {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:-]{2,40})");

  private HtmlRows() {}

  /** The encoding that a page says it has. */
  static Optional<Charset> charset(byte[] head) {
    Matcher said = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!said.find()) {
      return Optional.empty();
    }
    String name = said.group(1);
    return Readings.known(name.toLowerCase(Locale.ROOT).startsWith("gb") ? Encoding.GB18030 : name);
  }

  /** Finds the one table of a page. */
  static Optional<Rows> open(
      Source source, Encoding.Text text, Consumer<Problem> problems, Consumer<String> notes)
      throws IOException {
    byte[] bytes;
    try (InputStream in = CsvFormat.utf8(source, text)) {
      bytes = in.readNBytes(RowLimits.WHOLE_BYTES);
      if (bytes.length == RowLimits.WHOLE_BYTES) {
        problems.accept(
            source.problem(
                0,
                0,
                FileCode.TOO_LARGE,
                "",
                "the page of HTML has more than " + (RowLimits.WHOLE_BYTES >> 20) + " MiB",
                "save it as “CSV UTF-8”"));
        return Optional.empty();
      }
    }
    List<List<HtmlTables.TableRow>> tables =
        HtmlTables.of(new String(bytes, StandardCharsets.UTF_8));
    if (tables.size() != 1) {
      problems.accept(
          source.problem(
              0,
              0,
              FileCode.NO_TABLE,
              "",
              "the file is a page of HTML, whatever its name says, with "
                  + (tables.isEmpty() ? "no table of rows" : tables.size() + " tables")
                  + " in it",
              "open it as a spreadsheet and save the table as “CSV UTF-8”"));
      return Optional.empty();
    }
    notes.accept(source.name() + ": the file is a page of HTML; its table is read");
    List<Row> rows =
        tables.get(0).stream()
            .<Row>map(row -> new Row.Texts(row.line(), row.cells().toArray(new String[0])))
            .filter(row -> !row.isBlank())
            .toList();
    return Optional.of(
        (target, wrong) -> {
          rows.forEach(target);
          return true;
        });
  }
}
