package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a score of a map still knows of its facts after the map is gone. */
class LoneUnitTest {

  /** More than there are bits in a number. */
  private static final int FLAGS = 70;

  private static final Scheme SCHEME =
      ManyFlags.scheme(
          FLAGS,
          """
          late: flag or empty
          cases: count
          compared: amount
          computed: amount
          share: rate or empty
          day: date or empty
          size: one of small, large
          """,
          """
          L: flag late 1
          C: each cases 0.5
          D: amount compared > [5:1]
          E: amount computed > [5:1] when computed + cases > 3
          S: rate share < [50:1]
          Y: flag f0 2 when day > 2019-06-30
          Z: flag f1 2 when size = large
          """);

  private static Map<String, String> facts() {
    Map<String, String> facts = new HashMap<>();
    for (int i = 0; i < FLAGS; i++) {
      facts.put("f" + i, i % 3 == 0 ? "true" : "false");
    }
    facts.put("late", "");
    facts.put("cases", "4");
    facts.put("compared", "6");
    facts.put("computed", "7.25");
    facts.put("share", "49.5");
    facts.put("day", "2019-07-01");
    facts.put("size", "large");
    return facts;
  }

  private static Map<String, String> with(String fact, String value) {
    Map<String, String> facts = facts();
    facts.put(fact, value);
    return facts;
  }

  private static Score amongOthers(Map<String, String> facts) {
    return SCHEME.score(SCHEME.inspection().unit("one", facts).unit("two", facts()).build(), 0);
  }

  private static void assertKnows(Map<String, String> facts) {
    Map<String, String> map = new HashMap<>(facts);
    Score score = SCHEME.score(map);
    map.replaceAll((name, value) -> "gone");
    Score expected = amongOthers(facts);
    assertEquals(expected.total(), score.total());
    assertEquals(expected.rules(), score.rules());
    assertEquals(expected.ledger(), score.ledger());
    assertEquals(expected.parts(), score.parts());
    for (Entry entry : expected.ledger()) {
      assertEquals(expected.applies(entry.id()), score.applies(entry.id()), entry.id());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 31, 32, 33, 62, 63, 64, 69})
  void flags(int flag) {
    assertKnows(with("f" + flag, "true"));
    assertKnows(with("f" + flag, "false"));
  }

  /** Around what two and four bytes hold. */
  @ParameterizedTest
  @CsvSource({
    "computed, 327.67",
    "computed, 327.68",
    "computed, -327.67",
    "computed, -327.68",
    "computed, -328",
    "computed, 7.255",
    "compared, 327",
    "compared, 328",
    "compared, -327.68",
    "compared, 655.36",
    "cases, 32767",
    "cases, 32768",
    "cases, 65533",
    "cases, 65534",
    "cases, 65535",
    "cases, 65536",
    "share, 49.25",
    "share, 49.001",
    "day, 2059-09-18",
    "day, 2059-09-19",
    "day, 1970-01-01",
    "day, 1969-12-31",
    "day, 2149-06-04",
    "day, 2149-06-05",
    "day, 2149-06-06",
    "day, 2149-06-07",
    "day, 1880-04-14",
    "day, 1880-04-13",
    "computed, 2147.483647",
    "computed, 2147.483648",
    "computed, -2147.483647",
    "computed, -2147.483648",
    "computed, -2147.483649",
    "computed, 4294.967296",
    "computed, 123456789.123456",
    "compared, 1073.741823",
    "compared, 1073.741824",
    "compared, -1073.741824",
    "compared, -1073.741825",
    "compared, -123456789",
    "cases, 2147483647",
    "cases, 2147483648",
    "cases, 4294967296",
    "cases, 0",
    "share, 0",
    "share, 100",
    "share, ''",
    "late, true",
    "late, false",
    "day, ''",
    "day, 2019-06-30",
    "day, 0001-01-01",
    "size, small"
  })
  void otherFacts(String fact, String value) {
    assertKnows(with(fact, value));
  }

  /** Maps of several kinds: two that are known well, one that is not, and one with a type. */
  private static Stream<Map<String, String>> maps() {
    return Stream.of(
        facts(),
        new LinkedHashMap<>(facts()),
        new TreeMap<>(facts()),
        new HashMap<>(facts()) {
          @Override
          public String getOrDefault(Object key, String missing) {
            return super.getOrDefault(key, missing);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("maps")
  void anotherFactInPlaceOfOne_isRefused(Map<String, String> facts) {
    for (String fact : List.of("share", "day", "late", "cases", "f0")) {
      String value = facts.remove(fact);
      facts.put(fact + "s", "");
      assertThrows(DataException.class, () -> SCHEME.score(facts), fact);
      facts.remove(fact + "s");
      facts.put(fact, value);
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void nothingInPlaceOfAValue_isAnEmptyValue(Map<String, String> facts) {
    for (String fact : List.of("share", "day", "late")) {
      facts.put(fact, null);
      assertEquals(amongOthers(with(fact, "")).rules(), SCHEME.score(facts).rules());
      facts.put(fact, facts().get(fact));
    }
    for (String fact : List.of("cases", "f0")) {
      facts.put(fact, null);
      assertThrows(DataException.class, () -> SCHEME.score(facts), fact);
      facts.put(fact, facts().get(fact));
    }
  }

  /** A unit of which nearly everything is otherwise. */
  private static Map<String, String> other(int number) {
    Map<String, String> facts = facts();
    facts.replaceAll(
        (name, value) -> value.equals("true") ? "false" : value.equals("false") ? "true" : value);
    facts.put("cases", String.valueOf(100 + number));
    return facts;
  }

  /** A map that looks for its values may score other units of the same scheme meanwhile. */
  @Test
  void aMap_thatScoresAnotherUnitWhileItIsRead() {
    List<Score> others = new ArrayList<>();
    Map<String, String> map =
        new TreeMap<>(facts()) {
          @Override
          public String get(Object key) {
            if (others.size() < 20) {
              others.add(SCHEME.score(other(others.size())));
            }
            return super.get(key);
          }

          // A default that is no text would be refused here.
          @Override
          public String getOrDefault(Object key, String missing) {
            return containsKey(key) ? get(key) : missing;
          }
        };
    SCHEME.score(facts()); // what a thread needs to score in is made the first time
    Score score = SCHEME.score(map);
    assertEquals(amongOthers(facts()).rules(), score.rules());
    assertEquals(20, others.size());
    for (int i = 0; i < others.size(); i++) {
      Score expected = amongOthers(other(i));
      assertEquals(expected.rules(), others.get(i).rules());
      assertEquals(expected.ledger(), others.get(i).ledger());
    }
  }
}
