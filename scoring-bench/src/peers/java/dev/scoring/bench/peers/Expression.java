package dev.scoring.bench.peers;

/** A number or a truth that is worked out from the facts of a unit; immutable. */
sealed interface Expression {

  /** Prints it for an engine. */
  String in(Dialect dialect);

  /** A decimal number. */
  record Decimal(String text) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.number(text);
    }
  }

  /** A fact: a number, or a flag. */
  record Fact(String name) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.fact(name);
    }
  }

  /** Whether a fact has a value. */
  record Given(String name) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.given(name);
    }
  }

  /** Whether a fact is a text. */
  record Text(String name, String text) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.text(name, text);
    }
  }

  /** Two operands of an operator. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.binary(operator, left.in(dialect), right.in(dialect));
    }
  }

  /** The whole part of a quotient of two numbers that are not negative. */
  record WholeQuotient(Expression over, Expression under) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.wholeQuotient(over.in(dialect), under.in(dialect));
    }
  }

  /** The contrary. */
  record Not(Expression condition) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.not(condition.in(dialect));
    }
  }

  /** One number or another. */
  record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {
    @Override
    public String in(Dialect dialect) {
      return dialect.choice(condition.in(dialect), then.in(dialect), otherwise.in(dialect));
    }
  }

  /** What stands between two operands. */
  enum Operator {
    PLUS,
    TIMES,
    OVER,
    BELOW,
    AT_LEAST,
    AND,
    OR
  }
}
