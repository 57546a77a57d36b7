package dev.scoring.io.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * CSV as RFC 4180 has it: commas, cells in quotes where needed. It is UTF-8, or what {@link
 * Encoding} finds. Whatever no other format takes is read as CSV.
 */
final class CsvFormat implements RowFormat {

  @Override
  public boolean suits(String name) {
    return true;
  }

  @Override
  public Optional<Rows> open(Source source, Consumer<Problem> problems, Consumer<String> notes)
      throws IOException {
    Encoding encoding = Encoding.of(source.bytes());
    if (encoding instanceof Encoding.Unreadable unreadable) {
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
    Encoding.Text text = (Encoding.Text) encoding;
    if (!text.charset().equals(StandardCharsets.UTF_8)) {
      notes.accept(source.name() + ": the file is not UTF-8; it is read as GB18030");
    }
    return Optional.of((target, wrong) -> read(source, text, target, wrong));
  }

  private static boolean read(
      Source source, Encoding.Text text, Consumer<Row> target, Consumer<Problem> problems)
      throws IOException {
    try (InputStream in = source.bytes().open()) {
      in.skipNBytes(text.start());
      InputStream utf8 =
          text.charset().equals(StandardCharsets.UTF_8)
              ? in
              : new RecodedStream(in, text.charset());
      Optional<Problem> broken = new CsvRows(source, utf8).forEach(target);
      broken.ifPresent(problems);
      return broken.isEmpty();
    }
  }
}
