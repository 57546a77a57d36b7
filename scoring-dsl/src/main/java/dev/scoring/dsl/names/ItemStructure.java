package dev.scoring.dsl.names;

import dev.scoring.core.model.Combination;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.ClausePlaces.Place;
import java.util.List;
import java.util.Optional;

/** Checks that parts, blocks and rules stand together as they can. */
final class ItemStructure {

  private final Reporter reporter;
  private final ClausePlaces places;

  ItemStructure(Reporter reporter) {
    this.reporter = reporter;
    this.places = new ClausePlaces(reporter);
  }

  /**
   * What stands around an item.
   *
   * @param deducts whether its part deducts
   * @param rescales whether its part rescales
   * @param inIndicator whether it stands in an indicator
   * @param inBlock whether it stands in a block
   * @param takes how what it stands in is made of its children
   * @param apart what around it scores its children each for itself
   */
  private record Around(
      boolean deducts,
      boolean rescales,
      boolean inIndicator,
      boolean inBlock,
      Optional<Clause.Takes> takes,
      Optional<Clause.Takes> apart) {

    static final Around NOTHING =
        new Around(false, false, false, false, Optional.empty(), Optional.empty());

    Around inside(Declaration.Block block) {
      Optional<Clause.Takes> own = Clause.first(block.clauses(), Clause.Takes.class);
      return new Around(
          deducts, rescales, inIndicator || !block.heading(), true, own, own.or(() -> apart));
    }
  }

  /** Checks an item outside of every part. */
  void loose(Declaration item) {
    item(item, Around.NOTHING);
  }

  void part(Declaration.Part part) {
    places.check(part.clauses(), Place.PART, part.name().text());
    boolean rescales = false;
    boolean open = false;
    Clause.ClosedWhen closed = null;
    for (Clause clause : part.clauses()) {
      if (clause instanceof Clause.RescaleAbsent) {
        rescales = true;
        if (part.points().isEmpty()) {
          error(
              clause, "`rescale absent` does not belong to a part without points", "leave it out");
        }
      } else if (clause instanceof Clause.When) {
        open = true;
      } else if (clause instanceof Clause.ClosedWhen each) {
        closed = each;
      }
    }
    if (closed != null && !open) {
      error(
          closed,
          "`closed when` says one side of a gate, and the other is missing",
          "add `when …`, or write only `when …` with the opposite condition");
    }
    boolean deducts = part.mode() == Mode.DEDUCT_FROM;
    Optional<Clause.Takes> takes = Clause.first(part.clauses(), Clause.Takes.class);
    takes.ifPresent(each -> takes(each, part.items()));
    if (takes.isPresent() && rescales) {
      error(
          takes.get(),
          "a part that rescales is the sum of what stands in it",
          "leave out `rescale absent`: `takes` passes over what does not apply");
    }
    Optional<Clause.FullForAbsent> full = Clause.first(part.clauses(), Clause.FullForAbsent.class);
    if (full.isPresent()) {
      fullPart(full.get(), part, deducts, rescales);
    }
    Around around = new Around(deducts, rescales, false, false, takes, takes);
    for (Declaration item : part.items()) {
      item(item, around);
      if (rescales) {
        pointsForRescaling(item);
      }
    }
  }

  private void fullPart(
      Clause.FullForAbsent full, Declaration.Part part, boolean deducts, boolean rescales) {
    if (deducts) {
      nothingLost(full);
    } else if (rescales) {
      error(
          full,
          "`rescale absent` takes out what does not apply, so it cannot give its points",
          "leave one of the two out");
    } else if (part.items().stream().noneMatch(ItemStructure::canBeFull)) {
      error(
          full,
          "nothing in `"
              + part.name().text()
              + "` can be absent and has points, or a cap, that it could give",
          "it concerns blocks with points and rules with a cap that have `when`, `for` or dates");
    }
  }

  private static boolean canBeFull(Declaration item) {
    if (item instanceof Declaration.Block block) {
      return (block.points().isPresent()
              && block.clauses().stream().anyMatch(ItemStructure::canBeAbsent))
          || block.items().stream().anyMatch(ItemStructure::canBeFull);
    }
    return item instanceof Declaration.Rule rule
        && Clause.has(rule.clauses(), Clause.Cap.class)
        && rule.clauses().stream().anyMatch(ItemStructure::canBeAbsent);
  }

  private void nothingLost(Clause.FullForAbsent full) {
    error(
        full,
        "in a part that deducts, what does not apply costs nothing anyway",
        "leave it out: a unit keeps the points of what does not apply");
  }

  /** What can be absent from a part that rescales must have points, or M is unknown. */
  private void pointsForRescaling(Declaration item) {
    if (item instanceof Declaration.Block block) {
      if (block.points().isEmpty()
          && block.clauses().stream().anyMatch(ItemStructure::canBeAbsent)
          && block.items().stream().noneMatch(ItemStructure::hasPoints)) {
        error(
            block.name(),
            "`"
                + block.name().text()
                + "` can be absent from a part that rescales, and has no points",
            "give it points: `" + block.name().text() + " 10 when …`");
      }
      block.items().forEach(this::pointsForRescaling);
    }
  }

  private static boolean hasPoints(Declaration item) {
    return item instanceof Declaration.Block block && block.points().isPresent();
  }

