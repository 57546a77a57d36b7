package dev.scoring.core.eval;

import static java.util.Objects.requireNonNull;

import dev.scoring.core.eval.LanePlan.Room;
import dev.scoring.core.fast.run.PrintedLines;
import dev.scoring.core.fast.run.UnitRun;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.RulePoints;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score that was computed in lanes: total, ratings, lists, and the points of every rule or what
 * is printed of them, in a few hundred bytes. The rest is evaluated the exact way when it is first
 * asked for.
 */
abstract sealed class LaneScore implements Score {

  private final Evaluator evaluator;
  private final LanePlan plan;
  private final long totalNumber;
  private final long totalUnder;

  /** The index of the band of each rating, a byte each. */
  private final long bands;

  /** A bit for each list. */
  private final long lists;

  /** What each rule gave before caps, and 256 times what after; null if not computed yet. */
  private final short @Nullable [] ledger;

  /** Both side by side; null if they fitted. */
  private final long @Nullable [] largeLedger;

  private long @Nullable [] values;
  private @Nullable Score exact;

  /** Takes what was run with the ledger. */
  private LaneScore(
      Evaluator evaluator, LanePlan plan, long[] lanes, long[] slots, short[] ledger) {
    this.evaluator = evaluator;
    this.plan = plan;
    UnitRun run = plan.whole();
    this.totalNumber = run.totalNumber(slots);
    this.totalUnder = run.totalUnder(slots);
    this.bands = run.bands(slots);
    this.lists = run.lists(slots);
    this.ledger = ledger;
    this.largeLedger = run.ledgerFits(slots) ? null : run.largeLedger(lanes, slots);
  }

  /** Takes what is printed. */
  private LaneScore(Evaluator evaluator, LanePlan plan, long[] values) {
    this.evaluator = evaluator;
    this.plan = plan;
    PrintedLines lines = plan.lines();
    this.totalNumber = lines.totalNumber(values);
    this.totalUnder = lines.totalUnder(values);
    this.bands = lines.bands(values);
    this.lists = lines.lists(values);
    this.ledger = null;
    this.largeLedger = null;
    this.values = values;
  }

  /** The score of one of the units of some data. */
  private static final class OfData extends LaneScore {
    private final Data data;
    private final int index;

    OfData(
        Evaluator evaluator,
        LanePlan plan,
        Data data,
        int index,
        long[] lanes,
        long[] slots,
        short[] ledger) {
      super(evaluator, plan, lanes, slots, ledger);
      this.data = data;
      this.index = index;
    }

    OfData(Evaluator evaluator, LanePlan plan, Data data, int index, long[] values) {
      super(evaluator, plan, values);
      this.data = data;
      this.index = index;
    }

    @Override
    Data data() {
      return data;
    }

    @Override
    int index() {
      return index;
    }
  }

  /** The score of a unit that was read alone; its data are made of it when they are asked for. */
  private static final class Alone extends LaneScore {
    private final String unit;

    /** The facts, as {@link LanePlan#packing} packs them. */
    private final short[] facts;

    Alone(
        Evaluator evaluator, LanePlan plan, String unit, long[] lanes, Room room, short[] ledger) {
      super(evaluator, plan, lanes, room.slots(), ledger);
      this.unit = unit;
      this.facts = plan.packing().pack(lanes, room.packed());
    }

    @Override
    Data data() {
      return new UnitData(super.plan, unit, facts);
    }

    @Override
    int index() {
      return 0;
    }
  }

  /** What was scored. */
  abstract Data data();

  /** Which unit of it. */
  abstract int index();

  /**
   * Scores a unit in lanes, with what each rule gave.
   *
   * @return null if it must be scored the exact way
   */
  static @Nullable LaneScore of(Evaluator evaluator, LanePlan plan, Data data, int unit) {
    long[] lanes = data.lanes(unit);
    if (lanes == null) {
      return null;
    }
    UnitRun run = plan.whole();
    long[] slots = plan.room().slots();
    short[] ledger = new short[run.rules()];
    return run.run(lanes, slots, ledger)
        ? new OfData(evaluator, plan, data, unit, lanes, slots, ledger)
        : null;
  }

