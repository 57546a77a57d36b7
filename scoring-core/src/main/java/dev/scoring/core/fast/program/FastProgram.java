package dev.scoring.core.fast.program;

import java.util.List;
import java.util.Map;

/**
 * A scheme as instructions on whole numbers. Immutable and thread-safe.
 *
 * <p>Numbers called slots are instructions.
 */
public final class FastProgram {

  /**
   * A score: {@code number / (under × scale)}.
   *
   * @param number the slot of the numerator
   * @param under the slot of the variable part of the denominator, above 0
   * @param scale the fixed part of the denominator
   */
  public record ScoreSlots(int number, int under, long scale) {}

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
  public record RuleRow(
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
  public record SingleRule(int rule, int nominal, int effective, long scale) {}

  /**
   * A line of the ledger.
   *
   * @param effective what was left of it after every cap
   * @param there the slot of whether it applies to the unit
   */
  public record LineSlots(ScoreSlots effective, int there) {}

  private final List<Instruction> instructions;
  private final Bounds bounds;
  private final List<FastInput> inputs;
  private final int redo;
  private final int relations;
  private final ScoreSlots total;
  private final List<ScoreSlots> parts;
  private final List<Integer> bands;
  private final List<Integer> lists;
  private final List<RuleRow> runs;
  private final List<SingleRule> singles;
  private final Map<String, LineSlots> lines;
  private final long[] ruleScales;

  public FastProgram(
      List<Instruction> instructions,
      Bounds bounds,
      List<FastInput> inputs,
      int redo,
      int relations,
      ScoreSlots total,
      List<ScoreSlots> parts,
      List<Integer> bands,
      List<Integer> lists,
      List<RuleRow> runs,
      List<SingleRule> singles,
      Map<String, LineSlots> lines,
      int rules) {
    this.instructions = List.copyOf(instructions);
    this.bounds = bounds;
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
    for (RuleRow run : runs) {
      for (int i = 0; i < run.nominal().length; i++) {
        ruleScales[run.first() + i] = run.scale();
      }
    }
    for (SingleRule single : singles) {
      ruleScales[single.rule()] = single.scale();
    }
  }

  /** The instructions, operands before their users. */
  public List<Instruction> instructions() {
    return instructions;
  }

  /** What each instruction can yield. */
  public Bounds bounds() {
    return bounds;
  }

  /** The inputs, in the order in which a unit gives them. */
  public List<FastInput> inputs() {
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
  public ScoreSlots total() {
    return total;
  }

  /** The parts, in the order of the scheme. */
  public List<ScoreSlots> parts() {
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

  /** The rows of rules. */
  public List<RuleRow> runs() {
    return runs;
  }

  /** The rules that belong to no row. */
  public List<SingleRule> singles() {
    return singles;
  }

  /** The lines of parts, blocks and rules, by id. */
  public Map<String, LineSlots> lines() {
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
