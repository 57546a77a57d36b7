package dev.scoring.dsl;

import dev.scoring.core.Scheme;
import dev.scoring.core.model.Place;
import dev.scoring.core.text.Counted;
import dev.scoring.dsl.diagnostic.Finding;
import dev.scoring.dsl.diagnostic.KeywordLanguage;
import dev.scoring.dsl.diagnostic.Renderer;
import dev.scoring.dsl.text.SourceText;
import java.util.List;
import java.util.Optional;

/** A compiled text: the scheme and every diagnostic. Immutable and thread-safe. */
public final class Compilation {

  private final SourceText source;
  private final Optional<Scheme> scheme;
  private final List<Finding> findings;
  private final List<Diagnostic> diagnostics;
  private final Places places;

  Compilation(SourceText source, Optional<Scheme> scheme, List<Finding> findings, Places places) {
    this.source = source;
    this.scheme = scheme;
    this.findings = findings;
    this.diagnostics = diagnostics(findings, source);
    this.places = places;
  }

  static List<Diagnostic> diagnostics(List<Finding> findings, SourceText source) {
    return findings.stream().map(finding -> Diagnostic.of(finding, source)).toList();
  }

  /** The scheme; empty if the text has errors. */
  public Optional<Scheme> scheme() {
    return scheme;
  }

  /**
   * The scheme.
   *
   * @throws RulesException with every diagnostic, if the text has errors
   */
  public Scheme orThrow() {
    return scheme.orElseThrow(() -> new RulesException(render(), diagnostics));
  }

  /** Errors, warnings and notes, in the order of the text. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Whether the text has errors. */
  public boolean hasErrors() {
    return scheme.isEmpty();
  }

  /** Where the part, block, rule, total or list with this id stands. */
  public Optional<Place> place(String id) {
    return places.find(id);
  }

  /** Every diagnostic with its line and a caret under its place; empty if there is none. */
  public String render() {
    return Renderer.render(findings, source);
  }

  /**
   * Returns a message about data that a rule of this text led to, with the keywords that it quotes
   * as the text spells them.
   */
  public String inItsWords(String message) {
    return new KeywordLanguage(source.text()).of(message);
  }

  /** Returns the scheme, or that there is none, and how many diagnostics there are. */
  @Override
  public String toString() {
    return "compilation of "
        + scheme.map(Scheme::toString).orElse("a text with errors")
        + ", "
        + Counted.of(diagnostics.size(), "diagnostic");
  }
}
