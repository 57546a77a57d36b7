package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the grammar that the reference prints against the one that the parser is made of: what the
 * one makes, the other takes. Only names are left aside, for which the page has a sentence: that
 * most keywords may be names too.
 */
class GrammarPageTest {

  private static final Path REFERENCE = Path.of("../docs/language.md");
  private static final Path GRAMMAR = Path.of("src/main/antlr4/dev/scoring/dsl/grammar");

  /** How many sentences are made at least; more, until every alternative has been in one. */
  private static final int SENTENCES = 400;

  /** What the page calls a name, a number … and the parser takes as one token. */
  private static final Map<String, String> LITERALS =
      Map.of("NAME", "name", "STRING", "text", "NUMBER", "number", "DAY", "day", "EQ", "=");

  /** Rules of the parser that say which keywords may be a name, and what they are on the page. */
  private static final Map<String, String> NAMES =
      Map.of(
          "name", "NAME",
          "word", "NAME",
          "pointsName", "NAME",
          "id", "NAME | NUMBER | SECTION",
          "fixed", "NAME | NUMBER");

  @Test
  void everySentenceOfThePage_isOneOfTheParser() throws IOException {
    takes(parser(), page());
  }

  @Test
  void everySentenceOfTheParser_isOneOfThePage() throws IOException {
    takes(page(), parser());
  }

  @Test
  void everyRuleOfThePage_isUsedAndThere() throws IOException {
    NotedGrammar page = page();
    Set<String> used = page.used();
    assertEquals(Set.of("file"), minus(page.rules(), used));
    assertEquals(Set.of("day", "name", "number", "section", "text"), minus(used, page.rules()));
  }

  private static void takes(NotedGrammar grammar, NotedGrammar other) {
    Random random = new Random(20190624);
    int most = 10 * SENTENCES;
    for (int i = 0; i < most && (i < SENTENCES || !other.unused().isEmpty()); i++) {
      List<String> sentence = other.sentence("file", random);
      assertTrue(grammar.takes("file", sentence), () -> "not taken: " + String.join(" ", sentence));
    }
    assertEquals(Set.of(), other.unused(), "never made");
  }

  private static Set<String> minus(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** The grammar of the page, down to the words. */
  private static NotedGrammar page() throws IOException {
    String text = Files.readString(REFERENCE, UTF_8).replace("\r\n", "\n");
    int start = text.indexOf("```ebnf\n") + "```ebnf\n".length();
    String rules = text.substring(start, text.indexOf("\nname ", start));
    return NotedGrammar.ofEbnf(rules);
  }

  /** The grammar of the parser, its tokens written as the page writes them. */
  private static NotedGrammar parser() throws IOException {
    String text = Files.readString(GRAMMAR.resolve("RulesParser.g4"), UTF_8);
    String rules =
        text.replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("(?m)(?<=\\s|^)//.*$", "")
            .replaceAll("(?m)# *\\w+ *$", "")
            .replaceAll("\\w+=", "")
            .replaceAll("(?s)^.*?options \\{.*?\\}", "")
            .replace("EOF", "")
            .replace("(FLAG | EACH | TIERS | PREVIOUS | FIRST | BY)", "NAME");
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      rules =
          rules.replaceAll(
              "(?m)^" + name.getKey() + "\\s*:[^;]*;",
              name.getKey() + " : " + name.getValue() + ";");
    }
    rules = rules.replaceAll("(?m)^(?:noun|clauseWord|declarationWord)\\s*:[^;]*;", "");
    return NotedGrammar.ofAntlr(rules, literals());
  }

  private static Map<String, String> literals() throws IOException {
    Map<String, String> literals = new HashMap<>();
    Matcher token =
        Pattern.compile("(?m)^([A-Z_]+) *: *('[^']+'(?: GAP '[a-z]+')*)")
            .matcher(Files.readString(GRAMMAR.resolve("RulesLexer.g4"), UTF_8));
    while (token.find()) {
      literals.put(token.group(1), token.group(2).replace("'", "").replace(" GAP ", " "));
    }
    literals.put("SECTION", "section");
    literals.putAll(LITERALS);
    return literals;
  }
}
