package dev.scoring.dsl;

import java.util.List;

/** Thrown when a text that has errors is used all the same; carries every diagnostic. */
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  RulesException(String rendered, List<Diagnostic> diagnostics) {
    super(rendered);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The diagnostics, in the order of the text. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
