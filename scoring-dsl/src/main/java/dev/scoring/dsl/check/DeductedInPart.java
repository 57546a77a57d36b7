package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.clause.ClauseCheck;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Where clauses take points, there is a part from which they are taken: without one they add up,
 * and who loses most is first.
 */
final class DeductedInPart implements Check {

  private final Types types;
  private final Reporter reporter;
  private final boolean isScheme;
  private boolean asked;

  DeductedInPart(SyntaxTree tree, Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
    this.isScheme = tree.declarations().stream().anyMatch(DeductedInPart::isOfAScheme);
  }

  /** Whether a declaration is about what the sum means, which a line alone has not. */
  private static boolean isOfAScheme(Declaration declaration) {
    return declaration instanceof Declaration.Scheme
        || declaration instanceof Declaration.Rating
        || declaration instanceof Declaration.Listing;
  }

  @Override
  public void item(Item item) {
    if (asked) {
      return;
    }
    asked = true;
    List<Item> taking = new ArrayList<>();
    for (Item each : types.symbols().items()) {
      if (each.node() instanceof Declaration.Part) {
        return;
      }
      if (each.node() instanceof Declaration.Rule && ClauseCheck.taken(each) >= 0) {
        taking.add(each);
      }
    }
    if (taking.size() > 1 || (isScheme && !taking.isEmpty())) {
      Item first = taking.get(0);
      reporter.report(
          Code.DEDUCTED_IN_PART,
          first.name().span(),
          "the clause of `%s`%s takes points, and there is no part to take them from: they are added"
                  .formatted(
                      first.name().text(),
                      taking.size() > 1 ? " and of " + (taking.size() - 1) + " more" : "")
              + " up, and who loses most has most",
          "put the rules into `part X deduct from 100 { … }`");
    }
  }
}
