package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import java.util.List;
import java.util.Optional;

/**
 * A part, block or rule with what stands around it.
 *
 * @param node the declaration
 * @param name its id
 * @param points its points; a rule has none
 * @param clauses what is said of it
 * @param children the blocks and rules in it; a rule has none
 * @param parent what it stands in; empty at the top
 */
public record Item(
    Declaration node,
    Name name,
    Optional<Expression> points,
    List<Clause> clauses,
    List<Declaration> children,
    Optional<Item> parent) {

  /** The first clause of a kind. */
  public <C extends Clause> Optional<C> clause(Class<C> kind) {
    return Clause.first(clauses, kind);
  }

  /** Whether it scores its children each for itself, past all limits around them. */
  public boolean scoresChildrenApart() {
    return clause(Clause.Takes.class).isPresent();
  }
}
