package dev.scoring.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How values are written in the sheets of offices: understood where there is one meaning, and
 * otherwise told for what it probably is, with what to write.
 */
class WaysOfWritingTest {

  private static final String COUNTS =
      """
      1,234|1234
      1’234’567|1234567
      1'234|1234
      1~234|1234
      1_234|1234
      −3|`−3` is not a whole number, 0 or more (expected a whole number, 0 or more)
      3e3|3000
      1e+05|100000
      3处|3
      3 件|3
      12人次|12
      3 cases|3
      2万|20000
      1.5亿|150000000
      0,125|`0,125` has a decimal comma (write `0.125`)
      000,012|`000,012` has a decimal comma (write `0.012`)
      3,5|`3,5` has a decimal comma (write `3.5`)
      1.234,5|`1.234,5` has a decimal comma (write `1234.5`)
      1.234.567|`1.234.567` has its thousands apart in a way that may be read otherwise (write `1234567` if that is the number)
      12,3456|`12,3456` has its thousands apart in a way that may be read otherwise (write `123456` if that is the number)
      1,23,456|`1,23,456` has its thousands apart in a way that may be read otherwise (write `123456` if that is the number)
      1,234,56|`1,234,56` is not a number that can be read in one way only (write a decimal point as `.` and thousands without a comma)
      1.2.3|`1.2.3` has more than one decimal point (write the digits with one point)
      1 234|`1 234` has a space in it (write `1234` if it is one number)
      1.23E+05|`1.23E+05` has an exponent (write the number out in digits; a spreadsheet shows it so where it may have more digits)
      约3|`约3` is an estimate and not a number (write the number itself)
      3左右|`3左右` is an estimate and not a number (write the number itself)
      3+|`3+` is a bound and not a number (write the number itself)
      3处以上|`3处以上` is a bound and not a number (write the number itself)
      ＜5|`＜5` is a bound and not a number (write the number itself)
      at least 5|`at least 5` is a bound and not a number (write the number itself)
      3-5|`3-5` is a range and not a number (write one number)
      3至5处|`3至5处` is a range and not a number (write one number)
      3、5|`3、5` is more than one number (write one number, or a row for each)
      (12)|`(12)` stands in parentheses (write `-12` if it is below 0, and `12` otherwise)
      12-|`12-` has its sign behind it (write `-12`)
      .5|`.5` has no digit on one side of its point (write `0.5`)
      1O0|`1O0` has a letter in it that looks like a digit (write `100`)
      十二|`十二` is written in words (write `12`)
      两万三千零五|`两万三千零五` is written in words (write `23005`)
      一百二|`一百二` is written in words (write it in digits)
      =5|`=5` is a formula (save what it comes to)
      85分|`85分` has `分` behind the number (write `85` if that is what the fact counts)
      3周|`3周` has `周` behind the number (write `3` if that is what the fact counts)
      3万元|`3万元` has `万元` behind the number (write `30000` if that is what the fact counts)
      ¥1,200|`¥1,200` has `¥` before the number (write `1,200` if that is what the fact counts)
      1/2|`1/2` is a fraction or a day (write it as a decimal)
      5‰|`5‰` is per mille (expected a whole number, 0 or more)
      ½|`½` is not a whole number, 0 or more (expected a whole number, 0 or more)
      NA|`NA` says that there is no value (expected a whole number, 0 or more; write 0 where there was none; what may be unknown is declared `or empty`)
      #DIV/0!|`#DIV/0!` is an error of the spreadsheet: a division by zero (mend the sheet; expected a whole number, 0 or more; what may be unknown is declared `or empty`)
      ####|`####` is how a spreadsheet shows what is too wide for its column (mend the sheet; expected a whole number, 0 or more; what may be unknown is declared `or empty`)
      many|`many` is not a whole number, 0 or more ()
      """;

  private static final String RATES =
      """
      85|85
      85 %|85
      85 percent|85
      百分之85|85
      5‰|1/2
      ½|50
      ⅓|100/3
      2/3|200/3
      85,5|`85,5` has a decimal comma (write `85.5`)
      1½|`1½` may be per cent or a part of one (write it as `85` or `85%`)
      1 1/2|`1 1/2` is not a fraction of two counts (write how many of how many, such as `2/3`)
      百分之八十五|`百分之八十五` is written in words (write `85%`)
      90以上|`90以上` is a bound and not a number (write the number itself)
      """;

  private static final String AMOUNTS =
      """
      ½|1/2
      -1½|-3/2
      -1,234.50|-2469/2
      5e-3|1/200
      3万|30000
      """;

