package dev.scoring.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of annex 3 as it was published. Its nodes are numbered by where they stand; the rules
 * file has no part in it.
 *
 * @param headings the headings of the first and second level by id
 * @param leaves the leaves in their order
 */
record SurveyTable(Map<String, String> headings, List<Leaf> leaves) {

  private static final int COLUMNS = 4;

  /**
   * A row of the table.
   *
   * @param id first, second and third level, such as {@code P1.3.2}
   * @param name the column 三级指标
   * @param clause the column 评估要点; leaves may share one cell
   */
  record Leaf(String id, String name, String clause) {

    /** The id of the node of the second level. */
    String parent() {
      return parentOf(id);
    }
  }

  static SurveyTable provinces() {
    String text = text();
    return of(text.substring(text.indexOf("表1  "), text.indexOf("表2  ")), "P");
  }

  static SurveyTable keyCities() {
    String text = text();
    return of(text.substring(text.indexOf("表2  ")), "K");
  }

  /** The id of the node around a node. */
  static String parentOf(String id) {
    return id.substring(0, id.lastIndexOf('.'));
  }

  /** The ids of the nodes directly in a node, in their order. */
  List<String> children(String id) {
    List<String> children = new ArrayList<>();
    for (String heading : headings.keySet()) {
      if (heading.startsWith(id + ".")) {
        children.add(heading);
      }
    }
    for (Leaf leaf : leaves) {
      if (leaf.parent().equals(id)) {
        children.add(leaf.id());
      }
    }
    return children;
  }

  /** The ids of the nodes of the first level, in their order. */
  List<String> first() {
    return headings.keySet().stream().filter(id -> id.indexOf('.') < 0).toList();
  }

  private static String text() {
    return Guangxi.text(Guangxi.FOLDER.resolveSibling("survey-2019").resolve("source-annex-3.txt"));
  }

  /**
   * Reads a table. A cell begins behind a tab; an empty one goes on with the one above it. Where
   * the table was broken over a page, the headings are repeated.
   */
  private static SurveyTable of(String text, String letter) {
    List<String> cells = new ArrayList<>(List.of(text.split("\n\t", -1)));
    cells.remove(0);
    Map<String, String> headings = new LinkedHashMap<>();
    List<Leaf> leaves = new ArrayList<>();
    String first = "";
    String second = "";
    String clause = "";
    int[] numbers = new int[3];
    for (int i = COLUMNS; i < cells.size(); i += COLUMNS) {
      String one = joined(cells.get(i));
      String two = joined(cells.get(i + 1));
      if (!one.isEmpty() && !one.equals(first)) {
        first = one;
        second = "";
        numbers = new int[] {numbers[0] + 1, 0, 0};
        headings.put(letter + numbers[0], first);
      }
      if (!two.isEmpty() && !two.equals(second)) {
        second = two;
        numbers = new int[] {numbers[0], numbers[1] + 1, 0};
        headings.put(letter + numbers[0] + "." + numbers[1], second);
      }
      numbers[2]++;
      String last = joined(cells.get(i + 3));
      clause = last.isEmpty() ? clause : last;
      String id = letter + numbers[0] + "." + numbers[1] + "." + numbers[2];
      leaves.add(new Leaf(id, joined(cells.get(i + 2)), clause));
    }
    return new SurveyTable(headings, leaves);
  }

  /** The text of a cell, whose lines are broken anywhere. */
  private static String joined(String cell) {
    return cell.lines().map(String::strip).collect(Collectors.joining());
  }
}
