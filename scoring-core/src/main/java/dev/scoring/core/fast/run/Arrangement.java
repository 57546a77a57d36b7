package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.RuleRow;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Opcode;
import dev.scoring.core.fast.program.Producers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** In what order the instructions of a program run for one unit, and where each puts its value. */
final class Arrangement {

  /** About how many tenths of a nanosecond a loop takes besides its instructions. */
  private static final int LOOP = 60;

  private final List<Instruction> instructions;
  private final List<RuleRow> runs;
  private final List<Kernel> kernels = new ArrayList<>();
  private final int[] slotOf;
  private final List<Integer> constants = new ArrayList<>();
  private final BitSet open = new BitSet();
  private final BitSet done = new BitSet();
  private final int zero;
  private final int overflow;
  private final RuleRowKernel.Room room;
  private int one = -1;
  private int next;

  /**
   * Arranges.
   *
   * @param roots what must be known in the end
   * @param runs whose rules go into the ledger
   */
  Arrangement(FastProgram program, BitSet roots, List<RuleRow> runs) {
    this.instructions = program.instructions();
    this.runs = runs;
    this.slotOf = new int[instructions.size()];
    Arrays.fill(slotOf, -1);
    this.zero = program.inputs().size();
    this.overflow = zero + 1;
    this.room = RuleRowKernel.Room.from(zero + 2, runs.isEmpty() ? 0 : program.rules(), overflow);
    this.next = room.end();
    Map<Integer, RuleRow> producers = Producers.of(instructions, runs);
    need(roots, producers);
    reserve();
    if (!arrange(producers)) {
      throw new IllegalStateException("instructions need each other in a circle");
    }
  }

  private void need(BitSet roots, Map<Integer, RuleRow> producers) {
    BitSet needed = (BitSet) roots.clone();
    for (int i = needed.length() - 1; i >= 0; i = needed.previousSetBit(i - 1)) {
      Instruction instruction = instructions.get(i);
      if (!producers.containsKey(i)) {
        for (int operand = 0; operand < instruction.arity(); operand++) {
          needed.set(instruction.operand(operand));
        }
      }
      if (instruction.code() == Opcode.INPUT) {
        slotOf[i] = instruction.a();
        done.set(i);
      } else if (instruction.code() == Opcode.CONSTANT && instruction.k() == 0) {
        slotOf[i] = zero;
        done.set(i);
      } else if (instruction.code() == Opcode.CONSTANT) {
        one = instruction.k() == 1 ? next : one;
        slotOf[i] = next++;
        constants.add(i);
        done.set(i);
      } else if (!producers.containsKey(i)) {
        open.set(i);
      }
    }
  }

  /** Rules read what they give side by side, where nothing else stands in the way. */
  private void reserve() {
    for (RuleRow run : runs) {
      for (int i = 0; i < run.nominal().length; i++) {
        int nominal = run.nominal()[i];
        if (open.get(nominal) && slotOf[nominal] < 0) {
          slotOf[nominal] = room.nominal() + run.first() + i;
        }
      }
    }
  }

  private boolean arrange(Map<Integer, RuleRow> producers) {
    List<RuleRow> left = new ArrayList<>(runs);
    while (!open.isEmpty() || !left.isEmpty()) {
      Map<UnitLoop, Ready> ready = ready();
      UnitLoop best = UnitLoop.LINEAR;
      List<Integer> most = List.of();
      double speed = 0;
      for (UnitLoop loop : UnitLoop.values()) {
        Ready own = ready.get(loop);
        int count = own == null ? 0 : own.indices.size();
        if (own != null && count / (double) (LOOP + loop.cost() * count) > speed) {
          most = own.indices;
          best = loop;
          speed = count / (double) (LOOP + loop.cost() * count);
        }
      }
      if (!most.isEmpty()) {
        List<Instruction> together = most.stream().map(instructions::get).toList();
        for (int each : most) {
          slotOf[each] = slotOf[each] < 0 ? next++ : slotOf[each];
          open.clear(each);
          done.set(each);
        }
        int[] to = most.stream().mapToInt(each -> slotOf[each]).toArray();
        kernels.add(new InstructionKernel(best, together, to, slotOf, zero));
      } else if (!runs(left, producers)) {
        return false;
      }
    }
    return true;
  }

  /** What can run in one loop, and what is known when it has. */
  private static final class Ready {
    final List<Integer> indices = new ArrayList<>();
    final BitSet known;

    Ready(BitSet done) {
      this.known = (BitSet) done.clone();
    }
  }

  /** The open instructions of each loop that can run one after the other, given what is done. */
  private Map<UnitLoop, Ready> ready() {
    Map<UnitLoop, Ready> ready = new EnumMap<>(UnitLoop.class);
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      Instruction instruction = instructions.get(i);
      UnitLoop own = UnitLoop.of(instruction);
      add(ready, own, i, instruction);
      if (own.isLinear()) {
        add(ready, UnitLoop.ANY_LINEAR, i, instruction);
      }
    }
    return ready;
  }

  private void add(Map<UnitLoop, Ready> ready, UnitLoop loop, int index, Instruction instruction) {
    Ready own = ready.computeIfAbsent(loop, key -> new Ready(done));
    if (isKnown(instruction, own.known)) {
      own.indices.add(index);
      own.known.set(index);
    }
  }

  private static boolean isKnown(Instruction instruction, BitSet known) {
    for (int operand = 0; operand < instruction.arity(); operand++) {
      if (!known.get(instruction.operand(operand))) {
        return false;
      }
    }
    return true;
  }

  /** Adds the runs that can go; returns whether there were any. */
  private boolean runs(List<RuleRow> left, Map<Integer, RuleRow> producers) {
    List<RuleRow> ready = new ArrayList<>();
    for (RuleRow run : left) {
      if (done.get(run.before())
          && done.get(run.active())
          && Arrays.stream(run.nominal()).allMatch(done::get)
          && Arrays.stream(run.held()).allMatch(done::get)) {
        ready.add(run);
        produced(run, producers);
      }
    }
    if (ready.isEmpty()) {
      return false;
    }
    left.removeAll(ready);
    kernels.add(new RuleRowKernel(ready, slotOf, zero, one, room));
    return true;
  }

  /** Notes what a run lets through, if it is the one to produce that. */
  private void produced(RuleRow run, Map<Integer, RuleRow> producers) {
    int value = run.let();
    if (run.equals(producers.get(value)) && !done.get(value)) {
      slotOf[value] = room.let(run);
      done.set(value);
    }
  }

  /** The kernels in their order. */
  List<Kernel> kernels() {
    return kernels;
  }

  /** The slot of an instruction; −1 if nothing needs it. */
  int slotOf(int instruction) {
    return slotOf[instruction];
  }

  /** The slot that is not 0 where what a rule gave did not fit. */
  int overflow() {
    return overflow;
  }

  /** The slots with the constants in them. */
  long[] template() {
    long[] template = new long[next];
    // A block counts unless it is said not to.
    Arrays.fill(template, room.counts(), room.through(), -1);
    for (int constant : constants) {
      template[slotOf[constant]] = instructions.get(constant).k();
    }
    return template;
  }
}
