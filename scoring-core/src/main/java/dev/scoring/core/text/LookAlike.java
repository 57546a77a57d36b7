package dev.scoring.core.text;

import java.util.Locale;

/** Letters of other alphabets that look like Latin ones, and what a name has of them. */
public final class LookAlike {

  private static final String OTHERS = "АВЕЅІЈКМНОРСТХУԌԚԜаеѕіјорсухһԁԛԝѵӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ";

  private static final String LATIN = "ABESIJKMHOPCTXYGQWaesijopcyxhdqwvl" + "ABEZHIKMNOPTYXocj";

  private LookAlike() {}

  /**
   * What all names have in common that look the same. Names that are the same look the same; those
   * that look the same and are not are told apart by {@link #difference}.
   */
  public static String of(String name) {
    String same = SameName.of(name);
    StringBuilder latin = null;
    for (int i = 0; i < same.length(); i++) {
      char c = same.charAt(i);
      int at = c >= 0x370 && c < 0x530 ? OTHERS.indexOf(c) : -1;
      if (at >= 0) {
        latin = latin == null ? new StringBuilder(same) : latin;
        latin.setCharAt(i, LATIN.charAt(at));
      }
    }
    return latin == null ? same : latin.toString();
  }

  /**
   * What tells a name from another that looks the same, such as {@code its character 2 is U+043E
   * and not `o` (U+006F)}; empty if they are the same or do not look it.
   */
  public static String difference(String name, String other) {
    String one = SameName.of(name);
    String two = SameName.of(other);
    if (one.equals(two) || one.length() != two.length() || !of(one).equals(of(two))) {
      return "";
    }
    int i = 0;
    while (one.charAt(i) == two.charAt(i)) {
      i++;
    }
    return "its character "
        + (one.codePointCount(0, i) + 1)
        + " is "
        + number(one.charAt(i))
        + " and not `"
        + two.charAt(i)
        + "` ("
        + number(two.charAt(i))
        + ")";
  }

  /** The number of a character as Unicode writes it. */
  static String number(int c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
