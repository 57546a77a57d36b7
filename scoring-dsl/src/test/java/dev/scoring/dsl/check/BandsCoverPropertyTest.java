package dev.scoring.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Diagnostic;
import dev.scoring.dsl.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is said of a rating, against counting the bands of every value of a fine grid. */
class BandsCoverPropertyTest {

  private static final int HIGHEST = 8;
  private static final Pattern WITNESS = Pattern.compile("a score of `([^`]+)` falls");

  @Provide
  Arbitrary<List<Interval>> bands() {
    Arbitrary<Integer> ends = Arbitraries.integers().between(-1, HIGHEST + 1);
    Arbitrary<Boolean> included = Arbitraries.of(true, false);
    Arbitrary<Interval> free =
        Combinators.combine(ends, included, ends, included)
            .as((low, from, high, to) -> interval(low, from, high, to));
    Arbitrary<List<Interval>> loose = free.list().ofMinSize(1).ofMaxSize(4);
    // Bands that share their ends, of which few are wrong: nearly right ratings.
    Arbitrary<List<Interval>> chained =
        Combinators.combine(
                ends.set().ofMinSize(2).ofMaxSize(5),
                included.list().ofSize(10),
                Arbitraries.integers().between(0, 9),
                included)
            .as((cuts, includes, wrong, closedEnds) -> chain(cuts, includes, wrong, closedEnds));
    return Arbitraries.frequencyOf(Tuple.of(1, loose), Tuple.of(3, chained));
  }

  private static List<Interval> chain(
      Set<Integer> cuts, List<Boolean> includes, int wrong, boolean closedEnds) {
    List<Integer> sorted = cuts.stream().sorted().toList();
    List<Interval> bands = new ArrayList<>();
    boolean from = closedEnds;
    for (int i = 1; i < sorted.size(); i++) {
      boolean last = i == sorted.size() - 1;
      boolean to = last ? closedEnds : includes.get(i);
      bands.add(interval(sorted.get(i - 1), from, sorted.get(i), to));
      from = i == wrong ? to : !to;
    }
    return bands;
  }

  private static Interval interval(int low, boolean from, int high, boolean to) {
    return new Interval(Optional.of(Rational.of(low)), from, Optional.of(Rational.of(high)), to);
  }

  @Property(tries = 1500)
  void gapsAndOverlaps_areThoseOfTheGrid(@ForAll("bands") List<Interval> bands) {
    StringBuilder text = new StringBuilder("part X add up to 8 { a: each x 0.25 } rating X { ");
    for (int i = 0; i < bands.size(); i++) {
      text.append('b').append(i).append(' ').append(bands.get(i)).append(' ');
    }
    Compilation compilation = Rules.compile(text.append('}').toString());

    boolean gap = bands.stream().anyMatch(Interval::isEmpty);
    boolean overlap = false;
    for (int i = -8; i <= (HIGHEST + 2) * 4; i++) {
      Rational value = Rational.of(i, 4);
      long count = bands.stream().filter(band -> band.contains(value)).count();
      gap |= count == 0 && i >= 0 && i <= HIGHEST * 4;
      overlap |= count > 1;
    }
    assertEquals(gap, has(compilation, "E301"), () -> text + "\n" + compilation.render());
    assertEquals(overlap, has(compilation, "E302"), () -> text + "\n" + compilation.render());
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      Matcher witness = WITNESS.matcher(diagnostic.message());
      if (witness.find()) {
        Rational value = Rational.parse(witness.group(1));
        long count = bands.stream().filter(band -> band.contains(value)).count();
        assertTrue(
            diagnostic.code().equals("E301") ? count == 0 : count > 1,
            () -> text + "\n" + compilation.render());
      }
    }
  }

  private static boolean has(Compilation compilation, String code) {
    return compilation.diagnostics().stream().anyMatch(each -> each.code().equals(code));
  }
}
