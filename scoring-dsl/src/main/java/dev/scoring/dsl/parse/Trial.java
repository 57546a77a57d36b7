package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads words only to see how far they follow the grammar. */
final class Trial {

  /** All words follow the grammar. */
  static final int WHOLE = Integer.MAX_VALUE;

  private Trial() {}

  /** How many words of an entry can be read, or {@link #WHOLE}. */
  static int read(Entry.Setting place, List<Token> words) {
    List<Token> file = new ArrayList<>(words(place.before()));
    int before = file.size();
    file.addAll(words);
    if (place != Entry.Setting.RULES && last(words) == RulesLexer.COMMA) {
      file.remove(file.size() - 1);
    }
    file.addAll(words(last(words) == RulesLexer.LBRACE ? "}" : ""));
    file.addAll(words(place.behind()));
    int read = read(file);
    return read == WHOLE ? WHOLE : Math.max(0, Math.min(read - before, words.size()));
  }

  /** How many words of a file, without its end, can be read, or {@link #WHOLE}. */
  static int read(List<Token> file) {
    RulesParser parser = BoundedParser.trial(new CommonTokenStream(new ListTokenSource(file)));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      parser.file();
      return WHOLE;
    } catch (BoundedParser.TooDeep e) {
      return 0;
    } catch (ParseCancellationException e) {
      Token at =
          e.getCause() instanceof RecognitionException found ? found.getOffendingToken() : null;
      return at == null ? 0 : at.getType() == Token.EOF ? file.size() : at.getTokenIndex();
    }
  }

  private static int last(List<Token> words) {
    return words.isEmpty() ? Token.EOF : words.get(words.size() - 1).getType();
  }

  /** The words of a text, without its end. */
  static List<Token> words(String text) {
    List<Token> words = new ArrayList<>();
    if (!text.isEmpty()) {
      WholeWordLexer lexer = new WholeWordLexer(CharStreams.fromString(text));
      lexer.removeErrorListeners();
      for (Token word = lexer.nextToken(); word.getType() != Token.EOF; word = lexer.nextToken()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of a text, standing where other words stand. */
  static List<Token> words(String text, Token first, Token last) {
    List<Token> words = words(text);
    for (Token word : words) {
      CommonToken moved = (CommonToken) word;
      moved.setText(word.getText());
      moved.setStartIndex(first.getStartIndex());
      moved.setStopIndex(last.getStopIndex());
      moved.setLine(first.getLine());
    }
    return words;
  }
}
