package dev.scoring.core.fast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.fast.compile.SmallPrograms;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.program.Opcode;
import dev.scoring.core.fast.run.BlockRun;
import dev.scoring.core.fast.run.Probe;
import dev.scoring.core.fast.run.UnitRun;
import dev.scoring.core.generated.GeneratedCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every instruction yields what its opcode says: for one unit, in a block, and as Java. */
class InstructionsTest {

  private static final short[] NO_RULES = {};

  /** The ends of what a program in {@code int}s takes, and of one in {@code long}s. */
  private static final long[] MOST = {20, 1L << 28, 1L << 50};

  @Test
  void everyInstruction_isItselfInEveryWay(@TempDir Path directory) throws Exception {
    List<FastProgram> programs = new ArrayList<>();
    for (long most : MOST) {
      for (Opcode code : Opcode.values()) {
        programs.add(SmallPrograms.of(code, -most, most));
      }
    }
    List<GeneratedCode> codes = CompiledPrograms.of(directory, programs);
    Random random = new Random(13);
    for (int i = 0; i < programs.size(); i++) {
      assertSame(programs.get(i), codes.get(i), units(MOST[i / Opcode.values().length], random));
    }
  }

  @Test
  void programsAtRandom_giveTheSameInEveryWay(@TempDir Path directory) throws Exception {
    Random random = new Random(31);
    List<FastProgram> programs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      programs.add(SmallPrograms.random(random, MOST[i % MOST.length] >> 4, i % MOST.length < 2));
    }
    List<GeneratedCode> codes = CompiledPrograms.of(directory, programs);
    for (int i = 0; i < programs.size(); i++) {
      assertSame(programs.get(i), codes.get(i), units(MOST[i % MOST.length] >> 4, random));
    }
  }

  /** A block of units; the first have the ends of what there may be. */
  private static List<long[]> units(long most, Random random) {
    long[] ends = {-most, 1 - most, -1, 0, 1, most - 1, most};
    List<long[]> units = new ArrayList<>();
    for (int unit = 0; unit < BlockRun.BLOCK; unit++) {
      long[] inputs = new long[4];
      for (int i = 0; i < 3; i++) {
        inputs[i] =
            unit < 7 * 7
                ? ends[i == 0 ? unit % 7 : i == 1 ? unit / 7 : random.nextInt(7)]
                : random.nextLong(-most, most + 1) % (random.nextBoolean() ? 40 : most + 1);
      }
      inputs[3] = random.nextInt(2);
      units.add(inputs);
    }
    return units;
  }

  private static void assertSame(FastProgram program, GeneratedCode code, List<long[]> units) {
    int[] results = program.parts().stream().mapToInt(ScoreSlots::number).toArray();
    int last = program.total().number();
    UnitRun kernels = UnitRun.of(program, null);
    UnitRun generated = UnitRun.of(program, code);
    Probe probe = new Probe(program, results);
    long[] slots = kernels.newSlots();
    long[] other = generated.newSlots();
    for (long[] unit : units) {
      long[] values = SmallPrograms.byHand(program, unit);
      assertTrue(kernels.run(unit, slots, NO_RULES));
      assertEquals(values[last], kernels.totalNumber(slots));
      assertTrue(generated.run(unit, other, NO_RULES));
      assertEquals(values[last], generated.totalNumber(other));
      long[] probed = probe.values(unit);
      for (int i = 0; i < results.length; i++) {
        assertEquals(values[results[i]], probed[i]);
      }
    }
    if (fitsInts(program)) {
      assertSameInBlock(program, results, units);
    }
  }

  private static boolean fitsInts(FastProgram program) {
    for (int i = 0; i < program.instructions().size(); i++) {
      if (program.bounds().low(i) < -Integer.MAX_VALUE
          || program.bounds().high(i) > Integer.MAX_VALUE) {
        return false;
      }
    }
    return true;
  }

  private static void assertSameInBlock(FastProgram program, int[] results, List<long[]> units) {
    BlockRun block = new BlockRun(program, results);
    int[][] given = new int[program.inputs().size()][BlockRun.BLOCK];
    for (int unit = 0; unit < units.size(); unit++) {
      for (int i = 0; i < given.length; i++) {
        given[i][unit] = (int) units.get(unit)[i];
      }
    }
    int[][] columns = block.newColumns();
    block.run(given, columns);
    for (int unit = 0; unit < units.size(); unit++) {
      long[] values = SmallPrograms.byHand(program, units.get(unit));
      assertEquals(0, block.redo(columns)[unit]);
      for (int i = 0; i < results.length; i++) {
        assertEquals(values[results[i]], block.result(columns, i)[unit]);
      }
    }
  }
}
