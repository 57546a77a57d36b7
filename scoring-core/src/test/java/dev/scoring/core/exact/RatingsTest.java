package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Facts;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.Rating.Band;
import dev.scoring.core.graph.Rating.Requirement;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Rated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands of a score, with what else they ask for and what keeps a unit below them. */
class RatingsTest {

  /** Four bands: good asks for g, fair for f; c keeps a unit at fair, d at poor. */
  private static Scheme scheme(boolean lowest) {
    GraphBuilder graph = graph().declare(fact("n", FactType.AMOUNT));
    for (String flag : List.of("g", "f", "c", "d")) {
      graph.declare(maybe(flag, FactType.FLAG));
    }
    Optional<Requirement> none = Optional.empty();
    List<Band> bands =
        List.of(
            new Band("good", "Good", band("80", "90"), requirement(graph, "g")),
            new Band("best", "", new Interval(some("90"), true, Optional.empty(), false), none),
            new Band("poor", "", new Interval(Optional.empty(), false, some("60"), false), none),
            new Band("fair", "", band("60", "80"), requirement(graph, "f")));
    graph.add(adding("P", "", rule("R", graph.factFigure("n"))));
    graph.total(new Total("T", "", graph.scoreOf("P"), ""));
    graph.add(
        new Rating(
            "T",
            "",
            graph.scoreOf("T"),
            lowest ? bands : List.of(bands.get(0), bands.get(3), bands.get(1)),
            List.of(
                new Rating.Ceiling("fair", requirement(graph, "c").orElseThrow()),
                new Rating.Ceiling(
                    lowest ? "poor" : "fair", requirement(graph, "d").orElseThrow()))));
    return Scheme.of(graph.build());
  }

  private static Optional<Requirement> requirement(GraphBuilder graph, String flag) {
    return Optional.of(new Requirement(graph.flag(flag), flag));
  }

  private static Optional<Rational> some(String text) {
    return Optional.of(number(text));
  }

  private static Interval band(String low, String high) {
    return new Interval(some(low), true, some(high), false);
  }

  private static Facts facts(String n, String flags) {
    Facts facts = Facts.of("u").set("n", n);
    for (String flag : List.of("g", "f", "c", "d")) {
      if (flags.contains(flag.toUpperCase(Locale.ROOT))) {
        facts.empty(flag);
      } else {
        facts.set(flag, flags.contains(flag));
      }
    }
    return facts;
  }

  @ParameterizedTest
  @CsvSource({
    "95, gf, best, ''",
    "90, gf, best, ''",
    "89.99, gf, good, ''",
    "85, f, fair, good: g",
    "85, Gf, fair, good: g",
    "85, '', poor, good: g; f",
    "80, g, good, ''",
    "79, gf, fair, ''",
    "70, g, poor, fair: f",
    "59, '', poor, ''",
    "95, gfc, fair, best: c",
    "95, gfC, best, ''",
    "85, gfc, fair, good: c",
    "70, gfc, fair, ''",
    "95, gc, poor, best: c; f",
    "95, gfd, poor, best: d",
    "95, gfcd, poor, best: c; d",
    "50, gfcd, poor, ''",
  })
  void aBand_asksForItsConditionAndCeilings(String n, String flags, String band, String held) {
    Rated rated = scheme(true).score(facts(n, flags)).rating().orElseThrow();
    assertEquals(band, rated.band());
    assertEquals(held, rated.held().map(h -> h.band() + ": " + h.text()).orElse(""));
    assertEquals(number(n), scheme(true).score(facts(n, flags)).total());
  }

  @Test
  void theNextBand_isThatAboveTheScore() {
    Rated.Next next =
        scheme(true).score(facts("85", "")).rating().orElseThrow().next().orElseThrow();
    assertEquals(new Rated.Next("best", "", Rational.of(5), true), next);
    assertEquals(
        Optional.empty(), scheme(true).score(facts("95", "d")).rating().orElseThrow().next());
    assertEquals(
        new Rated.Next("good", "Good", Rational.of(20), true),
        scheme(true).score(facts("60", "")).rating().orElseThrow().next().orElseThrow());
  }

  @Test
  void aUnitThatNoBandIsLeftFor_isD204() {
    Scheme scheme = scheme(false);
    DataException thrown = assertThrows(DataException.class, () -> scheme.score(facts("95", "c")));
    assertEquals("D204", thrown.problems().get(0).code().id());
    assertEquals(
        "no band of the rating is left for a score of 95: it is kept out of `best` by `c`, `f`, and"
            + " there is no band below",
        thrown.problems().get(0).message());
    assertThrows(DataException.class, () -> scheme.score(facts("59", "gf")));
    assertEquals("fair", scheme.score(facts("95", "cf")).rating().orElseThrow().band());
  }

  @Test
  void aConditionThatFails_isAProblemOnlyWhereItIsNeeded() {
    GraphBuilder graph = graph().declare(fact("n", FactType.AMOUNT));
    var fails =
        graph.compare(
            Comparison.EQUAL,
            graph.compute(
                Arithmetic.DIVIDED_BY, graph.constant(Rational.ONE), graph.constant(Rational.ZERO)),
            graph.factFigure("n"));
    Requirement broken = new Requirement(fails, "");
    graph.add(adding("P", "", rule("R", graph.factFigure("n"))));
    graph.total(new Total("T", "", graph.scoreOf("P"), ""));
    graph.add(
        new Rating(
            "T",
            "",
            graph.scoreOf("T"),
            List.of(
                new Band("low", "", band("0", "10"), Optional.empty()),
                new Band("middle", "", band("10", "20"), Optional.of(broken)),
                new Band("high", "", band("20", "30"), Optional.empty())),
            List.of(new Rating.Ceiling("middle", broken))));
    Scheme scheme = Scheme.of(graph.build());
    assertEquals("low", rated(scheme, 5));
    assertEquals("D201 T", rated(scheme, 15));
    assertEquals("D201 T", rated(scheme, 25));
  }

  private static String rated(Scheme scheme, int n) {
    try {
      return scheme.score(Facts.of("u").set("n", n)).rating().orElseThrow().band();
    } catch (DataException e) {
      return e.problems().get(0).code().id() + " " + e.problems().get(0).rule();
    }
  }
}
