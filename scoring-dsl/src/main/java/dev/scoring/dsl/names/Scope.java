package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.Declaration;
import java.util.Optional;

/** Where names are looked up. */
public final class Scope {

  /** Facts, parameters and scores; an unknown name is a fact that is not declared. */
  public static final Scope UNIT = new Scope(Optional.empty());

  /** The same, but an unknown name is an error: here only scores are usual. */
  public static final Scope SCORES = new Scope(Optional.empty());

  /** The same, but an unknown name is an error: points are made of what has a name already. */
  public static final Scope POINTS = new Scope(Optional.empty());

  /** The same, but an unknown name is an error: only parameters are fixed. */
  public static final Scope FIXED = new Scope(Optional.empty());

  private final Optional<Declaration.Table> table;

  private Scope(Optional<Declaration.Table> table) {
    this.table = table;
  }

  /** The columns of a table, then the same as for a unit; an unknown name is an error. */
  public static Scope rows(Declaration.Table table) {
    return new Scope(Optional.of(table));
  }

  /** The table whose columns are looked up first. */
  public Optional<Declaration.Table> table() {
    return table;
  }

  public boolean infers() {
    return this == UNIT;
  }

  /** The scope of points, caps and flat figures that stand in this one. */
  public Scope ofPoints() {
    return this == UNIT ? POINTS : this;
  }

  /** The scope of a points form that stands in this one; its word tells the types of facts. */
  public Scope ofForms() {
    return this == POINTS ? UNIT : this;
  }

  /** The column that data supply under a name. */
  public Optional<Declaration.Fact> column(String name) {
    if (table.isPresent()) {
      for (Declaration.Fact column : table.get().columns()) {
        if (column.name().text().equals(name)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  /** The column that is worked out under a name. */
  public Optional<Declaration.Let> derived(String name) {
    if (table.isPresent()) {
      for (Declaration.Let column : table.get().derived()) {
        if (column.name().text().equals(name)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }
}
