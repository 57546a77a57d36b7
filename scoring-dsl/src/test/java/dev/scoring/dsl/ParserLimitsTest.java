package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.parse.Limits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of the language at its value and just over it, on threads with a small stack. */
class ParserLimitsTest {

  private static final String RULE = "R: flag late 1\n";

  /** Runs something on a thread with a stack of so many kilobytes; an error of it is the test's. */
  private static <T> T onStack(int kilobytes, Supplier<T> action) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(null, () -> result.set(action.get()), "small stack", kilobytes * 1024L);
    thread.setUncaughtExceptionHandler((of, error) -> failure.set(error));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (failure.get() != null) {
      throw new AssertionError("on a stack of " + kilobytes + " KB", failure.get());
    }
    return Objects.requireNonNull(result.get());
  }

  private static String lines(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.replace("#", Integer.toString(i)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void compiles(String text) {
    Compilation compilation = Rules.compile(text);
    assertFalse(compilation.hasErrors(), () -> head(compilation.render()));
  }

  private static void exceeds(String message, String text) {
    Compilation compilation = Rules.compile(text);
    Diagnostic first = compilation.diagnostics().get(0);
    assertEquals("E004", first.code(), () -> head(compilation.render()));
    assertEquals(message, first.message());
    assertEquals(1, compilation.diagnostics().size(), () -> head(compilation.render()));
  }

  private static String head(String text) {
    return text.substring(0, Math.min(2000, text.length()));
  }

  @Test
  void characters() {
    String comment = "#" + "x".repeat(Limits.MAX_CHARACTERS - RULE.length() - 2) + "\n";
    assertEquals(Limits.MAX_CHARACTERS, (comment + RULE).length());
    compiles(comment + RULE);
    exceeds("the text has more than 32000000 characters", comment + RULE + " ");
  }

  @Test
  void wordsAndMarks_countWithoutBlanks() {
    // A comment is a word; so is each of the five of the rule.
    String comments = "#\n".repeat(Limits.MAX_TOKENS - 5);
    compiles(comments + RULE);
    exceeds("the text has more than 3000000 words and marks", comments + "#\n" + RULE);
  }

  @Test
  void nesting() {
    String open = "(".repeat(Limits.MAX_NESTING);
    String close = ")".repeat(Limits.MAX_NESTING);
    compiles("R: 1 when " + open + "late" + close);
    exceeds("brackets nest deeper than 40", "R: 1 when (" + open + "late" + close + ")");
  }

  @Test
  void nestedBlocks() {
    compiles(
        IntStream.range(0, Limits.MAX_NESTING)
                .mapToObj(i -> "B" + i + " { ")
                .collect(Collectors.joining())
            + RULE
            + "}".repeat(Limits.MAX_NESTING));
  }

  @Test
  void notInARow() {
    compiles("R: 1 when " + "not ".repeat(Limits.MAX_NESTING) + "late");
    exceeds(
        "`not` stands too often in a row",
        "R: 1 when " + "not ".repeat(Limits.MAX_NESTING + 1) + "late");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R: 1 when a| and a",
        "R: 1 when a| or a",
        "R: flag a 1| plus flag a 1",
        "R: each (n| + n) 1",
        "R: each (n| * 1) 1",
        "R: each max of (n|, n) 1",
        "R: (each n 1)| + (each n 1)",
      })
  void chains(String pattern) {
    int bar = pattern.indexOf('|');
    int end = pattern.endsWith(") 1") ? pattern.length() - 3 : pattern.length();
    String head = pattern.substring(0, bar);
    String link = pattern.substring(bar + 1, end);
    String tail = pattern.substring(end);
    onStack(
        512,
        () -> {
          compiles(head + link.repeat(Limits.MAX_CHAIN - 1) + tail);
          exceeds(
              "a chain has more than 10000 operands", head + link.repeat(Limits.MAX_CHAIN) + tail);
          return true;
        });
  }

  @Test
  void digits() {
    String digits = "1".repeat(Limits.MAX_DIGITS);
    compiles("R: flag late " + digits + "." + digits);
    compiles("R: flag late " + digits + "万");
    exceeds("a number has more than 50 digits", "R: flag late 1" + digits);
    exceeds("a number has more than 50 digits", "R: flag late 1" + digits + "亿");
    exceeds("a number has more than 50 digits", "R: flag late 0.1" + digits);
    exceeds("a number has more than 50 digits", "R: flag late " + "9".repeat(1_000_000));
  }

  @Test
  void names() {
    compiles("R: flag " + "迟".repeat(Limits.MAX_NAME) + " 1");
    exceeds(
        "a name is longer than 200 characters",
        "R: flag " + "迟".repeat(Limits.MAX_NAME + 1) + " 1");
    exceeds("a name is longer than 200 characters", "1." + "1".repeat(200) + ".1: flag late 1");
  }

  @Test
  void parts() {
    compiles(lines(GraphBuilder.MAX_PARTS, "part P# add { R#: flag f 1 }"));
    exceeds(
        "a scheme has more than 100 parts",
        lines(GraphBuilder.MAX_PARTS + 1, "part P# add { R#: flag f 1 }"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R# 5 5", "R#: flag f", "R#: rate x < 5:3", "R#: flag f 1 %"})
  void aHundredThousandBadLines_stopAtTheLimit(String line) {
    Compilation compilation = Rules.compile(lines(100_000, line));
    assertTrue(compilation.hasErrors());
    assertEquals(
        Limits.MAX_SYNTAX_ERRORS,
        compilation.diagnostics().size(),
        () -> head(compilation.render()));
  }

  @Test
  void aHundredThousandStrayMarks_stopAtTheLimit() {
    Compilation compilation = Rules.compile(lines(100_000, "R#: flag f 1 ?"));
    assertEquals(Limits.MAX_SYNTAX_ERRORS, compilation.diagnostics().size());
  }

  @Test
  void diagnostics_stopAtTheLimitAndAnErrorIsNeverHiddenByWarnings() {
    Compilation warnings =
        Rules.compile("facts {\n" + lines(150, "f#: count") + "q: flag\n}\nR: flag q 1\n");
    assertFalse(warnings.hasErrors());
    assertEquals(Reporter.MAX_DIAGNOSTICS, warnings.diagnostics().size());
    Compilation both =
        Rules.compile(
            "facts {\n"
                + lines(150, "f#: count")
                + "q: flag\n}\n"
                + "R: flag q 7\nrating total { a [0, 5) b [5, 6] }\n");
    assertTrue(both.hasErrors());
    assertEquals(Reporter.MAX_DIAGNOSTICS, both.diagnostics().size());
    assertTrue(
        both.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR),
        () -> head(both.render()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "（",
        "not ",
        "- ",
        "A {",
        "first [a: ",
        "R: (",
        "each ",
        "each x (1) + ",
        "rate (x) + ",
        "any t where ",
        "count of t where ",
        "days from ",
        "5 days after ",
        "max of (",
        "weight 1 ",
        "spills ",
      })
  void endlessOpenBracketsOrNots_giveDiagnosticsOnASmallStack(String opening) {
    int times = 50_000;
    for (String before : List.of("R: 1 when ", "")) {
      Compilation compilation = onStack(256, () -> Rules.compile(before + opening.repeat(times)));
      assertTrue(compilation.hasErrors());
      assertTrue(compilation.diagnostics().size() <= Reporter.MAX_DIAGNOSTICS);
      assertFalse(onStack(256, compilation::render).isEmpty());
    }
  }

  @Test
  void aHundredThousandRules_compile() {
    Compilation compilation =
        Rules.compile(lines(100_000, "R# \"第#条\": rate r# < [10:5, 30:4, 60:3] cap 5"));
    assertFalse(compilation.hasErrors(), () -> head(compilation.render()));
    assertEquals(100_000, compilation.orThrow().facts().size());
    assertEquals(100_000, compilation.place("R99999").orElseThrow().line());
  }

  /** What looked at every other rule, fact or answered warning for each rule would not end here. */
  @Test
  void rulesThatReadOthers_areForKinds_andAreAnswered_compile() {
    int rules = 20_000;
    String text =
        "facts { kind: one of city, county\n"
            + lines(rules, "f#: flag")
            + "}\npart A add {\n"
            + lines(rules, "A#: flag f# 1 for city")
            + "}\npart B add {\n"
            + lines(rules, "B#: rate A# / 3 < [10:1, 20:1] for county sic \"so\"")
            + "}\ntotal T = B\n";
    Compilation compilation = Rules.compile(text);
    assertFalse(compilation.hasErrors(), () -> head(compilation.render()));
    assertEquals(rules, compilation.orThrow().model().parts().get(1).children().size());
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      assertEquals(Severity.NOTE, diagnostic.severity(), diagnostic.message());
    }
  }

  private static Rational score(String text, Map<String, ?> values) {
    return onStack(
        512,
        () -> {
          Scheme scheme = Rules.compile(text).orThrow();
          Facts facts = Facts.of("u");
          values.forEach((name, value) -> facts.set(name, value.toString()));
          var inspection = scheme.inspection().unit(facts).build();
          Rational total = scheme.score(inspection).scores().get(0).total();
          assertEquals(total, scheme.explain(inspection, "u").score().total());
          assertFalse(scheme.explain(inspection, "u").lines().isEmpty());
          return total;
        });
  }

  @Test
  void longChains_scoreAndExplainOnASmallStack() {
    int links = Limits.MAX_CHAIN - 1;
    assertEquals(
        Rational.of(30_000), score("R: each (n" + " + n".repeat(links) + ") 1", Map.of("n", 3)));
    assertEquals(Rational.ONE, score("R: 1 when a" + " and a".repeat(links), Map.of("a", true)));
    assertEquals(Rational.ONE, score("R: 1 when a" + " or a".repeat(links), Map.of("a", true)));
    assertEquals(
        Rational.of(10_000),
        score("R: flag a 1" + " plus flag a 1".repeat(links), Map.of("a", true)));
  }

  @Test
  void tenThousandLetsThatUseTheOneBefore_scoreAndExplainOnASmallStack() {
    StringBuilder figures = new StringBuilder("facts { n: count }\nlet l0 = n\n");
    StringBuilder numbers = new StringBuilder("let l0 = 1\n");
    StringBuilder conditions = new StringBuilder("facts { n: count }\nlet l0 = n > 0\n");
    for (int i = 1; i < 10_000; i++) {
      String let = "let l" + i + " = l" + (i - 1);
      figures.append(let).append(" + 1\n");
      numbers.append(let).append(" + 1\n");
      conditions.append(let).append(" and n > 0\n");
    }
    assertEquals(Rational.of(10_002), score(figures + "R: each l9999 1", Map.of("n", 3)));
    assertEquals(Rational.of(10_000), score(numbers + "R: flag a l9999", Map.of("a", true)));
    assertEquals(Rational.of(7), score(conditions + "R: 7 when l9999", Map.of("n", 3)));
  }
}