  private static boolean canBeAbsent(Clause clause) {
    return clause instanceof Clause.When
        || clause instanceof Clause.For
        || clause instanceof Clause.Dated;
  }

  private void item(Declaration item, Around around) {
    if (item instanceof Declaration.Block block) {
      block(block, around);
      Around inside = around.inside(block);
      block.items().forEach(child -> item(child, inside));
    } else if (item instanceof Declaration.Rule rule) {
      rule(rule, around);
    }
  }

  private void block(Declaration.Block block, Around around) {
    String name = block.name().text();
    if (block.heading() && around.inIndicator()) {
      error(
          block.name(),
          "the group `" + name + "` stands inside an indicator",
          "a group gathers indicators; leave out `group` for several rules under one cap");
    }
    places.check(block.clauses(), Place.BLOCK, name);
    weight(block.clauses(), around);
    Clause.first(block.clauses(), Clause.Takes.class)
        .ifPresent(takes -> takes(takes, block.items()));
    boolean levels =
        around.takes().filter(takes -> takes.kind() == Combination.Kind.LEVELS).isPresent();
    if (levels && block.points().isEmpty()) {
      error(
          block.name(),
          "`" + name + "` is a level, and without points nobody can tell when it is complete",
          "a level that is a block is complete when it gives all its points: `" + name + " 10`");
    }
    Optional<Clause.ZeroWhen> zero = Clause.first(block.clauses(), Clause.ZeroWhen.class);
    if (zero.isPresent() && around.deducts() && block.points().isEmpty()) {
      error(
          zero.get(),
          "in a part that deducts, `zero when` takes all points of the block, and `"
              + name
              + "` has none",
          "write its points behind its name: `" + name + " 10 zero when …`");
    }
    Optional<Clause.FullForAbsent> full = Clause.first(block.clauses(), Clause.FullForAbsent.class);
    if (full.isPresent()) {
      full(
          full.get(),
          block.clauses(),
          around,
          block.points().isPresent() ? "" : "write its points: `" + name + " 10`");
      if (around.rescales() && !around.deducts()) {
        error(
            full.get(),
            "the part around `"
                + name
                + "` rescales: it takes out what does not apply, so that cannot give its points",
            "leave one of the two out");
      }
    }
  }

  private void rule(Declaration.Rule rule, Around around) {
    places.check(rule.clauses(), Place.RULE, rule.name().text());
    weight(rule.clauses(), around);
    boolean capped = Clause.has(rule.clauses(), Clause.Cap.class);
    Clause.first(rule.clauses(), Clause.FullForAbsent.class)
        .ifPresent(full -> full(full, rule.clauses(), around, capped ? "" : "add `cap 5`"));
    Optional<Clause.Spills> spills = Clause.first(rule.clauses(), Clause.Spills.class);
    if (spills.isPresent() && !around.inBlock()) {
      error(
          spills.get(),
          "`spills` lets points past the blocks around a rule, and no block stands around `"
              + rule.name().text()
              + "`",
          "leave it out");
    } else if (spills.isPresent() && around.apart().isPresent()) {
      error(
          spills.get(),
          "what spills goes past `"
              + ClausePlaces.word(around.apart().get())
              + "`, which takes what stands in it",
          "leave it out, or move the rule out of the block that `takes`");
    }
  }

  private void full(
      Clause.FullForAbsent full, List<Clause> clauses, Around around, String missing) {
    if (around.deducts()) {
      nothingLost(full);
    } else if (!missing.isEmpty()) {
      error(full, "nothing says how much `full for absent` gives", missing);
    } else if (clauses.stream().noneMatch(ItemStructure::canBeAbsent)) {
      error(
          full,
          "nothing makes it absent",
          "say when it applies, with `when`, `for` or dates, or leave it out");
    }
  }

  private void weight(List<Clause> clauses, Around around) {
    boolean mean = around.takes().filter(t -> t.kind() == Combination.Kind.MEAN).isPresent();
    Optional<Clause.Weight> weight = Clause.first(clauses, Clause.Weight.class);
    if (weight.isPresent() && !mean) {
      error(
          weight.get(),
          "a weight counts only in what `takes mean`",
          "add `takes mean` to the block or part around it, or leave the weight out");
    }
  }

  private void takes(Clause.Takes takes, List<Declaration> children) {
    String word = ClausePlaces.word(takes);
    boolean counts =
        takes.kind() == Combination.Kind.HIGHEST || takes.kind() == Combination.Kind.LOWEST;
    if (counts && takes.count().orElse(1) >= children.size() && !children.isEmpty()) {
      reporter.report(
          Code.ITEMS_MATTER,
          takes.span(),
          "`"
              + word
              + " "
              + takes.count().orElse(1)
              + "` takes every child: there "
              + areChildren(children.size()),
          "correct the number, or leave it out: without it all children are added");
    }
    int dropped = takes.trim().lowest() + takes.trim().highest();
    if (dropped >= children.size() && dropped > 0 && !children.isEmpty()) {
      reporter.report(
          Code.ITEMS_MATTER,
          takes.span(),
          "`" + word + "` drops every child: there " + areChildren(children.size()),
          "correct the numbers: of nothing there is no mean");
    }
  }

  private static String areChildren(int children) {
    return children == 1 ? "is 1" : "are " + children;
  }

  private void error(Node node, String message, String help) {
    reporter.report(Code.IN_PLACE, node.span(), message, help);
  }
}
