package dev.scoring.dsl.types;

import dev.scoring.core.model.FactType;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.names.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the types of what stands in clauses. */
final class ClauseTyping {

  private final Symbols symbols;
  private final List<Declaration.Fact> choices;
  private final NameTyping references;
  private final ExpressionTyping expressions;
  private final Reporter reporter;
  private Optional<String> kindFact = Optional.empty();

  ClauseTyping(
      Symbols symbols, NameTyping references, ExpressionTyping expressions, Reporter reporter) {
    this.symbols = symbols;
    this.choices =
        symbols.facts().values().stream()
            .filter(fact -> fact.type().type() == FactType.CHOICE)
            .toList();
    this.references = references;
    this.expressions = expressions;
    this.reporter = reporter;
  }

  /** The fact that the first {@code for} asks for, if any does. */
  Optional<String> kindFact() {
    return kindFact;
  }

  /** The clauses of a rule. */
  void ofRule(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Floor floor) {
        floor.points().ifPresent(points -> expressions.numbers().points(points, Scope.UNIT));
      } else {
        common(clause, Scope.UNIT);
      }
    }
  }

  /** The clauses of a block. */
  void ofBlock(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Floor floor) {
        floor.points().ifPresent(points -> expressions.numbers().fixed(points, "floors"));
      } else {
        common(clause, Scope.UNIT);
      }
    }
  }

  /** The clauses of a part, whose score may fall below 0. */
  void ofPart(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Floor floor) {
        floor.points().ifPresent(points -> expressions.numbers().fixedOfAnySign(points, "floors"));
      } else {
        common(clause, Scope.UNIT);
      }
    }
  }

  /** The clauses of the total. */
  void ofTotal(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Floor floor) {
        floor.points().ifPresent(points -> expressions.numbers().figure(points, Scope.SCORES));
      } else if (clause instanceof Clause.Cap cap) {
        expressions.numbers().figure(cap.points(), Scope.SCORES);
      } else {
        common(clause, Scope.SCORES);
      }
    }
  }

  private void common(Clause clause, Scope scope) {
    if (clause instanceof Clause.When when) {
      expressions.condition(when.condition(), scope);
    } else if (clause instanceof Clause.ClosedWhen when) {
      expressions.condition(when.condition(), scope);
    } else if (clause instanceof Clause.ZeroWhen when) {
      expressions.condition(when.condition(), scope);
    } else if (clause instanceof Clause.But but) {
      expressions.forms().form(but.form(), scope);
      expressions.condition(but.condition(), scope);
    } else if (clause instanceof Clause.Cap cap) {
      expressions.numbers().points(cap.points(), scope);
    } else if (clause instanceof Clause.Weight weight) {
      expressions.numbers().measure(weight.weight(), scope);
    } else if (clause instanceof Clause.For only) {
      whom(only);
    }
  }

  /** The units, or their kinds, that something is for. */
  void whom(Clause.For clause) {
    if (!clause.kinds().isEmpty()) {
      kinds(clause);
    }
  }

  private void kinds(Clause.For clause) {
    List<String> wanted = clause.kinds().stream().map(Name::text).toList();
    List<String> known = new ArrayList<>();
    Optional<Declaration.Fact> found = Optional.empty();
    for (Declaration.Fact fact : choices) {
      List<String> values = FormTyping.values(fact);
      known.addAll(values);
      if (!values.containsAll(wanted)) {
        continue;
      }
      if (found.isPresent()) {
        twoFacts(clause, found.get(), fact);
        break;
      }
      found = Optional.of(fact);
      references.use(fact.name().text());
      kindFact = kindFact.or(() -> Optional.of(fact.name().text()));
    }
    if (found.isEmpty()) {
      unknown(clause, known);
    }
  }

  private void twoFacts(Clause.For clause, Declaration.Fact first, Declaration.Fact second) {
    String kind = clause.kinds().get(0).text();
    reporter.report(
        Code.KINDS_CLEAR,
        clause.span(),
        "`%s` is a value of `%s` and of `%s`; it is taken as one of `%s`, which stands first"
            .formatted(kind, first.name().text(), second.name().text(), first.name().text()),
        "if the other is meant, write `when " + second.name().text() + " = " + kind + "`",
        second.name().span(),
        "the other fact that has it");
  }

  private void unknown(Clause.For clause, List<String> known) {
    for (Name kind : clause.kinds()) {
      if (!known.contains(kind.text())) {
        String near = DidYouMean.help(kind.text(), known);
        reporter.report(
            Code.KNOWN_VALUES,
            kind.span(),
            "no kind of unit is called `" + kind.text() + "`",
            near.isEmpty() && !known.isEmpty()
                ? "the kinds are `"
                    + String.join("`, `", known)
                    + "`; a single unit is named in quotes: `for \""
                    + kind.text()
                    + "\"`"
                : near.isEmpty()
                    ? "declare the kinds: `facts { unit_kind: one of "
                        + kind.text()
                        + ", … }`; a single unit is named in quotes: `for \""
                        + kind.text()
                        + "\"`"
                    : near);
        return;
      }
    }
    reporter.report(
        Code.KNOWN_VALUES,
        clause.span(),
        "the kinds belong to different facts",
        "write `when` instead");
  }
}
