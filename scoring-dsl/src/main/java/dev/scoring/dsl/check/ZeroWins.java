package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.List;
import java.util.Optional;

/**
 * No floor above 0 stands behind a {@code zero when}: it reads as if it held after it, and {@code
 * zero when} wins wherever the two stand.
 */
record ZeroWins(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Total total) {
      check(total.name().text(), total.clauses());
    }
  }

  @Override
  public void item(Item item) {
    // In a part that deducts, a block that is zeroed loses all, and a floor is what it loses.
    boolean block = item.node() instanceof Declaration.Block;
    for (Optional<Item> at = item.parent(); block && at.isPresent(); at = at.get().parent()) {
      block =
          !(at.get().node() instanceof Declaration.Part part && part.mode() == Mode.DEDUCT_FROM);
    }
    if (block || item.node() instanceof Declaration.Part) {
      check(item.name().text(), item.clauses());
    }
  }

  private void check(String name, List<Clause> clauses) {
    Optional<Clause.ZeroWhen> zero = Clause.first(clauses, Clause.ZeroWhen.class);
    Optional<Clause.Floor> clause = Clause.first(clauses, Clause.Floor.class);
    Optional<Expression> floor = clause.flatMap(Clause.Floor::points);
    Optional<Rational> least = floor.flatMap(types::constant);
    if (zero.isPresent()
        && least.isPresent()
        && least.get().signum() > 0
        && clause.get().span().start() > zero.get().span().start()) {
      reporter.report(
          Code.ZERO_WINS,
          zero.get().span(),
          "where %s is true, `%s` is 0 and not %s: `zero when` wins over the floor"
              .formatted(
                  words.quoted(zero.get().condition()),
                  name,
                  words.valued(floor.get(), least.get())),
          "write `zero when` last, so that it reads as it works; if the floor shall hold there too,"
              + " write a case of `first` in its place",
          floor.get().span(),
          "the floor");
    }
  }
}
