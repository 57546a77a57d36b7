package dev.scoring.dsl.types;

import dev.scoring.core.model.FactType;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.LetOrder;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.types.FactTypes.Use;
import dev.scoring.dsl.words.GluedWords;
import dev.scoring.dsl.words.KnownName;
import dev.scoring.dsl.words.SpokenNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves names to facts, columns, parameters and scores, and gives them their types. */
final class NameTyping {

  /** Symbols by which a clock is asked in other languages. */
  private static final Set<String> CLOCK = Set.of("today", "now", "今天", "今日", "现在", "当前日期");

  private final Symbols symbols;
  private final FactTypes facts;
  private final Reporter reporter;
  private final ColumnsAlone columns;
  private final Map<String, Type> lets = new HashMap<>();
  private final Map<String, Map<String, Type>> derived = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private boolean passive;

  NameTyping(Symbols symbols, FactTypes facts, Reporter reporter) {
    this.symbols = symbols;
    this.facts = facts;
    this.reporter = reporter;
    this.columns = new ColumnsAlone(symbols, reporter);
  }

  /** Notes the type of a parameter or of a derived column. */
  void define(LetOrder.Ordered ordered, Type type) {
    String name = ordered.let().name().text();
    if (ordered.table().isPresent()) {
      derived
          .computeIfAbsent(ordered.table().get().name().text(), table -> new HashMap<>())
          .put(name, type);
    } else {
      lets.put(name, type);
    }
  }

  boolean isLet(String name) {
    return lets.containsKey(name);
  }

  boolean isUsed(String name) {
    return used.contains(name);
  }

  /** How the use of a derived column is noted. */
  static String columnKey(Declaration.Table table, String column) {
    return table.name().text() + " " + column;
  }

  void use(String name) {
    if (!passive) {
      used.add(name);
    }
  }

  /** Does something without counting the facts in it as read. */
  void passively(Runnable action) {
    passive = true;
    action.run();
    passive = false;
  }

  /** The type of what a name means; {@code use} says what an undeclared fact is. */
  Type reference(Name name, Scope scope, Use use) {
    String text = name.text();
    Optional<Declaration.Fact> column = scope.column(text);
    if (column.isPresent()) {
      return facts.declared(column.get(), name, use).map(Type::of).orElse(Type.ERROR);
    }
    if (scope.derived(text).isPresent()) {
      Declaration.Table table = scope.table().orElseThrow();
      used.add(columnKey(table, text));
      return derived.getOrDefault(table.name().text(), Map.of()).getOrDefault(text, Type.ERROR);
    }
    if (KnownName.INSPECTION_DATE.isSpelled(text)) {
      return Type.DATE;
    }
    if (symbols.lets().containsKey(text)) {
      used.add(text);
      return lets.getOrDefault(text, Type.ERROR);
    }
    Declaration.Fact fact = symbols.facts().get(text);
    if (fact != null) {
      use(text);
      return facts.declared(fact, name, use).map(Type::of).orElse(Type.ERROR);
    }
    if (isScore(text)) {
      return Type.NUMBER;
    }
    if (symbols.tables().containsKey(text) || symbols.isUnits(text)) {
      reporter.report(
          Code.TABLES_USABLE,
          name.span(),
          "`" + text + "` is a table",
          "write `count of " + text + "`, `any " + text + " where …`");
      return Type.ERROR;
    }
    return columns.isOne(name, scope) ? Type.ERROR : undeclared(name, scope, use);
  }

  /** What is said of the columns of tables that stand alone. */
  ColumnsAlone columns() {
    return columns;
  }

  private boolean isScore(String name) {
    return symbols.scores().containsKey(name) || symbols.isImplicitTotal(name);
  }

  /** Whether a name stands for a declared flag. */
  boolean isFlag(String name, Scope scope) {
    return scope
        .column(name)
        .or(() -> Optional.ofNullable(symbols.facts().get(name)))
        .filter(fact -> fact.type().type() == FactType.FLAG)
        .isPresent();
  }

  /** Whether a name stands for something that is declared. */
  boolean isDeclared(String name, Scope scope) {
    return isColumn(name, scope)
        || symbols.facts().containsKey(name)
        || symbols.lets().containsKey(name)
        || isScore(name);
  }

  /** What is meant by a name that is a number with a unit, or several words without spaces. */
  private String meant(String name, Scope scope) {
    return SpokenNumber.of(name)
        .orElseGet(() -> GluedWords.spaced(name, each -> isDeclared(each, scope)));
  }

  private Type undeclared(Name name, Scope scope, Use use) {
    String text = name.text();
    String meant = facts.isInferred(text) ? "" : meant(text, scope);
    if (!meant.isEmpty()) {
      slip(name, scope, meant);
      return Type.ERROR;
    }
    if (CLOCK.contains(text.toLowerCase(Locale.ROOT))) {
      reporter.report(
          Code.EXACT_AND_FINITE,
          name.span(),
          "a scheme reads no clock, so nothing is called `" + text + "`",
          "write `inspection_date`, which is an input; a fact of this name must be declared");
      return Type.ERROR;
    }
    boolean known = scope.table().isEmpty() && scope != Scope.FIXED && facts.isInferred(text);
    if (!known && (!scope.infers() || symbols.declaresFacts())) {
      String near = DidYouMean.help(text, known(scope));
      if (!scope.infers() || !near.isEmpty()) {
        unknown(name, scope, near);
        return Type.ERROR;
      }
    }
    Optional<FactType> inferred = facts.undeclared(name, use);
    if (inferred.isEmpty()) {
      reporter.report(
          Code.KNOWN_NAMES,
          name.span(),
          "nothing tells the type of `" + text + "`",
          "declare it in `facts { … }`");
      return Type.ERROR;
    }
    return Type.of(inferred.get());
  }

