package dev.scoring.dsl.ast;

/**
 * What a remark such as {@code sic "cap 10: the committee took it back"} begins with: the numbers
 * that it is about, before a colon.
 */
public final class RemarkHead {

  private static final int LONGEST = 60;

  private RemarkHead() {}

  /** The part of a remark that names numbers; empty if it begins with other words. */
  public static String of(String remark) {
    int colon = 0;
    while (colon < remark.length() && remark.charAt(colon) != ':' && remark.charAt(colon) != '：') {
      colon++;
    }
    if (colon == remark.length() || colon > LONGEST) {
      return "";
    }
    String head = remark.substring(0, colon);
    int numbers = 0;
    int words = 0;
    int ideographs = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      char before = i == 0 ? ' ' : head.charAt(i - 1);
      if (Character.isDigit(c)) {
        numbers += Character.isDigit(before) ? 0 : 1;
      } else if (Character.isIdeographic(c)) {
        ideographs++;
      } else if (Character.isLetter(c)) {
        words += Character.isLetter(before) ? 0 : 1;
      }
    }
    return numbers > 0 && words + ideographs / 2 <= 2 * numbers ? head : "";
  }
}
