package dev.scoring.dsl.parse;

import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/** Words that were all read already, the end of the text too. */
final class ReadTokens extends CommonTokenStream {

  ReadTokens(List<Token> read) {
    super(new ListTokenSource(read));
    tokens = read;
    fetchedEOF = true;
    for (int i = 0; i < read.size(); i++) {
      ((WritableToken) read.get(i)).setTokenIndex(i);
    }
  }
}
