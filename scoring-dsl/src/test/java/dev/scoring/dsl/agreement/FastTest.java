package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.ColumnScores;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import java.util.Iterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast way to score gives what the exact way gives, on random schemes and random facts. */
class FastTest {

  private static final int SCHEMES = Integer.getInteger("fast.schemes", 900);
  private static final int FIRST = Integer.getInteger("fast.first", 10_000);

  private int units;
  private int fast;

  @Test
  void randomSchemes_scoreTheSameFastAndExactly() {
    for (int seed = FIRST; seed < FIRST + SCHEMES; seed++) {
      Random random = new Random(seed);
      String text = RandomScheme.alone(random);
      Compilation compilation = Rules.compile("random " + seed, text);
      if (compilation.hasErrors()) {
        continue;
      }
      SyntaxTree tree = Parser.parse(new Reporter(new SourceText("r", text))).orElseThrow();
      for (int round = 0; round < 2; round++) {
        compare(seed, text, compilation.orThrow(), new RandomData(random, tree));
      }
    }
    assertTrue(units > 5 * SCHEMES / 2, units + " units");
    assertTrue(fast * 5 > units, () -> "few units took the fast way: " + fast + " of " + units);
  }

  private void compare(int seed, String text, Scheme scheme, RandomData data) {
    Assessment assessment;
    Inspection inspection;
    try {
      inspection = data.inspection(scheme);
      assessment = scheme.score(inspection);
    } catch (DataException e) {
      return;
    }
    columns(seed, text, scheme, inspection, assessment);
    for (Score score : assessment.scores()) {
      Score exact = scheme.explain(inspection, score.unit()).score();
      String of = "seed " + seed + ", unit " + score.unit() + "\n" + text;
      units++;
      fast += score.getClass() == exact.getClass() ? 0 : 1;
      assertEquals(exact.total(), score.total(), of);
      assertEquals(exact.rating(), score.rating(), of);
      assertEquals(exact.lists(), score.lists(), of);
      for (int i = 0; i < exact.rules().size(); i++) {
        assertEquals(exact.rules().get(i), score.rules().get(i), of);
      }
      for (Entry entry : exact.ledger()) {
        assertEquals(exact.points(entry.id()), score.points(entry.id()), of);
        assertEquals(exact.applies(entry.id()), score.applies(entry.id()), entry.id() + of);
        if (entry.kind() == Entry.Kind.PART) {
          assertEquals(exact.gives(entry.id()), score.gives(entry.id()), entry.id() + of);
        }
      }
      assertEquals(exact.kind(), score.kind(), of);
      assertEquals(exact, score, of);
      Score alone = scheme.score(inspection, inspection.units().indexOf(score.unit()));
      assertEquals(exact.total(), alone.total(), of);
      assertEquals(exact.rating(), alone.rating(), of);
      assertEquals(exact.lists(), alone.lists(), of);
      assertEquals(exact.rules(), alone.rules(), of);
    }
  }

  private static void columns(
      int seed, String text, Scheme scheme, Inspection inspection, Assessment assessment) {
    ColumnScores scores = scheme.score(scheme.columns(inspection));
    Iterator<Score> expected = assessment.scores().iterator();
    for (int unit = 0; unit < scores.size(); unit++) {
      if (!scores.isRated(unit)) {
        continue;
      }
      Score score = expected.next();
      String of = "seed " + seed + ", columns, unit " + score.unit() + "\n" + text;
      assertEquals(inspection.units().get(unit), score.unit(), of);
      assertEquals(score.total(), scores.total(unit), of);
      assertEquals(score.rating().map(Rated::band), scores.band(unit), of);
      assertEquals(score.lists().contains("red"), scores.isOn("red", unit), of);
      for (PartModel part : scheme.model().parts()) {
        assertEquals(score.points(part.id()), scores.part(part.id(), unit), of);
      }
    }
    assertFalse(expected.hasNext());
  }
}
