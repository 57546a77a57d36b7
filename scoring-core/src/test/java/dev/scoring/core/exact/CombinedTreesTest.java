package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.fullForAbsent;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.part;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static dev.scoring.core.Graphs.spilling;
import static dev.scoring.core.Graphs.weighted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.Graphs;
import dev.scoring.core.Scheme;
import dev.scoring.core.exact.NaiveScorer.Node;
import dev.scoring.core.exact.NaiveScorer.State;
import dev.scoring.core.exact.NaiveScorer.Taking;
import dev.scoring.core.exact.NaiveScorer.Tree;
import dev.scoring.core.exact.NaiveScorer.Way;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random trees with every way to take children, floors, zeroing, spilling and full points for what
 * is absent: the ledger balances, and agrees with a {@link NaiveScorer}.
 */
class CombinedTreesTest {

  private static final List<Way> WAYS = List.of(Way.values());
  private static final Taking SUM = new Taking(Way.SUM, 1, 0, 0, 0);

  @Provide
  Arbitrary<Tree> trees() {
    return Arbitraries.longs().map(seed -> new Forest(new Random(seed)).tree());
  }

  /** Grows trees. */
  private static final class Forest {
    private final Random random;
    private boolean deducts;
    private int ids;

    Forest(Random random) {
      this.random = random;
    }

    Tree tree() {
      deducts = random.nextBoolean();
      boolean rescales = random.nextInt(4) == 0;
      boolean limited = deducts || rescales || random.nextBoolean();
      int points = 1 + random.nextInt(60);
      Optional<Integer> floor =
          random.nextInt(3) > 0
              ? Optional.of(0)
              : random.nextBoolean() && deducts
                  ? Optional.empty()
                  : Optional.of(random.nextInt(40) - (deducts ? 20 : 0));
      return new Tree(
          deducts,
          rescales,
          limited ? Optional.of(points) : Optional.empty(),
          floor,
          rescales ? SUM : taking(),
          nodes(3));
    }

    private List<Node> nodes(int depth) {
      List<Node> nodes = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        nodes.add(node(depth));
      }
      return nodes;
    }

    private Node node(int depth) {
      boolean rule = depth == 0 || random.nextInt(5) < 2;
      int states = random.nextInt(8);
      State state = states == 0 ? State.ABSENT : states == 1 && rule ? State.EMPTY : State.COUNTS;
      // Few different values, so that there are ties.
      Optional<Integer> cap =
          random.nextInt(3) == 0 ? Optional.of(3 * random.nextInt(6)) : Optional.empty();
      return new Node(
          "I" + ids++,
          state,
          3 * random.nextInt(8) + random.nextInt(2),
          cap,
          random.nextInt(6) == 0 ? Optional.of(random.nextInt(9)) : Optional.empty(),
          !rule && random.nextInt(10) == 0 && (cap.isPresent() || !deducts),
          cap.isPresent() && random.nextBoolean(),
          rule && random.nextInt(12) == 0,
          random.nextInt(5) - 1,
          rule ? SUM : taking(),
          rule ? List.of() : nodes(depth - 1));
    }

