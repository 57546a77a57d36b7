package dev.scoring.dsl.diagnostic;

import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.KnownName;
import dev.scoring.dsl.words.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Messages are made with keywords in English; this gives them those of the language in which a text
 * spells its own. What stands in backticks and in the text as well is the writer's, and stays.
 */
public final class KeywordLanguage {

  /** What to write in Chinese for a keyword or a name that the language knows. */
  private static final Map<String, String> CHINESE = new HashMap<>();

  /** The keys of {@link #CHINESE}, the longest first. */
  private static final List<String> ENGLISH;

  private static final Set<String> CHINESE_WORDS = new HashSet<>();

  static {
    for (Keyword keyword : Keyword.values()) {
      for (String spelling : keyword.spellings(Vocabulary.ENGLISH)) {
        CHINESE.put(spelling, Vocabulary.CHINESE.of(keyword));
      }
      CHINESE_WORDS.addAll(keyword.spellings(Vocabulary.CHINESE));
    }
    for (KnownName name : KnownName.values()) {
      CHINESE.put(name.english(), name.spellings().get(1));
    }
    ENGLISH =
        CHINESE.keySet().stream()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  private final String text;
  private final boolean chinese;

  public KeywordLanguage(String text) {
    this.text = text;
    this.chinese = isChinese(text);
  }

  /** The spellings of the keywords of a text. */
  public static Vocabulary vocabulary(String text) {
    return isChinese(text) ? Vocabulary.CHINESE : Vocabulary.ENGLISH;
  }

  /** The message with the keywords in the language of the text. */
  public String of(String message) {
    if (!chinese || message.indexOf('`') < 0) {
      return message;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (true) {
      int open = message.indexOf('`', at);
      int close = open < 0 ? -1 : message.indexOf('`', open + 1);
      if (close < 0) {
        return out.append(message, at, message.length()).toString();
      }
      String code = message.substring(open + 1, close);
      out.append(message, at, open + 1).append(isWritten(code) ? code : translated(code));
      out.append('`');
      at = close + 1;
    }
  }

  /** Whether the writer wrote this, and not as a part of longer words. */
  private boolean isWritten(String code) {
    if (code.isEmpty()) {
      return true;
    }
    for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
      if (!isWord(text, at - 1) && !isWord(text, at + code.length())) {
        return true;
      }
    }
    return false;
  }

  private static String translated(String code) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < code.length()) {
      int end = at + 1;
      if (code.charAt(at) == '"') {
        int close = code.indexOf('"', at + 1);
        end = close < 0 ? code.length() : close + 1;
        out.append(code, at, end);
      } else if (isWord(code, at) && !isWord(code, at - 1)) {
        String keyword = keywordAt(code, at);
        end = at + keyword.length();
        if (keyword.isEmpty()) {
          end = endOfWord(code, at);
          out.append(code, at, end);
        } else {
          out.append(
              isByColumn(keyword, code, end)
                  ? Vocabulary.CHINESE.byColumn()
                  : CHINESE.get(keyword));
        }
      } else {
        out.append(code.charAt(at));
      }
      at = end;
    }
    return out.toString();
  }

  /** Chinese has one word for {@code by} before a day, and another before a choice. */
  private static boolean isByColumn(String keyword, String code, int end) {
    boolean day = end + 1 < code.length() && Character.isDigit(code.charAt(end + 1));
    return keyword.equals(Keyword.BY.english()) && !day;
  }

  private static String keywordAt(String code, int at) {
    for (String keyword : ENGLISH) {
      if (code.startsWith(keyword, at) && !isWord(code, at + keyword.length())) {
        return keyword;
      }
    }
    return "";
  }

  private static int endOfWord(String code, int at) {
    int end = at;
    while (isWord(code, end)) {
      end++;
    }
    return end;
  }

  private static boolean isWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  /**
   * Whether a text has more Chinese keywords than English ones; where it has neither, whether its
   * first letter outside of quotes is Chinese.
   */
  private static boolean isChinese(String text) {
    int balance = 0;
    boolean ideograph = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '#' || c == '＃') {
        end = endOfLine(text, at);
      } else if (c == '"' || c == '“' || c == '「') {
        int close = text.indexOf(c == '"' ? '"' : c == '“' ? '”' : '」', at + 1);
        int line = endOfLine(text, at);
        end = close < 0 || close > line ? line : close + 1;
      } else if (isWord(text, at)) {
        end = endOfWord(text, at);
        String word = text.substring(at, Math.min(end, at + 40));
        balance += CHINESE_WORDS.contains(word) ? 1 : CHINESE.containsKey(word) ? -1 : 0;
        ideograph |= Character.isIdeographic(word.codePointAt(0));
      }
      at = end;
    }
    return balance > 0 || (balance == 0 && ideograph);
  }

  private static int endOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
