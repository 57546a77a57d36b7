package dev.scoring.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look the same are one, and those that do not are two. */
class SameNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "North\u00A0",
        "North\u200B",
        "\uFEFFNorth",
        "Ｎｏｒｔｈ",
        "No\u00ADrth",
        "\u202ANorth\u202C",
        " \tNorth\r\n",
        "\u3000North\u2003",
        "Nor\u2060th",
        "N\uFE0Forth",
        "No\u0000rth",
        "𝐍𝐨𝐫𝐭𝐡"
      })
  void aNameWithWhatCannotBeSeen_isTheSame(String name) {
    assertEquals("North", SameName.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "新安街道（东）, 新安街道(东)",
    "新安 街道, 新安街道",
    "张　三, 张三",
    "A 区, A区",
    "第 3 组, 第3组",
    "⻔头沟, 门头沟",
    "⼀组, 一组",
    "ﾃｽﾄｶﾞ, テストガ",
    "买买提•阿不都, 买买提·阿不都",
    "Ⅲ类, III类",
    "Łódź–West, Łódź-West",
    "St Mary’s, St Mary's",
    "North  Side, North Side",
    "oﬃce, office",
    "1～3组, 1~3组",
    "二○一组, 二〇一组",
    "豈, 豈"
  })
  void whatLooksTheSame_isTheSame(String name, String other) {
    assertEquals(SameName.of(other), SameName.of(name));
    assertTrue(SameName.areSame(name, other));
  }

  @ParameterizedTest
  @CsvSource({
    "North, north",
    "A1, A①",
    "A2, A²",
    "North Side, NorthSide",
    "城东, 城西",
    "1 2, 12",
    "e, é",
    "A, А"
  })
  void whatLooksDifferent_differs(String name, String other) {
    assertNotEquals(SameName.of(other), SameName.of(name));
  }

  @Test
  void composedAndDecomposedLetters_areTheSame() {
    assertEquals("Köln", SameName.of("Ko\u0308ln"));
    assertEquals("Köln", SameName.of("Ko\u200B\u0308ln"));
    assertEquals("Ångström", SameName.of("\u212Bngström"));
  }

  @Test
  void whatIsShown_keepsItsShapesAndLosesWhatCannotBeSeen() {
    assertEquals("新安街道（东）", SameName.shown("\uFEFF新安街道（东）\u00A0"));
    assertEquals("North Side", SameName.shown("No\u200Brth Side"));
    assertEquals("", SameName.shown(" \u3000 "));
    assertEquals("", SameName.of(" \u3000\u200B "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "North", "North Side", "新安街道", "A-1 (b) 'c'", "第3组"})
  void aPlainName_isReturnedAsItIs(String name) {
    assertSame(name, SameName.of(name));
    assertSame(name, SameName.shown(name));
  }

  @Property
  void theCommonForm_isItsOwn(@ForAll("names") String name) {
    String same = SameName.of(name);
    assertEquals(same, SameName.of(same));
    assertEquals(same, SameName.of(SameName.shown(name)));
    assertEquals(same, SameName.of(Normalizer.normalize(name, Normalizer.Form.NFD)));
    assertEquals(same, SameName.of(Normalizer.normalize(name, Normalizer.Form.NFC)));
  }

  @Property
  void theCommonForm_doesNotDependOnWhatCannotBeSeen(
      @ForAll("names") String name, @ForAll("unseen") String unseen) {
    StringBuilder longer = new StringBuilder(" ").append(unseen);
    name.codePoints().forEach(c -> longer.appendCodePoint(c).append(unseen));
    assertEquals(SameName.of(name), SameName.of(longer.append("\u00A0").toString()));
  }

  @Property
  void theWidthOfAsciiCharacters_doesNotCount(@ForAll("printable") String name) {
    StringBuilder wide = new StringBuilder();
    name.chars().forEach(c -> wide.append(c == ' ' ? '\u3000' : (char) (c + 0xFEE0)));
    assertEquals(SameName.of(name), SameName.of(wide.toString()));
    assertEquals(name.strip().replaceAll(" +", " "), SameName.of(name));
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<Integer> any =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(0x20, 0x7E)),
            Tuple.of(2, Arbitraries.integers().between(0xA0, 0x3FF)),
            Tuple.of(2, Arbitraries.integers().between(0x2000, 0x22FF)),
            Tuple.of(2, Arbitraries.integers().between(0x2E80, 0x31FF)),
            Tuple.of(2, Arbitraries.integers().between(0x4E00, 0x9FFF)),
            Tuple.of(2, Arbitraries.integers().between(0xF900, 0xFFFD)),
            Tuple.of(
                1,
                Arbitraries.integers().between(1, 0x2FFFF).filter(c -> c < 0xD800 || c > 0xDFFF)));
    return any.list()
        .ofMaxSize(8)
        .map(list -> list.stream().map(Character::toString).reduce("", String::concat));
  }

  @Provide
  Arbitrary<String> unseen() {
    return Arbitraries.of("\u200B", "\uFEFF", "\u00AD", "\u2060", "\u200E", "\u0001", "\uFE0F");
  }

  @Provide
  Arbitrary<String> printable() {
    Arbitrary<Character> first = Arbitraries.chars().range('!', '~');
    return Combinators.combine(first, Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(9))
        .as((c, rest) -> c + rest);
  }
}
