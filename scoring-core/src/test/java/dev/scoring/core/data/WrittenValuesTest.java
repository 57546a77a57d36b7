package dev.scoring.core.data;

import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.points;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of a value that is taken or refused. */
class WrittenValuesTest {

  private static FactDefinition choice() {
    return new FactDefinition(
        "v",
        "",
        FactType.CHOICE,
        false,
        List.of(new Choice("department", "自治区部门"), new Choice("city", "设区市")),
        Optional.empty());
  }

  private static FactDefinition definition(FactType type) {
    return type == FactType.CHOICE ? choice() : fact("v", type);
  }

  /** The exact value as an explanation shows it, or the code of the problem. */
  private static String read(FactDefinition fact, @Nullable Object raw) {
    GraphBuilder graph = graph().declare(fact);
    Scheme scheme =
        points(
            graph,
            graph.replace(
                graph.constant(Rational.ZERO),
                graph.factIsEmpty("v"),
                graph.constant(Rational.ONE)));
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put("v", raw);
    try {
      Inspection inspection = scheme.inspection().unit("u", facts).build();
      return scheme.explain(inspection, "u").lines().get(1).readings().get(0).value();
    } catch (DataException e) {
      assertEquals(1, e.problems().size(), e::toString);
      DataProblem problem = e.problems().get(0);
      assertEquals("v", problem.field());
      assertEquals("u", problem.unit());
      assertFalse(problem.message().isEmpty());
      return problem.code().id();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "FLAG | true | true",
        "FLAG | FALSE | false",
        "FLAG | Yes | true",
        "FLAG | no | false",
        "FLAG | 1 | true",
        "FLAG | 0 | false",
        "FLAG | 是 | true",
        "FLAG | 否 | false",
        "FLAG | １ | true",
        "FLAG | ＴＲＵＥ | true",
        "FLAG | TITI | D105",
        "FLAG | 2 | D105",
        "FLAG | '' | D104",
        "FLAG | '  ' | D104",
        "FLAG | '　' | D104",
        "COUNT | 12 | 12",
        "COUNT | ' 12 ' | 12",
        "COUNT | +12 | 12",
        "COUNT | 12.0 | 12",
        "COUNT | 1,234 | 1234",
        "COUNT | +1,234 | 1234",
        "COUNT | 1,234,567 | 1234567",
        "COUNT | １２ | 12",
        "COUNT | １，２３４ | 1234",
        "COUNT | 0 | 0",
        "COUNT | -0 | 0",
        "COUNT | 12.5 | D106",
        "COUNT | -1 | D106",
        "COUNT | －１ | D106",
        "COUNT | 1,5 | D105",
        "COUNT | 12,34 | D105",
        "COUNT | 1,2345 | D105",
        "COUNT | 1e3 | 1000",
        "COUNT | 80% | D105",
        "COUNT | twelve | D105",
        "COUNT | 十二 | D105",
        "COUNT | 1 000 | D105",
        "COUNT | 4/2 | D105",
        "COUNT | 0x10 | D105",
        "COUNT | +-1 | D105",
        "COUNT | ++1 | D105",
        "COUNT | - | D105",
        "COUNT | NaN | D105",
        "COUNT | 1.2.3 | D105",
        "COUNT | ٣ | D105",
        "RATE | 80 | 80",
        "RATE | 80% | 80",
        "RATE | 80 % | 80",
        "RATE | ８０％ | 80",
        "RATE | 0.5% | 0.5",
        "RATE | 2/3 | 200/3",
        "RATE | ２／３ | 200/3",
        "RATE | 2 / 3 | 200/3",
        "RATE | 0/5 | 0",
        "RATE | 5/5 | 100",
        "RATE | 100 | 100",
        "RATE | 100.0000001 | D106",
        "RATE | 101% | D106",
        "RATE | 6/5 | D106",
        "RATE | 1/0 | D106",
        "RATE | -1 | D106",
        "RATE | 2/3% | D105",
        "RATE | 1.5/2 | D105",
        "RATE | -1/2 | D105",
        "RATE | 80%% | D105",
        "RATE | % | D105",
        "RATE | 80,5 | D105",
        "RATE | '' | D104",
        "AMOUNT | -2.50 | -2.5",
        "AMOUNT | -1,234.5 | -1234.5",
        "AMOUNT | 1/3 | D105",
        "AMOUNT | 1E2 | 100",
        "AMOUNT | 5% | D105",
        "DATE | 2019-07-31 | 2019-07-31",
        "DATE | 2019-7-1 | 2019-07-01",
        "DATE | 2019/07/31 | 2019-07-31",
        "DATE | 2019.7.31 | 2019-07-31",
        "DATE | 2019年7月31日 | 2019-07-31",
        "DATE | ２０１９－７－３１ | 2019-07-31",
        "DATE | 2019-02-29 | D106",
        "DATE | 2019-13-01 | D106",
        "DATE | 2019-00-10 | D106",
        "DATE | 20190731 | 2019-07-31",
        "DATE | 31.7.2019 | D105",
        "DATE | 07/31/2019 | D105",
        "DATE | 43677 | D105",
        "DATE | today | D105",
        "DATE | 2019-07-31 08:00 | 2019-07-31",
        "CHOICE | city | city",
        "CHOICE | ｃｉｔｙ | city",
        "CHOICE | 设区市 | city",
        "CHOICE | City | D107",
        "CHOICE | town | D107",
        "CHOICE | '' | D104",
        "TEXT | any text, at all | any text, at all",
        "TEXT | '' | D104",
      })
  void textOfAFile_isReadOrRefused(FactType type, String text, String expected) {
    assertEquals(expected, read(definition(type), text));
  }

