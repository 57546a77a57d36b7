package dev.scoring.dsl.print;

import dev.scoring.core.text.Widths;
import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.Vocabulary;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts in quotes, and which of them could stand without. */
final class Quotes {

  /** The lexer's NAME, after full-width forms were folded. */
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{M}\\p{Nd}_]*"
              + "([-.][\\p{L}\\p{Nl}\\p{M}\\p{Nd}_]+)*");

  /** The Chinese phrases look like names and are not. */
  private static final Set<String> PHRASES =
      Arrays.stream(Keyword.values())
          .filter(Keyword::isPhrase)
          .flatMap(keyword -> keyword.spellings(Vocabulary.CHINESE).stream())
          .collect(Collectors.toUnmodifiableSet());

  private Quotes() {}

  /** Returns {@code content} in quotes, with a backslash before what could not stand in them. */
  static String quote(String content) {
    StringBuilder quoted = new StringBuilder(content.length() + 2).append('"');
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '"' || c == '\\' || c == '\n' || c == '\r') {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  /** Returns {@code content} as it is where that is a name, otherwise in quotes. */
  static String quoteUnlessName(String content) {
    return isName(content) ? content : quote(content);
  }

  /** Whether {@code content}, as it is, would be read as the name that it is. */
  static boolean isName(String content) {
    return NAME.matcher(content).matches()
        && Widths.toHalf(content).equals(content)
        && !PHRASES.contains(content)
        && !Keyword.ELSE.isSpelled(content);
  }
}
