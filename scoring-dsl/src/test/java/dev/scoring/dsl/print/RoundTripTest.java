package dev.scoring.dsl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.dsl.ast.Calendar;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.RandomExpressions;
import dev.scoring.dsl.ast.RandomForms;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.Trees;
import dev.scoring.dsl.ast.Trivia;
import dev.scoring.dsl.ast.Weights;
import dev.scoring.dsl.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tree to text to tree, for arbitrary trees. */
final class RoundTripTest {

  private static final int TRIES = 300;

  @Provide
  Arbitrary<SyntaxTree> trees() {
    return Trees.trees();
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return RandomExpressions.expressions();
  }

  @Provide
  Arbitrary<Form> forms() {
    return RandomForms.forms();
  }

  @Provide
  Arbitrary<Clause> clauses() {
    return RandomForms.clauses();
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsPrinted_isReadAsTheSameTree(
      @ForAll("trees") SyntaxTree tree, @ForAll Vocabulary vocabulary) {
    String text = Printer.print(tree, vocabulary);
    SyntaxTree again = Texts.parse(text);
    if (!again.declarations().equals(tree.declarations())) {
      // Two texts are easier to compare than two trees.
      assertEquals(text, Printer.print(again, vocabulary));
      assertEquals(tree.declarations(), again.declarations(), text);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void printedTwice_isTheSameText(@ForAll("trees") SyntaxTree tree, @ForAll Vocabulary vocabulary) {
    String text = Printer.print(tree, vocabulary);
    assertEquals(text, Printer.print(Texts.parse(text), vocabulary));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyComment_comesBackWhereItWas(
      @ForAll("trees") SyntaxTree tree, @ForAll Vocabulary vocabulary) {
    String text = Printer.print(tree, vocabulary);
    SyntaxTree again = Texts.parse(text);
    assertEquals(comments(tree), comments(again), text);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void textEndsInOneLineBreak_andNoLineEndsInASpace(@ForAll("trees") SyntaxTree tree) {
    String text = Printer.print(tree, Vocabulary.ENGLISH);
    if (!text.isEmpty()) {
      assertTrue(text.endsWith("\n"), text);
      assertFalse(text.endsWith("\n\n"), text);
      assertFalse(text.startsWith("\n"), text);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void formsAndExpressionsAndClauses_areOneLogicalLine(
      @ForAll("expressions") Expression expression,
      @ForAll("forms") Form form,
      @ForAll("clauses") Clause clause) {
    for (String text :
        List.of(Printer.print(expression), Printer.print(form), Printer.print(clause))) {
      assertEquals(text.strip(), text);
      assertFalse(text.contains("\n"), text);
    }
  }

  private static List<Object> comments(SyntaxTree tree) {
    List<Object> all = new ArrayList<>();
    tree.declarations().forEach(each -> comments(each, all));
    all.add(tree.atEnd());
    return all;
  }

  private static void comments(Declaration declaration, List<Object> into) {
    into.add(comments(declaration.trivia()));
    if (declaration instanceof Weights weights) {
      weights.weights().forEach(each -> into.add(comments(each.trivia())));
    } else if (declaration instanceof Calendar calendar) {
      calendar.ranges().forEach(each -> into.add(comments(each.trivia())));
    } else if (declaration instanceof Declaration.Table table) {
      table.clauses().forEach(each -> into.add(comments(each.trivia())));
    }
    children(declaration).forEach(each -> comments(each, into));
  }

  private static List<Object> comments(Trivia trivia) {
    return List.of(trivia.before(), trivia.behind(), trivia.atEnd());
  }

  private static List<? extends Declaration> children(Declaration declaration) {
    if (declaration instanceof Declaration.Facts facts) {
      return facts.facts();
    } else if (declaration instanceof Declaration.Table table) {
      return Stream.concat(table.columns().stream(), table.derived().stream()).toList();
    } else if (declaration instanceof Declaration.Part part) {
      return part.items();
    } else if (declaration instanceof Declaration.Block block) {
      return block.items();
    }
    return List.of();
  }
}
