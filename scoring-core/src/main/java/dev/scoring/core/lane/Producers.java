package dev.scoring.core.lane;

import dev.scoring.core.lane.LaneProgram.Run;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What runs of rules compute on their way, so that no instruction has to. */
final class Producers {

  private Producers() {}

  /** Returns, for each value that a run produces, the run. */
  static Map<Integer, Run> of(List<Instruction> instructions, List<Run> runs) {
    Map<Integer, Run> producers = new HashMap<>();
    for (Run run : runs) {
      if (instructions.get(run.let()).arity() > 0 && run.let() != run.before()) {
        producers.putIfAbsent(run.let(), run);
      }
    }
    // Where anything that a run reads needs such a value, it is computed in the ordinary way.
    BitSet reads = new BitSet();
    for (Run run : runs) {
      Arrays.stream(run.held()).forEach(reads::set);
      Arrays.stream(run.nominal()).forEach(reads::set);
      reads.set(run.active());
    }
    BitSet needed = Needed.by(instructions, reads);
    producers.keySet().removeIf(needed::get);
    return producers;
  }
}
