package dev.scoring.dsl.text;

import dev.scoring.dsl.Diagnostic;
import dev.scoring.dsl.Severity;
import dev.scoring.dsl.ast.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** Collects the diagnostics of one text, in order and each once. Not thread-safe. */
public final class Reporter {

  /** The most diagnostics that are kept of one text; after that only their number grows. */
  public static final int MAX_DIAGNOSTICS = 100;

  private final SourceText source;
  private final TreeSet<Diagnostic> diagnostics = new TreeSet<>();
  private final List<Span> answered = new ArrayList<>();
  private boolean errors;

  /** Starts collecting. */
  public Reporter(SourceText source) {
    this.source = source;
  }

  /** The text. */
  public SourceText source() {
    return source;
  }

  /** Warnings inside {@code span} become notes: the writer has answered them. */
  public void answered(Span span) {
    answered.add(span);
  }

  /** Reports a diagnostic; its code tells what is wrong and how grave it is. */
  public void report(Code code, Span span, String message, String help) {
    report(code, span, message, help, List.of());
  }

  /** Reports a diagnostic with another place that belongs to it. */
  public void report(
      Code code, Span span, String message, String help, Span other, String otherMessage) {
    report(
        code,
        span,
        message,
        help,
        List.of(new Diagnostic.Related(source.place(other), otherMessage)));
  }

  private void report(
      Code code, Span span, String message, String help, List<Diagnostic.Related> related) {
    Severity severity = code.severity();
    if (severity == Severity.ERROR) {
      errors = true;
    }
    String shownHelp = help;
    if (severity == Severity.WARNING && isAnswered(span)) {
      severity = Severity.NOTE;
      shownHelp = "";
    }
    if (diagnostics.size() < MAX_DIAGNOSTICS || (severity == Severity.ERROR && makeRoom())) {
      diagnostics.add(
          new Diagnostic(code.name(), severity, source.place(span), message, shownHelp, related));
    }
  }

  /** Gives up the last warning or note, so that an error is never hidden by them. */
  private boolean makeRoom() {
    for (Iterator<Diagnostic> last = diagnostics.descendingIterator(); last.hasNext(); ) {
      if (last.next().severity() != Severity.ERROR) {
        last.remove();
        return true;
      }
    }
    return false;
  }

  private boolean isAnswered(Span span) {
    for (Span each : answered) {
      if (each.start() <= span.start() && span.end() <= each.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an error was reported. */
  public boolean hasErrors() {
    return errors;
  }

  /** The diagnostics in the order of the text. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
