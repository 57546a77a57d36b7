package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.dsl.Rules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which numbers the quick reader of facts lets in, in whatever form they are given. */
class DomainInFastTest {

  private static final String RULES =
      """
      facts {
        with_ends: amount in [0, 10]
        without_ends: amount in (0, 10)
        half_open: amount in [-2.5, 7.25)
        no_end: amount in (-1, ..)
        share: rate or empty
        cases: count
        late: flag
      }
      A: each cases 1
      B: amount with_ends > [5:1]
      C: amount without_ends > [5:1]
      D: amount half_open > [5:1]
      E: amount no_end > [5:1]
      F: rate share < [50:1]
      G: flag late 1
      """;

  private static final Scheme SCHEME = Rules.compile(RULES).orThrow();

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of("with_ends", List.of("0", "10", "9.999999", "0.000001"), List.of("-1", "11")),
        Arguments.of("with_ends", List.of("10.00", "0.000"), List.of("10.000001", "-0.000001")),
        Arguments.of(
            "without_ends", List.of("1", "9", "0.000001"), List.of("0", "10", "10.0", "-1")),
        Arguments.of("without_ends", List.of("9.999999"), List.of("0.00", "10.000001")),
        Arguments.of("half_open", List.of("-2.5", "-2", "7"), List.of("-3", "-2.6", "8", "7.25")),
        Arguments.of("no_end", List.of("0", "-0.5", "1000000000000"), List.of("-1", "-1.0", "-2")),
        Arguments.of("share", List.of("0", "100", "99.9", "100.0"), List.of("101", "-1", "100.01")),
        Arguments.of("cases", List.of("0", "7", "7.0", "3000000000000"), List.of("-1", "0.5")));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void whatIsInTheDomain_isTaken_andNothingElse(
      String fact, List<String> taken, List<String> refused) {
    for (String number : taken) {
      for (Object form : forms(number)) {
        Rational total = SCHEME.score(with(fact, form)).total();
        assertEquals(SCHEME.score(with(fact, number)).total(), total, () -> fact + " " + form);
      }
    }
    for (String number : refused) {
      for (Object form : forms(number)) {
        assertThrows(
            DataException.class,
            () -> SCHEME.score(with(fact, form)),
            () -> fact + " " + form.getClass() + " " + form);
      }
    }
  }

  /** The forms in which a number can be given. */
  private static List<Object> forms(String number) {
    BigDecimal decimal = new BigDecimal(number);
    Stream<Object> forms =
        Stream.of(
            number,
            decimal,
            decimal.setScale(decimal.scale() + 4),
            decimal.stripTrailingZeros(),
            Rational.of(decimal));
    if (decimal.stripTrailingZeros().scale() > 0) {
      return forms.toList();
    }
    return Stream.concat(forms, Stream.of(decimal.longValue(), decimal.toBigInteger())).toList();
  }

  private static Map<String, Object> with(String fact, Object value) {
    Map<String, Object> facts =
        new HashMap<>(
            Map.of(
                "with_ends",
                6L,
                "without_ends",
                6L,
                "half_open",
                6L,
                "no_end",
                6L,
                "share",
                6L,
                "cases",
                0L,
                "late",
                true));
    facts.put(fact, value);
    return facts;
  }
}
