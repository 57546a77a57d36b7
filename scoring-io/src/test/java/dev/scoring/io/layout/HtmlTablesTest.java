package dev.scoring.io.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HtmlTablesTest {

  private static String text(String page) {
    return HtmlTables.of(page).stream()
        .map(rows -> rows.stream().map(row -> row.line() + ":" + row.cells()).toList().toString())
        .toList()
        .toString();
  }

  @Test
  void cellsWithAndWithoutEnds_areRead() {
    assertEquals(
        "[[1:[a, b], 2:[1 & 2, x y], 3:[3, <]]]",
        text("<TABLE><tr><th>a<th>b\n<tr><td>1&nbsp;&amp;&#32;2</td><td>x<br>\ty\n"
                + "<tr><td>3</td><td>&lt;</table>")
            .replace('\u00A0', ' '));
  }

  @Test
  void spans_fillRowsAndLeaveColumnsEmpty() {
    assertEquals(
        "[[1:[u, c, ], 1:[u, d, e], 1:[x, 1, 2]]]",
        text(
            "<table><tr><td rowspan=2>u<td"
                + " colspan=\"2\">c<tr><td>d<td>e<tr><td>x<td>1<td>2</table>"));
  }

  @Test
  void commentsScriptsAndTablesOfOneRow_areNoTables() {
    assertEquals(
        List.of(),
        HtmlTables.of(
            "<!-- <table><tr><td>a<td>b<tr><td>1<td>2</table> --><script>if (a<b) {}</script>"
                + "<table><tr><td>单位</td></tr></table>"));
  }

  @Test
  void tableInATable_isOneOfItsOwn() {
    assertEquals(
        "[[1:[a, b], 1:[1, 2]]]",
        text("<table><tr><td><table><tr><td>a<td>b<tr><td>1<td>2</table></td></tr></table>"));
  }
}
