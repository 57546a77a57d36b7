package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The English words for numbers, and the units that may be joined to digits. */
final class EnglishNumbers {

  private static final Map<String, Rational> WORDS = words();

  private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

  private static final Set<String> UNITS =
      Set.of(
          "pt", "pts", "min", "mins", "h", "hr", "hrs", "s", "sec", "secs", "ms", "kg", "g", "mg",
          "ml", "l", "cm", "mm", "km", "d", "x", "bpm", "mmhg", "kwh", "mw", "kw", "gb", "mb", "tb",
          "wh", "t", "ha", "kn", "kpa", "c", "f", "y", "yrs", "yr", "w", "mmol", "ppm", "db", "m");

  private EnglishNumbers() {}

  private static Map<String, Rational> words() {
    Map<String, Rational> words = new HashMap<>();
    String[] ones = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen",
      "twenty"
    };
    for (int i = 0; i < ones.length; i++) {
      words.put(ones[i], Rational.of(i));
    }
    String[] tens = {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int i = 0; i < tens.length; i++) {
      words.put(tens[i], Rational.of(10L * i + 30));
    }
    words.put("hundred", Rational.HUNDRED);
    words.put("thousand", Rational.of(1_000));
    words.put("once", Rational.ONE);
    words.put("twice", Rational.of(2));
    words.put("double", Rational.of(2));
    words.put("dozen", Rational.of(12));
    words.put("half", Rational.of(1, 2));
    words.put("quarter", Rational.of(1, 4));
    words.put("third", Rational.of(1, 3));
    words.put("thirds", Rational.of(1, 3));
    words.put("fifth", Rational.of(1, 5));
    words.put("tenth", Rational.of(1, 10));
    words.put("hundredth", Rational.of(1, 100));
    return words;
  }

  static Optional<Rational> of(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }

  /** The parts that are counted: three quarters, two thirds. */
  static Optional<Rational> parts(String word) {
    return switch (word) {
      case "quarters" -> Optional.of(Rational.of(1, 4));
      case "thirds" -> Optional.of(Rational.of(1, 3));
      case "fifths" -> Optional.of(Rational.of(1, 5));
      case "tenths" -> Optional.of(Rational.of(1, 10));
      default -> Optional.empty();
    };
  }

  static boolean isOrdinalEnd(String word) {
    return ORDINAL_ENDS.contains(word);
  }

  static boolean isUnit(String word) {
    return UNITS.contains(word);
  }
}
