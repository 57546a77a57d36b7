package dev.scoring.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Letters of two alphabets that look alike, and how messages show them. */
class LookAlikeTest {

  @Test
  void lettersOfAnotherAlphabet_areToldByTheirNumbers() {
    assertEquals("North", LookAlike.of("N\u043Erth"));
    assertEquals(
        "its character 2 is U+043E and not `o` (U+006F)",
        LookAlike.difference("N\u043Erth", "North"));
    assertTrue(LookAlike.difference("城区\u0410", "城区A").contains("character 3 is U+0410"));
  }

  @Test
  void namesThatAreTheSameOrLookDifferent_haveNoDifferenceToTell() {
    assertEquals("", LookAlike.difference("North\u200B", "North"));
    assertEquals("", LookAlike.difference("South", "North"));
    assertEquals("", LookAlike.difference("No", "North"));
  }

  @Test
  void whatCannotBeSeen_isQuotedByItsNumber() {
    assertEquals("`unit‹U+200B›`", Quoted.of("unit\u200B"));
    assertEquals("`‹U+FEFF›a‹U+00A0›b c\u3000d`", Quoted.word("\uFEFFa\u00A0b c\u3000d"));
  }
}
