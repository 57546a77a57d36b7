package dev.scoring.dsl.parse;

import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.words.GluedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Names that are several words, between which the spaces are missing. */
final class GluedSlips {

  /** How many meanings of other words are tried. */
  private static final int MEANINGS = 3;

  private final List<Token> entry;
  private final Set<String> names;
  private final List<Slip> slips = new ArrayList<>();

  GluedSlips(List<Token> entry, Set<String> names) {
    this.entry = entry;
    this.names = names;
  }

  List<Slip> slips() {
    for (int i = 0; i < entry.size(); i++) {
      Token word = entry.get(i);
      String text = word.getText();
      if (word.getType() != RulesLexer.NAME
          || names.contains(text)
          || text.length() > GluedWords.LONGEST) {
        continue;
      }
      boolean behindNumber =
          i > 0
              && entry.get(i - 1).getType() == RulesLexer.NUMBER
              && SlipFinder.areGlued(entry.get(i - 1), word);
      if (text.charAt(0) >= 128) {
        for (int meaning = 0; meaning < MEANINGS; meaning++) {
          split(i, GluedWords.divided(text, names::contains, behindNumber, meaning), behindNumber);
        }
        split(i, GluedWords.divided(text, names::contains, behindNumber, -1), behindNumber);
      }
      split(i, GluedWords.begun(text), false);
    }
    return slips;
  }

  private void split(int i, List<String> pieces, boolean behindNumber) {
    if (pieces.isEmpty()) {
      return;
    }
    int from = behindNumber ? i - 1 : i;
    List<Token> words = new ArrayList<>(entry.subList(from, i));
    pieces.forEach(piece -> words.addAll(Trial.words(piece, entry.get(i), entry.get(i))));
    String number = behindNumber ? entry.get(from).getText() : "";
    String meant = (number + " " + String.join(" ", pieces)).strip();
    slips.add(
        new Slip(
            from,
            i + 1,
            words,
            "a space is missing in " + Quoted.word(number + entry.get(i).getText()),
            "write " + Quoted.of(meant),
            /* isCertain= */ true));
  }
}
