package dev.scoring.dsl.diagnostic;

import dev.scoring.dsl.ast.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Something to say about a text, with its place in the whole of it. Ordered by place, then code.
 * Immutable.
 *
 * @param code what sort of thing it is
 * @param span where it is
 * @param message one sentence that says what is wrong
 * @param help what to do about it; may be empty
 * @param related other places that belong to it
 * @param isAnswered whether it is a warning on something that the writer has said is as it should
 *     be
 */
public record Finding(
    Code code, Span span, String message, String help, List<OtherPlace> related, boolean isAnswered)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt((Finding finding) -> finding.span().start())
          .thenComparing(finding -> finding.code().id())
          .thenComparing(Finding::message);

  /**
   * Another place that belongs to it.
   *
   * @param span where it is
   * @param message what is there
   */
  public record OtherPlace(Span span, String message) {}

  /** Whether the scheme cannot be used. */
  public boolean isError() {
    return !code.isWarning();
  }

  /** How grave it is, as it is shown. */
  String severity() {
    return isError() ? "error" : isAnswered ? "note" : "warning";
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
