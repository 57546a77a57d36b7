package dev.scoring.io.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a text reads that was decoded in some encoding: of which of its words one may believe
 * that somebody wrote them.
 *
 * @param score from 0 to 100: how many of a hundred letters beyond ASCII stand in words that read
 * @param words some of the words with such letters, as they read
 */
record Legibility(int score, List<String> words) {

  private static final int WORDS_SHOWN = 3;
  private static final int LONGEST_SHOWN = 20;

  /** The writing that a letter belongs to. */
  private enum Script {
    LATIN,
    GREEK,
    CYRILLIC,
    HEBREW,
    ARABIC,
    THAI,
    HAN,
    KANA,
    HANGUL,
    NONE
  }

  /** Copies the list. */
  Legibility {
    words = List.copyOf(words);
  }

  /** Reads a text. */
  static Legibility of(String text) {
    long good = 0;
    long all = 0;
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean beyond = false;
      while (end < text.length() && !isBetween(text.charAt(end))) {
        beyond |= text.charAt(end) > '~';
        end++;
      }
      if (beyond) {
        String word = text.substring(at, end);
        long letters = word.codePoints().filter(c -> c > '~').count();
        all += letters;
        good += Math.min(letters, good(word));
        if (words.size() < WORDS_SHOWN
            && word.codePoints().anyMatch(Legibility::isLetter)
            && !words.contains(word)) {
          words.add(word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word);
        }
      }
      at = end + 1;
    }
    return new Legibility(all == 0 ? 100 : (int) (100 * good / all), words);
  }

  private static boolean isLetter(int c) {
    return c > '~' && Character.isLetter(c);
  }

  /** Whether a character stands between words. */
  private static boolean isBetween(char c) {
    return c <= '~'
        ? !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '\''
        : c == '\u3000' || c == '，' || c == '、' || c == '。' || c == '（' || c == '）' || c == '：';
  }

  /** How many characters beyond ASCII of a word may be believed. */
  private static long good(String word) {
    Script only = Script.NONE;
    int latin = 0;
    int accents = 0;
    int han = 0;
    int simplified = 0;
    int traditional = 0;
    int signs = 0;
    boolean lower = false;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      Script script = script(c);
      if (c <= '~') {
        latin++;
      } else if (isRefused(c)) {
        return 0;
      } else if (script == Script.NONE) {
        if (!isUsualSign(c)) {
          return 0;
        }
        signs++;
        continue;
      } else if (script == Script.LATIN) {
        accents++;
      } else if (script == Script.HAN) {
        han++;
        simplified += CommonHanzi.isSimplified(c) ? 1 : 0;
        traditional += CommonHanzi.isTraditional(c) ? 1 : 0;
      }
      if (c > '~' && lower && Character.isUpperCase(c)) {
        return 0;
      }
      lower = Character.isLowerCase(c);
      if (c > '~' && script != only) {
        if (only != Script.NONE && !areTogether(only, script)) {
          return 0;
        }
        only = only == Script.KANA ? only : script;
      }
    }
    if (only == Script.LATIN) {
      return (latin == 0 && accents > 2 && !areSmallAccents(word))
              || (signs > 0 && latin + accents > 1)
          ? 0
          : accents + signs;
    }
    if (only == Script.HAN) {
      int common = Math.max(simplified, traditional);
      return latin > 2 && common < han ? 0 : common + signs;
    }
    boolean besideLatin = only == Script.NONE || only == Script.KANA || only == Script.HANGUL;
    return latin > 0 && !besideLatin ? 0 : word.length();
  }

  /** Whether a word is in the small letters of Western Europe alone. */
  private static boolean areSmallAccents(String word) {
    return word.chars().allMatch(c -> c >= '\u00DF' && c <= '\u00FF' && c != '\u00F7');
  }

  private static boolean areTogether(Script some, Script other) {
    return (some == Script.HAN && other == Script.KANA)
        || (some == Script.KANA && other == Script.HAN);
  }

  /**
   * Whether no text of a sheet holds a character: for private use, control, phonetic and the like.
   */
  private static boolean isRefused(int c) {
    int type = Character.getType(c);
    return type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.CONTROL
        || (c >= 0x250 && c < 0x300)
        || (c >= 0x180 && c < 0x1A0)
        || (c >= 0x1B5 && c < 0x218)
        || (c >= 0x21C && c < 0x250)
        || (c >= 0x530 && c < 0x590)
        || (c >= 0x700 && c < 0xE00)
        || c == 0xFFFD;
  }

  /** Whether a sign stands in the text of offices. */
  private static boolean isUsualSign(int c) {
    return (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0x2460 && c <= 0x249B)
        || (c >= 0x300 && c <= 0x36F)
        || "\u00A0·×÷°²³½¼¾§€£¥№√≥≤±‰℃㎡●○★※→↑↓ªº«»".indexOf(c) >= 0;
  }

  private static Script script(int c) {
    if (c <= '~' || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7)) {
      return Script.LATIN;
    }
    if (c >= 0x1E00 && c < 0x1F00) {
      return Script.LATIN;
    }
    if (c >= 0x370 && c < 0x400) {
      return Script.GREEK;
    }
    if (c >= 0x400 && c < 0x530) {
      return Script.CYRILLIC;
    }
    if (c >= 0x590 && c < 0x600) {
      return Script.HEBREW;
    }
    if (c >= 0x600 && c < 0x700) {
      return Script.ARABIC;
    }
    if (c >= 0xE00 && c < 0xE80) {
      return Script.THAI;
    }
    if (c >= 0x3040 && c < 0x3100) {
      return Script.KANA;
    }
    if (c >= 0xAC00 && c < 0xD7B0) {
      return Script.HANGUL;
    }
    return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000
        ? Script.HAN
        : Script.NONE;
  }
}
