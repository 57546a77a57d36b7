package dev.scoring.dsl.ast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What stands directly in a form, in the order of the text. */
public final class FormParts {

  private FormParts() {}

  /** The figures, conditions and points directly in a form; a name as a reference. */
  public static List<Expression> expressions(Form form) {
    return form.accept(Expressions.VISITOR);
  }

  /** A form and every form in it, but for those inside its figures. */
  public static List<Form> all(Form root) {
    List<Form> inside = root.accept(Forms.VISITOR);
    if (inside.isEmpty()) {
      return List.of(root);
    }
    List<Form> result = new ArrayList<>();
    Deque<Form> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Form form = waiting.pop();
      result.add(form);
      inside = form.accept(Forms.VISITOR);
      for (int i = inside.size() - 1; i >= 0; i--) {
        waiting.push(inside.get(i));
      }
    }
    return result;
  }

  /** The figures, conditions and points. */
  private static final class Expressions implements Form.Visitor<List<Expression>> {

    static final Expressions VISITOR = new Expressions();

    private static Expression reference(Name name) {
      return Expression.Reference.of(name, name.span());
    }

    @Override
    public List<Expression> visitFlat(Form.Flat node) {
      return List.of(node.points());
    }

    @Override
    public List<Expression> visitFlagged(Form.Flagged node) {
      return List.of(reference(node.flag()), node.points());
    }

    @Override
    public List<Expression> visitEach(Form.Each node) {
      List<Expression> expressions = new ArrayList<>();
      node.size().ifPresent(expressions::add);
      node.over().ifPresent(expressions::add);
      expressions.add(node.figure());
      expressions.add(node.points());
      return expressions;
    }

    @Override
    public List<Expression> visitSteps(Form.Steps node) {
      List<Expression> expressions = new ArrayList<>(2 * node.steps().size() + 2);
      expressions.add(node.figure());
      for (Form.Step step : node.steps()) {
        expressions.add(step.bound());
        expressions.add(step.points());
      }
      node.otherwise().ifPresent(expressions::add);
      return expressions;
    }

    @Override
    public List<Expression> visitFirst(Form.First node) {
      List<Expression> conditions = new ArrayList<>();
      for (Form.Case each : node.cases()) {
        conditions.add(each.condition());
      }
      return conditions;
    }

    @Override
    public List<Expression> visitPlus(Form.Plus node) {
      return List.of();
    }

    @Override
    public List<Expression> visitByCategory(Form.ByCategory node) {
      return List.of(reference(node.choice()));
    }

    @Override
    public List<Expression> visitTiers(Form.Tiers node) {
      List<Expression> expressions = new ArrayList<>();
      expressions.add(node.figure());
      for (Form.Tier tier : node.tiers()) {
        tier.upTo().ifPresent(expressions::add);
        expressions.add(tier.points());
        tier.size().ifPresent(expressions::add);
        tier.cap().ifPresent(expressions::add);
      }
      return expressions;
    }

    @Override
    public List<Expression> visitMarked(Form.Marked node) {
      return List.of(reference(node.mark()));
    }
  }

  /** The forms. */
  private static final class Forms implements Form.Visitor<List<Form>> {

    static final Forms VISITOR = new Forms();

    @Override
    public List<Form> visitFlat(Form.Flat node) {
      return List.of();
    }

    @Override
    public List<Form> visitFlagged(Form.Flagged node) {
      return List.of();
    }

    @Override
    public List<Form> visitEach(Form.Each node) {
      return List.of();
    }

    @Override
    public List<Form> visitSteps(Form.Steps node) {
      return List.of();
    }

    @Override
    public List<Form> visitFirst(Form.First node) {
      List<Form> forms = new ArrayList<>();
      for (Form.Case each : node.cases()) {
        forms.add(each.form());
      }
      node.otherwise().ifPresent(forms::add);
      return forms;
    }

    @Override
    public List<Form> visitPlus(Form.Plus node) {
      return node.forms();
    }

    @Override
    public List<Form> visitByCategory(Form.ByCategory node) {
      List<Form> forms = new ArrayList<>();
      for (Form.Category category : node.categories()) {
        forms.add(category.form());
      }
      node.otherwise().ifPresent(forms::add);
      return forms;
    }

    @Override
    public List<Form> visitTiers(Form.Tiers node) {
      return List.of();
    }

    @Override
    public List<Form> visitMarked(Form.Marked node) {
      return List.of();
    }
  }
}
