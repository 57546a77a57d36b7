package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a score does not contradict its rating, its rank, its gate or its lists. */
final class ShownFiguresTest {

  private static final String BOUNDS =
      """
      facts {
        x: amount in [0, 100]
        y: amount in [0, 100]
      }
      part X add up to 100 {
        A1: x
      }
      part Y add up to 10 when X >= 70 sic "5 at most" {
        B1: 5
      }
      part Z add up to 100 sic "a third at most" {
        C1: y / 3
      }
      total ALL = X + Y + Z
      rating ALL {
        high [80, 210]
        low [0, 80)
      }
      list good when Z > 20
      """;

  private static final String UNITS =
      "unit,x,y\nbelow,69.9966,30.009\nat,70,60\nplain,70.123,1\nlist,1,60.001\n";

  @TempDir private Path directory = Path.of("");

  private String score(String rules, String facts, String format) {
    Workbench.Run run =
        new Workbench(directory)
            .with("s.rules", rules)
            .with("facts.csv", facts)
            .run("score", "%/s.rules", "--facts", "%/facts.csv", "--format", format);
    assertEquals("", run.err());
    return run.out();
  }

  @Test
  void aTable_showsAsManyDecimalsAsBandsGatesAndListsAskFor() {
    assertEquals(
        """
        scores

        rank  unit        X     Y        Z      ALL  rating  lists
           1  at     70.00   5.00  20.00    95.00    high
           2  below  69.997  0.00  10.00    79.9996  low
           3  plain  70.12   5.00   0.33    75.46    low
           4  list    1.00   0.00  20.0003  21.00    low     good
        """,
        score(BOUNDS, UNITS, "table"));
  }

  @Test
  void csvAndJson_showTheSame() {
    assertEquals(
        """
        unit,X,X_exact,Y,Y_exact,Z,Z_exact,ALL,ALL_exact,rating,lists,A1,B1,C1
        below,69.997,349983/5000,0.00,0,10.00,10003/1000,79.9996,199999/2500,low,,69.9966,0,10.003
        at,70.00,70,5.00,5,20.00,20,95.00,95,high,,70,5,20
        plain,70.12,70123/1000,5.00,5,0.33,+1/3,75.46,226369/3000,low,,70.123,5,+1/3
        list,1.00,1,0.00,0,20.0003,60001/3000,21.00,63001/3000,low,good,1,0,60001/3000
        """,
        score(BOUNDS, UNITS, "csv"));
    String json = score(BOUNDS, UNITS, "json");
    assertTrue(json.contains("{\"exact\": \"349983/5000\", \"shown\": \"69.997\"}"), json);
    assertTrue(json.contains("\"total\": {\"exact\": \"199999/2500\", \"shown\": \"79.9996\"}"));
  }

  @Test
  void totalsOfDifferentRanks_differ_andThoseOfOneRankDoNot() {
    assertEquals(
        """
        scores

        rank  unit   points    total
           1  e     81.00    81.00
           2  b     80.0049  80.0049
           3  a     80.0046  80.0046
           4  d     80.00    80.00
           4  f     80.00    80.00
           6  c     79.998   79.998
        """,
        score(
            "A1: first [x > 0: x, else: 0]\n",
            "unit,x\na,80.00461\nb,80.00492\nc,79.9981\nd,80\ne,81\nf,80\n",
            "table"));
  }

  @Test
  void anExplanation_isNearToNothingThatContradictsIt() {
    String rules =
        """
        facts {
          x: amount in [0, 300]
        }
        A1: amount x / 3 < [80:79, 100:90]
        A2: x / 300
        rating total {
          high [79.8, 101]
          low [0, 79.8)
        }
        """;
    Workbench.Run run =
        new Workbench(directory)
            .with("s.rules", rules)
            .with("facts.csv", "unit,x\na,239.999\n")
            .run("explain", "%/s.rules", "--facts", "%/facts.csv", "--unit", "a");
    String out = run.out();
    assertTrue(out.contains("gives  239999/3000 ≈ 79.9997 < 80: 79"), out);
    assertTrue(out.contains("= 23939999/300000 ≈ 79.799997"), out);
    assertTrue(out.contains("low [0, 79.8); 1/300000 ≈ 0.000003 below high"), out);
  }
}
