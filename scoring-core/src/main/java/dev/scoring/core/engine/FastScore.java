package dev.scoring.core.engine;

import static java.util.Objects.requireNonNull;

import dev.scoring.core.data.Data;
import dev.scoring.core.exact.Kinds;
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
 * A score that came the fast way: total, ratings, lists, and the points of every rule or what is
 * printed of them, in a few hundred bytes. The rest is evaluated the exact way when it is first
 * asked for.
 */
abstract sealed class FastScore implements Score {

  private final FastWay way;
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
  private long @Nullable [] allValues;
  private @Nullable Score exact;

  /** Takes what was run with the ledger. */
  private FastScore(FastWay way, long[] held, long[] slots, short[] ledger) {
    this.way = way;
    UnitRun run = way.run();
    this.totalNumber = run.totalNumber(slots);
    this.totalUnder = run.totalUnder(slots);
    this.bands = run.bands(slots);
    this.lists = run.lists(slots);
    this.ledger = ledger;
    this.largeLedger = run.ledgerFits(slots) ? null : run.largeLedger(held, slots);
  }

  /** Takes what is printed. */
  private FastScore(FastWay way, long[] values) {
    this.way = way;
    PrintedLines lines = way.lines();
    this.totalNumber = lines.totalNumber(values);
    this.totalUnder = lines.totalUnder(values);
    this.bands = lines.bands(values);
    this.lists = lines.lists(values);
    this.ledger = null;
    this.largeLedger = null;
    this.values = values;
  }

  /** The score of one of the units of an inspection. */
  private static final class OfInspection extends FastScore {
    private final Inspected inspection;
    private final int index;

    OfInspection(
        FastWay way, Inspected inspection, int index, long[] held, long[] slots, short[] ledger) {
      super(way, held, slots, ledger);
      this.inspection = inspection;
      this.index = index;
    }

    OfInspection(FastWay way, Inspected inspection, int index, long[] values) {
      super(way, values);
      this.inspection = inspection;
      this.index = index;
    }

    @Override
    public String unit() {
      return inspection.data().units().get(index);
    }

    @Override
    long[] held() {
      return requireNonNull(inspection.inputs(index));
    }

    @Override
    Data data() {
      return inspection.data();
    }

    @Override
    int index() {
      return index;
    }
  }

  /** The score of a unit that was read alone; its data are made of it when they are asked for. */
  private static final class Alone extends FastScore {
    private final String unit;

    /** The facts, as {@link FastWay#pack} packs them. */
    private final short[] packed;

    Alone(FastWay way, String unit, long[] held, FastRoom room, short[] ledger) {
      super(way, held, room.slots(), ledger);
      this.unit = unit;
      this.packed = way.pack(held, room.packed());
    }

    @Override
    public String unit() {
      return unit;
    }

    @Override
    long[] held() {
      return super.way.unpack(packed);
    }

    @Override
    Data data() {
      return super.way.alone(unit, held());
    }

    @Override
    int index() {
      return 0;
    }
  }

  /** The inputs of the unit. */
  abstract long[] held();

  /** What was scored. */
  abstract Data data();

  /** Which unit of it. */
  abstract int index();

  /**
   * Scores a unit of an inspection, with what each rule gave.
   *
   * @return null if it must be scored the exact way
   */
  static @Nullable FastScore of(FastWay way, Inspected inspection, int unit) {
    long[] held = inspection.inputs(unit);
    if (held == null) {
      return null;
    }
    UnitRun run = way.run();
    long[] slots = way.room().slots();
    short[] ledger = new short[run.rules()];
    return run.run(held, slots, ledger)
        ? new OfInspection(way, inspection, unit, held, slots, ledger)
        : null;
  }

  /**
   * Scores a unit without rows, with what each rule gave.
   *
   * @return null if it must be scored the exact way
   */
  static @Nullable FastScore alone(
      FastWay way, String unit, Map<String, ? extends @Nullable Object> facts) {
    FastRoom room = way.room();
    // A map may score other units while this one is read from it.
    long[] held = room.takeInputs();
    FastScore score = null;
    if (way.readAlone(facts, held)) {
      UnitRun run = way.run();
      short[] ledger = new short[run.rules()];
      if (run.run(held, room.slots(), ledger)) {
        score = new Alone(way, unit, held, room, ledger);
      }
    }
    room.giveBack(held);
    return score;
  }

  /**
   * Scores one of many units, of which the total, parts and indicators are what is most likely
   * asked for.
   *
   * @return null if it must be scored the exact way
   */
  static @Nullable FastScore amongMany(FastWay way, Inspected inspection, int unit) {
    long[] held = inspection.inputs(unit);
    if (held == null) {
      return null;
    }
    long[] values = way.lines().values(held);
    return way.lines().hold(values) ? new OfInspection(way, inspection, unit, values) : null;
  }

  private Score exact() {
    Score known = exact;
    if (known == null) {
      known = way.exact().score(data(), index());
      exact = known;
    }
    return known;
  }

  @Override
  public String kind() {
    Kinds kinds = way.exact().kinds();
    if (kinds.fact() < 0) {
      return "";
    }
    int at = way.inputs().ofFact(kinds.fact());
    return at >= 0 ? kinds.at(held()[at]) : kinds.of(data().facts(index())[kinds.fact()]);
  }

  @Override
  public Rational total() {
    return Rational.of(totalNumber, totalUnder).dividedBy(way.totalScale());
  }

  @Override
  public Rational points(String id) {
    int line = way.lines().find(id);
    if (line >= 0) {
      return way.lines().points(values(), line);
    }
    line = way.allLines().find(id);
    return line >= 0 ? way.allLines().points(allValues(), line) : exact().points(id);
  }

  @Override
  public boolean applies(String id) {
    int line = way.lines().find(id);
    if (line >= 0) {
      return way.lines().applies(values(), line);
    }
    line = way.allLines().find(id);
    return line >= 0 ? way.allLines().applies(allValues(), line) : exact().applies(id);
  }

  @Override
  public boolean gives(String id) {
    int line = way.lines().find(id);
    return line >= 0 ? way.lines().gives(values(), line) : exact().gives(id);
  }

  /** The values of the lines; kept, for where one is asked for the others are too. */
  private long[] values() {
    long[] known = values;
    if (known == null) {
      known = way.lines().values(held());
      values = known;
    }
    return known;
  }

  private long[] allValues() {
    long[] known = allValues;
    if (known == null) {
      known = way.allLines().values(held());
      allValues = known;
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
    return way.exact().plainRating((int) (bands & 0xFF), total()).or(() -> exact().rating());
  }

  @Override
  public List<String> lists() {
    List<Listing> all = way.graph().lists();
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
    if (ledger != null) {
      return way.rules().points(ledger, largeLedger);
    }
    long[] held = held();
    UnitRun run = way.run();
    long[] slots = way.room().slots();
    short[] small = new short[run.rules()];
    return run.run(held, slots, small)
        ? way.rules().points(small, run.ledgerFits(slots) ? null : run.largeLedger(held, slots))
        : exact().rules();
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
    return "score of " + unit() + ": " + total();
  }
}
