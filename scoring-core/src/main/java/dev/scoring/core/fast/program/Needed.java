package dev.scoring.core.fast.program;

import java.util.BitSet;
import java.util.List;

/** Which instructions some others need. */
public final class Needed {

  private Needed() {}

  /** Returns {@code roots} and everything that they need. */
  public static BitSet by(List<Instruction> instructions, BitSet roots) {
    BitSet needed = (BitSet) roots.clone();
    for (int i = needed.length() - 1; i >= 0; i = needed.previousSetBit(i - 1)) {
      Instruction instruction = instructions.get(i);
      for (int operand = 0; operand < instruction.arity(); operand++) {
        needed.set(instruction.operand(operand));
      }
    }
    return needed;
  }
}
