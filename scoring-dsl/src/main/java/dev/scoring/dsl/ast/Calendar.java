package dev.scoring.dsl.ast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The working days of a period. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public non-sealed interface Calendar extends Declaration {
  /** What it is called. */
  Optional<String> label();

  /** The first day that it covers. */
  LocalDate first();

  /** The last day that it covers. */
  LocalDate last();

  /** Where it was published. */
  Optional<String> source();

  /** The days that differ from the usual week. */
  List<DayRange> ranges();

  /** Makes one. */
  static Calendar of(
      Optional<String> label,
      LocalDate first,
      LocalDate last,
      Optional<String> source,
      List<DayRange> ranges,
      Span span,
      Trivia trivia) {
    return ImmutableCalendar.of(span, trivia, label, first, last, source, ranges);
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.visitCalendar(this);
  }
}
