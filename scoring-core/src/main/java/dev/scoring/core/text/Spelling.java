package dev.scoring.core.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a writer most likely meant. */
final class Spelling {

  private static final int LONGEST = 80;

  private Spelling() {}

  /**
   * Returns the candidate that is nearest to {@code word}, if one is near: at most a third of its
   * characters inserted, deleted, replaced or swapped with a neighbour. Case and the difference of
   * {@code -}, {@code _} and {@code .} do not count. Of equally near candidates, the first.
   */
  static Optional<String> nearest(String word, Collection<String> candidates) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = fold(word);
    String best = null;
    int bestDistance = Math.max(1, word.codePointCount(0, word.length()) / 3) + 1;
    for (String candidate : candidates) {
      if (candidate.length() > LONGEST
          || Math.abs(candidate.length() - word.length()) >= bestDistance) {
        continue;
      }
      int distance = distance(folded, fold(candidate));
      if (distance < bestDistance && distance < candidate.length()) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  /** The optimal string alignment distance. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
