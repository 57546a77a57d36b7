package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the ids of a text stand. */
class PlacesTest {

  private static final String TEXT =
      """
      # 𠀀 方案
      let p = 2
      part X "扣分" deduct from 10 {
        group 甲 6 { A1 6 {  A1.1 "迟报": flag 迟报 p
          A1.2: flag early 4 } }
        B 4 { B1: flag x 4 }
      }
      total ALL = X
      rating ALL { low [0, 5)  high [5, 10] }
      list red when ALL >= 5
      """;

  private final Compilation compilation = Rules.compile("f.rules", TEXT);

  private String place(String id) {
    Place place = compilation.place(id).orElseThrow();
    assertEquals(id, TEXT.substring(place.offset(), place.offset() + place.length()));
    return place.toString();
  }

  @Test
  void everyId_hasItsPlace() {
    assertEquals("f.rules:3:6", place("X"));
    assertEquals("f.rules:4:9", place("甲"));
    assertEquals("f.rules:4:15", place("A1"));
    assertEquals("f.rules:4:23", place("A1.1"));
    assertEquals("f.rules:5:5", place("A1.2"));
    assertEquals("f.rules:6:9", place("B1"));
    assertEquals("f.rules:8:7", place("ALL"));
    assertEquals("f.rules:10:6", place("red"));
  }

  @Test
  void everyLineOfTheLedger_hasAPlace() {
    compilation.orThrow().model().items().forEach(item -> place(item.id()));
  }

  @Test
  void whatIsNoId_hasNone() {
    assertEquals(Optional.empty(), compilation.place("p"));
    assertEquals(Optional.empty(), compilation.place("early"));
    assertEquals(Optional.empty(), compilation.place("C"));
  }

  @Test
  void aTextWithErrorsOfSense_stillKnowsItsPlaces() {
    Compilation broken = Rules.compile("A: flag late unknown\nB: flag late 1\n");
    assertTrue(broken.hasErrors());
    assertEquals("rules:2:1", broken.place("B").orElseThrow().toString());
    RulesException thrown = assertThrows(RulesException.class, broken::orThrow);
    assertEquals(broken.diagnostics(), thrown.diagnostics());
    assertEquals(broken.render(), thrown.getMessage());
  }

  @Test
  void lineBreaksOfEverySystem_count() {
    for (String line : new String[] {"\n", "\r\n", "\r"}) {
      Compilation each = Rules.compile("A: flag a 1" + line + line + "B: flag b 1" + line);
      assertEquals("rules:3:1", each.place("B").orElseThrow().toString());
    }
  }

  @Test
  void aRuleNamedLikeWhatTheFileDoesNotWrite_compiles() {
    Compilation both = Rules.compile("points: flag a 1\npoints_: flag b 2\n");
    assertEquals(2, both.orThrow().model().parts().get(0).children().size());
    assertEquals("points__", both.orThrow().model().parts().get(0).id());
  }
}
