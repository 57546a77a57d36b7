package dev.scoring.dsl.clause;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clauses with their rules: of the examples, of the pages, and of a corpus of public wordings. */
final class ClauseCorpus {

  private static final Pattern BLOCK =
      Pattern.compile("^```rules( as-written)?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * A text of rules.
   *
   * @param name where it is from
   * @param text the whole
   */
  record Entry(String name, String text) {}

  private ClauseCorpus() {}

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8).replace("\r\n", "\n");
  }

  /** The schemes of a folder of examples. */
  static List<Entry> examples(String... files) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String file : files) {
      entries.add(new Entry(file, read(Path.of("../examples", file))));
    }
    return entries;
  }

  /** The examples of a page. */
  static List<Entry> page(String file) throws IOException {
    String page = read(Path.of("../docs", file));
    List<Entry> entries = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      int line = page.substring(0, block.start()).split("\n", -1).length;
      entries.add(new Entry(file + ":" + line, block.group(2)));
    }
    return entries;
  }

  /**
   * The corpus: a clause on a line, its rule below it; a line that begins with {@code facts} or
   * {@code table} declares what it reads, one of {@code sic} or {@code assumed} stands behind it.
   */
  static List<Entry> wordings(String file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    boolean deducts = true;
    int number = 0;
    for (String block : read(Path.of("src/test/resources/clauses", file)).split("\n\n", -1)) {
      String[] lines = block.strip().split("\n", -1);
      if (lines[0].startsWith("##")) {
        deducts = lines[0].equals("## deduct");
      } else if (!lines[0].startsWith("#") && lines.length > 1) {
        number++;
        StringBuilder declared = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
          boolean declares =
              lines[i].strip().startsWith("facts ") || lines[i].strip().startsWith("table ");
          (declares ? declared : rule).append(lines[i]).append('\n');
        }
        String part = deducts ? "part X deduct from 100" : "part X add up to 100";
        entries.add(
            new Entry(
                file + " " + number,
                declared + part + " {\n  A1 \"" + lines[0] + "\":\n" + rule + "}\n"));
      }
    }
    return entries;
  }
}
