package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.capped;
import static dev.scoring.core.Graphs.fullForAbsent;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.part;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static dev.scoring.core.Graphs.spilling;
import static dev.scoring.core.Graphs.takes;
import static dev.scoring.core.Graphs.weighted;
import static dev.scoring.core.Graphs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Facts;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Combination.Kind;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Trim;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways in which a block or part takes its children. */
class TakingTest {

  private static final Combination MEAN = takes(Kind.MEAN);

  private final GraphBuilder graph = graph().declare(maybe("empty", FactType.AMOUNT));

  private Figure give(String points) {
    return graph.constant(number(points));
  }

  private Item.Rule gives(String id, String points) {
    return rule(id, give(points));
  }

  /** A rule that does not apply. */
  private Item.Rule absent(String id) {
    return rule(id, give("9"), when(graph.truth(false)));
  }

  /** A rule without a value. */
  private Item.Rule empty(String id) {
    return rule(id, graph.factFigure("empty"));
  }

  private Item weigh(String weight, Item item) {
    return weighted(item, give(weight));
  }

  private Score score(String points, Combination combination, Item... children) {
    return score(false, block("B", points, combination, children));
  }

  private Score score(boolean deducts, Item... items) {
    return scheme(
            graph, part("P", deducts, deducts ? "100" : "", false, "0", Combination.SUM, items))
        .score(Facts.of("u").empty("empty"));
  }

  private DataException refused(Combination combination, Item... children) {
    Scheme scheme = scheme(graph, part("P", false, "", false, "0", combination, children));
    return assertThrows(DataException.class, () -> scheme.score(Facts.of("u").empty("empty")));
  }

  /** What the children of the block, its points and all lines say: effective × share, status. */
  private static String lines(Score score, String... ids) {
    return Stream.of(ids).map(score::entry).map(TakingTest::line).collect(Collectors.joining("; "));
  }

  private static String line(Entry entry) {
    List<String> words = new ArrayList<>();
    words.add(entry.nominal().toString());
    for (Cut cut : entry.cuts()) {
      words.add("−" + cut.points() + "@" + cut.by());
    }
    words.add("= " + entry.effective() + " × " + entry.share());
    if (entry.status() != Status.COUNTED) {
      words.add(entry.status().toString());
    }
    return String.join(" ", words);
  }

  @Test
  void aMean_weighsWhatAppliesAndHasAValue() {
    Score score =
        score(
            "",
            MEAN,
            weigh("2", gives("a", "90")),
            weigh("1", gives("b", "60")),
            weigh("7", absent("c")),
            weigh("7", empty("d")));
    assertEquals(number("80"), score.total());
    assertEquals(
        "90 = 90 × 2/3; 60 = 60 × 1/3; 0 = 0 × 0 NOT_APPLICABLE; 0 = 0 × 0 NO_VALUE",
        lines(score, "a", "b", "c", "d"));
    assertEquals("80 = 80 × 1", lines(score, "B"));
  }

  @Test
  void aMeanWithoutWeights_isThePlainOne() {
    Score score = score("10", MEAN, gives("a", "1"), gives("b", "2"), gives("c", "2"));
    assertEquals(number("5/3"), score.total());
  }

  @Test
  void aMeanPastItsPoints_isCutByTheBlock() {
    Score score = score("10", MEAN, gives("a", "10"), gives("b", "12"));
    assertEquals("11 −1@B = 10 × 1; 12 = 12 × 1/2", lines(score, "B", "b"));
    Score at = new TakingTest().score("10", MEAN, List.of("8", "12"));
    assertEquals("10 = 10 × 1", lines(at, "B"));
  }

