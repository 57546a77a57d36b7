package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.LineSlots;
import dev.scoring.core.fast.program.FastProgram.RuleRow;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.program.FastProgram.SingleRule;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Needed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out the instructions that no result needs. Every input stays: what was left out may have
 * been so because the input is known to lie in its range, and only reading it makes sure of that.
 */
final class Pruned {

  private final ProgramBuilder program;
  private final List<Instruction> instructions;
  private final List<FastInput> inputs;
  private final BitSet roots = new BitSet();
  private int[] now = {};

  Pruned(ProgramBuilder program, List<FastInput> inputs) {
    this.program = program;
    this.instructions = program.instructions();
    this.inputs = inputs;
  }

  /** Makes the program of some results. */
  FastProgram program(
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
    roots.set(redo);
    roots.set(relations);
    need(total);
    parts.forEach(this::need);
    bands.forEach(roots::set);
    lists.forEach(roots::set);
    runs.forEach(this::need);
    for (SingleRule single : singles) {
      roots.set(single.nominal());
      roots.set(single.effective());
    }
    for (LineSlots line : lines.values()) {
      need(line.effective());
      roots.set(line.there());
    }
    BitSet needed = Needed.by(instructions, roots);
    List<Instruction> kept = keep(needed);
    Map<String, LineSlots> keptLines = new HashMap<>();
    lines.forEach(
        (id, line) -> keptLines.put(id, new LineSlots(moved(line.effective()), now[line.there()])));
    return new FastProgram(
        kept,
        program.bounds(needed),
        inputs,
        now[redo],
        now[relations],
        moved(total),
        parts.stream().map(this::moved).toList(),
        bands.stream().map(slot -> now[slot]).toList(),
        lists.stream().map(slot -> now[slot]).toList(),
        runs.stream().map(this::moved).toList(),
        singles.stream().map(this::moved).toList(),
        keptLines,
        rules);
  }

  private void need(ScoreSlots outcome) {
    roots.set(outcome.number());
    roots.set(outcome.under());
  }

  private void need(RuleRow run) {
    roots.set(run.before());
    roots.set(run.let());
    roots.set(run.active());
    Arrays.stream(run.nominal()).forEach(roots::set);
    Arrays.stream(run.held()).forEach(roots::set);
  }

  private List<Instruction> keep(BitSet needed) {
    List<Instruction> kept = new ArrayList<>(needed.cardinality());
    now = new int[instructions.size()];
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      now[i] = kept.size();
      kept.add(instructions.get(i).renumbered(now));
    }
    return kept;
  }

  private ScoreSlots moved(ScoreSlots outcome) {
    return new ScoreSlots(now[outcome.number()], now[outcome.under()], outcome.scale());
  }

  private RuleRow moved(RuleRow run) {
    return new RuleRow(
        run.first(),
        moved(run.nominal()),
        moved(run.held()),
        now[run.before()],
        now[run.let()],
        now[run.active()],
        run.cap(),
        run.scale());
  }

  private int[] moved(int[] slots) {
    return Arrays.stream(slots).map(slot -> now[slot]).toArray();
  }

  private SingleRule moved(SingleRule single) {
    return new SingleRule(
        single.rule(), now[single.nominal()], now[single.effective()], single.scale());
  }
}
