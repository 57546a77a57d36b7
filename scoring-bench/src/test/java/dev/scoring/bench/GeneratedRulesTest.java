package dev.scoring.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import org.junit.jupiter.api.Test;

class GeneratedRulesTest {

  private static Scheme scheme(int rules, GeneratedRules.Letters letters) {
    Compilation compilation = Rules.compile(GeneratedRules.text(rules, letters));
    assertFalse(compilation.hasErrors(), compilation::render);
    return compilation.orThrow();
  }

  @Test
  void bothLetters_meanTheSame() {
    Scheme latin = scheme(995, GeneratedRules.Letters.LATIN);
    Scheme chinese = scheme(995, GeneratedRules.Letters.CHINESE);
    assertEquals(
        latin.score(GeneratedRules.unit(latin)).scores().get(0).total(),
        chinese.score(GeneratedRules.unit(chinese)).scores().get(0).total());
    assertTrue(latin.graph().operations().equals(chinese.graph().operations()));
  }

  /** What a scheme holds grows with its rules and no faster. */
  @Test
  void operations_growWithTheRules() {
    int thousand = scheme(3_000, GeneratedRules.Letters.LATIN).graph().operations().size();
    int tenThousand = scheme(30_000, GeneratedRules.Letters.LATIN).graph().operations().size();
    assertEquals(thousand, tenThousand, "equal operations are stored once");
  }
}
