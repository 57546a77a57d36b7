package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Status;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.interpreter.World.Nothing;
import dev.scoring.dsl.interpreter.World.Unworkable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores one part for one unit. Every item hands a list of gifts outwards; whoever stands around it
 * lets through what its points allow, the first gifts first.
 */
final class PartScoring {

  private static final Set<Status> COUNTING =
      Set.of(Status.COUNTED, Status.ZEROED, Status.FULL_FOR_ABSENT, Status.SPILLED);

  /** What came of a child: its gifts, and whether it applies and has a value. */
  private record Outcome(Declaration item, List<Gift> gifts, boolean hasValue) {
    Rational points() {
      Rational sum = Rational.ZERO;
      for (Gift gift : gifts) {
        sum = sum.plus(gift.points);
      }
      return sum;
    }
  }

  private final Figures figures;
  private final World world;
  private final Standing standing;
  private final Map<String, Status> statuses = new LinkedHashMap<>();
  private final Map<String, Rational> shares = new LinkedHashMap<>();
  private final Map<String, Rational> settled = new LinkedHashMap<>();
  private final Map<String, Rational> nominal = new LinkedHashMap<>();
  private final Map<String, Map<String, Rational>> cuts = new LinkedHashMap<>();
  private final List<String> absentIds = new ArrayList<>();
  private boolean deducts;
  private boolean fullForAbsent;
  private Rational absent = Rational.ZERO;

  PartScoring(Figures figures, World world) {
    this.figures = figures;
    this.world = world;
    this.standing = new Standing(figures, world);
  }

  PartResult part(Declaration.Part part) {
    deducts = part.mode() == Mode.DEDUCT_FROM;
    boolean open = true;
    boolean rescales = false;
    boolean zeroed = false;
    Optional<Rational> floor = Optional.of(Rational.ZERO);
    for (Clause clause : part.clauses()) {
      if (clause instanceof Clause.When when) {
        open &= figures.holds(when.condition());
      } else if (clause instanceof Clause.RescaleAbsent) {
        rescales = true;
      } else if (clause instanceof Clause.FullForAbsent) {
        fullForAbsent = true;
      } else if (clause instanceof Clause.ZeroWhen zero) {
        zeroed = figures.holds(zero.condition());
      } else if (clause instanceof Clause.Floor least) {
        floor = least.points().map(points -> (Rational) figures.figure(points));
      }
    }
    Optional<Rational> points = part.points().map(p -> (Rational) figures.figure(p));
    if (rescales) {
      part.items().forEach(this::takeOut);
    }
    Optional<Rational> left = points.map(p -> p.minus(absent));
    Optional<Rational> limit = left;
    if (deducts && floor.isPresent()) {
      limit = Optional.of(left.get().minus(floor.get().times(left.get()).dividedBy(points.get())));
    } else if (deducts) {
      limit = Optional.empty();
    }
    Combination combination = Standing.combination(part.clauses());
    List<Gift> gifts;
    if (combination.kind() == Combination.Kind.SUM) {
      gifts = new ArrayList<>();
      for (Declaration item : part.items()) {
        gifts.addAll(item(item).gifts());
      }
    } else {
      Object combined = combine(part.name().text(), combination, part.items(), new ArrayList<>());
      if (combined == Nothing.EMPTY) {
        throw new Unworkable("nothing applies");
      }
      gifts = List.of(new Gift(part.name().text(), (Rational) combined, /* spills= */ false));
    }
    String id = part.name().text();
    Rational amount = through(id, gifts, limit);
    settle(gifts);
    if (!deducts && floor.isPresent() && amount.compareTo(least(floor.get(), points, left)) < 0) {
      cut(id, id, amount.minus(least(floor.get(), points, left)));
      amount = least(floor.get(), points, left);
    }
    Rational score = deducts ? left.get().minus(amount) : amount;
    if (rescales) {
      if (left.get().signum() <= 0) {
        throw new Unworkable("nothing applies");
      }
      score = score.times(points.get()).dividedBy(left.get());
    }
    if (!open || zeroed) {
      score = Rational.ZERO;
    }
    Map<String, PartResult.Line> lines = new LinkedHashMap<>();
    for (Map.Entry<String, Status> each : statuses.entrySet()) {
      String item = each.getKey();
      Status status =
          COUNTING.contains(each.getValue()) && !open ? Status.GATE_CLOSED : each.getValue();
      lines.put(
          item,
          new PartResult.Line(
              status,
              nominal.getOrDefault(item, Rational.ZERO),
              settled.getOrDefault(item, Rational.ZERO),
              shares.getOrDefault(item, Rational.ONE),
              cutsOf(item)));
    }
    return new PartResult(score, amount, left, absentIds, open, zeroed, cutsOf(id), lines);
  }

