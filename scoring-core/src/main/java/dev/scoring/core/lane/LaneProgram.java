package dev.scoring.core.lane;

import java.util.List;
import java.util.Map;

/**
 * A scheme in lanes. Immutable and thread-safe.
 *
 * <p>Numbers called slots are instructions.
 */
public final class LaneProgram {

  /**
   * A score: {@code number / (under × scale)}.
   *
   * @param number the slot of the numerator
   * @param under the slot of the variable part of the denominator, above 0
   * @param scale the fixed part of the denominator
   */
  public record Outcome(int number, int under, long scale) {}

  /**
   * Rules that stand in a row in a block whose own cap is the only one that can take any of their
   * points.
   *
   * @param first the first rule, counted in the order of the ledger
   * @param nominal the slot of what each gives before caps
   * @param held the slot of what each sends into the block, after its own cap and floor
   * @param before the slot of what had gone into the block before them
   * @param let the slot of what the block has let through behind them
   * @param active the slot of whether the block counts
   * @param cap the most that the block lets through; {@link Long#MAX_VALUE} for everything
   * @param scale what their points are multiplied by
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, hot, and never compared
  record Run(
      int first,
      int[] nominal,
      int[] held,
      int before,
      int let,
      int active,
      long cap,
      long scale) {}

  /**
   * What a rule gave, where it does not belong to a run.
   *
   * @param rule the rule, counted in the order of the ledger
   */
  record Single(int rule, int nominal, int effective, long scale) {}

  /**
   * A line of the ledger.
   *
   * @param effective what was left of it after every cap
   * @param there the slot of whether it applies to the unit
   */
  public record Line(Outcome effective, int there) {}

  private final List<Instruction> instructions;
  private final List<LaneInput> inputs;
  private final int redo;
  private final int relations;
  private final Outcome total;
  private final List<Outcome> parts;
  private final List<Integer> bands;
  private final List<Integer> lists;
  private final List<Run> runs;
  private final List<Single> singles;
  private final Map<String, Line> lines;
  private final long[] ruleScales;

  LaneProgram(
      List<Instruction> instructions,
      List<LaneInput> inputs,
      int redo,
      int relations,
      Outcome total,
      List<Outcome> parts,
      List<Integer> bands,
      List<Integer> lists,
      List<Run> runs,
      List<Single> singles,
      Map<String, Line> lines,
      int rules) {
    this.instructions = List.copyOf(instructions);
    this.inputs = List.copyOf(inputs);
    this.redo = redo;
    this.relations = relations;
    this.total = total;
    this.parts = List.copyOf(parts);
    this.bands = List.copyOf(bands);
    this.lists = List.copyOf(lists);
    this.runs = List.copyOf(runs);
    this.singles = List.copyOf(singles);
    this.lines = Map.copyOf(lines);
    this.ruleScales = new long[rules];
    for (Run run : runs) {
      for (int i = 0; i < run.nominal().length; i++) {
        ruleScales[run.first() + i] = run.scale();
      }
    }
    for (Single single : singles) {
      ruleScales[single.rule()] = single.scale();
    }
  }

  List<Instruction> instructions() {
    return instructions;
  }

  /** The inputs, in the order in which a unit gives them. */
  public List<LaneInput> inputs() {
    return inputs;
  }

  /** The slot that is not 0 where the unit must be scored the exact way. */
  public int redo() {
    return redo;
  }

  /** The slot that is not 0 where facts contradict each other, or lack what is required. */
  public int relations() {
    return relations;
  }

  /** The total. */
  public Outcome total() {
    return total;
  }

  /** The parts, in the order of the scheme. */
  public List<Outcome> parts() {
    return parts;
  }

  /** For each rating, the slot of the index of the band among the bands of the graph. */
  public List<Integer> bands() {
    return bands;
  }

  /** For each list, the slot of whether the unit is on it. */
  public List<Integer> lists() {
    return lists;
  }

  List<Run> runs() {
    return runs;
  }

  List<Single> singles() {
    return singles;
  }

  /** The lines of parts, blocks and rules, by id. */
  public Map<String, Line> lines() {
    return lines;
  }

  /** How many rules there are. */
  public int rules() {
    return ruleScales.length;
  }

  /** What the points of a rule are multiplied by. */
  public long ruleScale(int rule) {
    return ruleScales[rule];
  }
}
