package dev.scoring.dsl.check;

import dev.scoring.core.graph.Comparison;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.check.ExpressionTyping.Scope;
import dev.scoring.dsl.check.FactTypes.Use;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves every name and gives everything a type. */
final class Typing {

  private final SyntaxTree tree;
  private final Names names;
  private final Reporter reporter;
  private final FactTypes facts;
  private final Map<String, Rational> constants = new HashMap<>();
  private final Set<String> ratios = new HashSet<>();
  private final Set<String> percents = new HashSet<>();
  private final Set<String> conditions = new HashSet<>();
  private final Map<String, Declaration.Let> ordered = new LinkedHashMap<>();
  private final ExpressionTyping expressions;
  private Optional<String> kindFact = Optional.empty();

  Typing(SyntaxTree tree, Names names, Reporter reporter) {
    this.tree = tree;
    this.names = names;
    this.reporter = reporter;
    this.facts = new FactTypes(names, reporter);
    this.expressions = new ExpressionTyping(names, facts, reporter);
  }

  Symbols run() {
    lets();
    declarations(tree.declarations());
    Symbols symbols = symbols(facts.definitions());
    percentages(symbols);
    if (!reporter.hasErrors()) {
      unused();
    }
    return symbols;
  }

  /** Tells which parameters are per cent and which a quotient, each after those that it uses. */
  private void percentages(Symbols symbols) {
    for (Declaration.Let let : ordered.values()) {
      if (symbols.isRatio(let.value())) {
        ratios.add(let.name().text());
      } else if (symbols.isPercent(let.value())) {
        percents.add(let.name().text());
      }
    }
  }

  private Symbols symbols(Map<String, FactDefinition> definitions) {
    return new Symbols(
        definitions,
        names.facts,
        names.tables,
        ordered,
        names.scores,
        kindFact,
        constants,
        ratios,
        percents,
        conditions,
        expressions.scoreReads());
  }

  /** Types the parameters, each after those that it uses. */
  private void lets() {
    for (Declaration.Let let : LetOrder.of(names.lets, reporter)) {
      String name = let.name().text();
      ordered.put(name, let);
      ExpressionTyping.Type type = expressions.type(let.value(), Scope.UNIT, Use.UNKNOWN);
      expressions.let(name, type);
      if (type == ExpressionTyping.Type.CONDITION) {
        conditions.add(name);
      }
      constant(let).ifPresent(value -> constants.put(name, value));
    }
  }

  private Optional<Rational> constant(Declaration.Let let) {
    try {
      return Constants.fold(let.value(), constants);
    } catch (ArithmeticException e) {
      reporter.report(
          Code.E004, let.name().span(), "`" + let.name().text() + "` grows too large", "");
      return Optional.empty();
    }
  }

