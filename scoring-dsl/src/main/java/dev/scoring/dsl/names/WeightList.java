package dev.scoring.dsl.names;

import dev.scoring.core.model.Combination;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.WeightNode;
import dev.scoring.dsl.ast.Weights;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the weights of a file, each once, and checks that each belongs to a child of a mean. */
final class WeightList {

  private final Reporter reporter;
  private final Map<String, Expression> weights = new LinkedHashMap<>();
  private final Map<String, Name> written = new HashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();

  private WeightList(Reporter reporter) {
    this.reporter = reporter;
  }

  static Map<String, Expression> collect(SyntaxTree tree, List<Item> items, Reporter reporter) {
    WeightList weights = new WeightList(reporter);
    for (Item item : items) {
      weights.item(item);
    }
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Weights apart) {
        if (weights.items.isEmpty()) {
          items.forEach(item -> weights.items.putIfAbsent(item.name().text(), item));
        }
        apart.weights().forEach(weights::apart);
      }
    }
    return weights.weights;
  }

  private void item(Item item) {
    for (Clause clause : item.clauses()) {
      if (clause instanceof Clause.Weight weight) {
        weights.putIfAbsent(item.name().text(), weight.weight());
        written.putIfAbsent(item.name().text(), item.name());
      }
    }
  }

  private void apart(WeightNode node) {
    String id = node.id().text();
    Item item = items.get(id);
    if (item == null) {
      List<String> children = new ArrayList<>();
      items.values().stream()
          .filter(WeightList::isInMean)
          .forEach(child -> children.add(child.name().text()));
      reporter.report(
          Code.IN_PLACE,
          node.id().span(),
          "no block or rule is called `" + id + "`",
          DidYouMean.help(id, children));
      return;
    }
    if (!isInMean(item)) {
      reporter.report(
          Code.IN_PLACE,
          node.id().span(),
          item.parent()
              .map(
                  around ->
                      "a weight of `%s` counts for nothing, because `%s` does not take the mean"
                          .formatted(id, around.name().text()))
              .orElse(
                  "a weight of `%s` counts for nothing, because it stands in no mean"
                      .formatted(id)),
          item.parent()
              .map(around -> "add `takes mean` to `" + around.name().text() + "`, or leave it out")
              .orElse("leave it out"));
      return;
    }
    Name twin = written.putIfAbsent(id, node.id());
    if (twin != null) {
      reporter.report(
          Code.NAMES_ONCE,
          node.id().span(),
          "`" + id + "` has two weights",
          "leave one of them out",
          twin.span(),
          twin.span().equals(item.name().span()) ? "it has one here" : "the other weight");
    } else {
      weights.put(id, node.weight());
    }
  }

  private static boolean isInMean(Item item) {
    return item.parent()
        .flatMap(around -> Clause.first(around.clauses(), Clause.Takes.class))
        .filter(takes -> takes.kind() == Combination.Kind.MEAN)
        .isPresent();
  }
}
