package dev.scoring.dsl.lower;

import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.graph.Total;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.EmptyMarks;
import dev.scoring.dsl.ast.IgnoredColumns;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the graph of a tree. */
public final class Lowering {

  private final SyntaxTree tree;
  private final Types types;
  private final GraphBuilder graph;
  private final ExpressionLowering expressions;

  private Lowering(SyntaxTree tree, Types types, SourceText source) {
    this.tree = tree;
    this.types = types;
    Optional<Declaration.Scheme> scheme = all(Declaration.Scheme.class).stream().findFirst();
    this.graph =
        new GraphBuilder(
            scheme.map(each -> each.name().text()).orElse(""),
            scheme.flatMap(Declaration.Scheme::label).orElse(""),
            all(Declaration.SourceNote.class).stream()
                .findFirst()
                .map(Declaration.SourceNote::text)
                .orElse(""));
    this.expressions = new ExpressionLowering(graph, types, new Written(source));
  }

  /** Returns the graph of a tree of a text that passed the checks with these types. */
  public static ScoringGraph lower(SyntaxTree tree, Types types, SourceText source) {
    return new Lowering(tree, types, source).graph();
  }

  private ScoringGraph graph() {
    FactLowering facts = new FactLowering(graph, types, expressions);
    facts.declare();
    types.symbols().calendar().ifPresent(graph::calendar);
    types.lets().values().forEach(expressions::define);
    facts.require();
    GuardLowering guards = new GuardLowering(graph, types, expressions);
    for (Declaration.NotRated node : all(Declaration.NotRated.class)) {
      graph.exclude(guards.exclusion(node));
    }
    all(EmptyMarks.class).forEach(node -> node.marks().forEach(graph::readAsEmpty));
    all(IgnoredColumns.class).forEach(node -> node.columns().forEach(graph::ignoreColumn));
    graph.total(total(parts()));
    RatingLowering ratings = new RatingLowering(graph, expressions);
    all(Declaration.Rating.class).forEach(rating -> graph.add(ratings.rating(rating)));
    for (Declaration.Listing list : all(Declaration.Listing.class)) {
      graph.add(
          new Listing(
              list.name().text(),
              list.label().orElse(""),
              expressions.condition(list.condition()),
              expressions.written().of(list.condition())));
    }
    return graph.build();
  }

  /** Adds the parts, one for what stands in none included, and returns their ids. */
  private List<String> parts() {
    ItemLowering items = new ItemLowering(graph, types, expressions);
    List<String> ids = new ArrayList<>();
    List<Item> loose = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        ids.add(part.name().text());
        graph.add(items.part(part));
      } else if (declaration instanceof Declaration.Block
          || declaration instanceof Declaration.Rule) {
        loose.add(items.item(declaration, false));
      }
    }
    if (!loose.isEmpty()) {
      String id = free(Symbols.IMPLICIT_PART);
      ids.add(id);
      graph.add(ItemLowering.loose(id, loose));
    }
    return ids;
  }

  private Total total(List<String> parts) {
    TotalLowering totals = new TotalLowering(graph, expressions);
    return all(Declaration.Total.class).stream()
        .findFirst()
        .map(totals::declared)
        .orElseGet(() -> totals.sumOf(free(Symbols.IMPLICIT_TOTAL), parts));
  }

  /** The id of what the file does not write, if a rule or block of the file does not have it. */
  private String free(String id) {
    return types.symbols().scores().containsKey(id) ? free(id + "_") : id;
  }

  private <D extends Declaration> List<D> all(Class<D> kind) {
    List<D> found = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (kind.isInstance(declaration)) {
        found.add(kind.cast(declaration));
      }
    }
    return found;
  }
}
