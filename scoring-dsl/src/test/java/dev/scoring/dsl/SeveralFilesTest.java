package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemes that stand in several files. */
class SeveralFilesTest {

  private static Compilation compile(String... texts) {
    List<RulesFile> files = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      files.add(new RulesFile((char) ('a' + i) + ".rules", texts[i]));
    }
    return Rules.compile(files);
  }

  @Test
  void aNameOfOneFile_canBeUsedInAnother() {
    Compilation compilation = compile("A: flag late p", "let p = 3\n");
    assertEquals(List.of(), compilation.diagnostics());
    assertEquals("3", compilation.orThrow().score(Map.of("late", true)).total().toString());
  }

  @Test
  void aFactThatAnotherFileWorksOut_isNoLongerAskedFor() {
    String asked = "facts { late: count  early: count }\nA: each late 2\nB: each early 1\n";
    String worked = "facts { missed: count  sick: count }\nlet late = max of (0, missed - sick)\n";
    for (String[] files : new String[][] {{asked, worked}, {worked, asked}}) {
      Compilation compilation = compile(files);
      assertEquals(List.of(), compilation.diagnostics());
      Map<String, Object> facts = Map.of("missed", 5, "sick", 2, "early", 1);
      assertEquals("7", compilation.orThrow().score(facts).total().toString());
      assertThrows(
          RuntimeException.class,
          () -> compilation.orThrow().score(Map.of("missed", 5, "sick", 2, "early", 1, "late", 3)));
    }
  }

  @Test
  void aFactAndALetOfOneFile_areTheSameNameTwice() {
    String both = "facts { late: count }\nlet late = 3\nA: each late 2\n";
    assertEquals("E102", compile(both).diagnostics().get(0).code());
    assertEquals(
        "E102", compile("facts { b: flag }\nB: flag b 1\n", both).diagnostics().get(0).code());
    assertEquals("E102", compile(both, "let late = 4\n").diagnostics().get(0).code());
  }

  @Test
  void aFactOrScoreOfAnotherFile_isTheSameNameTwice() {
    String asked = "facts { late: count }\nA: each late 2\n";
    assertEquals("E102", compile(asked, "facts { late: count }\n").diagnostics().get(0).code());
    assertEquals("E102", compile(asked, "late: flag b 1\n").diagnostics().get(0).code());
  }

  @Test
  void whatIsWorkedOut_mustBeOfTheSortThatIsNeeded() {
    String asked = "facts { late: count }\nA: each late 2\n";
    assertTrue(
        compile(asked, "facts { on: date }\nlet late = on\n").hasErrors(), "a day is no count");
  }

  @Test
  void theOrderOfRules_isThatOfTheFiles() {
    Compilation compilation = compile("B: flag b 1\n", "A: flag a 1\n");
    assertEquals(
        List.of("B", "A"),
        compilation.orThrow().model().parts().get(0).children().stream()
            .map(item -> item.id())
            .toList());
  }

  @Test
  void aPlace_isThatOfItsFile() {
    for (String end : new String[] {"", "\n", "\r", "\r\n", "  # 𠀀 甲", "\n\n"}) {
      Compilation compilation = compile("A: flag a 1" + end, "\n B: flag b 1", "C: flag c 1");
      assertEquals("a.rules:1:1", compilation.place("A").orElseThrow().toString());
      assertEquals(new Place("b.rules", 2, 2, 2, 1), compilation.place("B").orElseThrow());
      assertEquals("c.rules:1:1", compilation.place("C").orElseThrow().toString());
    }
  }

  @Test
  void aDiagnostic_showsTheLineOfItsFile() {
    assertEquals(
        """
        error[E102 names-once]: the name `A` stands twice
          --> b.rules:2:1
           |
         2 | A: flag b 1
           | ^
          ::: a.rules:1:1
           |
         1 | A: flag a 1
           | - it stood first here
           = help: give one of them another name
        """,
        compile("A: flag a 1", "# again\nA: flag b 1").render());
  }

  @Test
  void diagnostics_areInTheOrderOfTheFilesAndNoneIsLost() {
    Compilation compilation = compile("A: flag a x", "B: flag b x", "C: flag c x");
    assertEquals(
        List.of("a.rules:1:11", "b.rules:1:11", "c.rules:1:11"),
        compilation.diagnostics().stream().map(each -> each.place().toString()).toList());
    assertTrue(compilation.hasErrors());
  }

  @Test
  void anUnclosedBrace_doesNotSwallowTheNextFile() {
    String unclosed = "part X add {\n  A: flag a 1\n";
    Compilation both = compile(unclosed, "B: flag b 1\n");
    assertEquals(compile(unclosed).render(), both.render());
    assertEquals("a.rules", both.diagnostics().get(0).place().file());
  }

  @Test
  void anUnclosedText_doesNotReachIntoTheNextFile() {
    Compilation both = compile("A \"late: flag a 1", "B \"on time\": flag b 1");
    assertEquals(
        List.of("a.rules"),
        both.diagnostics().stream().map(each -> each.place().file()).distinct().toList());
  }

  @Test
  void errorsOfSyntax_areShownForEveryFile() {
    Compilation both = compile("A: flag\n", "B: flag b 1\n", "C: each\n");
    assertEquals(
        List.of("a.rules", "c.rules"),
        both.diagnostics().stream().map(each -> each.place().file()).distinct().toList());
  }

  @Test
  void aSourceAtTheBeginning_isNotAClauseOfTheRuleBeforeIt() {
    Compilation compilation = compile("A: flag a 1\n", "source \"Decree 258\"\nB: flag b 1\n");
    assertEquals("Decree 258", compilation.orThrow().model().source());
    assertEquals("", compilation.orThrow().model().parts().get(0).children().get(0).source());
  }

  @Test
  void emptyFiles_areNoMistake() {
    assertFalse(compile("", "A: flag a 1", "# nothing").hasErrors());
  }

  @Test
  void filesWithoutNamesOfTheirOwn_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> Rules.compile(List.of()));
    RulesFile file = new RulesFile("a.rules", "A: flag a 1");
    assertThrows(IllegalArgumentException.class, () -> Rules.compile(List.of(file, file)));
  }
}