  private Score score(String points, Combination combination, List<String> values) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      items.add(gives("r" + i, values.get(i)));
    }
    return score(points, combination, items.toArray(new Item[0]));
  }

  @Test
  void aWeightOfNothing_countsForNothing() {
    Score score = score("", MEAN, weigh("0", gives("a", "90")), gives("b", "60"));
    assertEquals(number("60"), score.total());
    assertEquals("90 = 90 × 0; 60 = 60 × 1", lines(score, "a", "b"));
  }

  @Test
  void aMeanOfNothing_hasNoValueAndIsLeftOutOfTheMeanAroundIt() {
    Item none = block("N", "", MEAN, absent("n1"), empty("n2"));
    Item weightless = block("W", "", MEAN, weigh("0", gives("w1", "5")));
    Item sum = block("S", "", empty("s1"));
    Score score = score("", MEAN, none, weightless, sum, gives("a", "8"));
    assertEquals(number("8"), score.total());
    assertEquals(
        "0 = 0 × 0 NO_VALUE; 0 = 0 × 0 NO_VALUE; 0 = 0 × 0 NO_VALUE; 8 = 8 × 1",
        lines(score, "N", "W", "S", "a"));
  }

  @Test
  void aBlockThatEarnsNothing_countsWithNothing() {
    Item sum = block("S", "", absent("s1"));
    Score mean = score("", MEAN, sum, gives("a", "8"));
    assertEquals(number("4"), mean.total());
    assertEquals("0 = 0 × 1/2; 8 = 8 × 1/2", lines(mean, "S", "a"));
  }

  @Test
  void aBlockThatEarnsNothing_isTheLowest() {
    Item sum = block("S", "", absent("s1"));
    assertEquals(number("0"), score("", takes(Kind.LOWEST), sum, gives("a", "8")).total());
  }

  @Test
  void aMeanOfNothing_givesNothingToASum() {
    Item none = block("N", "10", List.of(), "3", Optional.empty(), MEAN, absent("n1"));
    Score score = score(false, none, gives("a", "8"));
    assertEquals(number("8"), score.total());
    assertEquals("0 = 0 × 1 NO_VALUE", lines(score, "N"));
  }

  @Test
  void aPartThatIsAMeanOfNothing_isAProblem() {
    DataException absent = refused(MEAN, absent("a"), empty("b"));
    assertEquals("D203", absent.problems().get(0).code().id());
    assertEquals("P", absent.problems().get(0).rule());
  }

  @Test
  void aPartThatIsAMeanOfWeightsOfNothing_isAProblem() {
    assertEquals("D203", refused(MEAN, weigh("0", gives("a", "1"))).problems().get(0).code().id());
  }

  @Test
  void aWeightThatIsEmptyOrBelowZero_isAProblemOfTheChild() {
    DataException thrown =
        refused(
            MEAN,
            weighted(gives("a", "1"), graph.factFigure("empty")),
            weighted(gives("b", "1"), graph.compute(Arithmetic.MINUS, give("1"), give("2"))));
    assertEquals(
        List.of("D205 a", "D201 b"),
        thrown.problems().stream().map(p -> p.code().id() + " " + p.rule()).toList());
  }

  @Test
  void aWeightOfAChildThatIsLeftOut_isNotNeeded() {
    Score score =
        score("", MEAN, weighted(absent("a"), graph.factFigure("empty")), gives("b", "4"));
    assertEquals(number("4"), score.total());
  }

  @Test
  void aTrimmedMean_dropsTheFirstOfEqualOnes() {
    Combination trimmed = new Combination(Kind.MEAN, 1, new Trim(1, 1, 0));
    Score score =
        score(
            "",
            trimmed,
            gives("a", "9"),
            weigh("1", gives("b", "5")),
            weigh("3", gives("c", "5")),
            gives("d", "9"));
    // Of the two 5 the first goes, of the two 9 too: (3 × 5 + 9) / 4.
    assertEquals(number("6"), score.total());
    assertEquals(
        "9 −9@B = 0 × 0 NOT_TAKEN; 5 −5@B = 0 × 0 NOT_TAKEN; 5 = 5 × 3/4; 9 = 9 × 1/4",
        lines(score, "a", "b", "c", "d"));
  }

  @Test
  void aMeanOfWhichEverythingIsDropped_hasNoValue() {
    Combination trimmed = new Combination(Kind.MEAN, 1, new Trim(1, 1, 0));
    Score score = score("", trimmed, gives("a", "9"), gives("b", "5"), absent("c"));
    assertEquals("0 = 0 × 1 NO_VALUE", lines(score, "B"));
    assertEquals(Status.NOT_TAKEN, score.entry("a").status());
  }

  @Test
  void theHighest_areTakenAndTheFirstOfEqualOnesGoesFirst() {
    Combination two = takes(Kind.HIGHEST, 2);
    Score score = score("", two, gives("a", "3"), gives("b", "5"), gives("c", "3"), absent("d"));
    assertEquals(number("8"), score.total());
    assertEquals(
        "3 = 3 × 1; 5 = 5 × 1; 3 −3@B = 0 × 0 NOT_TAKEN; 0 = 0 × 0 NOT_APPLICABLE",
        lines(score, "a", "b", "c", "d"));
  }

  @Test
  void theHighestOfFewerThanAsked_areAll() {
    assertEquals(
        number("4"), score("", takes(Kind.HIGHEST, 3), gives("a", "4"), absent("b")).total());
  }

  @Test
  void theHighestOfNothing_isNothing() {
    Score score = score("", takes(Kind.HIGHEST), absent("a"), empty("b"));
    assertEquals("0 = 0 × 1", lines(score, "B"));
  }

  @Test
  void theHighestPastTheCap_isCutByTheBlockAndNotInTheChild() {
    Score score =
        score("4", takes(Kind.HIGHEST), gives("a", "6"), capped("b", give("9"), give("5")));
    assertEquals("6 −2@B = 4 × 1; 6 = 6 × 1", lines(score, "B", "a"));
    assertEquals("9 −4@b −5@B = 0 × 0 NOT_TAKEN", lines(score, "b"));
  }

  @Test
  void theLowest_isOfThoseThatApplyAndHaveAValue() {
    Score score =
        score(
            "",
            takes(Kind.LOWEST),
            absent("a"),
            empty("b"),
            gives("c", "2"),
            gives("d", "2"),
            block("e", "", empty("e1")));
    assertEquals(number("2"), score.total());
    assertEquals(
        "2 = 2 × 1; 2 −2@B = 0 × 0 NOT_TAKEN; 0 = 0 × 0 NO_VALUE", lines(score, "c", "d", "e"));
  }

  @Test
  void theFirst_isTheFirstThatGivesSomething() {
    Score score =
        score(
            "", takes(Kind.FIRST), absent("a"), gives("b", "0"), gives("c", "1"), gives("d", "7"));
    assertEquals(number("1"), score.total());
    assertEquals(
        "0 = 0 × 0 NOT_TAKEN; 1 = 1 × 1; 7 −7@B = 0 × 0 NOT_TAKEN", lines(score, "b", "c", "d"));
  }

  @Test
  void theFirstOfNothingButZeros_isZeroAndNoneIsRefused() {
    Score score = score("", takes(Kind.FIRST), gives("a", "0"), gives("b", "0"));
    assertEquals("0 = 0 × 1; 0 = 0 × 1; 0 = 0 × 1", lines(score, "B", "a", "b"));
  }

  private Item level(String id, String points, String given) {
    return block(id, points, gives(id + "r", given));
  }

  @Test
  void levels_countUpToTheFirstThatIsNotComplete() {
    Score score =
        score(
            "",
            takes(Kind.LEVELS),
            level("one", "10", "10"),
            level("two", "10", "9.9"),
            level("three", "10", "10"),
            absent("four"));
    assertEquals(number("19.9"), score.total());
    assertEquals(
        "10 = 10 × 1; 99/10 = 99/10 × 1; 10 −10@B = 0 × 0 LOCKED; 0 = 0 × 0 NOT_APPLICABLE",
        lines(score, "one", "two", "three", "four"));
    // The rule inside gives nothing either: what is locked is taken of everything in it.
    assertEquals("10 −10@B = 0 × 1", lines(score, "threer"));
  }

  @Test
  void aLevelPastItsPoints_isComplete() {
    Score score = score("", takes(Kind.LEVELS), level("one", "10", "11"), level("two", "5", "5"));
    assertEquals(number("15"), score.total());
  }

  @Test
  void aRuleAsALevel_isCompleteAtItsCapOrAboveNothing() {
    Score score =
        score(
            "",
            takes(Kind.LEVELS),
            gives("a", "0.1"),
            capped("b", give("2"), give("2")),
            capped("c", give("1.9"), give("2")),
            gives("d", "4"));
    assertEquals(number("4"), score.total());
    assertEquals(Status.LOCKED, score.entry("d").status());
    assertEquals(Status.COUNTED, score.entry("c").status());
  }

  @Test
  void aLevelThatDoesNotApply_isNotCompleteUnlessItIsFullForAbsent() {
    assertEquals(number("0"), score("", takes(Kind.LEVELS), absent("a"), gives("b", "4")).total());
    GraphBuilder other = graph();
    Guard never = when(other.truth(false));
    Item full =
        fullForAbsent(block("a", "3", List.of(never), rule("a1", other.constant(number("1")))));
    Score score =
        scheme(
                other,
                adding(
                    "P",
                    "",
                    block(
                        "B", "", takes(Kind.LEVELS), full, rule("b", other.constant(number("4"))))))
            .score(Map.of());
    assertEquals("7 = 7 × 1; 3 = 3 × 1 FULL_FOR_ABSENT", lines(score, "B", "a"));
  }

  @Test
  void meansWithinHighestWithinASum_areEachScoredForThemselves() {
    Item left = block("L", "10", MEAN, gives("l1", "4"), gives("l2", "16"));
    Item right = block("R", "", MEAN, gives("r1", "9"), gives("r2", "10"));
    Item best = block("H", "8", takes(Kind.HIGHEST), left, right);
    Score score = score(false, best, block("S", "2", gives("s", "3")));
    assertEquals("10 −2@H = 8 × 1; 10 = 10 × 1", lines(score, "H", "L"));
    assertEquals("19/2 −19/2@H = 0 × 0 NOT_TAKEN; 9 = 9 × 1/2", lines(score, "R", "r1"));
    assertEquals("10 = 10 × 1", lines(score, "P"));
  }

  @Test
  void aSumWithinAMean_usesItsOwnCapOnly() {
    Item sum = block("S", "5", gives("s1", "4"), gives("s2", "4"));
    Score score = score("2", MEAN, sum, gives("a", "1"));
    assertEquals("4 −3@S = 1 × 1; 8 −3@S = 5 × 1/2", lines(score, "s2", "S"));
    assertEquals("3 −1@B = 2 × 1", lines(score, "B"));
  }

  @Test
  void aDeductingPart_takesItsDeductions() {
    Item worst = block("W", "10", takes(Kind.HIGHEST), gives("w1", "4"), gives("w2", "6"));
    Score score = score(true, worst, gives("a", "1"));
    assertEquals(number("93"), score.total());
  }

  @Test
  void aPart_takesItsChildrenTooAndIsHeldByItsPoints() {
    Item[] items = {gives("a", "30"), gives("b", "50"), spilling(gives("s", "5"))};
    Score adds =
        scheme(graph, part("P", false, "36", false, "0", MEAN, items))
            .score(Facts.of("u").empty("empty"));
    assertEquals(number("36"), adds.total());
    assertEquals("45 −9@P = 36 × 1; 5 = 5 × 0 SPILLED", lines(adds, "P", "s"));
    GraphBuilder other = graph();
    Score deducts =
        scheme(
                other,
                part(
                    "P",
                    true,
                    "45",
                    false,
                    "0",
                    takes(Kind.LOWEST),
                    rule("a", other.constant(number("30"))),
                    rule("b", other.constant(number("50")))))
            .score(Map.of());
    assertEquals(number("15"), deducts.total());
  }

  @Test
  void whatSpillsInAMean_goesToThePartAndIsNotWeighed() {
    Score score = score("1", MEAN, gives("a", "1"), spilling(weighted7("s")));
    assertEquals(number("8"), score.total());
    assertEquals("1 = 1 × 1; 7 = 7 × 0 SPILLED", lines(score, "B", "s"));
  }

  private Item.Rule weighted7(String id) {
    return (Item.Rule) weigh("7", gives(id, "7"));
  }
}
