package dev.scoring.dsl.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Sorts characters into classes that a lexer cannot tell apart: two characters are of one class if
 * no rule of its grammar takes one and not the other. Classes are numbered from 0 in the order in
 * which they are first met, so that those which a text uses most have low numbers. Thread-safe.
 */
final class CharacterClasses {

  /** A set of no more characters than this names them one by one. */
  private static final int FEW = 16;

  private static final int NOT_KNOWN = 0;

  /** The characters that the grammar names one by one, each of which is a class. */
  private final Set<Integer> named = new HashSet<>();

  /** The larger sets of the grammar; what is not named differs only by which of them it is in. */
  private final List<IntervalSet> sets = new ArrayList<>();

  /** The class of each named character, and, below 0, of each membership in the sets. */
  private final Map<Integer, Integer> classes = new ConcurrentHashMap<>();

  /** One more than the class of each character of the basic plane that was met. */
  private final char[] known = new char[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  CharacterClasses(ATN grammar) {
    for (ATNState state : grammar.states) {
      for (Transition transition : state.getTransitions()) {
        IntervalSet label = transition.label();
        if (label != null) {
          add(label);
        }
      }
    }
    if (sets.size() >= Integer.SIZE) {
      throw new IllegalStateException("more sets of characters than bits: " + sets.size());
    }
  }

  private void add(IntervalSet label) {
    if (label.size() > FEW) {
      if (!sets.contains(label)) {
        sets.add(label);
      }
      return;
    }
    for (Interval interval : label.getIntervals()) {
      for (int c = interval.a; c <= interval.b; c++) {
        named.add(c);
      }
    }
  }

  /** The class of a character. */
  int of(int codePoint) {
    if (codePoint >= known.length) {
      return find(codePoint);
    }
    // Two threads may both find a class; they find the same.
    int found = known[codePoint];
    if (found == NOT_KNOWN) {
      found = find(codePoint) + 1;
      known[codePoint] = (char) found;
    }
    return found - 1;
  }

  private synchronized int find(int codePoint) {
    Integer next = classes.size();
    Integer first =
        classes.putIfAbsent(named.contains(codePoint) ? codePoint : ~sets(codePoint), next);
    return first == null ? next : first;
  }

  /** In which of the sets a character is, a bit for each. */
  private int sets(int codePoint) {
    int in = 0;
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).contains(codePoint)) {
        in |= 1 << i;
      }
    }
    return in;
  }
}
