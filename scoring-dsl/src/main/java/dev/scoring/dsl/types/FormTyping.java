package dev.scoring.dsl.types;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.ChoiceNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.types.FactTypes.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the types of what stands in forms. */
final class FormTyping {

  private final Symbols symbols;
  private final FactTypes facts;
  private final NameTyping references;
  private final ExpressionTyping expressions;
  private final Reporter reporter;

  FormTyping(
      Symbols symbols,
      FactTypes facts,
      NameTyping references,
      ExpressionTyping expressions,
      Reporter reporter) {
    this.symbols = symbols;
    this.facts = facts;
    this.references = references;
    this.expressions = expressions;
    this.reporter = reporter;
  }

  void form(Form form, Scope scope) {
    form.accept(new Visitor(scope));
  }

  /** What is written in a form that makes the points of a rule is not below 0. */
  void notBelowZero(Form form) {
    if (form instanceof Form.Flat flat) {
      expressions.numbers().notBelowZero(flat.points(), Scope.UNIT);
    } else if (form instanceof Form.First first) {
      first.cases().forEach(each -> notBelowZero(each.form()));
      first.otherwise().ifPresent(this::notBelowZero);
    } else if (form instanceof Form.ByCategory by) {
      by.categories().forEach(each -> notBelowZero(each.form()));
      by.otherwise().ifPresent(this::notBelowZero);
    } else if (form instanceof Form.Plus plus) {
      plus.forms().forEach(this::notBelowZero);
    }
  }

  /** The values of a choice. */
  static List<String> values(Declaration.Fact choice) {
    List<String> values = new ArrayList<>();
    for (ChoiceNode each : choice.type().choices()) {
      values.add(each.value().text());
    }
    return values;
  }

  private final class Visitor implements Form.Visitor<Optional<Void>> {
    private final Scope scope;

    Visitor(Scope scope) {
      this.scope = scope;
    }

    private Numbers numbers() {
      return expressions.numbers();
    }

    private void form(Form form) {
      form.accept(this);
    }

    private void points(Expression points) {
      numbers().points(points, scope);
    }

    @Override
    public Optional<Void> visitFlat(Form.Flat node) {
      numbers().figure(node.points(), scope);
      return Optional.empty();
    }

    @Override
    public Optional<Void> visitFlagged(Form.Flagged node) {
      expressions.flag(node.flag(), scope);
      points(node.points());
      return Optional.empty();
    }

    @Override
    public Optional<Void> visitEach(Form.Each node) {
      expressions.countable(node.figure(), scope);
      node.size().ifPresent(size -> numbers().size(size, scope));
      node.over().ifPresent(over -> numbers().measure(over, scope));
      numbers().measure(node.points(), scope);
      return Optional.empty();
    }

    @Override
    public Optional<Void> visitFirst(Form.First node) {
      for (Form.Case each : node.cases()) {
        expressions.condition(each.condition(), scope);
        form(each.form());
      }
      node.otherwise().ifPresent(this::form);
      return Optional.empty();
    }

    @Override
    public Optional<Void> visitPlus(Form.Plus node) {
      node.forms().forEach(this::form);
      return Optional.empty();
    }

    @Override
    public Optional<Void> visitSteps(Form.Steps node) {
      if (node.comparison() == Comparison.EQUAL || node.comparison() == Comparison.NOT_EQUAL) {
        reporter.report(
            Code.IN_PLACE,
            node.span(),
            "steps go by `<`, `<=`, `>` or `>=`",
            "write `first [figure = value: points, …]` for single values");
      }
      boolean date = node.measure() == Form.Measure.DATE;
      if (date) {
        expressions.date(node.figure(), scope);
      } else {
        Use use =
            switch (node.measure()) {
              case RATE -> Use.RATE;
              case COUNT -> Use.COUNT;
              default -> Use.AMOUNT;
            };
        expressions.number(node.figure(), scope, use);
      }
      for (Form.Step step : node.steps()) {
        bound(step.bound(), date);
        points(step.points());
      }
      node.otherwise().ifPresent(this::points);
      return Optional.empty();
    }

