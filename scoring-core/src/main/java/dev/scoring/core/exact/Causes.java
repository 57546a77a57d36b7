package dev.scoring.core.exact;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.ReadingPass;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what a failure came from: the facts, columns and scores below the operation that failed,
 * with their values, and first of all those that are empty. Asked only where something failed.
 */
final class Causes {

  /** How many causes are named. */
  private static final int NAMED = 4;

  /** How many operations are looked at for them. */
  private static final int LOOKED_AT = 500;

  /**
   * Something that was read.
   *
   * @param name its name
   * @param value its value as text; empty if it has none
   * @param field the name of the fact; empty if it is none
   */
  private record Cause(String name, String value, String field) {
    boolean isEmpty() {
      return value.isEmpty();
    }
  }

  private final ScoringGraph graph;
  private final Evaluation evaluation;

  Causes(ScoringGraph graph, Evaluation evaluation) {
    this.graph = graph;
    this.evaluation = evaluation;
  }

  /** A failure of an operation, told with what it came from. */
  Failure of(Failure failure, int operation, Value[] row) {
    List<Cause> causes = below(roots(graph.operations().get(operation)), row);
    if (failure.code() != Code.NO_CASE) {
      return told(failure, causes);
    }
    String name = graph.nameOf(operation);
    if (!name.isEmpty()
        && causes.stream().allMatch(each -> each.name().equals("inspection_date"))) {
      String day = causes.stream().map(each -> " on " + each.value()).findFirst().orElse("");
      return failure.from(
          "",
          "`" + name + "` has no value" + day,
          "the scheme says what `" + name + "` is on other days only: add a value for that day");
    }
    List<Cause> empty = causes.stream().filter(Cause::isEmpty).toList();
    return told(
        empty.isEmpty()
            ? failure
            : new Failure(
                failure.code(),
                failure.message(),
                "the scheme does not say what follows where `"
                    + empty.get(0).name()
                    + "` is empty: add a case such as `"
                    + empty.get(0).name()
                    + " is empty: …` or `else: …` to the rule; or fill it in, if it is known"),
        empty.isEmpty() ? causes : empty);
  }

  /** A failure that something of these operations led to, told with what they read. */
  Failure below(Failure failure, int... roots) {
    List<Integer> all = new ArrayList<>();
    for (int root : roots) {
      all.add(root);
    }
    List<Cause> causes = below(all, new Value[0]);
    List<Cause> empty = causes.stream().filter(Cause::isEmpty).toList();
    return told(failure, failure.code() == Code.NO_RESULT ? empty : causes);
  }

  /** What some operations read, in parentheses with a space before it; empty if it is nothing. */
  String inParentheses(int... roots) {
    List<Integer> all = new ArrayList<>();
    for (int root : roots) {
      all.add(root);
    }
    List<Cause> causes = below(all, new Value[0]);
    return causes.isEmpty() ? "" : " (" + words(causes) + ")";
  }

  private static Failure told(Failure failure, List<Cause> causes) {
    String field = causes.size() == 1 ? causes.get(0).field() : "";
    String because = causes.isEmpty() ? "" : ": " + words(causes);
    String help =
        field.isEmpty()
            ? failure.help()
            : failure
                .help()
                .replace("correct the data, if they", "correct `" + field + "`, if it")
                .replace("correct the data", "correct `" + field + "`");
    return failure.from(field, failure.message() + because, help);
  }

  private static String words(List<Cause> causes) {
    String words =
        causes.stream()
            .limit(NAMED)
            .map(each -> "`" + each.name() + "` is " + (each.isEmpty() ? "empty" : each.value()))
            .collect(Collectors.joining(", "));
    return words + (causes.size() > NAMED ? ", …" : "");
  }

  /** The operands of an operation that can have made it fail. */
  private static List<Integer> roots(Operation operation) {
    if (operation instanceof Operation.First first) {
      return first.cases().stream().map(Operation.Case::condition).toList();
    } else if (operation instanceof Operation.Each each) {
      return List.of(each.size());
    } else if (operation instanceof Operation.DayAfter after) {
      return List.of(after.count(), after.from());
    } else if (operation instanceof Operation.Compute compute
        && compute.kind() == Operation.Arithmetic.DIVIDED_BY) {
      return List.of(compute.right());
    }
    List<Integer> all = new ArrayList<>();
    operation.operands(all::add);
    return all;
  }

  private List<Cause> below(List<Integer> roots, Value[] row) {
    List<Cause> causes = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(roots);
    while (!open.isEmpty() && seen.size() < LOOKED_AT) {
      int index = open.pop();
      if (seen.add(index)) {
        graph.operations().get(index).accept(new Look(index, row, open, causes));
      }
    }
    return causes;
  }

  /** Looks at an operation, and notes it or what it is made of. */
  private final class Look extends ReadingPass<Boolean> {
    private final int index;
    private final Value[] row;
    private final Deque<Integer> open;
    private final List<Cause> causes;

    Look(int index, Value[] row, Deque<Integer> open, List<Cause> causes) {
      this.index = index;
      this.row = row;
      this.open = open;
      this.causes = causes;
    }

    private Boolean add(String name, String value, String field) {
      return causes.add(new Cause(name, value, field));
    }

    private Boolean read(String name) {
      Shown shown = graph.yieldsDays(index) ? Shown.DAY : Shown.NUMBER;
      return add(graph.textOf(index).orElse(name), evaluation.value(index).accept(shown), "");
    }

    @Override
    protected Boolean workedOut(Operation operation) {
      List<Integer> operands = new ArrayList<>();
      operation.operands(operands::add);
      for (int i = operands.size() - 1; i >= 0; i--) {
        open.push(operands.get(i));
      }
      return true;
    }

    @Override
    public Boolean visitFactValue(Operation.FactValue operation) {
      FactDefinition fact = graph.facts().get(operation.fact());
      String value = evaluation.fact(operation.fact()).accept(Shown.of(fact));
      return add(fact.name(), value, fact.name());
    }

    @Override
    public Boolean visitColumnValue(Operation.ColumnValue operation) {
      TableDefinition table = graph.tables().get(operation.table());
      FactDefinition column = table.columns().get(operation.column());
      return operation.column() < row.length
          && add(
              table.name() + "." + column.name(),
              row[operation.column()].accept(Shown.of(column)),
              "");
    }

    @Override
    public Boolean visitInspectionDate(Operation.InspectionDate operation) {
      return add("inspection_date", evaluation.value(index).accept(Shown.DAY), "");
    }

    @Override
    public Boolean visitScoreOf(Operation.ScoreOf operation) {
      return read(operation.id());
    }

    @Override
    public Boolean visitNothingOf(Operation.NothingOf operation) {
      return true;
    }

    @Override
    public Boolean visitAggregate(Operation.Aggregate operation) {
      return read(graph.tables().get(operation.table()).name());
    }

    @Override
    public Boolean visitOverUnits(Operation.OverUnits operation) {
      return read("units");
    }

    @Override
    public Boolean visitRank(Operation.Rank operation) {
      return read("units");
    }

    @Override
    public Boolean visitUnitIs(Operation.UnitIs operation) {
      return true;
    }
  }
}
