package dev.scoring.dsl.types;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how expressions are read: as plain numbers, in per cent, or as parts of one. */
public final class Scales {

  private final Types types;
  private final Optional<Declaration.Table> rows;

  /** Looks names up among the columns of {@code rows} first, if there are any. */
  Scales(Types types, Optional<Declaration.Table> rows) {
    this.types = types;
    this.rows = rows;
  }

  /** How an expression is read. */
  public Scale of(Expression expression) {
    Optional<Constants.Fixed> fixed = fixed(expression);
    if (fixed.isPresent()) {
      return fixed.get().scale();
    } else if (expression instanceof Expression.Reference reference) {
      return named(reference.name().text());
    } else if (expression instanceof Expression.Negation negation) {
      return of(negation.operand());
    } else if (expression instanceof Expression.Product product) {
      return ofProduct(product);
    } else if (expression instanceof Expression.Sum sum) {
      return ofSum(terms(sum));
    } else if (expression instanceof Expression.Rounded rounded) {
      Scale operand = of(rounded.operand());
      return operand == Scale.PART ? Scale.SCALED : operand;
    } else if (expression instanceof Expression.ListFigure list) {
      return list.function() == RowsFunction.COUNT ? Scale.PLAIN : ofSum(list.figures());
    } else if (expression instanceof Expression.Previous previous) {
      return fact(FactDefinition.previous(previous.name().text()));
    } else if (expression instanceof Expression.DatedValues dated) {
      return ofSum(dated.values().stream().map(each -> each.value()).toList());
    } else if (expression instanceof Expression.Rows node) {
      return ofRows(node);
    } else if (expression instanceof Expression.PointsForm form) {
      return of(form.form());
    }
    return Scale.PLAIN;
  }

  /** Whether an expression is per cent. */
  public boolean isPercent(Expression expression) {
    return of(expression) == Scale.PER_CENT;
  }

  /** Whether an expression is a part of one, which is taken times 100 where it meets per cent. */
  public boolean isPart(Expression expression) {
    return of(expression) == Scale.PART;
  }

  /** The fixed number that an expression is, and how it is read; a column may hide a parameter. */
  public Optional<Constants.Fixed> fixed(Expression expression) {
    return Constants.fixed(expression, rows.isPresent() ? Map.of() : types.constants());
  }

  /** What a form gives, used as a figure: points, unless it hands a figure on. */
  public Scale of(Form form) {
    List<Expression> handedOn = new ArrayList<>();
    return handsOn(form, handedOn) ? ofSum(handedOn) : Scale.PLAIN;
  }

  /** Adds the figures of which a form hands one on; whether it makes no points of its own. */
  public static boolean handsOn(Form form, List<Expression> figures) {
    if (form instanceof Form.Flat flat) {
      figures.add(flat.points());
      return true;
    } else if (form instanceof Form.Marked marked) {
      figures.add(Expression.Reference.of(marked.mark(), marked.mark().span()));
      return true;
    }
    List<Form> forms = new ArrayList<>();
    if (form instanceof Form.First first) {
      first.cases().forEach(each -> forms.add(each.form()));
      first.otherwise().ifPresent(forms::add);
    } else if (form instanceof Form.ByCategory by) {
      by.categories().forEach(each -> forms.add(each.form()));
      by.otherwise().ifPresent(forms::add);
    } else if (form instanceof Form.Plus plus) {
      forms.addAll(plus.forms());
    } else {
      return false;
    }
    return forms.stream().allMatch(each -> handsOn(each, figures));
  }

  /** The terms of a sum. */
  public static List<Expression> terms(Expression.Sum sum) {
    List<Expression> terms = new ArrayList<>();
    terms.add(sum.first());
    for (Term term : sum.rest()) {
      terms.add(term.operand());
    }
    return terms;
  }

  private Scale ofSum(List<Expression> terms) {
    List<Scale.Operand> operands = new ArrayList<>();
    for (Expression term : terms) {
      operands.add(operand(term, false));
    }
    return Scale.ofSum(operands);
  }

  private Scale ofProduct(Expression.Product product) {
    List<Scale.Operand> operands = new ArrayList<>();
    operands.add(operand(product.first(), false));
    for (Factor factor : product.rest()) {
      operands.add(operand(factor.operand(), factor.operator() == Expression.Operator.DIVIDED_BY));
    }
    try {
      return Scale.ofProduct(operands);
    } catch (ArithmeticException tooLarge) {
      return Scale.SCALED;
    }
  }

  private Scale.Operand operand(Expression expression, boolean divides) {
    Scale scale = of(expression);
    return new Scale.Operand(
        scale,
        scale == Scale.PER_CENT ? Optional.empty() : fixed(expression).map(Constants.Fixed::value),
        divides);
  }

  private Scale ofRows(Expression.Rows node) {
    if (node.function() == RowsFunction.SHARE) {
      return Scale.PER_CENT;
    } else if (node.function() == RowsFunction.COUNT || node.column().isEmpty()) {
      return Scale.PLAIN;
    }
    // None for all units, whose columns are facts, parameters and scores.
    Optional<Declaration.Table> table =
        Optional.ofNullable(types.symbols().tables().get(node.table().text()));
    return new Scales(types, table).named(node.column().get().text());
  }

  private Scale named(String name) {
    if (rows.isPresent()) {
      for (Declaration.Fact column : rows.get().columns()) {
        if (column.name().text().equals(name)) {
          return column.type().type() == FactType.RATE ? Scale.PER_CENT : Scale.PLAIN;
        }
      }
      Types.Derived derived =
          types.derived().getOrDefault(rows.get().name().text(), Map.of()).get(name);
      if (derived != null) {
        return derived.scale();
      }
    }
    Scale let = types.scales().get(name);
    return let != null ? let : fact(name);
  }

  private Scale fact(String name) {
    FactDefinition fact = types.facts().get(name);
    return fact != null && fact.type() == FactType.RATE ? Scale.PER_CENT : Scale.PLAIN;
  }
}
