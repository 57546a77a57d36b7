package dev.scoring.bench.peers;

import dev.scoring.bench.peers.Expression.Operator;

/** How an engine writes expressions. */
interface Dialect {

  String number(String text);

  String fact(String name);

  String given(String name);

  String text(String name, String text);

  String binary(Operator operator, String left, String right);

  String wholeQuotient(String over, String under);

  String not(String condition);

  String choice(String condition, String then, String otherwise);

  /** An operator as C and its successors write it. */
  static String symbol(Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case TIMES -> "*";
      case OVER -> "/";
      case BELOW -> "<";
      case AT_LEAST -> ">=";
      case AND -> "&&";
      case OR -> "||";
    };
  }

  /** A number that is written with a point. */
  static String withPoint(String number) {
    return number.contains(".") ? number : number + ".0";
  }
}
