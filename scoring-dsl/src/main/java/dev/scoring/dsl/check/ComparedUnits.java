package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.names.Items;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.ranges.Reach;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which scores are certainly there before any unit is compared with others. */
final class ComparedUnits {

  private final Types types;

  /** The part to which each block and rule belongs. */
  private final Map<String, String> owners = new HashMap<>();

  /** The parts that read scores or other units. */
  private final Set<String> later = new HashSet<>();

  private boolean compares;

  ComparedUnits(SyntaxTree tree, Types types) {
    this.types = types;
    String owner = Symbols.IMPLICIT_PART;
    for (Item item : types.symbols().items()) {
      if (item.parent().isEmpty()) {
        owner =
            item.node() instanceof Declaration.Part ? item.name().text() : Symbols.IMPLICIT_PART;
      }
      owners.put(item.name().text(), owner);
      for (Expression root : Items.roots(item)) {
        read(root, owner);
      }
      Expression weight = types.symbols().weights().get(item.name().text());
      if (weight != null) {
        read(weight, owner);
      }
    }
    for (Declaration declaration : tree.declarations()) {
      beside(declaration).forEach(root -> compares |= reach(root).units());
    }
  }

  private void read(Expression root, String owner) {
    Reach reach = reach(root);
    compares |= reach.units();
    if (reach.units() || reach.scores().stream().anyMatch(each -> isScore(each.id()))) {
      later.add(owner);
    }
  }

  private boolean isScore(String name) {
    return types.symbols().scores().containsKey(name) || types.symbols().isImplicitTotal(name);
  }

  private Reach reach(Expression root) {
    return Reach.of(root, Optional.empty(), types);
  }

  /** What a declaration that is no part reads. */
  private static List<Expression> beside(Declaration declaration) {
    List<Expression> roots = new ArrayList<>();
    if (declaration instanceof Declaration.Total total) {
      roots.add(total.formula());
      roots.addAll(Items.ofClauses(total.clauses()));
    } else if (declaration instanceof Declaration.Listing list) {
      roots.add(list.condition());
    } else if (declaration instanceof Declaration.Rating rating) {
      rating.bands().forEach(band -> band.when().ifPresent(roots::add));
      rating.ceilings().forEach(ceiling -> roots.add(ceiling.condition()));
    }
    return roots;
  }

  /** Whether a score is there before any unit is compared with others. */
  boolean isScoredBefore(String id) {
    String owner = owners.get(id);
    return !compares || (owner != null && !later.contains(owner));
  }
}
