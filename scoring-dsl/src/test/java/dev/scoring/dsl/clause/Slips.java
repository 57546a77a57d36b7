package dev.scoring.dsl.clause;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.names.Items;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes slips of a writer: the text of a scheme with one thing changed in one rule. */
final class Slips {

  /** What is changed. */
  enum Kind {
    POINTS("points"),
    BOUND("bound"),
    CAP("value of a cap"),
    CAP_REMOVED("cap removed"),
    CAP_ADDED("cap added, where the clause has the word"),
    LOT("lot"),
    SIDE("side of a bound"),
    TURNED("comparison or difference turned round"),
    DIRECTION("direction of the part"),
    DAY("date"),
    DAY_ROLE("role of a date"),
    STEP_LEFT_OUT("step left out"),
    POINTS_EXCHANGED("points exchanged");

    final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * A text with a slip.
   *
   * @param kind what was changed
   * @param id the rule
   * @param clause its clause
   * @param rule what the rule says now
   * @param text the whole
   */
  record Slip(Kind kind, String id, String clause, String rule, String text) {}

  private final String text;
  private final List<Slip> slips = new ArrayList<>();
  private Declaration.Rule rule;

  private Slips(String text, Declaration.Rule rule) {
    this.text = text;
    this.rule = rule;
  }

  /** All slips that can be made of a text, in the rules that have a clause with a number. */
  static List<Slip> of(String text) {
    Optional<SyntaxTree> tree = Parser.parse(new Reporter(new SourceText("rules", text)));
    List<Slip> slips = new ArrayList<>();
    if (tree.isEmpty()) {
      return slips;
    }
    for (Item item : Items.of(tree.get())) {
      if (item.node() instanceof Declaration.Rule rule
          && rule.label().filter(Slips::hasDigit).isPresent()) {
        Slips made = new Slips(text, rule);
        made.form(rule.form());
        made.clauses(rule.clauses());
        made.caps();
        made.part(item);
        slips.addAll(made.slips);
      }
    }
    return slips;
  }

  private static boolean hasDigit(String label) {
    return label.chars().anyMatch(Character::isDigit);
  }

  private String written(Span span) {
    return text.substring(span.start(), span.end());
  }

  private static Span between(Expression left, Expression right) {
    int end = right.span().start();
    return new Span(left.span().end(), end);
  }

  private void slip(Kind kind, Span span, String instead) {
    String changed = text.substring(0, span.start()) + instead + text.substring(span.end());
    int end = rule.span().end() + changed.length() - text.length();
    String shown =
        changed.substring(rule.form().span().start(), Math.max(end, rule.form().span().start()));
    slips.add(new Slip(kind, rule.name().text(), rule.label().orElse(""), shown, changed));
  }

  private void number(Kind kind, Expression expression) {
    if (expression instanceof Expression.NumberLiteral literal) {
      Rational value = literal.value();
      int turn = Math.floorMod(rule.label().orElse("").length() + literal.span().start(), 3);
      Rational other =
          turn == 0
              ? value.plus(value.isWhole() ? Rational.ONE : Rational.of(1, 10))
              : turn == 1
                  ? value.times(Rational.of(2))
                  : value.compareTo(Rational.of(2)) > 0 && value.isWhole()
                      ? value.minus(Rational.ONE)
                      : value.plus(Rational.of(1, 2));
      if (value.signum() == 0) {
        other = Rational.of(2);
      }
      if (kind == Kind.BOUND) {
        other =
            turn == 0
                ? value.plus(Rational.of(2))
                : turn == 1 ? value.plus(Rational.of(5)) : value.times(Rational.of(9, 10));
        if (!other.isWhole()) {
          other = value.plus(Rational.of(3));
        }
      }
      slip(kind, literal.span(), other.toPlainString() + (literal.percent() ? "%" : ""));
    }
  }

