package dev.scoring.core.exact;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.core.value.Value;
import java.util.Locale;
import java.util.function.Function;

/**
 * A value as explanations show it.
 *
 * @param numbers how numbers are shown
 */
public record Shown(Function<Rational, String> numbers) implements Value.Visitor<String> {

  /** Numbers as they are. */
  public static final Shown NUMBER = new Shown(Rational::toPlainString);

  /** Numbers as the days that they stand for. */
  public static final Shown DAY = new Shown(number -> Dates.day(number).toString());

  /** Values as those of a fact or column. */
  public static Shown of(FactDefinition fact) {
    return switch (fact.type()) {
      case DATE -> DAY;
      case CHOICE ->
          new Shown(number -> fact.choices().get(number.numerator().intValueExact()).value());
      case FLAG, COUNT, RATE, AMOUNT, TEXT, UNIT -> NUMBER;
    };
  }

  @Override
  public String visitNumber(Value.Number number) {
    return numbers.apply(number.number());
  }

  @Override
  public String visitTruth(Value.Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String visitNothing(Value.Nothing nothing) {
    return "";
  }

  @Override
  public String visitFailure(Value.Failure failure) {
    return failure.message();
  }

  @Override
  public String visitText(Value.Text text) {
    return text.text();
  }
}
