package dev.scoring.io.row;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.text.Quoted;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Numbers such as {@code 1,234} in a sheet whose cells are separated by semicolons. A spreadsheet
 * writes semicolons where the comma is the decimal point, so nobody can be sure what is meant.
 */
final class AmbiguousCommas {

  private static final Pattern COMMA = Pattern.compile("\\s*[-+]?[1-9]\\d{0,2},(\\d{3})\\s*");

  private final Source source;
  private final List<FactDefinition> wanted;
  private final Consumer<Problem> problems;

  AmbiguousCommas(Source source, List<FactDefinition> wanted, Consumer<Problem> problems) {
    this.source = source;
    this.wanted = wanted;
    this.problems = problems;
  }

  /** Tells of every number of a row that may be two. */
  void check(Header columns, Row row, String unit) {
    for (FactDefinition fact : wanted) {
      int at = columns.indexOf(fact.name());
      boolean isNumber =
          fact.type() == FactType.COUNT
              || fact.type() == FactType.AMOUNT
              || fact.type() == FactType.RATE;
      if (isNumber && at >= 0 && at < row.size()) {
        String text = row.cell(at);
        if (text.indexOf(',') > 0 && COMMA.matcher(text).matches()) {
          problems.accept(
              source.problem(
                  row.line(),
                  at + 1,
                  DataProblem.Code.WRONG_TYPE.toString(),
                  (unit.isEmpty() ? "" : "unit " + Quoted.of(unit) + ", ")
                      + "column "
                      + Quoted.of(fact.name()),
                  Quoted.of(text.strip())
                      + " may be two numbers, as the cells are separated by semicolons",
                  "write "
                      + Quoted.of(text.strip().replace(",", ""))
                      + " or "
                      + Quoted.of(text.strip().replace(',', '.'))));
        }
      }
    }
  }
}
