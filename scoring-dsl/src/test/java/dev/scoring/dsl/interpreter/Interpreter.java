package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Status;
import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.CeilingNode;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.interpreter.World.Nothing;
import dev.scoring.dsl.interpreter.World.Unworkable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores a scheme by walking its tree, as plainly and slowly as the reference describes it. It
 * shares nothing with the engine but the tree and exact numbers.
 */
public final class Interpreter {

  private static final Set<Status> UNASKED =
      Set.of(Status.OTHER_KIND, Status.NOT_IN_FORCE, Status.NO_VALUE, Status.PARENT_NOT_COUNTED);

  public final World world;
  private final Map<List<String>, PartResult> parts = new HashMap<>();
  private @Nullable List<String> rated;

  public Interpreter(World world) {
    this.world = world;
  }

  /** The units that are rated, in order. */
  public List<String> rated() {
    List<String> known = rated;
    if (known == null) {
      known = new ArrayList<>();
      for (String unit : world.units.keySet()) {
        Figures figures = new Figures(this, unit);
        if (world.exclusions.stream().noneMatch(each -> figures.excludes(each))) {
          known.add(unit);
        }
      }
      rated = known;
    }
    return known;
  }

  /** What a part, block, rule or the total gave. */
  public Rational score(String unit, String id) {
    if (!world.totals.isEmpty() && world.totals.get(0).name().text().equals(id)) {
      return total(unit);
    }
    String part = world.partOf.get(id);
    if (part == null) {
      throw new IllegalStateException("no score " + id);
    }
    PartResult result = part(unit, part);
    return id.equals(part) ? result.score() : result.lines().get(id).effective();
  }

  public PartResult part(String unit, String id) {
    PartResult known = parts.get(List.of(unit, id));
    if (known == null) {
      known = new PartScoring(new Figures(this, unit), world).part(world.parts.get(id));
      parts.put(List.of(unit, id), known);
    }
    return known;
  }

  /** Whether nothing of a part, block, rule or the total applies to a unit. */
  boolean nothing(String unit, String id) {
    String part = world.partOf.get(id);
    if (part == null) {
      return world.parts.keySet().stream().allMatch(each -> nothing(unit, each));
    }
    try {
      PartResult result = part(unit, part);
      return id.equals(part)
          ? !result.zeroed() && nothing(world.parts.get(part).items(), result)
          : nothing(world.declared.get(id), result);
    } catch (Unworkable e) {
      if (String.valueOf(e.getMessage()).equals("nothing applies")) {
        return true;
      }
      throw e;
    }
  }

  private static boolean nothing(List<Declaration> items, PartResult result) {
    return items.stream().allMatch(item -> nothing(item, result));
  }

  private static boolean nothing(Declaration item, PartResult result) {
    Status status = result.lines().get(World.id(item)).status();
    if (UNASKED.contains(status)) {
      return true;
    }
    if (!(item instanceof Declaration.Block block)) {
      return false;
    }
    // Behind a gate that is shut, what is absent and full for it has nothing in it that counts.
    boolean full =
        status == Status.GATE_CLOSED
            && block.items().stream()
                .anyMatch(
                    each ->
                        result.lines().get(World.id(each)).status() == Status.PARENT_NOT_COUNTED);
    return status == Status.NOT_APPLICABLE
        || (!full
            && (status == Status.COUNTED || status == Status.GATE_CLOSED)
            && nothing(block.items(), result));
  }

  public Rational total(String unit) {
    if (world.totals.isEmpty()) {
      Rational sum = Rational.ZERO;
      for (String part : world.parts.keySet()) {
        sum = sum.plus(part(unit, part).score());
      }
      return sum;
    }
    Declaration.Total total = world.totals.get(0);
    Figures figures = new Figures(this, unit);
    for (Clause clause : total.clauses()) {
      if (clause instanceof Clause.ZeroWhen zero && figures.holds(zero.condition())) {
        return Rational.ZERO;
      }
    }
    Object value = figures.figure(total.formula());
    if (value == Nothing.EMPTY) {
      throw new Unworkable("no total");
    }
    Rational result = (Rational) value;
    for (Clause clause : total.clauses()) {
      if (clause instanceof Clause.Cap cap) {
        result = result.min((Rational) figures.figure(cap.points()));
      }
    }
    for (Clause clause : total.clauses()) {
      if (clause instanceof Clause.Floor floor && floor.points().isPresent()) {
        result = result.max((Rational) figures.figure(floor.points().get()));
      }
    }
    return result;
  }

  /**
   * The band that a unit is in.
   *
   * @param natural the band that its score alone would give
   * @param distance what it lacks to the band above that; empty in the highest
   */
  public record Band(String id, String natural, Optional<Rational> distance) {}

  /** The band that a unit is in. */
  public Band band(String unit, Declaration.Rating rating) {
    Figures figures = new Figures(this, unit);
    Rational score = score(unit, rating.of().text());
    List<BandNode> descending = new ArrayList<>(rating.bands());
    descending.sort((a, b) -> order(b.interval().interval(), a.interval().interval()));
    int at = -1;
    for (int i = 0; i < descending.size(); i++) {
      if (Sums.contains(descending.get(i).interval().interval(), score)) {
        at = i;
      }
    }
    if (at < 0) {
      throw new Unworkable("no band for " + score);
    }
    String natural = descending.get(at).id().text();
    Optional<Rational> distance =
        at == 0
            ? Optional.empty()
            : descending.get(at - 1).interval().interval().low().map(low -> low.minus(score));
    int ofScore = at;
    for (CeilingNode ceiling : rating.ceilings()) {
      for (int i = ofScore + 1; i < descending.size(); i++) {
        // A ceiling at the band of the score, or above it, is not asked.
        if (descending.get(i).id().text().equals(ceiling.band().text())
            && figures.holds(ceiling.condition())) {
          at = Math.max(at, i);
        }
      }
    }
    while (at < descending.size()) {
      BandNode band = descending.get(at);
      if (band.when().map(figures::holds).orElse(true)) {
        return new Band(band.id().text(), natural, distance);
      }
      at++;
    }
    throw new Unworkable("no band");
  }

  private static int order(Interval a, Interval b) {
    Optional<Rational> low = a.low();
    Optional<Rational> other = b.low();
    return low.isEmpty() ? -1 : other.isEmpty() ? 1 : low.get().compareTo(other.get());
  }

  /** How a rule comes to its points, step by step. */
  public List<Derivation> told(String unit, String rule) {
    return Telling.of(world.rules.get(rule), new Figures(this, unit), world);
  }

  public List<String> lists(String unit) {
    Figures figures = new Figures(this, unit);
    List<String> lists = new ArrayList<>();
    for (Declaration.Listing list : world.lists) {
      if (figures.holds(list.condition())) {
        lists.add(list.name().text());
      }
    }
    return lists;
  }
}
