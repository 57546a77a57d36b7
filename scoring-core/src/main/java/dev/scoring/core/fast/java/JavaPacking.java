package dev.scoring.core.fast.java;

import dev.scoring.core.fast.read.Packing;
import dev.scoring.core.generated.GeneratedCode;

/**
 * Writes the packing of facts as Java: for each fact a statement of its own, as {@link JavaFacts}
 * does. What {@link Packing} has to escape is left to it. Methods are kept so short that a virtual
 * machine compiles them.
 */
final class JavaPacking {

  /** How many facts a method packs. HotSpot compiles no method of more than 8,000 bytes. */
  private static final int FACTS = 64;

  /** The method that is called: what it calls one after the other, and these. */
  private static final String PACK =
      """

        @Override
        public int pack(long[] in, Escapes escapes, short[] room) {
          int to = 0;
      %s    return to;
        }
      %s\
      """;

  /** A method: its number, and its statements. */
  private static final String METHOD =
      """

        private static int pack%d(long[] in, Escapes escapes, short[] room, int from) {
          int to = from;
          long n;
      %s    return to;
        }
      """;

  // Of a fact: where it comes from, and what is too large, or too small, to stand there.

  private static final String SMALL =
      """
          n = in[%d];
          if (n >= 0 && n < %d) {
            room[to++] = (short) n;
          } else {
            to = escapes.pack(n, true, room, to);
          }
      """;

  private static final String REST =
      """
          n = in[%d];
          if (n > %d && n <= Integer.MAX_VALUE) {
            room[to] = (short) n;
            room[to + 1] = (short) (n >>> 16);
            to += 2;
          } else {
            to = escapes.pack(n, false, room, to);
          }
      """;

  private JavaPacking() {}

  /**
   * Returns the members of a class that pack as {@code packing} does: {@link GeneratedCode#pack}
   * and what it calls.
   */
  static String write(Packing packing) {
    int[] at = packing.at();
    int truths = packing.truths();
    int smallEnd = packing.smallEnd();
    StringBuilder calls = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    for (int begin = 0; begin < at.length; begin += FACTS) {
      int number = begin / FACTS + 1;
      StringBuilder statements = new StringBuilder();
      for (int i = begin; i < Math.min(at.length, begin + FACTS); i++) {
        if (i >= truths) {
          statements.append(
              i < smallEnd
                  ? SMALL.formatted(at[i], Packing.SMALL_WIDE)
                  : REST.formatted(at[i], Packing.WIDE));
        } else if (i % Short.SIZE == 0) {
          statements.append(bits(at, i, Math.min(truths, i + Short.SIZE)));
        }
      }
      calls.append("    to = pack").append(number).append("(in, escapes, room, to);\n");
      methods.append(METHOD.formatted(number, statements));
    }
    return PACK.formatted(calls, methods);
  }

  /** Puts truths side by side. */
  private static String bits(int[] at, int begin, int end) {
    StringBuilder bits = new StringBuilder("    room[to++] = (short) (in[" + at[begin] + "]");
    for (int i = begin + 1; i < end; i++) {
      bits.append((i - begin) % 4 == 0 ? "\n        | in[" : " | in[").append(at[i]);
      bits.append("] << ").append(i - begin);
    }
    return bits + ");\n";
  }
}
