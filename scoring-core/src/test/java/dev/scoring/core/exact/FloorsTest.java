package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.capped;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.fullForAbsent;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.part;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static dev.scoring.core.Graphs.spilling;
import static dev.scoring.core.Graphs.takes;
import static dev.scoring.core.Graphs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Part;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Combination.Kind;
import dev.scoring.core.model.FactType;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Floors, zeroing, points that spill, and full points for what is absent. */
class FloorsTest {

  private final GraphBuilder graph = graph();

  private Figure give(String points) {
    return graph.constant(number(points));
  }

  private Condition truth(boolean value) {
    return graph.truth(value);
  }

  private Figure less(String from, String amount) {
    return graph.compute(Arithmetic.MINUS, give(from), give(amount));
  }

  private Item.Block floored(String id, String points, String floor, Item... children) {
    return block(id, points, List.of(), floor, Optional.empty(), Combination.SUM, children);
  }

  private Item.Block zeroed(
      String id, String points, Condition zero, Combination combination, Item... children) {
    return block(id, points, List.of(), "", Optional.of(zero), combination, children);
  }

  private Item.Rule floored(String id, Figure points, String floor) {
    return rule(id, points, Optional.empty(), Optional.of(give(floor)));
  }

  private static String line(Score score, String id) {
    Entry entry = score.entry(id);
    StringBuilder text = new StringBuilder(entry.status() + " " + entry.nominal());
    for (Cut cut : entry.cuts()) {
      text.append(" −").append(cut.points()).append('@').append(cut.by());
    }
    return text.append(" = ").append(entry.effective()).toString();
  }

  private Score score(Part part) {
    return scheme(graph, part).score(Map.of());
  }

  private static String problem(Scheme scheme, Facts facts) {
    DataProblem problem =
        assertThrows(DataException.class, () -> scheme.score(facts)).problems().get(0);
    return problem.code().id() + " " + problem.rule();
  }

  @Test
  void theFloorOfARule_isTheLeastThatItGives() {
    Score score =
        score(
            adding(
                "P",
                "",
                floored("below", give("1"), "2"),
                floored("at", give("2"), "2"),
                floored("above", give("3"), "2"),
                floored("negative", less("1", "5"), "0"),
                rule("both", give("9"), Optional.of(give("4")), Optional.of(give("5")))));
    assertEquals("COUNTED 1 −-1@below = 2", line(score, "below"));
    assertEquals("COUNTED 2 = 2", line(score, "at"));
    assertEquals("COUNTED 3 = 3", line(score, "above"));
    assertEquals("COUNTED -4 −-4@negative = 0", line(score, "negative"));
    // The cap is the stronger of the two.
    assertEquals("COUNTED 9 −5@both = 4", line(score, "both"));
  }

  @Test
  void aRuleThatDoesNotCount_hasNoFloor() {
    graph.declare(maybe("n", FactType.AMOUNT));
    Item.Rule empty = rule("E", graph.factFigure("n"), Optional.empty(), Optional.of(give("3")));
    Item.Rule absent =
        rule("A", give("1"), Optional.empty(), Optional.of(give("3")), when(truth(false)));
    Score score = scheme(graph, adding("P", "", empty, absent)).score(Facts.of("u").empty("n"));
    assertEquals("NO_VALUE 0 = 0", line(score, "E"));
    assertEquals("NOT_APPLICABLE 0 = 0", line(score, "A"));
  }

  @Test
  void pointsBelowZeroWithoutAFloor_areAProblem() {
    assertEquals(
        "D201 R",
        problem(scheme(graph, adding("P", "", rule("R", less("1", "2")))), Facts.of("u")));
  }

  @Test
  void aCapThatComesOutBelowZero_isAProblem() {
    Scheme scheme = scheme(graph, adding("P", "", capped("R", give("1"), less("1", "2"))));
    assertEquals("D201 R", problem(scheme, Facts.of("u")));
  }

