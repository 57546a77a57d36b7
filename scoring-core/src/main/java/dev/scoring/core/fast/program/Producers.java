package dev.scoring.core.fast.program;

import dev.scoring.core.fast.program.FastProgram.RuleRow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What runs of rules compute on their way, so that no instruction has to. */
public final class Producers {

  private Producers() {}

  /** Returns, for each value that a run produces, the run. */
  public static Map<Integer, RuleRow> of(List<Instruction> instructions, List<RuleRow> runs) {
    Map<Integer, RuleRow> producers = new HashMap<>();
    for (RuleRow run : runs) {
      if (instructions.get(run.let()).arity() > 0 && run.let() != run.before()) {
        producers.putIfAbsent(run.let(), run);
      }
    }
    // Where anything that a run reads needs such a value, it is computed in the ordinary way.
    BitSet reads = new BitSet();
    for (RuleRow run : runs) {
      Arrays.stream(run.held()).forEach(reads::set);
      Arrays.stream(run.nominal()).forEach(reads::set);
      reads.set(run.active());
    }
    BitSet needed = Needed.by(instructions, reads);
    producers.keySet().removeIf(needed::get);
    return producers;
  }
}
