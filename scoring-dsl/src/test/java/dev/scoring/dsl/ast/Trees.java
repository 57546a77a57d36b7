package dev.scoring.dsl.ast;

import dev.scoring.core.graph.Comparison;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.Interval;
import dev.scoring.core.graph.Operation;
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
          "全区");

  /** Keywords of either language; each is also a name wherever only a name can stand. */
  private static final List<String> KEYWORDS =
      List.of(
          "rate", "cap", "count", "flag", "date", "unit", "amount", "text", "first", "total",
          "list", "share", "sum", "min", "max", "mean", "part", "scheme", "facts", "table",
          "rating", "let", "full", "started", "plus", "not", "any", "all", "类", "总分", "比率", "封顶",
          "每", "非", "任一", "全部");

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

  private static Arbitrary<Expression> points() {
    return Arbitraries.oneOf(
        List.of(
            decimals().map(value -> Expression.NumberLiteral.of(value, false, NOWHERE)),
            references()));
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

  private static Arbitrary<Expression> rows(Arbitrary<Expression> operands) {
    return Combinators.combine(
            Arbitraries.of(Expression.RowsFunction.class),
            names(),
            names().filter(name -> name.text().indexOf('.') < 0).optional(),
            names().optional(0.5),
            operands.optional(0.5))
        .as(
            (function, table, column, by, where) -> {
              boolean ofColumn =
                  switch (function) {
                    case SUM, MIN, MAX, MEAN -> true;
                    case COUNT, SHARE, ANY, ALL -> false;
                  };
              // `sum of A.B` is column B of table A, so a summed table has no dot in its name.
              return Expression.Rows.of(
                  function,
                  ofColumn ? name(table.text().replace('.', '_')) : table,
                  ofColumn ? column : Optional.empty(),
                  by,
                  where,
                  NOWHERE);
            });
  }

  // -------------------------------------------------------------- amounts

  /** Amounts. */
  public static Arbitrary<Amount> amounts() {
    return amounts(DEPTH - 1);
  }

  private static Arbitrary<Amount> amounts(int depth) {
    Arbitrary<Expression> figures = expressions(depth);
    List<Arbitrary<Amount>> kinds = new ArrayList<>();
    kinds.add(points().map(points -> Amount.Flat.of(points, NOWHERE)));
    kinds.add(
        Combinators.combine(names(), points())
            .as((flag, points) -> Amount.Flagged.of(flag, points, NOWHERE)));
    kinds.add(
        Combinators.combine(
                Arbitraries.of(Operation.Counting.class),
                points(),
                points().optional(0.3),
                figures,
                points())
            .as(
                (counting, size, over, figure, points) ->
                    Amount.Each.of(
                        counting,
                        counting == Operation.Counting.EXACT ? Optional.empty() : Optional.of(size),
                        over,
                        figure,
                        points,
                        NOWHERE)));
    kinds.add(steps(figures));
    if (depth > 0) {
      Arbitrary<Amount> smaller = amounts(depth - 1);
      Arbitrary<Amount.Case> cases = Combinators.combine(figures, smaller).as(Amount.Case::new);
      kinds.add(
          Combinators.combine(cases.list().ofMinSize(1).ofMaxSize(3), smaller.optional(0.5))
              .as((list, otherwise) -> Amount.First.of(list, otherwise, NOWHERE)));
      kinds.add(
          smaller.list().ofMinSize(2).ofMaxSize(3).map(list -> Amount.Plus.of(list, NOWHERE)));
    }
    return ready(Arbitraries.oneOf(kinds));
  }

  private static Arbitrary<Amount> steps(Arbitrary<Expression> figures) {
    Arbitrary<Expression> bounds =
        Arbitraries.oneOf(
            List.of(
                numbers(),
                numbers().map(number -> Expression.Negation.of(number, NOWHERE)),
                dates(),
                references()));
    Arbitrary<Amount.Step> steps = Combinators.combine(bounds, points()).as(Amount.Step::new);
    return Combinators.combine(
            Arbitraries.of(Amount.Measure.class),
            figures,
            Arbitraries.of(Comparison.class),
            steps.list().ofMinSize(1).ofMaxSize(4),
            points().optional(0.5))
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
                    .map(kinds -> Clause.For.of(kinds, NOWHERE)),
                Combinators.combine(Arbitraries.of(Clause.Bound.class), days())
                    .as((bound, day) -> Clause.Dated.of(bound, day, NOWHERE)),
                points().map(points -> Clause.Cap.of(points, NOWHERE)),
                texts().map(text -> Clause.Source.of(text, NOWHERE)),
                texts().map(text -> Clause.Sic.of(text, NOWHERE)),
                Arbitraries.just(Clause.RescaleAbsent.of(NOWHERE)))));
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
                Combinators.combine(
                        names(), labels(), expressions(), texts().optional(0.3), trivia())
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
                        triviaWithBraces())
                    .as(
                        (name, label, where, columns, trivia) ->
                            Declaration.Table.of(name, label, where, columns, NOWHERE, trivia)),
                parts(depth),
                items(depth),
                Combinators.combine(names(), labels(), expressions(), trivia())
                    .as(
                        (name, label, formula, trivia) ->
                            Declaration.Total.of(name, label, formula, NOWHERE, trivia)),
                ratings(),
                Combinators.combine(names(), labels(), expressions(), trivia())
                    .as(
                        (name, label, condition, trivia) ->
                            Declaration.Listing.of(name, label, condition, NOWHERE, trivia)))));
  }

  private static Arbitrary<Declaration> parts(int depth) {
    return ready(
        Combinators.combine(
                names(),
                labels(),
                Arbitraries.of(Declaration.Mode.class),
                points(),
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
        Combinators.combine(ids(), labels(), amounts(), clauses().list().ofMaxSize(3), trivia())
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
                    points().optional(0.5),
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
                trivia())
            .as(
                (name, label, type, orEmpty, list, domain, trivia) ->
                    Declaration.Fact.of(
                        name, label, type, orEmpty, list, domain, NOWHERE, trivia)));
  }

  private static Arbitrary<Declaration> ratings() {
    Arbitrary<Declaration.BandNode> bands =
        Combinators.combine(
                names().optional(0.6),
                texts().filter(text -> !text.isEmpty()).optional(0.6),
                intervalNodes())
            .as(
                (id, label, interval) ->
                    new Declaration.BandNode(
                        id.orElseGet(() -> name(label.orElseGet(() -> bandId(interval)))),
                        label,
                        interval));
    return ready(
        Combinators.combine(names(), labels(), bands.list().ofMaxSize(4), triviaWithBraces())
            .as(
                (of, label, list, trivia) ->
                    Declaration.Rating.of(of, label, list, NOWHERE, trivia)));
  }

  /** The id of a band that has neither an id nor a label. */
  private static String bandId(IntervalNode interval) {
    return interval.interval().toString();
  }
}
