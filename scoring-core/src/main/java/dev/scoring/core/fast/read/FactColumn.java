package dev.scoring.core.fast.read;

import dev.scoring.core.data.Form;
import dev.scoring.core.data.Holder;
import dev.scoring.core.data.Utf8;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.platform.HighProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one fact is read straight into an input where it is written in the usual way. Whatever is
 * not, right or wrong, is left to the careful reading. Immutable and thread-safe.
 *
 * @param form how it may be written, and what that stands for
 * @param at the input that holds it
 * @param factors what a number without its decimal point is multiplied by to be held, by the number
 *     of decimal places; 0 if it may not be whole then
 * @param low the least that its type and its domain let in, as it is held
 * @param high the most
 * @param empty what stands for an empty value; {@link #OTHER} if it may not be empty
 */
@SuppressWarnings("ArrayRecordComponent") // A column is never compared.
public record FactColumn(
    Form form, int at, FastInput input, long[] factors, long low, long high, long empty)
    implements Holder {

  /**
   * Works out how a fact is read.
   *
   * @param factors those known already, by what 1 is held as; the fewer there are, the more of them
   *     a processor has at hand
   */
  private static FactColumn of(
      FactDefinition fact, int at, FastInput input, Map<Long, long[]> factors) {
    long one = input.sticky() ? 2 * input.scale() : input.scale();
    Optional<Interval> domain = fact.domain();
    return new FactColumn(
        Form.of(fact),
        at,
        input,
        factors.computeIfAbsent(one, FactColumn::factors),
        domain.map(interval -> least(interval, input, one)).orElse(input.low()),
        domain.map(interval -> most(interval, input, one)).orElse(input.high()),
        fact.mayBeEmpty() ? input.absent() : OTHER);
  }

  /**
   * Works out how all facts of a scheme are read.
   *
   * @return null if the inputs do not hold all that there is to know of a unit
   */
  public static FactColumn @Nullable [] all(ScoringGraph graph, FastProgram program) {
    List<FactDefinition> facts = graph.facts();
    FactColumn[] columns = new FactColumn[facts.size()];
    Map<Long, long[]> factors = new HashMap<>();
    int read = 0;
    for (int at = 0; at < program.inputs().size(); at++) {
      FastInput input = program.inputs().get(at);
      if (input.source() == FastInput.Source.FACT) {
        FactDefinition fact = facts.get(input.index());
        if (fact.isPrevious() || fact.type() == FactType.TEXT || fact.asFraction()) {
          return null;
        }
        columns[input.index()] = of(fact, at, input, factors);
        read++;
      }
    }
    return read == columns.length ? columns : null;
  }

  private static long[] factors(long one) {
    long[] factors = new long[MOST_DIGITS + 1];
    long power = 1;
    for (int places = 0; places <= MOST_DIGITS; places++) {
      factors[places] = one % power == 0 ? one / power : 0;
      power *= 10;
    }
    return factors;
  }

  /** The least that an interval lets in, as it is held, where 1 is held as {@code one}. */
  private static long least(Interval domain, FastInput input, long one) {
    if (domain.low().isEmpty()) {
      return input.low();
    }
    Rational end = domain.low().get().times(Rational.of(one));
    Rational least = domain.lowIncluded() ? end.ceiling() : end.floor().plus(Rational.ONE);
    return clamped(least, input.low(), Long.MAX_VALUE);
  }

  private static long most(Interval domain, FastInput input, long one) {
    if (domain.high().isEmpty()) {
      return input.high();
    }
    Rational end = domain.high().get().times(Rational.of(one));
    Rational most = domain.highIncluded() ? end.floor() : end.ceiling().minus(Rational.ONE);
    return clamped(most, Long.MIN_VALUE + 1, input.high());
  }

  private static long clamped(Rational whole, long low, long high) {
    return whole.compareTo(Rational.of(low)) < 0
        ? low
        : whole.compareTo(Rational.of(high)) > 0 ? high : whole.longNumerator();
  }

  /** The name of the fact. */
  public String name() {
    return form.fact().name();
  }

  /** The type of the fact. */
  public FactType type() {
    return form.fact().type();
  }

  /** The least whole number that its type and its domain let in. */
  public long leastWhole() {
    return -Math.floorDiv(-low, factors[0]);
  }

  /** The most. */
  public long mostWhole() {
    return Math.floorDiv(high, factors[0]);
  }

  /** A number that is held, if its type and its domain let it in. */
  private long within(long held) {
    return held < low || held > high ? OTHER : held;
  }

  /**
   * What some bytes of a file stand for.
   *
   * @return {@link #OTHER} if that is left to the careful reading
   */
  public long of(Utf8 text) {
    return form.scan(text, this);
  }

  /** The same for a value of a map. */
  public long of(@Nullable Object raw) {
    return form.scan(raw, this);
  }

  @Override
  public long day(long day) {
    return within(day);
  }

  @Override
  public long decimal(long unscaled, int places) {
    long value = unscaled;
    int left = places;
    // Zeros at the end say nothing.
    while (factors[left] == 0) {
      if (value % 10 != 0) {
        return OTHER;
      }
      value /= 10;
      left--;
    }
    long factor = factors[left];
    long held = value * factor;
    return HighProduct.of(value, factor) == held >> 63 ? within(held) : OTHER;
  }

  @Override
  public long fraction(long numerator, long denominator) {
    long held = input.of(numerator, denominator);
    return held == FastInput.NOT_HELD || !input.isExact(held) ? OTHER : within(held);
  }
}