    private void bound(Expression bound, boolean date) {
      Type type = expressions.type(bound, scope.ofPoints(), date ? Use.DATE : Use.NUMBER);
      if (type == Type.ERROR) {
        return;
      }
      if (date ? type != Type.DATE : !type.isNumber()) {
        reporter.report(
            Code.RIGHT_SORT,
            bound.span(),
            date ? "a bound of dates must be a date" : "a bound must be a number",
            date ? "write it as `2019-07-31`" : "");
      }
    }

    @Override
    public Optional<Void> visitByCategory(Form.ByCategory node) {
      Optional<Declaration.Fact> choice = references.choice(node.choice(), scope);
      if (choice.isPresent()) {
        references.reference(node.choice(), scope, Use.UNKNOWN);
        categories(node, choice.get());
      } else {
        notAChoice(node.choice());
      }
      node.categories().forEach(category -> form(category.form()));
      node.otherwise().ifPresent(this::form);
      return Optional.empty();
    }

    private void notAChoice(Name name) {
      boolean known =
          scope.column(name.text()).isPresent()
              || scope.derived(name.text()).isPresent()
              || symbols.facts().containsKey(name.text())
              || symbols.lets().containsKey(name.text())
              || symbols.scores().containsKey(name.text())
              || facts.isInferred(name.text());
      if (known) {
        reporter.report(
            Code.RIGHT_SORT,
            name.span(),
            "`by` goes by the values of a `one of` fact, and `" + name.text() + "` is none",
            "write steps such as `count "
                + name.text()
                + " < […]`, or `first [condition: points, …]`");
        return;
      }
      if (references.columns().isOne(name, scope)) {
        return;
      }
      List<String> choices = new ArrayList<>();
      scope.table().ifPresent(table -> table.columns().forEach(each -> add(each, choices)));
      symbols.facts().values().forEach(each -> add(each, choices));
      String near = DidYouMean.help(name.text(), choices);
      reporter.report(
          Code.KNOWN_NAMES,
          name.span(),
          "no `one of` fact is called `" + name.text() + "`",
          near.isEmpty() ? "declare it: `facts { " + name.text() + ": one of a, b, c }`" : near);
    }

    private static void add(Declaration.Fact fact, List<String> choices) {
      if (!fact.type().choices().isEmpty()) {
        choices.add(fact.name().text());
      }
    }

    private void categories(Form.ByCategory node, Declaration.Fact choice) {
      List<String> known = values(choice);
      Map<String, Name> seen = new LinkedHashMap<>();
      for (Form.Category category : node.categories()) {
        for (Name value : category.values()) {
          Name twin = seen.putIfAbsent(value.text(), value);
          if (!known.contains(value.text())) {
            String near = DidYouMean.help(value.text(), known);
            reporter.report(
                Code.KNOWN_VALUES,
                value.span(),
                "`" + value.text() + "` is not a value of `" + choice.name().text() + "`",
                near.isEmpty() ? "it is one of `" + String.join("`, `", known) + "`" : near);
          } else if (twin != null) {
            reporter.report(
                Code.STEPS_REACHABLE,
                value.span(),
                "the value `" + value.text() + "` stands twice, so the second is never reached",
                "remove one of the two",
                twin.span(),
                "the first time");
          }
        }
      }
      missing(node, choice, known.stream().filter(value -> !seen.containsKey(value)).toList());
    }

