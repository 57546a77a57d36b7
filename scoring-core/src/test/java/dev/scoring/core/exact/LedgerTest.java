package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.capped;
import static dev.scoring.core.Graphs.deducting;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.part;
import static dev.scoring.core.Graphs.points;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static dev.scoring.core.Graphs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Facts;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.GuardKind;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Caps, absent blocks, gates, ratings: what a score and its ledger say. */
class LedgerTest {

  private final GraphBuilder graph = graph();

  private Figure give(String points) {
    return graph.constant(number(points));
  }

  private static String line(Score score, String id) {
    Entry entry = score.entry(id);
    return entry.status() + " " + entry.nominal() + " " + entry.effective() + " " + cuts(entry);
  }

  private static String cuts(Entry entry) {
    StringBuilder text = new StringBuilder();
    for (Cut cut : entry.cuts()) {
      text.append('−').append(cut.points()).append('@').append(cut.by());
    }
    return text.toString();
  }

  @Test
  void everyCap_takesInItsTurnAndIsNamed() {
    Scheme scheme =
        scheme(
            graph,
            deducting(
                "X",
                "10",
                false,
                block(
                    "A",
                    "8",
                    block("A1", "5", capped("A1.1", give("9"), give("4")), rule("A1.2", give("3"))),
                    rule("A2", give("6"))),
                rule("B", give("5"))));
    Score score = scheme.score(Map.of());
    assertEquals("COUNTED 9 4 −5@A1.1", line(score, "A1.1"));
    assertEquals("COUNTED 3 1 −2@A1", line(score, "A1.2"));
    assertEquals("COUNTED 7 5 −2@A1", line(score, "A1"));
    assertEquals("COUNTED 6 3 −3@A", line(score, "A2"));
    assertEquals("COUNTED 11 8 −3@A", line(score, "A"));
    assertEquals("COUNTED 5 2 −3@X", line(score, "B"));
    assertEquals("COUNTED 13 10 −3@X", line(score, "X"));
    assertEquals(Rational.ZERO, score.total());
    assertEquals(Rational.of(10), score.part("X").effective());
  }

  @Test
  void whatAnOuterCapTakes_isChargedToEveryLineInside() {
    Scheme scheme =
        scheme(
            graph,
            adding(
                "Y",
                "4",
                block("A", "6", block("B", "5", rule("R", give("3")), rule("S", give("7"))))));
    Score score = scheme.score(Map.of());
    assertEquals("COUNTED 3 3 ", line(score, "R"));
    assertEquals("COUNTED 7 1 −5@B−1@Y", line(score, "S"));
    assertEquals("COUNTED 10 4 −5@B−1@Y", line(score, "B"));
    assertEquals("COUNTED 5 4 −1@Y", line(score, "A"));
    assertEquals("COUNTED 5 4 −1@Y", line(score, "Y"));
    assertEquals(Rational.of(4), score.total());
  }

  @Test
  void aCapExactlyReached_takesNothing() {
    Scheme scheme =
        scheme(graph, adding("Y", "5", block("A", "5", capped("R", give("5"), give("5")))));
    Score score = scheme.score(Map.of());
    assertEquals("COUNTED 5 5 ", line(score, "R"));
    assertEquals("COUNTED 5 5 ", line(score, "A"));
  }

  @Test
  void aCapOfNothing_takesEverything() {
    Score score =
        scheme(graph, adding("Y", "", block("A", "0", rule("R", give("1/3"))))).score(Map.of());
    assertEquals("COUNTED 1/3 0 −1/3@A", line(score, "R"));
    assertEquals(Rational.ZERO, score.total());
  }

  private Scheme rescaling(boolean rescales) {
    graph.declare(fact("has_a", FactType.FLAG)).declare(fact("has_b", FactType.FLAG));
    graph.declare(fact("faults", FactType.COUNT));
    Figure faults = graph.factFigure("faults");
    return scheme(
        graph,
        deducting(
            "X",
            "100",
            rescales,
            block("A", "30", List.of(when(graph.flag("has_a"))), rule("A1", faults)),
            block(
                "G",
                "",
                List.of(when(graph.flag("has_b"))),
                block("B", "50", rule("B1", faults)),
                block("C", "20", rule("C1", faults)))));
  }

  @Test
  void anAbsentBlock_takesItsPointsOutOfThePart() {
    Score score = rescaling(true).score(Map.of("has_a", false, "has_b", true, "faults", 7));
    PartScore part = score.part("X");
    assertEquals(Optional.of(Rational.of(70)), part.available());
    assertEquals(List.of("A"), part.absent());
    assertEquals(Rational.of(14), part.effective());
    assertEquals(Rational.of(80), score.total()); // (70 − 14) × 100 / 70
    assertEquals("NOT_APPLICABLE 0 0 ", line(score, "A"));
    assertEquals("PARENT_NOT_COUNTED 0 0 ", line(score, "A1"));
  }

