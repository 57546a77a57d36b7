package dev.scoring.io;

import dev.scoring.io.row.Problem;
import dev.scoring.io.row.Row;
import dev.scoring.io.row.RowFormat;
import dev.scoring.io.row.Rows;
import dev.scoring.io.row.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A format of data that the library does not know: cells with bars between them. */
final class PipedRows implements RowFormat {

  @Override
  public boolean suits(String name) {
    return name.endsWith(".txt");
  }

  @Override
  public Optional<Rows> open(Source source, Consumer<Problem> problems, Consumer<String> notes) {
    return Optional.of((target, wrong) -> read(source, target));
  }

  private static boolean read(Source source, Consumer<Row> target) throws IOException {
    try (InputStream in = source.bytes().open()) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        target.accept(new Row.Texts(i + 1, lines.get(i).split("\\|", -1)));
      }
      return true;
    }
  }
}
