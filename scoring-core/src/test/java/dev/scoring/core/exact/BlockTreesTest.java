package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.part;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.GuardKind;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Score;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every tree of blocks, whatever its caps, points and absent blocks. */
class BlockTreesTest {

  /** A block, or a rule where there are no children. */
  record Tree(Optional<Integer> cap, int points, boolean counts, List<Tree> children) {

    int size() {
      return 1 + children.stream().mapToInt(Tree::size).sum();
    }
  }

  /** A part over some trees. */
  record Case(boolean deducts, boolean rescales, int points, List<Tree> trees) {}

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 60),
            trees(3).list().ofMinSize(1).ofMaxSize(4))
        .as(Case::new);
  }

  private static Arbitrary<Tree> trees(int depth) {
    Arbitrary<Optional<Integer>> caps = Arbitraries.integers().between(0, 12).optional(0.7);
    Arbitrary<Boolean> counts =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, Arbitraries.just(true)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(false)));
    Arbitrary<Tree> rules =
        Combinators.combine(caps, Arbitraries.integers().between(0, 40), counts)
            .as((cap, points, counted) -> new Tree(cap, points, counted, List.of()));
    if (depth == 0) {
      return rules;
    }
    Arbitrary<Tree> blocks =
        Combinators.combine(caps, counts, trees(depth - 1).list().ofMinSize(1).ofMaxSize(4))
            .as((cap, counted, children) -> new Tree(cap, 0, counted, children));
    return Arbitraries.oneOf(rules, blocks);
  }

  private final Map<String, Rational> caps = new HashMap<>();
  private int ids;

  private Score score(Case test, int shuffle) {
    GraphBuilder graph = graph();
    ids = 0;
    caps.clear();
    List<Item> items = items(graph, test.trees(), shuffle);
    boolean rescales = test.rescales() && available(test) > 0;
    Part part =
        part(
            "P",
            test.deducts(),
            Integer.toString(test.points()),
            rescales,
            "0",
            Combination.SUM,
            items.toArray(new Item[0]));
    return scheme(graph, part).score(Map.of());
  }

  /** The points without those of absent blocks. */
  private static int available(Case test) {
    return test.points() - test.trees().stream().mapToInt(BlockTreesTest::absent).sum();
  }

  private static int absent(Tree tree) {
    if (tree.children().isEmpty()) {
      return 0;
    }
    return tree.counts()
        ? tree.children().stream().mapToInt(BlockTreesTest::absent).sum()
        : points(tree);
  }

  private static int points(Tree tree) {
    if (tree.children().isEmpty()) {
      return 0;
    }
    return tree.cap()
        .orElseGet(() -> tree.children().stream().mapToInt(BlockTreesTest::points).sum());
  }

  private List<Item> items(GraphBuilder graph, List<Tree> trees, int shuffle) {
    List<Item> items = new ArrayList<>();
    for (Tree tree : trees) {
      String id = "I" + ids++;
      Condition holds = graph.truth(tree.counts());
      List<Guard> guards = List.of(new Guard(GuardKind.WHEN, holds, ""));
      Optional<Rational> cap = tree.cap().map(Rational::of);
      cap.ifPresent(value -> caps.put(id, value));
      items.add(
          tree.children().isEmpty()
              ? rule(
                  id,
                  graph.constant(Rational.of(tree.points(), 3)),
                  cap.map(graph::constant),
                  Optional.empty(),
                  guards.toArray(new Guard[0]))
              : block(
                  id,
                  cap.map(Rational::toString).orElse(""),
                  guards,
                  items(graph, tree.children(), shuffle).toArray(new Item[0])));
    }
    if (shuffle != 0) {
      Collections.shuffle(items, new Random(shuffle));
    }
    return items;
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noCapIsExceeded_andTheBooksBalance(@ForAll("cases") Case test) {
    Score score = score(test, 0);
    assertEquals(1 + test.trees().stream().mapToInt(Tree::size).sum(), score.ledger().size());
    PartScore part = score.part("P");
    caps.put("P", part.available().orElseThrow());
    Map<Integer, Rational> effectiveAt = new HashMap<>();
    Map<Integer, Rational> arrivedAt = new HashMap<>();
    Deque<Entry> lines = new ArrayDeque<>(score.ledger());
    while (!lines.isEmpty()) {
      Entry line = lines.removeLast();
      Rational cut = Rational.ZERO;
      Rational own = Rational.ZERO;
      for (Cut each : line.cuts()) {
        assertTrue(each.points().signum() > 0, "a cut is above 0");
        cut = cut.plus(each.points());
        own = own.plus(each.by().equals(line.id()) ? each.points() : Rational.ZERO);
      }
      assertEquals(line.effective(), line.nominal().minus(cut), line.id());
      assertTrue(line.effective().signum() >= 0, line.id());
      Rational cap = caps.get(line.id());
      if (cap != null) {
        assertTrue(line.effective().compareTo(cap) <= 0, line.id());
        // Its own cap takes what is above it, and no more.
        assertEquals(line.nominal().minus(cap).max(Rational.ZERO), own, line.id());
      } else {
        assertEquals(Rational.ZERO, own, line.id());
      }
      int below = line.depth() + 1;
      if (line.kind() != Entry.Kind.RULE) {
        assertEquals(line.effective(), effectiveAt.getOrDefault(below, Rational.ZERO), line.id());
        effectiveAt.put(below, Rational.ZERO);
      }
      effectiveAt.merge(line.depth(), line.effective(), Rational::plus);
      arrivedAt.merge(line.depth(), line.nominal(), Rational::plus);
    }
    assertEquals(part.effective(), score.entry("P").effective());
    Rational available = part.available().orElseThrow();
    Rational left = test.deducts() ? available.minus(part.effective()) : part.effective();
    assertEquals(
        left.times(Rational.of(test.points())),
        part.score()
            .times(
                available.equals(Rational.of(test.points()))
                    ? Rational.of(test.points())
                    : available));
    assertTrue(part.score().signum() >= 0);
    assertTrue(part.score().compareTo(Rational.of(test.points())) <= 0);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfItems_changesNoTotal(@ForAll("cases") Case test, @ForAll int seed) {
    Score straight = score(test, 0);
    Score shuffled = score(test, seed | 1);
    assertEquals(straight.total(), shuffled.total());
    assertEquals(straight.part("P").effective(), shuffled.part("P").effective());
    assertEquals(straight.part("P").available(), shuffled.part("P").available());
    for (Entry line : straight.ledger()) {
      assertEquals(line.status(), shuffled.entry(line.id()).status());
    }
  }
}
