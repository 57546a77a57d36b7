package dev.scoring.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Operation;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.lower.Lowering;
import dev.scoring.dsl.names.Naming;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.types.Typing;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedRulesTest {

  private static Scheme scheme(int rules, GeneratedRules.Letters letters) {
    Compilation compilation = Rules.compile(GeneratedRules.text(rules, letters));
    assertFalse(compilation.hasErrors(), compilation::render);
    return compilation.orThrow();
  }

  private static List<Operation> operations(int rules, GeneratedRules.Letters letters) {
    SourceText source = new SourceText("rules", GeneratedRules.text(rules, letters));
    Reporter reporter = new Reporter(source);
    SyntaxTree tree = Parser.parse(reporter).orElseThrow();
    return Lowering.lower(tree, Typing.of(tree, Naming.of(tree, reporter), reporter), source)
        .operations();
  }

  @Test
  void bothLetters_meanTheSame() {
    Scheme latin = scheme(995, GeneratedRules.Letters.LATIN);
    Scheme chinese = scheme(995, GeneratedRules.Letters.CHINESE);
    assertEquals(
        latin.score(GeneratedRules.unit(latin)).scores().get(0).total(),
        chinese.score(GeneratedRules.unit(chinese)).scores().get(0).total());
    assertEquals(
        operations(995, GeneratedRules.Letters.LATIN),
        operations(995, GeneratedRules.Letters.CHINESE));
  }

  /** What a scheme holds grows with its rules and no faster. */
  @Test
  void operations_growWithTheRules() {
    int thousand = operations(3_000, GeneratedRules.Letters.LATIN).size();
    int tenThousand = operations(30_000, GeneratedRules.Letters.LATIN).size();
    assertEquals(thousand, tenThousand, "equal operations are stored once");
  }
}
