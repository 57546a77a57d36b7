package dev.scoring.dsl.ast;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;

/**
 * Arbitrary syntax trees: every tree that a text can have, up to a depth, whether or not it makes
 * sense. What no text can say is left out: a chain of one operand, a negative literal, a {@code
 * source} line right behind a rule, which would be the rule's.
 */
public final class Trees {

  private static final Span NOWHERE = new Span(0, 0);

  private static final int DEPTH = 3;

  /** Names that try the lexer: with marks inside, in Chinese, and parts of phrases. */
  private static final List<String> PLAIN_NAMES =
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
  private static final List<String> KEYWORDS =
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
  private static final List<String> BEGIN_FORMS =
      List.of("flag", "each", "tiers", "previous", "first", "by", "每", "上期", "分段", "按");

  /** Keywords that begin a clause, and so are never the points of a block. */
  private static final List<String> BEGIN_CLAUSES =
      List.of("cap", "plus", "floor", "weight", "spills", "封顶", "权重", "保底");

  private static final List<String> IDS =
      List.of("A1", "A2.6", "C-3", "指标一", "X", "5", "12", "1.2.3", "A", "第1条");

  private Trees() {}

  /** Whole files. */
  public static Arbitrary<SyntaxTree> trees() {
    return Combinators.combine(declarations(DEPTH).list().ofMaxSize(5), comments())
        .as(
            (declarations, atEnd) ->
                SyntaxTree.of(
                    Stream.concat(
                            declarations.stream().filter(Trees::isSourceNote),
                            declarations.stream().filter(each -> !isSourceNote(each)))
                        .toList(),
                    atEnd));
  }

