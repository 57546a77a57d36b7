package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.RuleModel;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No unit of a random scheme gets more of a rule than the scheme says that it can give. */
class MostTest {

  private static final int SCHEMES = 500;

  private int bounded;

  @Test
  void noRuleGivesMoreThanItsMost() {
    for (int seed = 0; seed < SCHEMES; seed++) {
      Random random = new Random(seed);
      String text = RandomScheme.text(random);
      Compilation compilation = Rules.compile("random " + seed, text);
      if (compilation.hasErrors()) {
        continue;
      }
      SyntaxTree tree = Parser.parse(new Reporter(new SourceText("r", text))).orElseThrow();
      for (int round = 0; round < 3; round++) {
        compare(seed, compilation.orThrow(), new RandomData(random, tree));
      }
    }
    assertTrue(bounded > SCHEMES, () -> bounded + " rules with a bound");
  }

  private void compare(int seed, Scheme scheme, RandomData data) {
    Assessment assessment;
    try {
      Inspection inspection = data.inspection(scheme);
      assessment = scheme.score(inspection);
    } catch (DataException e) {
      return;
    }
    for (RuleModel rule : scheme.model().rules().toList()) {
      if (rule.most().isEmpty()) {
        continue;
      }
      Rational most = rule.most().get();
      for (Score score : assessment.scores()) {
        Rational given = score.entry(rule.id()).effective();
        bounded++;
        assertTrue(
            given.compareTo(most) <= 0,
            () -> "seed " + seed + ": " + rule + " gave " + given + ", at most " + most);
      }
    }
  }
}
