package dev.scoring.dsl;

import static dev.scoring.dsl.WritersWords.speaksTheWritersWords;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a writer reads after a typical mistake: the whole text, with carets right under it. */
class SyntaxMessagesTest {

  private static void shows(String text, String expected) {
    Compilation compilation = Rules.compile("方案.rules", text);
    assertEquals(expected, compilation.render());
    speaksTheWritersWords(compilation);
  }

  @Test
  void aCommaInsideANumber() {
    shows(
        "A1: each reports 1,5",
        """
        error[E001 follows-grammar]: a number has a point, not a comma
          --> 方案.rules:1:18
           |
         1 | A1: each reports 1,5
           |                  ^^^
           = help: write `1.5`
        """);
  }

  @Test
  void stepsWithoutBrackets() {
    shows(
        "A2.6: rate completion < 10:5",
        """
        error[E001 follows-grammar]: in rule `A2.6`: expected `[`, found `10`
          --> 方案.rules:1:25
           |
         1 | A2.6: rate completion < 10:5
           |                         ^^
        """);
  }

  @Test
  void stepsWithoutAComparison() {
    shows(
        "A2.6 \"完成率\": rate 完成率 [10:5]",
        """
        error[E001 follows-grammar]: expected a comparison before the steps: `<`, `<=`, `>` or `>=`, found `[`
          --> 方案.rules:1:22
           |
         1 | A2.6 "完成率": rate 完成率 [10:5]
           |                            ^
        """);
  }

  @Test
  void aStepWithoutPoints() {
    shows(
        "A: rate 完成率 < [10:5, 30:]",
        """
        error[E001 follows-grammar]: in rule `A`: expected points: a number or the name of a parameter, found `]`
          --> 方案.rules:1:25
           |
         1 | A: rate 完成率 < [10:5, 30:]
           |                            ^
        """);
  }

  @Test
  void aCaseWithoutAColon() {
    shows(
        "A: first [late 3, else: 0]",
        """
        error[E001 follows-grammar]: a colon stands between what holds and its points
          --> 方案.rules:1:16
           |
         1 | A: first [late 3, else: 0]
           |                ^
           = help: write `late: 3`
        """);
  }

  @Test
  void aTextThatIsNotClosed() {
    shows(
        "A1 \"未按时报送: flag 迟报 2\nA2: flag 早报 1",
        """
        error[E002 texts-closed]: the text that begins here is not closed on its line
          --> 方案.rules:1:4
           |
         1 | A1 "未按时报送: flag 迟报 2
           |    ^
           = help: close it with `"`
        """);
  }

  @Test
  void aChineseTextThatIsNotClosed() {
    shows(
        "A1 “未按时报送: flag 迟报 2",
        """
        error[E002 texts-closed]: the text that begins here is not closed on its line
          --> 方案.rules:1:4
           |
         1 | A1 “未按时报送: flag 迟报 2
           |    ^
           = help: close it with `”`
        """);
  }

  @Test
  void aBlockThatIsNotClosed() {
    shows(
        "A1 10 {\n  A1.1: flag late 1\n",
        """
        error[E001 follows-grammar]: the `{` that opens here is not closed
          --> 方案.rules:1:7
           |
         1 | A1 10 {
           |       ^
           = help: add `}` where it ends
        """);
  }

  @Test
  void aBracketThatWasNotOpened() {
    shows(
        "A1: flag late 1\nA2: flag early 2 )\n",
        """
        error[E001 follows-grammar]: `)` closes nothing
          --> 方案.rules:2:18
           |
         2 | A2: flag early 2 )
           |                  ^
           = help: leave it out, or add what it closes
        """);
  }

  @Test
  void aBracketOfTheOtherSort() {
    shows(
        "part X add {\n  A: rate x < [10:5\n}\n",
        """
        error[E001 follows-grammar]: the `[` that opens here is not closed
          --> 方案.rules:2:15
           |
         2 |   A: rate x < [10:5
           |               ^
           = help: write `]` behind what it holds
        """);
  }

  @Test
  void singleQuotes() {
    shows(
        "A1: one 1\nA2 ‘迟报’: flag 迟报 1",
        """
        error[E001 follows-grammar]: how `one` gives points is missing before it
          --> 方案.rules:1:5
           |
         1 | A1: one 1
           |     ^^^
           = help: write `flag one …` or `each one …`

        error[E003 known-marks]: text stands in double quotes
          --> 方案.rules:2:4
           |
         2 | A2 ‘迟报’: flag 迟报 1
           |    ^^^^^^
           = help: write `"迟报"`
        """);
  }

  @Test
  void anExponent() {
    shows(
        "A1: flag late 1e3",
        """
        error[E003 known-marks]: a number has no exponent
          --> 方案.rules:1:15
           |
         1 | A1: flag late 1e3
           |               ^^^
           = help: write it out in digits
        """);
  }

  @Test
  void aDayThatIsNotInTheCalendar() {
    shows(
        "A1: flag late 1 since 2019-02-30",
        """
        error[E005 real-days]: `2019-02-30` is not a day of the calendar
          --> 方案.rules:1:23
           |
         1 | A1: flag late 1 since 2019-02-30
           |                       ^^^^^^^^^^
        """);
  }

  @Test
  void aClock() {
    shows(
        "A: flag late 1 when today() > deadline",
        """
        error[E110 exact-and-finite]: the language has no function `today`
          --> 方案.rules:1:21
           |
         1 | A: flag late 1 when today() > deadline
           |                     ^^^^^^^
           = help: a scheme reads no clock: write `inspection_date`, which is an input
        """);
  }

