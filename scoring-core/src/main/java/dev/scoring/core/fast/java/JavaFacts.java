package dev.scoring.core.fast.java;

import dev.scoring.core.data.Holder;
import dev.scoring.core.fast.read.FactColumn;
import dev.scoring.core.generated.GeneratedCode;

/**
 * Writes the reading of facts as Java: for each fact statements of its own, so that a virtual
 * machine and a processor learn what it is mostly given as. Methods are kept so short that a
 * virtual machine compiles them.
 */
final class JavaFacts {

  /** How many facts a method reads. HotSpot compiles no method of more than 8,000 bytes. */
  private static final int FACTS = 32;

  /** The method that is called: how many facts each that it calls reads, the cases, and these. */
  private static final String READ =
      """
        @Override
        public boolean read(
            int first, Object a, Object b, Object c, Object d, Others others, long[] in) {
          switch (first / %d) {
      %s      default:
              return false;
          }
        }
      %s\
      """;

  /** Calls a method: its number, from 0 and from 1. */
  private static final String CALL =
      """
            case %d:
              return read%d(first, a, b, c, d, others, in);
      """;

  /** A method: its number, and the cases. */
  private static final String METHOD =
      """

        private static boolean read%d(
            int first, Object a, Object b, Object c, Object d, Others others, long[] in) {
          long n;
          switch (first) {
      %s      default:
              return false;
          }
        }
      """;

  // Of a fact: its value, where it goes, and what it is held as. These are the likeliest cases of
  // what its form scans, and give the same; everything else is left to the form.

  private static final String TRUTH =
      """
              if (%1$s instanceof Boolean truth) {
                in[%2$d] = truth ? 1 : 0;
              } else\
      """;

  private static final String NUMBER =
      """
              n = %1$s instanceof Long w ? w
                  : %1$s instanceof BigDecimal w && w.scale() == 0 && w.precision() <= %6$d
                      ? w.longValue()
                  : %1$s instanceof Integer w ? w : Long.MIN_VALUE;
              if (n >= %3$dL && n <= %4$dL) {
                in[%2$d] = n * %5$dL;
              } else\
      """;

  private static final String DAY =
      """
              n = %1$s instanceof LocalDate day ? day.toEpochDay() : Long.MIN_VALUE;
              if (n >= %3$dL && n <= %4$dL) {
                in[%2$d] = n;
              } else\
      """;

  private static final String EMPTY =
      """
       if (%1$s == null) {
                in[%2$d] = %3$dL;
              } else\
      """;

  private static final String OTHER =
      """
       if (!others.read(%2$d, %1$s, in)) {
                return false;
              }
      """;

  private JavaFacts() {}

  /**
   * Returns the members of a class that read some facts: {@link GeneratedCode#read} and what it
   * calls.
   */
  static String write(FactColumn[] columns) {
    StringBuilder calls = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    // Those behind the last four are read without.
    int count = columns.length - columns.length % GeneratedCode.AT_ONCE;
    for (int begin = 0; begin < count; begin += FACTS) {
      StringBuilder cases = new StringBuilder();
      for (int i = begin; i < Math.min(count, begin + FACTS); i += GeneratedCode.AT_ONCE) {
        cases.append("      case ").append(i).append(":\n");
        for (int value = 0; value < GeneratedCode.AT_ONCE; value++) {
          cases.append(fact(columns[i + value], i + value, (char) ('a' + value)));
        }
        cases.append("        return true;\n");
      }
      int number = begin / FACTS;
      calls.append(CALL.formatted(number, number + 1));
      methods.append(METHOD.formatted(number + 1, cases));
    }
    return READ.formatted(FACTS, calls, methods);
  }

  private static String fact(FactColumn column, int fact, char value) {
    String usual =
        switch (column.type()) {
          case FLAG -> TRUTH.formatted(value, column.at());
          case COUNT, RATE, AMOUNT ->
              NUMBER.formatted(
                  value,
                  column.at(),
                  column.leastWhole(),
                  column.mostWhole(),
                  column.factors()[0],
                  Holder.MOST_DIGITS);
          case DATE -> DAY.formatted(value, column.at(), column.low(), column.high());
          case CHOICE, TEXT, UNIT -> "       ";
        };
    String empty =
        column.empty() == FactColumn.OTHER
            ? ""
            : EMPTY.formatted(value, column.at(), column.empty());
    return usual + empty + OTHER.formatted(value, fact);
  }
}
