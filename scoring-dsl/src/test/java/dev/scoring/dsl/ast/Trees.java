package dev.scoring.dsl.ast;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitrary syntax trees: every tree that a text can have, up to a depth, whether or not it makes
 * sense. What no text can say is left out: a chain of one operand, a negative literal, a {@code
 * source} line right behind a rule, which would be the rule's.
 */
public final class Trees {

  static final int DEPTH = 3;

  private Trees() {}

  /** Whole files. */
  public static Arbitrary<SyntaxTree> trees() {
    return Combinators.combine(declarations(DEPTH).list().ofMaxSize(5), RandomWords.comments())
        .as(
            (declarations, atEnd) ->
                SyntaxTree.of(
                    Stream.concat(
                            declarations.stream().filter(Trees::isSourceNote),
                            declarations.stream().filter(each -> !isSourceNote(each)))
                        .toList(),
                    atEnd));
  }

  private static boolean isSourceNote(Declaration declaration) {
    return declaration instanceof Declaration.SourceNote;
  }

  private static Arbitrary<Declaration> declarations(int depth) {
    Arbitrary<Declaration.Fact> facts = facts();
    return RandomWords.ready(
        Arbitraries.oneOf(
            List.of(
                Combinators.combine(RandomWords.names(), RandomWords.labels(), RandomWords.trivia())
                    .as(
                        (name, label, trivia) ->
                            Declaration.Scheme.of(name, label, RandomWords.NOWHERE, trivia)),
                Combinators.combine(RandomWords.texts(), RandomWords.trivia())
                    .as(
                        (text, trivia) ->
                            Declaration.SourceNote.of(text, RandomWords.NOWHERE, trivia)),
                Combinators.combine(
                        RandomWords.names(),
                        RandomWords.labels(),
                        letValues(),
                        RandomWords.texts().optional(0.3),
                        RandomWords.trivia())
                    .as(
                        (name, label, value, assumed, trivia) ->
                            Declaration.Let.of(
                                name, label, value, assumed, RandomWords.NOWHERE, trivia)),
                Combinators.combine(facts.list().ofMaxSize(4), RandomWords.triviaWithBraces())
                    .as((list, trivia) -> Declaration.Facts.of(list, RandomWords.NOWHERE, trivia)),
                Combinators.combine(
                        RandomWords.names(),
                        RandomWords.labels(),
                        RandomExpressions.expressions(2).optional(0.5),
                        facts.list().ofMaxSize(3),
                        derivedColumns().list().ofMaxSize(2),
                        tableClauses().list().ofMaxSize(2),
                        RandomWords.triviaWithBraces())
                    .as(
                        (name, label, where, columns, derived, clauses, trivia) ->
                            Declaration.Table.of(
                                name,
                                label,
                                where,
                                columns,
                                derived,
                                clauses,
                                RandomWords.NOWHERE,
                                trivia)),
                parts(depth),
                items(depth),
                Combinators.combine(
                        RandomWords.names(),
                        RandomWords.labels(),
                        RandomExpressions.expressions(),
                        RandomForms.withoutTakes().list().ofMaxSize(2),
                        RandomWords.trivia())
                    .as(
                        (name, label, formula, clauses, trivia) ->
                            Declaration.Total.of(
                                name, label, formula, clauses, RandomWords.NOWHERE, trivia)),
                Combinators.combine(
                        RandomWords.texts(),
                        RandomForms.whom().optional(0.3),
                        RandomExpressions.expressions().optional(0.7),
                        RandomWords.trivia())
                    .filter(
                        (reason, whom, condition, trivia) ->
                            whom.isPresent() || condition.isPresent())
                    .as(
                        (reason, whom, condition, trivia) ->
                            Declaration.NotRated.of(
                                reason, whom, condition, RandomWords.NOWHERE, trivia)),
                Combinators.combine(
                        RandomWords.texts().list().ofMinSize(1).ofMaxSize(3), RandomWords.trivia())
                    .as((marks, trivia) -> EmptyMarks.of(marks, RandomWords.NOWHERE, trivia)),
                Combinators.combine(
                        RandomWords.texts().list().ofMinSize(1).ofMaxSize(3), RandomWords.trivia())
                    .as(
                        (columns, trivia) ->
                            IgnoredColumns.of(columns, RandomWords.NOWHERE, trivia)),
                weights(),
                calendars(),
                ratings(),
                Combinators.combine(
                        RandomWords.names(),
                        RandomWords.labels(),
                        RandomExpressions.expressions(),
                        RandomWords.trivia())
                    .as(
                        (name, label, condition, trivia) ->
                            Declaration.Listing.of(
                                name, label, condition, RandomWords.NOWHERE, trivia)))));
  }

