package dev.scoring.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Diagnostic;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles a text that marks in itself what a diagnostic must point at: {@code rules("A: rate x <
 * [30:4, ^10^:5]").fails("E201")}. Each pair of {@code ^} marks one place.
 */
final class RulesAssert {

  private final String marked;
  private final List<String> marks = new ArrayList<>();
  private final Compilation compilation;

  private RulesAssert(String marked) {
    this.marked = marked;
    StringBuilder text = new StringBuilder();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c != '^') {
        text.append(c);
      } else if (open < 0) {
        open = text.length();
      } else {
        marks.add(open + "–" + text.length() + " `" + text.substring(open) + "`");
        open = -1;
      }
    }
    assertEquals(-1, open, "an odd number of marks");
    this.compilation = Rules.compile(text.toString());
  }

  /** Compiles a text with marks. */
  static RulesAssert rules(String marked) {
    return new RulesAssert(marked);
  }

  /** Expects errors of this code at the marks, nowhere else, and no other error. */
  RulesAssert fails(String code, String... inMessage) {
    assertTrue(compilation.scheme().isEmpty(), this::shown);
    return has(code, Severity.ERROR, inMessage);
  }

  /** Expects a number of errors of this code at the one mark. */
  void failsTimes(int times, String code, String... inMessage) {
    assertEquals(1, marks.size(), marked);
    for (int i = 1; i < times; i++) {
      marks.add(marks.get(0));
    }
    fails(code, inMessage);
  }

  /** Expects warnings of this code at the marks, nowhere else, and no error. */
  RulesAssert warns(String code, String... inMessage) {
    return has(code, Severity.WARNING, inMessage);
  }

  /** Expects notes of this code at the marks, nowhere else, and no error. */
  RulesAssert notes(String code, String... inMessage) {
    return has(code, Severity.NOTE, inMessage);
  }

  /** Expects that nothing is said. */
  void isFine() {
    assertEquals("", compilation.render(), marked);
  }

  /** Expects nothing of this code. */
  void hasNo(String code) {
    assertTrue(
        compilation.diagnostics().stream().noneMatch(each -> each.code().equals(code)),
        this::shown);
  }

  private RulesAssert has(String code, Severity severity, String... inMessage) {
    List<String> places = new ArrayList<>();
    StringBuilder messages = new StringBuilder();
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      if (diagnostic.code().equals(code)) {
        int start = diagnostic.place().offset();
        int end = start + diagnostic.place().length();
        places.add(start + "–" + end + " `" + marked.replace("^", "").substring(start, end) + "`");
        messages.append(diagnostic.message()).append(" | ").append(diagnostic.help()).append('\n');
        assertEquals(severity, diagnostic.severity(), this::shown);
      } else {
        assertTrue(diagnostic.severity() != Severity.ERROR, this::shown);
      }
    }
    assertEquals(String.join("\n", marks), String.join("\n", places), this::shown);
    for (String part : inMessage) {
      assertTrue(messages.toString().contains(part), () -> part + "\nnot in\n" + messages);
    }
    return this;
  }

  private String shown() {
    return marked + "\n" + compilation.render();
  }
}
