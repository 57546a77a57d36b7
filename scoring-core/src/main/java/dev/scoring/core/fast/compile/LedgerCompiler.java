package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.FastProgram.LineSlots;
import dev.scoring.core.fast.program.FastProgram.RuleRow;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.program.FastProgram.SingleRule;
import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.GuardKind;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns parts into instructions: how points flow through the caps.
 *
 * <p>What a cap has let through after some rules is {@code min(cap, what came so far)}; so what is
 * left of a rule is the difference of that behind it and before it.
 */
final class LedgerCompiler {

  private final ProgramBuilder program;
  private final FigureCompiler figures;
  private final int[] firstRuleOfPart;
  private final List<RuleRow> runs = new ArrayList<>();
  private final List<SingleRule> singles = new ArrayList<>();
  private final Map<String, LineSlots> lines = new HashMap<>();
  private final GivenPoints given;
  private int rule;

  /** What all points of the part at hand are multiplied by. */
  private long scale;

  private boolean deducts;

  /** A block or part through which points flow. */
  private static final class Level {
    final @Nullable Level outer;

    /** Whether it, and all around it, counts. */
    final int active;

    /** Whether it, and all around it, applies, or gives its points for that. */
    final int there;

    /** The slot of its cap; −1 for none. */
    final int cap;

    /** Whether its cap can take anything. */
    final boolean binds;

    /** What came into it so far, but for the open block inside. */
    int came;

    Level(@Nullable Level outer, int active, int there, int cap, boolean binds, int came) {
      this.outer = outer;
      this.active = active;
      this.there = there;
      this.cap = cap;
      this.binds = binds;
      this.came = came;
    }
  }