  @Test
  void capsAndFloorsAreFigures_andEmptyOnesAreNone() {
    graph.declare(maybe("most", FactType.AMOUNT)).declare(maybe("least", FactType.AMOUNT));
    graph.declare(fact("n", FactType.AMOUNT));
    Item.Rule rule =
        rule(
            "R",
            graph.factFigure("n"),
            Optional.of(graph.factFigure("most")),
            Optional.of(graph.factFigure("least")));
    Scheme scheme = scheme(graph, adding("P", "", rule));
    Facts facts = Facts.of("u").set("n", 7);
    assertEquals(number("7"), scheme.score(facts.empty("most").empty("least")).total());
    Facts held = Facts.of("u").set("most", 4).set("least", 2);
    assertEquals(number("4"), scheme.score(held.set("n", 7)).total());
    Facts low = Facts.of("u").set("most", 4).set("least", 2);
    assertEquals(number("2"), scheme.score(low.set("n", 1)).total());
  }

  @Test
  void aBlock_isToppedUpAfterItsChildren_andTheTopUpPassesTheCapsOutside() {
    Score score =
        score(
            adding(
                "P",
                "9",
                block("A", "6", floored("B", "5", "4", rule("r", give("1"))), rule("s", give("1"))),
                floored("C", "", "7", rule("t", give("2")))));
    assertEquals("COUNTED 1 −-3@B = 4", line(score, "B"));
    assertEquals("COUNTED 1 = 1", line(score, "r"));
    assertEquals("COUNTED 5 = 5", line(score, "A"));
    // 5 are missing to its floor; the part lets through 2 of them.
    assertEquals("COUNTED 2 −-5@C −3@P = 4", line(score, "C"));
    assertEquals("COUNTED 12 −3@P = 9", line(score, "P"));
  }

  @Test
  void theFloorOfABlock_holdsAtAndAboveAndIsNoMoreThanItsPoints() {
    Score score =
        score(
            adding(
                "P",
                "",
                floored("at", "5", "3", rule("a", give("3"))),
                floored("above", "5", "3", rule("b", give("4"))),
                floored("past", "5", "6", rule("c", give("1"))),
                floored("nothing", "5", "2", rule("d", give("1"), when(truth(false))))));
    assertEquals("COUNTED 3 = 3", line(score, "at"));
    assertEquals("COUNTED 4 = 4", line(score, "above"));
    assertEquals("COUNTED 1 −-4@past = 5", line(score, "past"));
    assertEquals("COUNTED 0 −-2@nothing = 2", line(score, "nothing"));
  }

  @Test
  void theFloorOfABlockThatTakesOne_holdsToo() {
    Item.Block block =
        block(
            "B",
            "5",
            List.of(),
            "3",
            Optional.empty(),
            takes(Kind.HIGHEST),
            rule("a", give("1")),
            rule("b", give("2")));
    assertEquals("COUNTED 2 −-1@B = 3", line(score(adding("P", "", block)), "B"));
  }

  @Test
  void aDeductingPart_stopsAtItsFloor() {
    String[] expected = {"0 0", "-20 -20", "60 60", " -30"};
    for (String each : expected) {
      String[] words = each.split(" ", -1);
      GraphBuilder other = graph();
      Item[] items = {rule("R", other.constant(number("130")))};
      Part part = part("P", true, "100", false, words[0], Combination.SUM, items);
      assertEquals(number(words[1]), scheme(other, part).score(Map.of()).total(), each);
    }
  }

  @Test
  void theFloorOfAPartThatRescales_isOfTheRescaledScore() {
    Item absent = block("A", "60", List.of(when(truth(false))), rule("a", give("1")));
    Item present = block("B", "", rule("b", give("70")));
    Part part = part("P", true, "100", true, "-20", Combination.SUM, absent, present);
    Score score = score(part);
    // 40 points apply; a score of −20 of 100 is −8 of 40, so 48 can be deducted.
    assertEquals("COUNTED 70 −22@P = 48", line(score, "b"));
    assertEquals(number("-20"), score.total());
  }

  @Test
  void anAddingPart_isToppedUpToItsFloor() {
    Score score = score(part("P", false, "50", false, "10", Combination.SUM, rule("r", give("4"))));
    assertEquals("COUNTED 4 −-6@P = 10", line(score, "P"));
    assertEquals(number("10"), score.total());
    assertEquals(number("10"), score.part("P").effective());
  }

