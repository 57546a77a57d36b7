package dev.scoring.core.eval;

import dev.scoring.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit that was read alone, straight into lanes. What is not asked for, as most is not, is not
 * made. Immutable.
 */
final class UnitData extends Data {

  private final LanePlan plan;
  private final String unit;

  /** The facts, as {@link LanePlan#packing} packs them. */
  private final short[] packed;

  UnitData(LanePlan plan, String unit, short[] packed) {
    this.plan = plan;
    this.unit = unit;
    this.packed = packed;
  }

  @Override
  public Optional<LocalDate> date() {
    return plan.date();
  }

  @Override
  public List<String> units() {
    return List.of(unit);
  }

  @Override
  Value[] facts(int unit) {
    return plan.facts(lanes(unit));
  }

  @Override
  Value[][][] rows() {
    return plan.noRows();
  }

  @Override
  int[][][][] owned() {
    return plan.nobodysRows();
  }

  @Override
  LanePlan plan() {
    return plan;
  }

  @Override
  long[] lanes(int unit) {
    long[] lanes = new long[plan.inputs()];
    plan.packing().unpack(packed, lanes);
    plan.fillWithoutRows(lanes);
    return lanes;
  }
}
