package dev.scoring.dsl.diagnostic;

import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what there is to say about one scheme, in order and each once. Not thread-safe. */
public final class Reporter {

  /** The most findings that are kept of one text; after that only their number grows. */
  public static final int MAX_DIAGNOSTICS = 100;

  /** What was found so far. */
  private static final class Findings {
    private final TreeSet<Finding> found = new TreeSet<>();

    /** Where warnings are answered: the ends by the starts, none inside another. */
    private final TreeMap<Integer, Integer> answered = new TreeMap<>();

    private int errors;
  }

  private final SourceText source;
  private final Findings findings;
  private final int errorsBefore;

  /** Made when there is something to say. */
  private @Nullable KeywordLanguage language;

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
    if (isAnswered(span)) {
      return;
    }
    // Declarations do not overlap: what begins inside this one lies inside it.
    Integer inside = findings.answered.ceilingKey(span.start());
    while (inside != null && inside < span.end()) {
      findings.answered.remove(inside);
      inside = findings.answered.ceilingKey(span.start());
    }
    findings.answered.put(span.start(), span.end());
  }

  /** Reports something; its code tells what is wrong and how grave it is. */
  public void report(Code code, Span span, String message, String help) {
    report(code, span, message, help, List.of());
  }

  /** Reports something with another place that belongs to it. */
  public void report(
      Code code, Span span, String message, String help, Span other, String otherMessage) {
    report(code, span, message, help, List.of(new Finding.OtherPlace(other, otherMessage)));
  }

  private void report(
      Code code, Span span, String message, String help, List<Finding.OtherPlace> related) {
    boolean answered = code.isWarning() && isAnswered(span);
    if (!code.isWarning()) {
      findings.errors++;
    }
    if (hasRoom(!code.isWarning())) {
      findings.found.add(
          new Finding(
              code, span, spoken(message), answered ? "" : spoken(help), related, answered));
    }
  }

  /** What is said, with keywords as the text spells them. */
  private String spoken(String said) {
    KeywordLanguage spoken = language;
    if (spoken == null) {
      spoken = new KeywordLanguage(source.text());
      language = spoken;
    }
    return spoken.of(said);
  }

  private boolean hasRoom(boolean error) {
    return findings.found.size() < MAX_DIAGNOSTICS || (error && makeRoom());
  }

  /** Takes over what another reporter of this text has found. */
  public void addAll(Reporter other) {
    findings.errors += other.findings.errors;
    for (Finding finding : other.findings.found) {
      if (hasRoom(finding.isError())) {
        findings.found.add(finding);
      }
    }
  }

  /** Gives up the last warning or note, so that an error is never hidden by them. */
  private boolean makeRoom() {
    for (Finding at = findings.found.last(); at != null; at = findings.found.lower(at)) {
      if (!at.isError()) {
        findings.found.remove(at);
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

  /** What was found, in the order of the text. */
  public List<Finding> findings() {
    return List.copyOf(findings.found);
  }
}
