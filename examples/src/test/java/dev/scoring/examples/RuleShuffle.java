package dev.scoring.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Puts the rules of each indicator of the scheme's file in another order, by its layout alone. */
final class RuleShuffle {

  private static final String RULE_INDENT = "      ";
  private static final String AMOUNT_INDENT = "          ";

  private RuleShuffle() {}

  /** The same scheme with the rules of each indicator shuffled. */
  static String shuffle(String text, Random random) {
    StringBuilder result = new StringBuilder();
    List<StringBuilder> rules = new ArrayList<>();
    StringBuilder comments = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith(AMOUNT_INDENT)) {
        rules.get(rules.size() - 1).append(line).append('\n');
      } else if (line.startsWith(RULE_INDENT + "#")) {
        comments.append(line).append('\n');
      } else if (line.startsWith(RULE_INDENT)) {
        rules.add(new StringBuilder(comments).append(line).append('\n'));
        comments.setLength(0);
      } else {
        Collections.shuffle(rules, random);
        rules.forEach(result::append);
        rules.clear();
        result.append(line).append('\n');
      }
    }
    return result.toString();
  }
}
