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

  Span of(Token token) {
    return token.getType() == Token.EOF
        ? new Span(length, length)
        : new Span(unit(token.getStartIndex()), unit(token.getStopIndex() + 1));
  }

  Span of(ParserRuleContext context) {
    Token stop = context.getStop();
    Span start = of(context.getStart());
    // A context that matched nothing stops before it starts.
    return stop == null || stop.getStopIndex() < context.getStart().getStartIndex()
        ? new Span(start.start(), start.start())
        : start.to(of(stop));
  }
}
