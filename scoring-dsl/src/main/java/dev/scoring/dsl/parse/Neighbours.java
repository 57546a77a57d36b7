package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** The words around a word, blanks and comments left out. */
final class Neighbours {

  private final TokenStream tokens;

  Neighbours(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** The word before a word, if it is not the first. */
  @Nullable Token before(Token token) {
    int index = token.getTokenIndex() - 1;
    while (index >= 0 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index--;
    }
    return index < 0 ? null : tokens.get(index);
  }

  /** The word behind a word; the end of the text behind itself. */
  Token after(Token token) {
    int index = token.getTokenIndex() + 1;
    while (index < tokens.size() - 1 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index++;
    }
    return tokens.get(Math.min(index, tokens.size() - 1));
  }

  /** The bracket that a bracket closes. */
  @Nullable Token opening(Token close) {
    int depth = 0;
    for (int i = close.getTokenIndex(); i >= 0; i--) {
      int type = tokens.get(i).getType();
      depth += type == RulesLexer.RPAREN ? 1 : type == RulesLexer.LPAREN ? -1 : 0;
      if (depth == 0) {
        return tokens.get(i);
      }
    }
    return null;
  }

  /** The bracket that closes a bracket. */
  Token closing(Token open) {
    int depth = 0;
    for (int i = open.getTokenIndex(); i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      depth += type == RulesLexer.LPAREN ? 1 : type == RulesLexer.RPAREN ? -1 : 0;
      if (depth == 0) {
        return tokens.get(i);
      }
    }
    return open;
  }
}
