package dev.scoring.dsl.lower;

import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Rating;
import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import java.util.List;

/** Lowers ratings. */
final class RatingLowering {

  private final GraphBuilder graph;
  private final ExpressionLowering expressions;

  RatingLowering(GraphBuilder graph, ExpressionLowering expressions) {
    this.graph = graph;
    this.expressions = expressions;
  }

  Rating rating(Declaration.Rating rating) {
    String of = rating.of().text();
    return new Rating(
        of,
        rating.label().orElse(""),
        graph.scoreOf(of),
        rating.bands().stream().map(this::band).toList(),
        rating.ceilings().stream()
            .map(
                ceiling ->
                    new Rating.Ceiling(
                        band(ceiling.band().text(), rating.bands()),
                        requirement(ceiling.condition())))
            .toList());
  }

  private Rating.Band band(BandNode band) {
    return new Rating.Band(
        band.id().text(),
        band.label().orElse(""),
        band.interval().interval(),
        band.when().map(this::requirement));
  }

  private Rating.Requirement requirement(Expression condition) {
    return new Rating.Requirement(
        expressions.condition(condition), expressions.written().of(condition));
  }

  /** The id of the band that a ceiling names by its id, or else by its label. */
  private static String band(String name, List<BandNode> bands) {
    if (bands.stream().anyMatch(band -> band.id().text().equals(name))) {
      return name;
    }
    return bands.stream()
        .filter(band -> band.label().filter(name::equals).isPresent())
        .map(band -> band.id().text())
        .findFirst()
        .orElseThrow();
  }
}
