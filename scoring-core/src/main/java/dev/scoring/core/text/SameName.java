package dev.scoring.core.text;

import dev.scoring.core.platform.Composition;

/**
 * When two names are the same: the only place that decides it, for units, values and their labels,
 * texts, and the headers of columns. Names are the same if people who read them see the same:
 *
 * <ul>
 *   <li>What cannot be seen does not count: zero-width spaces and joiners, byte order marks, soft
 *       hyphens, marks of the direction of writing, variation selectors, control characters.
 *   <li>Every blank is a space: no-break, thin and ideographic spaces, tabs, line breaks. Those
 *       around a name do not count, several are one, and beside a Chinese or other wide character
 *       none counts, as nothing is separated by them there.
 *   <li>Full-width and half-width characters are the same, and so are letters and marks that are
 *       composed or not, ligatures, Roman numerals of one character, and radicals that stand for
 *       the character that they look like, as texts copied from PDF have them.
 *   <li>The dashes, the raised dots, the apostrophes and the quotation marks are each one.
 * </ul>
 *
 * <p>Upper and lower case differ, and so do circled and raised digits. Letters of another alphabet
 * that look alike differ too: {@link LookAlike} tells them.
 */
public final class SameName {

  private static final String RADICALS = "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻭⻮⻯⻰⻲⻳";

  private static final String CHARACTERS = "母民虎西见角贝车長镸长门青韦页风飞食马骨鬼鱼鸟卤麦黄斉齐歯齿竜龙亀龟";

  private SameName() {}

  /**
   * What all names have in common that are the same: two names are the same if and only if this is
   * equal. A name as most are is returned as it is, at hardly any cost.
   */
  public static String of(String name) {
    if (isPlain(name)) {
      return name;
    }
    return Composition.of(folded(Composition.of(name)));
  }

  /** A name as it is shown: without blanks around it and without what cannot be seen. */
  public static String shown(String name) {
    if (isPlain(name)) {
      return name;
    }
    StringBuilder seen = new StringBuilder(name.length());
    name.codePoints().filter(c -> !isUnseen(c)).forEach(seen::appendCodePoint);
    int begin = 0;
    int end = seen.length();
    while (begin < end && isBlank(seen.charAt(begin))) {
      begin++;
    }
    while (begin < end && isBlank(seen.charAt(end - 1))) {
      end--;
    }
    return end - begin == name.length() ? name : seen.substring(begin, end);
  }

  /** Whether two names are the same. */
  public static boolean areSame(String name, String other) {
    return name.equals(other) || of(name).equals(of(other));
  }

  /** Whether a character is a blank of any kind. */
  public static boolean isBlank(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00A0'
        || (c >= '\u1680' && (Character.isSpaceChar(c) || c == '\u2800'));
  }

  /** Whether a character cannot be seen and is no blank. */
  public static boolean isUnseen(int c) {
    if (c < 0x300) {
      return (c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0xAD) && !isBlank(c);
    }
    return c == 0x34F
        || c == 0x61C
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0
        || (c >= 0xFFF0 && c <= 0xFFFB)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  /** Whether nothing of a name needs a second look: printable ASCII, and Chinese characters. */
  private static boolean isPlain(String name) {
    boolean spaced = true;
    boolean narrow = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > ' ' && c <= '~') {
        spaced = false;
        narrow = true;
      } else if (c >= '\u4E00' && c <= '\u9FFF') {
        if (spaced && i > 0) {
          return false;
        }
        spaced = false;
        narrow = false;
      } else if (c == ' ' && !spaced && narrow) {
        spaced = true;
      } else {
        return false;
      }
    }
    return !spaced || name.isEmpty();
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    boolean spaced = false;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        spaced = true;
      } else if (!isUnseen(c)) {
        String same = same(c);
        int end = folded.length();
        if (spaced && end > 0 && !isWide(folded.codePointBefore(end)) && !isWide(same)) {
          folded.append(' ');
        }
        spaced = false;
        folded.append(same);
      }
    }
    return folded.toString();
  }

  private static boolean isWide(String text) {
    return isWide(text.codePointAt(0));
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80 && Widths.columns(c) == 2;
  }

  /** The character or characters that a visible one is the same as. */
  private static String same(int c) {
    if (c < 0x80) {
      return Character.toString(c);
    }
    int radical = RADICALS.indexOf(c);
    if (radical >= 0) {
      return CHARACTERS.substring(radical, radical + 1);
    }
    if (isShape(c)) {
      String other = Composition.ofCompatible(Character.toString(c));
      int first = other.codePointAt(0);
      return isBlank(first)
          ? Character.toString(c)
          : Character.charCount(first) == other.length() ? sign(first) : other;
    }
    return sign(c);
  }

  /** The sign that one of several is written with. */
  private static String sign(int c) {
    return switch (c) {
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2BC -> "'";
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033 -> "\"";
      case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB -> "\u00B7";
      case 0x301C, 0x223C -> "~";
      case 0x25CB, 0x25EF -> "\u3007";
      default -> Character.toString(c);
    };
  }

  /** Whether a character may be another one in another shape, which is then the same. */
  private static boolean isShape(int c) {
    return (c >= 0x2160 && c <= 0x217F)
        || (c >= 0x2F00 && c <= 0x2FD5)
        || (c >= 0xFB00 && c <= 0xFB06)
        || (c >= 0xFE10 && c <= 0xFE6B)
        || (c >= 0xFF01 && c <= 0xFFEE)
        || (c >= 0x1D400 && c <= 0x1D7FF);
  }
}