    private void missing(Form.ByCategory node, Declaration.Fact choice, List<String> missing) {
      boolean unknown =
          node.categories().stream()
              .flatMap(category -> category.values().stream())
              .anyMatch(value -> !values(choice).contains(value.text()));
      if (missing.isEmpty() && node.otherwise().isPresent()) {
        reporter.report(
            Code.STEPS_REACHABLE,
            node.otherwise().get().span(),
            "`else` is never reached, because every value of `%s` stands before it"
                .formatted(choice.name().text()),
            "remove it; where `" + choice.name().text() + "` is empty there are no points anyway");
      } else if (!missing.isEmpty() && node.otherwise().isEmpty() && !unknown) {
        String list = "`" + String.join("`, `", missing) + "`";
        reporter.report(
            Code.CATEGORIES_COVER,
            node.choice().span(),
            "it does not say what "
                + list
                + " of `"
                + choice.name().text()
                + "` "
                + (missing.size() == 1 ? "gives" : "give"),
            "add `" + String.join(" or ", missing) + ": …`, or `else: …` for all other values");
      }
    }

    @Override
    public Optional<Void> visitTiers(Form.Tiers node) {
      expressions.number(node.figure(), scope, Use.AMOUNT);
      Optional<Rational> before = Optional.empty();
      Optional<Expression> written = Optional.empty();
      for (Form.Tier tier : node.tiers()) {
        numbers().measure(tier.points(), scope);
        tier.size().ifPresent(numbers()::fixedSize);
        tier.cap().ifPresent(cap -> numbers().fixed(cap, "caps of tiers"));
        if (tier.upTo().isPresent()) {
          Expression bound = tier.upTo().get();
          Optional<Rational> value = numbers().fixed(bound, "ends of tiers");
          if (value.isPresent()) {
            tier(bound, value.get(), before, written);
            before = value;
            written = tier.upTo();
          }
        }
      }
      return Optional.empty();
    }

    private void tier(
        Expression bound, Rational value, Optional<Rational> before, Optional<Expression> written) {
      WritersWords words = new WritersWords(reporter);
      if (before.isEmpty()) {
        if (value.signum() == 0) {
          reporter.report(
              Code.STEPS_REACHABLE,
              bound.span(),
              "nothing lies in a tier up to 0, because tiers begin at 0",
              "remove the tier or correct its end");
        }
      } else if (value.equals(before.get())) {
        reporter.report(
            Code.STEPS_REACHABLE,
            bound.span(),
            "the end %s stands twice, so nothing lies in the second tier"
                .formatted(words.quoted(bound)),
            "remove one of the two tiers or correct its end",
            written.orElseThrow().span(),
            "the first time");
      } else if (value.compareTo(before.get()) < 0) {
        reporter.report(
            Code.STEPS_IN_ORDER,
            bound.span(),
            "%s stands behind %s, but the ends of tiers must ascend"
                .formatted(words.quoted(bound), words.quoted(written.orElseThrow())),
            "the number before the colon is the upper end of its tier",
            written.orElseThrow().span(),
            "the end before it");
      }
    }

    @Override
    public Optional<Void> visitMarked(Form.Marked node) {
      if (node.interval().interval().isEmpty()) {
        reporter.report(
            Code.IN_PLACE,
            node.interval().span(),
            "no mark lies in `" + node.interval().interval() + "`",
            "write the lowest mark first: `in [0, 5]`");
      }
      Type type = references.reference(node.mark(), scope, Use.AMOUNT);
      if (type == Type.ERROR) {
        return Optional.empty();
      }
      String name = node.mark().text();
      Optional<Declaration.Fact> column = scope.column(name);
      boolean derived = scope.derived(name).isPresent();
      boolean fact =
          column.isPresent() || symbols.facts().containsKey(name) || facts.isInferred(name);
      if (derived || !fact) {
        reporter.report(
            Code.RIGHT_SORT,
            node.mark().span(),
            "`mark` takes the mark that stands in a fact, and `" + name + "` is none",
            "write its name alone, without `mark`");
      } else if (column.isPresent() && column.get().domain().isEmpty()) {
        reporter.report(
            Code.IN_PLACE,
            node.span(),
            "the marks of a column are declared in its table",
            "write `" + name + ": amount in " + node.interval().interval() + "` there");
      } else {
        facts.marked(node, column.or(() -> Optional.ofNullable(symbols.facts().get(name))));
      }
      return Optional.empty();
    }
  }
}
