package dev.scoring.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fast way is made for a day; giving the day late, or another one, changes nothing. */
class DayOfFastTest {

  private static final LocalDate DAY = LocalDate.of(2019, 7, 31);

  /** One rule: the points of {@code n} once the day has come. */
  private static Scheme scheme() {
    GraphBuilder graph = new GraphBuilder("", "", "");
    graph.declare(FactDefinition.of("n", FactType.COUNT));
    Figure points =
        graph.when(
            graph.compare(
                Comparison.AT_LEAST,
                graph.inspectionDate(),
                graph.constant(Rational.of(DAY.toEpochDay()))),
            graph.factFigure("n"));
    Item rule =
        new Item.Rule(
            "A",
            "",
            "",
            List.of(),
            points,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            "");
    graph.add(
        new Part(
            "X",
            "",
            "",
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.of(Rational.ZERO),
            Optional.empty(),
            Combination.SUM,
            List.of(rule)));
    graph.total(new Total("ALL", "", graph.scoreOf("X"), "X"));
    return Scheme.of(graph.build());
  }

  @Test
  void theDayMayBeGivenAfterTheUnits() {
    Scheme scheme = scheme();
    Inspection after =
        scheme
            .inspection()
            .unit("a", Map.of("n", "3"))
            .date(DAY)
            .unit("b", Map.of("n", "4"))
            .build();
    assertEquals(Rational.of(3), scheme.score(after, 0).total());
    assertEquals(Rational.of(4), scheme.score(after, 1).total());
  }

  @Test
  void theLastDayThatIsGivenCounts() {
    Scheme scheme = scheme();
    Inspection changed =
        scheme
            .inspection()
            .date(DAY.minusDays(1))
            .unit("a", Map.of("n", "3"))
            .date(DAY)
            .unit("b", Map.of("n", "4"))
            .build();
    assertEquals(Rational.of(3), scheme.score(changed, 0).total());
    assertEquals(Rational.of(4), scheme.score(changed).score("b").total());
  }

  @Test
  void oneUnitFromAMapIsScoredOnItsDay() {
    Scheme scheme = scheme();
    assertEquals(Rational.of(5), scheme.score(Map.of("n", 5), DAY).total());
    assertEquals(Rational.ZERO, scheme.score(Map.of("n", 5), DAY.minusDays(1)).total());
    assertEquals(Rational.of(5), scheme.score(Map.of("n", 5), DAY.plusDays(1)).total());
    assertThrows(DataException.class, () -> scheme.score(Map.of("n", 5)));
    assertThrows(DataException.class, () -> scheme.score(Map.of("n", -5), DAY));
    assertThrows(DataException.class, () -> scheme.score(Map.of("m", 5), DAY));
  }

  @Test
  void aUnitHasAnIndex() {
    Scheme scheme = scheme();
    Inspection one = scheme.inspection().date(DAY).unit("a", Map.of("n", "3")).build();
    assertThrows(IndexOutOfBoundsException.class, () -> scheme.score(one, 1));
    assertThrows(IllegalArgumentException.class, () -> scheme().score(one, 0));
    assertThrows(IllegalArgumentException.class, () -> scheme().columns(one));
  }
}