    private Taking taking() {
      if (random.nextInt(3) == 0) {
        return SUM;
      }
      Way way = WAYS.get(random.nextInt(WAYS.size()));
      boolean trims = way == Way.MEAN && random.nextBoolean();
      boolean counts = way == Way.HIGHEST || way == Way.LOWEST;
      return new Taking(
          way,
          counts ? 1 + random.nextInt(3) : 1,
          trims ? random.nextInt(2) : 0,
          trims ? random.nextInt(2) : 0,
          trims ? random.nextInt(3) : 0);
    }
  }

  private GraphBuilder graph = graph();

  private static Combination combination(Taking taking) {
    return new Combination(
        Combination.Kind.valueOf(taking.way().name()),
        taking.count(),
        new Trim(taking.dropLowest(), taking.dropHighest(), taking.keep()));
  }

  private Figure thirds(int value) {
    return graph.constant(NaiveScorer.thirds(value));
  }

  private static String text(Optional<Integer> thirds) {
    return thirds.map(value -> NaiveScorer.thirds(value).toString()).orElse("");
  }

  private Item[] items(List<Node> children) {
    return children.stream().map(this::item).toArray(Item[]::new);
  }

  private Item item(Node node) {
    Guard guard = Graphs.when(graph.truth(node.state() != State.ABSENT));
    Item item;
    if (node.isRule()) {
      Item.Rule rule =
          rule(
              node.id(),
              node.state() == State.EMPTY ? graph.factFigure("empty") : thirds(node.points()),
              node.cap().map(this::thirds),
              node.floor().map(this::thirds),
              guard);
      item = node.spills() ? spilling(rule) : rule;
    } else {
      item =
          block(
              node.id(),
              text(node.cap()),
              List.of(guard),
              text(node.floor()),
              Optional.of(graph.truth(node.zeroed())),
              combination(node.taking()),
              items(node.children()));
    }
    item = node.weight() < 0 ? item : weighted(item, graph.constant(Rational.of(node.weight())));
    return node.full() ? fullForAbsent(item) : item;
  }

  private Scheme schemeOf(Tree tree) {
    graph = graph().declare(maybe("empty", FactType.AMOUNT));
    Part part =
        part(
            "P",
            tree.deducts(),
            text(tree.points()),
            tree.rescales(),
            text(tree.floor()),
            combination(tree.taking()),
            items(tree.children()));
    return scheme(graph, part);
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void theLedgerAgreesWithTheNaiveScorer_andBalances(@ForAll("trees") Tree tree) {
    Scheme scheme = schemeOf(tree);
    Facts facts = Facts.of("u").empty("empty");
    NaiveScorer naive = new NaiveScorer(tree.deducts());
    Optional<Rational> expected = naive.score(tree);
    if (expected.isEmpty()) {
      DataException thrown = assertThrows(DataException.class, () -> scheme.score(facts));
      assertEquals("D203", thrown.problems().get(0).code().id());
      return;
    }
    Score score = scheme.score(facts);
    assertEquals(expected.get(), score.total());
    tree.points().ifPresent(p -> assertTrue(score.total().compareTo(NaiveScorer.thirds(p)) <= 0));
    Books books = new Books(score, naive);
    books.check(score.entry("P"), tree.taking(), tree.children(), true);
    Rational amount = score.entry("P").effective();
    assertEquals(score.part("P").effective(), amount);
  }

  /** Checks the lines of a ledger against each other and against the naive values. */
  private static final class Books {
    private final Score score;
    private final NaiveScorer naive;
    private Rational spilled = Rational.ZERO;

    Books(Score score, NaiveScorer naive) {
      this.score = score;
      this.naive = naive;
    }

    void check(Entry line, Taking taking, List<Node> children, boolean isPart) {
      Rational from = Rational.ZERO;
      for (Node child : children) {
        Entry entry = score.entry(child.id());
        check(child, entry, taking);
        from = from.plus(entry.effective().times(entry.share()));
      }
      Rational own = own(line);
      Rational toppedUp = own.signum() < 0 ? own.negated() : Rational.ZERO;
      if (isPart) {
        from = from.plus(spilled);
      }
      if (taking.way() == Way.SUM) {
        // What the caps further out left of the top-up is all that is not the children's.
        Rational rest = line.effective().minus(from);
        assertTrue(rest.signum() >= 0 && rest.compareTo(toppedUp) <= 0, line.id());
        assertTrue(!isPart || rest.equals(toppedUp), line.id());
      } else if (!isPart) {
        assertEquals(line.nominal(), from, line.id());
      }
    }

    private void check(Node node, Entry line, Taking around) {
      Rational cut = Rational.ZERO;
      for (Cut each : line.cuts()) {
        assertTrue(each.points().signum() != 0, line.id());
        assertTrue(each.points().signum() > 0 || each.by().equals(line.id()), line.id());
        cut = cut.plus(each.points());
      }
      assertEquals(line.effective(), line.nominal().minus(cut), line.id());
      assertTrue(line.effective().signum() >= 0, line.id());
      Rational value = naive.values.getOrDefault(node.id(), Rational.ZERO);
      assertEquals(value, line.nominal().minus(own(line)), line.id());
      assertEquals(naive.shares.get(node.id()), line.share(), line.id());
      boolean refused = line.status() == Status.NOT_TAKEN || line.status() == Status.LOCKED;
      assertTrue(!refused || line.effective().signum() == 0, line.id());
      if (around.way() != Way.SUM && !refused && !node.spills()) {
        assertEquals(value, line.effective(), line.id());
      }
      node.cap()
          .ifPresent(
              cap ->
                  assertTrue(line.effective().compareTo(NaiveScorer.thirds(cap)) <= 0, line.id()));
      if (line.status() == Status.SPILLED
          || (node.spills() && line.status() == Status.FULL_FOR_ABSENT)) {
        spilled = spilled.plus(line.effective());
      }
      if (!node.isRule() && node.state() == State.ABSENT) {
        // What it gives where it is absent comes from no child.
        node.children().forEach(this::nothing);
      } else if (!node.isRule()) {
        check(line, node.taking(), node.children(), false);
      }
    }

    private void nothing(Node node) {
      assertEquals(Status.PARENT_NOT_COUNTED, score.entry(node.id()).status());
      assertEquals(Rational.ZERO, score.entry(node.id()).nominal());
      node.children().forEach(this::nothing);
    }

    /** What an item cut of itself; below 0 what its floor added. */
    private static Rational own(Entry line) {
      return line.cuts().stream()
          .filter(cut -> cut.by().equals(line.id()))
          .map(Cut::points)
          .reduce(Rational.ZERO, Rational::plus);
    }
  }
}