  @Test
  void aZeroedBlock_givesNothingInAPartThatAdds() {
    Score score =
        score(
            adding(
                "P",
                "",
                zeroed("Z", "9", truth(true), Combination.SUM, rule("a", give("3"))),
                zeroed("M", "", truth(true), takes(Kind.MEAN), rule("b", give("3"))),
                zeroed("N", "9", truth(false), Combination.SUM, rule("c", give("2")))));
    assertEquals("ZEROED 3 −3@Z = 0", line(score, "Z"));
    assertEquals("COUNTED 3 −3@Z = 0", line(score, "a"));
    assertEquals("ZEROED 3 −3@M = 0", line(score, "M"));
    assertEquals("COUNTED 3 = 3", line(score, "b"));
    assertEquals("COUNTED 2 = 2", line(score, "N"));
  }

  @Test
  void aZeroedBlock_losesAllItsPointsInAPartThatDeducts() {
    Score score =
        score(
            part(
                "P",
                true,
                "100",
                false,
                "0",
                Combination.SUM,
                zeroed("Z", "9", truth(true), Combination.SUM, rule("a", give("3"))),
                zeroed("M", "8", truth(true), takes(Kind.MEAN), rule("b", give("3"))),
                zeroed(
                    "N",
                    "7",
                    truth(true),
                    takes(Kind.MEAN),
                    rule("c", give("3"), when(truth(false))))));
    assertEquals("ZEROED 3 −-6@Z = 9", line(score, "Z"));
    assertEquals("ZEROED 3 −-5@M = 8", line(score, "M"));
    assertEquals("ZEROED 0 −-7@N = 7", line(score, "N"));
    assertEquals(number("76"), score.total());
  }

  @Test
  void aZeroThatIsNotKnown_isNotTrue() {
    graph.declare(maybe("fraud", FactType.FLAG));
    Part part =
        adding(
            "P", "", zeroed("Z", "9", graph.flag("fraud"), Combination.SUM, rule("a", give("3"))));
    Scheme scheme = scheme(graph, part);
    assertEquals(number("3"), scheme.score(Facts.of("u").empty("fraud")).total());
    assertEquals(number("0"), scheme.score(Facts.of("u").set("fraud", true)).total());
  }

  @Test
  void anAbsentBlock_isNotZeroed() {
    Item.Block block =
        block(
            "Z",
            "9",
            List.of(when(truth(false))),
            "",
            Optional.of(truth(true)),
            Combination.SUM,
            rule("a", give("3")));
    Score score = score(part("P", true, "100", false, "0", Combination.SUM, block));
    assertEquals("NOT_APPLICABLE 0 = 0", line(score, "Z"));
    assertEquals(number("100"), score.total());
  }

  @Test
  void aZeroedPart_scoresZeroAndTheLedgerStillShowsWhatWasThere() {
    Part part = part("P", true, "100", false, "20", Combination.SUM, rule("a", give("3")));
    Score score = score(part(part, Optional.empty(), Optional.of(truth(true))));
    assertEquals(number("0"), score.total());
    assertTrue(score.part("P").zeroed());
    assertEquals("ZEROED 3 = 3", line(score, "P"));
    assertEquals("COUNTED 3 = 3", line(score, "a"));
  }

  @Test
  void aClosedGate_isSaidBeforeAZero() {
    Part part = part("P", false, "", false, "0", Combination.SUM, spilling(rule("a", give("3"))));
    Score score = score(part(part, Optional.of(truth(false)), Optional.of(truth(true))));
    assertEquals("GATE_CLOSED 3 = 3", line(score, "P"));
    assertEquals("GATE_CLOSED 3 = 3", line(score, "a"));
    assertEquals(number("0"), score.entry("a").share());
  }

