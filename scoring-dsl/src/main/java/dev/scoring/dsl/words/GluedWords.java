package dev.scoring.dsl.words;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words between which the spaces are missing, so that they are read as one name: {@code 每主街五大堆},
 * {@code 当知晓率低于85分}, {@code cap10}.
 */
public final class GluedWords {

  /** The longest name that is divided. */
  public static final int LONGEST = 60;

  private static final Set<String> CHINESE = spellings(Vocabulary.CHINESE);

  private static final Set<String> ENGLISH = spellings(Vocabulary.ENGLISH);

  /** What a piece is. */
  private enum Kind {
    NOTHING,
    NAME,
    KEYWORD,
    OTHER_WORD,
    NUMBER,
    UNIT,
    UNKNOWN
  }

  /**
   * A piece of a name.
   *
   * @param meant what it stands for; empty if it says nothing
   * @param cost how unlikely it is, with what stands before it
   */
  private record Piece(Kind kind, String meant, double cost, @Nullable Piece before) {}

  private GluedWords() {}

  private static Set<String> spellings(Vocabulary vocabulary) {
    return Arrays.stream(Keyword.values())
        .flatMap(word -> word.spellings(vocabulary).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The likeliest words that a name is made of, with what other words mean; nothing if it is one.
   *
   * @param names tells the names that are known
   * @param behindNumber whether a number stands right before it
   * @param meaning which of several meanings other words have; below 0 if none is looked for
   */
  public static List<String> divided(
      String text, Predicate<String> names, boolean behindNumber, int meaning) {
    Deque<Piece> pieces = pieces(text, names, behindNumber, meaning);
    if (pieces.size() + (behindNumber ? 1 : 0) < 2) {
      return List.of();
    }
    return pieces.stream().map(Piece::meant).filter(meant -> !meant.isEmpty()).toList();
  }

  /**
   * The words that a name is made of, with spaces, if they are known names and words of the
   * language and nothing else; else an empty text.
   */
  public static String spaced(String text, Predicate<String> names) {
    if (text.length() > LONGEST) {
      return "";
    }
    Deque<Piece> pieces = pieces(text, names, false, 0);
    boolean name = false;
    for (Piece piece : pieces) {
      name |= piece.kind() == Kind.NAME;
      if (piece.kind() == Kind.UNKNOWN) {
        return "";
      }
    }
    boolean joined =
        pieces.stream()
            .anyMatch(piece -> piece.kind() == Kind.KEYWORD || piece.kind() == Kind.OTHER_WORD);
    return name && joined
        ? pieces.stream()
            .map(Piece::meant)
            .filter(meant -> !meant.isEmpty())
            .collect(Collectors.joining(" "))
        : "";
  }

  /** The longest keyword that a name begins with, and the rest of it; nothing if there is none. */
  public static List<String> begun(String text) {
    boolean ascii = text.charAt(0) < 128;
    for (int end = text.length() - 1; end > 0; end--) {
      String word = text.substring(0, end);
      String rest = text.substring(end);
      if (ascii ? ENGLISH.contains(word) && isNumber(rest) : CHINESE.contains(word)) {
        return List.of(word, rest);
      }
    }
    return List.of();
  }

  private static Deque<Piece> pieces(
      String text, Predicate<String> names, boolean behindNumber, int meaning) {
    Piece[] best = new Piece[text.length() + 1];
    best[0] = new Piece(behindNumber ? Kind.NUMBER : Kind.NOTHING, "", 0, null);
    for (int from = 0; from < text.length(); from++) {
      Piece before = best[from];
      if (before == null) {
        continue;
      }
      for (int to = from + 1; to <= text.length(); to++) {
        Piece piece = piece(text.substring(from, to), before, names, meaning);
        Piece known = best[to];
        if (known == null || piece.cost() < known.cost()) {
          best[to] = piece;
        }
      }
    }
    Deque<Piece> pieces = new ArrayDeque<>();
    for (Piece at = best[text.length()]; at != null && at.before() != null; at = at.before()) {
      pieces.push(at);
    }
    return pieces;
  }

  private static Piece piece(String written, Piece before, Predicate<String> names, int meaning) {
    boolean single = written.length() == 1;
    if (names.test(written)) {
      return new Piece(Kind.NAME, written, before.cost() + 1, before);
    } else if (CHINESE.contains(written)) {
      return new Piece(Kind.KEYWORD, written, before.cost() + (single ? 1.5 : 1.2), before);
    } else if (isNumber(written)) {
      return new Piece(Kind.NUMBER, written, before.cost() + 1 - written.length() * 0.01, before);
    } else if (before.kind() == Kind.NUMBER && SpokenNumber.isUnit(written)) {
      return new Piece(Kind.UNIT, "", before.cost() + 0.5, before);
    } else if (written.equals("-") && before.kind() == Kind.NAME) {
      return new Piece(Kind.OTHER_WORD, "-", before.cost() + 1, before);
    }
    List<String> meanings =
        meaning < 0 || written.charAt(0) < 128 ? List.of() : OtherWords.meaning(written);
    return meanings.isEmpty()
        ? new Piece(Kind.UNKNOWN, written, before.cost() + 6 + written.length() * 0.1, before)
        : new Piece(
            Kind.OTHER_WORD,
            meanings.get(Math.min(meaning, meanings.size() - 1)),
            before.cost() + (single ? 3 : 2),
            before);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }
}
