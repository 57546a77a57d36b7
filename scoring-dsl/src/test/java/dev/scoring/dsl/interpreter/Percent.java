package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How figures are read: as they stand, in per cent, as parts of one, or as made per cent by hand.
 */
final class Percent {

  /** The readings, as the table of the reference has them. */
  enum Kind {
    NUMBER,
    PER_CENT,
    PART,
    TIMES_100,
    /** A number of which nobody can say whether it is per cent. */
    UNCLEAR
  }

  /** The kind of a figure, and its size if it is written down in the scheme. */
  private record Read(Kind kind, Optional<Rational> written) {
    boolean small() {
      return written.isPresent() && abs(written.get()).compareTo(Rational.ONE) <= 0;
    }

    boolean fixed() {
      return written.isPresent() && kind != Kind.PER_CENT;
    }
  }

  private final Function<Expression, Optional<FactType>> types;
  private final Map<String, Declaration.Let> lets;
  private final Function<String, Optional<Declaration.Let>> columns;
  private final Map<String, Declaration.Table> tables;
  private final Function<Expression, Optional<Rational>> fixed;
  private final boolean inRows;

  /**
   * Reads figures.
   *
   * @param fixed the number that an expression is, whatever the unit
   */
  Percent(
      Function<Expression, Optional<FactType>> types,
      Map<String, Declaration.Let> lets,
      Function<String, Optional<Declaration.Let>> columns,
      Map<String, Declaration.Table> tables,
      Function<Expression, Optional<Rational>> fixed,
      boolean inRows) {
    this.types = types;
    this.lets = lets;
    this.columns = columns;
    this.tables = tables;
    this.fixed = fixed;
    this.inRows = inRows;
  }

  private static Rational abs(Rational value) {
    return value.signum() < 0 ? value.negated() : value;
  }

  boolean is(Expression e) {
    return kind(e) == Kind.PER_CENT;
  }

  boolean isRatio(Expression e) {
    return kind(e) == Kind.PART;
  }

  Kind kind(Expression e) {
    if (e instanceof Expression.NumberLiteral number) {
      return number.percent() ? Kind.PER_CENT : Kind.NUMBER;
    } else if (e instanceof Expression.Reference reference) {
      return named(reference);
    } else if (e instanceof Expression.Negation negation) {
      return kind(negation.operand());
    } else if (e instanceof Expression.Product product) {
      return product(product);
    } else if (e instanceof Expression.Sum sum) {
      List<Expression> terms = new ArrayList<>(List.of(sum.first()));
      sum.rest().stream().map(Term::operand).forEach(terms::add);
      return together(terms);
    } else if (e instanceof Expression.Rounded rounded) {
      Kind kind = kind(rounded.operand());
      return kind == Kind.PART ? Kind.UNCLEAR : kind;
    } else if (e instanceof Expression.ListFigure list) {
      return list.function() == RowsFunction.COUNT ? Kind.NUMBER : together(list.figures());
    } else if (e instanceof Expression.DatedValues dated) {
      return together(dated.values().stream().map(each -> each.value()).toList());
    } else if (e instanceof Expression.Previous previous) {
      return types.apply(previous).equals(Optional.of(FactType.RATE)) ? Kind.PER_CENT : Kind.NUMBER;
    } else if (e instanceof Expression.PointsForm form) {
      List<Expression> given = new ArrayList<>();
      return given(form.form(), given) ? together(given) : Kind.NUMBER;
    }
    return e instanceof Expression.Rows rows ? rows(rows) : Kind.NUMBER;
  }

  private Kind named(Expression.Reference reference) {
    String name = reference.name().text();
    Optional<FactType> type = types.apply(reference);
    if (type.isPresent()) {
      return type.get() == FactType.RATE ? Kind.PER_CENT : Kind.NUMBER;
    }
    Optional<Declaration.Let> column = columns.apply(name);
    if (column.isPresent()) {
      return kind(column.get().value());
    }
    return lets.containsKey(name) ? outside().kind(lets.get(name).value()) : Kind.NUMBER;
  }

  /** The same for what stands in no row. */
  private Percent outside() {
    return inRows ? new Percent(types, lets, name -> Optional.empty(), tables, fixed, false) : this;
  }

  private Kind rows(Expression.Rows rows) {
    if (rows.function() == RowsFunction.SHARE) {
      return Kind.PER_CENT;
    } else if (rows.function() == RowsFunction.COUNT || rows.column().isEmpty()) {
      return Kind.NUMBER;
    }
    String name = rows.column().get().text();
    Declaration.Table table = tables.get(rows.table().text());
    if (table == null) {
      return outside().kind(Expression.Reference.of(rows.column().get(), rows.span()));
    }
    for (Declaration.Fact column : table.columns()) {
      if (column.name().text().equals(name)) {
        return column.type().type() == FactType.RATE ? Kind.PER_CENT : Kind.NUMBER;
      }
    }
    // No column of the tables in tests is worked out in per cent.
    return Kind.NUMBER;
  }