  /**
   * The same arbitrary, made ready once: jqwik compares arbitraries that are made of others part by
   * part whenever it draws from them, which is slow for deep ones.
   */
  private static <T> Arbitrary<T> ready(Arbitrary<T> arbitrary) {
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

  private static boolean isSourceNote(Declaration declaration) {
    return declaration instanceof Declaration.SourceNote;
  }

  // -------------------------------------------------------------- words

  private static Arbitrary<Name> names() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(PLAIN_NAMES)), Tuple.of(1, Arbitraries.of(KEYWORDS)))
        .map(Trees::name);
  }

  private static Arbitrary<Name> ids() {
    return Arbitraries.of(IDS).map(Trees::name);
  }

  private static Name name(String text) {
    return Name.of(text, NOWHERE);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab \"\\#/{}[]“”「」《》聚通用，：．Ａ")
        .withCharRange('\u4e00', '\u4e20')
        .ofMaxLength(8);
  }

  private static Arbitrary<Optional<String>> labels() {
    return texts().optional(0.5);
  }

  private static Arbitrary<String> comment() {
    return Arbitraries.strings()
        .withChars("ab #/\"{}[]聚通用：")
        .ofMaxLength(12)
        .map(text -> text.strip().replaceFirst("^[#/]+", "").strip());
  }

  private static Arbitrary<List<String>> comments() {
    return comment().list().ofMaxSize(2);
  }

  private static Arbitrary<Trivia> trivia() {
    return Combinators.combine(Arbitraries.of(true, false), comments(), comment())
        .as((blank, before, behind) -> new Trivia(blank, before, behind, List.of()));
  }

  private static Arbitrary<Trivia> triviaWithBraces() {
    return Combinators.combine(trivia(), comments())
        .as(
            (trivia, atEnd) ->
                new Trivia(trivia.blankLineBefore(), trivia.before(), trivia.behind(), atEnd));
  }

  private static Arbitrary<Rational> decimals() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("1000000"))
        .ofScale(3)
        .map(Rational::of);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Interval> intervals() {
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

  private static Arbitrary<IntervalNode> intervalNodes() {
    return intervals().map(interval -> IntervalNode.of(interval, NOWHERE));
  }

  /** A number or a name; one that a clause begins with would be a clause. */
  private static Arbitrary<Expression> fixed() {
    return Arbitraries.oneOf(
        List.of(
            decimals().map(value -> Expression.NumberLiteral.of(value, false, NOWHERE)),
            names()
                .filter(name -> !BEGIN_CLAUSES.contains(name.text()))
                .map(name -> Expression.Reference.of(name, NOWHERE))));
  }

  /** A number, a name, or now and then any figure. */
  private static Arbitrary<Expression> points(int depth) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, fixed()), Tuple.of(1, expressions(Math.max(0, depth - 1))));
  }

  // -------------------------------------------------------------- expressions

  private static Arbitrary<Expression> references() {
    return names().map(name -> Expression.Reference.of(name, NOWHERE));
  }

  private static Arbitrary<Expression> numbers() {
    return Combinators.combine(decimals(), Arbitraries.of(true, false))
        .as((value, percent) -> Expression.NumberLiteral.of(value, percent, NOWHERE));
  }

  private static Arbitrary<Expression> dates() {
    return days().map(day -> Expression.DateLiteral.of(day, NOWHERE));
  }

  /** Figures and conditions. */
  public static Arbitrary<Expression> expressions() {
    return expressions(DEPTH);
  }

  private static Arbitrary<Expression> expressions(int depth) {
    Arbitrary<Expression> leaves =
        Arbitraries.oneOf(
            List.of(
                references(),
                numbers(),
                dates(),
                texts().map(text -> Expression.TextLiteral.of(text, NOWHERE)),
                Arbitraries.of(true, false)
                    .map(value -> Expression.TruthLiteral.of(value, NOWHERE))));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Expression> operands = expressions(depth - 1);
    Arbitrary<List<Expression>> chains = operands.list().ofMinSize(2).ofMaxSize(3);
    List<Arbitrary<? extends Expression>> kinds = new ArrayList<>();
    kinds.add(leaves);
    kinds.add(sums(operands));
    kinds.add(products(operands));
    kinds.add(operands.map(operand -> Expression.Negation.of(operand, NOWHERE)));
    kinds.add(
        Combinators.combine(Arbitraries.of(Comparison.class), operands, operands)
            .as(
                (comparison, left, right) ->
                    Expression.Comparing.of(comparison, left, right, NOWHERE)));
    kinds.add(
        Combinators.combine(operands, operands)
            .as((day, deadline) -> Expression.DoneBy.of(day, deadline, NOWHERE)));
    kinds.add(
        Combinators.combine(operands, Arbitraries.of(true, false))
            .as((operand, negated) -> Expression.Emptiness.of(operand, negated, NOWHERE)));
    kinds.add(
        Combinators.combine(operands, intervalNodes())
            .as((operand, interval) -> Expression.Within.of(operand, interval, NOWHERE)));
    kinds.add(
        Combinators.combine(operands, operands)
            .as((left, right) -> Expression.SameMonth.of(left, right, NOWHERE)));
    kinds.add(operands.map(operand -> Expression.Not.of(operand, NOWHERE)));
    kinds.add(chains.map(chain -> Expression.And.of(chain, NOWHERE)));
    kinds.add(chains.map(chain -> Expression.Or.of(chain, NOWHERE)));
    kinds.add(rows(operands));
    kinds.add(lists(operands));
    kinds.add(rankings(operands));
    kinds.add(
        Combinators.combine(
                operands,
                Arbitraries.of(Operation.Rounding.class),
                decimals().filter(Trees::above0))
            .as(
                (operand, rounding, multiple) ->
                    Expression.Rounded.of(operand, rounding, multiple, NOWHERE)));
    kinds.add(
        Combinators.combine(Arbitraries.of(Operation.TimeUnit.class), operands, operands)
            .as((unit, from, to) -> Expression.Period.of(unit, from, to, NOWHERE)));
    kinds.add(
        Combinators.combine(Arbitraries.of(Operation.TimeUnit.class), operands, operands)
            .as((unit, count, start) -> Expression.DayAfter.of(unit, count, start, NOWHERE)));
    kinds.add(names().map(name -> Expression.Previous.of(name, NOWHERE)));
    kinds.add(
        amounts(depth - 1)
            .filter(amount -> !(amount instanceof Amount.Flat))
            .map(amount -> Expression.PointsForm.of(amount, NOWHERE)));
    return ready(Arbitraries.oneOf(widened(kinds)));
  }

  private static List<Arbitrary<Expression>> widened(
      List<Arbitrary<? extends Expression>> arbitraries) {
    return arbitraries.stream().map(Trees::widened).collect(Collectors.toList());
  }

  private static Arbitrary<Expression> widened(Arbitrary<? extends Expression> arbitrary) {
    return arbitrary.map(each -> each);
  }

  private static Arbitrary<Expression> sums(Arbitrary<Expression> operands) {
    Arbitrary<Expression.Term> terms =
        Combinators.combine(Arbitraries.of(Expression.Sign.class), operands)
            .as(Expression.Term::new);
    return Combinators.combine(operands, terms.list().ofMinSize(1).ofMaxSize(2))
        .as((first, rest) -> Expression.Sum.of(first, rest, NOWHERE));
  }

  private static Arbitrary<Expression> products(Arbitrary<Expression> operands) {
    Arbitrary<Expression.Factor> factors =
        Combinators.combine(Arbitraries.of(Expression.Operator.class), operands)
            .as(Expression.Factor::new);
    return Combinators.combine(operands, factors.list().ofMaxSize(2), Arbitraries.of(true, false))
        .as(
            (first, rest, orEmpty) ->
                Expression.Product.of(first, rest, orEmpty || rest.isEmpty(), NOWHERE));
  }

  private static boolean above0(Rational value) {
    return value.signum() > 0;
  }

  private static boolean isOfColumn(Expression.RowsFunction function) {
    return switch (function) {
      case SUM, MIN, MAX, MEAN -> true;
      case COUNT, SHARE, ANY, ALL -> false;
    };
  }

  private static Arbitrary<Trim> trims() {
    Arbitrary<Integer> counts = Arbitraries.of(0, 0, 1, 2, 10);
    return Combinators.combine(counts, counts, counts).as(Trim::new);
  }

  private static Arbitrary<Name> tables() {
    return names().filter(name -> !BEGIN_FORMS.contains(name.text()));
  }

  /** `sum of A.B` is column B of table A, so a summed table has no dot in its name. */
  private static Name withoutDot(Name table) {
    return name(table.text().replace('.', '_'));
  }

  private static Arbitrary<Expression> rows(Arbitrary<Expression> operands) {
    return Combinators.combine(
            Arbitraries.of(Expression.RowsFunction.class),
            tables(),
            columns(),
            names().optional(0.5),
            operands.optional(0.5),
            trims())
        .as(
            (function, table, column, by, where, trim) -> {
              boolean ofColumn = isOfColumn(function);
              return Expression.Rows.of(
                  function,
                  ofColumn ? withoutDot(table) : table,
                  ofColumn ? column : Optional.empty(),
                  by,
                  where,
                  ofColumn ? trim : Trim.NONE,
                  NOWHERE);
            });
  }

  private static Arbitrary<Optional<Name>> columns() {
    return Arbitraries.oneOf(names(), Arbitraries.of("A2.6", "A-1.b").map(Trees::name)).optional();
  }

  private static Arbitrary<Expression> lists(Arbitrary<Expression> operands) {
    return Combinators.combine(
            Arbitraries.of(Expression.RowsFunction.class)
                .filter(
                    function -> function == Expression.RowsFunction.COUNT || isOfColumn(function)),
            operands.list().ofMinSize(1).ofMaxSize(3),
            trims())
        .as(
            (function, figures, trim) ->
                Expression.ListFigure.of(
                    function, figures, isOfColumn(function) ? trim : Trim.NONE, NOWHERE));
  }

  private static Arbitrary<Expression> rankings(Arbitrary<Expression> operands) {
    return Combinators.combine(
            tables().map(Trees::withoutDot),
            columns(),
            names().optional(0.5),
            operands.optional(0.5),
            Arbitraries.of(true, false),
            Arbitraries.of(Operation.Ties.class).optional(0.8))
        .as(
            (table, column, by, where, lowestFirst, ties) ->
                Expression.Ranking.of(table, column, by, where, lowestFirst, ties, NOWHERE));
  }

  // -------------------------------------------------------------- amounts

  /** Amounts. */
  public static Arbitrary<Amount> amounts() {
    return amounts(DEPTH - 1);
  }

  private static Arbitrary<Amount> amounts(int depth) {
    Arbitrary<Expression> figures = expressions(depth);
    List<Arbitrary<Amount>> kinds = new ArrayList<>();
    kinds.add(figures.filter(Trees::isFlat).map(figure -> Amount.Flat.of(figure, NOWHERE)));
    kinds.add(
        Combinators.combine(names(), intervalNodes(), Arbitraries.of(true, false))
            .as((mark, interval, orEmpty) -> Amount.Marked.of(mark, interval, orEmpty, NOWHERE)));
    kinds.add(tiers(figures, points(depth)));
    kinds.add(
        Combinators.combine(names(), points(depth))
            .as((flag, points) -> Amount.Flagged.of(flag, points, NOWHERE)));
    kinds.add(
        Combinators.combine(
                Arbitraries.of(Counting.class),
                points(depth),
                points(depth).optional(0.3),
                figures,
                points(depth))
            .as(
                (counting, size, over, figure, points) ->
                    Amount.Each.of(
                        counting,
                        counting == Counting.EXACT ? Optional.empty() : Optional.of(size),
                        over,
                        figure,
                        points,
                        NOWHERE)));
    kinds.add(steps(figures, points(depth)));
    if (depth > 0) {
      Arbitrary<Amount> smaller = amounts(depth - 1);
      Arbitrary<Amount.Case> cases = Combinators.combine(figures, smaller).as(Amount.Case::new);
      kinds.add(
          Combinators.combine(cases.list().ofMinSize(1).ofMaxSize(3), smaller.optional(0.5))
              .as((list, otherwise) -> Amount.First.of(list, otherwise, NOWHERE)));
      kinds.add(categories(smaller));
      kinds.add(
          smaller.list().ofMinSize(2).ofMaxSize(3).map(list -> Amount.Plus.of(list, NOWHERE)));
    }
    return ready(Arbitraries.oneOf(kinds));
  }

  /** A form that is the whole amount is no flat figure, and points are never per cent. */
  private static boolean isFlat(Expression figure) {
    return !(figure instanceof Expression.PointsForm)
        && !(figure instanceof Expression.NumberLiteral number && number.percent());
  }

  private static Arbitrary<Amount> categories(Arbitrary<Amount> amounts) {
    Arbitrary<Name> values = Arbitraries.oneOf(names(), texts().map(Trees::name));
    Arbitrary<Amount.Category> categories =
        Combinators.combine(values.list().ofMinSize(1).ofMaxSize(3), amounts)
            .as(Amount.Category::new);
    return Combinators.combine(
            names(), categories.list().ofMinSize(1).ofMaxSize(3), amounts.optional(0.5))
        .as((choice, list, otherwise) -> Amount.ByCategory.of(choice, list, otherwise, NOWHERE));
  }

  private static Arbitrary<Amount> tiers(
      Arbitrary<Expression> figures, Arbitrary<Expression> prices) {
    Arbitrary<Amount.Tier> tiers =
        Combinators.combine(
                fixed(),
                prices,
                Arbitraries.of(Counting.class),
                fixed().optional(0.7),
                fixed().optional(0.3))
            .as(
                (upTo, points, counting, size, cap) ->
                    new Amount.Tier(
                        Optional.of(upTo),
                        points,
                        size.isPresent() ? counting : Counting.EXACT,
                        size,
                        cap));
    return Combinators.combine(
            figures, tiers.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
        .as(
            (figure, list, openEnd) ->
                Amount.Tiers.of(
                    figure, openEnd && list.size() > 1 ? withOpenEnd(list) : list, NOWHERE));
  }

  private static List<Amount.Tier> withOpenEnd(List<Amount.Tier> tiers) {
    List<Amount.Tier> result = new ArrayList<>(tiers);
    Amount.Tier last = result.remove(result.size() - 1);
    result.add(
        new Amount.Tier(Optional.empty(), last.points(), last.counting(), last.size(), last.cap()));
    return result;
  }

  private static Arbitrary<Amount> steps(
      Arbitrary<Expression> figures, Arbitrary<Expression> prices) {
    Arbitrary<Expression> bounds =
        Arbitraries.oneOf(
            List.of(
                figures,
                numbers(),
                numbers().map(number -> Expression.Negation.of(number, NOWHERE)),
                dates(),
                references()));
    Arbitrary<Amount.Step> steps = Combinators.combine(bounds, prices).as(Amount.Step::new);
    return Combinators.combine(
            Arbitraries.of(Amount.Measure.class),
            figures,
            Arbitraries.of(Comparison.class),
            steps.list().ofMinSize(1).ofMaxSize(4),
            prices.optional(0.5))
        .as(
            (measure, figure, comparison, list, otherwise) ->
                Amount.Steps.of(measure, figure, comparison, list, otherwise, NOWHERE));
  }

  // -------------------------------------------------------------- clauses

  /** Clauses. */
  public static Arbitrary<Clause> clauses() {
    return ready(
        Arbitraries.oneOf(
            List.of(
                expressions(2).map(condition -> Clause.When.of(condition, NOWHERE)),
                expressions(2).map(condition -> Clause.ClosedWhen.of(condition, NOWHERE)),
                Combinators.combine(amounts(1), expressions(1))
                    .as((amount, condition) -> Clause.But.of(amount, condition, NOWHERE)),
                names()
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(kinds -> Clause.For.of(kinds, List.of(), NOWHERE)),
                texts()
                    .map(Trees::name)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(units -> Clause.For.of(List.of(), units, NOWHERE)),
                dated(),
                Combinators.combine(points(2), Arbitraries.of(true, false))
                    .as(
                        (points, negative) ->
                            negative ? Expression.Negation.of(points, NOWHERE) : points)
                    .optional()
                    .map(points -> Clause.Floor.of(points.map(each -> each), NOWHERE)),
                expressions(2).map(condition -> Clause.ZeroWhen.of(condition, NOWHERE)),
                takes(),
                points(2).map(weight -> Clause.Weight.of(weight, NOWHERE)),
                Arbitraries.just(Clause.FullForAbsent.of(NOWHERE)),
                Arbitraries.just(Clause.Spills.of(NOWHERE)),
                points(2).map(points -> Clause.Cap.of(points, NOWHERE)),
                texts().map(text -> Clause.Source.of(text, NOWHERE)),
                texts().map(text -> Clause.Sic.of(text, NOWHERE)),
                Arbitraries.just(Clause.RescaleAbsent.of(NOWHERE)))));
  }

  /** Clauses behind which a new rule may begin, whose id can be a number. */
  private static Arbitrary<Clause> withoutTakes() {
    return clauses().filter(clause -> !(clause instanceof Clause.Takes));
  }

  private static Arbitrary<Clause.Dated> dated() {
    return Combinators.combine(Arbitraries.of(Clause.Bound.class), days())
        .as((bound, day) -> Clause.Dated.of(bound, day, NOWHERE));
  }

  private static Arbitrary<Clause> takes() {
    return Combinators.combine(
            Arbitraries.of(Combination.Kind.class).filter(kind -> kind != Combination.Kind.SUM),
            Arbitraries.integers().between(1, 12).optional(0.5),
            trims())
        .as(
            (kind, count, trim) -> {
              boolean counts = kind == Combination.Kind.HIGHEST || kind == Combination.Kind.LOWEST;
              return Clause.Takes.of(
                  kind,
                  counts ? count : Optional.empty(),
                  kind == Combination.Kind.MEAN
                      ? new Trim(trim.lowest(), trim.highest(), 0)
                      : Trim.NONE,
                  NOWHERE);
            });
  }

  // -------------------------------------------------------------- declarations

  private static Arbitrary<Declaration> declarations(int depth) {
    Arbitrary<Declaration.Fact> facts = facts();
    return ready(
        Arbitraries.oneOf(
            List.of(
                Combinators.combine(names(), labels(), trivia())
                    .as(
                        (name, label, trivia) ->
                            Declaration.Scheme.of(name, label, NOWHERE, trivia)),
                Combinators.combine(texts(), trivia())
                    .as((text, trivia) -> Declaration.SourceNote.of(text, NOWHERE, trivia)),
                Combinators.combine(names(), labels(), letValues(), texts().optional(0.3), trivia())
                    .as(
                        (name, label, value, assumed, trivia) ->
                            Declaration.Let.of(name, label, value, assumed, NOWHERE, trivia)),
                Combinators.combine(facts.list().ofMaxSize(4), triviaWithBraces())
                    .as((list, trivia) -> Declaration.Facts.of(list, NOWHERE, trivia)),
                Combinators.combine(
                        names(),
                        labels(),
                        expressions(2).optional(0.5),
                        facts.list().ofMaxSize(3),
                        derivedColumns().list().ofMaxSize(2),
                        triviaWithBraces())
                    .as(
                        (name, label, where, columns, derived, trivia) ->
                            Declaration.Table.of(
                                name, label, where, columns, derived, NOWHERE, trivia)),
                parts(depth),
                items(depth),
                Combinators.combine(
                        names(),
                        labels(),
                        expressions(),
                        withoutTakes().list().ofMaxSize(2),
                        trivia())
                    .as(
                        (name, label, formula, clauses, trivia) ->
                            Declaration.Total.of(name, label, formula, clauses, NOWHERE, trivia)),
                Combinators.combine(texts(), expressions(), trivia())
                    .as(
                        (reason, condition, trivia) ->
                            Declaration.NotRated.of(reason, condition, NOWHERE, trivia)),
                weights(),
                calendars(),
                ratings(),
                Combinators.combine(names(), labels(), expressions(), trivia())
                    .as(
                        (name, label, condition, trivia) ->
                            Declaration.Listing.of(name, label, condition, NOWHERE, trivia)))));
  }

  private static Arbitrary<Expression> letValues() {
    Arbitrary<Expression.DatedValue> values =
        Combinators.combine(expressions(), dated().list().ofMinSize(1).ofMaxSize(2))
            .as(Expression.DatedValue::new);
    return Arbitraries.frequencyOf(
        Tuple.of(3, expressions()),
        Tuple.of(
            1,
            values
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> Expression.DatedValues.of(list, NOWHERE))));
  }

  private static Arbitrary<Declaration.Let> derivedColumns() {
    return Combinators.combine(names(), labels(), expressions(2), trivia())
        .as(
            (name, label, value, trivia) ->
                Declaration.Let.of(name, label, value, Optional.empty(), NOWHERE, trivia));
  }

  private static Arbitrary<Declaration> weights() {
    Arbitrary<Declaration.WeightNode> weights =
        Combinators.combine(ids(), points(2), trivia())
            .as((id, weight, trivia) -> Declaration.WeightNode.of(id, weight, NOWHERE, trivia));
    return Combinators.combine(
            labels(), texts().optional(0.3), weights.list().ofMaxSize(3), triviaWithBraces())
        .as(
            (label, assumed, list, trivia) ->
                Declaration.Weights.of(label, assumed, list, NOWHERE, trivia));
  }

  private static Arbitrary<Declaration> calendars() {
    Arbitrary<Declaration.DayRange> ranges =
        Combinators.combine(Arbitraries.of(true, false), days(), days().optional(0.5), trivia())
            .as(
                (working, first, last, trivia) ->
                    Declaration.DayRange.of(working, first, last.orElse(first), NOWHERE, trivia));
    return Combinators.combine(
            labels(),
            days(),
            days(),
            texts().optional(0.5),
            ranges.list().ofMaxSize(3),
            triviaWithBraces())
        .as(
            (label, first, last, source, list, trivia) ->
                Declaration.Calendar.of(label, first, last, source, list, NOWHERE, trivia));
  }

  private static Arbitrary<Declaration> parts(int depth) {
    return ready(
        Combinators.combine(
                names(),
                labels(),
                Arbitraries.of(Declaration.Mode.class),
                fixed(),
                clauses().list().ofMaxSize(2),
                items(depth - 1).list().ofMaxSize(3),
                triviaWithBraces())
            .as(
                (name, label, mode, points, clauses, items, trivia) ->
                    Declaration.Part.of(
                        name,
                        label,
                        mode,
                        mode == Declaration.Mode.ADD ? Optional.empty() : Optional.of(points),
                        clauses,
                        items,
                        NOWHERE,
                        trivia)));
  }

  private static Arbitrary<Declaration> items(int depth) {
    Arbitrary<Declaration> rules =
        Combinators.combine(
                ids(), labels(), amounts(), withoutTakes().list().ofMaxSize(3), trivia())
            .as(
                (name, label, amount, clauses, trivia) ->
                    Declaration.Rule.of(name, label, amount, clauses, NOWHERE, trivia));
    if (depth == 0) {
      return ready(rules);
    }
    return ready(
        Arbitraries.oneOf(
            rules,
            Combinators.combine(
                    Arbitraries.of(true, false),
                    ids(),
                    labels(),
                    fixed().optional(0.5),
                    clauses().list().ofMaxSize(2),
                    items(depth - 1).list().ofMaxSize(3),
                    triviaWithBraces())
                .as(
                    (heading, name, label, points, clauses, items, trivia) ->
                        Declaration.Block.of(
                            heading, name, label, points, clauses, items, NOWHERE, trivia))));
  }

  private static Arbitrary<Declaration.Fact> facts() {
    Arbitrary<Declaration.ChoiceNode> choices =
        Combinators.combine(Arbitraries.oneOf(names(), texts().map(Trees::name)), labels())
            .as(Declaration.ChoiceNode::new);
    Arbitrary<Declaration.TypeNode> types =
        Combinators.combine(
                Arbitraries.of(FactType.class), choices.list().ofMinSize(1).ofMaxSize(3))
            .as(
                (type, list) ->
                    new Declaration.TypeNode(type, type == FactType.CHOICE ? list : List.of()));
    Arbitrary<Declaration.Relation> relations =
        Combinators.combine(Arbitraries.of(Comparison.AT_MOST, Comparison.AT_LEAST), expressions(1))
            .as(Declaration.Relation::new);
    return ready(
        Combinators.combine(
                names(),
                labels(),
                types,
                Arbitraries.of(true, false),
                relations.list().ofMaxSize(2),
                intervalNodes().optional(0.3),
                expressions(1).optional(0.3),
                trivia())
            .as(
                (name, label, type, orEmpty, list, domain, required, trivia) ->
                    Declaration.Fact.of(
                        name, label, type, orEmpty, list, domain, required, NOWHERE, trivia)));
  }

  private static Arbitrary<Declaration> ratings() {
    Arbitrary<Declaration.BandNode> bands =
        Combinators.combine(
                names().optional(0.6),
                texts().filter(text -> !text.isEmpty()).optional(0.6),
                intervalNodes(),
                expressions(1).optional(0.2))
            .as(
                (id, label, interval, when) ->
                    new Declaration.BandNode(
                        id.orElseGet(() -> name(label.orElseGet(() -> bandId(interval)))),
                        label,
                        interval,
                        when));
    Arbitrary<Declaration.CeilingNode> ceilings =
        Combinators.combine(Arbitraries.oneOf(names(), texts().map(Trees::name)), expressions(1))
            .as(Declaration.CeilingNode::new);
    return ready(
        Combinators.combine(
                names(),
                labels(),
                bands.list().ofMaxSize(4),
                ceilings.list().ofMaxSize(2),
                triviaWithBraces())
            .as(
                (of, label, list, limits, trivia) ->
                    Declaration.Rating.of(of, label, list, limits, NOWHERE, trivia)));
  }

  /** The id of a band that has neither an id nor a label. */
  private static String bandId(IntervalNode interval) {
    return interval.interval().toString();
  }
}
