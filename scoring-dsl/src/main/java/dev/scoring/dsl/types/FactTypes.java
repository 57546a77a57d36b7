package dev.scoring.dsl.types;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.ChoiceNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.IntervalNode;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of facts: from their declarations, or inferred from their uses. Two uses that disagree
 * are an error that shows both.
 */
final class FactTypes {

  /** What a use of a fact says about its type. */
  enum Use {
    FLAG("a flag", FactType.FLAG),
    COUNT("a count", FactType.COUNT),
    RATE("a rate", FactType.RATE),
    AMOUNT("an amount", FactType.AMOUNT),
    DATE("a date", FactType.DATE),
    /** Some number; any kind of number will do. */
    NUMBER("a number", FactType.AMOUNT),
    /** Nothing is said. */
    UNKNOWN("something", FactType.AMOUNT);

    private final String words;
    private final FactType inferred;

    Use(String words, FactType inferred) {
      this.words = words;
      this.inferred = inferred;
    }

    boolean accepts(FactType type) {
      return switch (this) {
        case FLAG -> type == FactType.FLAG;
        case RATE -> type == FactType.RATE;
        case DATE -> type == FactType.DATE;
        case COUNT, AMOUNT, NUMBER ->
            type == FactType.COUNT || type == FactType.AMOUNT || type == FactType.RATE;
        case UNKNOWN -> true;
      };
    }
  }

  private record Inferred(Use use, Span span) {}

  /** What a {@code mark} says of its fact. */
  private record Mark(IntervalNode interval, boolean orEmpty) {}

  private final Symbols symbols;
  private final Reporter reporter;
  private final Map<String, Inferred> inferred = new LinkedHashMap<>();
  private final Set<String> conflicts = new LinkedHashSet<>();
  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final Set<String> previousFacts = new LinkedHashSet<>();
  private final Set<String> previousScores = new LinkedHashSet<>();

  FactTypes(Symbols symbols, Reporter reporter) {
    this.symbols = symbols;
    this.reporter = reporter;
  }

  /** The type of a declared fact; a diagnostic and nothing if its use does not agree with it. */
  Optional<FactType> declared(Declaration.Fact fact, Name use, Use as) {
    FactType type = fact.type().type();
    if (as.accepts(type)) {
      return Optional.of(type);
    }
    if (conflicts.add(use.text())) {
      reporter.report(
          Code.USES_AGREE,
          use.span(),
          "`" + use.text() + "` is used as " + as.words + " and is declared as " + words(type),
          help(as, type),
          fact.span(),
          "it is declared here");
    }
    return Optional.empty();
  }

  /** The type of a fact that is not declared, from its uses; nothing if no use tells it. */
  Optional<FactType> undeclared(Name use, Use as) {
    Inferred known = inferred.get(use.text());
    if (as == Use.UNKNOWN) {
      return Optional.ofNullable(known).map(first -> first.use().inferred);
    }
    if (known == null || known.use() == Use.UNKNOWN) {
      inferred.put(use.text(), new Inferred(as, use.span()));
      return Optional.of(as.inferred);
    }
    Use agreed = agreed(known.use(), as);
    if (agreed == null) {
      if (conflicts.add(use.text())) {
        reporter.report(
            Code.USES_AGREE,
            use.span(),
            "`"
                + use.text()
                + "` is used as "
                + as.words
                + " here and as "
                + known.use().words
                + " elsewhere",
            "declare it in `facts { … }`, or correct one of the two",
            known.span(),
            "it is used as " + known.use().words + " here");
      }
      return Optional.of(as.inferred);
    }
    if (agreed != known.use()) {
      inferred.put(use.text(), new Inferred(agreed, use.span()));
    }
    return Optional.of(agreed.inferred);
  }

  private static @Nullable Use agreed(Use first, Use second) {
    if (first == second || (second == Use.NUMBER && isNumber(first))) {
      return first;
    }
    return first == Use.NUMBER && isNumber(second) ? second : null;
  }

  private static boolean isNumber(Use use) {
    return use == Use.COUNT || use == Use.RATE || use == Use.AMOUNT || use == Use.NUMBER;
  }

  boolean isInferred(String name) {
    return inferred.containsKey(name);
  }

  /** Notes that the fact is read as it was in the previous period. */
  void previousFact(Name fact) {
    previousFacts.add(fact.text());
  }

  /** Notes that the score is read as it was in the previous period. */
  void previousScore(Name score) {
    previousScores.add(score.text());
  }