  @Test
  void anAbsentGroupWithoutPoints_takesOutThoseOfItsBlocks() {
    Score score = rescaling(true).score(Map.of("has_a", true, "has_b", false, "faults", 7));
    assertEquals(Optional.of(Rational.of(30)), score.part("X").available());
    assertEquals(List.of("G"), score.part("X").absent());
    assertEquals(number("230/3"), score.total()); // (30 − 7) × 100 / 30
  }

  @Test
  void theCapOfAPartThatRescales_isWhatApplies() {
    Score score = rescaling(true).score(Map.of("has_a", true, "has_b", false, "faults", 1000));
    assertEquals(Rational.ZERO, score.total());
    assertEquals(Rational.of(30), score.part("X").effective());
  }

  @Test
  void aPartThatDoesNotRescale_keepsItsPoints() {
    Score score = rescaling(false).score(Map.of("has_a", false, "has_b", false, "faults", 7));
    assertEquals(Rational.HUNDRED, score.total());
    assertEquals(Optional.of(Rational.HUNDRED), score.part("X").available());
    assertEquals(List.of(), score.part("X").absent());
  }

  @Test
  void aPartOfWhichNothingApplies_isAProblem() {
    Scheme scheme = rescaling(true);
    DataException thrown =
        assertThrows(
            DataException.class,
            () -> scheme.score(Map.of("has_a", false, "has_b", false, "faults", 7)));
    assertEquals(1, thrown.problems().size());
    assertEquals("D203", thrown.problems().get(0).code().id());
    assertEquals("X", thrown.problems().get(0).rule());
  }

  @Test
  void anAddingPartThatRescales_isScaledToo() {
    graph.declare(fact("has_a", FactType.FLAG));
    Item a = block("A", "20", List.of(when(graph.flag("has_a"))), rule("A1", give("20")));
    Part part =
        part(
            "Y",
            false,
            "50",
            true,
            "0",
            Combination.SUM,
            a,
            block("B", "30", rule("B1", give("6"))));
    Scheme scheme = scheme(graph, part);
    assertEquals(Rational.of(10), scheme.score(Map.of("has_a", false)).total()); // 6 × 50 / 30
    assertEquals(Rational.of(26), scheme.score(Map.of("has_a", true)).total());
  }

  private Scheme gated() {
    graph.declare(fact("faults", FactType.COUNT));
    graph.add(deducting("X", "100", false, rule("A", graph.factFigure("faults"))));
    Condition open =
        graph.compare(Comparison.AT_LEAST, graph.scoreOf("X"), graph.constant(Rational.of(70)));
    graph.add(adding("Y", "50", Optional.of(open), block("B", "10", rule("B1", give("12")))));
    Figure total = graph.compute(Arithmetic.PLUS, graph.scoreOf("X"), graph.scoreOf("Y"));
    graph.total(new Total("ALL", "", total, "X + Y"));
    Figure all = graph.scoreOf("ALL");
    graph.add(
        new Rating(
            "ALL",
            "",
            all,
            List.of(band("low", "0", "70"), band("medium", "70", "80"), band("high", "80", "150")),
            List.of()));
    graph.add(
        new Listing(
            "red",
            "",
            graph.compare(Comparison.AT_LEAST, all, graph.constant(Rational.of(110))),
            ""));
    return Scheme.of(graph.build());
  }

  private static Rating.Band band(String id, String low, String high) {
    return new Rating.Band(
        id,
        "",
        new Interval(Optional.of(number(low)), true, Optional.of(number(high)), false),
        Optional.empty());
  }

  @Test
  void aGateOnItsBound_isOpen() {
    Score score = gated().score(Map.of("faults", 30));
    assertEquals(Rational.of(80), score.total());
    assertEquals("COUNTED 12 10 −2@B", line(score, "B1"));
    assertEquals("high", score.rating().orElseThrow().band());
    assertEquals(List.of(), score.lists());
  }

  @Test
  void aClosedGate_givesNothingAndTheLedgerStillShowsWhatWasThere() {
    Score score = gated().score(Map.of("faults", 31));
    PartScore part = score.part("Y");
    assertFalse(part.gateOpen());
    assertEquals(Rational.ZERO, part.score());
    assertEquals(Rational.of(10), part.effective());
    assertEquals("GATE_CLOSED 12 10 −2@B", line(score, "B1"));
    assertEquals("GATE_CLOSED 12 10 −2@B", line(score, "B"));
    assertEquals("GATE_CLOSED 10 10 ", line(score, "Y"));
    assertEquals(Rational.of(69), score.total());
  }

  @Test
  void aRating_tellsHowFarTheNextBandIs() {
    Scheme scheme = gated();
    Rated low = scheme.score(Map.of("faults", 31)).rating().orElseThrow();
    assertEquals("low", low.band());
    assertEquals(Optional.of(new Rated.Next("medium", "", Rational.ONE, true)), low.next());
    Rated high = scheme.score(Map.of("faults", 0)).rating().orElseThrow();
    assertEquals("high", high.band());
    assertEquals(Optional.empty(), high.next());
    assertEquals(List.of("red"), scheme.score(Map.of("faults", 0)).lists());
  }

