package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The lexer, with phrases that end where a word ends: {@code or empty} is a phrase, and {@code or
 * empty_report} is {@code or} and a name.
 */
final class WholeWordLexer extends RulesLexer {

  private static final ClassedSimulator.Memory MEMORY = new ClassedSimulator.Memory(_ATN);

  WholeWordLexer(CharStream input) {
    super(input);
    setInterpreter(new ClassedSimulator(this, MEMORY));
  }

  @Override
  public Token emit() {
    if (_type <= RulesLexer.TIES_DENSE && continues(_input.LA(1), _input.LA(2))) {
      String text = _input.getText(Interval.of(_tokenStartCharIndex, _input.index() - 1));
      int end = 0;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      if (end < text.length()) {
        _input.seek(_tokenStartCharIndex + end);
        _type = typeOf(text.substring(0, end));
      }
    }
    return super.emit();
  }

  /** Whether a word goes on: with a letter or digit, or with a mark that joins two of them. */
  private static boolean continues(int next, int afterNext) {
    return isWord(next) || ((next == '-' || next == '.') && isWord(afterNext));
  }

  private static boolean isWord(int c) {
    return c != IntStream.EOF && (Character.isLetterOrDigit(c) || c == '_');
  }

  private static int typeOf(String word) {
    return switch (word) {
      case "or" -> RulesLexer.OR;
      case "in" -> RulesLexer.IN;
      case "add" -> RulesLexer.ADD;
      case "not" -> RulesLexer.NOT;
      case "full" -> RulesLexer.FULL;
      case "working" -> RulesLexer.WORKING;
      case "rank" -> RulesLexer.RANK;
      default -> RulesLexer.NAME;
    };
  }
}