  /** Notes which marks a fact may be; a diagnostic if something else says otherwise. */
  void marked(Form.Marked node, Optional<Declaration.Fact> declared) {
    String name = node.mark().text();
    Optional<IntervalNode> domain = declared.flatMap(Declaration.Fact::domain);
    if (domain.isPresent()) {
      if (!domain.get().interval().equals(node.interval().interval())) {
        marksDisagree(node, domain.get(), "is declared", "the declaration");
      }
    } else {
      Mark known = marks.putIfAbsent(name, new Mark(node.interval(), node.orEmpty()));
      if (known != null && !known.interval().interval().equals(node.interval().interval())) {
        marksDisagree(node, known.interval(), "is marked", "the other marks");
      }
      if (node.orEmpty()) {
        marks.computeIfPresent(name, (key, mark) -> new Mark(mark.interval(), true));
      }
    }
    if (node.orEmpty() && declared.isPresent() && !declared.get().orEmpty()) {
      reporter.report(
          Code.USES_AGREE,
          node.span(),
          "`" + name + "` may be empty here and is declared as never empty",
          "add `or empty` to the declaration, or leave it out here",
          declared.get().span(),
          "it is declared here");
    }
  }

  private void marksDisagree(Form.Marked node, IntervalNode other, String how, String what) {
    reporter.report(
        Code.USES_AGREE,
        node.interval().span(),
        "`%s` is marked in `%s` here and %s in `%s`"
            .formatted(node.mark().text(), node.interval().interval(), how, other.interval()),
        "a mark has one scale; correct one of the two",
        other.span(),
        what);
  }

  /**
   * The declared facts in their order, then the inferred ones in the order of their first use, then
   * those of the previous period.
   */
  Map<String, FactDefinition> definitions() {
    Map<String, FactDefinition> definitions = new LinkedHashMap<>();
    symbols.facts().forEach((name, fact) -> definitions.put(name, withMark(definition(fact))));
    inferred.forEach(
        (name, use) -> {
          definitions.put(name, withMark(FactDefinition.of(name, use.use().inferred)));
          if (symbols.declaresFacts()) {
            reporter.report(
                Code.FACTS_DECLARED,
                use.span(),
                "`" + name + "` is not declared; it is taken as " + use.use().words,
                "declare it in `facts { … }`");
          }
        });
    List<FactDefinition> previous = new ArrayList<>();
    for (String name : previousFacts) {
      FactDefinition fact = definitions.get(name);
      if (fact != null) {
        previous.add(previous(name, fact.label(), fact.type(), fact.choices(), fact.asFraction()));
      }
    }
    previousScores.forEach(
        name -> previous.add(previous(name, "", FactType.AMOUNT, List.of(), false)));
    previous.forEach(fact -> definitions.put(fact.name(), fact));
    return definitions;
  }

  private static FactDefinition previous(
      String name, String label, FactType type, List<Choice> choices, boolean asFraction) {
    return new FactDefinition(
        FactDefinition.previous(name),
        label,
        type,
        /* mayBeEmpty= */ true,
        choices,
        Optional.empty(),
        asFraction);
  }

  private FactDefinition withMark(FactDefinition fact) {
    Mark mark = marks.get(fact.name());
    if (mark == null) {
      return fact;
    }
    return new FactDefinition(
        fact.name(),
        fact.label(),
        fact.type(),
        fact.mayBeEmpty() || (mark.orEmpty() && isInferred(fact.name())),
        fact.choices(),
        fact.domain().or(() -> Optional.of(mark.interval().interval())),
        fact.asFraction());
  }

  /** The definition that a declaration makes. */
  static FactDefinition definition(Declaration.Fact fact) {
    List<Choice> choices = new ArrayList<>();
    for (ChoiceNode choice : fact.type().choices()) {
      choices.add(new Choice(choice.value().text(), choice.label().orElse("")));
    }
    return new FactDefinition(
        fact.name().text(),
        fact.label().orElse(""),
        fact.type().type(),
        fact.orEmpty(),
        choices,
        fact.domain().map(domain -> domain.interval()),
        fact.type().asFraction());
  }

  /** How a declaration begins, for a message. */
  static String written(Declaration.Fact fact) {
    String type =
        fact.type().type() == FactType.CHOICE
            ? "one of …"
            : fact.type().type().name().toLowerCase(Locale.ROOT);
    return fact.name().text() + ": " + type;
  }

  static String words(FactType type) {
    return switch (type) {
      case FLAG -> "a flag";
      case COUNT -> "a count";
      case RATE -> "a rate";
      case AMOUNT -> "an amount";
      case DATE -> "a date";
      case CHOICE -> "a choice";
      case TEXT -> "text";
      case UNIT -> "a unit";
    };
  }

  private static String help(Use as, FactType type) {
    if (as == Use.FLAG) {
      return type == FactType.COUNT || type == FactType.RATE || type == FactType.AMOUNT
          ? "write a comparison such as `> 0`, or `each`"
          : "write a comparison";
    }
    if (type == FactType.DATE && isNumber(as)) {
      return "the time between two days is `days from a to b`, a day later `1 days after a`";
    }
    return as == Use.RATE && type == FactType.COUNT
        ? "a rate is per cent: write `rate part / whole`, or `count` for steps on a count"
        : "correct the use or the declaration";
  }
}
