package dev.scoring.dsl.types;

import dev.scoring.core.model.TimeUnit;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.types.FactTypes.Use;

/** Gives expressions their types, and resolves the names in them. */
final class ExpressionTyping {

  private final Symbols symbols;
  private final NameTyping references;
  private final RowsTyping rows;
  private final Numbers numbers;
  private final FormTyping forms;
  private final ComparisonTyping comparisons;
  private final Reporter reporter;
  private final WritersWords words;
  private boolean saidThatCalendarIsMissing;

  ExpressionTyping(Symbols symbols, FactTypes facts, NameTyping references, Reporter reporter) {
    this.symbols = symbols;
    this.references = references;
    this.reporter = reporter;
    this.words = new WritersWords(reporter);
    this.rows = new RowsTyping(symbols, references, this, reporter);
    this.numbers = new Numbers(this, reporter);
    this.comparisons = new ComparisonTyping(references, this, reporter);
    this.forms = new FormTyping(symbols, facts, references, this, reporter);
  }

  Numbers numbers() {
    return numbers;
  }

  FormTyping forms() {
    return forms;
  }

  /** A condition must stand here. */
  void condition(Expression expression, Scope scope) {
    Type type = type(expression, scope, Use.FLAG);
    if (type != Type.CONDITION && type != Type.ERROR) {
      wrong(
          expression,
          type,
          "a condition",
          type.isNumber()
              ? "write a comparison such as `" + words.of(expression) + " > 0`"
              : "write a comparison");
    }
  }

  /** A number must stand here. */
  Type number(Expression expression, Scope scope, Use use) {
    Type type = type(expression, scope, use);
    if (!type.isNumber() && type != Type.ERROR) {
      wrong(
          expression,
          type,
          "a number",
          type == Type.CONDITION ? "`flag` gives points for a condition" : "");
      return Type.ERROR;
    }
    return type;
  }

  /** A date must stand here. */
  void date(Expression expression, Scope scope) {
    Type type = type(expression, scope, Use.DATE);
    if (type != Type.DATE && type != Type.ERROR) {
      wrong(expression, type, "a date", "");
    }
  }

  /** A flag must be called so. */
  void flag(Name name, Scope scope) {
    Type type = references.reference(name, scope, Use.FLAG);
    if (type != Type.CONDITION && type != Type.ERROR) {
      wrong(name, type, "a flag", "");
    }
  }

  /** Something that occurs: a number, or the rows of a table. */
  void countable(Expression expression, Scope scope) {
    if (expression instanceof Expression.Reference reference
        && symbols.tables().containsKey(reference.name().text())
        && !isColumn(reference.name().text(), scope)) {
      rows.counted(reference.name(), scope);
    } else {
      number(expression, scope, Use.COUNT);
    }
  }

  private static boolean isColumn(String name, Scope scope) {
    return scope.column(name).isPresent() || scope.derived(name).isPresent();
  }

  void wrong(Node node, Type type, String expected, String help) {
    reporter.report(
        Code.RIGHT_SORT,
        node.span(),
        "`" + words.of(node) + "` is " + type.words() + ", and here must stand " + expected,
        help);
  }

  /** The type of an expression; {@code use} says what an undeclared fact in it is. */
  Type type(Expression expression, Scope scope, Use use) {
    return expression.accept(new Visitor(scope, use));
  }

  private final class Visitor implements Expression.Visitor<Type> {
    private final Scope scope;
    private final Use use;

    Visitor(Scope scope, Use use) {
      this.scope = scope;
      this.use = use;
    }

    private Use inside() {
      return use == Use.COUNT || use == Use.AMOUNT ? use : Use.NUMBER;
    }

    private Type number(Expression operand) {
      return ExpressionTyping.this.number(operand, scope, inside());
    }

    private void condition(Expression operand) {
      ExpressionTyping.this.condition(operand, scope);
    }

    @Override
    public Type visitNumberLiteral(Expression.NumberLiteral node) {
      return node.percent() ? Type.PERCENT : Type.NUMBER;
    }

    @Override
    public Type visitDateLiteral(Expression.DateLiteral node) {
      return Type.DATE;
    }

    @Override
    public Type visitTextLiteral(Expression.TextLiteral node) {
      return Type.TEXT;
    }

    @Override
    public Type visitTruthLiteral(ConditionNode.TruthLiteral node) {
      return Type.CONDITION;
    }

    @Override
    public Type visitReference(Expression.Reference node) {
      return references.reference(node.name(), scope, use);
    }

    @Override
    public Type visitPrevious(Expression.Previous node) {
      return references.previous(node.name(), scope, use);
    }

    @Override
    public Type visitSum(Expression.Sum node) {
      Type result = number(node.first());
      for (Term term : node.rest()) {
        Type type = number(term.operand());
        result = result == Type.ERROR || type == Type.NUMBER ? result : type;
      }
      return result;
    }

