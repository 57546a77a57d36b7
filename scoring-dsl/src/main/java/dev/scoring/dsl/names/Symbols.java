package dev.scoring.dsl.names;

import dev.scoring.core.model.WorkCalendar;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.words.KnownName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of a file mean: each stands for the declaration that it was given first. Not
 * changed once it is made.
 *
 * @param facts the declared facts by name, in the order of the file
 * @param tables the tables by name, in the order of the file
 * @param lets the parameters and derived figures by name, in the order of the file
 * @param scores the parts, blocks, rules and the total by id, in the order of the file
 * @param items all parts, blocks and rules, each before what is in it, those of a taken id included
 * @param weights the weights in means, by the id of what is weighed; 1 where there is none
 * @param calendar the working days, if the file says which they are
 * @param declaresFacts whether the file declares facts, so that others should be declared too
 * @param declaresTotal whether the file declares a total of its own
 * @param declaresCalendar whether the file has a calendar, right or wrong
 */
public record Symbols(
    Map<String, Declaration.Fact> facts,
    Map<String, Declaration.Table> tables,
    Map<String, Declaration.Let> lets,
    Map<String, Declaration> scores,
    List<Item> items,
    Map<String, Expression> weights,
    Optional<WorkCalendar> calendar,
    boolean declaresFacts,
    boolean declaresTotal,
    boolean declaresCalendar) {

  /** The id of the part of a file that declares none. */
  public static final String IMPLICIT_PART = "points";

  /** The id of the total of a file that declares none. */
  public static final String IMPLICIT_TOTAL = "total";

  /** Whether a table is that of all units, and not a declared one of that name. */
  public boolean isUnits(String table) {
    return KnownName.UNITS.isSpelled(table) && !tables.containsKey(table);
  }

  /** Whether a name means the total of a file that declares none. */
  public boolean isImplicitTotal(String name) {
    return name.equals(IMPLICIT_TOTAL) && !declaresTotal;
  }
}
