package dev.scoring.core.fast.java;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.fast.CompiledPrograms;
import dev.scoring.core.fast.read.EveryType;
import dev.scoring.core.fast.read.FactColumn;
import dev.scoring.core.fast.read.FactReader;
import dev.scoring.core.generated.GeneratedCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code reads and packs facts as the reader without code does. */
class GeneratedFactsTest {

  private static final int UNITS = 4_000;

  private final Random random = new Random(7);

  @Test
  void whatIsReadAndPacked_isTheSameWithCodeAndWithout(@TempDir Path directory) throws Exception {
    FactColumn[] columns = EveryType.columns();
    GeneratedCode code =
        CompiledPrograms.ofSources(
                directory, List.of(JavaSource.of(EveryType.PROGRAM, columns).orElseThrow()))
            .get(0);
    FactReader with = new FactReader(columns, code);
    FactReader without = new FactReader(columns, null);
    int read = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      Map<String, @Nullable Object> facts = facts(columns);
      long[] inputs = new long[EveryType.PROGRAM.inputs().size()];
      long[] other = new long[EveryType.PROGRAM.inputs().size()];
      boolean held = without.read(facts, inputs);
      assertEquals(held, with.read(facts, other), facts::toString);
      if (held) {
        read++;
        assertArrayEquals(inputs, other, facts::toString);
        short[] packed = without.packing().pack(inputs, without.packing().room());
        assertArrayEquals(packed, with.packing().pack(inputs, with.packing().room()));
        with.packing().unpack(packed, other);
        assertArrayEquals(inputs, other);
      }
    }
    assertEquals(UNITS / 2, read, UNITS / 4.0, "about half of them can be read");
  }

  /** Values as they usually are, and now and then one of any sort. */
  private Map<String, @Nullable Object> facts(FactColumn[] columns) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    for (FactColumn column : columns) {
      facts.put(column.name(), usual(column));
    }
    if (random.nextBoolean()) {
      String name = columns[random.nextInt(columns.length)].name();
      Arbitrary<?> any = random.nextBoolean() ? EveryType.texts() : EveryType.objects();
      facts.put(name, random.nextInt(9) == 0 ? null : any.sample());
    }
    return facts;
  }

  private @Nullable Object usual(FactColumn column) {
    if (column.form().fact().mayBeEmpty() && random.nextInt(4) == 0) {
      return random.nextBoolean() ? null : "";
    }
    int whole = random.nextInt(80);
    return switch (column.type()) {
      case FLAG -> random.nextBoolean();
      case COUNT -> random.nextBoolean() ? (Object) whole : (Object) (long) whole;
      case RATE, AMOUNT ->
          switch (random.nextInt(4)) {
            case 0 -> (long) whole;
            case 1 -> new BigDecimal(whole + ".25");
            case 2 -> new BigDecimal(whole);
            default -> whole + ".5";
          };
      case DATE ->
          random.nextBoolean()
              ? LocalDate.ofEpochDay(18_000 + whole)
              : "2019-07-" + (10 + whole % 20);
      case CHOICE -> whole % 2 == 0 ? "good" : "poor";
      case TEXT, UNIT -> "";
    };
  }
}
