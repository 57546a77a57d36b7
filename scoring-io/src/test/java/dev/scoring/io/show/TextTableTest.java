package dev.scoring.io.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.io.show.TextTable.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {

  @Test
  void columns_standUnderEachOtherByTheirWidthOnTheScreen() {
    TextTable table = new TextTable(List.of(Side.RIGHT, Side.LEFT, Side.LEFT));
    table.row(List.of("1", "南宁", "a"));
    table.row(List.of("10", "Beihai", ""));
    StringBuilder text = new StringBuilder();
    table.appendTo(text, "> ");
    assertEquals(">  1  南宁    a\n> 10  Beihai\n", text.toString());
  }

  @Test
  void lineBreaksInCells_doNotBreakTheRow() {
    TextTable table = new TextTable(List.of(Side.LEFT));
    table.row(List.of("a\nb\u001B[31mc\u202Ed"));
    StringBuilder text = new StringBuilder();
    table.appendTo(text, "");
    assertEquals("a↵b\uFFFD[31mc\uFFFDd\n", text.toString());
  }

  @Test
  void rowOfAnotherLength_isRefused() {
    TextTable table = new TextTable(List.of(Side.LEFT));
    assertThrows(IllegalArgumentException.class, () -> table.row(List.of("a", "b")));
  }

  @Test
  void rowOfAnotherLength_isRefused_whereRowsAreHandedOn() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TextTable.write(List.of(Side.LEFT), List.of(List.of("a", "b")), line -> {}));
  }

  @Test
  void onANarrowScreen_theLastColumnIsWrapped() {
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    table.row(List.of("rule", "每缺一次扣0.5分，最高扣3分"));
    table.row(List.of("gives", "2 × 1 = 2"));
    StringBuilder text = new StringBuilder();
    table.appendTo(text, "  ", new Screen(26));
    assertEquals(
        """
          rule   每缺一次扣0.5分，
                 最高扣3分
          gives  2 × 1 = 2
        """,
        text.toString());
  }

  @Test
  void whereNextToNothingWouldBeLeft_nothingIsWrapped() {
    TextTable table = new TextTable(List.of(Side.LEFT, Side.LEFT));
    table.row(List.of("a key that takes much room", "a value of some words"));
    for (Screen screen : List.of(Screen.UNLIMITED, new Screen(40))) {
      StringBuilder text = new StringBuilder();
      table.appendTo(text, "", screen);
      assertEquals("a key that takes much room  a value of some words\n", text.toString());
    }
  }
}