  /** What a floor is worth among the points that apply; no more than all of them. */
  private static Rational least(
      Rational floor, Optional<Rational> points, Optional<Rational> available) {
    if (points.isEmpty()) {
      return floor;
    }
    return floor.times(available.get()).dividedBy(points.get()).min(available.get());
  }

  /** Notes what a cap took of an item; a negative amount was added. */
  private void cut(String item, String by, Rational amount) {
    cuts.computeIfAbsent(item, key -> new TreeMap<>()).merge(by, amount, Rational::plus);
  }

  private Map<String, Rational> cutsOf(String item) {
    Map<String, Rational> known = new TreeMap<>(cuts.getOrDefault(item, Map.of()));
    known.values().removeIf(amount -> amount.signum() == 0);
    return known;
  }

  /** Lets gifts through, the first ones first, and returns how much came through. */
  private Rational through(String by, List<Gift> gifts, Optional<Rational> limit) {
    Rational sum = Rational.ZERO;
    for (Gift gift : gifts) {
      if (limit.isPresent()) {
        Rational left = gift.points.min(limit.get().minus(sum));
        Rational taken = gift.points.minus(left);
        cut(gift.from, by, taken);
        gift.blocks.forEach(block -> cut(block, by, taken));
        if (!gift.from.equals(by)) {
          cut(by, by, taken);
        }
        gift.points = left;
      }
      sum = sum.plus(gift.points);
    }
    return sum;
  }

  /**
   * Notes what has arrived at its end with the rule that gave it and the blocks it came through.
   */
  private void settle(List<Gift> gifts) {
    for (Gift gift : gifts) {
      settled.merge(gift.from, gift.points, Rational::plus);
      for (String block : gift.blocks) {
        settled.merge(block, gift.points, Rational::plus);
      }
    }
  }

  private void takeOut(Declaration item) {
    if (item instanceof Declaration.Block block) {
      if (standing.status(block, block.clauses()) != Status.COUNTED) {
        absentIds.add(block.name().text());
        absent = absent.plus(standing.pointsOf(block));
      } else if (Standing.combination(block.clauses()).kind() == Combination.Kind.SUM) {
        block.items().forEach(this::takeOut);
      }
    }
  }

  private Outcome item(Declaration item) {
    String id = World.id(item);
    List<Clause> clauses = Standing.clauses(item);
    Status status = standing.status(item, clauses);
    statuses.put(id, status);
    if (status != Status.COUNTED) {
      pass(item);
      Optional<Rational> full = standing.full(item);
      boolean gives =
          full.isPresent()
              && status != Status.NO_VALUE
              && (fullForAbsent
                  || clauses.stream().anyMatch(Clause.FullForAbsent.class::isInstance));
      if (gives) {
        statuses.put(id, Status.FULL_FOR_ABSENT);
        if (item instanceof Declaration.Rule) {
          nominal.put(id, full.get());
        }
        boolean spills = clauses.stream().anyMatch(Clause.Spills.class::isInstance);
        if (spills) {
          shares.put(id, Rational.ZERO);
        }
        return new Outcome(item, List.of(new Gift(id, full.get(), spills)), true);
      }
      return new Outcome(item, List.of(), false);
    }
    return item instanceof Declaration.Rule rule ? rule(rule) : block((Declaration.Block) item);
  }

  /** Notes that nothing in a block counts. */
  private void pass(Declaration item) {
    if (item instanceof Declaration.Block block) {
      for (Declaration child : block.items()) {
        statuses.put(World.id(child), Status.PARENT_NOT_COUNTED);
        pass(child);
      }
    }
  }

