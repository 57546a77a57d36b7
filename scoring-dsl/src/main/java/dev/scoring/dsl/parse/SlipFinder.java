package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * What may be meant by an entry that does not follow the grammar, the likeliest first. Whether it
 * then follows the grammar is tried by who asks.
 */
final class SlipFinder {

  private final List<Token> text;
  private final Entry.Setting place;
  private final List<Token> entry;
  private final int read;
  private final Set<String> names;

  /**
   * Makes a finder.
   *
   * @param text all words of the text, for the names in it
   * @param place where the entry stands
   * @param entry its words
   * @param read how many of them can be read
   */
  SlipFinder(List<Token> text, Entry.Setting place, List<Token> entry, int read) {
    this.text = text;
    this.place = place;
    this.entry = entry;
    this.read = read;
    this.names = names(text);
  }

  List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    slips.addAll(new NameSlips(text, place, entry).slips());
    slips.addAll(new LiteralSlips(place, entry, names).slips());
    slips.addAll(new CaseSlips(entry).slips());
    slips.addAll(new StraySlips(entry).slips());
    slips.addAll(new WordSlips(entry, names).slips());
    slips.addAll(new GluedSlips(entry, names).slips());
    slips.addAll(new MarkSlips(entry, read).slips());
    return slips;
  }

  /** What is declared in a text, as far as its words show it: names before colons and the like. */
  private static Set<String> names(List<Token> text) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i + 1 < text.size(); i++) {
      Token word = text.get(i);
      if (word.getType() != RulesLexer.NAME) {
        continue;
      }
      int before = i == 0 ? Token.EOF : text.get(i - 1).getType();
      int behind = text.get(i + 1).getType();
      int afterNext = i + 2 < text.size() ? text.get(i + 2).getType() : Token.EOF;
      boolean firstOfLine = i == 0 || text.get(i - 1).getLine() < word.getLine();
      boolean declared =
          switch (before) {
            case RulesLexer.LET,
                RulesLexer.TABLE,
                RulesLexer.PART,
                RulesLexer.TOTAL,
                RulesLexer.ONE_OF ->
                true;
            case RulesLexer.COMMA -> isChoice(text, i - 2);
            default -> false;
          };
      if (declared
          || ((firstOfLine || before == RulesLexer.LBRACE)
              && (behind == RulesLexer.COLON
                  || (behind == RulesLexer.STRING && afterNext == RulesLexer.COLON)))) {
        names.add(word.getText());
      }
    }
    return names;
  }

  /** Whether the names before a comma are the values of a choice. */
  private static boolean isChoice(List<Token> text, int last) {
    int i = last;
    while (i > 0
        && (text.get(i).getType() == RulesLexer.NAME
            || text.get(i).getType() == RulesLexer.STRING
            || text.get(i).getType() == RulesLexer.COMMA)) {
      i--;
    }
    return i >= 0 && text.get(i).getType() == RulesLexer.ONE_OF;
  }

  /** Whether two words stand without a space between them. */
  static boolean areGlued(Token one, Token other) {
    return other.getStartIndex() == one.getStopIndex() + 1;
  }
}
