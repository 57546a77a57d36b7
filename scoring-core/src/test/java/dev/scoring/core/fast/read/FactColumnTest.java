package dev.scoring.core.fast.read;

import static dev.scoring.core.Graphs.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.data.Form;
import dev.scoring.core.data.Holder;
import dev.scoring.core.data.Utf8;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read straight into an input is what its form reads; the rest is left to the form. */
class FactColumnTest {

  /** What a value is held as by its definition; {@link Holder#OTHER} if it is not. */
  private static long held(FactColumn column, Value value) {
    if (value instanceof Value.Number number) {
      long held = column.input().of(number.number());
      return held == FastInput.NOT_HELD || !column.input().isExact(held) ? Holder.OTHER : held;
    } else if (value instanceof Truth truth) {
      return FastInput.of(truth == Truth.TRUE);
    }
    return value == Nothing.NOTHING ? column.input().absent() : Holder.OTHER;
  }

  @Provide
  Arbitrary<String> texts() {
    return EveryType.texts();
  }

  @Property(tries = 3000)
  void aText_isReadAsItsFormDoes(@ForAll("texts") String text) {
    byte[] utf8 = (";" + text + ";").getBytes(StandardCharsets.UTF_8);
    for (FactColumn column : EveryType.COLUMNS) {
      long expected = held(column, Form.of(column.form().fact()).read(text));
      assertHeld(expected, column.of((Object) text), text);
      assertHeld(expected, column.of(new Utf8(utf8).between(1, utf8.length - 1)), text);
    }
  }

  @Provide
  Arbitrary<Object> objects() {
    return EveryType.objects();
  }

  @Property(tries = 3000)
  void anObject_isReadAsItsFormDoes(@ForAll("objects") Object raw) {
    for (FactColumn column : EveryType.COLUMNS) {
      assertHeld(held(column, Form.of(column.form().fact()).read(raw)), column.of(raw), raw);
    }
  }

  @Test
  void nothing_isEmpty_whereItMayBe() {
    for (FactColumn column : EveryType.COLUMNS) {
      boolean mayBeEmpty = column.form().fact().mayBeEmpty();
      long expected = mayBeEmpty ? column.input().absent() : Holder.OTHER;
      assertEquals(expected, column.of((Object) null));
      assertEquals(expected, column.of(""));
      assertEquals(expected, column.of(new Utf8(new byte[0])));
    }
  }

  /** It may leave a value to the form, but holds none that is not right. */
  private static void assertHeld(long expected, long held, @Nullable Object raw) {
    assertTrue(held == Holder.OTHER || held == expected, () -> raw + ": " + held);
  }

  @Test
  void theUsualWays_areNotLeftToTheForm() {
    for (FactColumn column : EveryType.COLUMNS) {
      List<Object> usual =
          switch (column.type()) {
            case FLAG -> List.of(true, false, "true", "false", "yes", "no", "1", "0", "是", "否");
            case COUNT -> List.of(5L, 5, new BigDecimal("5"), "5", "0", "80");
            case RATE, AMOUNT -> List.of(5L, 5, new BigDecimal("5.25"), "5", "5.2", "0.125");
            case DATE -> List.of(LocalDate.of(2019, 7, 31), "2019-07-31");
            case CHOICE -> List.of("good", "fair", "poor", "好");
            case TEXT, UNIT -> List.of();
          };
      for (Object raw : usual) {
        assertNotEquals(Holder.OTHER, column.of(raw), column.type() + ": " + raw);
        if (raw instanceof String text) {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          assertNotEquals(Holder.OTHER, column.of(new Utf8(utf8).between(0, utf8.length)), text);
        }
      }
    }
  }
}