  private static final String DAYS =
      """
      2025-06-09|2025-06-09
      2025.6.9|2025-06-09
      2025 6 9|2025-06-09
      2019 年 7 月 31 日|2019-07-31
      2025年6月9号|2025-06-09
      20250609|2025-06-09
      2025-06-09 0:00:00|2025-06-09
      2025-06-09T00:00:00|2025-06-09
      2025-06-09T00:00:00Z|2025-06-09
      2025-06-09T16:00:00.000+08:00|2025-06-09
      2025/6/9 14:30|2025-06-09
      2025年6月9日8时30分|2025-06-09
      2025-06-09（星期一）|2025-06-09
      9-Jun-2025|2025-06-09
      June 9th, 2025|2025-06-09
      2025-06-09 星期二|`2025-06-09 星期二` is not that day of the week (write the day alone)
      2025-06-09T16:00:00Z|`2025-06-09T16:00:00Z` has the time of another time zone, where it may be another day (write the day alone, as it was where it counts)
      45832|`45832` is the number that a spreadsheet has for a day (give the column the format of a date, or write `2025-06-24`; a workbook that counts from 1904 means `2029-06-25`)
      2025年6月|`2025年6月` is a month and not a day (write the day too, such as `2025-06-30`)
      2024-02|`2024-02` is a month and not a day (write the day too, such as `2024-02-29`)
      2025|`2025` is a year and not a day (write month and day too, such as `2019-07-31`)
      31/12/2025|`31/12/2025` has its year behind the day (write `2025-12-31`)
      06/09/2025|`06/09/2025` may be two days (write the year first: `2025-09-06` or `2025-06-09`)
      9.6.2025|`9.6.2025` may be two days (write the year first: `2025-06-09` or `2025-09-06`)
      31.12.25|`31.12.25` has its year in two digits (write all four first, such as `2019-07-31`)
      9-Jun-25|`9-Jun-25` has its year in two digits (write all four first, such as `2019-07-31`)
      6月9日|`6月9日` has no year (write the year first, such as `2019-07-31`)
      二〇二五年六月九日|`二〇二五年六月九日` is written in words (write `2025-06-09`)
      2025-06-09前|`2025-06-09前` is not one day (write the day itself, such as `2019-07-31`)
      2025年6月底|`2025年6月底` is not one day (write the day itself, such as `2019-07-31`)
      2025-06-09至12|`2025-06-09至12` is a time from one day to another (write one day, such as `2019-07-31`)
      0000-00-00|`0000-00-00` is how a spreadsheet or database writes an empty day (leave it empty)
      1900-01-00|`1900-01-00` is how a spreadsheet or database writes an empty day (leave it empty)
      2025-06-31|`2025-06-31` is not a day of the calendar ()
      2025-30-06|`2025-30-06` is not a day of the calendar (write the month before the day, such as `2019-07-31`)
      /|`/` says that there is no value (leave the cell empty, or say in the scheme that it stands for that: `read as empty "/"`)
      soon|`soon` is not a day such as 2019-07-31 (expected a day such as 2019-07-31)
      """;

  private static final String FLAGS =
      """
      √|TRUE
      ×|FALSE
      ✔️|TRUE
      Y|TRUE
      n|FALSE
      有|TRUE
      无|FALSE
      对|TRUE
      错|FALSE
      1.0|TRUE
      FALSCH|FALSE
      x|`x` is true to some and false to others (write `yes` or `no`, or `是` or `否`)
      ○|`○` is true to some and false to others (write `yes` or `no`, or `是` or `否`)
      -|`-` says that there is no value (expected true or false; write `no` or `否` where it does not hold; what may be unknown is declared `or empty`)
      2|`2` is not true or false (expected true or false)
      """;

  private static void check(FactType type, String table) {
    List<String> expected = table.lines().toList();
    Form form =
        Form.of(
            new FactDefinition(
                "fact", "", type, type == FactType.DATE, List.of(), Optional.empty()));
    List<String> found = new ArrayList<>();
    for (String line : expected) {
      String text = line.substring(0, line.indexOf('|'));
      found.add(text + "|" + shown(type, form.read(written(text))));
    }
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  /** A no-break and a thin space are no plain ones. */
  private static String written(String text) {
    return text.matches("\\d[~_]\\d+") ? text.replace('~', '\u00A0').replace('_', '\u2009') : text;
  }

  private static String shown(FactType type, Value value) {
    if (value instanceof Value.Failure refusal) {
      return refusal.message() + " (" + refusal.help() + ")";
    } else if (value instanceof Value.Number number) {
      return type == FactType.DATE
          ? LocalDate.ofEpochDay(number.number().longNumerator()).toString()
          : number.number().toString();
    }
    return value.toString();
  }

  @Test
  void counts() {
    check(FactType.COUNT, COUNTS);
  }

  @Test
  void rates() {
    check(FactType.RATE, RATES);
  }

  @Test
  void amounts() {
    check(FactType.AMOUNT, AMOUNTS);
  }

  @Test
  void days() {
    check(FactType.DATE, DAYS);
  }

  @Test
  void flags() {
    check(FactType.FLAG, FLAGS);
  }

  @Test
  void aWordBehindANumber_mayBeThatOfTheLabel() {
    assertEquals("85", amount("现场印象分", "85分"));
    assertEquals("12", amount("面积（平方米）", "12平方米"));
    assertEquals("5", amount("逾期天数", "5天"));
    assertEquals(
        "`3里` has `里` behind the number (write `3` if that is what the fact counts)",
        amount("里程（公里）", "3里"));
    assertEquals(
        "`3万` has `万` behind the number (write `30000` if that is what the fact counts)",
        amount("投资（万元）", "3万"));
  }

  private static String amount(String label, String text) {
    FactDefinition fact =
        new FactDefinition("fact", label, FactType.AMOUNT, false, List.of(), Optional.empty());
    return shown(FactType.AMOUNT, Form.of(fact).read(text));
  }
}
