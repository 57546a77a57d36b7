package dev.scoring.dsl.ast;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary figures and conditions. */
public final class RandomExpressions {

  private RandomExpressions() {}

  /** A number or a name; one that a clause begins with would be a clause. */
  static Arbitrary<Expression> fixed() {
    return Arbitraries.oneOf(
        List.of(
            RandomWords.decimals()
                .map(value -> Expression.NumberLiteral.of(value, false, RandomWords.NOWHERE)),
            RandomWords.names()
                .filter(name -> !RandomWords.BEGIN_CLAUSES.contains(name.text()))
                .map(name -> Expression.Reference.of(name, RandomWords.NOWHERE))));
  }

  /** A number, a name, or now and then any figure. */
  static Arbitrary<Expression> points(int depth) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, fixed()), Tuple.of(1, expressions(Math.max(0, depth - 1))));
  }

  static Arbitrary<Expression> references() {
    return RandomWords.names().map(name -> Expression.Reference.of(name, RandomWords.NOWHERE));
  }

  static Arbitrary<Expression> numbers() {
    return Combinators.combine(RandomWords.decimals(), Arbitraries.of(true, false))
        .as((value, percent) -> Expression.NumberLiteral.of(value, percent, RandomWords.NOWHERE));
  }

  static Arbitrary<Expression> dates() {
    return RandomWords.days().map(day -> Expression.DateLiteral.of(day, RandomWords.NOWHERE));
  }

  /** Figures and conditions. */
  public static Arbitrary<Expression> expressions() {
    return expressions(Trees.DEPTH);
  }

  static Arbitrary<Expression> expressions(int depth) {
    Arbitrary<Expression> leaves =
        Arbitraries.oneOf(
            List.of(
                references(),
                numbers(),
                dates(),
                RandomWords.texts()
                    .map(text -> Expression.TextLiteral.of(text, RandomWords.NOWHERE)),
                Arbitraries.of(true, false)
                    .map(value -> ConditionNode.TruthLiteral.of(value, RandomWords.NOWHERE))));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Expression> operands = expressions(depth - 1);
    Arbitrary<List<Expression>> chains = operands.list().ofMinSize(2).ofMaxSize(3);
    List<Arbitrary<? extends Expression>> kinds = new ArrayList<>();
    kinds.add(leaves);
    kinds.add(sums(operands));
    kinds.add(products(operands));
    kinds.add(operands.map(operand -> Expression.Negation.of(operand, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(Arbitraries.of(Comparison.class), operands, operands)
            .as(
                (comparison, left, right) ->
                    ConditionNode.Comparing.of(comparison, left, right, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(operands, operands)
            .as((day, deadline) -> ConditionNode.DoneBy.of(day, deadline, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(operands, Arbitraries.of(true, false))
            .as(
                (operand, negated) ->
                    ConditionNode.Emptiness.of(operand, negated, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(operands, RandomWords.intervalNodes())
            .as(
                (operand, interval) ->
                    ConditionNode.Within.of(operand, interval, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(operands, operands)
            .as((left, right) -> ConditionNode.SameMonth.of(left, right, RandomWords.NOWHERE)));
    kinds.add(operands.map(operand -> ConditionNode.Not.of(operand, RandomWords.NOWHERE)));
    kinds.add(chains.map(chain -> ConditionNode.And.of(chain, RandomWords.NOWHERE)));
    kinds.add(chains.map(chain -> ConditionNode.Or.of(chain, RandomWords.NOWHERE)));
    kinds.add(rows(operands));
    kinds.add(lists(operands));
    kinds.add(rankings(operands));
    kinds.add(
        Combinators.combine(
                operands,
                Arbitraries.of(Rounding.class),
                RandomWords.decimals().filter(RandomExpressions::above0))
            .as(
                (operand, rounding, multiple) ->
                    Expression.Rounded.of(operand, rounding, multiple, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(Arbitraries.of(TimeUnit.class), operands, operands)
            .as((unit, from, to) -> Expression.Period.of(unit, from, to, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(Arbitraries.of(TimeUnit.class), operands, operands)
            .as(
                (unit, count, start) ->
                    Expression.DayAfter.of(unit, count, start, RandomWords.NOWHERE)));
    kinds.add(RandomWords.names().map(name -> Expression.Previous.of(name, RandomWords.NOWHERE)));
    kinds.add(
        RandomForms.forms(depth - 1)
            .filter(form -> !(form instanceof Form.Flat))
            .map(form -> Expression.PointsForm.of(form, RandomWords.NOWHERE)));
    return RandomWords.ready(Arbitraries.oneOf(widened(kinds)));
  }

  static List<Arbitrary<Expression>> widened(List<Arbitrary<? extends Expression>> arbitraries) {
    return arbitraries.stream().map(RandomExpressions::widened).collect(Collectors.toList());
  }

  static Arbitrary<Expression> widened(Arbitrary<? extends Expression> arbitrary) {
    return arbitrary.map(each -> each);
  }

  static Arbitrary<Expression> sums(Arbitrary<Expression> operands) {
    Arbitrary<Term> terms =
        Combinators.combine(Arbitraries.of(Expression.Sign.class), operands).as(Term::new);
    return Combinators.combine(operands, terms.list().ofMinSize(1).ofMaxSize(2))
        .as((first, rest) -> Expression.Sum.of(first, rest, RandomWords.NOWHERE));
  }

  static Arbitrary<Expression> products(Arbitrary<Expression> operands) {
    Arbitrary<Factor> factors =
        Combinators.combine(Arbitraries.of(Expression.Operator.class), operands).as(Factor::new);
    return Combinators.combine(operands, factors.list().ofMaxSize(2), Arbitraries.of(true, false))
        .as(
            (first, rest, orEmpty) ->
                Expression.Product.of(first, rest, orEmpty || rest.isEmpty(), RandomWords.NOWHERE));
  }

  static boolean above0(Rational value) {
    return value.signum() > 0;
  }

  static boolean isOfColumn(RowsFunction function) {
    return switch (function) {
      case SUM, MIN, MAX, MEAN -> true;
      case COUNT, SHARE, ANY, ALL -> false;
    };
  }

  static Arbitrary<Trim> trims() {
    Arbitrary<Integer> counts = Arbitraries.of(0, 0, 1, 2, 10);
    return Combinators.combine(counts, counts, counts).as(Trim::new);
  }

  static Arbitrary<Name> tables() {
    return RandomWords.names().filter(name -> !RandomWords.BEGIN_FORMS.contains(name.text()));
  }

  /** `sum of A.B` is column B of table A, so a summed table has no dot in its name. */
  static Name withoutDot(Name table) {
    return RandomWords.name(table.text().replace('.', '_'));
  }

  static Arbitrary<Expression> rows(Arbitrary<Expression> operands) {
    return Combinators.combine(
            Arbitraries.of(RowsFunction.class),
            tables(),
            columns(),
            RandomWords.names().optional(0.5),
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
                  RandomWords.NOWHERE);
            });
  }

  static Arbitrary<Optional<Name>> columns() {
    return Arbitraries.oneOf(
            RandomWords.names(), Arbitraries.of("A2.6", "A-1.b").map(RandomWords::name))
        .optional();
  }

  static Arbitrary<Expression> lists(Arbitrary<Expression> operands) {
    return Combinators.combine(
            Arbitraries.of(RowsFunction.class)
                .filter(function -> function == RowsFunction.COUNT || isOfColumn(function)),
            operands.list().ofMinSize(1).ofMaxSize(3),
            trims())
        .as(
            (function, figures, trim) ->
                Expression.ListFigure.of(
                    function,
                    figures,
                    isOfColumn(function) ? trim : Trim.NONE,
                    RandomWords.NOWHERE));
  }

  static Arbitrary<Expression> rankings(Arbitrary<Expression> operands) {
    return Combinators.combine(
            tables().map(RandomExpressions::withoutDot),
            columns(),
            RandomWords.names().optional(0.5),
            operands.optional(0.5),
            Arbitraries.of(true, false),
            Arbitraries.of(Ties.class).optional(0.8))
        .as(
            (table, column, by, where, lowestFirst, ties) ->
                Expression.Ranking.of(
                    table, column, by, where, lowestFirst, ties, RandomWords.NOWHERE));
  }
}
