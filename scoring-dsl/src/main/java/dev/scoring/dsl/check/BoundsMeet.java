package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.logic.Bounds;
import dev.scoring.dsl.logic.Formula;
import dev.scoring.dsl.logic.FormulaReading;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where two conditions divide the values of a figure, the value between them is on one side: in the
 * cases of a {@code first}, in rules beside each other that differ in nothing else, and in the
 * gates of parts.
 */
record BoundsMeet(
    Types types,
    FormulaReading reading,
    MeasuredThing measured,
    Reporter reporter,
    WritersWords words)
    implements Check {

  /** A condition, where it stands. */
  private record Divided(Formula formula, Node written) {}

  @Override
  public void text(SyntaxTree tree) {
    siblings(tree.declarations());
  }

  @Override
  public void item(Item item) {
    if (item.clause(Clause.Takes.class).isEmpty()) {
      siblings(item.children());
    }
  }

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.First first) {
      Map<String, List<Divided>> byFigure = new LinkedHashMap<>();
      for (Form.Case each : first.cases()) {
        Formula formula = reading.condition(each.condition(), placed.rows());
        add(byFigure, "", new Divided(formula, each.condition()));
      }
      for (List<Divided> divided : byFigure.values()) {
        boolean whole = first.otherwise().isEmpty() && divided.size() == first.cases().size();
        report(divided, whole);
      }
    }
  }

  private static void add(Map<String, List<Divided>> byFigure, Object about, Divided divided) {
    Bounds.figure(divided.formula())
        .ifPresent(
            figure ->
                byFigure.computeIfAbsent(figure + about, key -> new ArrayList<>()).add(divided));
  }

  /** Rules and parts that stand beside each other. */
  private void siblings(List<Declaration> siblings) {
    Map<String, List<Divided>> byFigure = new LinkedHashMap<>();
    for (Declaration node : siblings) {
      if (node instanceof Declaration.Rule rule) {
        guard(rule.clauses())
            .ifPresent(divided -> add(byFigure, measured.of(rule.form()), divided));
      } else if (node instanceof Declaration.Part part) {
        guard(part.clauses()).ifPresent(divided -> add(byFigure, "part", divided));
      }
    }
    byFigure.values().forEach(divided -> report(divided, /* whole= */ true));
  }

  /** What decides whether something counts, if it is one clause or two dates. */
  private Optional<Divided> guard(List<Clause> clauses) {
    List<Formula> formulas = new ArrayList<>();
    Optional<Node> written = Optional.empty();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.When when) {
        formulas.add(reading.condition(when.condition()));
        written = Optional.of(when.condition());
      } else if (clause instanceof Clause.Dated dated) {
        formulas.add(reading.inForce(dated));
        written = Optional.of(dated);
      } else if (clause instanceof Clause.For || clause instanceof Clause.But) {
        return Optional.empty();
      }
    }
    return written.map(node -> new Divided(Formula.all(formulas), node));
  }

  private void report(List<Divided> divided, boolean whole) {
    if (divided.size() < 2) {
      return;
    }
    for (Bounds.Meeting meeting :
        Bounds.meetings(divided.stream().map(Divided::formula).toList())) {
      Node a = divided.get(meeting.below()).written();
      Node b = divided.get(meeting.above()).written();
      Node earlier = a.span().start() <= b.span().start() ? a : b;
      Node later = earlier.equals(a) && earlier.span().equals(a.span()) ? b : a;
      boolean neutral = meeting.value().signum() == 0 && !isDay(earlier);
      if (meeting.twice()) {
        reporter.report(
            Code.BOUNDS_MEET,
            later.span(),
            "`%s` stands on both sides: %s and %s both hold for it"
                .formatted(value(meeting, earlier), words.quoted(earlier), words.quoted(later)),
            "let one of the two leave it out",
            earlier.span(),
            "holds for it too");
      } else if (whole && !neutral) {
        reporter.report(
            Code.BOUNDS_MEET,
            later.span(),
            "`%s` stands on neither side: neither %s nor %s holds for it"
                .formatted(value(meeting, earlier), words.quoted(earlier), words.quoted(later)),
            "let one of the two include it",
            earlier.span(),
            "does not hold for it either");
      }
    }
  }

  /** The value as it would be written. */
  private String value(Bounds.Meeting meeting, Node written) {
    Rational value = meeting.value();
    if (isDay(written) && value.isWhole()) {
      return LocalDate.ofEpochDay(value.longNumerator()).toString();
    } else if (written instanceof Expression expression
        && !expression.accept(Operands.VISITOR).stream().allMatch(this::isPlain)) {
      // What is compared is a figure of its own, such as the rest of another.
      return written instanceof ConditionNode.Comparing comparing
          ? words.of(comparing.right())
          : "the bound";
    }
    return value.toPlainString();
  }

  /** Whether a figure is written as what it is: a fact, a score or a number. */
  private boolean isPlain(Expression expression) {
    return expression instanceof Expression.Reference reference
        ? !types.lets().containsKey(reference.name().text())
        : types.constant(expression).isPresent() || expression instanceof ConditionNode;
  }

  private static boolean isDay(Node written) {
    return written instanceof Clause.Dated
        || (written instanceof Expression expression && hasDay(expression));
  }

  private static boolean hasDay(Expression expression) {
    return expression instanceof Expression.DateLiteral
        || expression.accept(Operands.VISITOR).stream().anyMatch(BoundsMeet::hasDay);
  }
}
