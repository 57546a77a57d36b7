package dev.scoring.core.data;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the values of a rate may be parts of one that were not written as per cent: none is above
 * 1, though a rate goes to 100. Values with a sign are clear and do not count. Not thread-safe.
 */
final class RateDoubt {

  /** How many values are shown. */
  private static final int SHOWN = 3;

  /** Values of 0 and 1 alone are looked at from this many on, … */
  private static final int MANY = 5;

  /** … of which this many must be 1. */
  private static final int SOME = 2;

  private static final Pattern WITHOUT_SIGN = Pattern.compile("[-+]?\\d[\\d.]*(?:e-?\\d+)?");

  private final Form form;
  private final String table;
  private final List<String> shown = new ArrayList<>();
  private Rational least = Rational.HUNDRED;
  private Rational most = Rational.ZERO;
  private long count;
  private long ones;
  private boolean hasParts;
  private boolean clear;

  RateDoubt(Form form, String table) {
    this.form = form;
    this.table = table;
  }

  /** Whether a rate may be taken for something else at all. */
  static boolean isPossible(Form form) {
    Optional<Rational> most = form.fact().domain().flatMap(Interval::high);
    return form instanceof NumberForm.Rate
        && !form.fact().isPrevious()
        && most.filter(high -> high.compareTo(Rational.ONE) <= 0).isEmpty();
  }

  /** The name of the rate. */
  String name() {
    return form.fact().name();
  }

  /** Whether some value is above 1, so that there is no doubt. */
  boolean isClear() {
    return clear;
  }

  /** Looks at a value of a unit, or of a row of none. */
  void see(String unit, @Nullable Object raw) {
    if (raw == null
        || (raw instanceof String text && !WITHOUT_SIGN.matcher(SameName.of(text)).matches())
        || !(form.read(raw) instanceof Value.Number number)) {
      return;
    }
    Rational value = number.number();
    if (value.compareTo(Rational.ONE) > 0) {
      clear = true;
      return;
    }
    count++;
    if (value.equals(Rational.ONE)) {
      ones++;
    }
    hasParts |= !value.isWhole();
    if (value.signum() > 0) {
      least = value.compareTo(least) < 0 ? value : least;
      most = value.compareTo(most) > 0 ? value : most;
      if (shown.size() < SHOWN) {
        shown.add(Quoted.word(unit) + " " + raw);
      }
    }
  }

  /** Adds what was seen of later values. */
  void add(RateDoubt later) {
    clear |= later.clear;
    count += later.count;
    ones += later.ones;
    hasParts |= later.hasParts;
    least = later.least.compareTo(least) < 0 ? later.least : least;
    most = later.most.compareTo(most) > 0 ? later.most : most;
    for (String each : later.shown) {
      if (shown.size() < SHOWN) {
        shown.add(each);
      }
    }
  }

  private String ofUnits() {
    return (count == 1 ? "its value is" : "all its " + count + " values are")
        + " at most 1 per cent: "
        + String.join(", ", shown)
        + (count == shown.size() ? "" : " and others");
  }

  /** Rows may be read in any order, and more than once. */
  private String ofRows() {
    return "all its values are at most 1 per cent, from "
        + least.toPlainString()
        + " to "
        + most.toPlainString();
  }

  /** What there is to warn of. */
  Optional<DataProblem> warning() {
    if (clear || !(hasParts || (count >= MANY && ones >= SOME))) {
      return Optional.empty();
    }
    return Optional.of(
        new DataProblem(
            Code.RATES_AS_FRACTIONS,
            table,
            -1,
            "",
            name(),
            "",
            table.isEmpty() ? ofUnits() : ofRows(),
            "a rate is read as per cent; if 1 is all of it, write `100%`, or declare "
                + (form.isChinese()
                    ? Quoted.of(name() + "：比率 按小数")
                    : Quoted.of(name() + ": rate as fraction"))
                + "; if not, write the sign `%` behind the values"));
  }
}
