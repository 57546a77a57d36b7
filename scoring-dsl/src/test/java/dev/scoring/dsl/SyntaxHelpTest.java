package dev.scoring.dsl;

import static dev.scoring.dsl.WritersWords.speaksTheWritersWords;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a writer is told first who writes as in another language, or half of a phrase. */
class SyntaxHelpTest {

  /** The first message, with its code and help. */
  private static String first(String text) {
    Compilation compilation = Rules.compile(text);
    speaksTheWritersWords(compilation);
    Diagnostic first = compilation.diagnostics().get(0);
    return first.code() + " " + first.message() + " -> " + first.help();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A: min (a, b)           | min     | write `min of (a, b)`",
        "A: min (a)              | min     | write `min of (a, b)`, or `min of TABLE.COLUMN where"
            + " …`",
        "A: 1 when max(a, b) > 3 | max     | write `max of (a, b)`",
        "A: average(a, b)        | average | write `mean of (a, b)`",
        "A: round(x, 2)          | round   | write `x rounded to 1`, with the multiple that is"
            + " meant",
        "A: 10 * ceil(x)         | ceil    | write `x rounded up to 1`",
        "A: floor(x)             | floor   | write `x rounded down to 1`",
        "A: if(x > 3, 1, 2)      | if      | write `first [x > 3: 1, else: 2]`",
        "A: if(x > 3, 1, 0)      | if      | write `1 when x > 3`",
        "A: if(x)                | if      | write `first [condition: points, else: points]`",
        "A: abs(x)               | abs     | write `max of (x, 0 - x)`",
        "A: rank(x)              | rank    | write `rank of units.X ties best`",
        "A: lookup(x, y)         | lookup  | write `by CHOICE [value: points, else: points]`",
        "A: each log(x) 2        | log     | its results are not exact; a table of steps says the"
            + " same exactly",
        "A: pow(x, 2)            | pow     | multiply it out: `x * x`; a table of steps says other"
            + " powers",
        "A: date(2019, 1, 1)     | date    | a scheme reads no clock: write `inspection_date`,"
            + " which is an input",
        "A: 1 when days(a, b) > 3| days    | write `days from A to B`, `working days from A to B`",
        "A: best(a, b)           | best    | figures are made with `+ - * /`, with `sum of`, `min"
            + " of`, `max of`, `mean of`, and with forms such as `each x 2`",
      })
  void aFunction_isRefused_withWhatSaysTheSame(String text, String function, String help) {
    assertEquals("E110 the language has no function `" + function + "` -> " + help, first(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A: 5 while x > 3",
        "A: 5 repeat 3",
        "A: repeat 5 { B: 1 }",
        "repeat 5 { B: 1 }",
        "loop { B: 1 }",
        "while x > 3 { B: 1 }",
        "A: for each x 1",
      })
  void aLoop_isRefused_withTheReason(String text) {
    assertEquals(
        "E110 the language has no loops -> a score is worked out in one pass, so that it ends and"
            + " can be shown: `each` counts lots, `sum of` adds up rows, `takes levels` goes from"
            + " level to level",
        first(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A: 循环 5", "重复 3 { B: 1 }"})
  void aChineseLoop_isRefused_withChineseKeywords(String text) {
    assertEquals(
        "E110 the language has no loops -> a score is worked out in one pass, so that it ends and"
            + " can be shown: `每` counts lots, `合计 之` adds up rows, `逐级解锁` goes from level to"
            + " level",
        first(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A: x ^ 2             | E110 the language has no powers"
            + " -> multiply it out: `x * x`; a table of steps says other powers",
        "A: x ** 2            | E110 the language has no powers"
            + " -> multiply it out: `x * x`; a table of steps says other powers",
        "A: x % 3             | E001 `%` stands behind a number only"
            + " -> the language has no remainder; `each full 20 of n` counts full lots",
        "A: x mod 3           | E110 the language has no `mod`"
            + " -> the language has no remainder; `each full 20 of n` counts full lots",
        "A 10 takes average { B: 1 } | E001 `takes average` is not a word of the language here"
            + " -> write `takes mean`",
        "part X takes max { B: 1 }   | E001 `takes max` is not a word of the language here"
            + " -> write `takes highest`",
        "part X takes what { B: 1 }  | E001 `takes` is followed by `mean`, `highest`, `lowest`,"
            + " `first` or `levels` -> without `takes` it is the sum",
        "A: rank units.x ties best   | E001 `rank` is followed by `of`"
            + " -> write `rank of units.X ties best`",
        "A: max units.x       | E001 `max` is followed by `of`"
            + " -> write `max of (a, b)`, or `max of TABLE.COLUMN where …`",
        "A: best of (a, b)    | E001 the language has no `best of`"
            + " -> write `max of (a, b)`, `min of (a, b)` or `mean of (a, b)`",
        "A: rank of units.x ties     | E001 `ties` is followed by `best`, `worst`, `mean` or"
            + " `dense` -> with `ties best` the places are 1, 2, 2, 4",
        "A: mean of t.x drop 1 lowest| E001 `drop` is followed by which values, and these by how"
            + " many -> write `drop lowest 1`, `drop highest 1` or `keep highest 3`",
        "A: each days between a and b 1 | E001 `days` is followed by `from` or `after`"
            + " -> write `days from A to B`, or `3 days after A`",
        "let x = working days between a and b | E001 `working days` is followed by `from` or"
            + " `after` -> write `working days from A to B`, or `3 working days after A`",
        "A: x rounded 1       | E001 `rounded` is followed by `to`, `up to` or `down to`"
            + " -> write `rounded to 0.1` with the multiple that is meant",
        "A: x rounded to 0    | E108 a figure is rounded to a multiple of a number above 0"
            + " -> `rounded to 1` gives whole numbers, `rounded to 0.01` two places",
        "A: 5 weight: 2       | E001 no colon stands behind `weight`"
            + " -> leave it out: write `weight 2`",
        "A: 5 weight 20%      | E001 a plain number stands here, not per cent -> leave out `%`",
        "A: by level [a: 10%] | E001 points are plain numbers, not per cent -> leave out the `%`",
        "A: by [a: 1]         | E001 the choice is missing behind `by`"
            + " -> write `by level [national: 10, else: 5]`",
        "A: tiers [1: 2]      | E001 the figure is missing behind `tiers`"
            + " -> write `tiers people [1000: 1 per 100, else: 1 per 1000]`",
        "A: mark x            | E001 `mark` is followed by a fact and the marks that may be given"
            + " -> write `mark x in [0, 5]`",
        "A: each late cap 5   | E001 the points are missing before `cap`"
            + " -> write `each late 2 cap 5`",
        "A: 10 + rate x < [5:1]     | E001 steps inside a larger figure stand in parentheses"
            + " -> write `10 + (rate x < [5:1])`",
        "A: 1 when rate x < [5:1] > 3 | E001 steps that are compared stand in parentheses"
            + " -> write `(rate x < [5:1]) > …`",
        "A: 5 until stable    | E110 the language has no loops -> say how many are left out: `mean"
            + " of (a, b, c) drop lowest 1`; every score is worked out in one pass",
        "A: 5 until done      | E001 expected a date such as `2019-07-31` behind `until`"
            + " -> `until` is the last day of a rule; the language has no loops",
        "A: 1 when year of d = 2025  | E001 the language takes no `year` out of a date"
            + " -> compare dates: `d >= 2025-01-01 and d <= 2025-12-31`, or `d in month of"
            + " inspection_date`",
        "A: 1 when not rated  | E001 `not rated` declares which units are not rated"
            + " -> to ask whether `rated` is false write `not (rated)`",
        "facts { a: count required } | E001 `required` is followed by `when`"
            + " -> write `amount or empty required when CONDITION`",
        "A: if x > 3 then 5   | E001 what is given in several cases stands in a list, and the first"
            + " case that holds counts -> write `5 when x > 3`",
        "weights { A1 2 }     | E001 a colon is missing before `2` -> write `A1: 2`",
        "let x = 1, 2         | E001 of several values each is followed by its dates"
            + " -> write `since 2019-01-01` or `until …` behind it; a number has no comma inside",
      })
  void aWordThatIsHalfRight_isAnsweredWithTheWholePhrase(String text, String expected) {
    assertEquals(expected, first(text).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A: count of t where x drop lowest 1  | E109 only values can be dropped or kept, and this"
            + " counts -> drop and keep stand behind `sum of`, `mean of`, `min of`, `max of`",
        "A: mean of t.x drop lowest 1 drop lowest 2 | E109 `drop lowest` stands twice"
            + " -> leave one of them out",
        "A: mean of t.x keep highest 1.5      | E108 how many is a whole number from 1 to 1000000"
            + " ->",
        "A 10 takes first 2 { B: 1 }          | E109 `takes first` has no number behind it"
            + " -> how many are taken is said behind `takes highest` and `takes lowest`",
        "A 10 takes highest 0 { B: 1 }        | E108 how many is a whole number from 1 to 1000000"
            + " ->",
        "A 10 takes lowest drop lowest 1 { B: 1 } | E109 this does not belong behind `takes lowest`"
            + " -> behind `takes mean` may stand `drop lowest 1`, `drop highest 1`; how many are"
            + " taken else is said by `takes highest 3`",
        "A: 5 for city or \"南宁市\"          | E109 `for` names kinds and units at once"
            + " -> a kind stands without quotes, a unit in quotes; for both write two rules",
        "A: 5% days after y | E001 how many days, months or years is a number, a name, or a figure"
            + " in parentheses -> write it like `30 days after x`, `(2 * n) days after x`",
      })
  void whatTheGrammarTakesAndMeansNothing_isRefused(String text, String expected) {
    assertEquals(expected, first(text).strip());
  }

  @Test
  void figuresThatNestWithoutBrackets_areBounded() {
    assertEquals(
        "E004 figures nest deeper than 60 -> name parts of it with `let`",
        first("A: " + "each ".repeat(100) + "x" + " 1".repeat(100)));
    assertEquals(
        "E004 figures nest deeper than 60 -> name parts of it with `let`",
        first("A: 1 when " + "any t where ".repeat(100) + "x"));
  }
}
