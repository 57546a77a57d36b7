package dev.scoring.core.fast.read;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.when;
import static java.util.Objects.requireNonNull;

import dev.scoring.core.Graphs;
import dev.scoring.core.fast.compile.FastCompiler;
import dev.scoring.core.fast.program.FastProgram;
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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Facts of every type that is read straight into inputs, and values for them. */
public final class EveryType {

  /** A fact of each type that can be read so, in a domain or not, which may be empty or not. */
  public static final List<FactDefinition> FACTS = facts();

  /** A program that reads every fact. */
  public static final FastProgram PROGRAM;

  static final FactColumn[] COLUMNS;

  static {
    ScoringGraph graph = graph();
    PROGRAM = FastCompiler.longs(graph, Optional.empty()).orElseThrow();
    COLUMNS = requireNonNull(FactColumn.all(graph, PROGRAM));
  }

  /** How they are read, in their order. */
  public static FactColumn[] columns() {
    return COLUMNS.clone();
  }

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

  private static ScoringGraph graph() {
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
    return graph.total(new Total("total", "", graph.scoreOf("P"), "")).build();
  }

  private EveryType() {}

  /** Texts as people write them, right and wrong. */
  public static Arbitrary<String> texts() {
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

  /** Objects of many classes. */
  public static Arbitrary<Object> objects() {
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
}