  LedgerCompiler(ProgramBuilder program, FigureCompiler figures, List<Part> parts) {
    this.program = program;
    this.figures = figures;
    this.given = new GivenPoints(program, figures);
    this.firstRuleOfPart = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      firstRuleOfPart[i + 1] = firstRuleOfPart[i] + rules(parts.get(i).children());
    }
  }

  private static int rules(List<Item> items) {
    int count = 0;
    for (Item item : items) {
      count += item instanceof Item.Block block ? rules(block.children()) : 1;
    }
    return count;
  }

  int rules() {
    return firstRuleOfPart[firstRuleOfPart.length - 1];
  }

  List<RuleRow> runs() {
    return runs;
  }

  List<SingleRule> singles() {
    return singles;
  }

  Map<String, LineSlots> lines() {
    return lines;
  }

  /** Turns a part; its score and those of everything in it become known. */
  ScoreSlots part(int index, Part part) {
    rule = firstRuleOfPart[index];
    deducts = part.deducts();
    given.prepare(part);
    scale = given.scale();

    int available = part.points().isPresent() ? number(part.points().get()) : -1;
    if (part.rescalesAbsent()) {
      available = program.subtract(available, absent(part.children(), program.constant(1)));
    }
    Level level =
        new Level(
            null,
            program.constant(1),
            program.constant(1),
            cap(part, available),
            binds(part),
            program.constant(0));
    requireSum(part.combination());
    items(part.children(), level);
    int amount = let(level, level.came);
    if (!deducts && part.floor().isPresent() && part.floor().get().signum() != 0) {
      if (part.rescalesAbsent()) {
        throw new Unsuitable("a floor that is scaled");
      }
      int floor = number(part.floor().get());
      amount = program.max(amount, level.cap < 0 ? floor : program.min(floor, level.cap));
    }
    Fraction score = score(part, available, amount);
    int counts =
        part.gate().map(gate -> figures.isTrue(gate.open().index())).orElse(program.constant(1));
    if (part.zero().isPresent()) {
      counts =
          program.and(counts, program.not(figures.isTrue(part.zero().get().condition().index())));
    }
    score =
        new Fraction(
            program.multiply(score.number(), counts),
            score.under(),
            score.scale(),
            score.present());
    figures.score(part.id(), score);
    lines.put(part.id(), new LineSlots(new ScoreSlots(amount, program.constant(1), scale), counts));
    return new ScoreSlots(score.number(), score.under(), score.scale());
  }

  private Fraction score(Part part, int available, int amount) {
    int one = program.constant(1);
    int score = deducts ? program.subtract(available, amount) : amount;
    if (!part.rescalesAbsent()) {
      return new Fraction(score, one, scale, one);
    }
    Rational points = part.points().orElseThrow();
    figures.redoWhere(program.less(available, one));
    int over = program.linear(score, points.longNumerator(), 0);
    int under = program.linear(program.max(available, one), points.longDenominator(), 0);
    return program.isConstant(under)
        ? new Fraction(over, one, program.low(under), one)
        : new Fraction(over, under, 1, one);
  }

  /** The slot of the cap of a part; −1 for none. */
  private int cap(Part part, int available) {
    if (!deducts) {
      return available;
    } else if (part.floor().isEmpty()) {
      return -1;
    }
    Rational floor = part.floor().get();
    if (floor.signum() != 0 && part.rescalesAbsent()) {
      throw new Unsuitable("a floor that is scaled");
    }
    return program.max(
        program.linear(available, 1, -program.low(number(floor))), program.constant(0));
  }

  /**
   * Whether the cap of a part that takes out what is absent can bind. It cannot where all that its
   * items can give is no more than its points: with a block goes at least what it can give.
   */
  private boolean binds(Part part) {
    if (!part.rescalesAbsent()) {
      return true;
    }
    Rational most = most(part.children());
    return part.floor().map(Rational::signum).orElse(0) != 0
        || most == null
        || most.compareTo(part.points().orElseThrow()) > 0;
  }

  /** The most that items give, or take along when they are absent; null for no limit. */
  private @Nullable Rational most(List<Item> items) {
    Rational sum = Rational.ZERO;
    for (Item item : items) {
      Rational most;
      if (item instanceof Item.Block block) {
        Rational inside = most(block.children());
        boolean removes = mayRemove(block.children());
        most = removes || block.points().isEmpty() ? inside : block.points().get();
        if (most != null && !block.guards().isEmpty()) {
          most = most.max(block.most());
        }
      } else {
        GivenPoints.Given gives = given.of((Item.Rule) item);
        most = Rational.of(program.high(gives.held().number()), gives.held().scale());
      }
      if (most == null) {
        return null;
      }
      sum = sum.plus(most);
    }
    return sum;
  }

  private static boolean mayRemove(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.Block block
          && (!block.guards().isEmpty() || mayRemove(block.children()))) {
        return true;
      }
    }
    return false;
  }

  /** The points that are taken out of a part because they do not apply. */
  private int absent(List<Item> items, int around) {
    int sum = program.constant(0);
    for (Item item : items) {
      if (!(item instanceof Item.Block block)) {
        continue;
      }
      int applies = given.applies(block);
      if (!block.fullForAbsent() || block.points().isEmpty()) {
        int out = program.and(around, program.not(applies));
        sum = program.add(sum, program.linear(out, program.low(number(block.most())), 0));
      }
      if (block.combination().kind() == Combination.Kind.SUM) {
        sum = program.add(sum, absent(block.children(), program.and(around, applies)));
      }
    }
    return sum;
  }

  private static void requireSum(Combination combination) {
    if (combination.kind() != Combination.Kind.SUM) {
      throw new Unsuitable("a block that does not sum");
    }
  }

  // ── How points flow ─────────────────────────────────────────────────────────────────────────

  private int number(Rational points) {
    return program.constant(points.times(Rational.of(scale)).longNumerator());
  }

  /** What a level lets through when {@code came} has come into it. */
  private int let(Level level, int came) {
    int let = level.binds && level.cap >= 0 ? program.min(came, level.cap) : came;
    return program.multiply(let, level.active);
  }

  /** What is left at the end when {@code came} has come into a level. */
  private int out(Level level, int came) {
    int let = let(level, came);
    return level.outer == null ? let : out(level.outer, program.add(level.outer.came, let));
  }

  /** Whether no level further out can take anything of what {@code came} into this one. */
  private boolean isLast(Level level, int came) {
    int let = let(level, came);
    Level outer = level.outer;
    if (outer == null) {
      return true;
    }
    int further = program.add(outer.came, let);
    boolean takes = outer.binds && outer.cap >= 0 && program.high(further) > program.low(outer.cap);
    return !takes && isLast(outer, further);
  }

  private void items(List<Item> items, Level level) {
    List<Item.Rule> row = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Rule each) {
        row.add(each);
      } else {
        rules(row, level);
        row.clear();
        block((Item.Block) item, level);
      }
    }
    rules(row, level);
  }

  private void rules(List<Item.Rule> row, Level level) {
    if (row.isEmpty()) {
      return;
    }
    int before = level.came;
    int[] nominal = new int[row.size()];
    int[] held = new int[row.size()];
    int[] after = new int[row.size()];
    for (int i = 0; i < nominal.length; i++) {
      GivenPoints.Given gives = given.of(row.get(i));
      nominal[i] = figures.fractions().at(gives.nominal(), scale);
      held[i] = figures.fractions().at(gives.held(), scale);
      level.came = program.add(level.came, held[i]);
      after[i] = level.came;
    }
    boolean fixed = level.cap < 0 || !level.binds || program.isConstant(level.cap);
    if (fixed && isLast(level, level.came)) {
      long cap = level.cap < 0 || !level.binds ? Long.MAX_VALUE : program.low(level.cap);
      runs.add(
          new RuleRow(
              rule, nominal, held, before, let(level, level.came), level.active, cap, scale));
    }
    for (int i = 0; i < nominal.length; i++) {
      int start = i == 0 ? before : after[i - 1];
      int effective =
          isLast(level, after[i])
              ? program.subtract(let(level, after[i]), let(level, start))
              : program.subtract(out(level, after[i]), out(level, start));
      if (!(fixed && isLast(level, level.came))) {
        singles.add(
            new SingleRule(rule + i, program.multiply(nominal[i], level.active), effective, scale));
      }
      String id = row.get(i).id();
      figures.score(id, new Fraction(effective, program.constant(1), scale, program.constant(1)));
      lines.put(
          id,
          new LineSlots(
              new ScoreSlots(effective, program.constant(1), scale),
              there(level, program.not(isAbsent(row.get(i))))));
    }
    rule += nominal.length;
  }

  /** Whether something applies; where the level does not count, that is as for the level. */
  private int there(Level level, int applies) {
    return program.and(level.there, program.or(applies, program.not(level.active)));
  }

  /** Whether a rule does not apply, rather than having nothing to measure. */
  private int isAbsent(Item.Rule item) {
    int absent = program.constant(0);
    int open = program.constant(1);
    for (Guard guard : item.guards()) {
      TruthSlots holds = figures.truth(guard.condition().index());
      int fails = guard.kind() == GuardKind.WHEN ? holds.isFalse() : program.not(holds.isTrue());
      absent = program.or(absent, program.and(open, fails));
      open = program.and(open, holds.isTrue());
    }
    return absent;
  }

  private void block(Item.Block block, Level around) {
    requireSum(block.combination());
    int applies = given.applies(block);
    int active = program.and(around.active, applies);
    int cap = block.points().isPresent() ? number(block.points().get()) : -1;
    int floor = block.floor().isPresent() ? number(block.floor().get()) : program.constant(0);
    if (block.zero().isPresent()) {
      if (block.points().isEmpty()) {
        throw new Unsuitable("a block without points that may be zeroed");
      }
      Condition condition = block.zero().get().condition();
      int zeroed = figures.isTrue(condition.index());
      floor = program.select(zeroed, cap, floor);
      if (!deducts) {
        cap = program.select(zeroed, program.constant(0), cap);
      }
    }
    boolean isFull = block.fullForAbsent() && block.points().isPresent();
    int there = isFull ? around.there : there(around, applies);
    Level level = new Level(around, active, there, cap, true, program.constant(0));
    items(block.children(), level);
    int let = let(level, level.came);
    int least = cap < 0 ? floor : program.min(floor, cap);
    let = program.max(let, program.multiply(least, active));
    if (isFull) {
      int full = program.and(around.active, program.not(applies));
      let = program.add(let, program.linear(full, program.low(number(block.points().get())), 0));
    }
    int after = program.add(around.came, let);
    int effective =
        isLast(around, after) && !isTakenHere(around, after)
            ? let
            : program.subtract(out(around, after), out(around, around.came));
    around.came = after;
    ScoreSlots outcome = new ScoreSlots(effective, program.constant(1), scale);
    figures.score(
        block.id(), new Fraction(effective, program.constant(1), scale, program.constant(1)));
    lines.put(block.id(), new LineSlots(outcome, there));
  }

  private boolean isTakenHere(Level level, int came) {
    return level.binds && level.cap >= 0 && program.high(came) > program.low(level.cap);
  }
}
