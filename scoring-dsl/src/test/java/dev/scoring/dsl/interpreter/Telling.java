package dev.scoring.dsl.interpreter;

import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.interpreter.World.Nothing;
import dev.scoring.dsl.interpreter.World.Unworkable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells step by step how a rule comes to its points, by walking its tree. */
final class Telling {

  private final Figures figures;
  private final World world;
  private final List<Derivation> told = new ArrayList<>();

  private Telling(Figures figures, World world) {
    this.figures = figures;
    this.world = world;
  }

  static List<Derivation> of(Declaration.Rule rule, Figures figures, World world) {
    Telling telling = new Telling(figures, world);
    Form form = rule.form();
    List<Clause.But> buts = new ArrayList<>();
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        buts.add(but);
      }
    }
    for (int i = buts.size() - 1; i >= 0; i--) {
      if (figures.holds(buts.get(i).condition())) {
        telling.told.add(
            new Derivation.Replaced(
                telling.given(form, buts.subList(0, i)),
                telling.given(buts.get(i).form(), List.of())));
        form = buts.get(i).form();
        break;
      }
    }
    telling.form(form);
    return telling.told;
  }

  /** What a form gives before and after it is replaced; 0 where there is nothing. */
  private Rational given(Form form, List<Clause.But> buts) {
    try {
      Form chosen = form;
      for (Clause.But but : buts) {
        chosen = figures.holds(but.condition()) ? but.form() : chosen;
      }
      return number(figures.form(chosen));
    } catch (Unworkable e) {
      return Rational.ZERO;
    }
  }

  private static Rational number(Object value) {
    return value instanceof Rational number ? number : Rational.ZERO;
  }

  private void nothing() {
    told.add(new Derivation.NothingToMeasure());
  }

  private void computed(Object value) {
    if (value instanceof Rational points) {
      told.add(new Derivation.Computed(points));
    } else {
      nothing();
    }
  }

  private void form(Form form) {
    if (form instanceof Form.Flat flat) {
      expression(flat.points());
    } else if (form instanceof Form.Flagged flagged) {
      if (figures
          .form(
              Form.Flagged.of(
                  flagged.flag(),
                  Expression.NumberLiteral.of(Rational.ONE, false, flagged.span()),
                  flagged.span()))
          .equals(Rational.ONE)) {
        expression(flagged.points());
      } else {
        told.add(new Derivation.Flat(Rational.ZERO));
      }
    } else if (form instanceof Form.Each each) {
      each(each);
    } else if (form instanceof Form.Steps steps) {
      steps(steps);
    } else if (form instanceof Form.Tiers tiers) {
      tiers(tiers);
    } else if (form instanceof Form.First first) {
      int number = 1;
      for (Form.Case each : first.cases()) {
        if (figures.holds(each.condition())) {
          taken(number, each.form());
          return;
        }
        number++;
      }
      first.otherwise().ifPresent(otherwise -> taken(0, otherwise));
    } else if (form instanceof Form.ByCategory by) {
      category(by);
    } else if (form instanceof Form.Plus plus) {
      List<Object> terms = new ArrayList<>();
      plus.forms().forEach(each -> flatten(each, terms));
      terms(terms, () -> figures.form(form));
    } else {
      computed(figures.form(form));
    }
  }

  private void taken(int number, Form form) {
    if (figures.form(form) instanceof Rational points) {
      told.add(new Derivation.CaseTaken(number, points));
    }
    form(form);
  }

  private void category(Form.ByCategory by) {
    Object value = figures.value(Expression.Reference.of(by.choice(), by.choice().span()));
    if (value == Nothing.EMPTY) {
      nothing();
      return;
    }
    int number = 1;
    for (Form.Category category : by.categories()) {
      if (category.values().stream().anyMatch(each -> value.equals(each.text()))) {
        taken(number, category.form());
        return;
      }
      number++;
    }
    taken(0, by.otherwise().orElseThrow());
  }

  private void each(Form.Each each) {
    Measured measured = new Measured(figures);
    Object figure = measured.counted(each);
    Object start = measured.start(each);
    Object size = measured.size(each);
    if (figure instanceof Rational number
        && start instanceof Rational first
        && size instanceof Rational lot
        && figures.factor(each.points()) instanceof Rational price) {
      told.add(
          new Derivation.Occurrences(
              number,
              each.counting(),
              lot,
              first,
              Figures.lots(number.minus(first), lot, each.counting()),
              price));
    } else {
      nothing();
    }
  }

  private void steps(Form.Steps steps) {
    Measured measured = new Measured(figures);
    Object figure = measured.figure(steps);
    if (figure == Nothing.EMPTY) {
      nothing();
      return;
    }
    for (Form.Step step : steps.steps()) {
      Object bound = measured.bound(steps, step);
      if (bound != Nothing.EMPTY && Sums.holds(steps.comparison(), Sums.compare(figure, bound))) {
        if (figures.figure(step.points()) instanceof Rational points) {
          told.add(
              new Derivation.StepTaken(plain(figure), steps.comparison(), plain(bound), points));
        } else {
          nothing();
        }
        return;
      }
    }
    told.add(
        new Derivation.NoStep(
            plain(figure), number(steps.otherwise().map(figures::figure).orElse(Rational.ZERO))));
  }

  /** A day counts as so many days after 1 January 1970. */
  private static Rational plain(Object value) {
    return value instanceof LocalDate day ? Rational.of(day.toEpochDay()) : (Rational) value;
  }

  private void tiers(Form.Tiers tiers) {
    Function<Expression, Object> read = new Measured(figures).of(tiers);
    if (!(read.apply(tiers.figure()) instanceof Rational figure)) {
      nothing();
      return;
    }
    List<Derivation.TierShare> shares = new ArrayList<>();
    Rational from = Rational.ZERO;
    for (Form.Tier tier : tiers.tiers()) {
      Rational to = tier.upTo().map(bound -> (Rational) read.apply(bound)).orElse(figure);
      Rational share = figure.min(to).minus(from);
      if (share.signum() > 0) {
        Rational size = (Rational) tier.size().map(read).orElse(Rational.ONE);
        Rational lots = Figures.lots(share, size, tier.counting());
        Rational price = number(figures.factor(tier.points()));
        Rational points = lots.times(price);
        Optional<Rational> cap = tier.cap().map(each -> (Rational) figures.figure(each));
        boolean capped = cap.isPresent() && cap.get().compareTo(points) < 0;
        shares.add(
            new Derivation.TierShare(share, lots, price, capped ? cap.get() : points, capped));
      }
      from = to;
    }
    told.add(new Derivation.TierShares(shares));
  }

  private void expression(Expression e) {
    Object found = form(e);
    if (found instanceof Form form) {
      form(form);
    } else if (found instanceof Expression.DatedValues dated) {
      int number = 1;
      for (DatedValue each : dated.values()) {
        if (each.dates().stream().allMatch(figures::inForce)) {
          if (figures.value(each.value()) instanceof Rational points) {
            told.add(new Derivation.CaseTaken(number, points));
          }
          expression(each.value());
          return;
        }
        number++;
      }
    } else if (found instanceof Expression.NumberLiteral number) {
      told.add(new Derivation.Flat(number.value()));
    } else if (isSum(found)) {
      List<Object> terms = new ArrayList<>();
      flatten(found, terms);
      terms(terms, () -> figures.figure(e));
    } else {
      computed(figures.figure(e));
    }
  }

  /** What a name of a parameter or a pair of parentheses stands for. */
  private Object form(Expression e) {
    if (e instanceof Expression.PointsForm form) {
      return form.form() instanceof Form.Flat flat ? form(flat.points()) : form.form();
    } else if (e instanceof Expression.Reference reference
        && world.lets.containsKey(reference.name().text())) {
      return form(world.lets.get(reference.name().text()).value());
    }
    return e;
  }

  private static boolean isSum(Object form) {
    return form instanceof Expression.Sum sum
        && sum.rest().get(sum.rest().size() - 1).sign() == Expression.Sign.PLUS;
  }

  /** The terms of a sum, those of the sums in it included. */
  private void flatten(Object term, List<Object> terms) {
    Object form =
        term instanceof Expression e
            ? form(e)
            : term instanceof Form.Flat flat ? form(flat.points()) : term;
    if (form instanceof Form.Plus plus) {
      plus.forms().forEach(each -> flatten(each, terms));
    } else if (isSum(form)) {
      Expression.Sum sum = (Expression.Sum) form;
      int last = sum.rest().size() - 1;
      if (last == 0) {
        flatten(sum.first(), terms);
      } else {
        flatten(Expression.Sum.of(sum.first(), sum.rest().subList(0, last), sum.span()), terms);
      }
      flatten(sum.rest().get(last).operand(), terms);
    } else {
      terms.add(form);
    }
  }

  private void terms(List<Object> terms, Supplier<Object> value) {
    boolean ofForms =
        terms.stream()
            .anyMatch(
                each ->
                    each instanceof Expression.DatedValues
                        || (each instanceof Form && !(each instanceof Form.Marked)));
    boolean fixed = terms.stream().allMatch(Expression.NumberLiteral.class::isInstance);
    if (!ofForms && !fixed) {
      computed(value.get());
      return;
    }
    for (Object each : terms) {
      if (each instanceof Form form) {
        form(form);
      } else {
        expression((Expression) each);
      }
    }
  }
}
