package dev.scoring.dsl.lower;

import dev.scoring.dsl.ast.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses behind a part, block, rule or total, by what they are. */
final class Clauses {

  private final List<Clause> clauses;

  Clauses(List<Clause> clauses) {
    this.clauses = clauses;
  }

  /** Those of a kind, in their order. */
  <C extends Clause> List<C> all(Class<C> kind) {
    List<C> found = new ArrayList<>();
    for (Clause clause : clauses) {
      if (kind.isInstance(clause)) {
        found.add(kind.cast(clause));
      }
    }
    return found;
  }

  /** The first of a kind. */
  <C extends Clause> Optional<C> first(Class<C> kind) {
    return Clause.first(clauses, kind);
  }

  boolean has(Class<? extends Clause> kind) {
    return Clause.has(clauses, kind);
  }

  /** Every clause, in its order. */
  List<Clause> all() {
    return clauses;
  }

  /** Where it was published; empty if no clause says so. */
  String source() {
    return first(Clause.Source.class).map(Clause.Source::text).orElse("");
  }

  /** What the clauses say to a result, as they are written, each with a space before it. */
  String text(Written written) {
    StringBuilder text = new StringBuilder();
    for (Clause clause : clauses) {
      boolean remark =
          clause instanceof Clause.Source
              || clause instanceof Clause.Sic
              || clause instanceof Clause.Assumed;
      if (!remark) {
        text.append(' ').append(written.of(clause));
      }
    }
    return text.toString();
  }
}
