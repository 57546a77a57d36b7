package dev.scoring.core.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes JSON text: commas, indentation, escapes. */
final class JsonWriter {

  /** Writes one element of an array. */
  interface Element<T> {
    void write(JsonWriter json, T element);
  }

  private final StringBuilder text = new StringBuilder();
  private int indent;
  private boolean onOneLine;
  private boolean first = true;

  /**
   * More elements of an array of a document, with a line each: as they stand behind others there,
   * so a comma comes first.
   */
  static <T> String more(List<T> elements, Element<T> writer) {
    JsonWriter json = new JsonWriter();
    json.indent = 2;
    json.first = false;
    json.add(elements, writer);
    return json.text.toString();
  }

  /** An object with a line for each member. */
  void block(Consumer<JsonWriter> members) {
    nest('{', '}', false, () -> members.accept(this));
  }

  /** An object on one line. */
  void inline(Consumer<JsonWriter> members) {
    nest('{', '}', true, () -> members.accept(this));
  }

  /** An array with a line for each element. */
  <T> void array(List<T> elements, Element<T> writer) {
    elements(elements, false, writer);
  }

  /** An array on one line. */
  <T> void list(List<T> elements, Element<T> writer) {
    elements(elements, true, writer);
  }

  /** The text, with the end of the line. */
  String line() {
    return text + "\n";
  }

  void strings(List<String> elements) {
    list(elements, JsonWriter::string);
  }

  private <T> void elements(List<T> elements, boolean oneLine, Element<T> writer) {
    nest('[', ']', oneLine || elements.isEmpty(), () -> add(elements, writer));
  }

  private <T> void add(List<T> elements, Element<T> writer) {
    for (T element : elements) {
      separate();
      writer.write(this, element);
    }
  }

  private void nest(char open, char close, boolean oneLine, Runnable content) {
    boolean outerOnOneLine = onOneLine;
    onOneLine = outerOnOneLine || oneLine;
    text.append(open);
    indent++;
    first = true;
    content.run();
    indent--;
    if (!onOneLine) {
      newLine();
    }
    text.append(close);
    onOneLine = outerOnOneLine;
    first = false;
  }

  private void separate() {
    if (!first) {
      text.append(',');
    }
    if (!onOneLine) {
      newLine();
    } else if (!first) {
      text.append(' ');
    }
    first = false;
  }

  private void newLine() {
    text.append('\n').append("  ".repeat(indent));
  }

  JsonWriter name(String name) {
    separate();
    string(name);
    text.append(": ");
    return this;
  }

  JsonWriter member(String name, String value) {
    name(name).string(value);
    return this;
  }

  void member(String name, Optional<String> value) {
    name(name);
    value.ifPresentOrElse(this::string, this::nothing);
  }

  void member(String name, boolean value) {
    name(name).text.append(value);
  }

  void member(String name, int value) {
    name(name).text.append(value);
  }

  void nothing() {
    text.append("null");
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < 0x20
              || (c >= 0x7F && c <= 0x9F)
              || c == 0x2028
              || c == 0x2029
              || loneHalf(value, i)) {
            escape(c);
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private void escape(char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(Character.forDigit((c >> shift) & 0xF, 16));
    }
  }

  /** Whether the char is half of a surrogate pair without the other half. */
  private static boolean loneHalf(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
  }
}
