package dev.scoring.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.cli.show.TextTable.Side;
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
}
