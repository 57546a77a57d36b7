package dev.scoring.dsl.check;

import dev.scoring.core.graph.Comparison;
import dev.scoring.core.graph.FactType;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.RowsFunction;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.check.FactTypes.Use;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives expressions their types, and resolves the names in them. */
final class ExpressionTyping {

  /** What an expression yields. */
  enum Type {
    NUMBER("a number"),
    PERCENT("per cent"),
    DATE("a date"),
    CONDITION("a condition"),
    CHOICE("a choice"),
    UNIT("a unit"),
    TEXT("text"),
    /** Something is wrong with it, and was said. */
    ERROR("");

    private final String words;

    Type(String words) {
      this.words = words;
    }
  }

  /** Where names are looked up. */
  static final class Scope {
    /** Facts, parameters and scores; an unknown name is a fact that is not declared. */
    static final Scope UNIT = new Scope(null);

    /** The same, but an unknown name is an error: here only scores are usual. */
    static final Scope SCORES = new Scope(null);

    /** The same, but an unknown name is an error: only parameters are fixed. */
    static final Scope FIXED = new Scope(null);

    /** The columns of a table, then the same as for a unit; an unknown name is an error. */
    private final Declaration.@Nullable Table table;

    Scope(Declaration.@Nullable Table table) {
      this.table = table;
    }

    boolean infers() {
      return this == UNIT;
    }

    Declaration.@Nullable Fact column(String name) {
      if (table != null) {
        for (Declaration.Fact column : table.columns()) {
          if (column.name().text().equals(name)) {
            return column;
          }
        }
      }
      return null;
    }
  }

  private final Names names;
  private final FactTypes facts;
  private final Reporter reporter;
  private final Words words;
  private final Map<String, Type> lets = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<Span> scoreReads = new HashSet<>();
  private boolean passive;

  ExpressionTyping(Names names, FactTypes facts, Reporter reporter) {
    this.names = names;
    this.facts = facts;
    this.reporter = reporter;
    this.words = new Words(reporter);
  }

  void let(String name, Type type) {
    lets.put(name, type);
  }

  boolean isUsed(String name) {
    return used.contains(name);
  }

  /** Where a name means a score. */
  Set<Span> scoreReads() {
    return scoreReads;
  }

  void use(String name) {
    if (!passive) {
      used.add(name);
    }
  }

  /** Does something without counting the facts in it as read. */
  void passively(Runnable action) {
    passive = true;
    action.run();
    passive = false;
  }

  /** A condition must stand here. */
  void condition(Expression expression, Scope scope) {
    Type type = type(expression, scope, Use.FLAG);
    if (type != Type.CONDITION && type != Type.ERROR) {
      wrong(
          expression,
          type,
          "a condition",
          type == Type.NUMBER || type == Type.PERCENT
              ? "write a comparison such as `" + words.of(expression) + " > 0`"
              : "write a comparison");
    }
  }

