package dev.scoring.io.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a page of HTML, as systems hand them out under the name of a spreadsheet. A cell
 * that spans rows stands in each of them, one that spans columns in the first. Used once.
 */
public final class HtmlTables {

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", "\u00A0"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("ensp", "\u2002"),
          Map.entry("emsp", "\u2003"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("middot", "·"),
          Map.entry("radic", "√"),
          Map.entry("times", "×"),
          Map.entry("permil", "‰"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("hellip", "…"));

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?");

  private static final Pattern SPAN =
      Pattern.compile("\\b(row|col)span\\s*=\\s*[\"']?\\s*([0-9]{1,5})", Pattern.CASE_INSENSITIVE);

  private final String page;
  private final List<Table> tables = new ArrayList<>();
  private final Deque<Table> open = new ArrayDeque<>();
  private long line = 1;

  /** A row of a table. */
  public record TableRow(long line, List<String> cells) {}

  /** A table that is being read. */
  private static final class Table {
    private final List<TableRow> rows = new ArrayList<>();
    private final Map<Integer, Spanning> spanning = new HashMap<>();
    private @Nullable List<String> cells;
    private long line;
    private @Nullable StringBuilder cell;
    private int rowSpan;
    private int columnSpan;

    void beginRow(long at) {
      endRow();
      cells = new ArrayList<>();
      line = at;
    }

    void beginCell(long at, int rowsOfIt, int columnsOfIt) {
      endCell();
      if (cells == null) {
        beginRow(at);
      }
      cell = new StringBuilder();
      rowSpan = rowsOfIt;
      columnSpan = columnsOfIt;
    }

    void endCell() {
      List<String> row = cells;
      if (cell == null || row == null) {
        return;
      }
      fillSpanned(row);
      String text = cell.toString().strip();
      cell = null;
      for (int i = 0; i < columnSpan; i++) {
        if (rowSpan > 1) {
          spanning.put(row.size(), new Spanning(i == 0 ? text : "", rowSpan - 1));
        }
        row.add(i == 0 ? text : "");
      }
    }

    private void fillSpanned(List<String> row) {
      for (Spanning above = spanning.remove(row.size());
          above != null;
          above = spanning.remove(row.size())) {
        if (above.rows() > 1) {
          spanning.put(row.size(), new Spanning(above.text(), above.rows() - 1));
        }
        row.add(above.text());
      }
    }

    void endRow() {
      endCell();
      List<String> row = cells;
      if (row != null) {
        fillSpanned(row);
        if (!row.isEmpty()) {
          rows.add(new TableRow(line, List.copyOf(row)));
        }
      }
      cells = null;
    }
  }

  /** A cell that goes on in some rows below. */
  private record Spanning(String text, int rows) {}

  private HtmlTables(String page) {
    this.page = page;
  }

  /** Returns the rows of each table that has two rows or more, and a row with two cells. */
  public static List<List<TableRow>> of(String page) {
    HtmlTables found = new HtmlTables(page);
    found.read();
    return found.tables.stream()
        .map(table -> table.rows)
        .filter(rows -> rows.size() > 1 && rows.stream().anyMatch(row -> row.cells().size() > 1))
        .toList();
  }

  private void read() {
    int at = 0;
    while (at < page.length()) {
      int tag = page.indexOf('<', at);
      if (tag < 0) {
        break;
      }
      text(at, tag);
      int end;
      if (page.startsWith("<!--", tag)) {
        int close = page.indexOf("-->", tag);
        end = close < 0 ? page.length() : close + 3;
      } else {
        int close = page.indexOf('>', tag);
        end = close < 0 ? page.length() : close + 1;
        String inside = page.substring(tag + 1, Math.max(tag + 1, end - 1));
        String name = name(inside);
        tag(name, inside);
        if (name.equals("script") || name.equals("style")) {
          int over = page.indexOf("</", end);
          end = over < 0 ? page.length() : over;
        }
      }
      count(tag, end);
      at = end;
    }
    while (!open.isEmpty()) {
      open.pop().endRow();
    }
  }

  private static String name(String inside) {
    int end = inside.startsWith("/") ? 1 : 0;
    while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
      end++;
    }
    return inside.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private void tag(String name, String inside) {
    Table table = open.peek();
    if (name.equals("table")) {
      Table inner = new Table();
      tables.add(inner);
      open.push(inner);
    } else if (table != null) {
      switch (name) {
        case "tr" -> table.beginRow(line);
        case "td", "th" -> table.beginCell(line, span(inside, "row"), span(inside, "col"));
        case "/td", "/th" -> table.endCell();
        case "/tr" -> table.endRow();
        case "/table" -> open.pop().endRow();
        case "br", "p", "/p", "div", "/div" -> append(" ");
        default -> {}
      }
    }
  }

  private static int span(String inside, String of) {
    Matcher span = SPAN.matcher(inside);
    while (span.find()) {
      if (span.group(1).toLowerCase(Locale.ROOT).equals(of)) {
        return Math.max(1, Math.min(1000, Integer.parseInt(span.group(2))));
      }
    }
    return 1;
  }

  private void text(int begin, int end) {
    if (!open.isEmpty() && end > begin) {
      append(decoded(page.substring(begin, end)));
    }
    count(begin, end);
  }

  private void append(String text) {
    Table table = open.peek();
    StringBuilder cell = table == null ? null : table.cell;
    if (cell == null) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '\n' || each == '\r' || each == '\t' || each == ' ') {
        if (cell.length() > 0 && cell.charAt(cell.length() - 1) != ' ') {
          cell.append(' ');
        }
      } else {
        cell.append(each);
      }
    }
  }

  private void count(int begin, int end) {
    for (int i = begin; i < end; i++) {
      char each = page.charAt(i);
      if (each == '\n'
          || (each == '\r' && !(i + 1 < page.length() && page.charAt(i + 1) == '\n'))) {
        line++;
      }
    }
  }

  private static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    Matcher entity = ENTITY.matcher(text);
    int at = 0;
    while (entity.find()) {
      decoded.append(text, at, entity.start()).append(character(entity));
      at = entity.end();
    }
    return decoded.append(text.substring(at)).toString();
  }

  private static String character(Matcher entity) {
    String decimal = entity.group(1);
    String hexadecimal = entity.group(2);
    String name = entity.group(3);
    if (name != null) {
      return ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), entity.group());
    }
    int code =
        decimal != null
            ? Integer.parseInt(decimal)
            : Integer.parseInt(hexadecimal == null ? "0" : hexadecimal, 16);
    return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "\uFFFD";
  }
}