  /**
   * Scores a unit without rows in lanes, with what each rule gave.
   *
   * @return null if it must be scored the exact way
   */
  static @Nullable LaneScore alone(
      Evaluator evaluator,
      LanePlan plan,
      String unit,
      Map<String, ? extends @Nullable Object> facts) {
    Room room = plan.room();
    // A map may score other units while this one is read from it.
    long[] lanes = room.takeLanes();
    LaneScore score = null;
    if (plan.readAlone(facts, lanes)) {
      UnitRun run = plan.whole();
      short[] ledger = new short[run.rules()];
      if (run.run(lanes, room.slots(), ledger)) {
        score = new Alone(evaluator, plan, unit, lanes, room, ledger);
      }
    }
    room.giveBack(lanes);
    return score;
  }

  /**
   * Scores one of many units in lanes, of which the total, parts and indicators are what is most
   * likely asked for.
   *
   * @return null if it must be scored the exact way
   */
  static @Nullable LaneScore amongMany(Evaluator evaluator, LanePlan plan, Data data, int unit) {
    long[] lanes = data.lanes(unit);
    if (lanes == null) {
      return null;
    }
    long[] values = plan.lines().values(lanes);
    return plan.lines().hold(values) ? new OfData(evaluator, plan, data, unit, values) : null;
  }

  private Score exact() {
    Score known = exact;
    if (known == null) {
      known = evaluator.exact(data(), index());
      exact = known;
    }
    return known;
  }

  @Override
  public String unit() {
    return data().units().get(index());
  }

  @Override
  public String kind() {
    return evaluator.kind(data(), index());
  }

  @Override
  public Rational total() {
    return Rational.of(totalNumber, totalUnder).dividedBy(plan.totalScale());
  }

  @Override
  public Rational points(String id) {
    int line = plan.lines().find(id);
    return line >= 0 ? plan.lines().points(values(), line) : exact().points(id);
  }

  @Override
  public boolean applies(String id) {
    int line = plan.lines().find(id);
    return line >= 0 ? plan.lines().applies(values(), line) : exact().applies(id);
  }

  /** The values of the lines; kept, for where one is asked for the others are too. */
  private long[] values() {
    long[] known = values;
    if (known == null) {
      known = plan.lines().values(requireNonNull(data().lanes(index())));
      values = known;
    }
    return known;
  }

  @Override
  public List<PartScore> parts() {
    return exact().parts();
  }

  @Override
  public List<Rated> ratings() {
    return exact().ratings();
  }

  @Override
  public Optional<Rated> rating() {
    return evaluator.plainRating((int) (bands & 0xFF), total()).or(() -> exact().rating());
  }

  @Override
  public List<String> lists() {
    List<Listing> all = plan.graph().lists();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (((lists >> i) & 1) == 1) {
        ids.add(all.get(i).id());
      }
    }
    return List.copyOf(ids);
  }

  @Override
  public List<RulePoints> rules() {
    if (ledger == null) {
      LaneScore whole = of(evaluator, plan, data(), index());
      return whole == null ? exact().rules() : whole.rules();
    }
    List<String> ids = plan.ruleIds();
    List<RulePoints> rules = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      long scale = plan.ruleScale(i);
      long nominal = largeLedger != null ? largeLedger[2 * i] : ledger[i] & 0xFF;
      long effective = largeLedger != null ? largeLedger[2 * i + 1] : (ledger[i] >> 8) & 0xFF;
      rules.add(
          new RulePoints(ids.get(i), Rational.of(nominal, scale), Rational.of(effective, scale)));
    }
    return List.copyOf(rules);
  }

  @Override
  public List<Entry> ledger() {
    return exact().ledger();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || exact().equals(other);
  }

  @Override
  public int hashCode() {
    return unit().hashCode() * 31 + total().hashCode();
  }

  @Override
  public String toString() {
    return exact().toString();
  }
}