  private void form(Form form) {
    if (form instanceof Form.Flat flat) {
      number(Kind.POINTS, flat.points());
      expression(flat.points());
    } else if (form instanceof Form.Flagged flagged) {
      number(Kind.POINTS, flagged.points());
    } else if (form instanceof Form.Each each) {
      number(Kind.POINTS, each.points());
      each.size().ifPresent(size -> number(Kind.LOT, size));
      each.over().ifPresent(over -> number(Kind.BOUND, over));
      turned(each.figure());
      expression(each.figure());
    } else if (form instanceof Form.Steps steps) {
      steps(steps);
    } else if (form instanceof Form.First first) {
      List<Expression> points = new ArrayList<>();
      for (Form.Case each : first.cases()) {
        expression(each.condition());
        form(each.form());
        if (each.form() instanceof Form.Flat flat) {
          points.add(flat.points());
        }
      }
      first.otherwise().ifPresent(this::form);
      exchanged(points);
    } else if (form instanceof Form.Plus plus) {
      List<Expression> points = new ArrayList<>();
      for (Form each : plus.forms()) {
        form(each);
        if (each instanceof Form.Each counted) {
          points.add(counted.points());
        } else if (each instanceof Form.Flagged flagged) {
          points.add(flagged.points());
        } else if (each instanceof Form.Flat flat) {
          points.add(flat.points());
        }
      }
      exchanged(points);
    } else if (form instanceof Form.ByCategory category) {
      List<Expression> points = new ArrayList<>();
      for (Form.Category each : category.categories()) {
        form(each.form());
        if (each.form() instanceof Form.Flat flat) {
          points.add(flat.points());
        }
      }
      category.otherwise().ifPresent(this::form);
      exchanged(points);
    } else if (form instanceof Form.Tiers tiers) {
      for (Form.Tier tier : tiers.tiers()) {
        tier.upTo().ifPresent(bound -> number(Kind.BOUND, bound));
        number(Kind.POINTS, tier.points());
        tier.size().ifPresent(size -> number(Kind.LOT, size));
        tier.cap().ifPresent(cap -> number(Kind.CAP, cap));
      }
    }
  }

  private void turned(Expression figure) {
    if (figure instanceof Expression.Sum sum
        && sum.rest().size() == 1
        && sum.rest().get(0).sign() == Expression.Sign.MINUS
        && (sum.first() instanceof Expression.NumberLiteral
            || sum.rest().get(0).operand() instanceof Expression.NumberLiteral)) {
      slip(
          Kind.TURNED,
          sum.span(),
          written(sum.rest().get(0).operand().span()) + " - " + written(sum.first().span()));
    }
  }

