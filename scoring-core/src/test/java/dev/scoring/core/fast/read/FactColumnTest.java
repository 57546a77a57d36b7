package dev.scoring.core.fast.read;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.when;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Graphs;
import dev.scoring.core.data.Form;
import dev.scoring.core.data.Holder;
import dev.scoring.core.data.Utf8;
import dev.scoring.core.fast.compile.FastCompiler;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read straight into an input is what its form reads; the rest is left to the form. */
class FactColumnTest {

  private static final List<FactDefinition> FACTS = facts();

  private static final FactColumn[] COLUMNS = columns();

  /** A fact of each type that can be read so, in a domain or not, which may be empty or not. */
  private static List<FactDefinition> facts() {
    List<FactDefinition> facts = new ArrayList<>();
    List<Choice> choices =
        List.of(new Choice("good", "好"), new Choice("fair", "good"), new Choice("poor", ""));
    Optional<Interval> domain = Optional.of(Interval.closed(number("-1.5"), number("80.5")));
    for (FactType type : FactType.values()) {
      if (type == FactType.TEXT || type == FactType.UNIT) {
        continue;
      }
      for (boolean mayBeEmpty : new boolean[] {false, true}) {
        for (Optional<Interval> in : List.of(Optional.<Interval>empty(), domain)) {
          facts.add(
              new FactDefinition(
                  "fact" + facts.size(),
                  "",
                  type,
                  mayBeEmpty,
                  type == FactType.CHOICE ? choices : List.of(),
                  isNumber(type) ? in : Optional.empty()));
        }
      }
    }
    return facts;
  }

  private static boolean isNumber(FactType type) {
    return type == FactType.COUNT || type == FactType.RATE || type == FactType.AMOUNT;
  }

  /** The columns of a scheme that reads every fact. */
  private static FactColumn[] columns() {
    GraphBuilder graph = Graphs.graph();
    List<Item> rules = new ArrayList<>();
    for (FactDefinition fact : FACTS) {
      graph.declare(fact);
      rules.add(
          rule(
              "R" + rules.size(),
              graph.constant(Rational.ONE),
              when(
                  fact.type() == FactType.FLAG
                      ? graph.flag(fact.name())
                      : graph.compare(
                          Comparison.AT_LEAST,
                          graph.factFigure(fact.name()),
                          graph.constant(number("0.3"))))));
    }
    graph.add(adding("P", "", rules.toArray(new Item[0])));
    ScoringGraph built = graph.total(new Total("total", "", graph.scoreOf("P"), "")).build();
    return requireNonNull(
        FactColumn.all(built, FastCompiler.longs(built, Optional.empty()).orElseThrow()));
  }

  /** What a value is held as by its definition; {@link Holder#OTHER} if it is not. */
  private static long held(FactColumn column, Value value) {
    if (value instanceof Value.Number number) {
      long held = column.input().of(number.number());
      return held == FastInput.NOT_HELD || !column.input().isExact(held) ? Holder.OTHER : held;
    } else if (value instanceof Truth truth) {
      return FastInput.of(truth == Truth.TRUE);
    }
    return value == Nothing.NOTHING ? column.input().absent() : Holder.OTHER;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "true",
            "TRUE",
            "yes",
            "no",
            "是",
            "否",
            "0",
            "1",
            "good",
            "好",
            "fair",
            "",
            " ",
            "-",
            ".",
            "-.5",
            "5.",
            "1,234",
            "80%",
            "2/3",
            "2019-07-31",
            "2019-7-31",
            "2019年7月31日",
            "2019-02-30",
            "0000-01-01",
            "9999-12-31",
            "1e3",
            "+5",
            "１２",
            "999999999999999999",
            "9999999999999999999",
            "0.000000000000000001",
            "1.50000000000000000");
    Arbitrary<String> decimals =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-200"), new BigDecimal("200"))
            .ofScale(4)
            .map(BigDecimal::toPlainString);
    Arbitrary<String> shorter =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-9"), new BigDecimal("101"))
            .ofScale(1)
            .map(each -> each.stripTrailingZeros().toPlainString());
    Arbitrary<String> days =
        Arbitraries.integers().between(-9, 40).map(i -> "2019-1" + i % 4 + "-" + i);
    return Arbitraries.oneOf(words, decimals, shorter, days);
  }

  @Property(tries = 3000)
  void aText_isReadAsItsFormDoes(@ForAll("texts") String text) {
    byte[] utf8 = (";" + text + ";").getBytes(StandardCharsets.UTF_8);
    for (FactColumn column : COLUMNS) {
      long expected = held(column, Form.of(column.form().fact()).read(text));
      assertHeld(expected, column.of((Object) text), text);
      assertHeld(expected, column.of(new Utf8(utf8).between(1, utf8.length - 1)), text);
    }
  }

  @Provide
  Arbitrary<Object> objects() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            true,
            false,
            LocalDate.of(2019, 7, 31),
            LocalDate.of(-1, 1, 1),
            LocalDate.MAX,
            3.5,
            'x',
            (short) 7,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            BigInteger.TEN,
            new BigDecimal("1E+3"),
            new BigDecimal("1E-20"),
            new BigDecimal("12345678901234567890"),
            Rational.of(1, 3),
            Rational.of(7, 2)),
        Arbitraries.longs().between(-100, 100).map(each -> (Object) each),
        Arbitraries.integers().map(each -> (Object) each),
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-200"), new BigDecimal("200"))
            .ofScale(3)
            .map(each -> (Object) each));
  }

  @Property(tries = 3000)
  void anObject_isReadAsItsFormDoes(@ForAll("objects") Object raw) {
    for (FactColumn column : COLUMNS) {
      assertHeld(held(column, Form.of(column.form().fact()).read(raw)), column.of(raw), raw);
    }
  }

  @Test
  void nothing_isEmpty_whereItMayBe() {
    for (FactColumn column : COLUMNS) {
      boolean mayBeEmpty = column.form().fact().mayBeEmpty();
      long expected = mayBeEmpty ? column.input().absent() : Holder.OTHER;
      assertEquals(expected, column.of((Object) null));
      assertEquals(expected, column.of(""));
      assertEquals(expected, column.of(new Utf8(new byte[0])));
    }
  }

  /** It may leave a value to the form, but holds none that is not right. */
  private static void assertHeld(long expected, long held, @Nullable Object raw) {
    assertTrue(held == Holder.OTHER || held == expected, () -> raw + ": " + held);
  }

  @Test
  void theUsualWays_areNotLeftToTheForm() {
    for (FactColumn column : COLUMNS) {
      List<Object> usual =
          switch (column.type()) {
            case FLAG -> List.of(true, false, "true", "false", "yes", "no", "1", "0", "是", "否");
            case COUNT -> List.of(5L, 5, new BigDecimal("5"), "5", "0", "80");
            case RATE, AMOUNT -> List.of(5L, 5, new BigDecimal("5.25"), "5", "5.2", "0.125");
            case DATE -> List.of(LocalDate.of(2019, 7, 31), "2019-07-31");
            case CHOICE -> List.of("good", "fair", "poor", "好");
            case TEXT, UNIT -> List.of();
          };
      for (Object raw : usual) {
        assertNotEquals(Holder.OTHER, column.of(raw), column.type() + ": " + raw);
        if (raw instanceof String text) {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          assertNotEquals(Holder.OTHER, column.of(new Utf8(utf8).between(0, utf8.length)), text);
        }
      }
    }
  }
}
