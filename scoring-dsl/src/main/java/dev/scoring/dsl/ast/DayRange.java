package dev.scoring.dsl.ast;

import java.time.LocalDate;
import org.immutables.value.Value;

/** Days of a calendar. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public interface DayRange extends Node {
  /** Whether they are working days; otherwise they are off. */
  boolean working();

  /** The first day. */
  LocalDate first();

  /** The last day. */
  LocalDate last();

  /** What stands around them. */
  @Value.Auxiliary
  Trivia trivia();

  /** Makes one. */
  static DayRange of(boolean working, LocalDate first, LocalDate last, Span span, Trivia trivia) {
    return ImmutableDayRange.of(span, working, first, last, trivia);
  }
}
