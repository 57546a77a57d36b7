package dev.scoring.core.text;

import java.util.Collection;
import java.util.Optional;

/** Asks a writer whether a known name was meant: the only place that makes this question. */
public final class DidYouMean {

  private DidYouMean() {}

  /** Returns {@code did you mean `x`?} for the candidate nearest to {@code word}, or nothing. */
  public static String help(String word, Collection<String> candidates) {
    return help(word, candidates, "");
  }

  /** The same, with what helps where no candidate is near. */
  public static String help(String word, Collection<String> candidates, String otherwise) {
    return nearest(word, candidates).map(near -> help(word, near)).orElse(otherwise);
  }

  /** The question for a name and the one near it; or what tells them where they look the same. */
  public static String help(String word, String near) {
    String difference = LookAlike.difference(word, near);
    return difference.isEmpty()
        ? help(near)
        : Quoted.of(near) + " looks the same, but in what is written " + difference;
  }

  /** The question for a name that was found to be near. */
  private static String help(String near) {
    return "did you mean " + Quoted.of(near) + "?";
  }

  /** The candidate that is nearest to {@code word}, if one is near; of equally near, the first. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return Spelling.nearest(word, candidates);
  }
}
