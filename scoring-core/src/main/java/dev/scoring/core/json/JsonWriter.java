package dev.scoring.core.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes JSON to a text as it comes: commas, indentation, escapes. It keeps the depth alone. */
final class JsonWriter {

  /** Writes the members of an object. */
  interface Members {
    void write(JsonWriter json) throws IOException;
  }

  /** Writes one element of an array. */
  interface Element<T> {
    void write(JsonWriter json, T element) throws IOException;
  }

  private final Appendable text;

  /** For what is open, the innermost first, whether what is around it stands on one line. */
  private final Deque<Boolean> around = new ArrayDeque<>();

  private boolean onOneLine;
  private boolean isFirst = true;

  JsonWriter(Appendable text) {
    this.text = text;
  }

  /** A writer of elements for an array of a document, with a line each. */
  static JsonWriter ofElements(Appendable text) {
    JsonWriter json = new JsonWriter(text);
    json.around.push(false);
    json.around.push(false);
    return json;
  }

  /** Begins an object or an array; what is in it has a line each, unless all is on one line. */
  void open(char bracket, boolean oneLine) throws IOException {
    text.append(bracket);
    around.push(onOneLine);
    onOneLine |= oneLine;
    isFirst = true;
  }

  /** Ends an object or an array; one with nothing in it ends on its line. */
  void close(char bracket) throws IOException {
    close(bracket, isFirst);
  }

  /** Ends an object or an array of which another writer wrote what is in it. */
  void close(char bracket, boolean isEmpty) throws IOException {
    boolean outer = around.pop();
    if (!onOneLine && !isEmpty) {
      newLine();
    }
    text.append(bracket);
    onOneLine = outer;
    isFirst = false;
  }

  /** An object with a line for each member. */
  void block(Members members) throws IOException {
    open('{', false);
    members.write(this);
    close('}');
  }

  /** An object on one line. */
  void inline(Members members) throws IOException {
    open('{', true);
    members.write(this);
    close('}');
  }

  /** An array with a line for each element. */
  <T> void array(List<T> elements, Element<T> writer) throws IOException {
    open('[', false);
    add(elements, writer);
    close(']');
  }

  /** An array on one line. */
  <T> void list(List<T> elements, Element<T> writer) throws IOException {
    open('[', true);
    add(elements, writer);
    close(']');
  }

  void strings(List<String> elements) throws IOException {
    list(elements, JsonWriter::string);
  }

  /** Elements of the array that is open. */
  <T> void add(List<T> elements, Element<T> writer) throws IOException {
    for (T element : elements) {
      separate();
      writer.write(this, element);
    }
  }

  /** Elements of the array that is open, as {@link #ofElements} writes them. */
  void addWritten(String elements) throws IOException {
    if (!elements.isEmpty()) {
      text.append(isFirst ? "" : ",").append(elements);
      isFirst = false;
    }
  }

  /** Whether nothing stands yet in what is open. */
  boolean isEmpty() {
    return isFirst;
  }

  /** Ends the line of a document. */
  void endLine() throws IOException {
    text.append('\n');
  }

  private void separate() throws IOException {
    if (!isFirst) {
      text.append(',');
    }
    if (!onOneLine) {
      newLine();
    } else if (!isFirst) {
      text.append(' ');
    }
    isFirst = false;
  }

  private void newLine() throws IOException {
    text.append('\n').append("  ".repeat(around.size()));
  }

  JsonWriter name(String name) throws IOException {
    separate();
    string(name);
    text.append(": ");
    return this;
  }

  JsonWriter member(String name, String value) throws IOException {
    name(name).string(value);
    return this;
  }

  void member(String name, Optional<String> value) throws IOException {
    name(name);
    if (value.isPresent()) {
      string(value.get());
    } else {
      text.append("null");
    }
  }

  void member(String name, boolean value) throws IOException {
    name(name).text.append(Boolean.toString(value));
  }

  void member(String name, int value) throws IOException {
    name(name).text.append(Integer.toString(value));
  }

  /** An object on one line, or null. */
  <T> void member(String name, Optional<T> value, Element<T> members) throws IOException {
    name(name);
    if (value.isPresent()) {
      inline(object -> members.write(object, value.get()));
    } else {
      text.append("null");
    }
  }

  private void string(String value) throws IOException {
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

  private void escape(char c) throws IOException {
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
