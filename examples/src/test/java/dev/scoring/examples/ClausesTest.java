package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.PartModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scheme's words against the published text and the dictionary of facts. */
class ClausesTest {

  private static final String SOURCE = Guangxi.text(Guangxi.FOLDER.resolve("source-annex-1.txt"));

  @Test
  void everyClauseOfTheText_standsOverItsRule_wordForWord() {
    List<String> clauses = new ArrayList<>();
    Guangxi.scheme().model().rules().forEach(rule -> clauses.add(rule.label()));
    assertEquals(clausesOf(SOURCE), clauses);
  }

  @Test
  void everyRule_isNumberedAsInTheText() {
    for (PartModel part : Guangxi.scheme().model().parts()) {
      for (ItemModel group : part.children()) {
        for (ItemModel indicator : ((BlockModel) group).children()) {
          assertTrue(indicator.id().startsWith(group.id()), indicator.id());
          int number = 0;
          for (ItemModel rule : ((BlockModel) indicator).children()) {
            number++;
            assertEquals(indicator.id() + "." + number, rule.id());
          }
        }
      }
    }
  }

  @Test
  void everyFact_isNamedTypedAndOrderedAsInTheDictionary() {
    List<String> declared = new ArrayList<>();
    for (FactDefinition fact : Guangxi.scheme().facts()) {
      assertTrue(!fact.label().isEmpty(), () -> "no label: " + fact.name());
      declared.add(fact.name() + " " + typeOf(fact));
    }
    List<String> known =
        RandomInspections.FACTS.stream().map(fact -> fact.name() + " " + fact.type()).toList();
    assertEquals(known, declared);
  }

  private static String typeOf(FactDefinition fact) {
    String type =
        fact.type() == FactType.CHOICE
            ? String.join("|", fact.choices().stream().map(choice -> choice.value()).toList())
            : switch (fact.type()) {
              case FLAG -> "flag";
              case COUNT -> "count";
              case RATE -> "rate";
              case DATE -> "date";
              default -> fact.type().toString();
            };
    return fact.mayBeEmpty() ? type + "?" : type;
  }

  /** The numbered clauses of the two tables, and the cells of D that hold one clause unnumbered. */
  private static List<String> clausesOf(String source) {
    Pattern clause = Pattern.compile("^\\s*(?:\\d+．|(?=(?:\\d{4}年\\d+月底前|在规定时间内)，?100%))(.+)$");
    List<String> clauses = new ArrayList<>();
    source
        .substring(source.indexOf("第一部分  扣分指标"))
        .lines()
        .map(clause::matcher)
        .filter(Matcher::matches)
        .forEach(matcher -> clauses.add(matcher.group(1).strip()));
    return clauses;
  }
}
