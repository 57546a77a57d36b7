package dev.scoring.dsl.parse;

import dev.scoring.dsl.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * What a writer may have meant: other words for some words of an entry, and what is said of it.
 *
 * @param code what sort of thing is wrong
 * @param from the first word that is replaced
 * @param to the word behind the last; the same where only something is missing
 * @param words what is meant
 * @param message what is wrong
 * @param help what to write
 * @param isCertain whether it is said even if more is wrong with the entry
 * @param mark the only word that is marked; all that are replaced if below 0
 */
record Slip(
    Code code,
    int from,
    int to,
    List<Token> words,
    String message,
    String help,
    boolean isCertain,
    int mark) {

  /** A slip that is marked where it stands. */
  Slip(
      Code code,
      int from,
      int to,
      List<Token> words,
      String message,
      String help,
      boolean isCertain) {
    this(code, from, to, words, message, help, isCertain, -1);
  }

  /** A slip against the grammar. */
  Slip(int from, int to, List<Token> words, String message, String help, boolean isCertain) {
    this(Code.FOLLOWS_GRAMMAR, from, to, words, message, help, isCertain);
  }

  /** The same, marked at one word only. */
  Slip at(int word) {
    return new Slip(code, from, to, words, message, help, isCertain, word);
  }

  /** The entry with what is meant. */
  List<Token> mend(List<Token> entry) {
    List<Token> mended = new ArrayList<>(entry.subList(0, from));
    mended.addAll(words);
    mended.addAll(entry.subList(to, entry.size()));
    return mended;
  }

  /** How many words more an entry has that is mended. */
  int growth() {
    return words.size() - (to - from);
  }
}
