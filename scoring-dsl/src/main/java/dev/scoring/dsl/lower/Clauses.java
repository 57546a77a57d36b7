package dev.scoring.dsl.lower;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.print.Printer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clauses behind a part, block, rule or total, by what they are. */
final class Clauses {

  private final List<Clause> clauses;

  Clauses(List<Clause> clauses) {
    this.clauses = clauses;
  }

  /** Those of a kind, in their order. */
  <C extends Clause> List<C> all(Class<C> kind) {
    return clauses.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The first of a kind. */
  <C extends Clause> Optional<C> first(Class<C> kind) {
    return all(kind).stream().findFirst();
  }

  boolean has(Class<? extends Clause> kind) {
    return clauses.stream().anyMatch(kind::isInstance);
  }

  /** Every clause, in its order. */
  List<Clause> all() {
    return clauses;
  }

  /** Where it was published; empty if no clause says so. */
  String source() {
    return first(Clause.Source.class).map(Clause.Source::text).orElse("");
  }

  /** What the clauses say to a result, as text, each with a space before it. */
  String text() {
    return clauses.stream()
        .filter(clause -> !(clause instanceof Clause.Source) && !(clause instanceof Clause.Sic))
        .map(clause -> " " + Printer.print(clause))
        .collect(Collectors.joining());
  }
}
