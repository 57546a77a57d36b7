package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Score;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated code reads what a map may hold as the scheme does without, in whatever class it is, and
 * keeps it for the ledger.
 */
class GeneratedReadingTest {

  /** So many that the code has several methods for them, and that some are left over. */
  private static final int FLAGS = 130;

  private static final Set<String> FLAGS_TRIED = Set.of("f0", "f1", "f15", "f16", "f127", "f129");

  @TempDir private static Path directory;

  private static final Scheme SCHEME =
      ManyFlags.scheme(
          FLAGS,
          """
          late: flag or empty
          cases: count
          spare: count or empty
          few: count in [2, 5]
          share: rate
          part: rate or empty
          gain: amount in (-1, 10.5]
          loss: amount or empty
          fine: amount
          day: date
          due: date or empty
          size: one of small, large
          grade: one of a, b or empty
          """,
          """
          L: flag late 1
          C: each cases 0.5
          P: each spare 0.5
          W: each few 0.5
          S: rate share < [50:1]
          R: rate part < [50:1]
          G: amount gain > [5:1]
          O: amount loss > [5:1]
          E: amount fine > [5:1] when fine + cases > 3
          Y: flag f0 2 when day > 2019-06-30
          D: flag f1 2 when due > 2019-06-30
          Z: flag f1 2 when size = large
          B: flag f1 2 when grade = b
          """);

  private static Map<String, Object> usual() {
    Map<String, Object> facts = new HashMap<>();
    for (int i = 0; i < FLAGS; i++) {
      facts.put("f" + i, i % 3 == 0);
    }
    facts.put("late", true);
    facts.put("cases", 4L);
    facts.put("spare", 5L);
    facts.put("few", 3L);
    facts.put("share", new BigDecimal("49"));
    facts.put("part", new BigDecimal("51"));
    facts.put("gain", new BigDecimal("6"));
    facts.put("loss", new BigDecimal("7.5"));
    facts.put("fine", 8L);
    facts.put("day", LocalDate.of(2019, 7, 1));
    facts.put("due", LocalDate.of(2019, 5, 1));
    facts.put("size", "large");
    facts.put("grade", "b");
    return facts;
  }