  private void exchanged(List<Expression> points) {
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i - 1) instanceof Expression.NumberLiteral one
          && points.get(i) instanceof Expression.NumberLiteral other
          && !one.value().equals(other.value())) {
        Span between = new Span(one.span().start(), other.span().end());
        slip(
            Kind.POINTS_EXCHANGED,
            between,
            written(other.span())
                + text.substring(one.span().end(), other.span().start())
                + written(one.span()));
      }
    }
  }

  private void steps(Form.Steps steps) {
    List<Expression> points = new ArrayList<>();
    for (int i = 0; i < steps.steps().size(); i++) {
      Form.Step step = steps.steps().get(i);
      number(Kind.POINTS, step.points());
      points.add(step.points());
      if (step.bound() instanceof Expression.DateLiteral date) {
        day(date);
      } else {
        number(Kind.BOUND, step.bound());
      }
      if (steps.steps().size() > 1) {
        int start =
            i == 0 ? step.bound().span().start() : steps.steps().get(i - 1).points().span().end();
        int end = i == 0 ? steps.steps().get(1).bound().span().start() : step.points().span().end();
        slip(Kind.STEP_LEFT_OUT, new Span(start, end), "");
      }
    }
    steps.otherwise().ifPresent(points::add);
    steps.otherwise().ifPresent(each -> number(Kind.POINTS, each));
    exchanged(points);
    if (steps.measure() != Form.Measure.DATE) {
      comparison(steps.comparison(), between(steps.figure(), steps.steps().get(0).bound()));
    }
    expression(steps.figure());
  }

  /** Changes the side of a comparison whose sign stands somewhere in a span. */
  private void comparison(Comparison comparison, Span around) {
    String between = written(around);
    for (String sign : new String[] {"<=", ">=", "＜=", "＞=", "≤", "≥", "<", ">", "＜", "＞"}) {
      int at = between.indexOf(sign);
      if (at < 0) {
        continue;
      }
      Span span = new Span(around.start() + at, around.start() + at + sign.length());
      String other =
          switch (comparison) {
            case LESS -> "<=";
            case AT_MOST -> "<";
            case GREATER -> ">=";
            case AT_LEAST -> ">";
            case EQUAL, NOT_EQUAL -> "";
          };
      if (!other.isEmpty()) {
        slip(Kind.SIDE, span, other);
      }
      return;
    }
  }

  private void expression(Expression expression) {
    if (expression instanceof ConditionNode.Comparing comparing) {
      if (comparing.right() instanceof Expression.NumberLiteral literal
          && comparing.comparison() != Comparison.EQUAL) {
        number(Kind.BOUND, literal);
        comparison(comparing.comparison(), between(comparing.left(), literal));
      } else if (comparing.right() instanceof Expression.DateLiteral date) {
        day(date);
      }
    } else if (expression instanceof ConditionNode.DoneBy by
        && by.deadline() instanceof Expression.DateLiteral date) {
      day(date);
      slip(Kind.DAY_ROLE, between(by.day(), date), " > ");
      expression(by.day());
      return;
    }
    if (expression instanceof Expression.PointsForm inside) {
      form(inside.form());
      return;
    }
    for (Expression operand : expression.accept(Operands.VISITOR)) {
      expression(operand);
    }
  }

  private void day(Expression.DateLiteral date) {
    day(date.day(), date.span());
  }

  private void day(LocalDate day, Span span) {
    int turn = Math.floorMod(span.start(), 3);
    LocalDate other =
        turn == 0
            ? day.plusMonths(1).plusDays(1)
            : turn == 1 ? day.minusDays(10) : day.plusYears(1);
    slip(Kind.DAY, span, other.toString());
  }

  private void clauses(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Cap cap) {
        number(Kind.CAP, cap.points());
        if (saysCap()) {
          slip(Kind.CAP_REMOVED, cap.span(), "");
        }
      } else if (clause instanceof Clause.When when) {
        expression(when.condition());
      } else if (clause instanceof Clause.But but) {
        form(but.form());
        expression(but.condition());
      } else if (clause instanceof Clause.Dated dated) {
        String word =
            switch (dated.bound()) {
              case SINCE -> "after ";
              case AFTER -> "until ";
              case UNTIL -> "since ";
            };
        slip(Kind.DAY_ROLE, dated.span(), word + dated.day());
        int digits = written(dated.span()).length() - 1;
        while (digits > 0 && !Character.isDigit(written(dated.span()).charAt(digits))) {
          digits--;
        }
        int space = written(dated.span()).indexOf(' ');
        if (space > 0) {
          day(dated.day(), new Span(dated.span().start() + space + 1, dated.span().end()));
        }
      }
    }
  }

  private boolean saysCap() {
    String label = rule.label().orElse("");
    boolean word = false;
    for (String each :
        new String[] {
          "最高",
          "最多",
          "不超",
          "封顶",
          "上限",
          "为限",
          "至多",
          "为止",
          "at most",
          "maximum",
          "up to",
          "max",
          "capped",
          "no more than",
          "limit"
        }) {
      word |= label.contains(each);
    }
    return word;
  }

  /** A cap where there is none. */
  private void caps() {
    boolean word = saysCap();
    boolean steps = rule.form() instanceof Form.Steps || rule.form() instanceof Form.ByCategory;
    if (word && !Clause.has(rule.clauses(), Clause.Cap.class) && !steps) {
      Span end = new Span(rule.form().span().end(), rule.form().span().end());
      slip(Kind.CAP_ADDED, end, " cap 7");
    }
  }

  /** The part around a rule works the other way. */
  private void part(Item item) {
    String label = rule.label().orElse("");
    boolean chinese = label.contains("扣") != label.contains("加");
    if (!chinese || label.contains("不扣")) {
      return;
    }
    for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
      if (at.get().node() instanceof Declaration.Part part) {
        String[][] words = {
          {"deduct from", "add up to"},
          {"add up to", "deduct from"},
          {"扣分自", "加分至"},
          {"加分至", "扣分自"}
        };
        String head = text.substring(part.span().start(), rule.span().start());
        for (String[] pair : words) {
          int found = head.indexOf(pair[0]);
          if (found >= 0) {
            int start = part.span().start() + found;
            slip(Kind.DIRECTION, new Span(start, start + pair[0].length()), pair[1]);
            return;
          }
        }
        return;
      }
    }
  }
}
