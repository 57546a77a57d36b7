package dev.scoring.dsl.parse;

import dev.scoring.dsl.ast.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns ANTLR's positions, which count code points, into spans, which count UTF-16 units. */
final class Offsets {

  private final int length;

  /** The UTF-16 index of each code point; null where every character is one unit. */
  private final int @Nullable [] units;

  Offsets(String text) {
    length = text.length();
    int codePoints = text.codePointCount(0, length);
    if (codePoints == length) {
      units = null;
    } else {
      units = new int[codePoints + 1];
      int unit = 0;
      for (int i = 0; i < codePoints; i++) {
        units[i] = unit;
        unit += Character.charCount(text.codePointAt(unit));
      }
      units[codePoints] = length;
    }
  }

  private int unit(int codePoint) {
    if (codePoint < 0) {
      return 0;
    }
    return units == null
        ? Math.min(codePoint, length)
        : units[Math.min(codePoint, units.length - 1)];
  }

  private int start(Token token) {
    return token.getType() == Token.EOF ? length : unit(token.getStartIndex());
  }

  private int end(Token token) {
    return token.getType() == Token.EOF ? length : unit(token.getStopIndex() + 1);
  }

  Span of(Token token) {
    return new Span(start(token), end(token));
  }

  Span of(ParserRuleContext context) {
    Token first = context.getStart();
    Token stop = context.getStop();
    int start = start(first);
    // A context that matched nothing stops before it starts.
    return stop == null || stop.getStopIndex() < first.getStartIndex()
        ? new Span(start, start)
        : new Span(start, Math.max(end(first), end(stop)));
  }
}
