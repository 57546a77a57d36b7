package dev.scoring.io.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the header of a sheet stands among its first rows: the row, or the two or three rows one
 * above the other, in which most of what is wanted has its name.
 *
 * @param first the index of its first row
 * @param end the index of the first row with data
 * @param rows of how many rows it is made; between it and the data may stand units of measure, or
 *     numbers of the columns
 * @param cells its cells, of several rows one for each column
 * @param found how many different things that are wanted it names
 */
public record HeaderSearch(int first, int rows, int end, List<String> cells, int found) {

  /** How many rows are looked at, at the most. */
  public static final int ROWS = 40;

  private static final int DEEPEST = 3;

  /** Copies the list. */
  public HeaderSearch {
    cells = List.copyOf(cells);
  }

  /**
   * Looks for the header.
   *
   * @param head the first rows, at least one; the first of them if nothing better is found
   */
  public static HeaderSearch of(List<List<String>> head, ColumnNames names) {
    int all = names.wanted().size() + (names.isKeyed() ? 1 : 0);
    int[] counts = new int[head.size()];
    int best = 0;
    for (int i = 0; i < head.size(); i++) {
      counts[i] = names.count(head.get(i));
      if (counts[i] > counts[best]) {
        best = i;
        if (counts[i] == all) {
          break;
        }
      }
    }
    if (counts[best] < 2 && all > 1 && !isAlone(head.get(0))) {
      best = 0;
    }
    HeaderSearch found = new HeaderSearch(best, 1, best + 1, head.get(best), counts[best]);
    for (int deep = 2; deep <= DEEPEST && found.found() < all; deep++) {
      for (int i = 0; i + deep <= head.size(); i++) {
        if (!areNames(head.subList(i, i + deep), names)) {
          continue;
        }
        List<String> cells = together(head.subList(i, i + deep), names);
        int count = names.count(cells);
        if (count > found.found()) {
          found = new HeaderSearch(i, deep, i + deep, cells, count);
        }
      }
    }
    int end = found.first() + found.rows();
    while (end < head.size()
        && (isOfMeasures(head.get(end), found.cells(), names) || isOfNumbers(head, end))) {
      end++;
    }
    return new HeaderSearch(found.first(), found.rows(), end, found.cells(), found.found());
  }

  /** Whether some rows may be one header: names only, and none of a unit below the first. */
  private static boolean areNames(List<List<String>> rows, ColumnNames names) {
    for (List<String> row : rows) {
      for (String cell : row) {
        if (isNumber(cell)) {
          return false;
        }
      }
    }
    for (int i = 0; i < rows.get(0).size(); i++) {
      String top = rows.get(0).get(i);
      boolean unit = names.of(top) == ColumnNames.UNIT || names.isOtherUnitWord(top);
      for (int below = 1; unit && below < rows.size(); below++) {
        List<String> row = rows.get(below);
        String under = i < row.size() ? row.get(i) : "";
        if (!under.isBlank() && names.of(under) != ColumnNames.UNIT) {
          return false;
        }
      }
    }
    return true;
  }

  /** The header that several rows make together. */
  private static List<String> together(List<List<String>> rows, ColumnNames names) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> cells = new ArrayList<>();
    String[] over = new String[rows.size()];
    for (int column = 0; column < width; column++) {
      List<String> stacked = new ArrayList<>();
      StringBuilder spread = new StringBuilder();
      for (int i = 0; i < rows.size(); i++) {
        List<String> row = rows.get(i);
        String cell = column < row.size() ? row.get(column).strip() : "";
        if (!cell.isEmpty()) {
          stacked.add(cell);
          over[i] = cell;
        }
        boolean last = i == rows.size() - 1;
        spread.append(last || over[i] == null ? cell : over[i]);
      }
      cells.add(one(stacked, spread.toString(), names));
    }
    return cells;
  }

  /** The cell that stands for those of a column: of those that are known the lowest. */
  private static String one(List<String> stacked, String spread, ColumnNames names) {
    if (stacked.isEmpty()) {
      return "";
    }
    List<String> candidates = new ArrayList<>();
    candidates.add(String.join("", stacked));
    candidates.add(spread);
    for (int i = stacked.size() - 1; i >= 0; i--) {
      candidates.add(stacked.get(i));
    }
    for (String each : candidates) {
      if (names.of(each) != ColumnNames.UNKNOWN) {
        return each;
      }
    }
    return stacked.get(stacked.size() - 1);
  }

  /** Whether a row says in which units the columns below a header are measured. */
  private static boolean isOfMeasures(List<String> row, List<String> header, ColumnNames names) {
    int measures = 0;
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      if (cell.isBlank()) {
        continue;
      }
      boolean named = i < header.size() && names.of(header.get(i)) == ColumnNames.UNIT;
      if (named || !Measure.isAlone(cell)) {
        String loose = Loose.of(cell).replaceAll("[()\\[\\]【】:]", "");
        if (loose.equals("单位") || loose.equals("计量单位") || loose.equals("unit")) {
          continue;
        }
        return false;
      }
      measures++;
    }
    return measures > 0 && !areValues(row);
  }

  /** Whether a row of single words may as well be values: `yes`, `no` and nothing else. */
  private static boolean areValues(List<String> row) {
    for (String cell : row) {
      String loose = Loose.of(cell);
      if (!loose.isEmpty()
          && !List.of("是", "否", "有", "无", "yes", "no", "y", "n", "true", "false").contains(loose)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row numbers the columns: 1, 2, 3 …, perhaps with a word before them. */
  private static boolean isOfNumbers(List<List<String>> head, int at) {
    List<String> row = head.get(at);
    if (at + 1 < head.size() && isShort(head.get(at + 1))) {
      return false;
    }
    int next = -1;
    int count = 0;
    for (String cell : row) {
      String loose = Loose.of(cell).replaceAll("[()]", "");
      int number = loose.matches("[0-9]{1,4}") ? Integer.parseInt(loose) : -1;
      if (number < 0) {
        if (count > 0 || !List.of("", "甲", "乙", "栏次", "列次").contains(loose)) {
          return false;
        }
        continue;
      }
      if (next < 0 ? number > 2 || number < 1 : number != next) {
        return false;
      }
      next = number + 1;
      count++;
    }
    return count >= (next == count + 1 && !Loose.of(row.get(0)).equals("1") ? 4 : 6);
  }

  /** Whether a row begins with a number or a single letter, as the row above it may then too. */
  private static boolean isShort(List<String> row) {
    String first = row.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
    return Loose.of(first).length() < 2 || isNumber(first);
  }

  /** Whether no more than one cell of a row holds something. */
  private static boolean isAlone(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).count() <= 1;
  }

  private static boolean isNumber(String cell) {
    return !cell.isBlank() && Loose.of(cell).matches("[0-9.,%/:]+");
  }
}