  /** The figures that a form gives as they are; false if it makes points. */
  private static boolean given(Form form, List<Expression> figures) {
    if (form instanceof Form.Flat flat) {
      return figures.add(flat.points());
    } else if (form instanceof Form.Marked marked) {
      return figures.add(Expression.Reference.of(marked.mark(), marked.mark().span()));
    }
    List<Form> inside = new ArrayList<>();
    if (form instanceof Form.First first) {
      first.cases().forEach(each -> inside.add(each.form()));
      first.otherwise().ifPresent(inside::add);
    } else if (form instanceof Form.ByCategory by) {
      by.categories().forEach(each -> inside.add(each.form()));
      by.otherwise().ifPresent(inside::add);
    } else if (form instanceof Form.Plus plus) {
      inside.addAll(plus.forms());
    }
    return !inside.isEmpty() && inside.stream().allMatch(each -> given(each, figures));
  }

  private Read read(Expression e) {
    Optional<Rational> written =
        inRows && e instanceof Expression.Reference ? Optional.empty() : fixed.apply(e);
    return new Read(kind(e), written);
  }

  private Kind together(List<Expression> figures) {
    List<Read> all = figures.stream().map(this::read).toList();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    all.forEach(each -> kinds.add(each.kind()));
    if (kinds.contains(Kind.PER_CENT) || all.size() == 1) {
      return all.size() == 1 ? all.get(0).kind() : Kind.PER_CENT;
    } else if (kinds.contains(Kind.PART)) {
      boolean ofOne = all.stream().allMatch(each -> each.kind() == Kind.PART || each.small());
      boolean parts = ofOne && !kinds.contains(Kind.TIMES_100) && !kinds.contains(Kind.UNCLEAR);
      return parts ? Kind.PART : all.stream().allMatch(Read::fixed) ? Kind.NUMBER : Kind.UNCLEAR;
    } else if (kinds.contains(Kind.TIMES_100)) {
      boolean only = all.stream().allMatch(each -> each.kind() == Kind.TIMES_100 || each.fixed());
      return only && !kinds.contains(Kind.UNCLEAR) ? Kind.TIMES_100 : Kind.UNCLEAR;
    }
    return kinds.contains(Kind.UNCLEAR) ? Kind.UNCLEAR : Kind.NUMBER;
  }

  private Kind product(Expression.Product product) {
    List<Read> over = new ArrayList<>(List.of(read(product.first())));
    List<Read> under = new ArrayList<>();
    for (Factor factor : product.rest()) {
      (factor.operator() == Expression.Operator.TIMES ? over : under).add(read(factor.operand()));
    }
    if (product.rest().isEmpty()) {
      return over.get(0).kind();
    }
    Rational number = Rational.ONE;
    for (Read each : over) {
      number = each.fixed() ? number.times(each.written().orElseThrow()) : number;
    }
    for (Read each : under) {
      boolean counts = each.fixed() && each.written().orElseThrow().signum() != 0;
      number = counts ? number.dividedBy(each.written().orElseThrow()) : number;
    }
    List<Read> all = new ArrayList<>(over);
    all.addAll(under);
    List<Read> left = over.stream().filter(each -> !each.fixed()).toList();
    List<Read> right = under.stream().filter(each -> !each.fixed()).toList();
    long shares = left.stream().filter(Percent::isShare).count();
    long sharesUnder = right.stream().filter(Percent::isShare).count();
    Kind first = over.get(0).kind();
    if (over.size() == 1) {
      if (sharesUnder == 0 && first != Kind.NUMBER && first != Kind.UNCLEAR) {
        return first;
      } else if (shares + sharesUnder == 0) {
        return Kind.PART;
      }
    }
    if (left.isEmpty() && right.isEmpty()) {
      return Kind.NUMBER;
    } else if (over.size() > 1 && abs(number).equals(Rational.HUNDRED)) {
      return Kind.TIMES_100;
    }
    long up = left.size() - shares;
    long down = right.size() - sharesUnder;
    boolean small = abs(number).compareTo(Rational.ONE) <= 0;
    boolean byHand = all.stream().anyMatch(each -> each.kind() == Kind.TIMES_100);
    boolean unclear = all.stream().anyMatch(each -> each.kind() == Kind.UNCLEAR);
    if (up == down && small) {
      return Kind.PART;
    } else if (small && up == 1 && down == 0 && shares + sharesUnder == 0) {
      return byHand ? Kind.TIMES_100 : unclear ? Kind.UNCLEAR : Kind.NUMBER;
    }
    return shares + sharesUnder > 0 || down > 0 || byHand || unclear ? Kind.UNCLEAR : Kind.NUMBER;
  }

  private static boolean isShare(Read each) {
    return each.kind() == Kind.PER_CENT || each.kind() == Kind.PART;
  }
}