  /** A number must stand here. */
  Type number(Expression expression, Scope scope, Use use) {
    Type type = type(expression, scope, use);
    if (type != Type.NUMBER && type != Type.PERCENT && type != Type.ERROR) {
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
  void flag(Name name) {
    Type type = reference(name, Scope.UNIT, Use.FLAG);
    if (type != Type.CONDITION && type != Type.ERROR) {
      wrong(name, type, "a flag", "");
    }
  }

  /** Something that occurs: a number, or the rows of a table. */
  void countable(Expression expression) {
    if (expression instanceof Expression.Reference reference
        && names.tables.containsKey(reference.name().text())) {
      rowsOf(reference.name(), Optional.empty());
    } else {
      number(expression, Scope.UNIT, Use.COUNT);
    }
  }

  private void wrong(Node node, Type type, String expected, String help) {
    reporter.report(
        Code.E104,
        node.span(),
        "`" + words.of(node) + "` is " + type.words + ", and here must stand " + expected,
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

    private Type number(Expression operand) {
      return ExpressionTyping.this.number(
          operand, scope, use == Use.COUNT || use == Use.AMOUNT ? use : Use.NUMBER);
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
    public Type visitTruthLiteral(Expression.TruthLiteral node) {
      return Type.CONDITION;
    }

    @Override
    public Type visitReference(Expression.Reference node) {
      return reference(node.name(), scope, use);
    }

    @Override
    public Type visitSum(Expression.Sum node) {
      Type result = number(node.first());
      for (Expression.Term term : node.rest()) {
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
            Code.E109,
            node.span(),
            "`or empty` belongs behind a division or a declared fact",
            "write `a / b or empty`, or declare the fact with `or empty`");
      }
      Use operands = use == Use.RATE && divides ? Use.COUNT : Use.NUMBER;
      Type result = ExpressionTyping.this.number(node.first(), scope, operands);
      for (Expression.Factor factor : node.rest()) {
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
    public Type visitComparing(Expression.Comparing node) {
      Optional<Declaration.Fact> left = choice(node.left(), scope);
      Optional<Declaration.Fact> right = choice(node.right(), scope);
      if (left.isPresent() || right.isPresent()) {
        compareChoice(
            node,
            left.orElseGet(right::orElseThrow),
            left.isPresent() ? node.left() : node.right(),
            left.isPresent() ? node.right() : node.left());
        return Type.CONDITION;
      }
      Use hint = hint(node.left()).or(() -> hint(node.right())).orElse(Use.NUMBER);
      Type first = type(node.left(), scope, hint);
      Type second = type(node.right(), scope, hint);
      if (first == Type.ERROR || second == Type.ERROR) {
        return Type.CONDITION;
      }
      boolean numbers = isNumber(first) && isNumber(second);
      if (!numbers && !(first == Type.DATE && second == Type.DATE)) {
        reporter.report(
            Code.E104,
            node.span(),
            "`" + words.of(node) + "` compares " + first.words + " with " + second.words,
            first == Type.CONDITION || second == Type.CONDITION
                ? "a flag needs no comparison: write its name, or `not` and its name"
                : "compare numbers with numbers and dates with dates");
      }
      return Type.CONDITION;
    }

    /** What is known of one side and so says something about an undeclared fact on the other. */
    private Optional<Use> hint(Expression side) {
      if (side instanceof Expression.NumberLiteral number && number.percent()) {
        return Optional.of(Use.RATE);
      }
      boolean date = side instanceof Expression.DateLiteral;
      if (side instanceof Expression.Reference reference) {
        String name = reference.name().text();
        Declaration.Fact column = scope.column(name);
        Declaration.Fact fact = column != null ? column : names.facts.get(name);
        date =
            fact != null
                ? fact.type().type() == FactType.DATE
                : Symbols.isInspectionDate(name) || lets.get(name) == Type.DATE;
      }
      return date ? Optional.of(Use.DATE) : Optional.empty();
    }

    private void compareChoice(
        Expression.Comparing node,
        Declaration.Fact fact,
        Expression factSide,
        Expression valueSide) {
      type(factSide, scope, Use.UNKNOWN);
      if (node.comparison() != Comparison.EQUAL && node.comparison() != Comparison.NOT_EQUAL) {
        reporter.report(
            Code.E104,
            node.span(),
            "the values of `" + fact.name().text() + "` have no order",
            "compare with `=` or `!=`");
        return;
      }
      Optional<String> value = value(valueSide);
      List<String> known =
          fact.type().choices().stream().map(choice -> choice.value().text()).toList();
      if (value.isEmpty() || !known.contains(value.get())) {
        String near = value.map(text -> FactTypes.didYouMean(text, known)).orElse("");
        reporter.report(
            Code.E105,
            valueSide.span(),
            "`" + words.of(valueSide) + "` is not a value of `" + fact.name().text() + "`",
            near.isEmpty() ? "it is one of `" + String.join("`, `", known) + "`" : near);
      }
    }

    @Override
    public Type visitDoneBy(Expression.DoneBy node) {
      date(node.day(), scope);
      date(node.deadline(), scope);
      return Type.CONDITION;
    }

    @Override
    public Type visitEmptiness(Expression.Emptiness node) {
      Type type = type(node.operand(), scope, Use.UNKNOWN);
      boolean fact =
          node.operand() instanceof Expression.Reference reference
              && !lets.containsKey(reference.name().text());
      if (!fact && type != Type.ERROR && type != Type.DATE && !isNumber(type)) {
        wrong(
            node.operand(),
            type,
            "a fact or a figure",
            "only what data or a figure may lack can be empty");
      }
      return Type.CONDITION;
    }

    @Override
    public Type visitWithin(Expression.Within node) {
      ExpressionTyping.this.number(node.operand(), scope, Use.NUMBER);
      return Type.CONDITION;
    }

    @Override
    public Type visitSameMonth(Expression.SameMonth node) {
      date(node.left(), scope);
      date(node.right(), scope);
      return Type.CONDITION;
    }

    @Override
    public Type visitNot(Expression.Not node) {
      condition(node.operand());
      return Type.CONDITION;
    }

    @Override
    public Type visitAnd(Expression.And node) {
      node.operands().forEach(this::condition);
      return Type.CONDITION;
    }

    @Override
    public Type visitOr(Expression.Or node) {
      node.operands().forEach(this::condition);
      return Type.CONDITION;
    }

    @Override
    public Type visitRows(Expression.Rows node) {
      Declaration.Table table = rowsOf(node.table(), node.by());
      if (table == null) {
        return Type.ERROR;
      }
      if (scope.table != null) {
        reporter.report(
            Code.E106,
            node.table().span(),
            "the rows of one table cannot be counted inside the rows of another",
            "name it with `let` before");
        return Type.ERROR;
      }
      Scope rows = new Scope(table);
      node.where().ifPresent(where -> ExpressionTyping.this.condition(where, rows));
      return switch (node.function()) {
        case COUNT -> Type.NUMBER;
        case ANY -> Type.CONDITION;
        case ALL, SHARE -> {
          if (node.where().isEmpty()) {
            reporter.report(
                Code.E106,
                node.span(),
                "it does not say what must hold for the rows",
                "add `where …`");
          }
          yield node.function() == RowsFunction.ALL ? Type.CONDITION : Type.PERCENT;
        }
        case SUM, MIN, MAX, MEAN -> columnOf(node, table, rows);
      };
    }

    private Type columnOf(Expression.Rows node, Declaration.Table table, Scope rows) {
      if (node.column().isEmpty()) {
        reporter.report(
            Code.E106,
            node.table().span(),
            "it does not say which column of `" + table.name().text() + "`",
            "write `" + table.name().text() + ".COLUMN`");
        return Type.ERROR;
      }
      Name column = node.column().get();
      Declaration.Fact fact = rows.column(column.text());
      if (fact == null) {
        reporter.report(
            Code.E106,
            column.span(),
            "the table `" + table.name().text() + "` has no column `" + column.text() + "`",
            FactTypes.didYouMean(column.text(), columns(table)));
        return Type.ERROR;
      }
      Type type = of(fact.type().type());
      boolean day = type == Type.DATE;
      boolean ordered = node.function() == RowsFunction.MIN || node.function() == RowsFunction.MAX;
      if (!isNumber(type) && !(day && ordered)) {
        wrong(column, type, "a column of numbers", "");
        return Type.ERROR;
      }
      return type;
    }
  }

  private static boolean isNumber(Type type) {
    return type == Type.NUMBER || type == Type.PERCENT;
  }

  private static Type of(FactType type) {
    return switch (type) {
      case FLAG -> Type.CONDITION;
      case COUNT, AMOUNT -> Type.NUMBER;
      case RATE -> Type.PERCENT;
      case DATE -> Type.DATE;
      case CHOICE -> Type.CHOICE;
      case TEXT -> Type.TEXT;
      case UNIT -> Type.UNIT;
    };
  }

  private static Optional<String> value(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return Optional.of(reference.name().text());
    }
    return expression instanceof Expression.TextLiteral text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** The choice that an expression refers to, if it is one. */
  private Optional<Declaration.Fact> choice(Expression expression, Scope scope) {
    if (expression instanceof Expression.Reference reference) {
      Declaration.Fact column = scope.column(reference.name().text());
      Declaration.Fact fact = column != null ? column : names.facts.get(reference.name().text());
      return Optional.ofNullable(fact).filter(f -> f.type().type() == FactType.CHOICE);
    }
    return Optional.empty();
  }

  private static List<String> columns(Declaration.Table table) {
    return table.columns().stream().map(column -> column.name().text()).toList();
  }

  /** The table, if it exists and it is clear through which column its rows belong to a unit. */
  private Declaration.@Nullable Table rowsOf(Name name, Optional<Name> by) {
    Declaration.Table table = names.tables.get(name.text());
    if (table == null) {
      reporter.report(
          Code.E106,
          name.span(),
          "no table is called `" + name.text() + "`",
          FactTypes.didYouMean(name.text(), names.tables.keySet()));
      return null;
    }
    use(name.text());
    List<String> units =
        table.columns().stream()
            .filter(column -> column.type().type() == FactType.UNIT)
            .map(column -> column.name().text())
            .toList();
    String through =
        "through " + String.join(" or ", units.stream().map(u -> "`by " + u + "`").toList());
    if (by.isEmpty() && units.size() > 1) {
      reporter.report(
          Code.E106,
          name.span(),
          "rows of `" + name.text() + "` name a unit in more than one column",
          "say " + through);
      return null;
    } else if (by.isPresent() && !units.contains(by.get().text())) {
      reporter.report(
          Code.E106,
          by.get().span(),
          "`" + by.get().text() + "` is not a column of units of `" + name.text() + "`",
          "say " + through);
      return null;
    }
    return table;
  }

  private Type reference(Name name, Scope scope, Use use) {
    String text = name.text();
    Declaration.Fact column = scope.column(text);
    if (column != null) {
      return facts.declared(column, name, use).map(ExpressionTyping::of).orElse(Type.ERROR);
    }
    if (Symbols.isInspectionDate(text)) {
      return Type.DATE;
    }
    if (names.lets.containsKey(text)) {
      used.add(text);
      return lets.getOrDefault(text, Type.ERROR);
    }
    Declaration.Fact fact = names.facts.get(text);
    if (fact != null) {
      use(text);
      return facts.declared(fact, name, use).map(ExpressionTyping::of).orElse(Type.ERROR);
    }
    if (names.scores.containsKey(text) || names.isImplicitTotal(text)) {
      scoreReads.add(name.span());
      return Type.NUMBER;
    }
    if (names.tables.containsKey(text)) {
      reporter.report(
          Code.E106,
          name.span(),
          "`" + text + "` is a table",
          "write `count of " + text + "`, `any " + text + " where …`");
      return Type.ERROR;
    }
    boolean known = scope.table == null && scope != Scope.FIXED && facts.isInferred(text);
    if (!known && (!scope.infers() || names.declaresFacts)) {
      String near = FactTypes.didYouMean(text, known(scope));
      if (!scope.infers() || !near.isEmpty()) {
        unknown(name, scope, near);
        return Type.ERROR;
      }
    }
    Optional<FactType> inferred = facts.undeclared(name, use);
    if (inferred.isEmpty()) {
      reporter.report(
          Code.E101,
          name.span(),
          "nothing tells the type of `" + text + "`",
          "declare it in `facts { … }`");
      return Type.ERROR;
    }
    return of(inferred.get());
  }

  private List<String> known(Scope scope) {
    List<String> known = new ArrayList<>();
    if (scope.table != null) {
      known.addAll(columns(scope.table));
    }
    known.addAll(names.facts.keySet());
    known.addAll(names.lets.keySet());
    if (scope == Scope.SCORES) {
      known.addAll(names.scores.keySet());
    }
    return known;
  }

  private void unknown(Name name, Scope scope, String near) {
    String text = name.text();
    int minus = text.indexOf('-');
    String what =
        scope == Scope.FIXED
            ? "no parameter is called `"
            : scope == Scope.SCORES
                ? "no score, fact or parameter is called `"
                : scope.table != null
                    ? "no column, fact or parameter is called `"
                    : "no fact, parameter or score is called `";
    String help = near;
    if (near.isEmpty() && minus > 0) {
      help = "a minus needs spaces around it";
    } else if (near.isEmpty() && scope == Scope.FIXED) {
      help = "points are a number, or a `let` that is one";
    }
    reporter.report(Code.E101, name.span(), what + text + "`", help);
  }
}
