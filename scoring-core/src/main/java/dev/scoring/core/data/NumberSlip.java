package dev.scoring.core.data;

import dev.scoring.core.model.FactType;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.value.Value.Failure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text probably is that is to be a number and may be read in no way, or in several: a range,
 * a bound, an estimate, a decimal comma. And what to write instead.
 */
final class NumberSlip {

  private static final String N = "[-+]?\\d[\\d.,]*";

  /** A pattern, what a text is that matches it, and what to write instead. */
  private record Slip(Pattern pattern, String what, String help) {
    static Slip of(String pattern, String what, String help) {
      return new Slip(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), what, help);
    }
  }

  private static final String THE_NUMBER = "write the number itself";

  /** In the order in which they are tried. */
  private static final List<Slip> WORDS =
      List.of(
          Slip.of("=.*", "is a formula", "save what it comes to"),
          Slip.of(
              "(不足|不到|未到|低于|高于|超过|超|至少|至多|最多|最少|不少于|不超过|[<>≤≥≦≧]=?|under|over|(more|less) than"
                  + "|at (least|most)|up to|min\\.?|max\\.?)\\s*"
                  + N
                  + ".*",
              "is a bound and not a number",
              THE_NUMBER),
          Slip.of(
              N + "\\s?\\S{0,2}(\\+|以上|以下|以内|及以上|余|多|or more|or less).{0,2}",
              "is a bound and not a number",
              THE_NUMBER),
          Slip.of(
              "(约为?|大约|大概|近|将近|估计|[~≈∼]|ca\\.?|about|around|approx\\.?|circa)\\s*" + N + ".*",
              "is an estimate and not a number",
              THE_NUMBER),
          Slip.of(N + "\\s?\\S{0,2}(左右|上下|许)", "is an estimate and not a number", THE_NUMBER),
          Slip.of(
              N + "\\s?(-|~|∼|〜|–|—|至|到|to|\\.\\.+|…)\\s?" + N + "\\s?\\S{0,3}",
              "is a range and not a number",
              "write one number"),
          Slip.of(
              N + "(\\s*[、;；|&]\\s*" + N + ")+",
              "is more than one number",
              "write one number, or a row for each"),
          Slip.of("[×x✕]\\s?" + N, "has a sign before the number", THE_NUMBER));

  private static final Pattern COMMA_ALONE = Pattern.compile("(-?)(\\d*),(\\d+)");
  private static final Pattern COMMA_BEHIND_GROUPS =
      Pattern.compile("-?\\d{1,3}([. '’\\u2007\\u2009\\u202F]\\d{3})+,\\d+");
  private static final Pattern OTHER_GROUPS =
      Pattern.compile("-?\\d{1,4}(,\\d{4})+|-?\\d{1,2}(,\\d{2})+,\\d{3}|-?\\d{1,3}(\\.\\d{3}){2,}");
  private static final Pattern SPACED = Pattern.compile("-?\\d+( \\d+)+(\\.\\d+)?");
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\(\\s*(" + N + ")\\s*\\)");
  private static final Pattern SIGN_BEHIND = Pattern.compile("(\\d[\\d.,]*)[-\\u2212]");
  private static final Pattern EXPONENT =
      Pattern.compile("-?\\d+([.,]\\d+)?\\s?([eE]|[x×*]\\s?10\\^?)[-+]?\\d+");
  private static final Pattern FRACTION = Pattern.compile("-?(\\d+\\s+)?\\d+\\s*/\\s*\\d+");
  private static final Pattern HALF_WRITTEN = Pattern.compile("(-?)(\\d*)\\.(\\d*)");
  private static final Pattern CURRENCY =
      Pattern.compile("([¥￥$€£]|RMB|CNY|USD|EUR|人民币)\\s*(" + N + ")");
  private static final Pattern BEHIND = Pattern.compile("(" + N + ")\\s*([^\\d\\s].{0,12})");
  private static final Pattern LETTERS = Pattern.compile("[-\\dOolI|.,]*\\d[-\\dOolI|.,]*");
  private static final Pattern CHINESE = Pattern.compile("[〇零一二两三四五六七八九十百千万亿廿]+");

  private NumberSlip() {}

  /** What is wrong with a text that is not understood, and what to write. */
  static Failure explain(NumberForm form, String original, String text) {
    if (EXPONENT.matcher(text).matches()) {
      return failure(
          original,
          "has an exponent",
          "write the number out in digits; a spreadsheet shows it so where it may have more"
              + " digits");
    }
    for (Slip slip : WORDS) {
      if (slip.pattern().matcher(text).matches()) {
        return failure(original, slip.what(), slip.help());
      }
    }
    return digits(original, text)
        .or(() -> signs(form, original, text))
        .or(() -> letters(form, original, text))
        .orElseGet(() -> form.notOne(original, ""));
  }

  private static Failure failure(String original, String what, String help) {
    return new Failure(Code.WRONG_TYPE, Quoted.word(original) + " " + what, help);
  }

  private static String write(String number) {
    return "write " + Quoted.of(number);
  }

  /** Digits alone, with points, commas and spaces between them. */
  private static Optional<Failure> digits(String original, String text) {
    Matcher comma = COMMA_ALONE.matcher(text);
    if (OTHER_GROUPS.matcher(text).matches()) {
      return Optional.of(
          failure(
              original,
              "has its thousands apart in a way that may be read otherwise",
              write(text.replaceAll("[.,]", "")) + " if that is the number"));
    } else if (comma.matches()) {
      String whole = comma.group(2).isEmpty() ? "0" : comma.group(2);
      return Optional.of(
          failure(
              original,
              "has a decimal comma",
              write(comma.group(1) + whole.replaceFirst("^0+(?=\\d)", "") + "." + comma.group(3))));
    } else if (COMMA_BEHIND_GROUPS.matcher(text).matches()) {
      int at = text.lastIndexOf(',');
      return Optional.of(
          failure(
              original,
              "has a decimal comma",
              write(
                  text.substring(0, at).replaceAll("[^-\\d]", "") + "." + text.substring(at + 1))));
    } else if (SPACED.matcher(text).matches()) {
      return Optional.of(
          failure(
              original,
              "has a space in it",
              write(text.replace(" ", "")) + " if it is one number"));
    } else if (text.indexOf(',') >= 0 && text.matches("-?[\\d.,]+")) {
      return Optional.of(
          failure(
              original,
              "is not a number that can be read in one way only",
              "write a decimal point as `.` and thousands without a comma"));
    }
    Matcher half = HALF_WRITTEN.matcher(text);
    if (half.matches() && half.group(2).length() + half.group(3).length() > 0) {
      String whole = half.group(2).isEmpty() ? "0" : half.group(2);
      return Optional.of(
          failure(
              original,
              "has no digit on one side of its point",
              write(half.group(1) + whole + (half.group(3).isEmpty() ? "" : "." + half.group(3)))));
    } else if (text.matches("-?\\d[\\d.]*\\.[\\d.]*\\d")) {
      return Optional.of(
          failure(original, "has more than one decimal point", "write the digits with one point"));
    }
    return Optional.empty();
  }

  /** A number with a sign that says what it is. */
  private static Optional<Failure> signs(NumberForm form, String original, String text) {
    boolean isRate = form.fact().type() == FactType.RATE;
    Matcher inside = IN_PARENTHESES.matcher(text);
    if (inside.matches()) {
      return Optional.of(
          failure(
              original,
              "stands in parentheses",
              write("-" + inside.group(1))
                  + " if it is below 0, and "
                  + Quoted.of(inside.group(1))
                  + " otherwise"));
    }
    Matcher sign = SIGN_BEHIND.matcher(text);
    if (sign.matches()) {
      return Optional.of(failure(original, "has its sign behind it", write("-" + sign.group(1))));
    } else if (FRACTION.matcher(text).matches()) {
      return Optional.of(
          failure(
              original,
              isRate ? "is not a fraction of two counts" : "is a fraction or a day",
              isRate ? "write how many of how many, such as `2/3`" : "write it as a decimal"));
    } else if (isRate && text.matches(".*[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]")) {
      return Optional.of(failure(original, "may be per cent or a part of one", form.hint()));
    }
    return Optional.empty();
  }

  /** A number with letters, or in letters. */
  private static Optional<Failure> letters(NumberForm form, String original, String text) {
    Matcher currency = CURRENCY.matcher(text);
    if (currency.matches()) {
      return Optional.of(
          failure(
              original,
              "has " + Quoted.of(currency.group(1)) + " before the number",
              write(currency.group(2)) + " if that is what the fact counts"));
    } else if (LETTERS.matcher(text).matches() && text.matches(".*[OolI|].*")) {
      String digits = text.replaceAll("[Oo]", "0").replaceAll("[lI|]", "1");
      return Optional.of(
          failure(original, "has a letter in it that looks like a digit", write(digits)));
    }
    boolean isPart = text.startsWith("百分之");
    String words = isPart ? text.substring("百分之".length()) : text;
    if (CHINESE.matcher(words).matches()) {
      return Optional.of(
          failure(
              original,
              "is written in words",
              ChineseNumerals.value(words)
                  .map(value -> write(value + (isPart ? "%" : "")))
                  .orElse("write it in digits")));
    }
    Matcher behind = BEHIND.matcher(text);
    if (behind.matches() && NumberText.value(behind.group(1)).isPresent()) {
      return Optional.of(
          failure(
              original,
              "has " + Quoted.of(behind.group(2)) + " behind the number",
              number(behind.group(1), behind.group(2).charAt(0))
                  .map(number -> write(number) + " if that is what the fact counts")
                  .orElse("write the number alone")));
    }
    return Optional.empty();
  }

  /** A number with the 万 or 亿 behind it, if there is one. */
  private static Optional<String> number(String digits, char behind) {
    return behind == '万' || behind == '亿'
        ? NumberText.value(digits + behind).map(String::valueOf)
        : Optional.of(digits);
  }
}
