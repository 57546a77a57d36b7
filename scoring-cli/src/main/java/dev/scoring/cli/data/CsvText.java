package dev.scoring.cli.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file as RFC 4180 has it: commas, cells in quotes where needed. Rows are read one by one, as
 * often as wanted.
 */
final class CsvText {

  /** Bounds what an unclosed quote can swallow; a cell of legal length always fits. */
  private static final int BUFFER = 1 << 20;

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final SourceFile file;
  private final ByteSource bytes;
  private final Encoding.Text encoding;

  private CsvText(SourceFile file, ByteSource bytes, Encoding.Text encoding) {
    this.file = file;
    this.bytes = bytes;
    this.encoding = encoding;
  }

  /**
   * Decodes a file; tells {@code problems} why it cannot be decoded, and {@code notes} what the
   * reader should know.
   */
  static Optional<CsvText> of(
      SourceFile file, ByteSource bytes, Consumer<Problem> problems, Consumer<String> notes)
      throws IOException {
    Encoding encoding = Encoding.of(bytes);
    if (encoding instanceof Encoding.Unreadable unreadable) {
      problems.accept(
          file.problem(
              unreadable.line(),
              0,
              FileCode.NOT_TEXT,
              "",
              unreadable.message(),
              unreadable.help()));
      return Optional.empty();
    }
    Encoding.Text text = (Encoding.Text) encoding;
    if (text.charset().equals(Encoding.gb18030())) {
      notes.accept(file.path() + ": the file is not UTF-8; it is read as GB18030");
    }
    return Optional.of(new CsvText(file, bytes, text));
  }

  /**
   * Hands every row that is not blank to {@code rows}, the header first.
   *
   * @return whether the whole file was read; otherwise {@code problems} was told why not
   */
  boolean forEachRow(Consumer<CsvRow> rows, Consumer<Problem> problems) throws IOException {
    try (InputStream in = bytes.open()) {
      in.skipNBytes(encoding.start());
      if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
        return forEachRow(in, 0, rows, problems);
      }
      PlainLines plain = new PlainLines(in);
      plain.forEach(rows);
      return forEachRow(plain.rest(), plain.line() - 1, rows, problems);
    }
  }

  /** Hands out the rows behind some lines. */
  private boolean forEachRow(
      InputStream in, long linesBefore, Consumer<CsvRow> rows, Consumer<Problem> problems)
      throws IOException {
    long last = linesBefore;
    try (CsvReader<CsvRow> reader =
        CsvReader.builder()
            .maxBufferSize(BUFFER)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new RowHandler(linesBefore), new InputStreamReader(in, encoding.charset()))) {
      Iterator<CsvRow> records = reader.iterator();
      while (records.hasNext()) {
        CsvRow row = records.next();
        last = row.line();
        if (!row.isBlank()) {
          rows.accept(row);
        }
      }
      return true;
    } catch (CsvParseException e) {
      problems.accept(broken(e, linesBefore, last + 1));
      return false;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  /** Puts what the library says into words; it names the line in its message only. */
  private Problem broken(CsvParseException e, long linesBefore, long nextLine) {
    String reason = String.valueOf(e.getMessage());
    Matcher named = LINE.matcher(reason);
    long line = named.find() ? linesBefore + Long.parseLong(named.group(1)) : nextLine;
    if (reason.contains("fields")) {
      return file.problem(
          line,
          0,
          FileCode.TOO_LARGE,
          "",
          "the row has more than " + Limits.COLUMNS + " cells",
          "a file of data has a row a unit and a column a fact");
    }
    if (reason.contains("buffer") || reason.contains("field size")) {
      return file.problem(
          line,
          0,
          FileCode.TOO_LONG,
          "",
          "a cell has more than " + Limits.CELL_LENGTH + " characters",
          "is a closing quote `\"` missing?");
    }
    if (reason.contains("record size")) {
      return file.problem(
          line,
          0,
          FileCode.TOO_LONG,
          "",
          "the row has more than " + Limits.ROW_LENGTH + " characters",
          "");
    }
    return file.problem(
        line,
        0,
        FileCode.BROKEN_QUOTE,
        "",
        reason.contains("after closing quote")
            ? "a cell in quotes goes on after its closing quote"
            : "a cell in quotes is not closed",
        "a quote inside a cell in quotes is written twice: `\"\"`");
  }
}
