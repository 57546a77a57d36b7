package dev.scoring.dsl.ast;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;

/** Arbitrary names, texts, comments, numbers and days, as they stand in syntax trees. */
public final class RandomWords {

  static final Span NOWHERE = new Span(0, 0);

  /** Names that try the lexer: with marks inside, in Chinese, and parts of phrases. */
  static final List<String> PLAIN_NAMES =
      List.of(
          "x",
          "y",
          "completion",
          "A2.6",
          "very-high",
          "_a1",
          "自建系统",
          "推送率-2",
          "inspection_date",
          "empty",
          "is",
          "at",
          "most",
          "least",
          "closed",
          "one",
          "month",
          "up",
          "to",
          "from",
          "rescale",
          "absent",
          "deduct",
          "Not",
          "WHEN",
          "whenever",
          "takes",
          "drop",
          "lowest",
          "ties",
          "best",
          "zero",
          "days",
          "rated",
          "rounded",
          "全区");

  /** Keywords of either language; each is also a name wherever only a name can stand. */
  static final List<String> KEYWORDS =
      List.of(
          "rate",
          "cap",
          "count",
          "flag",
          "date",
          "unit",
          "amount",
          "text",
          "first",
          "total",
          "list",
          "share",
          "sum",
          "min",
          "max",
          "mean",
          "part",
          "scheme",
          "facts",
          "table",
          "rating",
          "let",
          "full",
          "started",
          "plus",
          "not",
          "any",
          "all",
          "each",
          "tiers",
          "previous",
          "mark",
          "rank",
          "per",
          "floor",
          "weight",
          "spills",
          "off",
          "working",
          "ceiling",
          "calendar",
          "weights",
          "类",
          "总分",
          "比率",
          "封顶",
          "每",
          "非",
          "任一",
          "全部",
          "上期",
          "分段",
          "名次",
          "评分",
          "权重",
          "保底",
          "至");

  /** Keywords that begin a form, and so are never the bare name of a table. */
  static final List<String> BEGIN_FORMS =
      List.of("flag", "each", "tiers", "previous", "first", "by", "每", "上期", "分段", "按");

  /** Keywords that begin a clause, and so are never the points of a block. */
  static final List<String> BEGIN_CLAUSES =
      List.of("cap", "plus", "floor", "weight", "spills", "封顶", "权重", "保底");

  static final List<String> IDS =
      List.of("A1", "A2.6", "C-3", "指标一", "X", "5", "12", "1.2.3", "A", "第1条");

  private RandomWords() {}

  /**
   * The same arbitrary, made ready once: jqwik compares arbitraries that are made of others part by
   * part whenever it draws from them, which is slow for deep ones.
   */
  static <T> Arbitrary<T> ready(Arbitrary<T> arbitrary) {
    RandomGenerator<T> generator = arbitrary.generator(/* genSize= */ 1000);
    return new Arbitrary<>() {
      @Override
      public RandomGenerator<T> generator(int genSize) {
        return generator;
      }

      @Override
      public EdgeCases<T> edgeCases(int maxEdgeCases) {
        return EdgeCases.none();
      }
    };
  }

  static Arbitrary<Name> names() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(PLAIN_NAMES)), Tuple.of(1, Arbitraries.of(KEYWORDS)))
        .map(RandomWords::name);
  }

  static Arbitrary<Name> ids() {
    return Arbitraries.of(IDS).map(RandomWords::name);
  }

  static Name name(String text) {
    return Name.of(text, NOWHERE);
  }

  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab \"\\#/{}[]“”「」《》聚通用，：．Ａ")
        .withCharRange('\u4e00', '\u4e20')
        .ofMaxLength(8);
  }

  static Arbitrary<Optional<String>> labels() {
    return texts().optional(0.5);
  }

  static Arbitrary<String> comment() {
    return Arbitraries.strings()
        .withChars("ab #/\"{}[]聚通用：")
        .ofMaxLength(12)
        .map(text -> text.strip().replaceFirst("^[#/]+", "").strip());
  }

  static Arbitrary<List<String>> comments() {
    return comment().list().ofMaxSize(2);
  }

  static Arbitrary<Trivia> trivia() {
    return Combinators.combine(Arbitraries.of(true, false), comments(), comment())
        .as((blank, before, behind) -> new Trivia(blank, before, behind, List.of()));
  }

  static Arbitrary<Trivia> triviaWithBraces() {
    return Combinators.combine(trivia(), comments())
        .as(
            (trivia, atEnd) ->
                new Trivia(trivia.blankLineBefore(), trivia.before(), trivia.behind(), atEnd));
  }

  static Arbitrary<Rational> decimals() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("1000000"))
        .ofScale(3)
        .map(Rational::of);
  }

  static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  static Arbitrary<Interval> intervals() {
    Arbitrary<Optional<Rational>> ends =
        Combinators.combine(decimals(), Arbitraries.of(true, false))
            .as((end, negative) -> negative ? end.negated() : end)
            .optional(0.8);
    return Combinators.combine(ends, Arbitraries.of(true, false), ends, Arbitraries.of(true, false))
        .as(
            (low, lowIncluded, high, highIncluded) ->
                new Interval(
                    low, lowIncluded && low.isPresent(), high, highIncluded && high.isPresent()));
  }

  static Arbitrary<IntervalNode> intervalNodes() {
    return intervals().map(interval -> IntervalNode.of(interval, NOWHERE));
  }
}
