package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.architecture.PublicTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is public of this module. */
class PublicTypesTest {

  @Test
  void toStringOfEveryPublicType_saysWhatItIs() throws Exception {
    assertEquals(List.of(), PublicTypes.withoutToString());
    assertTrue(PublicTypes.ofThisModule().contains(Rules.class));
  }

  @Test
  void toString_isShort() {
    assertEquals(
        "compilation of scheme dust (0 indicators, 1 rule, 1 fact), 0 diagnostics",
        Rules.compile("scheme dust\nfacts { late: flag }\nA: flag late 1\n").toString());
    Compilation broken = Rules.compile("a.rules", "A: flag late points_\n");
    assertEquals("compilation of a text with errors, 1 diagnostic", broken.toString());
    String diagnostic = broken.diagnostics().get(0).toString();
    assertTrue(diagnostic.startsWith("E101 a.rules:1:14: "), diagnostic);
    assertFalse(diagnostic.contains("["), diagnostic);
    assertEquals("file a.rules", new RulesFile("a.rules", "A: 1").toString());
  }
}
