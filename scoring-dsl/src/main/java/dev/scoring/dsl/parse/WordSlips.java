package dev.scoring.dsl.parse;

import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.OtherWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Words that are none of the language, and stand where one of its words is meant. */
final class WordSlips {

  private static final List<String> SPELLINGS =
      Arrays.stream(Keyword.values()).flatMap(word -> word.spellings().stream()).toList();

  private final List<Token> entry;
  private final Set<String> names;
  private final List<Slip> slips = new ArrayList<>();

  WordSlips(List<Token> entry, Set<String> names) {
    this.entry = entry;
    this.names = names;
  }

  List<Slip> slips() {
    for (int i = 0; i < entry.size(); i++) {
      for (int count = Math.min(OtherWords.LONGEST, entry.size() - i); count > 0; count--) {
        phrase(i, i + count);
      }
    }
    for (int i = 0; i < entry.size(); i++) {
      misspelt(i);
    }
    return slips;
  }

  private void phrase(int from, int to) {
    boolean type = from > 0 && entry.get(from - 1).getType() == RulesLexer.COLON;
    if (to - from == 1 && !type && names.contains(entry.get(from).getText())) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (Token word : entry.subList(from, to)) {
      if (word.getType() == RulesLexer.STRING || word.getType() == RulesLexer.NUMBER) {
        return;
      }
      words.append(words.isEmpty() ? "" : " ").append(word.getText());
    }
    String phrase = words.toString();
    for (String meaning : OtherWords.meaning(phrase.toLowerCase(Locale.ROOT))) {
      replaced(
          from,
          to,
          meaning,
          Quoted.of(phrase) + " is not a word of the language here",
          meaning.isEmpty() ? "leave it out" : "write " + Quoted.of(meaning));
    }
  }

  private void misspelt(int at) {
    Token word = entry.get(at);
    String text = word.getText();
    if (word.getType() != RulesLexer.NAME || names.contains(text) || text.length() < 2) {
      return;
    }
    String small = text.toLowerCase(Locale.ROOT);
    if (!small.equals(text) && SPELLINGS.contains(small)) {
      replaced(
          at,
          at + 1,
          small,
          Quoted.of(text) + " is written in small letters",
          "write " + Quoted.of(small));
      return;
    }
    Optional<String> near = DidYouMean.nearest(text, SPELLINGS);
    near.ifPresent(
        spelling ->
            replaced(
                at,
                at + 1,
                spelling,
                Quoted.word(text) + " is not a word of the language here",
                DidYouMean.help(text, List.of(spelling))));
  }

  private void replaced(int from, int to, String by, String message, String help) {
    // A name that is called like a function, and words of the language, may be meant as they are.
    boolean called =
        to < entry.size()
            && entry.get(to).getType() == RulesLexer.LPAREN
            && SlipFinder.areGlued(entry.get(to - 1), entry.get(to));
    boolean foreign =
        entry.subList(from, to).stream().allMatch(word -> Words.english(word.getType()).isEmpty());
    slips.add(
        new Slip(
            from,
            to,
            Trial.words(by, entry.get(from), entry.get(to - 1)),
            message,
            help,
            /* isCertain= */ foreign && !called && !by.isEmpty()));
  }
}
