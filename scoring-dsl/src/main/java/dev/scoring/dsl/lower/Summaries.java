package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Trim;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.RowsFunction;
import java.util.Optional;

/** What the graph calls the functions of rows, lists and units. */
final class Summaries {

  private Summaries() {}

  static Summary of(RowsFunction function) {
    return switch (function) {
      case COUNT -> Summary.COUNT;
      case SUM -> Summary.SUM;
      case MIN -> Summary.MIN;
      case MAX -> Summary.MAX;
      case MEAN -> Summary.MEAN;
      case SHARE, ANY, ALL -> throw new IllegalStateException("not a summary: " + function);
    };
  }

  /** How the scheme would write a summary of the rows that an expression reads. */
  static String text(Written written, Summary summary, Expression.Rows node, boolean filtered) {
    RowsFunction function =
        switch (summary) {
          case COUNT -> RowsFunction.COUNT;
          case SUM -> RowsFunction.SUM;
          case MIN -> RowsFunction.MIN;
          case MAX -> RowsFunction.MAX;
          case MEAN -> RowsFunction.MEAN;
        };
    return written.made(
        Expression.Rows.of(
            function,
            node.table(),
            node.column(),
            node.by(),
            filtered ? node.where() : Optional.empty(),
            summary == Summary.COUNT ? Trim.NONE : node.trim(),
            node.span()));
  }
}
