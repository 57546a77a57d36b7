package dev.scoring.core.graph;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.ExclusionModel;
import dev.scoring.core.model.GuardModel;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.ListModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.RatingModel;
import dev.scoring.core.model.RatingModel.BandModel;
import dev.scoring.core.model.RatingModel.CeilingModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.TotalModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes of a graph what users may read of a scheme. */
public final class ModelBuilder {

  private final ScoringGraph graph;
  private final Function<String, Optional<Place>> places;
  private final RuleFigures figures;

  private ModelBuilder(ScoringGraph graph, Function<String, Optional<Place>> places) {
    this.graph = graph;
    this.places = places;
    this.figures = new RuleFigures(graph);
  }

  /**
   * Returns the model of a graph.
   *
   * @param places gives the place of an id in the text; it is handed on, and nothing is read of it
   */
  public static SchemeModel model(ScoringGraph graph, Function<String, Optional<Place>> places) {
    return new ModelBuilder(graph, places).model();
  }

  private SchemeModel model() {
    return new SchemeModel(
        graph.id(),
        graph.label(),
        graph.source(),
        graph.facts(),
        graph.tables(),
        graph.facts().stream()
            .filter(fact -> Optional.of(fact.name()).equals(graph.kindFact()))
            .findFirst(),
        graph.needsDate(),
        graph.readsPrevious(),
        graph.readsUnits(),
        graph.parts().stream().map(this::part).toList(),
        total(graph.total()),
        graph.ratings().stream().map(ModelBuilder::rating).toList(),
        graph.lists().stream().map(this::list).toList(),
        graph.exclusions().stream()
            .map(each -> new ExclusionModel(each.reason(), each.text()))
            .toList(),
        ScoreBounds.of(graph));
  }

  private PartModel part(Part part) {
    return new PartModel(
        part.id(),
        part.label(),
        part.source(),
        part.deducts(),
        part.points(),
        part.rescalesAbsent(),
        part.gate().map(Part.Gate::text),
        part.floor(),
        part.zero().map(Zero::text),
        part.combination(),
        items(part.children()),
        places.apply(part.id()));
  }

  private List<ItemModel> items(List<Item> items) {
    return items.stream().map(item -> item.accept(new ItemModels())).toList();
  }

  static List<GuardModel> guards(Item item) {
    return item.guards().stream().map(guard -> new GuardModel(guard.kind(), guard.text())).toList();
  }

  private TotalModel total(Total total) {
    return new TotalModel(total.id(), total.label(), total.text(), places.apply(total.id()));
  }

  private static RatingModel rating(Rating rating) {
    return new RatingModel(
        rating.of(),
        rating.label(),
        rating.bands().stream().map(ModelBuilder::band).toList(),
        rating.ceilings().stream()
            .map(each -> new CeilingModel(each.band(), each.when().text()))
            .toList());
  }

  private static BandModel band(Rating.Band band) {
    return new BandModel(
        band.id(), band.label(), band.interval(), band.when().map(Rating.Requirement::text));
  }

  private ListModel list(Listing list) {
    return new ListModel(list.id(), list.label(), list.text(), places.apply(list.id()));
  }

  /** Makes a block or a rule. */
  private final class ItemModels implements Item.Visitor<ItemModel> {

    @Override
    public ItemModel visitBlock(Item.Block block) {
      return new BlockModel(
          block.id(),
          block.label(),
          block.source(),
          guards(block),
          block.heading(),
          block.points(),
          block.floor(),
          block.zero().map(Zero::text),
          block.weight().map(figures::figure),
          block.fullForAbsent(),
          block.combination(),
          items(block.children()),
          places.apply(block.id()));
    }

    @Override
    public ItemModel visitRule(Item.Rule rule) {
      return new GraphRule(rule, figures, places.apply(rule.id()));
    }
  }
}