  private void declarations(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Facts block) {
        block.facts().forEach(this::fact);
      } else if (declaration instanceof Declaration.Table table) {
        table.columns().forEach(this::fact);
        table.where().ifPresent(where -> expressions.condition(where, new Scope(table)));
      } else if (declaration instanceof Declaration.Part part) {
        part.points().ifPresent(this::points);
        clauses(part.clauses());
        declarations(part.items());
      } else if (declaration instanceof Declaration.Block block) {
        block.points().ifPresent(this::points);
        clauses(block.clauses());
        declarations(block.items());
      } else if (declaration instanceof Declaration.Rule rule) {
        amount(rule.amount());
        clauses(rule.clauses());
      } else if (declaration instanceof Declaration.Total total) {
        expressions.number(total.formula(), Scope.SCORES, Use.NUMBER);
      } else if (declaration instanceof Declaration.Rating rating) {
        rated(rating.of());
      } else if (declaration instanceof Declaration.Listing list) {
        expressions.condition(list.condition(), Scope.SCORES);
      }
    }
  }

  private void rated(Name of) {
    if (!names.scores.containsKey(of.text()) && !names.isImplicitTotal(of.text())) {
      reporter.report(
          Code.E101,
          of.span(),
          "no score is called `" + of.text() + "`",
          FactTypes.didYouMean(of.text(), names.scores.keySet()));
    }
  }

  private void fact(Declaration.Fact fact) {
    FactType type = fact.type().type();
    boolean number = type == FactType.COUNT || type == FactType.RATE || type == FactType.AMOUNT;
    fact.domain()
        .ifPresent(
            domain -> {
              if (!number || domain.interval().isEmpty()) {
                reporter.report(
                    Code.E109,
                    domain.span(),
                    number
                        ? "no number lies in `" + domain.interval() + "`"
                        : "`in` does not belong to " + FactTypes.words(type),
                    "");
              }
            });
    for (Declaration.Relation relation : fact.relations()) {
      if (number) {
        expressions.passively(() -> expressions.number(relation.figure(), Scope.UNIT, Use.NUMBER));
      } else if (type == FactType.DATE) {
        expressions.passively(() -> expressions.date(relation.figure(), Scope.UNIT));
      } else {
        reporter.report(
            Code.E109,
            relation.figure().span(),
            "`at most` and `at least` do not belong to " + FactTypes.words(type),
            "leave it out");
      }
    }
  }

  private void clauses(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.When when) {
        expressions.condition(when.condition(), Scope.UNIT);
      } else if (clause instanceof Clause.ClosedWhen when) {
        expressions.condition(when.condition(), Scope.UNIT);
      } else if (clause instanceof Clause.But but) {
        amount(but.amount());
        expressions.condition(but.condition(), Scope.UNIT);
      } else if (clause instanceof Clause.Cap cap) {
        points(cap.points());
      } else if (clause instanceof Clause.For kinds) {
        kinds(kinds);
      }
    }
  }

  private void kinds(Clause.For clause) {
    List<String> wanted = clause.kinds().stream().map(Name::text).toList();
    List<String> known = new ArrayList<>();
    for (Declaration.Fact fact : names.facts.values()) {
      List<String> values =
          fact.type().choices().stream().map(choice -> choice.value().text()).toList();
      if (values.containsAll(wanted)) {
        expressions.use(fact.name().text());
        kindFact = kindFact.or(() -> Optional.of(fact.name().text()));
        return;
      }
      known.addAll(values);
    }
    for (Name kind : clause.kinds()) {
      if (!known.contains(kind.text())) {
        String near = FactTypes.didYouMean(kind.text(), known);
        reporter.report(
            Code.E105,
            kind.span(),
            "no kind of unit is called `" + kind.text() + "`",
            near.isEmpty()
                ? "declare the kinds: `facts { unit_kind: one of " + kind.text() + ", … }`"
                : near);
        return;
      }
    }
    reporter.report(
        Code.E105, clause.span(), "the kinds belong to different facts", "write `when` instead");
  }

  private void amount(Amount amount) {
    amount.accept(amountVisitor);
  }

  private final Amount.Visitor<Optional<Void>> amountVisitor =
      new Amount.Visitor<>() {
        @Override
        public Optional<Void> visitFlat(Amount.Flat node) {
          points(node.points());
          return Optional.empty();
        }

        @Override
        public Optional<Void> visitFlagged(Amount.Flagged node) {
          expressions.flag(node.flag());
          points(node.points());
          return Optional.empty();
        }

        @Override
        public Optional<Void> visitEach(Amount.Each node) {
          expressions.countable(node.figure());
          node.size().ifPresent(size -> positive(size));
          node.over().ifPresent(over -> points(over));
          points(node.points());
          return Optional.empty();
        }

        @Override
        public Optional<Void> visitSteps(Amount.Steps node) {
          steps(node);
          return Optional.empty();
        }

        @Override
        public Optional<Void> visitFirst(Amount.First node) {
          for (Amount.Case each : node.cases()) {
            expressions.condition(each.condition(), Scope.UNIT);
            amount(each.amount());
          }
          node.otherwise().ifPresent(otherwise -> amount(otherwise));
          return Optional.empty();
        }

        @Override
        public Optional<Void> visitPlus(Amount.Plus node) {
          node.amounts().forEach(each -> amount(each));
          return Optional.empty();
        }
      };

  private void steps(Amount.Steps node) {
    if (node.comparison() == Comparison.EQUAL || node.comparison() == Comparison.NOT_EQUAL) {
      reporter.report(
          Code.E109,
          node.span(),
          "steps go by `<`, `<=`, `>` or `>=`",
          "write `first [figure = value: points, …]` for single values");
    }
    boolean date = node.measure() == Amount.Measure.DATE;
    if (date) {
      expressions.date(node.figure(), Scope.UNIT);
    } else {
      Use use =
          switch (node.measure()) {
            case RATE -> Use.RATE;
            case COUNT -> Use.COUNT;
            default -> Use.AMOUNT;
          };
      expressions.number(node.figure(), Scope.UNIT, use);
    }
    for (Amount.Step step : node.steps()) {
      bound(step.bound(), date);
      points(step.points());
    }
    node.otherwise().ifPresent(this::points);
  }

  private void bound(Expression bound, boolean date) {
    ExpressionTyping.Type type = expressions.type(bound, Scope.UNIT, Use.UNKNOWN);
    boolean isDate = type == ExpressionTyping.Type.DATE;
    if (type == ExpressionTyping.Type.ERROR) {
      return;
    }
    if (isDate != date) {
      reporter.report(
          Code.E104,
          bound.span(),
          date ? "a bound of dates must be a date" : "a bound must be a number",
          date ? "write it as `2019-07-31`" : "");
    } else if (Constants.of(bound, constants).isEmpty()) {
      notFixed(bound, "a bound");
    }
  }

  /** Points, and numbers like them: fixed, and 0 or more. */
  private void points(Expression points) {
    ExpressionTyping.Type type = expressions.type(points, Scope.FIXED, Use.UNKNOWN);
    if (type == ExpressionTyping.Type.ERROR) {
      return;
    }
    Optional<Rational> value = Constants.of(points, constants);
    if (value.isEmpty() || type == ExpressionTyping.Type.DATE) {
      notFixed(points, "points");
    } else if (value.get().signum() < 0) {
      reporter.report(
          Code.E108,
          points.span(),
          "points are 0 or more, and this is " + value.get().toPlainString(),
          "a part says whether it deducts or adds");
    }
  }

  private void positive(Expression size) {
    points(size);
    Constants.of(size, constants)
        .filter(value -> value.signum() == 0)
        .ifPresent(
            value -> reporter.report(Code.E108, size.span(), "a lot of 0 cannot be counted", ""));
  }

  private void notFixed(Expression expression, String what) {
    reporter.report(
        Code.E108,
        expression.span(),
        "`"
            + new Words(reporter).of(expression)
            + "` is not a fixed number, and "
            + what
            + " must be",
        "use a number, or a `let` that is one");
  }

  private void unused() {
    for (Declaration.Fact fact : names.facts.values()) {
      if (!expressions.isUsed(fact.name().text())) {
        reporter.report(
            Code.W501,
            fact.name().span(),
            "no rule reads the fact `" + fact.name().text() + "`",
            "use it or leave it out; data must supply every declared fact");
      }
    }
    for (Declaration.Table table : names.tables.values()) {
      if (!expressions.isUsed(table.name().text())) {
        reporter.report(
            Code.W501,
            table.name().span(),
            "no rule reads the table `" + table.name().text() + "`",
            "use it or leave it out");
      }
    }
    for (Declaration.Let let : names.lets.values()) {
      if (!expressions.isUsed(let.name().text())) {
        reporter.report(
            Code.W502,
            let.name().span(),
            "nothing uses `" + let.name().text() + "`",
            "use it or leave it out");
      }
    }
  }
}
