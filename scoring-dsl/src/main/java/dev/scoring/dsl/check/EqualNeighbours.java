package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.Optional;

/** Neighbouring steps give different points. */
final class EqualNeighbours implements Check {

  @Override
  public void run(SyntaxTree tree, Symbols symbols, Reporter reporter) {
    Words words = new Words(reporter);
    for (Walk.Item item : Walk.items(tree)) {
      if (item.node() instanceof Declaration.Rule rule) {
        for (Amount amount : Walk.amounts(rule)) {
          if (amount instanceof Amount.Steps steps) {
            check(steps, symbols, words, reporter);
          }
        }
      }
    }
  }

  private static void check(Amount.Steps steps, Symbols symbols, Words words, Reporter reporter) {
    for (int i = 0; i < steps.steps().size(); i++) {
      Amount.Step step = steps.steps().get(i);
      Optional<Expression> next =
          i + 1 < steps.steps().size()
              ? Optional.of(steps.steps().get(i + 1).points())
              : steps.otherwise();
      Optional<Rational> points = symbols.constant(step.points());
      if (next.isPresent() && points.isPresent() && points.equals(symbols.constant(next.get()))) {
        String name =
            i + 1 < steps.steps().size()
                ? words.quoted(steps.steps().get(i + 1).bound())
                : "`else`";
        reporter.report(
            Code.W203,
            next.get().span(),
            "%s gives %s, as its neighbour %s does"
                .formatted(name, Words.points(points.get()), words.quoted(step.bound())),
            "one of the two is enough; if the source has both, say so with `sic \"…\"`",
            step.points().span(),
            "the same points");
      }
    }
  }
}
