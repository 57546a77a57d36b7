package dev.scoring.dsl;

/** How grave a diagnostic is. */
public enum Severity {
  /** The scheme cannot be used. */
  ERROR,
  /** The scheme can be used, and probably does not say what was meant. */
  WARNING,
  /** Something worth knowing; a warning that the writer has answered with {@code sic}. */
  NOTE
}
