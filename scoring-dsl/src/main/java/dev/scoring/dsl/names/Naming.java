package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import java.util.List;

/** Tells what each name of a tree means. */
public final class Naming {

  private Naming() {}

  /** Returns what the names mean; what is wrong is reported, and the rest is told all the same. */
  public static Symbols of(SyntaxTree tree, Reporter reporter) {
    List<Item> items = Items.of(tree);
    Answers.note(tree, items, reporter);
    Structure.check(tree, reporter);
    Names names = Names.collect(tree, reporter);
    return new Symbols(
        names.facts,
        names.tables,
        names.lets,
        names.scores,
        items,
        WeightList.collect(tree, items, reporter),
        Calendars.build(tree, reporter),
        names.declaresFacts,
        names.declaresTotal,
        names.hasCalendar);
  }
}
