package dev.scoring.dsl.ast;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.Trim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary forms of rules, and clauses. */
public final class RandomForms {

  private RandomForms() {}

  /** Forms. */
  public static Arbitrary<Form> forms() {
    return forms(Trees.DEPTH - 1);
  }

  static Arbitrary<Form> forms(int depth) {
    Arbitrary<Expression> figures = RandomExpressions.expressions(depth);
    List<Arbitrary<Form>> kinds = new ArrayList<>();
    kinds.add(
        figures
            .filter(RandomForms::isFlat)
            .map(figure -> Form.Flat.of(figure, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(
                RandomWords.names(), RandomWords.intervalNodes(), Arbitraries.of(true, false))
            .as(
                (mark, interval, orEmpty) ->
                    Form.Marked.of(mark, interval, orEmpty, RandomWords.NOWHERE)));
    kinds.add(tiers(figures, RandomExpressions.points(depth)));
    kinds.add(
        Combinators.combine(RandomWords.names(), RandomExpressions.points(depth))
            .as((flag, points) -> Form.Flagged.of(flag, points, RandomWords.NOWHERE)));
    kinds.add(
        Combinators.combine(
                Arbitraries.of(Counting.class),
                RandomExpressions.points(depth),
                RandomExpressions.points(depth).optional(0.3),
                figures,
                RandomExpressions.points(depth))
            .as(
                (counting, size, over, figure, points) ->
                    Form.Each.of(
                        counting,
                        counting == Counting.EXACT ? Optional.empty() : Optional.of(size),
                        over,
                        figure,
                        points,
                        RandomWords.NOWHERE)));
    kinds.add(steps(figures, RandomExpressions.points(depth)));
    if (depth > 0) {
      Arbitrary<Form> smaller = forms(depth - 1);
      Arbitrary<Form.Case> cases = Combinators.combine(figures, smaller).as(Form.Case::new);
      kinds.add(
          Combinators.combine(cases.list().ofMinSize(1).ofMaxSize(3), smaller.optional(0.5))
              .as((list, otherwise) -> Form.First.of(list, otherwise, RandomWords.NOWHERE)));
      kinds.add(categories(smaller));
      kinds.add(
          smaller
              .list()
              .ofMinSize(2)
              .ofMaxSize(3)
              .map(list -> Form.Plus.of(list, RandomWords.NOWHERE)));
    }
    return RandomWords.ready(Arbitraries.oneOf(kinds));
  }

  /** A form that is the whole form is no flat figure, and points are never per cent. */
  static boolean isFlat(Expression figure) {
    return !(figure instanceof Expression.PointsForm)
        && !(figure instanceof Expression.NumberLiteral number && number.percent());
  }

  static Arbitrary<Form> categories(Arbitrary<Form> forms) {
    Arbitrary<Name> values =
        Arbitraries.oneOf(RandomWords.names(), RandomWords.texts().map(RandomWords::name));
    Arbitrary<Form.Category> categories =
        Combinators.combine(values.list().ofMinSize(1).ofMaxSize(3), forms).as(Form.Category::new);
    return Combinators.combine(
            RandomWords.names(), categories.list().ofMinSize(1).ofMaxSize(3), forms.optional(0.5))
        .as(
            (choice, list, otherwise) ->
                Form.ByCategory.of(choice, list, otherwise, RandomWords.NOWHERE));
  }

  static Arbitrary<Form> tiers(Arbitrary<Expression> figures, Arbitrary<Expression> prices) {
    Arbitrary<Form.Tier> tiers =
        Combinators.combine(
                RandomExpressions.fixed(),
                prices,
                Arbitraries.of(Counting.class),
                RandomExpressions.fixed().optional(0.7),
                RandomExpressions.fixed().optional(0.3))
            .as(
                (upTo, points, counting, size, cap) ->
                    new Form.Tier(
                        Optional.of(upTo),
                        points,
                        size.isPresent() ? counting : Counting.EXACT,
                        size,
                        cap));
    return Combinators.combine(
            figures, tiers.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
        .as(
            (figure, list, openEnd) ->
                Form.Tiers.of(
                    figure,
                    openEnd && list.size() > 1 ? withOpenEnd(list) : list,
                    RandomWords.NOWHERE));
  }

  static List<Form.Tier> withOpenEnd(List<Form.Tier> tiers) {
    List<Form.Tier> result = new ArrayList<>(tiers);
    Form.Tier last = result.remove(result.size() - 1);
    result.add(
        new Form.Tier(Optional.empty(), last.points(), last.counting(), last.size(), last.cap()));
    return result;
  }

  static Arbitrary<Form> steps(Arbitrary<Expression> figures, Arbitrary<Expression> prices) {
    Arbitrary<Expression> bounds =
        Arbitraries.oneOf(
            List.of(
                figures,
                RandomExpressions.numbers(),
                RandomExpressions.numbers()
                    .map(number -> Expression.Negation.of(number, RandomWords.NOWHERE)),
                RandomExpressions.dates(),
                RandomExpressions.references()));
    Arbitrary<Form.Step> steps = Combinators.combine(bounds, prices).as(Form.Step::new);
    return Combinators.combine(
            Arbitraries.of(Form.Measure.class),
            figures,
            Arbitraries.of(Comparison.class),
            steps.list().ofMinSize(1).ofMaxSize(4),
            prices.optional(0.5))
        .as(
            (measure, figure, comparison, list, otherwise) ->
                Form.Steps.of(measure, figure, comparison, list, otherwise, RandomWords.NOWHERE));
  }

  /** Clauses. */
  public static Arbitrary<Clause> clauses() {
    return RandomWords.ready(
        Arbitraries.oneOf(
            List.of(
                RandomExpressions.expressions(2)
                    .map(condition -> Clause.When.of(condition, RandomWords.NOWHERE)),
                RandomExpressions.expressions(2)
                    .map(condition -> Clause.ClosedWhen.of(condition, RandomWords.NOWHERE)),
                Combinators.combine(forms(1), RandomExpressions.expressions(1))
                    .as((form, condition) -> Clause.But.of(form, condition, RandomWords.NOWHERE)),
                whom(),
                dated(),
                Combinators.combine(RandomExpressions.points(2), Arbitraries.of(true, false))
                    .as(
                        (points, negative) ->
                            negative ? Expression.Negation.of(points, RandomWords.NOWHERE) : points)
                    .optional()
                    .map(points -> Clause.Floor.of(points.map(each -> each), RandomWords.NOWHERE)),
                RandomExpressions.expressions(2)
                    .map(condition -> Clause.ZeroWhen.of(condition, RandomWords.NOWHERE)),
                takes(),
                RandomExpressions.points(2)
                    .map(weight -> Clause.Weight.of(weight, RandomWords.NOWHERE)),
                Arbitraries.just(Clause.FullForAbsent.of(RandomWords.NOWHERE)),
                Arbitraries.just(Clause.Spills.of(RandomWords.NOWHERE)),
                RandomExpressions.points(2)
                    .map(points -> Clause.Cap.of(points, RandomWords.NOWHERE)),
                RandomWords.texts().map(text -> Clause.Source.of(text, RandomWords.NOWHERE)),
                RandomWords.texts().map(text -> Clause.Sic.of(text, RandomWords.NOWHERE)),
                Arbitraries.just(Clause.RescaleAbsent.of(RandomWords.NOWHERE)))));
  }

  /** Clauses behind which a new rule may begin, whose id can be a number. */
  static Arbitrary<Clause> withoutTakes() {
    return clauses().filter(clause -> !(clause instanceof Clause.Takes));
  }

  static Arbitrary<Clause.Dated> dated() {
    return Combinators.combine(Arbitraries.of(Clause.Bound.class), RandomWords.days())
        .as((bound, day) -> Clause.Dated.of(bound, day, RandomWords.NOWHERE));
  }

  static Arbitrary<Clause> takes() {
    return Combinators.combine(
            Arbitraries.of(Combination.Kind.class).filter(kind -> kind != Combination.Kind.SUM),
            Arbitraries.integers().between(1, 12).optional(0.5),
            RandomExpressions.trims())
        .as(
            (kind, count, trim) -> {
              boolean counts = kind == Combination.Kind.HIGHEST || kind == Combination.Kind.LOWEST;
              return Clause.Takes.of(
                  kind,
                  counts ? count : Optional.empty(),
                  kind == Combination.Kind.MEAN
                      ? new Trim(trim.lowest(), trim.highest(), 0)
                      : Trim.NONE,
                  RandomWords.NOWHERE);
            });
  }

  /** Kinds of unit, or units by their names. */
  static Arbitrary<Clause.For> whom() {
    return Arbitraries.oneOf(
        RandomWords.names()
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(kinds -> Clause.For.of(kinds, List.of(), RandomWords.NOWHERE)),
        RandomWords.texts()
            .map(RandomWords::name)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(units -> Clause.For.of(List.of(), units, RandomWords.NOWHERE)));
  }
}
