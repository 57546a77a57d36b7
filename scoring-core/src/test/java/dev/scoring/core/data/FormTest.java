package dev.scoring.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "true",
          "TRUE",
          "yes",
          "1",
          "是",
          "false",
          "no",
          "0",
          "否",
          "maybe",
          "-",
          ".",
          "5",
          "-5",
          "+5",
          "007",
          "1.5",
          "1.",
          ".5",
          "1.50",
          "-0.25",
          "1,234",
          "12,34",
          "80%",
          "80 %",
          "2/3",
          "-2/3",
          "1e3",
          "100",
          "100.01",
          "999999999999999999",
          "1234567890123456789",
          "0.123456789012345678",
          "８０",
          "2019-07-31",
          "2019/7/31",
          "2019年7月31日",
          "2019-02-29",
          "2020-02-29",
          "2019-7-31",
          "2019-13-01",
          "1.2.3",
          "--1",
          "first",
          "第一",
          "second",
          "ｆｉｒｓｔ");

  private static final List<Object> OBJECTS =
      List.of(
          true,
          false,
          5,
          5L,
          -5L,
          (short) 5,
          Long.MAX_VALUE,
          BigInteger.TEN,
          new BigDecimal("1.50"),
          new BigDecimal("1E+3"),
          new BigDecimal("1E-30"),
          Rational.parse("2/3"),
          Rational.parse("3/4"),
          LocalDate.of(2019, 7, 31),
          'x',
          new int[0]);

  private static Form form(FactType type, boolean mayBeEmpty) {
    return Form.of(
        new FactDefinition(
            "fact",
            "",
            type,
            mayBeEmpty,
            type == FactType.CHOICE
                ? List.of(new Choice("first", "第一"), new Choice("second", ""))
                : List.of(),
            Optional.empty()));
  }

  /** Holds hundredths, and what the types let in. */
  private record Hundredths(Form form) implements Holder {

    static final long EMPTY = Long.MAX_VALUE;

    @Override
    public long empty() {
      return form.fact().mayBeEmpty() ? EMPTY : OTHER;
    }

    @Override
    public long day(long day) {
      return day;
    }

    @Override
    public long decimal(long unscaled, int places) {
      return held(Rational.of(BigDecimal.valueOf(unscaled, places)));
    }

    @Override
    public long fraction(long numerator, long denominator) {
      return held(Rational.of(numerator, denominator));
    }

    private long held(Rational number) {
      Rational held = number.times(Rational.HUNDRED);
      return ((NumberForm) form).admits(number) && held.isWhole() && held.fitsLong()
          ? held.longNumerator()
          : OTHER;
    }

    /** What stands for a value. */
    Value value(long held) {
      if (held == EMPTY) {
        return Nothing.NOTHING;
      } else if (form instanceof FlagForm) {
        return Truth.of(held == 1);
      }
      return Value.of(form instanceof NumberForm ? Rational.of(held, 100) : Rational.of(held));
    }
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (FactType type : FactType.values()) {
      forms.add(form(type, false));
      forms.add(form(type, true));
    }
    return forms;
  }

  private static void agree(Form form, long held, @Nullable Object raw) {
    if (held != Holder.OTHER) {
      assertEquals(
          form.read(raw), new Hundredths(form).value(held), form.fact().type() + " " + raw);
    }
  }

  @Test
  void whatAScanHolds_isReadAsTheSame() {
    for (Form form : forms()) {
      Hundredths holder = new Hundredths(form);
      agree(form, form.scan((Object) null, holder), null);
      for (Object object : OBJECTS) {
        agree(form, form.scan(object, holder), object);
      }
      for (String text : TEXTS) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        long held = form.scan((Object) text, holder);
        agree(form, held, text);
        assertEquals(held, form.scan(new Utf8(utf8).between(0, utf8.length), holder), text);
      }
    }
  }

  @Test
  void theUsualWays_areHeld() {
    usual(FactType.FLAG, "true", "false", "yes", "no", "1", "0", "是", "否");
    usual(FactType.COUNT, "5", "007", "100");
    usual(FactType.RATE, "5", "1.5", "0.25", "100");
    usual(FactType.AMOUNT, "-5", "1.50", "-0.25");
    usual(FactType.DATE, "2019-07-31", "2020-02-29");
    usual(FactType.CHOICE, "first", "第一", "second");
  }

  private static void usual(FactType type, String... texts) {
    Form form = form(type, false);
    for (String text : texts) {
      assertNotEquals(Holder.OTHER, form.scan((Object) text, new Hundredths(form)), text);
    }
  }

  @Test
  void everyWay_isRead() {
    assertEquals(Truth.TRUE, form(FactType.FLAG, false).read("ＹＥＳ"));
    assertEquals(Value.of(1234), form(FactType.COUNT, false).read("1,234"));
    assertEquals(Value.of(80), form(FactType.RATE, false).read("80%"));
    assertEquals(Value.of(Rational.of(200, 3)), form(FactType.RATE, false).read("2/3"));
    assertEquals(
        Value.of(LocalDate.of(2019, 7, 31).toEpochDay()),
        form(FactType.DATE, false).read("2019年7月31日"));
    assertEquals(Value.of(0), form(FactType.CHOICE, false).read("第一"));
    assertEquals(new Value.Text("a b"), form(FactType.TEXT, false).read(" a b "));
    assertEquals(Nothing.NOTHING, form(FactType.TEXT, true).read("　"));
  }
}
