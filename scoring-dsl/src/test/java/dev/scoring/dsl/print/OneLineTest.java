package dev.scoring.dsl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.SyntaxTree;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form of what stands on one line: forms of rules, figures and clauses. */
final class OneLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "a2_points",
        "flag late 1",
        "each reports 0.5",
        "each full 20 over 30 of x - y 5",
        "each started lot of x y",
        "each over 30 of x 1",
        "each count of findings 1",
        "each (findings by unit where a and b) 1",
        "each sum of findings.points by unit 1",
        "rate a / b < [10%:5, x:4, else:0]",
        "count x >= [-1:5]",
        "date done_on <= [2019-07-01:5]",
        "rate (share of counties where online) < [50:1]",
        "first [a or b: 5, else: each x 1]",
        "10 plus each x 1 plus first [a: 1]",
        "10 plus (each x 1 plus 2)",
        "10 * actual / target",
        "share of items where depth >= 1",
        "mean of marks.mark where indicator = P1.1.1 plus 3",
        "flag late (2 * workload)",
        "each full (a + b) over (2 * c) of x y",
        "each (each x 1) 2",
        "each (a + flag b 1) 2",
        "each (x rounded to 1) 5",
        "each (sum of t.c drop lowest 1) 5",
        "rate x < [late:(2 * w), (a + b):y]",
        "by level [national: by place [first: 10, second: 8], province or \"the city\": 5, else:"
            + " 0]",
        "tiers n [1000: 1 per 100, 5000: 1 per full 400 cap 8, else: 1 per started 1000]",
        "tiers n [1000: 0.5, x: (2 * y) per lot]",
        "mark x in [0, 5]",
        "mark x in (0, ..) or empty",
        "(flag) + 1",
        "10 * (each x 1 plus each y 2)",
      })
  void amount_isPrintedOnOneLine(String text) {
    assertEquals(text, Printer.print(form(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a or b and not c",
        "(a or b) and c",
        "a and (b and c)",
        "not (a and b)",
        "not not a",
        "a < b",
        "(a < b) = c",
        "a + b * c - d",
        "(a + b) * c",
        "a - (b - c)",
        "a / (b * c)",
        "-a + -5",
        "-(-a)",
        "x or empty",
        "a / b or empty + c",
        "(a / b or empty) * c",
        "a or (empty)",
        "done by 2019-11-30",
        "(count of findings) by 2019-11-30",
        "count of findings by unit",
        "count of findings by unit where points > 3",
        "(count of findings by unit where late) > 3",
        "a is empty and b is not empty",
        "x in (.., 5]",
        "done in month of inspection_date",
        "any counties where online < 90",
        "(any counties where online < 90) and late",
        "late and any counties where online < 90 and small",
        "not (any counties where online) or late",
        "late or any counties where online",
        "late and (any counties where online) or small",
        "any counties by unit where (a or b)",
        "all counties where any findings by county where x and y",
        "kind = \"a \\\"b\\\" \\\\\"",
        "true = false",
        "cap + rate + count",
        "(not) and a",
        "12.5%",
        "each late 2",
        "10 + each x 1",
        "(each x 1) + 10",
        "2 * (flag a 3)",
        "2 * by level [a: 1, b: 2] + first [c: 1, else: 0]",
        "rate x < [5:1, else:2]",
        "10 + (rate x < [5:1])",
        "(rate x < [5:1]) > 3",
        "max of (each a 1, flag b 3, rate x < [5:1], mean of t.c where d)",
        "count of (a, b)",
        "min of (a)",
        "mean of (a, b, c) drop lowest 1 drop highest 1",
        "sum of (a, b, c) keep highest 2",
        "mean of marks.mark drop lowest 1 drop highest 1",
        "mean of marks.mark by unit where valid drop lowest 1",
        "mean of t.c where x > (max of u.d) drop lowest 1",
        "mean of t.c where x > max of u.d drop lowest 1 drop highest 2",
        "max of units.completion",
        "max of units.A2.6 by kind",
        "count of units where completion >= 80",
        "any units by kind where completion >= 80",
        "rank of units.completion ties best",
        "rank of units.X by kind where C lowest first ties mean",
        "rank of units.X where x > (rank of units.Y ties best) lowest first ties dense",
        "(rank of units.X where C ties best) <= 3",
        "days from started to finished",
        "working days from (a + b) to 2019-12-31",
        "months from a to b + 1",
        "2 * years from a to b",
        "5 days after started",
        "n working days after 3 months after started",
        "(2 * n) years after (max of t.d where x)",
        "(5%) days after x",
        "done by 5 days after started",
        "(5 days after max of t.d) by 2019-11-30",
        "previous A2.6 - previous completion",
        "a + b rounded to 0.1",
        "100 * (a / b rounded to 0.01)",
        "(a rounded up to 5) + 1",
        "a / b or empty rounded down to 0.5 >= 3",
        "(each x 1) rounded to 1",
        "(previous) + (tiers) + (each) + (first) + (by)",
        "1 * (a plus each x 1)",
      })
  void expression_isPrintedWithTheParenthesesThatItNeeds(String text) {
    String given = text.replace("or (empty)", "or\nempty");
    assertEquals(text.replace("or (empty)", "or empty"), Printer.print(expression(given)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "((a))                            | a",
        "(a and b) or (c and d)           | a and b or c and d",
        "(a * b) + (c / d)                | a * b + c / d",
        "a ≤ b                            | a <= b",
        "a <> b                           | a != b",
        "a == b                           | a = b",
        "day by 2019年7月1日               | day by 2019-07-01",
        "1.50 + 12万                       | 1.5 + 120000",
        "x in [０，５）                     | x in [0, 5)",
      })
  void manySpellings_haveOneForm(String text, String printed) {
    assertEquals(printed, Printer.print(expression(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when X >= 70",
        "closed when X < 70",
        "but 5 plus 1 when late",
        "for city or county",
        "since 2019-07-01",
        "after 2019-07-01",
        "until 2019-07-01",
        "cap most",
        "source \"附件1\"",
        "sic \"so\"",
        "rescale absent",
        "cap (2 * workload)",
        "floor 5",
        "floor -20",
        "floor -(2 * x)",
        "no floor",
        "zero when X < 60 or late",
        "takes mean",
        "takes mean drop lowest 1 drop highest 2",
        "takes highest",
        "takes highest 3",
        "takes lowest 1",
        "takes first",
        "takes levels",
        "weight 1.5",
        "weight (a + b)",
        "full for absent",
        "spills",
        "for \"南宁市\" or \"柳州市\"",
        "but by level [a: 1] when late",
      })
  void clause_isPrintedOnOneLine(String text) {
    SyntaxTree tree = Texts.parse("A: 1 " + text);
    List<Clause> clauses = ((Declaration.Rule) tree.declarations().get(0)).clauses();
    assertEquals(text, Printer.print(clauses.get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(10)                    | 10",
        "((a plus b))            | a plus b",
        "(each x 1)              | each x 1",
        "((a) + b)               | a + b",
        "(a plus b) plus c       | (a plus b) plus c",
        "(a plus (b plus c))     | a plus (b plus c)",
        "each x (y)              | each x y",
        "each x (10)             | each x 10",
        "max of ((a), (each x 1))| max of (a, each x 1)",
        "(rate x < [5:1])        | rate x < [5:1]",
        "(x) days after (y)      | x days after y",
      })
  void amountsInParentheses_loseThoseThatMeanNothing(String text, String printed) {
    assertEquals(printed, Printer.print(form(text)));
    assertEquals(form(text), form(printed));
  }

  private static Form form(String text) {
    SyntaxTree tree = Texts.parse("A: " + text);
    return ((Declaration.Rule) tree.declarations().get(0)).form();
  }

  private static Expression expression(String text) {
    SyntaxTree tree = Texts.parse("let a = " + text);
    return ((Declaration.Let) tree.declarations().get(0)).value();
  }
}
