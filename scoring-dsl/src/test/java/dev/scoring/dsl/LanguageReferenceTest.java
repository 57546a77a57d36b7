package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.parse.Limits;
import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the documentation of the language: every example of the reference, the cookbook and the
 * style rules compiles and scores as the page says, in both spellings; every misuse gives the codes
 * that it names.
 *
 * <p>A block {@code rules} is a complete file without errors and warnings, laid out as the
 * formatter does; {@code rules as-written} shows a layout of its own. A block {@code rules more} is
 * a further file of the scheme before it. A block {@code cases} scores the scheme before it, see
 * {@link ScoredCases}. A block {@code rules-error} names in its first comment every code that it
 * gives.
 */
class LanguageReferenceTest {

  private static final Path REFERENCE = Path.of("../docs/language.md");
  private static final Path COOKBOOK = Path.of("../docs/cookbook.md");
  private static final Path STYLE = Path.of("../docs/style-rules.md");
  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          text -> text,
          text -> Rules.format(text, Language.ENGLISH),
          text -> Rules.format(text, Language.CHINESE));
  private static final int RECIPES = 60;

  /**
   * A fenced block.
   *
   * @param page the page on which it stands
   * @param line the line before its first one
   * @param files the files of the scheme that is in force here, this one included
   */
  private record Example(String kind, String text, Path page, int line, List<RulesFile> files) {

    String place(int further) {
      return page.getFileName() + ":" + (line + further);
    }

    String place() {
      return place(0);
    }

    boolean isRules() {
      return kind.equals("rules") || kind.startsWith("rules ");
    }

    Compilation compile(UnaryOperator<String> spelling) {
      return Rules.compile(
          files.stream()
              .map(file -> new RulesFile(file.name(), spelling.apply(file.text())))
              .toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> rules_compileInBothSpellingsWithoutAWord() throws IOException {
    return examples().stream()
        .filter(Example::isRules)
        .map(example -> DynamicTest.dynamicTest(example.place(), () -> compiles(example)));
  }

  private static void compiles(Example example) {
    for (UnaryOperator<String> spelling : SPELLINGS) {
      Compilation compilation = example.compile(spelling);
      assertTrue(
          compilation.diagnostics().stream().allMatch(each -> each.severity() == Severity.NOTE),
          () -> example.place() + "\n" + compilation.render());
    }
    if (!example.kind().equals("rules as-written")) {
      assertEquals(
          Rules.format(example.text(), Language.ENGLISH),
          example.text(),
          () -> example.place() + " is not laid out as the formatter does");
    }
  }

  @TestFactory
  Stream<DynamicTest> cases_scoreAsTheySay() throws IOException {
    return examples().stream()
        .filter(example -> example.kind().equals("cases"))
        .map(example -> DynamicTest.dynamicTest(example.place(), () -> scores(example)));
  }

  private static void scores(Example cases) {
    assertFalse(cases.files().isEmpty(), () -> cases.place() + " has no rules before it");
    for (UnaryOperator<String> spelling : SPELLINGS) {
      Scheme scheme = cases.compile(spelling).orThrow();
      List<String> expected = cases.text().lines().toList();
      List<String> actual =
          ScoredCases.run(scheme, cases.text(), ScoredCases.Notation.SPACED).lines().toList();
      for (int i = 0; i < expected.size(); i++) {
        assertEquals(expected.get(i), actual.get(i), cases.place(i + 1));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> misuses_giveTheCodesThatTheyName() throws IOException {
    return examples().stream()
        .filter(example -> example.kind().equals("rules-error"))
        .map(example -> DynamicTest.dynamicTest(example.place(), () -> misuses(example)));
  }

  private static void misuses(Example example) {
    Compilation compilation = Rules.compile(example.place(), example.text());
    Set<String> found =
        compilation.diagnostics().stream()
            .map(Diagnostic::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        example.text().lines().findFirst().orElse(""),
        "# " + String.join(" ", found),
        () -> example.place() + "\n" + compilation.render());
  }

  /**
   * A recipe is a quote of two paragraphs, the clause in Chinese and in English, rules and cases.
   */
  @Test
  void everyRecipe_hasAClauseInTwoLanguagesAndCases() throws IOException {
    Pattern recipe =
        Pattern.compile(
            "^> ([^\\n"
                + "]*)\\n"
                + ">\\n"
                + "> ([^\\n"
                + "]*)\\n"
                + "\\n"
                + "((?:(?!>|#|```)[^\\n"
                + "]*\\n"
                + ")*)```rules[^\\n"
                + "]*\\n"
                + "(.*?)```cases\\n",
            Pattern.MULTILINE | Pattern.DOTALL);
    Pattern clause = Pattern.compile("^> [^\\n]*\\n>$", Pattern.MULTILINE);
    String page = read(COOKBOOK);
    Set<String> clauses = new HashSet<>();
    Matcher each = recipe.matcher(page);
    while (each.find()) {
      String chinese = each.group(1);
      String english = each.group(2);
      assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
      assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
      assertFalse(each.group(4).contains("\n> "), () -> "no cases: " + chinese);
      assertTrue(clauses.add(chinese), () -> "twice: " + chinese);
    }
    assertEquals(clause.matcher(page).results().count(), clauses.size());
    assertTrue(clauses.size() >= RECIPES, () -> "only " + clauses.size() + " recipes");
  }

  @Test
  void everyKeyword_standsInTheTableInBothSpellingsAndInTheGrammar() throws IOException {
    String page = read(REFERENCE);
    String grammar = page.substring(page.indexOf("```ebnf"), page.indexOf("\n## Limits"));
    for (Keyword keyword : Keyword.values()) {
      String row = "| `" + keyword.english() + "` | `" + Vocabulary.CHINESE.of(keyword) + "`";
      assertTrue(page.contains(row), () -> "not in the table of keywords: " + row);
      String quoted = '"' + keyword.english() + '"';
      assertTrue(grammar.contains(quoted), () -> "not in the grammar: " + quoted);
    }
  }

  @Test
  void everyKeyword_standsInAnExampleOfTheReference() throws IOException {
    String rules =
        examples(REFERENCE).stream()
            .filter(Example::isRules)
            .map(Example::text)
            .collect(Collectors.joining("\n"));
    Pattern row = Pattern.compile("(?m)^\\| `([a-z ]+)` \\| `\\p{IsHan}+`");
    Matcher each = row.matcher(read(REFERENCE));
    Set<String> without = new TreeSet<>();
    int count = 0;
    while (each.find()) {
      if (!Pattern.compile("\\b" + each.group(1) + "\\b").matcher(rules).find()) {
        without.add(each.group(1));
      }
      count++;
    }
    assertEquals(Set.of(), without);
    assertTrue(count > 100, "the table of keywords is no longer found: " + count);
  }

  @Test
  void everyLimit_standsInTheTable() throws IOException {
    String page = read(REFERENCE);
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
    Set<String> codes =
        Stream.of(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
    Map<String, Set<String>> headings = new HashMap<>();
    for (Path page : pages()) {
      headings.put(page.getFileName().toString(), headings(read(page)));
    }
    Pattern link = Pattern.compile("\\]\\(([a-z-]*\\.md)?(?:#([^)]*))?\\)");
    for (Path page : pages()) {
      String text = read(page);
      Matcher code = Pattern.compile("\\b[EW]\\d{3}\\b").matcher(text);
      while (code.find()) {
        assertTrue(codes.contains(code.group()), () -> page + ": no such code: " + code.group());
      }
      Matcher each = link.matcher(text);
      while (each.find()) {
        String target = each.group(1) == null ? page.getFileName().toString() : each.group(1);
        assertTrue(Files.exists(page.resolveSibling(target)), () -> page + ": " + each.group());
        if (each.group(2) != null && headings.containsKey(target)) {
          assertTrue(
              headings.get(target).contains(each.group(2)),
              () -> page + ": no such section: " + each.group());
        }
      }
    }
  }

  /** The anchors of the headings of a page; two headings never share one. */
  private static Set<String> headings(String page) {
    Set<String> headings = new TreeSet<>();
    Matcher heading = Pattern.compile("(?m)^##+ (.*)$").matcher(page);
    while (heading.find()) {
      String anchor =
          heading
              .group(1)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{Nd} _-]", "")
              .replace(' ', '-');
      assertTrue(headings.add(anchor), () -> "two sections are called " + anchor);
    }
    return headings;
  }

  private static List<Path> pages() {
    return List.of(REFERENCE, COOKBOOK, STYLE);
  }

  private static String read(Path page) throws IOException {
    return Files.readString(page, UTF_8).replace("\r\n", "\n");
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      examples.addAll(examples(page));
    }
    return examples;
  }

  private static List<Example> examples(Path page) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<RulesFile> files = List.of();
    List<String> lines = read(page).lines().toList();
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
        if (kind.equals("rules") || kind.startsWith("rules ")) {
          List<RulesFile> all = new ArrayList<>(kind.equals("rules more") ? files : List.of());
          all.add(new RulesFile(page.getFileName() + ":" + start, text.toString()));
          files = List.copyOf(all);
        }
        examples.add(new Example(kind, text.toString(), page, start, files));
        start = 0;
      }
    }
    assertEquals(0, start, () -> "a block of " + page + " is not closed");
    assertFalse(examples.isEmpty());
    return examples;
  }
}
