package dev.scoring.dsl;

import dev.scoring.core.model.Place;
import dev.scoring.dsl.diagnostic.Finding;
import dev.scoring.dsl.text.SourceText;
import java.util.Comparator;
import java.util.List;

/**
 * Something to say about a text. Ordered by file and place, then code. Immutable and thread-safe.
 *
 * @param code the code, such as {@code E101}; every code has a section in the documentation
 * @param name what the code is called, such as {@code known-names}
 * @param severity how grave it is
 * @param place where it is
 * @param message one sentence that says what is wrong
 * @param help what to do about it; may be empty
 * @param related other places that belong to it
 */
public record Diagnostic(
    String code,
    String name,
    Severity severity,
    Place place,
    String message,
    String help,
    List<Related> related)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.place().file())
          .thenComparingInt(d -> d.place().offset())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** Copies the list. */
  public Diagnostic {
    related = List.copyOf(related);
  }

  static Diagnostic of(Finding finding, SourceText source) {
    return new Diagnostic(
        finding.code().id(),
        finding.code().title(),
        finding.isError()
            ? Severity.ERROR
            : finding.isAnswered() ? Severity.NOTE : Severity.WARNING,
        source.place(finding.span()),
        finding.message(),
        finding.help(),
        finding.related().stream()
            .map(each -> new Related(source.place(each.span()), each.message()))
            .toList());
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** Returns the code, the place and the message. */
  @Override
  public String toString() {
    return code + " " + place + ": " + message;
  }

  /**
   * Another place that belongs to a diagnostic.
   *
   * @param place where it is
   * @param message what is there
   */
  public record Related(Place place, String message) {}
}
