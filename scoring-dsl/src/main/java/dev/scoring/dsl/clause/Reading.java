package dev.scoring.dsl.clause;

import java.util.BitSet;
import java.util.List;

/**
 * What a clause says in numbers.
 *
 * @param text the clause
 * @param numbers its numbers but for days, in their order
 * @param days its days
 */
record Reading(ClauseText text, List<ClauseNumber> numbers, List<ClauseDay> days) {

  /** Reads a clause. */
  static Reading of(String written) {
    ClauseText text = new ClauseText(written);
    BitSet masked = NamesOfThings.of(text);
    List<ClauseDay> days = DayScanner.days(text, masked);
    List<ClauseNumber> numbers = NumberScanner.numbers(text, masked);
    if (text.isChinese()) {
      ChineseRoles.tell(text, numbers);
    } else {
      EnglishRoles.tell(text, numbers);
    }
    return new Reading(text, List.copyOf(numbers), List.copyOf(days));
  }

  /** Whether something of this sort is said. */
  boolean has(Role role) {
    for (ClauseNumber number : numbers) {
      if (number.role() == role) {
        return true;
      }
    }
    return false;
  }
}