    @Override
    public Type visitProduct(Expression.Product node) {
      boolean divides =
          node.rest().stream().anyMatch(f -> f.operator() == Expression.Operator.DIVIDED_BY);
      if (node.orEmpty() && !divides) {
        reporter.report(
            Code.IN_PLACE,
            node.span(),
            "`or empty` belongs behind a division or a declared fact",
            "write `a / b or empty`, or declare the fact with `or empty`");
      }
      Use operands = use == Use.RATE && divides ? Use.COUNT : Use.NUMBER;
      Type result = ExpressionTyping.this.number(node.first(), scope, operands);
      for (Factor factor : node.rest()) {
        Type type = ExpressionTyping.this.number(factor.operand(), scope, operands);
        result = type == Type.ERROR ? type : result == Type.ERROR ? result : Type.NUMBER;
      }
      return result;
    }

    @Override
    public Type visitNegation(Expression.Negation node) {
      return number(node.operand());
    }

    @Override
    public Type visitRounded(Expression.Rounded node) {
      return ExpressionTyping.this.number(node.operand(), scope, use);
    }

    @Override
    public Type visitListFigure(Expression.ListFigure node) {
      return rows.list(node, scope, inside());
    }

    @Override
    public Type visitRanking(Expression.Ranking node) {
      return rows.ranking(node, scope);
    }

    @Override
    public Type visitPeriod(Expression.Period node) {
      workingDays(node.unit(), node);
      date(node.from(), scope);
      date(node.to(), scope);
      return Type.NUMBER;
    }

    @Override
    public Type visitDayAfter(Expression.DayAfter node) {
      workingDays(node.unit(), node);
      ExpressionTyping.this.number(node.count(), scope, Use.NUMBER);
      numbers
          .constant(node.count(), scope)
          .filter(count -> !count.isWhole())
          .ifPresent(
              count ->
                  reporter.report(
                      Code.RIGHT_SORT,
                      node.count().span(),
                      "days are counted whole, and this is " + count.toPlainString(),
                      "write a whole number, or round it: `(x rounded up to 1)`"));
      date(node.start(), scope);
      return Type.DATE;
    }

    private void workingDays(TimeUnit unit, Node node) {
      if (unit == TimeUnit.WORKING_DAYS
          && !symbols.declaresCalendar()
          && !saidThatCalendarIsMissing) {
        saidThatCalendarIsMissing = true;
        reporter.report(
            Code.CALENDAR_GIVEN,
            node.span(),
            "working days need a calendar, and the scheme has none",
            "add `calendar 2019-01-01 to 2019-12-31 { off 2019-10-01 to 2019-10-07 }`,"
                + " or count all days: `days`");
      }
    }

    @Override
    public Type visitDatedValues(Expression.DatedValues node) {
      boolean dates =
          node.values().stream().anyMatch(each -> references.isDate(each.value(), scope));
      Type result = dates ? Type.DATE : Type.PERCENT;
      for (DatedValue each : node.values()) {
        Type type = type(each.value(), scope, dates ? Use.DATE : Use.NUMBER);
        if (type != Type.ERROR && (dates ? type != Type.DATE : !type.isNumber())) {
          wrong(
              each.value(),
              type,
              dates ? "a date" : "a number or a date",
              "values with dates are all numbers or all dates");
          type = Type.ERROR;
        }
        result = type == Type.ERROR || result == Type.ERROR ? Type.ERROR : narrower(result, type);
      }
      return result;
    }

    /** Per cent only where every value is. */
    private static Type narrower(Type a, Type b) {
      return a == Type.PERCENT ? b : a;
    }

    @Override
    public Type visitPointsForm(Expression.PointsForm node) {
      forms.form(node.form(), scope.ofForms());
      return Type.NUMBER;
    }

    @Override
    public Type visitComparing(ConditionNode.Comparing node) {
      comparisons.compare(node, scope);
      return Type.CONDITION;
    }

    @Override
    public Type visitDoneBy(ConditionNode.DoneBy node) {
      date(node.day(), scope);
      date(node.deadline(), scope);
      return Type.CONDITION;
    }

    @Override
    public Type visitEmptiness(ConditionNode.Emptiness node) {
      Type type = type(node.operand(), scope, Use.UNKNOWN);
      boolean fact =
          node.operand() instanceof Expression.Previous
              || (node.operand() instanceof Expression.Reference reference
                  && scope.derived(reference.name().text()).isEmpty()
                  && !references.isLet(reference.name().text()));
      if (!fact && type != Type.ERROR && type != Type.DATE && !type.isNumber()) {
        wrong(
            node.operand(),
            type,
            "a fact or a figure",
            "only what data or a figure may lack can be empty");
      }
      return Type.CONDITION;
    }

    @Override
    public Type visitWithin(ConditionNode.Within node) {
      ExpressionTyping.this.number(node.operand(), scope, Use.NUMBER);
      return Type.CONDITION;
    }

    @Override
    public Type visitSameMonth(ConditionNode.SameMonth node) {
      date(node.left(), scope);
      date(node.right(), scope);
      return Type.CONDITION;
    }

    @Override
    public Type visitNot(ConditionNode.Not node) {
      condition(node.operand());
      return Type.CONDITION;
    }

    @Override
    public Type visitAnd(ConditionNode.And node) {
      comparisons.joined(node.operands(), "and", scope);
      return Type.CONDITION;
    }

    @Override
    public Type visitOr(ConditionNode.Or node) {
      comparisons.joined(node.operands(), "or", scope);
      return Type.CONDITION;
    }

    @Override
    public Type visitRows(Expression.Rows node) {
      return rows.rows(node, scope);
    }
  }
}
