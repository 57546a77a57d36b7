package dev.scoring.io.show;

import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Status;
import java.util.Deque;

/** Why a line of the ledger did not count, or counted otherwise than usual, in words. */
final class StatusText {

  private final ExplanationContext context;

  StatusText(ExplanationContext context) {
    this.context = context;
  }

  /** Whether points stand in the line; otherwise it has none to show. */
  static boolean hasPoints(Status status) {
    return switch (status) {
      case COUNTED, GATE_CLOSED, ZEROED, NOT_TAKEN, LOCKED, FULL_FOR_ABSENT, SPILLED -> true;
      case NOT_APPLICABLE, NO_VALUE, OTHER_KIND, NOT_IN_FORCE, PARENT_NOT_COUNTED -> false;
    };
  }

  /**
   * Returns the words; empty for what counted as usual.
   *
   * @param around the lines around it, the innermost first; empty directly in the part
   */
  String of(PartScore part, Explanation.Line line, Deque<Entry> around) {
    boolean rule = line.entry().kind() == Entry.Kind.RULE;
    String guard = line.failedGuard().isEmpty() ? "" : ": `" + line.failedGuard() + "`";
    String outer = around.isEmpty() ? part.id() : around.element().id();
    return switch (line.entry().status()) {
      case COUNTED -> "";
      case NOT_APPLICABLE -> (rule ? "it does not apply" : "it is absent") + guard;
      case NO_VALUE ->
          rule
              ? "a value is empty, so there is nothing to measure" + guard
              : "nothing in it applies and has a value";
      case OTHER_KIND ->
          (namesUnits(line.failedGuard())
                  ? "it is for other units"
                  : "it is for another kind of unit")
              + guard;
      case NOT_IN_FORCE ->
          "it is not in force"
              + context.explanation().date().map(day -> " on " + day).orElse("")
              + guard;
      case GATE_CLOSED -> "the gate of " + part.id() + " is closed";
      case PARENT_NOT_COUNTED -> reasonAround(around);
      case ZEROED ->
          (part.deducts() ? "all its points are deducted" : "it scores nothing")
              + (line.failedGuard().isEmpty() ? "" : ": `zero when " + line.failedGuard() + "`");
      case NOT_TAKEN ->
          outer
              + switch (context.combination(outer)) {
                case MEAN -> " left it out";
                case FIRST -> " took the first that gives points";
                case HIGHEST, LOWEST, LEVELS, SUM -> " took others";
              };
      case LOCKED -> "a level before it is not complete";
      case FULL_FOR_ABSENT -> "it is absent, and has all its points" + guard;
      case SPILLED -> "its points go past the blocks around it, straight into " + part.id();
    };
  }

  /** Whether a guard names units, which stand in quotes, and not kinds of unit. */
  private static boolean namesUnits(String guard) {
    return guard.chars().anyMatch(each -> "\"“「＂".indexOf(each) >= 0);
  }

  private static String reasonAround(Deque<Entry> around) {
    for (Entry entry : around) {
      if (!hasPoints(entry.status()) && entry.status() != Status.PARENT_NOT_COUNTED) {
        return entry.id() + " is absent";
      } else if (entry.status() == Status.FULL_FOR_ABSENT) {
        return entry.id() + " is absent, and has all its points";
      }
    }
    return "what stands around it does not count";
  }
}