  @Test
  void anEmptyValue_isTakenWhereItMayBe() {
    for (FactType type : List.of(FactType.FLAG, FactType.COUNT, FactType.DATE, FactType.TEXT)) {
      assertEquals("", read(maybe("v", type), null));
      assertEquals("", read(maybe("v", type), " "));
      assertEquals("D104", read(fact("v", type), null));
    }
  }

  @Test
  void javaValues_areReadExactly() {
    assertEquals("true", read(fact("v", FactType.FLAG), true));
    assertEquals("5", read(fact("v", FactType.COUNT), 5));
    assertEquals("5", read(fact("v", FactType.COUNT), 5L));
    assertEquals("5", read(fact("v", FactType.COUNT), BigInteger.valueOf(5)));
    assertEquals("5", read(fact("v", FactType.COUNT), new BigDecimal("5.00")));
    assertEquals("200/3", read(fact("v", FactType.RATE), number("200/3")));
    assertEquals("0.1", read(fact("v", FactType.AMOUNT), new BigDecimal("0.1")));
    assertEquals("2019-07-31", read(fact("v", FactType.DATE), LocalDate.of(2019, 7, 31)));
    assertEquals("city", read(choice(), "city"));
    assertEquals("D105", read(fact("v", FactType.COUNT), true));
    assertEquals("D105", read(fact("v", FactType.FLAG), 1));
    assertEquals("D105", read(fact("v", FactType.DATE), 5));
    assertEquals("D105", read(choice(), 1));
    assertEquals("D105", read(fact("v", FactType.TEXT), 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FLAG", "COUNT", "RATE", "AMOUNT", "DATE", "CHOICE", "TEXT"})
  void aBinaryFloatingPointNumber_isRefusedEverywhere(FactType type) {
    assertEquals("D105", read(definition(type), 0.5));
    assertEquals("D105", read(definition(type), 1.0f));
    assertEquals("D105", read(definition(type), Double.NaN));
  }

  @Test
  void numbersWithoutEnd_areRefused() {
    FactDefinition amount = fact("v", FactType.AMOUNT);
    String digits = "7".repeat(Rational.MAX_DIGITS);
    assertEquals(digits, read(amount, digits));
    assertEquals("D106", read(amount, digits + "7"));
    assertEquals("D106", read(amount, "7".repeat(1_000_000)));
    assertEquals("D106", read(amount, new BigDecimal("1e9999999")));
    assertEquals("D106", read(amount, new BigDecimal("1e-9999999")));
    assertEquals("D106", read(amount, BigInteger.TEN.pow(1000)));
    assertEquals("D106", read(amount, Rational.of(BigInteger.TEN.pow(100))));
    assertEquals("D106", read(amount, Rational.of(BigInteger.ONE, BigInteger.TEN.pow(100))));
    assertEquals(digits, read(amount, Rational.parse(digits)));
  }

  @Test
  void aDeclaredDomain_isChecked() {
    FactDefinition age =
        new FactDefinition(
            "v",
            "",
            FactType.AMOUNT,
            false,
            List.of(),
            Optional.of(
                new Interval(
                    Optional.of(Rational.ZERO), true, Optional.of(Rational.of(120)), false)));
    assertEquals("0", read(age, "0"));
    assertEquals("119.99", read(age, "119.99"));
    assertEquals("D106", read(age, "120"));
    assertEquals("D106", read(age, "-0.01"));
  }
}