  @Test
  void theNextBand_isTheNearestAboveWhateverTheOrder() {
    graph.declare(fact("points", FactType.AMOUNT));
    graph.add(adding("P", "", rule("R", graph.factFigure("points"))));
    graph.total(new Total("T", "", graph.scoreOf("P"), ""));
    Interval above = new Interval(Optional.of(Rational.of(90)), false, Optional.empty(), false);
    graph.add(
        new Rating(
            "T",
            "",
            graph.scoreOf("T"),
            List.of(
                new Rating.Band("top", "", above, Optional.empty()),
                band("low", "0", "60"),
                new Rating.Band(
                    "mid",
                    "",
                    Interval.closed(Rational.of(60), Rational.of(90)),
                    Optional.empty())),
            List.of()));
    Scheme scheme = Scheme.of(graph.build());
    assertEquals(
        new Rated.Next("mid", "", number("1/3"), true),
        scheme
            .score(Facts.of("u").set("points", number("179/3")))
            .rating()
            .orElseThrow()
            .next()
            .orElseThrow());
    Rated at = scheme.score(Facts.of("u").set("points", 90)).rating().orElseThrow();
    assertEquals("mid", at.band());
    // At 90 the top band is 0 away and not reached: its end does not belong to it.
    assertEquals(new Rated.Next("top", "", Rational.ZERO, false), at.next().orElseThrow());
  }

  @Test
  void statusesTellWhyARuleDidNotCount() {
    graph
        .declare(maybe("f", FactType.FLAG))
        .declare(maybe("n", FactType.RATE))
        .declare(maybe("c", FactType.FLAG));
    Condition less =
        graph.compare(Comparison.LESS, graph.factFigure("n"), graph.constant(Rational.of(5)));
    Figure steps =
        graph.steps(
            graph.factFigure("n"),
            Comparison.LESS,
            List.of(give("50")),
            List.of(give("3")),
            Optional.of(give("1")));
    Figure each =
        graph.each(graph.factFigure("n"), Counting.EXACT, give("1"), give("0"), give("1"));
    Scheme scheme =
        scheme(
            graph,
            adding(
                "P",
                "",
                rule("flag", give("1"), when(graph.flag("f"))),
                rule("less", give("1"), when(less)),
                rule("not", give("1"), when(graph.not(less))),
                rule("steps", steps),
                rule("each", each),
                rule("but", graph.replace(steps, graph.flag("c"), give("9"))),
                rule("points", graph.factFigure("n")),
                rule("kind", give("1"), new Guard(GuardKind.FOR, graph.flag("f"), "")),
                rule("date", give("1"), new Guard(GuardKind.IN_FORCE, graph.flag("f"), "")),
                block("B", "", List.of(when(graph.flag("f"))), rule("inside", give("1")))));
    Score empty = scheme.score(Facts.of("u").empty("f").empty("n").empty("c"));
    for (String id : List.of("flag", "less", "not", "steps", "each", "but", "points")) {
      assertEquals("NO_VALUE 0 0 ", line(empty, id), id);
    }
    assertEquals(Status.OTHER_KIND, empty.entry("kind").status());
    assertEquals(Status.NOT_IN_FORCE, empty.entry("date").status());
    assertEquals(Status.NOT_APPLICABLE, empty.entry("B").status());
    assertEquals(Status.PARENT_NOT_COUNTED, empty.entry("inside").status());
    Score no = scheme.score(Facts.of("u").set("f", false).set("n", 60).set("c", true));
    assertEquals(Status.NOT_APPLICABLE, no.entry("flag").status());
    assertEquals(Status.NOT_APPLICABLE, no.entry("less").status());
    assertEquals("COUNTED 1 1 ", line(no, "not"));
    assertEquals("COUNTED 1 1 ", line(no, "steps"));
    assertEquals("COUNTED 60 60 ", line(no, "each"));
    assertEquals("COUNTED 9 9 ", line(no, "but"));
  }

  @Test
  void lots_areCountedExactlyFullOrStarted() {
    graph.declare(fact("n", FactType.AMOUNT));
    String[] expected = {"EXACT 23/20", "FULL 1", "STARTED 2"};
    for (String each : expected) {
      String[] words = each.split(" ", 2);
      GraphBuilder other = graph().declare(fact("n", FactType.AMOUNT));
      Scheme scheme =
          points(
              other,
              other.each(
                  other.factFigure("n"),
                  Counting.valueOf(words[0]),
                  other.constant(Rational.of(20)),
                  other.constant(Rational.of(30)),
                  other.constant(Rational.ONE)));
      assertEquals(words[1], scheme.score(Map.of("n", 53)).total().toString());
      assertEquals(Rational.ONE, scheme.score(Map.of("n", 50)).total());
      assertEquals(Rational.ZERO, scheme.score(Map.of("n", 30)).total());
      assertEquals(Rational.ZERO, scheme.score(Map.of("n", -500)).total());
    }
  }
}
