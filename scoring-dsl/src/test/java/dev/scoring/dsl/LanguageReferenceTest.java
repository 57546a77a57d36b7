package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.DataException;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.TableDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.parse.Limits;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the reference of the language: every example in {@code docs/language.md} compiles and scores
 * as the page says, in both spellings; every misuse gives the codes that it names.
 *
 * <p>A block {@code rules} is a complete file without errors and warnings, laid out as the
 * formatter does; {@code rules as-written} shows a layout of its own. A block {@code cases} scores
 * the {@code rules} before it, a case on each line:
 *
 * <pre>
 * + findings: unit = us, other = them     a row for the case that follows
 * inspection_date = 2019-07-31, late = yes -> A1 = 2, total = 98, rating = high, lists = red
 * completion = 101 -> error D106
 * </pre>
 *
 * <p>The unit that is scored is called {@code us}; other names in rows are other units with the
 * same facts. A block {@code rules-error} names in its first comment every code that it gives.
 */
class LanguageReferenceTest {

  private static final Path PAGE = Path.of("../docs/language.md");
  private static final Path LEXER =
      Path.of("src/main/antlr4/dev/scoring/dsl/grammar/RulesLexer.g4");
  private static final String US = "us";

  /** A fenced block: its kind, its text, and the line of the page before its first one. */
  private record Example(String kind, String text, int line) {
    String place() {
      return "docs/language.md:" + line;
    }

    boolean isRules() {
      return kind.equals("rules") || kind.startsWith("rules ");
    }
  }

  @TestFactory
  Stream<DynamicTest> rules_compileInBothSpellingsWithoutAWord() throws IOException {
    return examples().stream()
        .filter(Example::isRules)
        .map(example -> DynamicTest.dynamicTest(example.place(), () -> compiles(example)));
  }

  private static void compiles(Example example) {
    for (String text : spellings(example.text())) {
      Compilation compilation = compile(example, text);
      assertTrue(
          compilation.diagnostics().stream().allMatch(each -> each.severity() == Severity.NOTE),
          () -> example.place() + "\n" + compilation.render());
    }
    if (example.kind().equals("rules")) {
      assertEquals(
          Rules.format(example.text(), Language.ENGLISH),
          example.text(),
          () -> example.place() + " is not laid out as the formatter does");
    }
  }

