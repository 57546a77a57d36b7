package dev.scoring.dsl.text;

import dev.scoring.dsl.Diagnostic;
import dev.scoring.dsl.Severity;
import dev.scoring.dsl.ast.Span;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the diagnostics of one scheme, in order and each once. Not thread-safe. */
public final class Reporter {

  /** The most diagnostics that are kept of one text; after that only their number grows. */
  public static final int MAX_DIAGNOSTICS = 100;

  /** A diagnostic and where it stands in the whole text. */
  private record Found(int at, Diagnostic diagnostic) implements Comparable<Found> {
    private static final Comparator<Found> ORDER =
        Comparator.comparingInt(Found::at).thenComparing(Found::diagnostic);

    @Override
    public int compareTo(Found other) {
      return ORDER.compare(this, other);
    }
  }

  /** What was found so far. */
  private static final class Findings {
    private final TreeSet<Found> diagnostics = new TreeSet<>();

    /** Where warnings are answered: the ends by the starts, none inside another. */
    private final TreeMap<Integer, Integer> answered = new TreeMap<>();

    private int errors;
  }

  private final SourceText source;
  private final Findings findings;
  private final int errorsBefore;

  /** Starts collecting. */
  public Reporter(SourceText source) {
    this(source, new Findings());
  }

  private Reporter(SourceText source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.errorsBefore = findings.errors;
  }

  /** Returns a reporter of one of the files of the text; what it finds is found here too. */
  public Reporter of(SourceText file) {
    return new Reporter(file, findings);
  }

  /** The text. */
  public SourceText source() {
    return source;
  }

  /** Warnings inside {@code span} become notes: the writer has answered them. */
  public void answered(Span span) {
    if (!isAnswered(span)) {
      // Declarations do not overlap: what begins inside this one lies inside it.
      findings.answered.subMap(span.start(), span.end()).clear();
      findings.answered.put(span.start(), span.end());
    }
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
      findings.errors++;
    }
    String shownHelp = help;
    if (severity == Severity.WARNING && isAnswered(span)) {
      severity = Severity.NOTE;
      shownHelp = "";
    }
    Diagnostic diagnostic =
        new Diagnostic(code.name(), severity, source.place(span), message, shownHelp, related);
    keep(new Found(span.start(), diagnostic));
  }

  private void keep(Found found) {
    if (findings.diagnostics.size() < MAX_DIAGNOSTICS
        || (found.diagnostic().severity() == Severity.ERROR && makeRoom())) {
      findings.diagnostics.add(found);
    }
  }

  /** Takes over what another reporter of this text has found. */
  public void addAll(Reporter other) {
    findings.errors += other.findings.errors;
    other.findings.diagnostics.forEach(this::keep);
  }

  /** Gives up the last warning or note, so that an error is never hidden by them. */
  private boolean makeRoom() {
    for (Iterator<Found> last = findings.diagnostics.descendingIterator(); last.hasNext(); ) {
      if (last.next().diagnostic().severity() != Severity.ERROR) {
        last.remove();
        return true;
      }
    }
    return false;
  }

  private boolean isAnswered(Span span) {
    Map.Entry<Integer, Integer> before = findings.answered.floorEntry(span.start());
    return before != null && span.end() <= before.getValue();
  }

  /** Whether an error was reported since this reporter was made. */
  public boolean hasErrors() {
    return findings.errors > errorsBefore;
  }

  /** The diagnostics in the order of the text. */
  public List<Diagnostic> diagnostics() {
    return findings.diagnostics.stream().map(Found::diagnostic).toList();
  }
}
