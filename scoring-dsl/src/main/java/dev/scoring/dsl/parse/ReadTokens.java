package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.WritableToken;

/** Words that are all read before they are parsed. */
final class ReadTokens extends CommonTokenStream {

  private final TreeSet<Integer> comments = new TreeSet<>();

  /** Makes a stream without words, for those of {@code lexer}. */
  ReadTokens(TokenSource lexer) {
    super(lexer);
    fetchedEOF = true;
  }

  /** Adds the next word; the end of the text too. */
  void add(Token token) {
    int index = tokens.size();
    ((WritableToken) token).setTokenIndex(index);
    if (token.getType() == RulesLexer.COMMENT) {
      comments.add(index);
    }
    tokens.add(token);
  }

  /** Where the comments stand among the words, in a set that the caller may change. */
  NavigableSet<Integer> comments() {
    return new TreeSet<>(comments);
  }
}