  private static Arbitrary<Expression> letValues() {
    Arbitrary<DatedValue> values =
        Combinators.combine(
                RandomExpressions.expressions(),
                RandomForms.dated().list().ofMinSize(1).ofMaxSize(2))
            .as(DatedValue::new);
    return Arbitraries.frequencyOf(
        Tuple.of(3, RandomExpressions.expressions()),
        Tuple.of(
            1,
            values
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> Expression.DatedValues.of(list, RandomWords.NOWHERE))));
  }

  private static Arbitrary<TableClause> tableClauses() {
    return Arbitraries.oneOf(
        Combinators.combine(
                RandomWords.names().list().ofMinSize(1).ofMaxSize(3), RandomWords.trivia())
            .as((columns, trivia) -> TableClause.Key.of(columns, RandomWords.NOWHERE, trivia)),
        Combinators.combine(
                RandomWords.names().optional(0.3),
                RandomExpressions.expressions(2).optional(0.5),
                RandomWords.trivia())
            .as(
                (by, when, trivia) ->
                    TableClause.EveryUnit.of(by, when, RandomWords.NOWHERE, trivia)));
  }

  private static Arbitrary<Declaration.Let> derivedColumns() {
    return Combinators.combine(
            RandomWords.names(),
            RandomWords.labels(),
            RandomExpressions.expressions(2),
            RandomWords.trivia())
        .as(
            (name, label, value, trivia) ->
                Declaration.Let.of(
                    name, label, value, Optional.empty(), RandomWords.NOWHERE, trivia));
  }

  private static Arbitrary<Declaration> weights() {
    Arbitrary<WeightNode> weights =
        Combinators.combine(RandomWords.ids(), RandomExpressions.points(2), RandomWords.trivia())
            .as((id, weight, trivia) -> WeightNode.of(id, weight, RandomWords.NOWHERE, trivia));
    return Combinators.combine(
            RandomWords.labels(),
            RandomWords.texts().optional(0.3),
            weights.list().ofMaxSize(3),
            RandomWords.triviaWithBraces())
        .as(
            (label, assumed, list, trivia) ->
                Weights.of(label, assumed, list, RandomWords.NOWHERE, trivia));
  }

  private static Arbitrary<Declaration> calendars() {
    Arbitrary<DayRange> ranges =
        Combinators.combine(
                Arbitraries.of(true, false),
                RandomWords.days(),
                RandomWords.days().optional(0.5),
                RandomWords.trivia())
            .as(
                (working, first, last, trivia) ->
                    DayRange.of(working, first, last.orElse(first), RandomWords.NOWHERE, trivia));
    return Combinators.combine(
            RandomWords.labels(),
            RandomWords.days(),
            RandomWords.days(),
            RandomWords.texts().optional(0.5),
            ranges.list().ofMaxSize(3),
            RandomWords.triviaWithBraces())
        .as(
            (label, first, last, source, list, trivia) ->
                Calendar.of(label, first, last, source, list, RandomWords.NOWHERE, trivia));
  }

  private static Arbitrary<Declaration> parts(int depth) {
    return RandomWords.ready(
        Combinators.combine(
                RandomWords.names(),
                RandomWords.labels(),
                Arbitraries.of(Mode.class),
                RandomExpressions.fixed(),
                RandomForms.clauses().list().ofMaxSize(2),
                items(depth - 1).list().ofMaxSize(3),
                RandomWords.triviaWithBraces())
            .as(
                (name, label, mode, points, clauses, items, trivia) ->
                    Declaration.Part.of(
                        name,
                        label,
                        mode,
                        mode == Mode.ADD ? Optional.empty() : Optional.of(points),
                        clauses,
                        items,
                        RandomWords.NOWHERE,
                        trivia)));
  }

  private static Arbitrary<Declaration> items(int depth) {
    Arbitrary<Declaration> rules =
        Combinators.combine(
                RandomWords.ids(),
                RandomWords.labels(),
                RandomForms.forms(),
                RandomForms.withoutTakes().list().ofMaxSize(3),
                RandomWords.trivia())
            .as(
                (name, label, form, clauses, trivia) ->
                    Declaration.Rule.of(name, label, form, clauses, RandomWords.NOWHERE, trivia));
    if (depth == 0) {
      return RandomWords.ready(rules);
    }
    return RandomWords.ready(
        Arbitraries.oneOf(
            rules,
            Combinators.combine(
                    Arbitraries.of(true, false),
                    RandomWords.ids(),
                    RandomWords.labels(),
                    RandomExpressions.fixed().optional(0.5),
                    RandomForms.clauses().list().ofMaxSize(2),
                    items(depth - 1).list().ofMaxSize(3),
                    RandomWords.triviaWithBraces())
                .as(
                    (heading, name, label, points, clauses, items, trivia) ->
                        Declaration.Block.of(
                            heading,
                            name,
                            label,
                            points,
                            clauses,
                            items,
                            RandomWords.NOWHERE,
                            trivia))));
  }

  private static Arbitrary<Declaration.Fact> facts() {
    Arbitrary<ChoiceNode> choices =
        Combinators.combine(
                Arbitraries.oneOf(RandomWords.names(), RandomWords.texts().map(RandomWords::name)),
                RandomWords.labels())
            .as(ChoiceNode::new);
    Arbitrary<TypeNode> types =
        Combinators.combine(
                Arbitraries.of(FactType.class), choices.list().ofMinSize(1).ofMaxSize(3))
            .as(
                (type, list) ->
                    new TypeNode(
                        type,
                        type == FactType.CHOICE ? list : List.of(),
                        type == FactType.RATE && list.size() > 1));
    Arbitrary<Relation> relations =
        Combinators.combine(
                Arbitraries.of(Comparison.AT_MOST, Comparison.AT_LEAST),
                RandomExpressions.expressions(1))
            .as(Relation::new);
    return RandomWords.ready(
        Combinators.combine(
                RandomWords.names(),
                RandomWords.labels(),
                types,
                Arbitraries.of(true, false),
                relations.list().ofMaxSize(2),
                RandomWords.intervalNodes().optional(0.3),
                RandomExpressions.expressions(1).optional(0.3),
                RandomWords.trivia())
            .as(
                (name, label, type, orEmpty, list, domain, required, trivia) ->
                    Declaration.Fact.of(
                        name,
                        label,
                        type,
                        orEmpty,
                        list,
                        domain,
                        required,
                        RandomWords.NOWHERE,
                        trivia)));
  }

  private static Arbitrary<Declaration> ratings() {
    Arbitrary<BandNode> bands =
        Combinators.combine(
                RandomWords.names().optional(0.6),
                RandomWords.texts().filter(text -> !text.isEmpty()).optional(0.6),
                RandomWords.intervalNodes(),
                RandomExpressions.expressions(1).optional(0.2))
            .as(
                (id, label, interval, when) ->
                    new BandNode(
                        id.orElseGet(
                            () -> RandomWords.name(label.orElseGet(() -> bandId(interval)))),
                        label,
                        interval,
                        when));
    Arbitrary<CeilingNode> ceilings =
        Combinators.combine(
                Arbitraries.oneOf(RandomWords.names(), RandomWords.texts().map(RandomWords::name)),
                RandomExpressions.expressions(1))
            .as(CeilingNode::new);
    return RandomWords.ready(
        Combinators.combine(
                RandomWords.names(),
                RandomWords.labels(),
                bands.list().ofMaxSize(4),
                ceilings.list().ofMaxSize(2),
                RandomWords.triviaWithBraces())
            .as(
                (of, label, list, limits, trivia) ->
                    Declaration.Rating.of(of, label, list, limits, RandomWords.NOWHERE, trivia)));
  }

  /** The id of a band that has neither an id nor a label. */
  private static String bandId(IntervalNode interval) {
    return interval.interval().toString();
  }
}