  private Outcome rule(Declaration.Rule rule) {
    String id = rule.name().text();
    dev.scoring.dsl.ast.Form form = rule.form();
    boolean spills = false;
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but && figures.holds(but.condition())) {
        form = but.form();
      } else if (clause instanceof Clause.Spills) {
        spills = true;
      }
    }
    Object value = figures.form(form);
    if (value == Nothing.EMPTY) {
      statuses.put(id, Status.NO_VALUE);
      return new Outcome(rule, List.of(), false);
    }
    Rational points = (Rational) value;
    Rational before = points;
    nominal.put(id, points);
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.Floor floor
          && figures.figure(floor.points().orElseThrow()) instanceof Rational least) {
        points = points.max(least);
      }
    }
    if (points.signum() < 0) {
      throw new Unworkable("points below 0");
    }
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.Cap cap
          && figures.figure(cap.points()) instanceof Rational most) {
        if (most.signum() < 0) {
          throw new Unworkable("a cap below 0");
        }
        points = points.min(most);
      }
    }
    cut(id, id, before.minus(points));
    if (spills) {
      statuses.put(id, Status.SPILLED);
      shares.put(id, Rational.ZERO);
    }
    return new Outcome(rule, List.of(new Gift(id, points, spills)), true);
  }

  private Outcome block(Declaration.Block block) {
    String id = block.name().text();
    Optional<Rational> cap = standing.full(block);
    Optional<Rational> floor = Optional.empty();
    boolean zeroed = false;
    for (Clause clause : block.clauses()) {
      if (clause instanceof Clause.Floor least) {
        floor = Optional.of((Rational) figures.figure(least.points().orElseThrow()));
      } else if (clause instanceof Clause.ZeroWhen zero) {
        zeroed = figures.holds(zero.condition());
      }
    }
    if (zeroed && deducts) {
      floor = cap;
    } else if (zeroed) {
      floor = Optional.empty();
      cap = Optional.of(Rational.ZERO);
    }
    List<Gift> gifts = new ArrayList<>();
    boolean hasValue = zeroed || floor.isPresent();
    List<Outcome> inside = new ArrayList<>();
    Combination combination = Standing.combination(block.clauses());
    if (combination.kind() == Combination.Kind.SUM) {
      for (Declaration child : block.items()) {
        Outcome outcome = item(child);
        inside.add(outcome);
        gifts.addAll(outcome.gifts());
      }
      hasValue |= isWorthSomething(inside);
    } else {
      Object combined = combine(id, combination, block.items(), inside);
      if (combined == Nothing.EMPTY && !zeroed) {
        statuses.put(id, Status.NO_VALUE);
        return new Outcome(block, List.of(), false);
      }
      hasValue |= isWorthSomething(inside);
      Rational points = combined instanceof Rational made ? made : Rational.ZERO;
      gifts.add(new Gift(id, points, /* spills= */ false));
    }
    Rational sum = through(id, gifts.stream().filter(gift -> !gift.spills).toList(), cap);
    if (floor.isPresent()) {
      Rational missing = floor.get().min(cap.orElse(floor.get())).minus(sum);
      if (missing.signum() > 0) {
        gifts.add(new Gift(id, missing, /* spills= */ false));
        cut(id, id, missing.negated());
      }
    }
    for (Gift gift : gifts) {
      if (!gift.spills && !gift.from.equals(id)) {
        gift.blocks.add(id);
      }
    }
    if (zeroed) {
      statuses.put(id, Status.ZEROED);
    }
    return new Outcome(block, gifts, hasValue);
  }

  private boolean isUnmet(Outcome child) {
    return child.item() instanceof Declaration.Rule
        && statuses.get(World.id(child.item())) == Status.NOT_APPLICABLE;
  }

  /** What a block that applies is worth is known unless nothing in it was reported. */
  private boolean isWorthSomething(List<Outcome> children) {
    List<Outcome> own = children.stream().filter(child -> !Standing.spills(child.item())).toList();
    boolean known = own.stream().anyMatch(child -> child.hasValue() || isUnmet(child));
    Set<Status> silent = Set.of(Status.NO_VALUE, Status.COUNTED);
    return known
        || (!own.isEmpty()
            && own.stream()
                .noneMatch(child -> silent.contains(statuses.get(World.id(child.item())))));
  }

  // ------------------------------------------------------------------ taking some children

  private Object combine(
      String by, Combination combination, List<Declaration> items, List<Outcome> children) {
    for (Declaration item : items) {
      Outcome outcome = item(item);
      settle(outcome.gifts());
      children.add(outcome);
      if (!outcome.hasValue()) {
        shares.put(World.id(item), Rational.ZERO);
        statuses.replace(World.id(item), Status.COUNTED, Status.NO_VALUE);
      }
    }
    return switch (combination.kind()) {
      case SUM -> throw new IllegalStateException();
      case MEAN -> mean(by, children, combination.trim());
      case HIGHEST -> best(by, children, combination.count(), /* sign= */ -1);
      case LOWEST -> best(by, children, combination.count(), /* sign= */ 1);
      case FIRST -> first(by, children);
      case LEVELS -> levels(by, children);
    };
  }

  private Object mean(String by, List<Outcome> children, Trim trim) {
    List<Outcome> left = new ArrayList<>(children);
    for (Outcome child : children) {
      shares.put(World.id(child.item()), Rational.ZERO);
    }
    left.removeIf(child -> !child.hasValue());
    for (int i = 0; i < trim.lowest() && !left.isEmpty(); i++) {
      drop(by, left, extreme(left, /* sign= */ 1));
    }
    for (int i = 0; i < trim.highest() && !left.isEmpty(); i++) {
      drop(by, left, extreme(left, /* sign= */ -1));
    }
    Rational weights = Rational.ZERO;
    Rational sum = Rational.ZERO;
    for (Outcome child : left) {
      weights = weights.plus(standing.weight(child.item()));
      sum = sum.plus(standing.weight(child.item()).times(child.points()));
    }
    if (weights.signum() == 0) {
      return Nothing.EMPTY;
    }
    for (Outcome child : left) {
      shares.put(World.id(child.item()), standing.weight(child.item()).dividedBy(weights));
    }
    return sum.dividedBy(weights);
  }

  private void drop(String by, List<Outcome> left, Outcome child) {
    left.remove(child);
    reject(by, child, Status.NOT_TAKEN);
  }

  /** The child with the lowest points for sign 1, with the highest for −1; of equals the first. */
  private static Outcome extreme(List<Outcome> children, int sign) {
    Outcome found = children.get(0);
    for (Outcome each : children) {
      if (each.points().compareTo(found.points()) * sign < 0) {
        found = each;
      }
    }
    return found;
  }

  private void reject(String by, Outcome child, Status status) {
    String id = World.id(child.item());
    statuses.put(id, status);
    shares.put(id, Rational.ZERO);
    for (Gift gift : child.gifts()) {
      take(gift.from, by);
      gift.blocks.forEach(block -> take(block, by));
    }
  }

  private void take(String item, String by) {
    cut(item, by, settled.getOrDefault(item, Rational.ZERO));
    settled.put(item, Rational.ZERO);
  }

  private Object best(String by, List<Outcome> children, int count, int sign) {
    List<Outcome> left = new ArrayList<>(children);
    left.removeIf(child -> !child.hasValue());
    Rational sum = Rational.ZERO;
    for (int i = 0; i < count && !left.isEmpty(); i++) {
      Outcome taken = extreme(left, sign);
      left.remove(taken);
      sum = sum.plus(taken.points());
    }
    left.forEach(child -> reject(by, child, Status.NOT_TAKEN));
    return sum;
  }

  private Object first(String by, List<Outcome> children) {
    Optional<Outcome> taken = Optional.empty();
    for (Outcome child : children) {
      if (taken.isEmpty() && child.hasValue() && child.points().signum() > 0) {
        taken = Optional.of(child);
      }
    }
    for (Outcome child : children) {
      if (taken.isPresent()
          && !World.id(child.item()).equals(World.id(taken.get().item()))
          && child.hasValue()) {
        reject(by, child, Status.NOT_TAKEN);
      }
    }
    return taken.map(Outcome::points).orElse(Rational.ZERO);
  }

  private Object levels(String by, List<Outcome> children) {
    Rational sum = Rational.ZERO;
    boolean locked = false;
    for (Outcome child : children) {
      if (locked) {
        if (child.hasValue()) {
          reject(by, child, Status.LOCKED);
        }
      } else {
        sum = sum.plus(child.points());
        Rational points = child.points();
        locked =
            !child.hasValue()
                || standing
                    .full(child.item())
                    .map(all -> points.compareTo(all) < 0)
                    .orElse(points.signum() == 0);
      }
    }
    return sum;
  }
}