  @TestFactory
  Stream<DynamicTest> cases_scoreAsTheySay() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Example rules = null;
    for (Example example : examples()) {
      if (example.isRules()) {
        rules = example;
      } else if (example.kind().equals("cases")) {
        Example before = requireNonNull(rules, () -> example.place() + " has no rules before it");
        tests.add(DynamicTest.dynamicTest(example.place(), () -> scores(before, example)));
      }
    }
    return tests.stream();
  }

  private static void scores(Example rules, Example cases) {
    for (String text : spellings(rules.text())) {
      Scheme scheme = compile(rules, text).orThrow();
      List<String> rows = new ArrayList<>();
      int line = cases.line();
      for (String each : cases.text().lines().toList()) {
        line++;
        if (each.startsWith("+")) {
          rows.add(each.substring(1));
        } else if (!each.isBlank() && !each.startsWith("#")) {
          String[] sides = each.split("->", -1);
          String place = "docs/language.md:" + line;
          assertEquals(2, sides.length, () -> place + " is not a case: " + each);
          assertEquals(sides[1].strip(), result(scheme, sides[0], rows, sides[1], place), place);
          rows.clear();
        }
      }
      assertTrue(rows.isEmpty(), () -> cases.place() + " ends in rows without a case");
    }
  }

  /** What the scheme gives, with the keys and, where they are right, in the words of the page. */
  private static String result(
      Scheme scheme, String facts, List<String> rows, String expected, String place) {
    try {
      Score score = score(scheme, facts, rows, place);
      List<String> actual = new ArrayList<>();
      pairs(expected, place)
          .forEach((key, value) -> actual.add(key + " = " + shown(scheme, score, key, value)));
      return String.join(", ", actual).replace("= ,", "=,").strip();
    } catch (DataException e) {
      return "error "
          + e.problems().stream()
              .map(problem -> problem.code().id())
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .collect(Collectors.joining(" "));
    }
  }

  private static Score score(Scheme scheme, String facts, List<String> rows, String place) {
    Inspection.Builder inspection = scheme.inspection();
    Map<String, String> values = pairs(facts, place);
    String day = values.remove("inspection_date");
    if (day != null) {
      inspection.date(LocalDate.parse(day));
    }
    Set<String> units = new LinkedHashSet<>(Set.of(US));
    for (String row : rows) {
      int colon = row.indexOf(':');
      String table = row.substring(0, colon).strip();
      Map<String, String> columns = pairs(row.substring(colon + 1), place);
      inspection.row(table, columns);
      unitColumns(scheme, table)
          .forEach(
              column -> {
                String unit = columns.getOrDefault(column, "");
                if (!unit.isEmpty()) {
                  units.add(unit);
                }
              });
    }
    units.forEach(unit -> inspection.unit(unit, values));
    return scheme.score(inspection.build()).score(US);
  }

  private static List<String> unitColumns(Scheme scheme, String table) {
    for (TableDefinition definition : scheme.tables()) {
      if (definition.name().equals(table)) {
        return definition.columns().stream()
            .filter(column -> column.type() == FactType.UNIT)
            .map(column -> column.name())
            .toList();
      }
    }
    return List.of();
  }

  private static String shown(Scheme scheme, Score score, String key, String expected) {
    if (key.equals("rating")) {
      return score.rating().map(Rated::band).orElse("");
    } else if (key.equals("lists")) {
      return String.join(" ", score.lists());
    }
    Rational value =
        key.equals(scheme.graph().total().id())
            ? score.total()
            : score.parts().stream()
                .filter(part -> part.id().equals(key))
                .findFirst()
                .map(PartScore::score)
                .orElseGet(() -> score.entry(key).effective());
    return Rational.parse(expected).equals(value) ? expected : value.toPlainString();
  }

  private static Map<String, String> pairs(String text, String place) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (!text.isBlank() && !text.strip().startsWith("error ")) {
      for (String pair : text.split(",", -1)) {
        int equals = pair.indexOf('=');
        assertTrue(equals > 0, () -> place + ": not `name = value`: " + pair);
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return pairs;
  }

  @TestFactory
  Stream<DynamicTest> misuses_giveTheCodesThatTheyName() throws IOException {
    return examples().stream()
        .filter(example -> example.kind().equals("rules-error"))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.place(),
                    () -> {
                      Compilation compilation = compile(example, example.text());
                      Set<String> found =
                          compilation.diagnostics().stream()
                              .map(Diagnostic::code)
                              .collect(Collectors.toCollection(TreeSet::new));
                      String first = example.text().lines().findFirst().orElse("");
                      assertEquals(
                          first,
                          "# " + String.join(" ", found),
                          () -> example.place() + "\n" + compilation.render());
                    }));
  }

  @Test
  void everyKeyword_standsInTheTableInBothSpellings() throws IOException {
    String page = page();
    Pattern keyword =
        Pattern.compile("(?m)^[A-Z_]+ *: ('[a-z]+'(?: GAP '[a-z]+')*) +\\| '(\\p{IsHan}+)' ;");
    Matcher each = keyword.matcher(Files.readString(LEXER, UTF_8));
    int count = 0;
    while (each.find()) {
      String row =
          "| `"
              + each.group(1).replace("'", "").replace(" GAP ", " ")
              + "` | `"
              + each.group(2)
              + "` |";
      assertTrue(page.contains(row), () -> "not in the table of keywords: " + row);
      count++;
    }
    assertTrue(count > 50, "the words of the grammar are no longer found: " + count);
  }

  @Test
  void everyLimit_standsInTheTable() throws IOException {
    String page = page();
    String limits = page.substring(page.indexOf("\n## Limits"));
    for (int limit :
        List.of(
            Limits.MAX_CHARACTERS,
            Limits.MAX_TOKENS,
            Limits.MAX_NESTING,
            Limits.MAX_CHAIN,
            Limits.MAX_DIGITS,
            Limits.MAX_NAME,
            Limits.MAX_SYNTAX_ERRORS,
            Reporter.MAX_DIAGNOSTICS,
            GraphBuilder.MAX_PARTS,
            Rational.MAX_DIGITS,
            Rational.MAX_BITS)) {
      String cell = String.format(Locale.ROOT, "| %,d ", limit);
      assertTrue(limits.contains(cell), () -> "not among the limits: " + cell);
    }
  }

  @Test
  void everyCodeAndLink_leadsSomewhere() throws IOException {
    String page = page();
    Set<String> codes =
        Stream.of(Code.values()).map(Code::name).collect(Collectors.toCollection(TreeSet::new));
    Matcher code = Pattern.compile("\\b[EW]\\d{3}\\b").matcher(page);
    while (code.find()) {
      assertTrue(codes.contains(code.group()), () -> "no such code: " + code.group());
    }
    Set<String> headings = new TreeSet<>();
    Matcher heading = Pattern.compile("(?m)^#+ (.*)$").matcher(page);
    while (heading.find()) {
      headings.add(
          heading
              .group(1)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{Nd} _-]", "")
              .replace(' ', '-'));
    }
    Matcher link = Pattern.compile("\\]\\(#([^)]*)\\)").matcher(page);
    while (link.find()) {
      assertTrue(headings.contains(link.group(1)), () -> "no such section: " + link.group());
    }
  }

  private static List<String> spellings(String text) {
    return List.of(
        text, Rules.format(text, Language.ENGLISH), Rules.format(text, Language.CHINESE));
  }

  private static Compilation compile(Example example, String text) {
    return Rules.compile(example.place(), text);
  }

  private static String page() throws IOException {
    return Files.readString(PAGE, UTF_8).replace("\r\n", "\n");
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String> lines = page().lines().toList();
    StringBuilder text = new StringBuilder();
    String kind = "";
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.startsWith("```")) {
        text.append(line).append('\n');
      } else if (start == 0) {
        kind = line.substring(3).strip();
        start = i + 1;
        text.setLength(0);
      } else {
        examples.add(new Example(kind, text.toString(), start));
        start = 0;
      }
    }
    assertEquals(0, start, "a block of the page is not closed");
    assertFalse(examples.isEmpty());
    return examples;
  }
}