  /** Each of these is right for some facts and wrong for others. */
  private static List<@Nullable Object> values() {
    return Arrays.asList(
        null,
        "",
        "  ",
        true,
        false,
        "true",
        "no",
        "是",
        "large",
        "b",
        "nothing",
        'b',
        new Object(),
        0,
        1,
        2,
        5,
        6,
        10,
        11,
        50,
        100,
        101,
        -1,
        -2,
        (short) 3,
        (byte) 3,
        3.0,
        3f,
        0L,
        1L,
        2L,
        5L,
        6L,
        10L,
        11L,
        50L,
        100L,
        101L,
        -1L,
        Integer.MAX_VALUE,
        65533,
        65534,
        65535,
        65536,
        Integer.MIN_VALUE,
        1L << 40,
        (1L << 40) + 1,
        1L << 60,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        decimal("0"),
        decimal("2"),
        decimal("3.0"),
        decimal("10"),
        decimal("10.5"),
        decimal("10.6"),
        decimal("11"),
        decimal("100"),
        decimal("101"),
        decimal("-1"),
        decimal("-0.5"),
        decimal("49.5"),
        decimal("0.000001"),
        decimal("2147.483647"),
        decimal("2147.483648"),
        decimal("-2147.483646"),
        decimal("-2147.483647"),
        decimal("-2147.483648"),
        decimal("0.0000001"),
        decimal("1E+1"),
        decimal("1E+30"),
        decimal("999999999999999999"),
        decimal("1000000000000000000"),
        decimal("18446744073709551617"),
        decimal("18446744073709551619"),
        BigInteger.TWO,
        BigInteger.TEN.pow(40),
        Rational.of(3),
        Rational.of(7, 2),
        Rational.of(1, 3),
        "2",
        "3.0",
        "-1",
        "1e1",
        "50",
        "49.5",
        "101",
        LocalDate.of(2019, 6, 30),
        LocalDate.of(2019, 7, 1),
        LocalDate.of(1970, 1, 1),
        LocalDate.of(1969, 12, 31),
        LocalDate.of(1960, 1, 1),
        LocalDate.of(1, 1, 1),
        LocalDate.of(9999, 12, 31),
        LocalDate.of(-1, 1, 1),
        LocalDate.of(10_000, 1, 1),
        LocalDate.of(12_000, 1, 1),
        LocalDate.of(-12_000, 1, 1),
        LocalDate.MIN,
        LocalDate.MAX,
        "2019-07-01",
        "2019-02-29");
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  /**
   * What a scheme makes of facts: all that there is to know of the score, and which way it was
   * computed; or what is wrong.
   */
  private static List<Object> outcome(Scheme scheme, Map<String, @Nullable Object> facts) {
    try {
      Score score = scheme.score(facts);
      return List.of(score.getClass(), score.total(), score.rules(), score.ledger());
    } catch (DataException e) {
      return List.of(e.problems());
    }
  }

  private static Scheme generated(String className) throws Exception {
    String source = SCHEME.javaSource(className, null).orElseThrow();
    return SCHEME.with(CompiledCode.of(directory, className, source));
  }

  @Test
  void everyFact_isReadTheSame_whateverItIsGivenAs() throws Exception {
    Scheme generated = generated("Reading");
    int right = 0;
    List<String> facts = new ArrayList<>(usual().keySet());
    facts.removeIf(fact -> fact.matches("f\\d+") && !FLAGS_TRIED.contains(fact));
    for (String fact : facts) {
      for (Object value : values()) {
        Map<String, @Nullable Object> unit = new LinkedHashMap<>(usual());
        unit.put(fact, value);
        List<Object> expected = outcome(SCHEME, unit);
        right += expected.size() > 1 ? 1 : 0;
        for (Map<String, @Nullable Object> map :
            List.of(unit, new HashMap<>(unit), new TreeMap<>(unit))) {
          assertEquals(expected, outcome(generated, map), () -> fact + " = " + value);
        }
      }
    }
    assertTrue(right > 300, right + " right ones");
  }

  @Test
  void factsThatAreMissing_orAreNone_areFoundOut() throws Exception {
    Scheme generated = generated("Missing");
    for (String fact : usual().keySet()) {
      Map<String, @Nullable Object> facts = new HashMap<>(usual());
      facts.remove(fact);
      List<Object> expected = outcome(SCHEME, facts);
      assertEquals(expected, outcome(generated, facts), fact);
      facts.put("another", 1L);
      assertEquals(outcome(SCHEME, facts), outcome(generated, facts), fact);
      assertTrue(outcome(generated, facts).toString().contains(fact), fact);
    }
  }

  /** HotSpot compiles no method of more than 8,000 bytes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flag or empty | flag # 1",
        "count or empty | each # 0.5",
        "rate or empty | rate # < [50:1]",
        "amount or empty | amount # > [5:1]",
        "date or empty | flag f0 1 when # > 2019-06-30"
      })
  void manyFactsOfAKind_areNotTooMuchForAMethod(String type, String rule) throws Exception {
    StringBuilder facts = new StringBuilder();
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      facts.append("  x").append(i).append(": ").append(type).append('\n');
      rules.append("X").append(i).append(": ").append(rule.replace("#", "x" + i)).append('\n');
    }
    Scheme many = ManyFlags.scheme(1, facts.toString(), rules.toString());
    String name = "Many" + type.replace(" ", "");
    CompiledCode.of(directory, name, many.javaSource(name, null).orElseThrow());
    StringWriter code = new StringWriter();
    PrintWriter out = new PrintWriter(code);
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    assertEquals(0, javap.run(out, out, "-c", "-p", directory.resolve(name + ".class").toString()));
    int longest =
        Pattern.compile("(?m)^ *(\\d+): [a-z]")
            .matcher(code.toString())
            .results()
            .mapToInt(at -> Integer.parseInt(at.group(1)))
            .max()
            .orElseThrow();
    assertTrue(longest > 1_000 && longest < 8_000, longest + " bytes");
  }
}