  @Test
  void aLogarithm() {
    shows(
        "A: each (log(people)) 1",
        """
        error[E110 exact-and-finite]: the language has no function `log`
          --> 方案.rules:1:10
           |
         1 | A: each (log(people)) 1
           |          ^^^^^^^^^^^
           = help: its results are not exact; a table of steps says the same exactly
        """);
  }

  @Test
  void aFunctionOfASpreadsheet() {
    shows(
        "A: flag late 1 when count(findings) > 1",
        """
        error[E110 exact-and-finite]: the language has no function `count`
          --> 方案.rules:1:21
           |
         1 | A: flag late 1 when count(findings) > 1
           |                     ^^^^^^^^^^^^^^^
           = help: write `count of TABLE by COLUMN where CONDITION`
        """);
  }

  @Test
  void nothingButComments() {
    shows(
        "# 只有注释\n",
        """
        error[E001 follows-grammar]: the text has no rule
          --> 方案.rules:1:1
           |
         1 | # 只有注释
           | ^
           = help: a rule looks like this: `A1.1: flag plan_missing 2`
        """);
  }

  @Test
  void aSignOfAnotherLanguage() {
    shows(
        "附件: flag 迟报 2 & flag 早报 1",
        """
        error[E003 known-marks]: the language has no `&`
          --> 方案.rules:1:15
           |
         1 | 附件: flag 迟报 2 & flag 早报 1
           |                   ^
           = help: write `and`
        """);
  }

  @Test
  void aCaretUnderWideCharactersOutsideOfTheBasicPlane() {
    shows(
        "𠀀𠀁 \"𠀂\": flag 迟报 2 ？",
        """
        error[E003 known-marks]: the language has no `？`
          --> 方案.rules:1:19
           |
         1 | 𠀀𠀁 "𠀂": flag 迟报 2 ？
           |                        ^^
           = help: write `first [condition: points, else: points]`
        """);
  }

  @Test
  void aCaretBehindTabs() {
    shows(
        "A1:\tflag 迟报\t2 ！",
        """
        error[E003 known-marks]: the language has no `！`
          --> 方案.rules:1:15
           |
         1 | A1: flag 迟报 2 ！
           |                 ^^
        """);
  }

  @Test
  void severalMistakesInOneRun() {
    shows(
        """
        A1: flag 迟报
        A2: flag 早报 2
        A3: rate 完成率 < 10:5
        A4: flag 早报 1 since 2019-07-31
        A5: each
        """,
        """
        error[E001 follows-grammar]: something is missing behind `迟报`, before `A2:` begins
          --> 方案.rules:1:10
           |
         1 | A1: flag 迟报
           |          ^^^^
           = help: end the rule with its points, or with what its last word asks for

        error[E001 follows-grammar]: in rule `A3`: expected `[`, found `10`
          --> 方案.rules:3:16
           |
         3 | A3: rate 完成率 < 10:5
           |                   ^^

        error[E001 follows-grammar]: in rule `A5`: expected a figure: a fact, a number, a date, the text ends
          --> 方案.rules:6:1
           |
         6 |\s
           | ^
        """);
  }

  @Test
  void anyBrokenRule_isReportedInTheWritersWords() {
    List<String> broken =
        List.of(
            "A1: flag late 2 %",
            "A1: flag late -2",
            "A1 flag late 2",
            "A1:",
            "let x 5",
            "A1: 5 points",
            "rating total { high 80-90 }",
            "part X deduct 100 { A: flag a 1 }",
            "A: flag a 1 for",
            "A: flag a 1 when b >",
            "facts { a count }",
            "total T X + Y",
            "list red ALL >= 80",
            "table t where { u: unit }",
            "A: flag a 1 cap",
            "A: flag a 1 when x > 1 and",
            "scheme",
            "A: first []",
            "A: rate x < []",
            "A1: 如果 迟报 1",
            "A: flag a 1 \u001b[31m",
            "\ud800");
    for (String text : broken) {
      for (String whole : List.of(text, "B0: flag a 1\n" + text + "\nB: flag b 1\n")) {
        Compilation compilation = Rules.compile(whole);
        speaksTheWritersWords(compilation);
        assertFalse(compilation.render().contains("\u001b"), whole);
      }
    }
  }

  @Test
  void aColonBehindABlank_doesNotHoldUpTheParser() {
    for (String text :
        List.of("A {\nB: flag b 1\n} : 5\n", "A: flag late\nB : flag b 1\n", "scheme\nA : 1\n")) {
      speaksTheWritersWords(
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Rules.compile(text)));
    }
  }

  @Test
  void aLongLine_isCutAroundItsPlace() {
    String text = "A: flag " + "迟".repeat(150) + " 1 ? " + "# " + "报".repeat(300);
    String expected =
        """
        error[E003 known-marks]: the language has no `?`
          --> rules:1:162
           |
         1 | …BEFORE 1 ? # AFTER…
           | BLANK^
           = help: write `first [condition: points, else: points]`
        """;
    assertEquals(
        expected
            .replace("BEFORE", "迟".repeat(57))
            .replace("AFTER", "报".repeat(57))
            .replace("BLANK", " ".repeat(1 + 2 * 57 + 3)),
        Rules.compile(text).render());
  }

  @Test
  void aControlCharacter_isNamedAndNeverSentToTheTerminal() {
    assertEquals(
        """
        error[E003 known-marks]: the language has no `U+001B`
          --> rules:1:9
           |
         1 | R: flag \ufffd x 1
           |         ^
           = help: delete it
        """,
        Rules.compile("R: flag \u001b x 1").render());
  }
}