  /** The type of what a fact or score was in the previous period. */
  Type previous(Name name, Scope scope, Use use) {
    String text = name.text();
    String column = scope.table().isPresent() && isColumn(text, scope) ? "a column" : "";
    String what =
        KnownName.INSPECTION_DATE.isSpelled(text)
            ? "the day of the inspection"
            : symbols.lets().containsKey(text)
                ? "a parameter"
                : symbols.tables().containsKey(text) || symbols.isUnits(text) ? "a table" : column;
    boolean fact = symbols.facts().containsKey(text) || facts.isInferred(text);
    if (!what.isEmpty() && !fact) {
      reporter.report(
          Code.RIGHT_SORT,
          name.span(),
          "`" + text + "` is " + what + ", and only a fact or a score has a previous value",
          symbols.lets().containsKey(text)
              ? "write `previous` before the facts that it is made of"
              : "");
      return Type.ERROR;
    }
    if (isScore(text) && !fact) {
      facts.previousScore(name);
      return Type.NUMBER;
    }
    Scope facts = scope.table().isPresent() ? Scope.POINTS : scope;
    Type type = reference(name, facts, use);
    if (type != Type.ERROR) {
      this.facts.previousFact(name);
    }
    return type;
  }

  private static boolean isColumn(String name, Scope scope) {
    return scope.column(name).isPresent() || scope.derived(name).isPresent();
  }

  /** The declared fact or column that an expression refers to, if it is a choice. */
  Optional<Declaration.Fact> choice(Expression expression, Scope scope) {
    if (expression instanceof Expression.Reference reference) {
      return choice(reference.name(), scope);
    } else if (expression instanceof Expression.Previous previous) {
      return choice(previous.name(), Scope.UNIT);
    }
    return Optional.empty();
  }

  /** The declared fact or column that a name refers to, if it is a choice. */
  Optional<Declaration.Fact> choice(Name name, Scope scope) {
    if (scope.derived(name.text()).isPresent()) {
      return Optional.empty();
    }
    return scope
        .column(name.text())
        .or(() -> Optional.ofNullable(symbols.facts().get(name.text())))
        .filter(fact -> fact.type().type() == FactType.CHOICE);
  }

  /** Whether an expression is certainly a date before any type is inferred. */
  boolean isDate(Expression expression, Scope scope) {
    if (expression instanceof Expression.DateLiteral || expression instanceof Expression.DayAfter) {
      return true;
    } else if (expression instanceof Expression.Previous previous) {
      return isDate(previous.name().text(), Scope.UNIT);
    }
    return expression instanceof Expression.Reference reference
        && isDate(reference.name().text(), scope);
  }

  private boolean isDate(String name, Scope scope) {
    if (scope.derived(name).isPresent()) {
      Declaration.Table table = scope.table().orElseThrow();
      return derived.getOrDefault(table.name().text(), Map.of()).get(name) == Type.DATE;
    }
    Optional<Declaration.Fact> fact =
        scope.column(name).or(() -> Optional.ofNullable(symbols.facts().get(name)));
    return fact.isPresent()
        ? fact.get().type().type() == FactType.DATE
        : KnownName.INSPECTION_DATE.isSpelled(name) || lets.get(name) == Type.DATE;
  }

  private List<String> known(Scope scope) {
    List<String> known = new ArrayList<>();
    scope.table().ifPresent(table -> known.addAll(columns(table)));
    known.addAll(symbols.facts().keySet());
    known.addAll(symbols.lets().keySet());
    if (scope == Scope.SCORES || scope == Scope.POINTS) {
      known.addAll(symbols.scores().keySet());
    }
    return known;
  }

  /** The columns of a table, those that are worked out included. */
  static List<String> columns(Declaration.Table table) {
    List<String> columns = new ArrayList<>();
    table.columns().forEach(column -> columns.add(column.name().text()));
    table.derived().forEach(column -> columns.add(column.name().text()));
    return columns;
  }

  /** A name that is several words; those of them that are names are read. */
  private void slip(Name name, Scope scope, String meant) {
    for (String word : meant.split(" ", -1)) {
      if (isDeclared(word, scope)) {
        use(word);
      }
    }
    reporter.report(
        Code.KNOWN_NAMES,
        name.span(),
        what(scope) + name.text() + "`",
        meant.indexOf(' ') < 0
            ? "a number is written in digits alone: write `" + meant + "`"
            : "a space is missing: write `" + meant + "`");
  }

  private static String what(Scope scope) {
    return scope == Scope.FIXED
        ? "no parameter is called `"
        : scope == Scope.SCORES
            ? "no score, fact or parameter is called `"
            : scope.table().isPresent()
                ? "no column, fact or parameter is called `"
                : "no fact, parameter or score is called `";
  }

  private void unknown(Name name, Scope scope, String near) {
    String text = name.text();
    int minus = text.indexOf('-');
    String help = near;
    if (near.isEmpty() && minus > 0) {
      help = "a minus needs spaces around it";
    } else if (near.isEmpty() && scope == Scope.FIXED) {
      help = "here must stand a number, or a `let` that is one";
    } else if (near.isEmpty() && scope == Scope.POINTS) {
      help = "declare it in `facts { … }`, or name it with `let`";
    } else if (near.isEmpty() && scope.table().isPresent()) {
      help =
          "declare it as a column of `"
              + scope.table().get().name().text()
              + "` or in `facts { … }`";
    }
    reporter.report(Code.KNOWN_NAMES, name.span(), what(scope) + text + "`", help);
  }
}
