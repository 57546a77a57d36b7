package dev.scoring.core;

import dev.scoring.core.number.Rational;
import dev.scoring.core.text.Counted;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of one unit, typed. What is set is checked against a scheme when the facts are
 * given to an {@link Inspection.Builder} or to {@link Scheme#score(Facts)}. Not thread-safe.
 */
public final class Facts {

  private final String unit;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private Facts(String unit) {
    this.unit = unit;
  }

  /** Starts the facts of the unit called {@code unit}. */
  public static Facts of(String unit) {
    return new Facts(unit);
  }

  /** Sets a flag. */
  public Facts set(String fact, boolean value) {
    values.put(fact, value);
    return this;
  }

  /** Sets a count, or a whole rate or amount. */
  public Facts set(String fact, long value) {
    values.put(fact, Rational.of(value));
    return this;
  }

  /** Sets a number of any size. */
  public Facts set(String fact, BigInteger value) {
    values.put(fact, value);
    return this;
  }

  /** Sets a decimal number; a rate is given in per cent. */
  public Facts set(String fact, BigDecimal value) {
    values.put(fact, value);
    return this;
  }

  /** Sets an exact number; a rate is given in per cent. */
  public Facts set(String fact, Rational value) {
    values.put(fact, value);
    return this;
  }

  /** Sets a day. */
  public Facts set(String fact, LocalDate value) {
    values.put(fact, value);
    return this;
  }

  /** Sets any fact from text as a table of data would hold it; the empty text means no value. */
  public Facts set(String fact, String value) {
    values.put(fact, value);
    return this;
  }

  /** Says that a fact was not reported. */
  public Facts empty(String fact) {
    values.put(fact, null);
    return this;
  }

  String unit() {
    return unit;
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Returns whose facts these are, and how many. */
  @Override
  public String toString() {
    return Counted.of(values.size(), "fact") + " of " + unit;
  }
}
