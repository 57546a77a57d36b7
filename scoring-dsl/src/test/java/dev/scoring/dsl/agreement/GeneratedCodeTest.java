package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that is generated from a scheme gives what the scheme gives. */
class GeneratedCodeTest {

  private static final int SCHEMES = Integer.getInteger("generated.schemes", 300);

  @TempDir private Path directory;

  /** A random scheme with random facts, and what they score. */
  private record Trial(int seed, String text, Scheme scheme, RandomData data, Assessment expected) {

    String className() {
      return "generated.Random" + seed;
    }

    Optional<String> source() {
      return scheme.javaSource(className(), expected.date().orElse(null));
    }
  }

  @Test
  void randomSchemes_scoreTheSameByGeneratedCode() throws Exception {
    List<Trial> trials = new ArrayList<>();
    Map<String, String> sources = new TreeMap<>();
    for (int seed = 0; seed < SCHEMES; seed++) {
      Optional<Trial> trial = trial(seed);
      if (trial.isPresent()) {
        trial.get().source().ifPresent(source -> sources.put(trial.get().className(), source));
        trials.add(trial.get());
      }
    }
    trials.removeIf(trial -> !sources.containsKey(trial.className()));
    assertTrue(trials.size() * 4 > SCHEMES, trials.size() + " schemes");
    try (URLClassLoader classes = CompiledCode.classes(directory, sources)) {
      for (Trial trial : trials) {
        Scheme generated = trial.scheme().with(CompiledCode.of(classes, trial.className()));
        Inspection inspection = trial.data().inspection(generated);
        for (Score expected : trial.expected().scores()) {
          Score score = generated.score(inspection, inspection.units().indexOf(expected.unit()));
          String of = "seed " + trial.seed() + ", unit " + score.unit() + "\n" + trial.text();
          assertEquals(expected.getClass(), score.getClass(), of);
          assertEquals(expected.total(), score.total(), of);
          assertEquals(expected.rating(), score.rating(), of);
          assertEquals(expected.lists(), score.lists(), of);
          assertEquals(expected.rules(), score.rules(), of);
        }
      }
    }
  }

  private static Optional<Trial> trial(int seed) {
    Random random = new Random(seed);
    String text = RandomScheme.alone(random);
    Compilation compilation = Rules.compile("random " + seed, text);
    if (compilation.hasErrors()) {
      return Optional.empty();
    }
    Scheme scheme = compilation.orThrow();
    RandomData data =
        new RandomData(random, Parser.parse(new Reporter(new SourceText("r", text))).orElseThrow());
    try {
      return Optional.of(
          new Trial(seed, text, scheme, data, scheme.score(data.inspection(scheme))));
    } catch (DataException e) {
      return Optional.empty();
    }
  }

  private static final String STEPS = "A: each late 0.5 cap 2";

  @Test
  void moreThanTheLedgerOfACodeHolds_isScoredAllTheSame() throws Exception {
    Scheme scheme = Rules.compile("A: each late 0.5").orThrow();
    GeneratedCode code = CompiledCode.of(directory, "A", source(scheme, "A"));
    for (String late : List.of("0", "1", "255", "256", "70000", "9223372036854775808")) {
      Map<String, String> facts = Map.of("late", late);
      Score expected = scheme.score(facts);
      Score score = scheme.with(code).score(facts);
      assertEquals(expected.total(), score.total());
      assertEquals(expected.rules(), score.rules());
    }
  }

  @Test
  void codeOfAnotherScheme_isRefused() throws Exception {
    Scheme scheme = Rules.compile(STEPS).orThrow();
    GeneratedCode code = CompiledCode.of(directory, "x.A", source(scheme, "x.A"));
    assertEquals(2, scheme.with(code).score(Map.of("late", 9)).total().longNumerator());
    Scheme changed = Rules.compile(STEPS.replace("0.5", "0.6")).orThrow();
    String message =
        assertThrows(IllegalArgumentException.class, () -> changed.with(code)).getMessage();
    assertEquals(
        "x.A was generated from another scheme, or by another version of this library; generate it"
            + " again",
        message);
  }

  @Test
  void codeOfADay_servesTheDaysOnWhichTheSchemeSaysTheSame() throws Exception {
    Scheme scheme = Rules.compile("A: each late 1 since 2019-05-01").orThrow();
    LocalDate may = LocalDate.of(2019, 5, 1);
    String source = scheme.javaSource("May", may).orElseThrow();
    assertEquals(Optional.empty(), scheme.javaSource("May", null));
    Scheme generated = scheme.with(CompiledCode.of(directory, "May", source));
    for (LocalDate day : List.of(may.minusDays(1), may, may.plusDays(30))) {
      assertEquals(scheme.score(Map.of("late", 3), day), generated.score(Map.of("late", 3), day));
    }
    assertEquals(
        source.replace("2019-05-01", "2019-06-01"),
        scheme.javaSource("May", LocalDate.of(2019, 6, 1)).orElseThrow());
  }

  @Test
  void whatIsNoNameOfAClass_isRefused() {
    Scheme scheme = Rules.compile(STEPS).orThrow();
    for (String name :
        List.of("", "a.", ".a", "a..b", "1a", "a-b", "a b", "a\n", "int", "a.class.B")) {
      assertThrows(IllegalArgumentException.class, () -> scheme.javaSource(name, null), name);
    }
    assertFalse(scheme.javaSource("甲.Ä_1", null).isEmpty());
  }

  private static String source(Scheme scheme, String className) {
    return scheme.javaSource(className, null).orElseThrow();
  }
}