  @Test
  void whatSpills_passesTheBlocksAndIsHeldByThePart() {
    Score score =
        score(
            adding(
                "P",
                "10",
                block(
                    "A",
                    "4",
                    block("B", "2", rule("r", give("3")), spilling(rule("s", give("5")))),
                    rule("t", give("9")))));
    assertEquals("COUNTED 3 −1@B = 2", line(score, "r"));
    assertEquals("SPILLED 5 = 5", line(score, "s"));
    assertEquals("COUNTED 3 −1@B = 2", line(score, "B"));
    assertEquals("COUNTED 9 −7@A = 2", line(score, "t"));
    assertEquals("COUNTED 9 = 9", line(score, "P"));
    assertEquals(number("0"), score.entry("s").share());
  }

  @Test
  void whatSpillsPastThePart_isCutByIt() {
    Item[] items = {block("A", "4", spilling(capped("s", give("50"), give("30"))))};
    Score score = score(part("P", true, "20", false, "-5", Combination.SUM, items));
    assertEquals("SPILLED 50 −20@s −5@P = 25", line(score, "s"));
    assertEquals("COUNTED 0 = 0", line(score, "A"));
    assertEquals(number("-5"), score.total());
  }

  @Test
  void whatSpillsOfAZeroedBlock_stillCounts() {
    Item.Block block =
        zeroed(
            "Z",
            "9",
            truth(true),
            Combination.SUM,
            rule("a", give("3")),
            spilling(rule("s", give("2"))));
    assertEquals(number("2"), score(adding("P", "", block)).total());
  }

  @Test
  void whatIsAbsent_givesAllThatItCanWhereTheSchemeSaysSo() {
    graph.declare(maybe("f", FactType.FLAG));
    Condition known = graph.flag("f");
    Score score =
        scheme(
                graph,
                adding(
                    "P",
                    "",
                    fullForAbsent(capped("R", give("1"), give("3"), when(truth(false)))),
                    fullForAbsent(capped("unknown", give("1"), give("3"), when(known))),
                    fullForAbsent(capped("there", give("1"), give("3"), when(truth(true)))),
                    fullForAbsent(
                        block("B", "5", List.of(when(truth(false))), rule("b", give("1"))))))
            .score(Facts.of("u").empty("f"));
    assertEquals("FULL_FOR_ABSENT 3 = 3", line(score, "R"));
    // Not reported is not absent.
    assertEquals("NO_VALUE 0 = 0", line(score, "unknown"));
    assertEquals("COUNTED 1 = 1", line(score, "there"));
    assertEquals("FULL_FOR_ABSENT 5 = 5", line(score, "B"));
    assertEquals("PARENT_NOT_COUNTED 0 = 0", line(score, "b"));
  }

  @Test
  void insideAnAbsentBlock_nothingIsFull() {
    Item full = fullForAbsent(capped("r", give("1"), give("3"), when(truth(false))));
    Score score = score(adding("P", "", block("B", "5", List.of(when(truth(false))), full)));
    assertEquals(Status.PARENT_NOT_COUNTED, score.entry("r").status());
    assertEquals(number("0"), score.total());
  }

  @Test
  void aBlockThatIsFullForAbsent_isNotTakenOutOfAPartThatRescales() {
    Item full = fullForAbsent(block("A", "20", List.of(when(truth(false))), rule("a", give("1"))));
    Item out = block("B", "30", List.of(when(truth(false))), rule("b", give("1")));
    Score score =
        score(
            part("P", false, "100", true, "0", Combination.SUM, full, out, rule("r", give("15"))));
    assertEquals(Optional.of(number("70")), score.part("P").available());
    assertEquals(List.of("B"), score.part("P").absent());
    assertEquals(number("50"), score.total()); // (20 + 15) × 100 / 70
  }

  @Test
  void theLostPointsOfAnAbsentBlockWithoutPoints_areTheMostItCanGive() {
    Item a = block("A", "10", rule("a", give("1")));
    Item b = block("B", "30", rule("b", give("1")));
    Item c = block("C", "20", rule("c", give("1")));
    Item best =
        block(
            "H",
            "",
            List.of(when(truth(false))),
            "",
            Optional.empty(),
            takes(Kind.HIGHEST, 2),
            a,
            b,
            c);
    Score score =
        score(part("P", true, "100", true, "0", Combination.SUM, best, rule("r", give("5"))));
    assertEquals(Optional.of(number("50")), score.part("P").available());
  }
}
